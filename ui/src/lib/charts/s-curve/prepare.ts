// What the S-curve draws: each series as steps, what they say at any day, and where their names go.
// Pure: texts and their widths are given to it. A series that is unknown is not drawn, never guessed.

import { line, curveStepAfter } from "d3-shape";
import { scaleLinear } from "d3-scale";
import type { CurvePoint } from "../../bindings/CurvePoint";
import type { DateInterval } from "../../bindings/DateInterval";
import type { SCurve } from "../../bindings/SCurve";
import { dateScale, dateTicks, type DateScale, type DateTick } from "../base/date-axis";
import { dayOf, type Day } from "../base/days";
import { bandDays, bandPath, type Band } from "./band";
import { flagDay, placeFlags, type Flag, type FlagKind } from "../base/flags";
import { firstFree, spread, type Box } from "../base/label-placement";
import type { Measure } from "../base/text-width";

export type SeriesKey = "planned" | "achieved" | "expected";
/** With the plans of earlier baselines, by their place in the curve's list. */
export type LineKey = SeriesKey | `earlier-${number}`;
export const isEarlier = (key: LineKey): key is `earlier-${number}` => key.startsWith("earlier-");

/** From `day` on, `share` of one. */
export type StepPoint = { day: Day; share: number };

/** Ordered by day. The line begins at the first point and ends at the last. */
export type Series = { key: LineKey; points: StepPoint[] };

export type SeriesLabel = { text: string; x: number; y: number; sample: { x1: number; x2: number; y: number } };

export type Line = { key: LineKey; path: string; end: { x: number; y: number }; label: SeriesLabel | null };

export type SCurveWords = {
  tick(tick: DateTick): string;
  share(share: number): string;
  /** A series by name with where it ends: "achieved 45%". */
  series(key: LineKey, share: string): string;
  flag(kind: FlagKind): readonly string[];
};

export type SCurveInput = {
  curve: SCurve;
  band?: Band | null;
  asOf: string;
  finish: DateInterval | null;
  width: number;
  words: SCurveWords;
  measure: Measure;
};

export type SCurveLayout = {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  x: DateScale;
  /** Height by share. */
  y(share: number): number;
  xTicks: { x: number; label: string; strong: boolean }[];
  yTicks: { y: number; label: string }[];
  flags: Flag[];
  lines: Line[];
  /** Of the forecast; empty where there is none. */
  band: string;
  series: Series[];
  /** The days that the readout stops at, in order. */
  stops: Day[];
};

export const LABEL_SIZE = 11;
export const NAME_SIZE = 12;
const SAMPLE = 14;
const NARROW = 520;
const LINE_HEIGHT = 16;

export function prepareSCurve(input: SCurveInput): SCurveLayout {
  const { curve, asOf, finish, width, words, measure } = input;
  const at = dayOf(asOf);
  const finishDay = flagDay(finish);
  const { first, last } = domain(curve, at, finishDay, input.band ? bandDays(input.band) : []);
  const series = seriesOf(curve, at, first, last);
  const texts = new Map(series.map((s) => [s.key, words.series(s.key, words.share(s.points.at(-1)?.share ?? 0))]));
  const narrow = width < NARROW;
  const widest = Math.max(0, ...[...texts.values()].map((text) => measure(text, NAME_SIZE, true)));
  const height = narrow ? 240 : Math.round(Math.min(Math.max(width * 0.36, 250), 340));
  const plot = {
    left: 40,
    right: width - (narrow ? 8 : Math.min(widest + SAMPLE + 18, width * 0.3)),
    top: 34,
    bottom: height - 24,
  };
  const x = dateScale(first, last, plot.left, plot.right);
  const share = scaleLinear().domain([0, 1]).range([plot.bottom, plot.top]);
  const y = (value: number) => share(value);
  const flags = placeFlags(
    [
      ...(at === null ? [] : [{ kind: "as_of" as const, day: at, words: words.flag("as_of") }]),
      ...(finishDay === null ? [] : [{ kind: "finish" as const, day: finishDay, words: words.flag("finish") }]),
    ],
    x,
    plot.left,
    width,
    measure,
  );
  const lines = series.map((s): Line => {
    const end = s.points.at(-1);
    return {
      key: s.key,
      path: pathOf(s, x, y),
      end: { x: x(end?.day ?? first), y: y(end?.share ?? 0) },
      label: null,
    };
  });
  labelLines(lines, texts, series, { x, y, plot, width, narrow, flags, measure });
  let taken = -Infinity;
  return {
    width,
    height,
    plot,
    x,
    y,
    xTicks: dateTicks(x).map((tick) => {
      const strong = tick.kind === "year" || tick.kind === "month_of_year";
      const label = words.tick(tick);
      const half = measure(label, LABEL_SIZE, strong) / 2;
      const middle = x(tick.day);
      const fits = middle - half >= taken && middle - half >= 0 && middle + half <= width;
      if (fits) taken = middle + half + 6;
      return { x: middle, label: fits ? label : "", strong };
    }),
    yTicks: [0, 0.25, 0.5, 0.75, 1].map((value) => ({ y: y(value), label: words.share(value) })),
    flags,
    lines,
    band: input.band ? bandPath(input.band, x, y) : "",
    series,
    stops: stopsOf(series, at, finishDay),
  };
}

function domain(curve: SCurve, at: Day | null, finish: Day | null, band: readonly Day[]): { first: Day; last: Day } {
  const days = [curve.planned.value, curve.achieved.value, curve.expected.value, ...curve.earlier.map((e) => e.points)]
    .flatMap((points) => points ?? [])
    .map((point) => dayOf(point.date))
    .concat(at, finish, band)
    .filter((day) => day !== null);
  const first = days.length > 0 ? Math.min(...days) : 0;
  const last = days.length > 0 ? Math.max(...days) : 0;
  const room = Math.max(7, Math.round((last - first) * 0.03));
  return { first: first - room, last: last + room };
}

/**
 * The lines to draw. Planned starts from nothing at the axis's beginning and goes on to its end where it
 * stays below all; achieved stops at the as-of date; expected goes on from there.
 */
function seriesOf(curve: SCurve, at: Day | null, first: Day, last: Day): Series[] {
  const series: Series[] = [];
  const planned = steps(curve.planned.value);
  const achieved = steps(curve.achieved.value)?.filter((point) => at === null || point.day <= at);
  const expected = steps(curve.expected.value);
  const add = (key: LineKey, points: StepPoint[], until: Day | null) => {
    const end = points.at(-1);
    if (end && until !== null && until > end.day) points.push({ day: until, share: end.share });
    series.push({ key, points });
  };
  const zero = { day: first, share: 0 };
  if (planned) add("planned", [zero, ...planned], isAll(planned) ? null : last);
  if (achieved) add("achieved", [zero, ...achieved], at);
  if (expected) {
    const from = achieved?.at(-1)?.share ?? 0;
    const open = expected.filter((point) => at === null || point.day > at);
    const start = at === null ? zero : { day: at, share: from };
    if (open.length > 0) add("expected", [start, ...open], isAll(open) ? null : last);
  }
  for (const [i, earlier] of curve.earlier.entries()) {
    const points = steps(earlier.points);
    if (points) add(`earlier-${i}`, [zero, ...points], isAll(points) ? null : last);
  }
  return series;
}

function steps(points: readonly CurvePoint[] | null): StepPoint[] | null {
  return (
    points?.flatMap((point) => {
      const day = dayOf(point.date);
      return day === null ? [] : [{ day, share: point.share }];
    }) ?? null
  );
}

function isAll(points: readonly StepPoint[]): boolean {
  return (points.at(-1)?.share ?? 0) > 0.9995;
}

function pathOf(series: Series, x: DateScale, y: (share: number) => number): string {
  const path = line<StepPoint>()
    .x((point) => x(point.day))
    .y((point) => y(point.share))
    .curve(curveStepAfter)
    .digits(2);
  return path(series.points) ?? "";
}

/** What a series says of a day; null before it begins and after it ends. */
export function shareAt(series: Series | undefined, day: Day): number | null {
  const begin = series?.points[0];
  const end = series?.points.at(-1);
  if (!series || !begin || !end || day < begin.day) return null;
  if (day > end.day) return series.key === "achieved" ? null : end.share;
  return series.points.findLast((point) => point.day <= day)?.share ?? null;
}

function stopsOf(series: readonly Series[], at: Day | null, finish: Day | null): Day[] {
  // The first point of a line is the axis's edge, and the last may be: neither is a day of its own.
  const days = series.flatMap((s) =>
    s.points.slice(1).filter((point, i, all) => point.share !== (all[i - 1]?.share ?? 0)),
  );
  const all = new Set([...days.map((point) => point.day), ...[at, finish].filter((day) => day !== null)]);
  return [...all].sort((a, b) => a - b);
}

/** The stop before or after a day; the day itself where there is none that way. */
export function nextStop(stops: readonly Day[], day: Day | null, direction: 1 | -1): Day | null {
  if (day === null) return (direction === 1 ? stops[0] : stops.at(-1)) ?? null;
  const next = direction === 1 ? stops.find((stop) => stop > day) : stops.findLast((stop) => stop < day);
  return next ?? day;
}

export function nearestStop(stops: readonly Day[], day: number): Day | null {
  return stops.reduce<Day | null>(
    (best, stop) => (best === null || Math.abs(stop - day) < Math.abs(best - day) ? stop : best),
    null,
  );
}

type Room = {
  x: DateScale;
  y(share: number): number;
  plot: SCurveLayout["plot"];
  width: number;
  narrow: boolean;
  flags: readonly Flag[];
  measure: Measure;
};

/**
 * Names at the lines' ends. Where there is a margin, those that end after the as-of date stand in it, moved
 * apart; the others, and all in a narrow chart, take the first clear place at or along their line.
 */
function labelLines(lines: Line[], texts: Map<LineKey, string>, series: readonly Series[], room: Room): void {
  const { plot, width, narrow, measure } = room;
  const obstacles = [...series.flatMap((s) => segments(s, room)), ...flagBoxes(room)];
  const put = (line: Line, x: number, middle: number) => {
    const text = texts.get(line.key) ?? "";
    const taken = {
      x,
      y: middle - LINE_HEIGHT / 2,
      width: SAMPLE + 5 + measure(text, NAME_SIZE, true),
      height: LINE_HEIGHT,
    };
    obstacles.push(taken);
    line.label = { text, x: x + SAMPLE + 5, y: middle + 4, sample: { x1: x, x2: x + SAMPLE, y: middle } };
  };
  const inMargin = narrow ? [] : lines.filter((line) => line.key !== "achieved" || lines.length === 1);
  const heights = spread(
    inMargin.map((line) => line.end.y),
    LINE_HEIGHT,
    plot.top,
    plot.bottom - 4,
  );
  inMargin.forEach((line, i) => put(line, plot.right + 8, heights[i] ?? line.end.y));
  const bounds: Box = { x: plot.left + 4, y: plot.top, width: width - plot.left - 8, height: plot.bottom - plot.top };
  for (const line of lines.filter((line) => !inMargin.includes(line))) {
    const size = { width: SAMPLE + 5 + measure(texts.get(line.key) ?? "", NAME_SIZE, true), height: LINE_HEIGHT };
    const free = firstFree(placesAlong(line, series, room, size), obstacles, bounds);
    if (free) put(line, free.x, free.y + LINE_HEIGHT / 2);
  }
}

/**
 * A rising line leaves the room to the left of its end free: there first, sliding away from it; then to the
 * right of the end, then along its steps, then anywhere.
 */
function* placesAlong(
  line: Line,
  series: readonly Series[],
  room: Room,
  size: { width: number; height: number },
): Generator<Box> {
  const { x, y, plot } = room;
  const box = (left: number, top: number): Box => ({ x: left, y: top, ...size });
  const { x: endX, y: endY } = line.end;
  for (let left = endX - size.width - 8; left > endX - 2.5 * size.width; left -= 6) {
    yield box(left, endY - size.height / 2);
    yield box(left, endY + 2);
  }
  yield box(endX + 8, endY + 4);
  yield box(endX + 8, endY - size.height - 4);
  const points = series.find((s) => s.key === line.key)?.points ?? [];
  for (let i = points.length - 1; i > 0; i -= 1) {
    const from = points[i - 1];
    const to = points[i];
    if (!from || !to) continue;
    for (const left of [x(to.day) - size.width - 6, x(from.day) + 6, (x(from.day) + x(to.day) - size.width) / 2]) {
      yield box(left, y(from.share) - size.height - 3);
      yield box(left, y(from.share) + 4);
    }
  }
  for (let left = endX; left > plot.left; left -= 12) {
    for (let top = plot.top; top < plot.bottom; top += 8) yield box(left, top);
  }
}

/** The steps of a line as thin boxes, for labels to keep off. */
function segments(series: Series, { x, y }: Room): Box[] {
  return series.points.flatMap((point, i) => {
    const before = series.points[i - 1];
    if (!before) return [];
    const [x0, x1, y0, y1] = [x(before.day), x(point.day), y(before.share), y(point.share)];
    return [
      { x: x0, y: y0 - 1.5, width: x1 - x0, height: 3 },
      { x: x1 - 1.5, y: Math.min(y0, y1), width: 3, height: Math.abs(y1 - y0) },
    ];
  });
}

function flagBoxes({ flags, plot }: Room): Box[] {
  return flags.map((flag) => ({ x: flag.x - 2, y: plot.top, width: 4, height: plot.bottom - plot.top }));
}
