// Data for the gallery and for tests of the charts of what is followed over time. The Tumen bridge's fronts
// are its record; all else is made up, and says so in its names.

import { addMonths, dayOf, isoOf } from "../../lib/charts/base/days";
import type { FrontsInput } from "../../lib/charts/fronts/input";
import type { SaidInput, Saying } from "../../lib/charts/said-of-finish/input";
import type { TrendInput, TrendLine } from "../../lib/charts/trend/input";
import { interval, on } from "./cases";

const november = interval("2025-11-01", "2025-11-30", "month", "Nov 2025");
const start = on("2025-04-30");

/** The Tumen bridge as of 30 November 2025: 110 m from the Russian bank, 152 m from the Korean. */
export const tumenFronts: FrontsInput = {
  asOf: "2025-11-30",
  length: 1005,
  fronts: [
    {
      id: "ru",
      name: "Russian",
      start: 0,
      done: [
        { date: start, chainage: 0 },
        { date: on("2025-08-15"), chainage: 10 },
        { date: on("2025-11-10"), chainage: 110 },
      ],
      planned: [
        { date: start, chainage: 0 },
        { date: on("2026-03-15"), chainage: 503 },
      ],
      predicted: [{ date: on("2026-09-05"), chainage: 440 }],
    },
    {
      id: "kp",
      name: "Korean",
      start: 1005,
      done: [
        { date: start, chainage: 1005 },
        { date: on("2025-08-01"), chainage: 960 },
        { date: on("2025-09-27"), chainage: 905 },
        { date: november, chainage: 853 },
      ],
      planned: [
        { date: start, chainage: 1005 },
        { date: on("2026-03-15"), chainage: 503 },
      ],
      predicted: [{ date: on("2026-09-05"), chainage: 440 }],
    },
  ],
  closures: [
    {
      fronts: ["ru", "kp"],
      date: "2026-09-05",
      chainage: 440,
      range: { earliest: "2026-06-01", latest: "2026-12-20", chainages: [400, 490] },
      met: false,
    },
  ],
  unknown: [],
  structures: [{ id: "border", name: "border", from: 424, to: null }],
};

/** A tunnel that is made up: four fronts, many structures, one pair that cannot be told. */
export const tunnelFronts: FrontsInput = {
  asOf: "2026-05-31",
  length: 8400,
  fronts: [
    front("a", "North portal, main drive by the joint venture", 0, [0, 320, 900, 1700, 2300], 1),
    front("b", "Shaft 2 northward", 4200, [4200, 4080, 3900, 3500], 2),
    front("c", "Shaft 2 southward", 4200, [4200, 4300], 4),
    front("d", "South portal", 8400, [8400], 0),
  ],
  closures: [
    {
      fronts: ["a", "b"],
      date: "2026-09-20",
      chainage: 2980,
      range: { earliest: "2026-08-10", latest: null, chainages: null },
      met: false,
    },
  ],
  unknown: ["Shaft 2 southward and South portal: South portal has only one measured place, so its rate is not known."],
  structures: Array.from({ length: 14 }, (_, i) => ({
    id: `s${i}`,
    name: i % 5 === 0 ? `Ventilation building ${i}` : `Cross passage ${i}`,
    from: 300 + i * 600,
    to: i % 5 === 0 ? 420 + i * 600 : null,
  })),
};

function front(id: string, name: string, start: number, chainages: number[], month: number): FrontsInput["fronts"][0] {
  return {
    id,
    name,
    start,
    done: chainages.map((chainage, i) => ({
      date: on(`2026-0${Math.min(5, month + i + (i > 2 ? 1 : 0)) || 1}-1${i}`),
      chainage,
    })),
    planned: [],
    predicted: id === "a" || id === "b" ? [{ date: on("2026-09-20"), chainage: 2980 }] : [],
  };
}

/** Nothing but a length. */
export const noFronts: FrontsInput = {
  asOf: "2025-11-30",
  length: 1005,
  fronts: [],
  closures: [],
  unknown: [],
  structures: [],
};

/** One front with one measured place. */
export const oneFront: FrontsInput = {
  ...noFronts,
  fronts: [
    {
      id: "ru",
      name: "Russian",
      start: 0,
      done: [{ date: on("2025-11-10"), chainage: 110 }],
      planned: [],
      predicted: [],
    },
  ],
  unknown: ["Russian has no front that faces it."],
};

const months = (count: number) => Array.from({ length: count }, (_, i) => isoOf(addMonths(dayOf("2024-01-31")!, i)));

/** A line of a trend that is made up: `moves` in days from report to report, none where nothing was said. */
function trendLine(id: string, title: string, first: string, moves: number[], met: string | null = null): TrendLine {
  let day = dayOf(first)!;
  const points = moves.map((move, i) => {
    day += move;
    const iso = isoOf(day);
    return {
      reported: months(moves.length)[i]!,
      report: `Report ${i + 1}`,
      forecast: i === 2 && id === "c" ? interval(iso, isoOf(day + 45), "range") : on(iso),
      because: move > 30 ? "Land: the owner of the last plot went to court." : "",
    };
  });
  const slip = day - dayOf(first)!;
  return {
    id,
    title,
    points: met === null ? points : points.filter((point) => point.reported < met),
    met: met === null ? null : on(met),
    slip,
    course: slip > 0 ? "slips 12 days a month" : "keeps its date",
  };
}

/** Six milestones in twelve reports: made up. */
export const trend: TrendInput = {
  asOf: "2024-12-31",
  lines: [
    trendLine("a", "Permits granted", "2024-05-15", [0, 0, 20, 10, 6, 0, 0, 0, 0, 0, 0, 0], "2024-06-20"),
    trendLine("b", "Piers complete", "2024-09-30", [0, 0, 0, 14, 0, 30, 0, 0, 0, 0, 0, 0], "2024-11-12"),
    trendLine("c", "Deck closed", "2025-03-31", [0, 0, 0, 14, 0, 30, 45, 0, 10, 0, 20, 15]),
    trendLine(
      "d",
      "Approach roads, both banks, with the drainage of the eastern one",
      "2025-04-30",
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ),
    trendLine("e", "Customs houses", "2025-05-15", [0, 0, 0, 0, -10, 0, 0, 0, -12, 0, 0, 0]),
    trendLine("f", "Open to traffic", "2025-06-30", [0, 0, 0, 14, 0, 30, 45, 0, 10, 0, 20, 62]),
  ],
};

/** Planned anew half way: two baselines, both kept. */
export const rebaselined: TrendInput = {
  ...trend,
  lines: trend.lines.slice(2).map((line, i) => ({
    ...line,
    baselines: [
      {
        name: "As agreed",
        since: "2023-12-15",
        planned: on(["2025-03-31", "2025-04-30", "2025-05-15", "2025-06-30"][i]!),
        current: false,
      },
      {
        name: "As replanned",
        since: "2024-07-15",
        planned: on(["2025-06-15", "2025-04-30", "2025-05-10", "2025-09-30"][i]!),
        current: true,
      },
    ],
  })),
};

/** Forty milestones in twenty-four reports: made up. */
export const manyTrends: TrendInput = {
  asOf: "2025-12-31",
  lines: Array.from({ length: 40 }, (_, i) =>
    trendLine(
      `m${i}`,
      `Work package ${i + 1}`,
      isoOf(dayOf("2025-01-15")! + i * 31),
      Array.from({ length: 24 }, (_, report) =>
        report > 0 && (report * 7 + i * 3) % 11 < 3 ? ((i * 5 + report) % 29) - 4 : 0,
      ),
      i < 8 ? isoOf(dayOf("2025-02-20")! + i * 35) : null,
    ),
  ),
};

/** One report. */
export const oneReport: TrendInput = {
  asOf: "2024-02-15",
  lines: [trendLine("a", "Deck closed", "2025-03-31", [0]), trendLine("b", "Open to traffic", "2025-06-30", [0])],
};

export const noReports: TrendInput = { asOf: "2024-02-15", lines: [] };

/** What was said of the Tumen bridge's finish: its record. */
export const tumenSaid: SaidInput = {
  asOf: "2025-12-31",
  undated: 0,
  sayings: [
    saying(
      "Vesti Primorye",
      interval("2025-02-01", "2025-02-28", "month", "Feb 2025"),
      interval(null, "2026-12-31", "by", "by 2026-12-31"),
    ),
    saying("News report citing TASS and KCNA", on("2025-04-30"), on("2026-10-30"), true),
    saying(
      "Kommersant",
      interval("2025-05-01", "2025-05-31", "month", "May 2025"),
      interval("2026-06-01", "2026-08-31", "season", "summer 2026"),
    ),
    saying("Gazeta.ru", on("2025-09-05"), interval("2026-01-01", "2026-12-31", "year", "2026")),
    saying("Blog after US analysts", on("2025-12-05"), interval("2026-01-01", "2026-03-31", "quarter", "Q1 2026")),
  ],
};

function saying(who: string, stated: Saying["stated"], date: Saying["date"], chosen = false): Saying {
  return { id: who, who, stated, date, chosen };
}

/** A finish that forty claims were made of: made up. */
export const muchSaid: SaidInput = {
  asOf: "2026-12-31",
  undated: 2,
  sayings: Array.from({ length: 40 }, (_, i) =>
    saying(
      `Paper ${i + 1}`,
      on(isoOf(dayOf("2020-01-10")! + i * 60)),
      i % 3 === 0
        ? interval(isoOf(dayOf("2024-01-01")! + i * 40), null, "after")
        : on(isoOf(dayOf("2024-06-01")! + i * 33)),
      i === 20,
    ),
  ),
};

export const oneSaid: SaidInput = {
  asOf: "2025-12-31",
  undated: 0,
  sayings: [saying("Ministry", on("2025-12-01"), on("2026-12-31"), true)],
};
