// Cells of a spreadsheet as drafts of activities.

import type { ActivityDraft } from "../../../bindings/ActivityDraft";
import type { Column } from "../../../gantt/columns";

/** Those that mean something for a new activity, in the order in which they are shown. */
const typed: readonly Column[] = ["code", "name", "duration", "predecessors"];

/** One draft a row, in the order of the shown columns; a single column is the names. */
export function draftsOf(text: string, shown: readonly Column[]): ActivityDraft[] {
  const columns = shown.filter((column) => typed.includes(column));
  return text
    .replace(/\r/g, "")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const cells = line.split("\t");
      const names = cells.length === 1 ? (["name"] as Column[]) : columns;
      const pairs = names.map((column, at) => [column, cells[at]?.trim() ?? ""] as const);
      return Object.fromEntries(pairs.filter(([, value]) => value !== ""));
    });
}
