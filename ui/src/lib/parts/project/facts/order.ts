// Facts in the order they are shown: the well-known ones first, in the model's order, then the rest as
// the app lists them. Those with claims only after the as-of date come along: they are in sight, too.

import type { Fact } from "../../../bindings/Fact";
import type { FactKind } from "../../../bindings/FactKind";
import type { Claim } from "../../../bindings/Claim";

/** The model's `FactName::WELL_KNOWN`: names and kinds that every project has a place for. */
export const WELL_KNOWN: readonly { name: string; kind: FactKind }[] = [
  { name: "start", kind: "date" },
  { name: "finish", kind: "date" },
  { name: "length", kind: "length" },
  { name: "width", kind: "length" },
  { name: "lanes", kind: "number" },
  { name: "cost", kind: "money" },
  { name: "progress", kind: "share" },
];

export function orderedFacts(facts: readonly Fact[]): Fact[] {
  const rank = (fact: Fact): number => {
    const at = WELL_KNOWN.findIndex((known) => known.name === fact.name.toLowerCase());
    return at < 0 ? WELL_KNOWN.length : at;
  };
  return [...facts].sort((one, other) => rank(one) - rank(other));
}

/** Every fact's name to choose from: the well-known ones and those that the project has. */
export function factNames(facts: readonly Fact[]): string[] {
  const known = WELL_KNOWN.map((fact) => fact.name);
  return [...known, ...facts.map((fact) => fact.name).filter((name) => !known.includes(name.toLowerCase()))];
}

export function kindOf(name: string, facts: readonly Fact[]): FactKind | null {
  const same = (other: string) => other.toLowerCase() === name.trim().toLowerCase();
  return facts.find((fact) => same(fact.name))?.kind ?? WELL_KNOWN.find((fact) => same(fact.name))?.kind ?? null;
}

/** The claim whose value is the fact's at the as-of date. */
export function countingClaim(fact: Fact): Claim | null {
  return fact.claims.find((claim) => claim.id === fact.value) ?? null;
}

/** The project's claims stated by the as-of date, the latest stated first; those without a date last. */
export function latestClaims(facts: readonly Fact[], count: number): Claim[] {
  const day = (claim: Claim) => claim.stated?.latest ?? claim.stated?.earliest ?? "";
  return facts
    .flatMap((fact) => fact.claims)
    .sort((one, other) => (day(one) < day(other) ? 1 : day(one) > day(other) ? -1 : 0))
    .slice(0, count);
}

/** Facts whose claims do not agree and lie on an axis, the most told of first. */
export function disputed(facts: readonly Fact[]): Fact[] {
  return orderedFacts(facts)
    .filter((fact) => fact.distinct > 1 && fact.kind !== "text")
    .sort((one, other) => other.claims.length - one.claims.length);
}
