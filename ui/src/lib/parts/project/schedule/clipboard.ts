// Cells of a spreadsheet as rows for the app: over the cells from the cursor on, and beyond the last row as new
// activities; or, with the heads of columns in their first line, by these.

import type { ActivityDraft } from "../../../bindings/ActivityDraft";
import type { WrittenRow } from "../../../bindings/WrittenRow";
import { pasteColumns, type Column } from "../../../gantt/columns";
import { isGroup, type Row } from "../../../gantt/rows";
import { draftOf } from "./draft";

export interface Sheet {
  /** The columns of each cell; null: one that means nothing here. */
  columns: (Column | null)[];
  cells: string[][];
}

/** The cells of a text from a spreadsheet. Quoted cells may hold tabs and line breaks. */
export function readCells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const plain = text.replace(/\r\n?/g, "\n");
  for (let at = 0; at < plain.length; at++) {
    const character = plain[at] ?? "";
    if (quoted) {
      if (character !== '"') cell += character;
      else if (plain[at + 1] === '"') ((cell += '"'), at++);
      else quoted = false;
    } else if (character === '"' && cell === "") quoted = true;
    else if (character === "\t") (row.push(cell), (cell = ""));
    else if (character === "\n") (rows.push([...row, cell]), (row = []), (cell = ""));
    else cell += character;
  }
  if (cell !== "" || row.length > 0) rows.push([...row, cell]);
  return rows.map((cells) => cells.map((one) => one.trim())).filter((cells) => cells.some((one) => one !== ""));
}

/** The columns that the cells are for: by their heads where the first line has them, else those from `from` on. */
export function sheetOf(
  cells: string[][],
  shown: readonly Column[],
  from: number,
  columnOf: (head: string) => Column | null,
): Sheet {
  const [first = [], ...rest] = cells;
  const heads = first.map(columnOf);
  const known = heads.filter((head) => head !== null).length;
  // One word may be a name; two heads, or all there are, are heads.
  if (rest.length > 0 && known >= Math.min(2, first.length) && heads.includes("name")) {
    return { columns: heads, cells: rest };
  }
  const wide = Math.max(...cells.map((row) => row.length), 0);
  const columns = Array.from({ length: wide }, (_, at) => shown[from + at] ?? null);
  return { columns, cells };
}

/** What the rows say; `rowAt`: the row of the table that each is about, if it is about one that is there. */
export function writtenRows(sheet: Sheet, rowAt: (line: number) => Row | undefined): WrittenRow[] {
  return sheet.cells.flatMap((cells, line) => {
    const row = rowAt(line);
    if (row && isGroup(row)) return [];
    const draft: ActivityDraft = {};
    sheet.columns.forEach((column, at) => {
      const text = cells[at];
      // In a new row an empty cell says nothing; in one that is there it clears.
      if (!column || text === undefined || !pasteColumns.includes(column) || (text === "" && !row)) return;
      Object.assign(draft, draftOf(column, text, row));
    });
    // The code of one that is there says which it is.
    if (row && draft.code === row.code) delete draft.code;
    return Object.keys(draft).length === 0 ? [] : [{ activity: row?.id ?? null, draft }];
  });
}

/** As new rows: a single column is the names, however the columns are shown. */
export function newRows(cells: string[][], shown: readonly Column[]): WrittenRow[] {
  const typed = shown.filter((column) => pasteColumns.includes(column));
  const wide = Math.max(...cells.map((row) => row.length), 0);
  return writtenRows({ columns: wide === 1 ? ["name"] : typed, cells }, () => undefined);
}
