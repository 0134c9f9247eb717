// The chances of a finish, placed: how many runs finish when as bars, the share that has finished by then as a line
// over them, and on the line the days that people ask for, each with its words beside it. Pure.

import { scaleLinear } from "d3-scale";
import type { FinishPercentile } from "../../bindings/FinishPercentile";
import type { Histogram } from "../../bindings/Histogram";
import { dateTicksAcross, TICK_SIZE, type AxisTick } from "../base/axis-ticks";
import { dateScale, type DateScale, type DateTick } from "../base/date-axis";
import { dayOf, type Day } from "../base/days";
import type { Measure } from "../base/text-width";

export type ChancesInput = {
  runs: number;
  /** In order, without a gap. */
  histogram: readonly Histogram[];
  /** In order of their shares. */
  percentiles: readonly FinishPercentile[];
  /** The finish as the durations stand. */
  planned: string | null;
};

export type ChancesWords = {
  tick(tick: DateTick): string;
  share(share: number): string;
  /** “P80 12 Jul 2026”. */
  percentile(of: FinishPercentile): string;
  planned(iso: string): string;
};

/** A bar of the histogram. */
export type ChancesBar = {
  id: string;
  x: number;
  width: number;
  y: number;
  height: number;
  /** Where the line is at its end. */
  by: number;
};

export type ChancesMark = {
  id: string;
  x: number;
  y: number;
  /** What is true with 95 % confidence. */
  error: { x1: number; x2: number };
  label: { text: string; x: number; y: number };
};

export type ChancesLayout = {
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  x: DateScale;
  ticks: AxisTick[];
  shares: { y: number; label: string }[];
  bars: ChancesBar[];
  line: string;
  marks: ChancesMark[];
  planned: { x: number; label: { text: string; x: number; anchor: "start" | "end" } } | null;
};

/** The percentiles that are marked on the line; the others are in the table. */
export const MARKED: readonly number[] = [0.1, 0.5, 0.8, 0.9];
const HEIGHT = 280;
/** The highest bar, of the plot's height: the line goes over it. */
const BARS = 0.42;
const LABEL = 11.5;

export function prepareChances(
  input: ChancesInput,
  width: number,
  words: ChancesWords,
  measure: Measure,
): ChancesLayout {
  const bins = input.histogram.flatMap((bin) => {
    const [from, to] = [dayOf(bin.from), dayOf(bin.to)];
    return from === null || to === null ? [] : [{ id: bin.from, from, to, runs: bin.runs }];
  });
  const [top, bottom] = [36, HEIGHT - 26];
  const y = scaleLinear().domain([0, 1]).range([bottom, top]);
  const shares = [0, 0.25, 0.5, 0.75, 1].map((share) => ({ y: y(share), label: words.share(share) }));
  const axis = Math.ceil(Math.max(...shares.map((one) => measure(one.label, TICK_SIZE)))) + 10;
  const marked = input.percentiles.filter((one) => MARKED.includes(one.share));
  const widest = Math.max(0, ...marked.map((one) => measure(words.percentile(one), LABEL, true)));
  const planned = dayOf(input.planned);
  const days = [...bins.flatMap((bin) => [bin.from, bin.to + 1]), ...(planned === null ? [] : [planned, planned + 1])];
  const [first, last] = days.length > 0 ? [Math.min(...days), Math.max(...days)] : [0, 1];
  // The words of the marks stand at their left: over the days before the first run.
  const left = axis + Math.min(widest + 18, width * 0.45);
  const x = dateScale(first, last, left, width - 10);
  const most = Math.max(1, ...bins.map((bin) => bin.runs));
  let done = 0;
  const bars = bins.map((bin): ChancesBar => {
    done += bin.runs;
    const height = (bin.runs / most) * (bottom - top) * BARS;
    return {
      id: bin.id,
      x: x(bin.from),
      width: Math.max(1, x(bin.to + 1) - x(bin.from) - 1),
      y: bottom - height,
      height,
      by: y(done / Math.max(1, input.runs)),
    };
  });
  const points = shareByDay(bins, input.runs);
  const marks = marked.flatMap((one): ChancesMark[] => {
    const day = dayOf(one.date);
    if (day === null) return [];
    const at = { x: x(crossing(points, one.share) ?? day + 1), y: y(one.share) };
    const [from, to] = [dayOf(one.from) ?? day, dayOf(one.to) ?? day];
    const error = { x1: Math.min(x(from), at.x), x2: Math.max(x(to + 1), at.x) };
    const label = { text: words.percentile(one), x: error.x1 - 9, y: at.y + 4 };
    return [{ id: String(one.share), ...at, error, label }];
  });
  return {
    height: HEIGHT,
    plot: { left: axis, right: width - 10, top, bottom },
    x,
    ticks: dateTicksAcross(x, words.tick, axis, width, measure),
    shares,
    bars,
    line: points.map((one, at) => `${at === 0 ? "M" : "L"}${round(x(one.day))},${round(y(one.share))}`).join(""),
    marks,
    planned: planned === null ? null : placePlanned(planned, input.planned ?? "", x, width, words, measure),
  };
}

interface Point {
  day: Day;
  /** Of the runs, finished before that day begins. */
  share: number;
}

/** From nothing before the first run to all after the last. */
function shareByDay(bins: readonly { from: Day; to: Day; runs: number }[], runs: number): Point[] {
  const first = bins[0];
  if (!first) return [];
  let done = 0;
  const ends = bins.map((bin) => {
    done += bin.runs;
    return { day: bin.to + 1, share: done / Math.max(1, runs) };
  });
  return [{ day: first.from, share: 0 }, ...ends];
}

/** Where the line comes to a share. */
function crossing(points: readonly Point[], share: number): Day | null {
  const at = points.findIndex((point) => point.share >= share - 1e-9);
  const [before, after] = [points[at - 1], points[at]];
  if (!before || !after) return null;
  const rise = after.share - before.share;
  return rise <= 0 ? after.day : before.day + ((share - before.share) / rise) * (after.day - before.day);
}

function placePlanned(
  day: Day,
  iso: string,
  x: DateScale,
  width: number,
  words: ChancesWords,
  measure: Measure,
): ChancesLayout["planned"] {
  const text = words.planned(iso);
  const at = x(day + 1);
  const fits = at + 6 + measure(text, LABEL) <= width;
  return { x: at, label: { text, x: fits ? at + 6 : at - 6, anchor: fits ? "start" : "end" } };
}

const round = (value: number) => Math.round(value * 100) / 100;
