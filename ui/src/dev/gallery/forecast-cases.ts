// Made-up data for the gallery and for tests of the charts of forecasts, slip by reason and earned value, and of
// the portfolio's.

import { addMonths, dayOf, isoOf } from "../../lib/charts/base/days";
import type { BackTestInput } from "../../lib/charts/back-test/input";
import type { EarnedInput } from "../../lib/charts/earned-value/input";
import type { ForecastLine, ForecastsInput } from "../../lib/charts/forecasts/input";
import type { PortfolioSlipInput } from "../../lib/charts/portfolio-slip/input";
import type { WaterfallInput } from "../../lib/charts/slip-waterfall/input";
import { on } from "./cases";

type Dates = [p10: string | null, p50: string, p80: string | null, p90: string | null];

function forecast(id: string, name: string, dates: Dates | string, note = ""): ForecastLine {
  if (typeof dates === "string")
    return { id, name, p10: null, p50: null, p80: null, p90: null, range: null, unknown: dates, note };
  const [p10, p50, p80, p90] = dates;
  return { id, name, p10, p50, p80, p90, range: null, unknown: null, note };
}

export const forecasts: ForecastsInput = {
  asOf: "2025-11-30",
  promised: on("2026-10-30"),
  methods: [
    forecast("trend", "Milestone trend", [null, "2027-01-20", null, null], "From 5 reports."),
    {
      ...forecast("fronts", "Fronts", [null, "2026-09-05", null, null]),
      range: { earliest: "2026-06-01", latest: "2026-12-20" },
    },
    {
      ...forecast("pace", "A pace that may stop", [null, "2026-10-05", null, null]),
      range: { earliest: "2026-08-01", latest: null },
    },
    forecast(
      "earned",
      "Earned schedule",
      "Nothing has a budget, so nothing can be earned. Give milestones or quantities one.",
    ),
    forecast(
      "outside",
      "Outside view",
      ["2026-12-01", "2027-06-10", "2028-01-15", "2028-08-01"],
      "9 finished bridges, which is few.",
    ),
    forecast("simulated", "Simulation", ["2026-10-10", "2026-12-15", "2027-01-30", "2027-03-01"], "10,000 runs."),
  ],
};

export const noForecasts: ForecastsInput = {
  asOf: "2025-11-30",
  promised: null,
  methods: [
    forecast("trend", "Milestone trend", "There are fewer than two reports."),
    forecast("fronts", "Fronts", "No front has been measured."),
  ],
};

export const waterfall: WaterfallInput = {
  milestone: "Open to traffic",
  from: { name: "baseline “Contract”", date: "2025-06-30" },
  to: { name: "forecast", date: "2025-12-28" },
  steps: [
    { id: "land", reason: "land", days: 107, reports: 3 },
    { id: "weather", reason: "weather", days: 44, reports: 2 },
    {
      id: "design_change",
      reason: "design change of the eastern abutment, agreed with both governments",
      days: 50,
      reports: 2,
    },
    { id: "scope", reason: "scope", days: -38, reports: 1 },
    { id: "unexplained", reason: "no reason given", days: 18, reports: 4 },
  ],
};

/** Moved earlier than its baseline. */
export const earlier: WaterfallInput = {
  milestone: "Customs houses",
  from: { name: "first report", date: "2025-05-15" },
  to: { name: "met", date: "2025-04-23" },
  steps: [{ id: "scope", reason: "scope", days: -22, reports: 2 }],
};

export const unmoved: WaterfallInput = { ...earlier, to: { name: "forecast", date: "2025-05-15" }, steps: [] };

const month = (i: number) => isoOf(addMonths(dayOf("2024-01-31")!, i));

function slips(id: string, name: string, start: number, moves: number[]): PortfolioSlipInput["projects"][0] {
  let days = 0;
  return { id, name, points: moves.map((move, i) => ({ date: month(start + i), days: (days += move) })) };
}

export const portfolioSlip: PortfolioSlipInput = {
  asOf: "2025-12-31",
  projects: [
    slips(
      "a",
      "Harbour tunnel",
      0,
      [0, 0, 30, 0, 12, 40, 0, 55, 0, 21, 30, 44, 0, 0, 31, 60, 0, 10, 25, 0, 0, 30, 14, 31],
    ),
    slips(
      "b",
      "Ring road, northern section with the interchange at the airport",
      6,
      [0, 14, 0, 0, 31, 22, 0, 40, 0, 0, 15, 0, 31],
    ),
    slips("c", "Light rail line 4", 3, [0, -10, 0, 0, -5, 0, 0, 0, -12, 0, 0, 0, 0]),
    slips("d", "Pumping stations", 20, [0]),
    slips("e", "Never reported", 0, []),
  ],
};

export const manySlips: PortfolioSlipInput = {
  asOf: "2025-12-31",
  projects: Array.from({ length: 60 }, (_, i) =>
    slips(
      `p${i}`,
      `Project ${i + 1}`,
      i % 6,
      Array.from({ length: 18 }, (_, report) =>
        (report * 13 + i * 7) % 17 < 4 ? ((i * 11 + report * 5) % 47) - 8 : 0,
      ),
    ),
  ),
};

export const backTest: BackTestInput = {
  projects: 42,
  methods: [
    method("promised", "Promised", [310, 310, 305, 300, 290, 260], null, 42),
    method("trend", "Milestone trend", [null, 280, 241, 190, 120, 84], null, 31),
    method("outside", "Outside view", [205, 198, 190, 171, 160, 132], [148, 141, 137, 120, 112, 95], 42),
    method("simulated", "Simulation", [null, null, 262, 214, 150, null], [null, null, 190, 161, 103, null], 12),
  ],
};

function method(id: string, name: string, errors: (number | null)[], crps: (number | null)[] | null, projects: number) {
  return {
    id,
    name,
    points: [0, 0.25, 0.5, 0.75, 1, 1.2].map((share, i) => ({
      share,
      error: errors[i] ?? null,
      crps: crps?.[i] ?? null,
      coverage: crps?.[i] == null ? null : 0.7 + i * 0.02,
      projects: errors[i] == null ? 0 : projects,
      of: 42 - i,
    })),
  };
}

/** Twelve months of 100,000 planned, of which four fifths are earned by June. */
export const earned: EarnedInput = {
  asOf: "2024-06-30",
  currency: "EUR",
  points: Array.from({ length: 12 }, (_, i) => ({
    date: month(i),
    planned: String((i + 1) * 100_000),
    earned: i < 6 ? String((i + 1) * 80_000) : null,
    actual: i < 6 ? String((i + 1) * 95_000 + (i % 2) * 9_000) : null,
  })),
  // 480,000 are earned by the end of June: 4.8 months of the plan, 24 May; 37 days before 30 June.
  schedule: { date: "2024-05-24", days: 37 },
  unknown: [],
};

export const earnedWithoutCost: EarnedInput = {
  ...earned,
  points: earned.points.slice(0, 1).map((point) => ({ ...point, actual: null })),
  schedule: null,
  unknown: ["No cost has been entered, so what was spent is not known."],
};

export const nothingEarned: EarnedInput = {
  asOf: "2024-06-30",
  currency: "EUR",
  points: [],
  schedule: null,
  unknown: ["No milestone and no quantity has a budget."],
};
