import { describe, expect, it } from "vitest";
import {
  copied,
  grid,
  isSelected,
  moveTo,
  nextEditable,
  press,
  range,
  selectedRows,
  toggleMark,
  withRows,
  type Grid,
  type Key,
} from "./grid";

const columns = ["number", "title", "planned", "status"];
const editable = (column: string) => column === "title" || column === "planned";
const three = () => grid(["a", "b", "c"], columns, 1);
const at = (of: Grid) => (of.cursor ? `${of.cursor.row}.${of.cursor.column}` : "nowhere");

/** `Shift+Ctrl+x` as the event of that key. */
function key(text: string): Key {
  const parts = text === "+" ? ["+"] : text.split("+");
  const name = parts[parts.length - 1] ?? "";
  return {
    key: name === "Space" ? " " : name,
    shiftKey: parts.includes("Shift"),
    ctrlKey: parts.includes("Ctrl"),
    metaKey: parts.includes("Meta"),
    altKey: parts.includes("Alt"),
  };
}

function type(from: Grid, ...keys: string[]): Grid {
  return keys.reduce((to, name) => press(to, key(name), editable).grid, from);
}

describe("the cursor", () => {
  const cases: [string, string[], string][] = [
    ["down", ["ArrowDown"], "b.title"],
    ["stops at the last row", ["ArrowDown", "ArrowDown", "ArrowDown"], "c.title"],
    ["stops at the first row", ["ArrowUp"], "a.title"],
    ["right and left", ["ArrowRight", "ArrowRight", "ArrowLeft"], "a.planned"],
    ["stops at the last column", ["End", "ArrowRight"], "a.status"],
    ["Home goes to the first column of the row", ["ArrowDown", "Home"], "b.number"],
    ["Ctrl+End goes to the last cell", ["Ctrl+End"], "c.status"],
    ["Ctrl+Home goes to the first cell", ["Ctrl+End", "Ctrl+Home"], "a.number"],
    ["Ctrl+Down goes to the last row", ["Ctrl+ArrowDown"], "c.title"],
    ["PageDown stops at the last row", ["PageDown"], "c.title"],
  ];
  it.each(cases)("%s", (_name, keys, place) => {
    expect(at(type(three(), ...keys))).toBe(place);
  });

  it("is nowhere in a grid without rows, and Insert still adds one", () => {
    const empty = grid([], columns);
    expect(empty.cursor).toBeNull();
    expect(press(empty, key("ArrowDown"), editable).act).toBeNull();
    expect(press(empty, key("Insert"), editable).act).toEqual({ type: "add" });
  });
});

describe("what a key means", () => {
  const from = (place: string) => {
    const [row = "", column = ""] = place.split(".");
    return moveTo(three(), { row, column });
  };
  const cases: [string, string, string, unknown][] = [
    ["Enter edits a cell from its own text", "a.title", "Enter", { type: "edit", text: null }],
    ["F2 edits too", "a.title", "F2", { type: "edit", text: null }],
    ["Enter opens what is behind a computed cell", "a.status", "Enter", { type: "open" }],
    ["typing edits from what was typed", "a.planned", "3", { type: "edit", text: "3" }],
    ["a capital is typing too", "a.title", "Shift+M", { type: "edit", text: "M" }],
    ["Backspace edits from nothing", "a.title", "Backspace", { type: "edit", text: "" }],
    ["m types in a cell that takes text", "a.planned", "m", { type: "edit", text: "m" }],
    ["m is met in a cell that takes none", "a.status", "m", { type: "met" }],
    ["Ctrl+M is met anywhere", "a.title", "Ctrl+m", { type: "met" }],
    ["other letters do nothing on a computed cell", "a.status", "x", null],
    ["Insert adds", "a.title", "Insert", { type: "add" }],
    ["Ctrl+Enter adds, for keyboards without Insert", "a.title", "Ctrl+Enter", { type: "add" }],
    ["Delete removes rows", "a.title", "Delete", { type: "remove" }],
    ["Alt+Up moves the row", "b.title", "Alt+ArrowUp", { type: "shift", by: -1 }],
    ["Alt+Down moves the row", "b.title", "Alt+ArrowDown", { type: "shift", by: 1 }],
    ["Ctrl+C copies", "a.title", "Ctrl+c", { type: "copy" }],
    ["undo is left to the window", "a.title", "Ctrl+z", null],
    ["the palette is left to the window", "a.title", "Ctrl+k", null],
    ["Tab is left to the page", "a.title", "Tab", null],
    ["a function key is not typing", "a.title", "F5", null],
    ["Escape with nothing selected is left to the page", "a.title", "Escape", null],
  ];
  it.each(cases)("%s", (_name, place, name, act) => {
    expect(press(from(place), key(name), editable).act).toEqual(act);
  });
});

describe("selection", () => {
  it("is the cursor's row where nothing else is selected", () => {
    expect(selectedRows(three())).toEqual(["a"]);
    expect(isSelected(three(), "a")).toBe(false);
  });

  it("Space marks rows one by one, in the grid's order whatever the order of marking", () => {
    const marked = type(three(), "Ctrl+End", "Space", "Ctrl+Home", "Space");
    expect(selectedRows(marked)).toEqual(["a", "c"]);
    expect(selectedRows(type(marked, "Space"))).toEqual(["c"]);
  });

  it("Shift+arrows make a range over rows and columns", () => {
    const ranged = type(three(), "Shift+ArrowDown", "Shift+ArrowRight");
    expect(range(ranged)).toEqual({ rows: ["a", "b"], columns: ["title", "planned"] });
    expect(selectedRows(ranged)).toEqual(["a", "b"]);
    expect(isSelected(ranged, "b")).toBe(true);
  });

  it("a range shrinks again towards its start, and a plain arrow ends it", () => {
    const back = type(three(), "Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowUp");
    expect(range(back).rows).toEqual(["a", "b"]);
    expect(selectedRows(type(back, "ArrowDown"))).toEqual(["c"]);
  });

  it("Space marks a whole range, and more rows can be marked after it", () => {
    const marked = type(grid(["a", "b", "c", "d"], columns, 1), "Shift+ArrowDown", "Space", "Ctrl+End", "Space");
    expect(selectedRows(marked)).toEqual(["a", "b", "d"]);
  });

  it("Ctrl+A marks all and Escape none", () => {
    const all = type(three(), "Ctrl+a");
    expect(selectedRows(all)).toEqual(["a", "b", "c"]);
    expect(selectedRows(type(all, "Escape"))).toEqual(["a"]);
  });

  it("copies the range, or whole marked rows, or the one cell", () => {
    expect(copied(three())).toEqual({ rows: ["a"], columns: ["title"] });
    expect(copied(toggleMark(three(), "b"))).toEqual({ rows: ["b"], columns });
    expect(copied(type(three(), "Shift+ArrowDown"))).toEqual({ rows: ["a", "b"], columns: ["title"] });
  });
});

describe("when rows come and go", () => {
  it("the cursor stays with its row when the order changes", () => {
    const onB = type(three(), "ArrowDown");
    expect(at(withRows(onB, ["b", "c", "a"]))).toBe("b.title");
  });

  it("the cursor takes the place of a row that is gone", () => {
    const onB = type(three(), "ArrowDown");
    expect(at(withRows(onB, ["a", "c"]))).toBe("c.title");
  });

  it("the cursor goes up when the last row is gone", () => {
    expect(at(withRows(type(three(), "Ctrl+End"), ["a", "b"]))).toBe("b.status");
  });

  it("marks of rows that are gone are dropped", () => {
    const marked = type(three(), "Ctrl+a");
    expect(selectedRows(withRows(marked, ["a", "c"]))).toEqual(["a", "c"]);
    expect(withRows(marked, []).cursor).toBeNull();
  });

  it("the first row of an empty grid gets the cursor", () => {
    expect(at(withRows(grid([], columns), ["new"], 1))).toBe("new.title");
  });
});

describe("Tab in an edited cell", () => {
  it("skips what cannot be edited and goes over the end of the row", () => {
    const planned = moveTo(three(), { row: "a", column: "planned" });
    expect(at(nextEditable(planned, true, editable))).toBe("b.title");
    expect(at(nextEditable(nextEditable(planned, true, editable), false, editable))).toBe("a.planned");
  });

  it("stays at the very last cell", () => {
    const last = moveTo(three(), { row: "c", column: "planned" });
    expect(at(nextEditable(last, true, editable))).toBe("c.planned");
  });
});
