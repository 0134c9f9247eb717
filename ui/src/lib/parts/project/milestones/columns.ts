// The columns of the milestone table: which there are, which take text, and what text a cell holds when
// it is edited or copied. Texts are those that a person would type, so that what is copied can be pasted.

import type { DateInterval } from "../../../bindings/DateInterval";
import type { Milestone } from "../../../bindings/Milestone";
import type { MilestoneDraft } from "../../../bindings/MilestoneDraft";

export const COLUMNS = [
  "number",
  "title",
  "weight",
  "planned",
  "forecast",
  "actual",
  "status",
  "slip",
  "note",
] as const;
export type Column = (typeof COLUMNS)[number];

/** Columns that take text, named as the draft's fields. */
export const EDITABLE = ["title", "weight", "planned", "forecast", "actual", "note"] as const;
export type EditableColumn = (typeof EDITABLE)[number];

/** What the inspector takes: the columns, and what has no room in the table. */
export const FIELDS = [...EDITABLE, "budget", "range"] as const;
export type EditableField = (typeof FIELDS)[number];

export const DATES = ["planned", "forecast", "actual"] as const;
export type DateColumn = (typeof DATES)[number];

export function isEditable(column: string): column is EditableColumn {
  return (EDITABLE as readonly string[]).includes(column);
}

export function isDate(column: string): column is DateColumn {
  return (DATES as readonly string[]).includes(column);
}

/** The cell's text as a person would type it: what an editor starts from. */
export function typedText(milestone: Milestone, field: EditableField): string {
  if (isDate(field)) return dateText(milestone[field]);
  if (field === "budget") return milestone.budget ? `${milestone.budget.amount} ${milestone.budget.currency}` : "";
  if (field === "range") {
    const { range } = milestone;
    return range ? `${range.least}, ${range.likely}, ${range.most}` : "";
  }
  return milestone[field];
}

/** A draft of one field; an empty text clears it. */
export function draftOf(field: EditableField, text: string): MilestoneDraft {
  return { [field]: text };
}

function dateText(date: DateInterval | null): string {
  return date?.text ?? "";
}
