import { describe, expect, it } from "vitest";
import { listStep, tabStop } from "./list-keys";

describe("in a list of ten rows", () => {
  it.each([
    ["ArrowDown", 3, 4],
    ["ArrowUp", 3, 2],
    ["ArrowUp", 0, 0],
    ["ArrowDown", 9, 9],
    ["ArrowDown", -1, 0],
    ["Home", 7, 0],
    ["End", 2, 9],
    ["PageDown", 3, 8],
    ["PageDown", 7, 9],
    ["PageUp", 3, 0],
    ["a", 3, null],
    ["ArrowRight", 3, null],
  ])("%s from row %i leads to %s", (key, at, to) => {
    expect(listStep(key, at, 10, { page: 5 })).toBe(to);
  });
  it("Left and Right lead on where the list lies sideways", () => {
    expect(listStep("ArrowRight", 3, 10, { sideways: true })).toBe(4);
    expect(listStep("ArrowLeft", 3, 10, { sideways: true })).toBe(2);
  });
  it("a list without pages leaves the page keys alone", () => {
    expect(listStep("PageDown", 3, 10)).toBeNull();
  });
});
it("an empty list has no keys", () => {
  expect(listStep("Home", -1, 0)).toBeNull();
});
it("Tab stops at the wished row that is there, else at the first", () => {
  const id = (row: string) => row;
  expect(tabStop(["a", "b", "c"], id, "b", "c")).toBe("b");
  expect(tabStop(["a", "b", "c"], id, "gone", "c")).toBe("c");
  expect(tabStop(["a", "b", "c"], id, null)).toBe("a");
  expect(tabStop([], id, "b")).toBeUndefined();
});
