// What the time-distance chart draws: chainage across, time down. Done is solid, planned dashed, predicted
// dotted. Pure: texts and their widths are given to it.

import { scaleLinear, type ScaleLinear } from "d3-scale";
import type { DateTick, DateScale } from "../base/date-axis";
import { uprightDateScale } from "../base/date-axis";
import { dateTicksUpright, thinned, TICK_SIZE, type AxisTick } from "../base/axis-ticks";
import { dayOf, type Day } from "../base/days";
import { firstFree, type Box } from "../base/label-placement";
import { alongLine, around, LINE, pathThrough, placesAround, sizeOf, type Point } from "../base/obstacles";
import { shorten, type Measure } from "../base/text-width";
import type { Closure, FrontLine, FrontPoint, FrontsInput, StructureMark } from "./input";

export type FrontsWords = {
  tick(tick: DateTick): string;
  /** A chainage on the axis of a work so long. */
  chainage(metres: number, length: number): string;
  /** A front by name with how far it has come: "Russian 110 m". */
  front(front: FrontLine, advance: number): string;
  /** In lines, the weightiest first: "meet 5 Sep 2026 near 440 m". */
  closure(closure: Closure): readonly string[];
  asOf: readonly string[];
  planned: string;
};

/** Words at a place: `x` and `y` are the left end of the first line's base. */
export type Words = { lines: string[]; x: number; y: number };

export type FrontMark = { id: string; front: string; x: number; y: number };

export type DrawnFront = {
  id: string;
  done: string;
  planned: string;
  /** From its last place on. */
  predicted: string;
  marks: FrontMark[];
  label: Words | null;
};

export type DrawnClosure = {
  id: string;
  closure: Closure;
  x: number;
  y: number;
  range: Box | null;
  label: Words | null;
};

export type FrontsLayout = {
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  x: ScaleLinear<number, number>;
  y: DateScale;
  xTicks: AxisTick[];
  yTicks: AxisTick[];
  asOf: { y: number; label: { text: string; x: number } | null } | null;
  fronts: DrawnFront[];
  closures: DrawnClosure[];
  structures: { id: string; x1: number; x2: number; label: string; labelX: number; full: boolean }[];
  plannedLabel: Words | null;
};

export const SIZE = 11;
const NARROW = 420;
/** More structures than this are short marks, not lines through the chart. */
const FEW = 5;
/** Room for a structure's name in pixels. */
const LONGEST = 140;

/** The day that a point stands at: a place said to be reached "in November" is counted at its end. */
export const pointDay = ({ date }: FrontPoint): Day | null => dayOf(date.latest) ?? dayOf(date.earliest);

export function prepareFronts(input: FrontsInput, width: number, words: FrontsWords, measure: Measure): FrontsLayout {
  // Places without a line between them need no room to be followed down the page.
  const still = input.fronts.every((front) => front.done.length < 2 && front.planned.length < 2);
  const height = still ? 190 : width < NARROW ? 320 : Math.round(Math.min(Math.max(width * 0.46, 300), 440));
  const { first, last, at } = domain(input);
  const top = input.structures.length > 0 ? 24 : 10;
  const y = uprightDateScale(first, last, top, height - 26);
  const yTicks = dateTicksUpright(y, words.tick);
  const widest = Math.max(0, ...yTicks.map((tick) => measure(tick.label, TICK_SIZE, tick.strong)));
  const plot = { left: Math.ceil(widest) + 10, right: width - 12, top, bottom: height - 26 };
  const x = scaleLinear()
    .domain([0, Math.max(input.length, 1)])
    .range([plot.left, plot.right]);
  const placed = (points: readonly FrontPoint[]): Point[] =>
    points.flatMap((point) => {
      const day = pointDay(point);
      return day === null ? [] : [{ x: x(point.chainage), y: y(day) }];
    });
  const lines = new Map(
    input.fronts.map((front) => {
      const done = placed(front.done);
      const ahead = placed(front.predicted);
      return [
        front.id,
        { done, planned: placed(front.planned), ahead: ahead.length > 0 ? [...done.slice(-1), ...ahead] : [] },
      ];
    }),
  );
  const closures = input.closures.map((closure, i): DrawnClosure => {
    const spot = { x: x(closure.chainage), y: y(dayOf(closure.date) ?? last) };
    return { id: `closure-${i}`, closure, ...spot, range: rangeOf(closure, x, y, last), label: null };
  });
  const asOfY = at === null ? null : y(at + 1);
  const marks = [...lines.values()].flatMap(({ done }) => done);
  const obstacles: Box[] = [
    ...[...lines.values()].flatMap(({ done, planned, ahead }) =>
      [done, planned, ahead].flatMap((one) => alongLine(one)),
    ),
    ...(asOfY === null ? [] : [{ x: plot.left, y: asOfY - 1, width: plot.right - plot.left, height: 2 }]),
    ...closures.map((drawn) => around(drawn, 6)),
    ...marks.map((mark) => around(mark, 3)),
  ];
  const bounds: Box = { x: plot.left + 2, y: plot.top, width: width - plot.left - 4, height: plot.bottom - plot.top };
  const put = (lines: readonly string[], point: Point, gap: number): Words | null => {
    const size = sizeOf(lines, SIZE, measure);
    const free = firstFree(placesAround(point, size, gap), obstacles, bounds);
    if (!free) return null;
    obstacles.push(free);
    return { lines: [...lines], x: free.x, y: free.y + LINE - 4 };
  };
  // Where nothing else has room: over lines, which the rim of its words parts; not over marks or other words.
  const over = (lines: readonly string[], point: Point): Words | null => {
    const size = sizeOf(lines, SIZE, measure);
    const marked = [...marks, ...closures].map((mark) => around(mark, 5));
    const free = firstFree(placesAround(point, size, 8), marked, bounds);
    if (!free) return null;
    obstacles.push(free);
    return { lines: [...lines], x: free.x, y: free.y + LINE - 4 };
  };
  // The weightiest first: where they meet, then where they stand, then what is only a help.
  for (const drawn of closures) {
    const all = words.closure(drawn.closure);
    drawn.label = put(all, drawn, 9) ?? put(all.slice(0, 1), drawn, 9) ?? over(all.slice(0, 1), drawn);
  }
  const fronts = input.fronts.map((front): DrawnFront => {
    const { done = [], planned = [], ahead = [] } = lines.get(front.id) ?? {};
    const end = done.at(-1);
    const lastPoint = front.done.at(-1);
    const advance = lastPoint ? Math.abs(lastPoint.chainage - front.start) : 0;
    return {
      id: front.id,
      done: pathThrough(done),
      planned: pathThrough(planned),
      predicted: pathThrough(ahead),
      marks: done.map((mark, i) => ({ id: `${front.id}:${i}`, front: front.id, ...mark })),
      label: end ? put([words.front(front, advance)], end, 9) : null,
    };
  });
  const upright = input.structures.length > FEW ? [] : input.structures.map(({ from }) => x(from));
  const walls = upright.map((at): Box => ({ x: at - 2, y: plot.top, width: 4, height: plot.bottom - plot.top }));
  const asOfName = (at: number) =>
    asOfLabel(words.asOf, at, plot, [...obstacles, ...walls], measure) ??
    asOfLabel(words.asOf, at, plot, obstacles, measure);
  const planned = [...lines.values()].find((line) => line.planned.length > 1)?.planned ?? [];
  const [a, b] = planned.slice(-2);
  const plannedLabel = a && b ? put([words.planned], { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, 6) : null;
  return {
    height,
    plot,
    x,
    y,
    xTicks: chainageTicks(x, input.length, words, width, measure),
    yTicks,
    asOf: asOfY === null ? null : { y: asOfY, label: asOfName(asOfY) },
    fronts,
    closures,
    structures: structureMarks(input.structures, x, width, measure),
    plannedLabel,
  };
}

function domain(input: FrontsInput): { first: Day; last: Day; at: Day | null } {
  const at = dayOf(input.asOf);
  const points = input.fronts
    .flatMap(({ done, planned, predicted }) => [...done, ...planned, ...predicted])
    .map(pointDay);
  const ends = input.closures.flatMap(({ date, range }) => [dayOf(date), dayOf(range?.latest ?? null)]);
  const days = [...points, ...ends, at].filter((day) => day !== null);
  const first = days.length > 0 ? Math.min(...days) : 0;
  const last = days.length > 0 ? Math.max(...days) : 0;
  return { first, last: last + Math.max(14, Math.round((last - first) * 0.06)), at };
}

function rangeOf(closure: Closure, x: (metres: number) => number, y: DateScale, last: Day): Box | null {
  const { range } = closure;
  const from = range && dayOf(range.earliest);
  if (!range || from === null) return null;
  const to = dayOf(range.latest) ?? last;
  const [low, high] = range.chainages ?? [closure.chainage, closure.chainage];
  const [x0, x1] = [x(low), x(high)];
  return { x: x0 - 3, y: y(from), width: x1 - x0 + 6, height: Math.max(6, y(to) - y(from)) };
}

/** Both ends always, round numbers between them where they fit. */
function chainageTicks(
  x: ScaleLinear<number, number>,
  length: number,
  words: FrontsWords,
  width: number,
  measure: Measure,
): AxisTick[] {
  const tick = (metres: number): AxisTick => ({ at: x(metres), label: words.chainage(metres, length), strong: false });
  const half = (one: AxisTick) => measure(one.label, TICK_SIZE) / 2;
  const end = tick(length);
  // The last one leans to the left, so that it stays within the chart.
  end.at = Math.min(end.at, width - half(end));
  const [left = 0, right = 1] = x.range();
  const inner = x
    .ticks(Math.max(2, Math.floor((right - left) / 80)))
    .filter((metres) => metres < length)
    .map(tick)
    .filter((one) => one.at + half(one) + 10 <= end.at - half(end));
  return thinned([...inner, end], 0, width + 1, measure);
}

/** Names where they fit whole, or nearly; the others are read in the table. */
function structureMarks(
  structures: readonly StructureMark[],
  x: (metres: number) => number,
  width: number,
  measure: Measure,
): FrontsLayout["structures"] {
  const full = structures.length <= FEW;
  let taken = 0;
  return [...structures]
    .sort((a, b) => a.from - b.from)
    .map((one) => {
      const [x1, x2] = [x(one.from), x(one.to ?? one.from)];
      const label = shorten(one.name, Math.min(LONGEST, width), SIZE, measure);
      const wide = measure(label, SIZE);
      const labelX = Math.min(Math.max((x1 + x2 - wide) / 2, 0), width - wide);
      const fits = labelX >= taken;
      if (fits) taken = labelX + wide + 10;
      return { id: one.id, x1, x2, label: fits ? label : "", labelX, full };
    });
}

/** Above the line at its right end, else at its left, else below it. */
function asOfLabel(
  texts: readonly string[],
  y: number,
  plot: FrontsLayout["plot"],
  obstacles: readonly Box[],
  measure: Measure,
): { text: string; x: number } | null {
  for (const text of texts) {
    const width = measure(text, SIZE, true);
    const middle = (plot.left + plot.right - width) / 2;
    for (const x of [plot.right - width, plot.left + 4, middle, middle - 60, middle + 60]) {
      const box = { x, y: y - LINE, width, height: LINE - 2 };
      if (firstFree([box], obstacles, { x: 0, y: 0, width: plot.right + 4, height: plot.bottom })) return { text, x };
    }
  }
  return null;
}
