import { describe, expect, it } from "vitest";
import { prepareSparkline } from "./prepare";

const slips = (...days: number[]) => days.map((one) => ({ date: "2026-01-01", days: one, title: "" }));

describe("a slip sparkline", () => {
  it("is nothing without slips", () => {
    expect(prepareSparkline([], 80, 20)).toBeNull();
  });
  it("goes up for late, over the whole height", () => {
    // 0 to 60 days on 20 px less 3 at both ends: 60 is at 3, 0 at 17, 30 at 10.
    const line = prepareSparkline(slips(0, 60, 30), 86, 20);
    expect(line?.points.map(({ x, y }) => [x, y])).toEqual([
      [3, 17],
      [43, 3],
      [83, 10],
    ]);
    expect(line?.zero).toBe(17);
    expect(line?.path).toBe("M3,17L43,3L83,10");
  });
  it("does not make a landslide of a day", () => {
    // The height stands for 30 days at least: 29 of them lacking, so 0 is 14.5 / 30 up from the bottom.
    const line = prepareSparkline(slips(0, 1), 80, 36);
    expect(line?.zero).toBeCloseTo(33 - (14.5 / 30) * 30);
    expect(line?.last.y).toBeCloseTo(33 - (15.5 / 30) * 30);
  });
  it("has its one point at the end", () => {
    expect(prepareSparkline(slips(10), 80, 20)?.last.x).toBe(77);
  });
});
