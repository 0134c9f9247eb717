// What a pasted table becomes: which columns are shown and which of its rows can be added.

import type { MilestoneDraft } from "../../../bindings/MilestoneDraft";
import type { PasteRead } from "../../../bindings/PasteRead";
import type { PasteRow } from "../../../bindings/PasteRow";
import { EDITABLE, type EditableColumn } from "./columns";

/** The columns that any row has something in, in the table's order; the title always, as it may be missing. */
export function shownColumns(read: PasteRead): EditableColumn[] {
  return EDITABLE.filter(
    (column) =>
      column === "title" || read.columns.includes(column) || read.rows.some((row) => (row.draft[column] ?? "") !== ""),
  );
}

/** True where nothing about the row is refused; what only should be looked at lets it through. */
export function isSound(row: PasteRow): boolean {
  return row.problems.every((problem) => problem.severity !== "error");
}

/** The drafts to add: of the sound rows, those that were not left out (by place). */
export function addable(read: PasteRead, left: ReadonlySet<number>): MilestoneDraft[] {
  return read.rows.filter((row, at) => isSound(row) && !left.has(at)).map((row) => row.draft);
}
