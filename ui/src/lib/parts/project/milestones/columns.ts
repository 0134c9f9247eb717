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

export const DATES = ["planned", "forecast", "actual"] as const;
export type DateColumn = (typeof DATES)[number];

export function isEditable(column: string): column is EditableColumn {
  return (EDITABLE as readonly string[]).includes(column);
}

export function isDate(column: string): column is DateColumn {
  return (DATES as readonly string[]).includes(column);
}

/** The cell's text as a person would type it: what an editor starts from. */
export function typedText(milestone: Milestone, column: EditableColumn): string {
  if (isDate(column)) return dateText(milestone[column]);
  return milestone[column];
}

/** A draft of one field; an empty text clears it. */
export function draftOf(column: EditableColumn, text: string): MilestoneDraft {
  return { [column]: text };
}

function dateText(date: DateInterval | null): string {
  return date?.text ?? "";
}
