// What the milestone trend chart draws: a line a milestone from report to report, which ends on the diagonal
// when it is met. Pure: texts and their widths are given to it.

import type { DateInterval } from "../../bindings/DateInterval";
import type { DateTick } from "../base/date-axis";
import { dayOf, type Day } from "../base/days";
import { firstFree, spread, type Box } from "../base/label-placement";
import { alongLine, around, LINE, pathThrough, placesAround, type Point } from "../base/obstacles";
import { reportPlane, type Plane } from "../base/report-plane";
import { shorten, type Measure } from "../base/text-width";
import type { TrendInput, TrendLine } from "./input";

export type TrendTone = "open" | "late" | "met";

export type TrendWords = {
  tick(tick: DateTick): string;
  /** How far a line has slipped: "+67 days", "met, 3 days late"; empty where it is not known. */
  end(line: TrendLine): string;
  diagonal: string;
  asOf: readonly string[];
  /** Of those that have no name beside them: "12 more". */
  more(lines: number): string;
};

export type TrendSpot = { id: string; line: string; x: number; y: number };

export type DrawnTrend = {
  id: string;
  tone: TrendTone;
  /** One of the many that are not named. */
  quiet: boolean;
  path: string;
  spots: TrendSpot[];
  /** An interval as a bar from its first day to its last. */
  bars: { x: number; y1: number; y2: number }[];
  /** Where each baseline holds it to. */
  baselines: (TrendSpot & { current: boolean })[];
  end: Point;
  label: { title: string; slip: string; x: number; y: number; titleWidth: number; leader: string | null } | null;
};

export type TrendLayout = Plane & {
  height: number;
  lines: DrawnTrend[];
  diagonalLabel: { text: string; x: number; y: number } | null;
  asOfLabel: { text: string; x: number } | null;
  /** From where on each baseline counts, named over the plot as long as there is room. */
  baselines: { name: string; x: number; label: { text: string; x: number } | null }[];
  /** In the names' place: how many more there are. */
  more: { text: string; x: number; y: number } | null;
};

export const SIZE = 11.5;
const NARROW = 560;
const GAP = 6;
/** Room for a baseline's name in pixels. */
const LONGEST_BASELINE = 130;

/** The day that a date counts as: its last one, as a promise is kept until then. */
export const endOf = (interval: DateInterval): Day | null => dayOf(interval.latest) ?? dayOf(interval.earliest);

export function prepareTrend(input: TrendInput, width: number, words: TrendWords, measure: Measure): TrendLayout {
  const narrow = width < NARROW;
  const asOf = dayOf(input.asOf);
  const open = input.lines.filter((line) => !line.met && line.points.length > 0);
  const height = Math.round(Math.min(Math.max(narrow ? 300 : width * 0.42, 300), 460));
  const capacity = Math.floor((height - 40) / LINE);
  const left = Math.max(0, open.length - capacity);
  const named = new Set(weightiest(open, capacity).map((line) => line.id));
  const room = narrow ? width * 0.4 : Math.min(width * 0.34, 300);
  const wanted = open
    .filter((line) => named.has(line.id))
    .map((line) => measure(line.title, SIZE, true) + GAP + measure(words.end(line), SIZE));
  const margin = wanted.length === 0 ? 12 : Math.min(room, Math.max(...wanted) + 26);
  const given = input.lines.flatMap((line) => [
    ...line.points.flatMap(({ forecast }) => [dayOf(forecast.earliest), dayOf(forecast.latest)]),
    ...(line.baselines ?? []).map(({ planned }) => endOf(planned)),
    line.met ? endOf(line.met) : null,
  ]);
  const plane = reportPlane({
    said: input.lines.flatMap((line) => [
      ...line.points.flatMap((point) => dayOf(point.reported) ?? []),
      ...(line.baselines ?? []).flatMap(({ since }) => dayOf(since) ?? []),
    ]),
    given: given.filter((day) => day !== null),
    asOf,
    width,
    height,
    margin,
    onward: false,
    tick: words.tick,
    measure,
  });
  const lines = input.lines.flatMap((line) => draw(line, plane, !named.has(line.id)));
  nameOpen(lines, input.lines, plane, width, words, measure);
  const obstacles = [
    ...lines.flatMap((line) => alongLine(line.spots)),
    ...lines.map((line) => around(line.end, 5)),
    ...(plane.asOfX === null ? [] : [{ x: plane.asOfX - 1, y: 0, width: 2, height }]),
  ];
  nameMet(lines, input.lines, plane, obstacles, words, measure);
  const diagonalLabel = nameDiagonal(plane, words.diagonal, obstacles, measure);
  const asOfName = asOfLabel(plane, width, words.asOf, measure);
  return {
    ...plane,
    height,
    lines,
    diagonalLabel,
    asOfLabel: asOfName,
    baselines: nameBaselines(input.lines, plane, asOfName, measure),
    more: left > 0 ? { text: words.more(left), x: plane.plot.right + 14, y: plane.plot.bottom + LINE } : null,
  };
}

/** The ones that have slipped the most, as many as have room. */
function weightiest(lines: readonly TrendLine[], count: number): TrendLine[] {
  if (lines.length <= count) return [...lines];
  return [...lines].sort((a, b) => Math.abs(b.slip ?? 0) - Math.abs(a.slip ?? 0)).slice(0, count);
}

function draw(line: TrendLine, plane: Plane, quiet: boolean): DrawnTrend[] {
  const { x, y } = plane;
  const spots = line.points.flatMap((point, i): TrendSpot[] => {
    const [said, given] = [dayOf(point.reported), endOf(point.forecast)];
    return said === null || given === null ? [] : [{ id: `${line.id}:${i}`, line: line.id, x: x(said), y: y(given) }];
  });
  const bars = line.points.flatMap(({ reported, forecast }) => {
    const [said, from, to] = [dayOf(reported), dayOf(forecast.earliest), dayOf(forecast.latest)];
    if (said === null || from === null || to === null || from === to) return [];
    return [{ x: x(said), y1: y(from), y2: y(to) }];
  });
  const met = line.met && endOf(line.met);
  if (met !== null) spots.push({ id: `${line.id}:met`, line: line.id, x: x(met), y: y(met) });
  const end = spots.at(-1);
  if (!end) return [];
  const baselines = (line.baselines ?? []).flatMap(({ since, planned, current }, i) => {
    const [from, to] = [dayOf(since), endOf(planned)];
    return from === null || to === null
      ? []
      : [{ id: `${line.id}:baseline-${i}`, line: line.id, x: x(from), y: y(to), current }];
  });
  const tone = line.met ? "met" : (line.slip ?? 0) > 0 ? "late" : "open";
  // Before the reports began nothing is drawn: what was met by then has its mark alone.
  return [
    {
      id: line.id,
      tone,
      quiet: quiet && !line.met,
      path: pathThrough(spots),
      spots,
      bars,
      baselines,
      end,
      label: null,
    },
  ];
}

/** Over the plot, where it begins to count; left out where it would lie on another name. */
function nameBaselines(
  lines: readonly TrendLine[],
  plane: Plane,
  asOf: TrendLayout["asOfLabel"],
  measure: Measure,
): TrendLayout["baselines"] {
  const days = new Map<string, Day>();
  for (const { name, since } of lines.flatMap((line) => line.baselines ?? [])) {
    const day = dayOf(since);
    if (day !== null) days.set(name, day);
  }
  const taken = asOf === null ? [] : [{ from: asOf.x - 8, to: asOf.x + measure(asOf.text, 11, true) + 8 }];
  return [...days].map(([name, day]) => {
    const x = plane.x(day);
    const text = shorten(name, LONGEST_BASELINE, 11, measure);
    const from = Math.max(x - 3, plane.plot.left);
    const to = from + measure(text, 11);
    if (text === "" || taken.some((other) => from < other.to && other.from < to)) return { name, x, label: null };
    taken.push({ from: from - 8, to: to + 8 });
    return { name, x, label: { text, x: from } };
  });
}

/** In the margin, each at the height of its line's end or as near as can be, with a leader where it is not. */
function nameOpen(
  lines: readonly DrawnTrend[],
  input: readonly TrendLine[],
  plane: Plane,
  width: number,
  words: TrendWords,
  measure: Measure,
): void {
  const open = lines.filter((line) => line.tone !== "met" && !line.quiet);
  const heights = spread(
    open.map((line) => line.end.y),
    LINE,
    plane.plot.top + 4,
    plane.plot.bottom - 4,
  );
  open.forEach((line, i) => {
    const of = input.find((one) => one.id === line.id);
    if (!of) return;
    const y = heights[i] ?? line.end.y;
    const x = plane.plot.right + 14;
    const slip = words.end(of);
    const slipWidth = slip === "" ? 0 : measure(slip, SIZE) + GAP;
    const title = shorten(of.title, Math.max(0, width - x - slipWidth), SIZE, measure, true);
    const leader = `M${line.end.x + 5},${line.end.y}L${x - 4},${y}`;
    line.label = { title, slip, x, y: y + 4, titleWidth: title === "" ? 0 : measure(title, SIZE, true) + GAP, leader };
  });
}

/** Beside where they lie on the diagonal, as long as there is room. */
function nameMet(
  lines: readonly DrawnTrend[],
  input: readonly TrendLine[],
  plane: Plane,
  obstacles: Box[],
  words: TrendWords,
  measure: Measure,
): void {
  const { plot } = plane;
  const bounds = { x: plot.left, y: plot.top, width: plot.right - plot.left, height: plot.bottom - plot.top };
  for (const line of lines.filter((one) => one.tone === "met")) {
    const of = input.find((one) => one.id === line.id);
    if (!of) continue;
    const title = shorten(of.title, 170, SIZE, measure, true);
    const titleWidth = measure(title, SIZE, true) + GAP;
    const slip = words.end(of);
    for (const end of [slip, ""]) {
      const size = { width: titleWidth + measure(end, SIZE), height: LINE };
      const free = firstFree(placesAround(line.end, size, 8), obstacles, bounds);
      if (!free) continue;
      obstacles.push(free);
      line.label = { title, slip: end, x: free.x, y: free.y + LINE - 4, titleWidth, leader: null };
      break;
    }
  }
}

export function nameDiagonal(
  plane: Plane,
  text: string,
  obstacles: Box[],
  measure: Measure,
): TrendLayout["diagonalLabel"] {
  if (!plane.diagonal) return null;
  const [from, to] = plane.diagonal;
  const size = { width: measure(text, 11), height: LINE };
  const { plot } = plane;
  const bounds = { x: plot.left, y: plot.top, width: plot.right - plot.left, height: plot.bottom - plot.top };
  const line = alongLine([from, to]);
  for (const part of [0.75, 0.6, 0.45, 0.9, 0.3]) {
    const at = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    const places: Box[] = [
      { x: at.x + 8, y: at.y + 4, ...size },
      { x: at.x - size.width - 8, y: at.y - LINE - 4, ...size },
    ];
    const free = firstFree(places, [...obstacles, ...line], bounds);
    if (free) return { text, x: free.x, y: free.y + LINE - 4 };
  }
  return null;
}

/** Over the line, kept within the chart. */
export function asOfLabel(
  plane: Plane,
  width: number,
  texts: readonly string[],
  measure: Measure,
): TrendLayout["asOfLabel"] {
  if (plane.asOfX === null) return null;
  for (const text of texts) {
    const wide = measure(text, 11, true);
    if (wide > width * 0.6) continue;
    return { text, x: Math.min(Math.max(plane.asOfX - wide / 2, 0), width - wide) };
  }
  return null;
}
