import { describe, expect, it } from "vitest";
import { manyTrends, noReports, oneReport, rebaselined, trend } from "../../../dev/gallery/tracking-cases";
import { dayOf } from "../base/days";
import { overlaps } from "../base/label-placement";
import { estimate } from "../base/text-width";
import type { TrendInput } from "./input";
import { prepareTrend, SIZE, type TrendLayout, type TrendWords } from "./prepare";
import { movedBy, stopLines, trendTable } from "./say";

const words: TrendWords = {
  tick: (tick) => tick.kind,
  end: (line) => (line.slip === null ? "" : `${line.slip} days`),
  diagonal: "done when it crosses",
  asOf: ["as of 31 Dec 2024", "as of"],
  more: (lines) => `${lines} more`,
};
const prepare = (input: TrendInput, width = 900) => prepareTrend(input, width, words, estimate);
const line = (plan: TrendLayout, id: string) => plan.lines.find((one) => one.id === id)!;

describe("the trend of milestones", () => {
  it("has a place for each report: the data date across, the date forecast in it up", () => {
    const plan = prepare(trend);
    const spots = line(plan, "c").spots;
    expect(spots).toHaveLength(12);
    expect(spots[0]!.x).toBeCloseTo(plan.x(dayOf("2024-01-31")!));
    expect(spots[0]!.y).toBeCloseTo(plan.y(dayOf("2025-03-31")!));
  });

  it("rises where a date slips and stays level where it is kept", () => {
    const plan = prepare(trend);
    const heights = line(plan, "f").spots.map((spot) => spot.y);
    expect(heights.at(-1)).toBeLessThan(heights[0]!); // up the page is later
    const kept = line(plan, "d").spots.map((spot) => spot.y);
    expect(new Set(kept).size).toBe(1);
  });

  it("keeps every baseline where it begins to count, at the date that it holds a milestone to", () => {
    const plan = prepare(rebaselined);
    const [agreed, replanned] = line(plan, "f").baselines;
    expect(agreed!.x).toBeCloseTo(plan.x(dayOf("2023-12-15")!));
    expect(agreed!.y).toBeCloseTo(plan.y(dayOf("2025-06-30")!));
    expect(replanned!.y).toBeCloseTo(plan.y(dayOf("2025-09-30")!));
    expect(plan.baselines.map(({ label }) => label?.text)).toEqual(["As agreed", "As replanned"]);
    const of = rebaselined.lines.find((one) => one.id === "f")!;
    expect(stopLines(of, "baseline-0").join()).toContain("As agreed");
    expect(trendTable(rebaselined).columns.map(({ label }) => label)).toContain("Baseline “As replanned”");
  });

  it("ends a line that is met on the diagonal, where the day said is the day given", () => {
    const plan = prepare(trend);
    const met = dayOf("2024-06-20")!;
    const end = line(plan, "a").end;
    expect(end.x).toBeCloseTo(plan.x(met));
    expect(end.y).toBeCloseTo(plan.y(met));
    const [from, to] = plan.diagonal!;
    const part = (end.x - from.x) / (to.x - from.x);
    expect(end.y).toBeCloseTo(from.y + part * (to.y - from.y));
  });

  it("counts a forecast that is an interval at its last day and draws it over its days", () => {
    const plan = prepare(trend);
    // The third report's: 31 March to 45 days later, which is 15 May.
    expect(line(plan, "c").bars).toEqual([
      { x: line(plan, "c").spots[2]!.x, y1: plan.y(dayOf("2025-03-31")!), y2: plan.y(dayOf("2025-05-15")!) },
    ]);
    expect(line(plan, "c").spots[2]!.y).toBeCloseTo(plan.y(dayOf("2025-05-15")!));
  });

  it("is red where it has slipped, green where it is met", () => {
    const plan = prepare(trend);
    expect(["a", "d", "e", "f"].map((id) => line(plan, id).tone)).toEqual(["met", "open", "open", "late"]);
  });

  it("names those that slipped most where there is no room for all, and counts the rest", () => {
    const plan = prepare(manyTrends, 600);
    const open = manyTrends.lines.filter((one) => !one.met);
    const quiet = plan.lines.filter((one) => one.quiet).map((one) => one.id);
    expect(plan.more?.text).toBe(`${quiet.length} more`);
    const slips = (ids: (id: string) => boolean) => open.filter((one) => ids(one.id)).map((one) => one.slip ?? 0);
    expect(Math.max(...slips((id) => quiet.includes(id)))).toBeLessThanOrEqual(
      Math.min(...slips((id) => !quiet.includes(id))),
    );
  });

  it("is drawn of one report, and of none", () => {
    expect(prepare(oneReport).lines.map((one) => one.spots.length)).toEqual([1, 1]);
    expect(prepare(noReports).lines).toEqual([]);
  });

  it.each([360, 600, 900, 1600])("puts no name on another or out of the chart: %d px", (width) => {
    for (const input of [trend, manyTrends, oneReport]) {
      const labels = prepare(input, width).lines.flatMap(({ label }) =>
        label ? [{ x: label.x, y: label.y - 9, width: label.titleWidth + estimate(label.slip, SIZE), height: 12 }] : [],
      );
      labels.forEach((one, i) => {
        expect(one.x + one.width).toBeLessThanOrEqual(width + 1);
        for (const other of labels.slice(i + 1)) expect(overlaps(one, other)).toBe(false);
      });
    }
  });
});

describe("what a report moved", () => {
  it("is counted from the report before", () => {
    const opening = trend.lines.find((one) => one.id === "f")!;
    expect([0, 3, 11].map((report) => movedBy(opening, report))).toEqual([null, 14, 62]);
  });
});
