// What the app answers, as the charts take it. The answers are the stand-in's: three reports, two fronts.

import { describe, expect, it } from "vitest";
import { fakeData } from "../../../../dev/fake";
import { trackingData } from "../../../../dev/fixtures/tracking";
import type { Baseline } from "../../../bindings/Baseline";
import { formatDate } from "../../../words";
import { backTestInput, portfolioSlipInput } from "./back-test";
import { forecastCard, physicalCard } from "./cards";
import { earnedInput } from "./earned";
import { earnedFigures } from "./earned-figures";
import { forecastsInput } from "./forecasts";
import { frontsInput, structureMarks } from "./fronts";
import { saidInput } from "./said";
import { trendInput, waterfallInput } from "./trend";

const unknown = { value: null, unknown: { id: "x" }, why: { formula: null, inputs: [], remarks: [] } };

describe("the trend", () => {
  it("counts slip from the baseline, and says the reason before its sentence", () => {
    const [fronts] = trendInput(trackingData().trend).lines;
    // 15 March to 5 September 2026: 16 + 30 + 31 + 30 + 31 + 31 + 5 days.
    expect(fronts?.slip).toBe(174);
    expect(fronts?.points.at(-1)?.because).toBe("supply: Steel for the Korean spans came late.");
  });

  it("without a baseline counts from the first report", () => {
    const { trend } = trackingData();
    const [line] = trend.lines;
    Object.assign(line!, { slip: unknown, slip_since_first: unknown });
    // 10 April to 5 September 2026: 20 + 31 + 30 + 31 + 31 + 5 days.
    expect(trendInput(trend).lines[0]?.slip).toBe(148);
  });

  it("ends a line with the day it was met, which is no forecast", () => {
    const { trend } = trackingData();
    const last = trend.lines[0]!.points.at(-1)!;
    last.met = true;
    const line = trendInput(trend).lines[0]!;
    expect(line.points).toHaveLength(2);
    expect(line.met).toEqual(last.said);
  });

  it("is explained by reasons whose days add up from the one date to the other", () => {
    const why = waterfallInput(trackingData().trend, "019a0000-0000-7000-8000-000000000206")!;
    expect([why.from.date, why.to.date]).toEqual(["2026-03-15", "2026-09-05"]);
    expect(why.steps.map((step) => step.reason)).toEqual(["before the first report", "no reason given", "supply"]);
    expect(why.steps.reduce((sum, step) => sum + step.days, 0)).toBe(174);
  });
});

describe("the fronts", () => {
  it("are not drawn on a work whose length is not known", () => {
    const { fronts } = trackingData();
    expect(frontsInput({ ...fronts, length: unknown })).toBeNull();
  });

  it("have an open stretch's reason with the fronts that it is about", () => {
    const { fronts } = trackingData();
    fronts.stretches[0]!.closure = unknown;
    expect(frontsInput(fronts)?.closures).toEqual([]);
    expect(frontsInput(fronts)?.unknown).toEqual(["Russian and Korean: x"]);
  });

  it("have the structures at their chainages", () => {
    expect(structureMarks(trackingData().measured)).toMatchObject([{ name: "border", from: 424, to: null }]);
    expect(structureMarks(null)).toEqual([]);
  });
});

describe("the forecasts", () => {
  const { methods } = forecastsInput(trackingData().forecast.forecasts, null);
  const of = (id: string) => methods.find((method) => method.id === id);

  it("keep chances and ranges apart", () => {
    expect(of("promised")).toMatchObject({ p10: null, range: { earliest: "2026-01-01", latest: "2026-12-31" } });
    expect(of("outside_view")).toMatchObject({ p10: "2026-10-30", p90: "2028-09-01", range: null });
  });

  it("say what they are made from and since when they have been possible", () => {
    expect(of("fronts")?.note).toBe(`from 2 fronts; possible since ${formatDate("2025-05-31")}`);
  });

  it("that are unknown have their reason and no date", () => {
    expect(of("simulated")).toMatchObject({ p50: null, note: "" });
    expect(of("simulated")?.unknown).toContain("range");
  });
});

describe("earned value", () => {
  it("puts the earned schedule on the day that it falls on", () => {
    // 4.9 months from 30 April: 31 August is the fourth end, 30 September the fifth; 0.9 of 30 days is 27 September.
    // From there to 30 November are 64 days.
    expect(earnedInput(trackingData().earned).schedule).toEqual({ date: "2025-09-27", days: 64 });
  });

  it("has no schedule where none is known, and no currency where weight stands for money", () => {
    const earned = { ...trackingData().earned, schedule: unknown, planned_for: null, unit: "weight" as const };
    expect(earnedInput(earned)).toMatchObject({ schedule: null, currency: null });
  });
});

describe("the trend's baselines", () => {
  const baseline = (name: string, date: string, planned: string, current: boolean): Baseline => ({
    id: name,
    project_id: "p",
    name,
    date,
    current,
    report_id: null,
    quantities: [],
    note: "",
    milestones: [
      {
        milestone_id: trendData().lines[0]!.milestone!,
        title: "Fronts meet",
        planned: { earliest: planned, latest: planned, grain: "day", text: planned },
        budget: null,
      },
    ],
  });
  const trendData = () => trackingData().trend;

  it("are all kept, the earliest first, and those to come are not known yet", () => {
    const trend = trendData();
    // The figure says itself what it counts from.
    const label = { id: "input-baseline", args: { name: { type: "text" as const, value: "Replanned" } } };
    trend.lines[0]!.slip.why.inputs = [{ label, value: null, claim: null, milestone: null, sources: [] }];
    const input = trendInput(trend, [
      baseline("Replanned", "2025-09-15", "2026-06-30", true),
      baseline("As agreed", "2025-04-30", "2026-03-15", false),
      baseline("Next year's", "2026-01-15", "2026-12-01", false),
    ]);
    expect(input.lines[0]!.baselines!.map(({ name }) => name)).toEqual(["As agreed", "Replanned"]);
    expect(input.countedFrom).toContain("“Replanned”");
  });

  it("give the slip since the first where a later one is what slip counts from", () => {
    const trend = trendData();
    const [line] = trend.lines;
    line!.baseline = "2026-06-30";
    line!.first_baseline = "2026-03-15";
    // 15 March to 5 September 2026: 174 days; from 30 June: 67.
    line!.slip_since_first = { ...line!.slip, value: 174 };
    line!.slip = { ...line!.slip, value: 67 };
    const input = trendInput(trend);
    expect(input.lines[0]).toMatchObject({ slip: 67, sinceFirst: 174 });
    expect(input.lines[1]!.sinceFirst).toBeNull();
  });
});

describe("the figures of earned value", () => {
  it("are money as money, indices as numbers, and unknown ones with their reason", () => {
    const { earned } = trackingData();
    earned.indices.cpi = { ...earned.indices.pv, value: null, unknown: { id: "cpi-unknown" } };
    const of = (id: string) => earnedFigures(earned).find((figure) => figure.id === id);
    expect(of("ev")?.value?.replace(/\s/g, " ")).toBe("RUB 2,450,000,000");
    expect(of("spi")?.value).toBe("0.7");
    expect(of("cpi")).toMatchObject({ value: null, reason: "cpi-unknown" });
    expect(of("finish")?.value).toBe(formatDate("2027-06-20"));
  });
});

describe("what was said of the finish", () => {
  it("leaves out what nobody knows the day of, and counts it", () => {
    const view = fakeData().projects[0]!;
    const finish = view.facts.find((fact) => fact.name === "finish")!;
    const all = saidInput(view).sayings.length;
    finish.claims[0]!.stated = null;
    expect(saidInput(view)).toMatchObject({ undated: 1 });
    expect(saidInput(view).sayings).toHaveLength(all - 1);
  });
});

describe("the back-test and the portfolio", () => {
  it("have a line a method by share of the promised time, with gaps where it had no answer", () => {
    const trend = backTestInput(trackingData().backtest).methods.find((method) => method.id === "trend")!;
    expect(trend.points.map((point) => point.share)).toEqual([0, 0.25, 0.5, 0.75, 1, 1.2]);
    expect(trend.points[0]).toMatchObject({ error: null, projects: 0, of: 12 });
  });

  it("have whole days", () => {
    const { slips } = trackingData();
    slips.projects[0]!.points[1]!.days = 20.6;
    expect(portfolioSlipInput(slips).projects[0]!.points[1]).toEqual({ date: "2025-08-31", days: 21 });
  });
});

describe("the cards of the Overview", () => {
  it("have the share that is built: 110 and 152 of 1,005 m", () => {
    const card = physicalCard(trackingData().fronts, 0.39)!;
    expect([card.value, card.sub, card.meter?.mark]).toEqual(["26%", "262 m of 1,005 m", 0.39]);
  });

  it("have no physical share where nothing is measured", () => {
    const { fronts } = trackingData();
    fronts.physical.line = unknown;
    expect(physicalCard(fronts, null)).toBeNull();
    expect(physicalCard(null, null)).toBeNull();
  });

  it("forecast by what was measured first, and never by the promise", () => {
    const { forecast } = trackingData();
    expect(forecastCard(forecast, "2026-10-30")).toMatchObject({ label: "Forecast by fronts", late: true });
    forecast.forecasts.methods.forEach((method) => {
      if (method.method !== "promised") method.forecast = unknown;
    });
    expect(forecastCard(forecast, null)).toBeNull();
  });
});
