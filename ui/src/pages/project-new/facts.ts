// The facts that a new project's form asks for, in its order, with the kind that each is read as. Pure.

import type { ClaimDraft } from "../../lib/bindings/ClaimDraft";
import type { FactKind } from "../../lib/bindings/FactKind";
import type { ProjectDraft } from "../../lib/bindings/ProjectDraft";
import type { ProjectKind } from "../../lib/bindings/ProjectKind";

export const facts = [
  { name: "start", kind: "date" },
  { name: "finish", kind: "date" },
  { name: "length", kind: "length" },
  { name: "lanes", kind: "number" },
  { name: "cost", kind: "money" },
] as const satisfies { name: string; kind: FactKind }[];
export type FormFact = (typeof facts)[number]["name"];

export interface Typed {
  name: string;
  kind: ProjectKind;
  kind_name: string;
  places: string;
  countries: string;
  facts: Record<FormFact, string>;
  /** A source's id; empty: the user's own word. */
  source: string;
  stated: string;
}

export const blank = (): Typed => ({
  name: "",
  kind: "bridge",
  kind_name: "",
  places: "",
  countries: "",
  facts: { start: "", finish: "", length: "", lanes: "", cost: "" },
  source: "",
  stated: "",
});

export const isBlank = (typed: Typed): boolean => JSON.stringify(typed) === JSON.stringify(blank());

const parts = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** The project and a claim for each fact that was typed, as the app wants them: all in one change. */
export function asRequest(typed: Typed): { draft: ProjectDraft; claims: ClaimDraft[] } {
  const draft: ProjectDraft = {
    name: typed.name,
    kind: typed.kind,
    places: parts(typed.places),
    countries: parts(typed.countries),
    ...(typed.kind === "other" ? { kind_name: typed.kind_name } : {}),
  };
  const claims = facts
    .filter(({ name }) => typed.facts[name].trim() !== "")
    .map(({ name, kind }): ClaimDraft => ({
      fact: name,
      kind,
      reported: typed.facts[name],
      ...(typed.source ? { source: typed.source } : {}),
      ...(typed.stated.trim() ? { stated: typed.stated } : {}),
    }));
  return { draft, claims };
}

/** The code that the name will make, as the app makes it: shown while it is typed. */
export function codeOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
