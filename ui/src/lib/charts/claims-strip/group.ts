// The claims of a fact, those that say the same put together. Pure.

import type { Bound } from "../../bindings/Bound";
import type { Claim } from "../../bindings/Claim";
import type { ClaimValue } from "../../bindings/ClaimValue";
import type { DateInterval } from "../../bindings/DateInterval";
import type { Fact } from "../../bindings/Fact";

/** All claims that give one value. */
export type ClaimGroup = {
  /** The first claim's id: names the group. */
  id: string;
  claims: Claim[];
  value: ClaimValue;
  /** How many say so: each source once, and each claim that has none. */
  voices: number;
  /** The fact's value at the as-of date is among them. */
  counts: boolean;
  /** Stated only after the as-of date. */
  later: boolean;
};

/** What is drawn on one axis: claims of one unit, or of dates, or texts that have no axis. */
export type Axis = { unit: string; kind: "number" | "date" | "text"; groups: ClaimGroup[] };

/** One axis a unit (money may come in several currencies), the one with the fact's value first. */
export function axesOf(fact: Fact): Axis[] {
  const axes = new Map<string, Axis>();
  const groups = new Map<string, ClaimGroup>();
  const add = (claim: Claim, later: boolean) => {
    const unit = unitOf(claim.value);
    const key = `${later} ${unit} ${keyOf(claim.value)}`;
    let group = groups.get(key);
    if (!group) {
      group = { id: claim.id, claims: [], value: claim.value, voices: 0, counts: false, later };
      groups.set(key, group);
      const axis = axes.get(unit) ?? { unit, kind: axisKind(claim.value), groups: [] };
      axis.groups.push(group);
      axes.set(unit, axis);
    }
    group.claims.push(claim);
    group.counts ||= claim.id === fact.value;
  };
  for (const claim of fact.claims) add(claim, false);
  for (const claim of fact.later) add(claim, true);
  for (const group of groups.values()) group.voices = voicesOf(group.claims);
  const all = [...axes.values()];
  for (const axis of all) axis.groups.sort(order);
  return all.sort((a, b) => Number(hasValue(b)) - Number(hasValue(a)) || b.groups.length - a.groups.length);
}

/** How many different sources the claims have; one without a source is a voice of its own. */
export function voicesOf(claims: readonly Claim[]): number {
  const sources = new Set(claims.map((claim) => claim.source_id).filter((id) => id !== null));
  return sources.size + claims.filter((claim) => claim.source_id === null).length;
}

/** The number that a value has on its axis; null for dates and texts, and for what is no number. */
export function numberOf(value: ClaimValue): number | null {
  const text =
    value.type === "length"
      ? value.value.metres
      : value.type === "money"
        ? value.value.amount
        : value.type === "number" || value.type === "share"
          ? value.value
          : null;
  const number = text === null || text === "" ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}

export function boundOf(value: ClaimValue): Bound {
  return value.type === "length" ? value.value.bound : "exactly";
}

function axisKind(value: ClaimValue): Axis["kind"] {
  if (value.type === "date") return "date";
  return numberOf(value) === null ? "text" : "number";
}

function unitOf(value: ClaimValue): string {
  if (axisKind(value) === "text") return "text";
  return value.type === "money" ? value.value.currency : value.type;
}

function keyOf(value: ClaimValue): string {
  switch (value.type) {
    case "date":
      return `${value.value.earliest}..${value.value.latest}`;
    case "text":
      return value.value.trim().toLowerCase();
    default:
      return `${numberOf(value) ?? JSON.stringify(value.value)} ${boundOf(value)}`;
  }
}

function hasValue(axis: Axis): boolean {
  return axis.groups.some((group) => group.counts);
}

/** Along the axis; of texts, those that most say first. */
function order(a: ClaimGroup, b: ClaimGroup): number {
  if (a.value.type === "date" && b.value.type === "date") {
    const [one, other] = [endsOf(a.value.value), endsOf(b.value.value)];
    return one.last.localeCompare(other.last) || one.first.localeCompare(other.first);
  }
  const [x, y] = [numberOf(a.value), numberOf(b.value)];
  if (x !== null && y !== null) return x - y;
  return b.voices - a.voices;
}

function endsOf({ earliest, latest }: DateInterval): { first: string; last: string } {
  return { first: earliest ?? "", last: latest ?? "9999-12-31" };
}
