// The keyboard model of a table that is edited like a spreadsheet: where the cursor is, what is
// selected, and what a key means. Pure: it knows neither the DOM nor what the cells hold.

/** A cell: the key of its row and the key of its column. */
export interface Place {
  row: string;
  column: string;
}

export interface Grid {
  /** Row keys from top to bottom. */
  rows: readonly string[];
  /** Column keys from left to right. */
  columns: readonly string[];
  /** The cell that has the focus; None in a grid without rows. */
  cursor: Place | null;
  /** The corner across from the cursor, while a range is extended. */
  anchor: Place | null;
  /** Rows marked one by one. */
  marked: ReadonlySet<string>;
}

/** What is needed of a `KeyboardEvent`. */
export interface Key {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** What the table has to do after a key; `move` is done already, by the new grid. */
export type Act =
  | { type: "move" }
  /** Edit the cursor's cell, from its own text or from `text` where typing began it. */
  | { type: "edit"; text: string | null }
  /** Enter on a cell that is not edited: open what is behind it. */
  | { type: "open" }
  | { type: "add" }
  | { type: "remove" }
  | { type: "shift"; by: -1 | 1 }
  | { type: "met" }
  | { type: "copy" };

export interface Answer {
  grid: Grid;
  /** None: the key is not the grid's. */
  act: Act | null;
}

const PAGE = 10;

export function grid(rows: readonly string[], columns: readonly string[], startColumn = 0): Grid {
  const column = columns[startColumn];
  const row = rows[0];
  return {
    rows,
    columns,
    cursor: row !== undefined && column !== undefined ? { row, column } : null,
    anchor: null,
    marked: new Set(),
  };
}

/** The same grid over other rows: the cursor stays on its row, or where its row was if that is gone. */
export function withRows(was: Grid, rows: readonly string[], startColumn = 0): Grid {
  if (rows.length === was.rows.length && rows.every((row, at) => row === was.rows[at])) return was;
  const there = new Set(rows);
  const marked = new Set([...was.marked].filter((row) => there.has(row)));
  const anchor = was.anchor && there.has(was.anchor.row) ? was.anchor : null;
  if (!was.cursor) return { ...grid(rows, was.columns, startColumn), marked };
  if (there.has(was.cursor.row)) return { ...was, rows, marked, anchor };
  const at = Math.min(Math.max(was.rows.indexOf(was.cursor.row), 0), rows.length - 1);
  const row = rows[at];
  return { ...was, rows, marked, anchor: null, cursor: row === undefined ? null : { ...was.cursor, row } };
}

/** The cursor at `place`; with `extend` the range grows from where it was. */
export function moveTo(was: Grid, place: Place, extend = false): Grid {
  if (!was.rows.includes(place.row) || !was.columns.includes(place.column)) return was;
  const anchor = extend ? (was.anchor ?? was.cursor) : null;
  return { ...was, cursor: place, anchor };
}

/** The cursor `rows` down and `columns` to the right, stopping at the edges. */
export function move(was: Grid, rows: number, columns: number, extend = false): Grid {
  if (!was.cursor) return was;
  const row = was.rows[clamp(was.rows.indexOf(was.cursor.row) + rows, was.rows.length)];
  const column = was.columns[clamp(was.columns.indexOf(was.cursor.column) + columns, was.columns.length)];
  return row === undefined || column === undefined ? was : moveTo(was, { row, column }, extend);
}

/** Where Tab goes from an edited cell: the next one that can be edited, over the ends of rows. */
export function nextEditable(was: Grid, forward: boolean, editable: (column: string) => boolean): Grid {
  if (!was.cursor) return was;
  const width = was.columns.length;
  const step = forward ? 1 : -1;
  let at = was.rows.indexOf(was.cursor.row) * width + was.columns.indexOf(was.cursor.column) + step;
  for (; at >= 0 && at < was.rows.length * width; at += step) {
    const row = was.rows[Math.floor(at / width)];
    const column = was.columns[at % width];
    if (row !== undefined && column !== undefined && editable(column)) return moveTo(was, { row, column });
  }
  return was;
}

/** The cells between anchor and cursor, as keys of rows and columns. */
export function range(of: Grid): { rows: string[]; columns: string[] } {
  if (!of.cursor) return { rows: [], columns: [] };
  const from = of.anchor ?? of.cursor;
  return {
    rows: between(of.rows, from.row, of.cursor.row),
    columns: between(of.columns, from.column, of.cursor.column),
  };
}

/** The rows that a command is about, from top to bottom: marked ones and the range, else the cursor's. */
export function selectedRows(of: Grid): string[] {
  const inRange = of.anchor ? range(of).rows : [];
  const all = new Set([...of.marked, ...inRange]);
  if (all.size === 0 && of.cursor) all.add(of.cursor.row);
  return of.rows.filter((row) => all.has(row));
}

/** True where the row is drawn as selected: by a mark or a range, not by the cursor alone. */
export function isSelected(of: Grid, row: string): boolean {
  return of.marked.has(row) || (of.anchor !== null && range(of).rows.includes(row));
}

/** The cells that copying takes: the range; else whole marked rows; else the one cell. */
export function copied(of: Grid): { rows: string[]; columns: string[] } {
  if (of.anchor || of.marked.size === 0) return range(of);
  return { rows: selectedRows(of), columns: [...of.columns] };
}

export function toggleMark(was: Grid, row: string): Grid {
  const marked = new Set(was.marked);
  if (!marked.delete(row)) marked.add(row);
  return { ...was, marked, anchor: null };
}

/** Marks what a range covers, so that more can be marked elsewhere. */
export function markRange(was: Grid): Grid {
  return { ...was, marked: new Set([...was.marked, ...range(was).rows]), anchor: null };
}

export function unmark(was: Grid): Grid {
  return { ...was, marked: new Set(), anchor: null };
}

/** What a key does when no cell is being edited. `editable` tells which columns take text. */
export function press(was: Grid, key: Key, editable: (column: string) => boolean): Answer {
  const command = key.ctrlKey || key.metaKey;
  const moved = (to: Grid): Answer => ({ grid: to, act: { type: "move" } });
  const acted = (act: Act): Answer => ({ grid: was, act });
  const none: Answer = { grid: was, act: null };
  if (key.key === "Insert" && !command) return acted({ type: "add" });
  if (key.key === "Enter" && command) return acted({ type: "add" });
  if (!was.cursor) return none;
  const { row, column } = was.cursor;
  const first = was.columns[0] ?? column;
  const last = was.columns[was.columns.length - 1] ?? column;
  switch (key.key) {
    case "ArrowUp":
    case "ArrowDown": {
      const by = key.key === "ArrowUp" ? -1 : 1;
      if (key.altKey) return acted({ type: "shift", by });
      return moved(move(was, command ? by * was.rows.length : by, 0, key.shiftKey));
    }
    case "ArrowLeft":
    case "ArrowRight": {
      if (key.altKey) return none;
      const by = key.key === "ArrowLeft" ? -1 : 1;
      return moved(move(was, 0, command ? by * was.columns.length : by, key.shiftKey));
    }
    case "Home":
      return moved(moveTo(was, { row: command ? (was.rows[0] ?? row) : row, column: first }, key.shiftKey));
    case "End":
      return moved(
        moveTo(was, { row: command ? (was.rows[was.rows.length - 1] ?? row) : row, column: last }, key.shiftKey),
      );
    case "PageUp":
      return moved(move(was, -PAGE, 0, key.shiftKey));
    case "PageDown":
      return moved(move(was, PAGE, 0, key.shiftKey));
    case "Escape":
      return was.marked.size > 0 || was.anchor ? moved(unmark(was)) : none;
    case "Delete":
      return acted({ type: "remove" });
    case "Enter":
      return acted(editable(column) ? { type: "edit", text: null } : { type: "open" });
    case "F2":
      return editable(column) ? acted({ type: "edit", text: null }) : none;
    case "Backspace":
      return editable(column) ? acted({ type: "edit", text: "" }) : none;
    case " ":
      return command || key.altKey ? none : moved(was.anchor ? markRange(was) : toggleMark(was, row));
  }
  if (command) {
    const letter = key.key.toLowerCase();
    if (key.altKey || key.shiftKey) return none;
    if (letter === "a") return moved({ ...was, marked: new Set(was.rows), anchor: null });
    if (letter === "c") return acted({ type: "copy" });
    if (letter === "m") return acted({ type: "met" });
    return none;
  }
  // One character, typed: a longer name is a key such as `F5` or `Dead`.
  if (key.altKey || [...key.key].length !== 1) return none;
  if (editable(column)) return acted({ type: "edit", text: key.key });
  return key.key === "m" ? acted({ type: "met" }) : none;
}

function clamp(at: number, length: number): number {
  return Math.min(Math.max(at, 0), length - 1);
}

function between(keys: readonly string[], one: string, other: string): string[] {
  const a = keys.indexOf(one);
  const b = keys.indexOf(other);
  return keys.slice(Math.min(a, b), Math.max(a, b) + 1);
}
