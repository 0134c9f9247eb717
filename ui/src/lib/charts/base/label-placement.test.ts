import { describe, expect, it } from "vitest";
import { firstFree, overlaps, spread, type Box } from "./label-placement";

const box = (x: number, y: number, width = 10, height = 10): Box => ({ x, y, width, height });

describe("boxes", () => {
  it.each([
    ["side by side, edges touching", box(0, 0), box(10, 0), false],
    ["one above the other, edges touching", box(0, 0), box(0, 10), false],
    ["by one pixel", box(0, 0), box(9, 9), true],
    ["one inside the other", box(0, 0), box(2, 2, 1, 1), true],
  ])("overlap: %s", (_, a, b, expected) => {
    expect(overlaps(a, b)).toBe(expected);
    expect(overlaps(b, a)).toBe(expected);
  });
});

describe("the first free candidate", () => {
  const bounds = box(0, 0, 100, 20);

  it("is the first that is clear, not the last", () => {
    expect(firstFree([box(5, 0), box(40, 0), box(60, 0)], [box(0, 0)], bounds)).toEqual(box(40, 0));
  });
  it("is never outside the bounds", () => {
    expect(firstFree([box(-1, 0), box(91, 0), box(0, 11)], [], bounds)).toBeNull();
  });
  it("is none where everything is taken", () => {
    expect(firstFree([box(0, 0), box(50, 0)], [box(0, 0, 100, 20)], bounds)).toBeNull();
  });
});

describe("spread", () => {
  it("leaves alone what is far enough apart", () => {
    expect(spread([10, 40, 80], 14, 0, 100)).toEqual([10, 40, 80]);
  });
  it("moves two that touch by the same way each", () => {
    // 50 and 52 want to be 10 apart: 51 ± 5.
    expect(spread([50, 52], 10, 0, 100)).toEqual([46, 56]);
  });
  it("keeps the order of what was asked, whatever order it comes in", () => {
    expect(spread([52, 50], 10, 0, 100)).toEqual([56, 46]);
  });
  it("pushes a group back inside the bounds", () => {
    // All want 100: from the top down 100, 90, 80.
    expect(spread([100, 100, 100], 10, 0, 100)).toEqual([80, 90, 100]);
  });
  it("moves a third along that a pair would be pushed on to", () => {
    // 20 20 28: wanted less i*10 is 20 10 8, whose mean is 38/3; so 12.67, 22.67, 32.67.
    const placed = spread([20, 20, 28], 10, 0, 100);
    expect(placed.map((p) => Math.round(p * 100) / 100)).toEqual([12.67, 22.67, 32.67]);
  });
  it("shares out the room where there is too little", () => {
    expect(spread([5, 5, 5], 10, 0, 10)).toEqual([0, 5, 10]);
  });
  it("has nothing to do with nothing", () => {
    expect(spread([], 10, 0, 100)).toEqual([]);
  });
});
