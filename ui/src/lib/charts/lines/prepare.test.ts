import { describe, expect, it } from "vitest";
import { manySlips, portfolioSlip } from "../../../dev/gallery/forecast-cases";
import { dayOf } from "../base/days";
import { overlaps } from "../base/label-placement";
import { estimate } from "../base/text-width";
import { highlighted, slipSeries } from "../portfolio-slip/say";
import type { PortfolioSlipInput } from "../portfolio-slip/input";
import { prepareLines, SIZE, type LineSeries } from "./prepare";

const prepare = (series: LineSeries[], width = 800) =>
  prepareLines({
    series,
    across: {
      kind: "date",
      tick: (tick) => tick.kind,
      days: [],
      flags: [{ kind: "as_of", day: dayOf("2025-12-31")!, words: ["as of"] }],
    },
    value: String,
    least: [],
    width,
    measure: estimate,
  });
const slips = (input: PortfolioSlipInput, named: number) =>
  slipSeries(input.projects, highlighted(input.projects, named));
const line = (...values: (number | null)[]): LineSeries => ({
  id: "a",
  name: "a",
  ends: "",
  quiet: false,
  points: values.map((value, at) => ({ key: String(at), at, value })),
});

describe("lines", () => {
  it("that end close together are named again where they are apart, and off each other", () => {
    const of = (id: string, ...values: number[]): LineSeries => ({ ...line(...values), id, name: id });
    const series = [of("high", 100, 90, 20), of("low", 10, 15, 21), of("far", 60, 62, 64)];
    const { lines } = prepareLines({
      series,
      across: { kind: "number", ticks: [0, 1, 2].map((at) => ({ at, label: String(at) })) },
      value: String,
      least: [],
      within: true,
      width: 800,
      measure: estimate,
    });
    const [high, low, far] = lines.map((drawn) => drawn.within);
    expect([high?.name, low?.name, far]).toEqual(["high", "low", null]);
    // Up the page is more: the name of the high one is above that of the low one.
    expect(high!.y).toBeLessThan(low!.y);
  });

  it("go through their points", () => {
    const { lines, x, y } = prepare([line(0, 10, 5)]);
    expect(lines[0]!.spots.map((spot) => [spot.x, spot.y])).toEqual([
      [x(0), y(0)],
      [x(1), y(10)],
      [x(2), y(5)],
    ]);
  });

  it("are broken where a value is missing, not drawn across it", () => {
    const { lines } = prepare([line(1, null, 3, 4)]);
    expect(lines[0]!.path.match(/[ML]/g)).toEqual(["M", "M", "L"]);
  });

  it("have zero in sight", () => {
    const { y, plot } = prepare([line(100, 120)]);
    expect(y(0)).toBeCloseTo(plot.bottom);
  });

  it("can be of no points", () => {
    expect(prepare([line()]).lines[0]).toMatchObject({ path: "", spots: [], label: null });
  });

  it.each([360, 600, 900, 1600])("have no name on another or out of the chart: %d px", (width) => {
    for (const series of [slips(portfolioSlip, 6), slips(manySlips, 6)]) {
      const labels = prepare(series, width).lines.flatMap(({ label }) =>
        label ? [{ x: label.x, y: label.y - 9, width: label.nameWidth + estimate(label.ends, SIZE), height: 12 }] : [],
      );
      labels.forEach((one, i) => {
        expect(one.x + one.width).toBeLessThanOrEqual(width + 1);
        for (const other of labels.slice(i + 1)) expect(overlaps(one, other)).toBe(false);
      });
    }
  });
});

describe("the projects that are named", () => {
  it("are those that slipped most, and the rest are quiet", () => {
    const last = (id: string) => manySlips.projects.find((one) => one.id === id)!.points.at(-1)!.days;
    const series = slips(manySlips, 6);
    const named = series.filter((one) => !one.quiet).map((one) => last(one.id));
    const quiet = series.filter((one) => one.quiet).map((one) => last(one.id));
    expect(named).toHaveLength(6);
    expect(Math.min(...named)).toBeGreaterThanOrEqual(Math.max(...quiet));
  });
});
