import { describe, expect, it } from "vitest";
import { prepareChances, type ChancesInput } from "./prepare";

const words = {
  tick: () => "Jul",
  share: (share: number) => `${share * 100}%`,
  percentile: (of: { share: number; date: string }) => `P${of.share * 100} ${of.date}`,
  planned: (iso: string) => `as computed ${iso}`,
};
const percentile = (share: number, date: string, from = date, to = date) => ({ share, date, from, to });
/** 100 runs over four days: 10, 40, 40 and 10 of them. */
const input: ChancesInput = {
  runs: 100,
  histogram: [10, 40, 40, 10].map((runs, at) => ({ from: `2026-07-0${at + 1}`, to: `2026-07-0${at + 1}`, runs })),
  percentiles: [
    percentile(0.05, "2026-07-01"),
    percentile(0.1, "2026-07-01", "2026-07-01", "2026-07-02"),
    percentile(0.5, "2026-07-02"),
    percentile(0.8, "2026-07-03"),
    percentile(0.9, "2026-07-03", "2026-07-03", "2026-07-04"),
  ],
  planned: "2026-07-02",
};
const plan = prepareChances(input, 700, words, (text) => text.length * 6);

describe("the chances of a finish", () => {
  it("has bars by their runs, and a line that is at the share of all runs by the end of each", () => {
    const [first, second] = plan.bars;
    expect(second?.height).toBeCloseTo(4 * (first?.height ?? 0));
    const tall = plan.plot.bottom - plan.plot.top;
    expect(plan.bars.map((bar) => (plan.plot.bottom - bar.by) / tall)).toEqual(
      [0.1, 0.5, 0.9, 1].map((at) => expect.closeTo(at)),
    );
    expect(plan.line.endsWith(`,${plan.plot.top}`)).toBe(true);
  });

  it("marks the percentiles that people ask for where the line comes to them", () => {
    expect(plan.marks.map((mark) => mark.id)).toEqual(["0.1", "0.5", "0.8", "0.9"]);
    // 80 of 100 are done when three quarters of the third day's runs are: 10 + 40 + 30.
    const dayOfPlan = plan.x(1) - plan.x(0);
    const start = plan.x(plan.x.domain()[0] ?? 0);
    expect(plan.marks[2]?.x).toBeCloseTo(start + 2.75 * dayOfPlan);
    expect(plan.marks[1]?.x).toBeCloseTo(start + 2 * dayOfPlan);
    // Whole days either side are the sampling error of P90: 3 and 4 July.
    const error = plan.marks[3]?.error;
    expect((error?.x2 ?? 0) - (error?.x1 ?? 0)).toBeCloseTo(2 * dayOfPlan);
  });

  it("keeps the words of the marks inside the picture and apart", () => {
    for (const width of [360, 700, 1600]) {
      const { marks } = prepareChances(input, width, words, (text) => text.length * 6);
      for (const mark of marks) expect(mark.label.x - mark.label.text.length * 6).toBeGreaterThan(0);
      const heights = marks.map((mark) => mark.label.y).sort((a, b) => a - b);
      heights.slice(1).forEach((y, at) => expect(y - (heights[at] ?? 0)).toBeGreaterThan(14));
    }
  });

  it("is drawn where every run finishes on the same day", () => {
    const one = {
      ...input,
      histogram: [{ from: "2026-07-01", to: "2026-07-01", runs: 100 }],
      percentiles: [],
      planned: null,
    };
    const { bars, line } = prepareChances(one, 700, words, (text) => text.length * 6);
    expect(bars[0]?.width).toBeGreaterThan(1);
    expect(line).toMatch(/^M.*L/);
  });
});
