import { describe, expect, it } from "vitest";
import { nearestTo, stepped, type Stop } from "./stops";

const stop = (line: string, order: number): Stop => ({ id: `${line}${order}`, line, order, sentence: "" });
const two = [stop("a", 1), stop("a", 5), stop("a", 9), stop("b", 2), stop("b", 8)];
const rows = ["a", "b", "c"].map((line) => stop(line, 0));

describe("the arrows", () => {
  it.each([
    ["Right goes along the line", "a1", "ArrowRight", "a5"],
    ["and stays at its end", "a9", "ArrowRight", "a9"],
    ["Left goes back", "a5", "ArrowLeft", "a1"],
    ["Down goes to the nearest place of the next line", "a9", "ArrowDown", "b8"],
    ["Up to that of the line before", "b2", "ArrowUp", "a1"],
    ["and stays at the first", "a5", "ArrowUp", "a5"],
    ["Home goes to the line's beginning", "b8", "Home", "b2"],
    ["End to its end", "a1", "End", "a9"],
  ])("%s", (_, at, key, to) => {
    expect(stepped(two, at, key)).toBe(to);
  });

  it.each([
    ["ArrowDown", "b0"],
    ["ArrowRight", "b0"],
    ["End", "c0"],
  ])("all go through rows of one stop each: %s", (key, to) => {
    expect(stepped(rows, "a0", key)).toBe(to);
  });

  it("begin at the first stop, and End at the last", () => {
    expect(stepped(two, null, "ArrowLeft")).toBe("a1");
    expect(stepped(two, "gone", "End")).toBe("b8");
  });

  it("are the only keys, and need something to go to", () => {
    expect(stepped(two, "a1", "x")).toBeNull();
    expect(stepped([], null, "ArrowDown")).toBeNull();
  });
});

describe("the nearest of things", () => {
  const things = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
  ];
  it("is the one that the point is closest to, within reach", () => {
    expect(nearestTo(things, 7, 1)).toBe(things[1]);
    expect(nearestTo(things, 7, 30, 20)).toBeNull();
  });
});
