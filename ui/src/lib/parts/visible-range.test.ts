import { expect, it } from "vitest";
import { scrollTo, visibleRange } from "./visible-range";

// Rows 50 high in a view of 200: four are in view, ten more are drawn at each side.
it.each([
  ["at the start", 0, 500, 0, 14],
  ["further on", 5000, 500, 90, 114],
  ["at the end", 24_800, 500, 486, 500],
  ["of a short list", 0, 3, 0, 3],
  ["of no rows", 0, 0, 0, 0],
  ["with much above it on the page", -300, 500, 0, 8],
  ["scrolled past", 40_000, 500, 500, 500],
])("the rows that are drawn %s", (_, top, count, first, end) => {
  expect(visibleRange(top, 200, 50, count)).toEqual({ first, end });
});

it.each([
  ["in view", 4, 100, 0],
  ["above the view", 1, 100, -50],
  // From 300 to 350 of the list, where 100 to 300 is in view.
  ["below the view", 6, 100, 50],
])("a row %s is scrolled to", (_, index, top, by) => {
  expect(scrollTo(index, top, 200, 50)).toBe(by);
});
it("a row under the head is scrolled out from under it", () => {
  expect(scrollTo(2, 100, 200, 50, 40)).toBe(-40);
});
