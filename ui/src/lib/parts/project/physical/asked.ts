// What the forms of measured work ask for, and how a kept thing is written back into them as it can be typed.

import type { Cost } from "../../../bindings/Cost";
import type { Front } from "../../../bindings/Front";
import type { Measurement } from "../../../bindings/Measurement";
import type { Money } from "../../../bindings/Money";
import type { Planned } from "../../../bindings/Planned";
import type { Quantity } from "../../../bindings/Quantity";
import type { Structure } from "../../../bindings/Structure";
import { t } from "../../../words";

/** A draft as it is typed: only of a structure's milestones are there several. */
export type Typed = Record<string, string | string[]>;

export interface Asked {
  name: string;
  label: string;
  hint?: string;
  /** A line of text unless given. `date` is read while it is typed; `many` are ticked in a list. */
  as?: "number" | "date" | "lines" | "source" | "many";
  /** One of these, or those of `many`. */
  choices?: readonly (readonly [value: string, label: string])[];
}

const line = (name: string, as?: Asked["as"]): Asked => ({
  name,
  label: t(`ui-physical-${name}`),
  ...(as ? { as } : {}),
});
const curve = (hint: string): Asked => ({ ...line("planned", "lines"), hint: t(hint) });

export const askedOfFront = (): Asked[] => [
  line("name"),
  line("start", "number"),
  { ...line("direction"), choices: (["up", "down"] as const).map((way) => [way, t(`ui-physical-${way}`)]) },
  curve("ui-physical-planned-front-hint"),
  line("note", "lines"),
];
export const askedOfQuantity = (): Asked[] => [
  line("name"),
  line("unit"),
  line("total", "number"),
  line("weight", "number"),
  { ...line("budget"), hint: t("ui-physical-budget-hint") },
  curve("ui-physical-planned-hint"),
  line("note", "lines"),
];
export const askedOfStructure = (milestones: readonly (readonly [id: string, title: string])[]): Asked[] => [
  line("name"),
  {
    ...line("kind"),
    choices: (["pier", "span", "portal", "station", "other"] as const).map((kind) => [
      kind,
      t(`ui-physical-structure-${kind}`),
    ]),
  },
  line("from", "number"),
  line("to", "number"),
  ...(milestones.length > 0 ? [{ ...line("milestones", "many"), choices: milestones }] : []),
  line("note", "lines"),
];
export const askedOfReading = (value: string): Asked[] => [
  line("date", "date"),
  { name: "value", label: value, as: "number" },
  line("source", "source"),
  line("note", "lines"),
];
export const askedOfCost = (): Asked[] => [
  line("spent", "date"),
  { ...line("amount"), hint: t("ui-physical-amount-hint") },
  line("source", "source"),
  line("note", "lines"),
];

/** `2026-01-01 = 0`, a line each. */
export const typedCurve = (points: readonly Planned[]): string =>
  points.map(({ date, value }) => `${date} = ${value}`).join("\n");
export const typedMoney = (money: Money | null): string => (money === null ? "" : `${money.amount} ${money.currency}`);

export const typedFront = ({ name, start, direction, planned, note }: Front): Typed => ({
  name,
  start,
  direction,
  planned: typedCurve(planned),
  note,
});
export const typedQuantity = ({ name, unit, total, weight, budget, planned, note }: Quantity): Typed => ({
  name,
  unit,
  total: total ?? "",
  weight,
  budget: typedMoney(budget),
  planned: typedCurve(planned),
  note,
});
export const typedStructure = ({ name, kind, from, to, milestones, note }: Structure): Typed => ({
  name,
  kind,
  from,
  to: to ?? "",
  milestones,
  note,
});
export const typedReading = ({ date, value, source_id, note }: Measurement): Typed => ({
  date: date.text,
  value,
  source: source_id ?? "",
  note,
});
export const typedCost = ({ spent, amount, source_id, note }: Cost): Typed => ({
  spent: spent.text,
  amount: typedMoney(amount),
  source: source_id ?? "",
  note,
});

/** What was typed otherwise than it was: the rest stays as it is. */
export function changedOf(typed: Typed, before: Typed): Typed {
  const same = (one: Typed[string] | undefined, other: Typed[string] | undefined) =>
    JSON.stringify(one) === JSON.stringify(other);
  return Object.fromEntries(Object.entries(typed).filter(([name, value]) => !same(value, before[name])));
}
