import { describe, expect, it } from "vitest";
import type { CurvePoint } from "../../bindings/CurvePoint";
import { dateScale } from "../base/date-axis";
import { dayOf } from "../base/days";
import { bandAt, bandPath, type Band } from "./band";

const point = (date: string, share: number): CurvePoint => ({ date, share, milestones: [] });
/** A quarter is done by 1 January; the other three come in February at best, in May at worst. */
const band: Band = {
  p10: [point("2026-01-01", 0.25), point("2026-02-01", 1)],
  p90: [point("2026-01-01", 0.25), point("2026-05-01", 1)],
};
const on = (iso: string) => bandAt(band, dayOf(iso)!);

describe("the band of a forecast", () => {
  it.each([
    ["2025-12-31", null],
    ["2026-01-31", { low: 0.25, high: 0.25 }],
    ["2026-02-01", { low: 0.25, high: 1 }],
    ["2026-04-30", { low: 0.25, high: 1 }],
    ["2026-05-01", { low: 1, high: 1 }],
  ])("by %s holds %o", (day, shares) => {
    expect(on(day)).toEqual(shares);
  });

  it("is the area between its steps", () => {
    const first = dayOf("2026-01-01")!;
    const x = dateScale(first, first + 120, 0, 120); // a pixel a day
    // 31 days to 1 February, 120 to 1 May.
    expect(bandPath(band, x, (share) => 100 - share * 100)).toBe("M0,75L31,75L31,0L120,0L120,0L120,0L120,75L0,75Z");
  });

  it("of nothing is nothing", () => {
    expect(bandPath({ p10: [], p90: [] }, dateScale(0, 1, 0, 1), () => 0)).toBe("");
  });
});
