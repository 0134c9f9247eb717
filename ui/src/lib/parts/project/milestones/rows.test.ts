import { describe, expect, it } from "vitest";
import { milestone } from "../test-data";
import { dropPosition, isBlank, positionOf, sheetRows, type DraftRow } from "./rows";

const listed = [milestone("a", "Agreement"), milestone("b", "Groundbreaking"), milestone("c", "Opening")];
const draft = (key: string, below: string | null, more: Partial<DraftRow> = {}): DraftRow => ({
  key,
  below,
  values: {},
  became: null,
  ...more,
});
const keys = (rows: { key: string }[]) => rows.map((row) => row.key);

describe("rows of the table", () => {
  it("are the milestones, numbered from 1", () => {
    expect(sheetRows(listed, []).map((row) => [row.key, row.number])).toEqual([
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ]);
  });

  it("have a draft below the row it was put below", () => {
    expect(keys(sheetRows(listed, [draft("new", "a")]))).toEqual(["a", "new", "b", "c"]);
    expect(keys(sheetRows(listed, [draft("new", null)]))).toEqual(["new", "a", "b", "c"]);
  });

  it("have drafts below drafts", () => {
    expect(keys(sheetRows(listed, [draft("x", "a"), draft("y", "x")]))).toEqual(["a", "x", "y", "b", "c"]);
  });

  it("keep a draft in sight when the row above it is gone", () => {
    expect(keys(sheetRows(listed, [draft("new", "gone")]))).toEqual(["a", "b", "c", "new"]);
  });

  it("keep a draft until its milestone is listed, and its key from then on", () => {
    const became = draft("new", "a", { became: "d" });
    expect(keys(sheetRows(listed, [became]))).toEqual(["a", "new", "b", "c"]);
    const after = [listed[0]!, milestone("d", "Contractor"), listed[1]!, listed[2]!];
    expect(keys(sheetRows(after, [became], new Map([["d", "new"]])))).toEqual(["a", "new", "b", "c"]);
  });
});

it("a draft is added before the milestone that follows it", () => {
  const rows = sheetRows(listed, [draft("x", "a"), draft("y", "x"), draft("last", "c")]);
  expect(positionOf(rows, "x")).toBe(1);
  expect(positionOf(rows, "y")).toBe(1);
  expect(positionOf(rows, "last")).toBeNull();
});

// Of a, b, c, d: b (1) dropped before d (gap 3) gives a, c, b, d, where b is at 2; dropped before a, at 0.
it.each([
  [1, 3, 2],
  [1, 0, 0],
  [1, 1, 1],
  [1, 2, 1],
  [0, 4, 3],
])("a row at %i dropped at the gap %i comes to %i", (from, gap, to) => {
  expect(dropPosition(from, gap)).toBe(to);
});

it("a draft with nothing but spaces is blank", () => {
  expect(isBlank(draft("x", null, { values: { title: "  " } }))).toBe(true);
  expect(isBlank(draft("x", null, { values: { planned: "2026" } }))).toBe(false);
});
