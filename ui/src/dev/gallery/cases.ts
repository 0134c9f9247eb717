// Data for the gallery and for tests of charts: the Tumen bridge as of 30 November 2025, and a project made
// up to have every sort of date, slip and claim at once.

import type { Baseline } from "../../lib/bindings/Baseline";
import type { Claim } from "../../lib/bindings/Claim";
import type { ClaimValue } from "../../lib/bindings/ClaimValue";
import type { DateInterval } from "../../lib/bindings/DateInterval";
import type { Fact } from "../../lib/bindings/Fact";
import type { Figure } from "../../lib/bindings/Figure";
import type { Grain } from "../../lib/bindings/Grain";
import type { MilestoneStatus } from "../../lib/bindings/MilestoneStatus";
import type { MilestoneView } from "../../lib/bindings/MilestoneView";
import type { ProjectView } from "../../lib/bindings/ProjectView";
import type { Slip } from "../../lib/bindings/Slip";
import type { Source } from "../../lib/bindings/Source";
import tumenView from "../fixtures/project-tumen.json";

export const tumen = tumenView as unknown as ProjectView;
export const asOf = "2025-11-30";

const why = { formula: null, inputs: [], remarks: [] };

export function known<T>(value: T): Figure<T> {
  return { value, unknown: null, why };
}

export function unknown<T>(text: string): Figure<T> {
  return {
    value: null,
    unknown: {
      id: "ui-chart-named-value",
      args: { name: { type: "text", value: text }, value: { type: "text", value: "" } },
    },
    why,
  };
}

export function interval(earliest: string | null, latest: string | null, grain: Grain, text = ""): DateInterval {
  return { earliest, latest, grain, text };
}

export const on = (day: string) => interval(day, day, "day", day);

type Dates = Partial<Record<"planned" | "forecast" | "actual", DateInterval>>;

export function milestone(
  id: string,
  title: string,
  dates: Dates,
  status: MilestoneStatus,
  slip: Slip | null = null,
  note: string = status,
): MilestoneView {
  const { planned = null, forecast = null, actual = null } = dates;
  return {
    milestone: {
      id,
      project_id: "p",
      position: 0,
      title,
      weight: "1",
      planned,
      forecast,
      actual,
      note: "",
      sources: [],
      budget: null,
      range: null,
    },
    progress: {
      id,
      status,
      status_note: {
        id: "ui-chart-named-value",
        args: { name: { type: "text", value: note }, value: { type: "text", value: "" } },
      },
      expected: actual ?? forecast ?? planned,
      dates: { planned, forecast, actual, baseline: null, report: null },
      slip: slip ? known(slip) : unknown<Slip>("There is no planned date to count from."),
    },
    warnings: [],
  };
}

export const slip = (days: number, least = days, most: number | null = days, still_growing = false): Slip => ({
  days,
  least,
  most,
  still_growing,
});

export const everything: MilestoneView[] = [
  milestone(
    "a",
    "Environmental impact statement accepted by both governments after revision",
    { planned: on("2024-09-01"), actual: on("2024-12-15") },
    "met",
    slip(105),
  ),
  milestone(
    "b",
    "Land bought",
    {
      planned: interval("2025-01-01", "2025-03-31", "quarter", "Q1 2025"),
      actual: interval("2025-02-01", "2025-02-28", "month"),
    },
    "met",
    slip(-31, -58, 58),
  ),
  milestone("c", "Piers", { planned: on("2025-10-01") }, "overdue", slip(60, 60, null, true), "overdue by 60 days"),
  milestone(
    "d",
    "Deck",
    { planned: interval(null, "2026-06-30", "by"), forecast: interval("2026-07-01", "2026-12-31", "half", "H2 2026") },
    "upcoming",
    slip(184, 1, 184),
  ),
  milestone("e", "Customs houses", { planned: interval("2026-08-01", null, "after") }, "upcoming", null),
  milestone("f", "Approach roads", { planned: on("2026-09-01"), forecast: on("2026-07-15") }, "upcoming", slip(-48)),
  milestone("g", "Signs", {}, "unknown", null),
  milestone("h", "Opening", { planned: on("2026-12-31"), forecast: on("2027-03-01") }, "upcoming", slip(60)),
  milestone(
    "i",
    "Seen only later",
    { planned: on("2025-11-15"), actual: on("2026-01-10") },
    "overdue",
    slip(56),
    "overdue by 15 days",
  ),
];

let claims = 0;
function claim(value: ClaimValue, source: string | null, chosen = false): Claim {
  claims += 1;
  return {
    id: `claim-${claims}`,
    project_id: "p",
    fact: "cost",
    reported: "",
    value,
    source_id: source,
    stated: on("2025-03-01"),
    note: "",
    chosen,
  };
}

export const publishers: Source[] = [
  "Ministry of Transport",
  "Reuters",
  "TASS",
  "Gazeta.ru",
  "Newsweek",
  "38 North",
].map((publisher) => ({
  id: publisher,
  title: publisher,
  publisher,
  published: null,
  link: null,
  reliability: "press",
  note: "",
}));

function fact(name: string, kind: Fact["kind"], all: Claim[], value: string | null, later: Claim[] = []): Fact {
  return {
    name,
    kind,
    value,
    basis: "chosen",
    basis_note: null,
    claims: all,
    later,
    distinct: all.length,
    disagreeing: 0,
  };
}

const money = (amount: string, currency: string): ClaimValue => ({ type: "money", value: { amount, currency } });
const rubles = claim(money("9067000000", "RUB"), "Ministry of Transport", true);
export const cost = fact(
  "cost",
  "money",
  [
    rubles,
    claim(money("8700000000", "RUB"), "TASS"),
    claim(money("111000000", "USD"), "Reuters"),
    claim(money("100000000", "USD"), "Newsweek"),
  ],
  rubles.id,
  [claim(money("10200000000", "RUB"), "38 North")],
);

const metres = (value: string, bound: "exactly" | "about" | "over" | "under" = "exactly"): ClaimValue => ({
  type: "length",
  value: { metres: value, bound },
});
const span = claim(metres("1005"), "Reuters", true);
export const crowded = fact(
  "length",
  "length",
  [
    span,
    claim(metres("1000", "about"), "TASS"),
    claim(metres("1010", "under"), null),
    claim(metres("990"), "Gazeta.ru"),
    claim(metres("800"), "Newsweek"),
    claim(metres("804.672", "over"), "38 North"),
    claim(metres("850"), "Ministry of Transport"),
  ],
  span.id,
);

/** What they were held to before, and are held to now ("b"). */
export const baselines: Baseline[] = [
  { id: "a", name: "As agreed", date: "2025-01-15", planned: ["2025-11-01", "2026-06-15", "2026-03-31"] },
  { id: "b", name: "As replanned", date: "2025-07-01", planned: ["2026-02-15", "2026-08-01", "2026-06-01"] },
].map(({ planned, ...one }) => ({
  ...one,
  project_id: "p",
  current: one.id === "b",
  report_id: null,
  milestones: everything.slice(3, 6).map(({ milestone: { id, title } }, i) => ({
    milestone_id: id,
    title,
    planned: on(planned[i] ?? "2026-01-01"),
    budget: null,
  })),
  quantities: [],
  note: "",
}));

/** Planned anew since the baseline, and forecast by a report: made up. */
export const baselined: MilestoneView[] = everything.slice(3, 6).map((view, i) => ({
  ...view,
  progress: {
    ...view.progress,
    dates: {
      ...view.progress.dates,
      planned: on(["2026-02-15", "2026-08-01", "2026-06-01"][i] ?? "2026-01-01"),
      forecast: on(["2026-11-01", "2026-10-15", "2026-07-20"][i] ?? "2026-01-01"),
      baseline: "b",
      report: "r",
    },
  },
}));
