// What the timeline draws, worked out from the milestones and the width it has: positions, shapes and
// which labels find room. Knows no document and no words of its own: texts and their widths are given to it.

import type { Baseline } from "../../bindings/Baseline";
import type { DateInterval } from "../../bindings/DateInterval";
import type { MilestoneView } from "../../bindings/MilestoneView";
import type { Slip } from "../../bindings/Slip";
import type { Band } from "../base/bands";
import { dateScale, dateTicks, type DateScale, type DateTick } from "../base/date-axis";
import { dayOf, type Day } from "../base/days";
import { baselineDate, datesOf, earlierDates, sameDays } from "./dates";
import { flagDay, placeFlags, type Flag, type FlagWish } from "../base/flags";
import { daysOf, spanOf, type Span } from "../base/lozenge";
import { settled, type View } from "../base/view";
import { shorten, type Measure } from "../base/text-width";
import { rowLabels, type RowLabel, type Said } from "./row-labels";

export type MarkKind = "planned" | "forecast" | "actual";

/** A date that is being moved and not yet kept. */
export type PendingMove = { id: string; field: "planned" | "forecast"; day: Day };

export type TimelineWords = {
  tick(tick: DateTick): string;
  interval(interval: DateInterval): string;
  /** "+67 days", with its sign. */
  slip(slip: Slip): string;
  /** The status in words: "overdue by 35 days". */
  status(view: MilestoneView): string;
  /** A date with what it is: "forecast 5 Sep 2026". */
  named(kind: MarkKind, date: string): string;
  noDates: string;
  /** From the fullest to the shortest. */
  flag(kind: "start" | "as_of" | "finish"): readonly string[];
};

export type TimelineInput = {
  views: readonly MilestoneView[];
  /** All of the project's; the current one is known from the milestones. */
  baselines?: readonly Baseline[];
  /** ISO date. */
  asOf: string;
  start: DateInterval | null;
  /** The promised finish. */
  finish: DateInterval | null;
  width: number;
  pending: PendingMove | null;
  /** The part of the axis to show; null: all. */
  view?: View | null;
  words: TimelineWords;
  measure: Measure;
};

export type Mark = Span & {
  kind: MarkKind;
  interval: DateInterval;
  /** Planned, passed and not met. */
  late: boolean;
  /** Came about only after the as-of date. */
  later: boolean;
  /** On the part of the axis that is shown. */
  inView: boolean;
};

export type Row = {
  id: string;
  title: { full: string; shown: string; x: number; y: number };
  top: number;
  height: number;
  /** The height of the marks. */
  y: number;
  marks: Mark[];
  /** From the planned date to the one it has slipped to; `late` where that is later. */
  link: { x1: number; x2: number; late: boolean } | null;
  /** Where the current baseline had it, if the plan has changed since: the slip counts from there. */
  baseline: Span | null;
  /** Where earlier baselines had it, if neither the plan nor the current one has it there. */
  earlier: (Span & { name: string })[];
  labels: RowLabel[];
};

export type TimelineLayout = {
  scale: DateScale;
  /** The whole axis. */
  all: View;
  /** The part of it that is shown; null: all. */
  view: View | null;
  narrow: boolean;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  /** Where upright lines are drawn, from the header's foot down. */
  bands: Band[];
  ticks: { x: number; label: string; strong: boolean }[];
  flags: Flag[];
  rows: Row[];
};

export const RADIUS = 5.5;
export const LABEL_SIZE = 11;
export const TITLE_SIZE = 12.5;
export const TICK_Y = 12;
export const FLAG_Y = 29;
export const HEADER = 38;
const NARROW = 560;
/** Length of an open end in pixels. */
const FADE = 44;
const LABEL_ROOM = 84;

export function prepareTimeline(input: TimelineInput): TimelineLayout {
  const { views, width, words, measure } = input;
  const narrow = width < NARROW;
  const left = narrow ? RADIUS + 2 : gutter(views, width, measure);
  // Dates mostly stand to the right of their marks: the last ones need room too.
  const right = width - (narrow ? RADIUS + 2 : LABEL_ROOM);
  const all = domain(input);
  const view = settled(input.view ?? null, all);
  const { first, last } = view ?? all;
  const scale = dateScale(first, last, left, right);
  const rowHeight = narrow ? 40 : 26;
  const wishes = flagWishes(input).filter(({ day }) => day >= first && day <= last);
  const flags = placeFlags(wishes, scale, narrow ? 0 : left, width, measure);
  const asOfX = flags.find((flag) => flag.kind === "as_of")?.x ?? null;
  const others = flags.filter((flag) => flag.kind !== "as_of").map((flag) => flag.x);
  const said: Said = new Set();
  const rows = views.map((of, i): Row => {
    const top = HEADER + i * rowHeight;
    const y = narrow ? top + 29 : top + rowHeight / 2;
    const marks = marksOf(of, scale);
    const baseline = baselineOf(of, scale);
    const earlier = earlierOf(of, input, scale);
    const link = linkOf(of, marks, baseline, left, right);
    const { labels, titleRoom } = rowLabels({
      view: of,
      marks: marks.filter((mark) => mark.inView),
      away: marks.filter((mark) => !mark.inView),
      link,
      baseline,
      earlier,
      y,
      top,
      left,
      right: width,
      end: right,
      asOfX,
      others,
      narrow,
      said,
      words,
      measure,
    });
    const title = of.milestone.title;
    return {
      id: of.milestone.id,
      title: {
        full: title,
        shown: shorten(title, titleRoom ?? left - 18, TITLE_SIZE, measure, true),
        x: 0,
        y: narrow ? top + 15 : y + 4,
      },
      top,
      height: rowHeight,
      y,
      marks,
      link,
      baseline,
      earlier,
      labels,
    };
  });
  const height = HEADER + views.length * rowHeight + 4;
  return {
    scale,
    all,
    view,
    narrow,
    height,
    plot: { left, right, top: HEADER - 4, bottom: height - 2 },
    bands: narrow ? rows.map(({ y }) => ({ top: y - 11, bottom: y + 11 })) : [{ top: HEADER - 4, bottom: height - 2 }],
    ticks: ticksOf(scale, width, words, measure),
    flags,
    rows,
  };
}

/** The first and last day of the axis: everything drawn, with a little room on both sides. */
function domain({ views, baselines = [], asOf, start, finish, pending }: TimelineInput): View {
  const days = [dayOf(asOf), pending?.day ?? null];
  const intervals = views.flatMap((view) => [
    ...Object.values(datesOf(view)),
    baselineDate(view),
    ...earlierDates(view, baselines, asOf).map(({ interval }) => interval),
  ]);
  for (const interval of [...intervals, start, finish]) {
    const known = interval && daysOf(interval);
    if (known) days.push(known.first, known.last);
  }
  const known = days.filter((day) => day !== null);
  const first = known.length > 0 ? Math.min(...known) : 0;
  const last = known.length > 0 ? Math.max(...known) : 0;
  const room = Math.max(14, Math.round((last - first) * 0.05));
  return { first: first - room, last: last + room };
}

/** Which dates of a milestone are shown: a forecast is of no more interest once the thing has come about. */
function marksOf(view: MilestoneView, scale: DateScale): Mark[] {
  const { progress } = view;
  const dates = datesOf(view);
  const met = progress.status === "met";
  const mark = (kind: MarkKind, interval: DateInterval | null): Mark[] => {
    const span = interval && spanOf(interval, scale, RADIUS, FADE);
    if (!interval || !span) return [];
    const late = kind === "planned" && progress.status === "overdue";
    const [low = 0, high = 0] = scale.range();
    const inView = span.x1 > low - RADIUS && span.x0 < high + RADIUS;
    return [{ ...span, kind, interval, late, later: kind === "actual" && !met, inView }];
  };
  return [
    ...mark("planned", dates.planned),
    ...(met ? [] : mark("forecast", dates.forecast)),
    ...mark("actual", dates.actual),
  ];
}

function baselineOf(view: MilestoneView, scale: DateScale): Span | null {
  const date = baselineDate(view);
  return date && inSight(date, scale);
}

/** Each place once, by the earliest baseline that had it there. */
function earlierOf(view: MilestoneView, { baselines = [], asOf }: TimelineInput, scale: DateScale): Row["earlier"] {
  const drawn = [view.milestone.planned, baselineDate(view)];
  return earlierDates(view, baselines, asOf).flatMap(({ name, interval }) => {
    if (drawn.some((one) => sameDays(one, interval))) return [];
    drawn.push(interval);
    const span = inSight(interval, scale);
    return span ? [{ ...span, name }] : [];
  });
}

function inSight(date: DateInterval, scale: DateScale): Span | null {
  const span = spanOf(date, scale, RADIUS, FADE);
  const [low = 0, high = 0] = scale.range();
  return span && span.x1 > low - RADIUS && span.x0 < high + RADIUS ? span : null;
}

/** The way slipped, between the marks of plan and outcome; none where they touch or it is out of sight. */
function linkOf(
  { progress }: MilestoneView,
  marks: readonly Mark[],
  baseline: Span | null,
  left: number,
  right: number,
): Row["link"] {
  const planned = baseline ?? marks.find((mark) => mark.kind === "planned");
  const outcome = marks.find((mark) => mark.kind === "actual") ?? marks.find((mark) => mark.kind === "forecast");
  const slip = progress.slip.value;
  if (!planned || !outcome || !slip || slip.days === 0) return null;
  const late = slip.days > 0;
  const [from, to] = late ? [planned, outcome] : [outcome, planned];
  const [x1, x2] = [Math.max(from.x1, left), Math.min(to.x0, right)];
  return x2 - x1 > 2 ? { x1, x2, late } : null;
}

function gutter(views: readonly MilestoneView[], width: number, measure: Measure): number {
  const widest = Math.max(0, ...views.map((view) => measure(view.milestone.title, TITLE_SIZE, true)));
  return Math.min(Math.max(widest + 24, 110), width * 0.3, 280);
}

function flagWishes({ asOf, start, finish, words }: TimelineInput): FlagWish[] {
  const day = {
    as_of: dayOf(asOf),
    finish: flagDay(finish),
    start: start ? (dayOf(start.earliest) ?? dayOf(start.latest)) : null,
  };
  return (["as_of", "finish", "start"] as const).flatMap((kind) => {
    const at = day[kind];
    return at === null ? [] : [{ kind, day: at, words: words.flag(kind) }];
  });
}

function ticksOf(scale: DateScale, width: number, words: TimelineWords, measure: Measure) {
  let taken = -Infinity;
  return dateTicks(scale).flatMap((tick) => {
    const x = scale(tick.day);
    const label = words.tick(tick);
    const strong = tick.kind === "year" || tick.kind === "month_of_year";
    const end = x + 4 + measure(label, LABEL_SIZE, strong);
    const fits = x >= taken && end <= width;
    if (fits) taken = end + 6;
    return [{ x, label: fits ? label : "", strong }];
  });
}
