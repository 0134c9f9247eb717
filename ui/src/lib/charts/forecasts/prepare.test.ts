import { describe, expect, it } from "vitest";
import { forecasts, noForecasts } from "../../../dev/gallery/forecast-cases";
import { dayOf } from "../base/days";
import { estimate } from "../base/text-width";
import type { ForecastsInput } from "./input";
import { prepareForecasts, SIZE, type ForecastsWords } from "./prepare";

const words: ForecastsWords = {
  tick: (tick) => tick.kind,
  date: (iso) => iso,
  flag: (kind) => [kind],
  unknown: (line) => line.unknown ?? "",
};
const prepare = (input: ForecastsInput, width = 800) => prepareForecasts(input, width, words, estimate);
const day = (iso: string) => dayOf(iso)!;

describe("forecasts side by side", () => {
  it("are all on one date axis: P10 to P90 as a bar, P50 its mark", () => {
    const { rows, x } = prepare(forecasts);
    const simulated = rows.find((row) => row.id === "simulated")!;
    expect(simulated.bar).toEqual({ x1: x(day("2026-10-10")), x2: x(day("2027-03-02")) }); // to the end of 1 March
    expect(simulated.p50).toBeCloseTo(x(day("2026-12-15") + 0.5));
  });

  it("show a range that has no chances as one, open where its end is not known", () => {
    const { rows, x, plot } = prepare(forecasts);
    const range = (id: string) => rows.find((row) => row.id === id)!.range;
    expect(range("fronts")).toEqual({ x1: x(day("2026-06-01")), x2: x(day("2026-12-21")), open: false });
    expect(range("pace")).toEqual({ x1: x(day("2026-08-01")), x2: plot.right, open: true });
  });

  it("have a mark and no bar where there is no spread", () => {
    const trend = prepare(forecasts).rows.find((row) => row.id === "trend")!;
    expect(trend.bar).toBeNull();
    expect(trend.p50).not.toBeNull();
  });

  it("that are unknown have their reason in the mark's place", () => {
    const { rows } = prepare(noForecasts);
    expect(rows.map((row) => [row.p50, row.label.text])).toEqual([
      [null, "There are fewer than two reports."],
      [null, "No front has been measured."],
    ]);
  });

  it("have no axis where none is known", () => {
    const { ticks, flags } = prepare(noForecasts);
    expect([ticks, flags]).toEqual([[], []]);
  });

  it("are late after the promised date, which is a line", () => {
    const { rows, flags, x } = prepare(forecasts);
    expect(flags.find((flag) => flag.kind === "finish")?.x).toBeCloseTo(x(day("2026-10-31")));
    // Promised is 30 October 2026: 5 September is before, all others after.
    expect(rows.filter((row) => row.late).map((row) => row.id)).toEqual(["trend", "outside", "simulated"]);
  });

  it.each([320, 520, 800, 1600])("keep their words within the chart: %d px", (width) => {
    for (const row of [...prepare(forecasts, width).rows, ...prepare(noForecasts, width).rows]) {
      expect(row.label.x + estimate(row.label.text, SIZE, !row.label.muted)).toBeLessThanOrEqual(width + 1);
    }
  });
});
