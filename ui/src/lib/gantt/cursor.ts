// The cursor of the schedule's table and the keys that move it: pure, with rows by their place in the visible
// order. What a key does beyond that is told as an act.

import type { Column } from "./columns";

export interface Cursor {
  row: number;
  column: number;
  /** The other end of a selection of rows. */
  anchor: number | null;
}

export type Act =
  | { type: "move"; cursor: Cursor }
  | { type: "edit"; text: string | null }
  | { type: "open" }
  | { type: "add" }
  | { type: "add-element" }
  | { type: "pick" }
  | { type: "unpick" }
  | { type: "remove" }
  | { type: "toggle"; open: boolean }
  | { type: "indent"; by: -1 | 1 }
  | { type: "shift"; by: -1 | 1 }
  | { type: "copy" }
  | { type: "fill" };

export interface Keys {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** What the table knows of the row that the cursor is on. */
export interface At {
  rows: number;
  columns: readonly Column[];
  /** Rows that one page of the window shows. */
  page: number;
  group: boolean;
  collapsed: boolean;
  editable: boolean;
  /** Rows are chosen one by one. */
  picked?: boolean;
}

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));

/** What a key means; null: nothing here. */
export function press(cursor: Cursor, keys: Keys, at: At): Act | null {
  const mod = keys.ctrlKey || keys.metaKey;
  const to = (row: number, column = cursor.column): Act => ({
    type: "move",
    cursor: {
      row: clamp(row, at.rows - 1),
      column: clamp(column, at.columns.length - 1),
      anchor: keys.shiftKey && row !== cursor.row ? (cursor.anchor ?? cursor.row) : null,
    },
  });
  const onName = at.columns[cursor.column] === "name" || cursor.column === 0;
  switch (keys.key) {
    case "ArrowDown":
      return keys.altKey ? { type: "shift", by: 1 } : to(mod ? at.rows - 1 : cursor.row + 1);
    case "ArrowUp":
      return keys.altKey ? { type: "shift", by: -1 } : to(mod ? 0 : cursor.row - 1);
    case "ArrowRight":
      if (keys.altKey) return { type: "indent", by: 1 };
      if (at.group && at.collapsed && onName) return { type: "toggle", open: true };
      return to(cursor.row, mod ? at.columns.length - 1 : cursor.column + 1);
    case "ArrowLeft":
      if (keys.altKey) return { type: "indent", by: -1 };
      if (at.group && !at.collapsed && cursor.column === 0) return { type: "toggle", open: false };
      return to(cursor.row, mod ? 0 : cursor.column - 1);
    case "PageDown":
      return to(cursor.row + at.page);
    case "PageUp":
      return to(cursor.row - at.page);
    case "Home":
      return mod ? to(0, 0) : to(cursor.row, 0);
    case "End":
      return mod ? to(at.rows - 1, at.columns.length - 1) : to(cursor.row, at.columns.length - 1);
    case "F2":
      return at.editable ? { type: "edit", text: null } : null;
    case "Enter":
      return at.editable && !mod ? { type: "edit", text: null } : { type: "open" };
    case "Insert":
      return keys.shiftKey ? { type: "add-element" } : { type: "add" };
    case "Escape":
      return at.picked ? { type: "unpick" } : null;
    case "Delete":
      return { type: "remove" };
    case "+":
      return at.group ? { type: "toggle", open: true } : typed(keys, at);
    case "-":
      return at.group ? { type: "toggle", open: false } : typed(keys, at);
  }
  if (mod && keys.key === " ") return { type: "pick" };
  if (mod && keys.key.toLowerCase() === "c") return { type: "copy" };
  if (mod && keys.key.toLowerCase() === "d") return { type: "fill" };
  return typed(keys, at);
}

/** A letter or a number begins an edit with itself. */
function typed(keys: Keys, at: At): Act | null {
  if (keys.ctrlKey || keys.metaKey || keys.altKey || keys.key.length !== 1 || !at.editable) return null;
  return keys.key === " " ? null : { type: "edit", text: keys.key };
}

/** First and last selected row. */
export const selection = (cursor: Cursor): [number, number] => [
  Math.min(cursor.row, cursor.anchor ?? cursor.row),
  Math.max(cursor.row, cursor.anchor ?? cursor.row),
];
