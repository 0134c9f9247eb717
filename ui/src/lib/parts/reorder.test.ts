import { describe, expect, it } from "vitest";
import { beforeWhich, placeOf } from "./reorder";

describe("dragging in a list", () => {
  // Three things, each 20 high, from 100 on: their middles are at 110, 130 and 150.
  const boxes = [100, 120, 140].map((top) => ({ top, height: 20 }));
  it.each([
    [90, 0],
    [109, 0],
    [111, 1],
    [149, 2],
    [151, 3],
    [900, 3],
  ])("the pointer at %d puts it before the thing at %d", (y, before) => {
    expect(beforeWhich(y, boxes)).toBe(before);
  });
  it.each([
    [0, 3, 2],
    [2, 0, 0],
    [1, 1, null],
    [1, 2, null],
    [0, 2, 1],
  ])("from %d to before %d is the place %s, counted without it", (index, before, place) => {
    expect(placeOf(index, before)).toBe(place);
  });
});
