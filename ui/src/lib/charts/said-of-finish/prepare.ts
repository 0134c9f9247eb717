// What the chart of sayings draws: each at the day it was said, over the days that it allows. Pure.

import type { DateTick } from "../base/date-axis";
import { dayOf, type Day } from "../base/days";
import { firstFree, type Box } from "../base/label-placement";
import { alongLine, around, LINE, placesAround } from "../base/obstacles";
import { reportPlane, type Plane } from "../base/report-plane";
import { shorten, type Measure } from "../base/text-width";
import { asOfLabel, nameDiagonal, type TrendLayout } from "../trend/prepare";
import type { SaidInput, Saying } from "./input";

export type SaidWords = {
  tick(tick: DateTick): string;
  diagonal: string;
  asOf: readonly string[];
};

export type DrawnSaying = {
  id: string;
  x: number;
  y: number;
  /** The days that it allows, where it is not one; an end that is not known reaches the plot's. */
  bar: { y1: number; y2: number; open: "from" | "until" | null } | null;
  chosen: boolean;
  label: { text: string; x: number; y: number } | null;
};

export type SaidLayout = Plane &
  Pick<TrendLayout, "diagonalLabel" | "asOfLabel"> & { height: number; sayings: DrawnSaying[] };

export const SIZE = 11;
const LONGEST = 150;

/** Said in a month counts from the month's end, when it was said for certain. */
export const saidOn = ({ stated }: Saying): Day | null => dayOf(stated.latest) ?? dayOf(stated.earliest);

/** Where the mark stands: the middle of the days that it allows, or the end that is known. */
export function markDay({ date }: Saying): Day | null {
  const [first, last] = [dayOf(date.earliest), dayOf(date.latest)];
  if (first === null || last === null) return last ?? first;
  return first === last ? first : (first + last + 1) / 2;
}

export function prepareSaid(input: SaidInput, width: number, words: SaidWords, measure: Measure): SaidLayout {
  const height = Math.round(Math.min(Math.max(width * 0.46, 280), 440));
  const given = input.sayings.flatMap(({ date }) => [dayOf(date.earliest), dayOf(date.latest)]);
  const plane = reportPlane({
    said: input.sayings.map(saidOn).filter((day) => day !== null),
    given: given.filter((day) => day !== null),
    asOf: dayOf(input.asOf),
    width,
    height,
    margin: 12,
    onward: true,
    tick: words.tick,
    measure,
  });
  const { x, y, plot } = plane;
  const sayings = input.sayings.flatMap((saying): DrawnSaying[] => {
    const [said, mark] = [saidOn(saying), markDay(saying)];
    if (said === null || mark === null) return [];
    return [{ id: saying.id, x: x(said), y: y(mark), bar: barOf(saying, plane), chosen: saying.chosen, label: null }];
  });
  const marks = sayings.map((one) => around(one, 6));
  const obstacles: Box[] = [
    ...marks,
    ...sayings.flatMap(({ x, bar }) => (bar ? alongLine([at(x, bar.y1), at(x, bar.y2)], 8) : [])),
    ...(plane.asOfX === null ? [] : [{ x: plane.asOfX - 1, y: 0, width: 2, height }]),
    ...(plane.diagonal ? alongLine(plane.diagonal) : []),
  ];
  const bounds: Box = { x: plot.left, y: plot.top, width: width - plot.left, height: plot.bottom - plot.top };
  for (const one of [...sayings].sort((a, b) => Number(b.chosen) - Number(a.chosen))) {
    const saying = input.sayings.find((other) => other.id === one.id);
    for (const room of [LONGEST, LONGEST * 0.6, LONGEST * 0.4]) {
      const text = shorten(saying?.who ?? "", room, SIZE, measure, one.chosen);
      const size = { width: measure(text, SIZE, one.chosen), height: LINE };
      // Near its mark or not at all: further off it would be taken for another's. The one that counts is named.
      const reach = one.chosen ? 50 : 18;
      const places = () => placesAround(one, size, 9, reach);
      const clear = text === "" ? null : firstFree(places(), obstacles, bounds);
      const free = clear ?? (one.chosen ? firstFree(places(), marks, bounds) : null);
      if (!free) continue;
      obstacles.push(free);
      one.label = { text, x: free.x, y: free.y + LINE - 4 };
      break;
    }
  }
  return {
    ...plane,
    height,
    sayings,
    diagonalLabel: nameDiagonal(plane, words.diagonal, obstacles, measure),
    asOfLabel: asOfLabel(plane, width, words.asOf, measure),
  };
}

const at = (x: number, y: number) => ({ x, y });

function barOf({ date }: Saying, { y, plot }: Plane): DrawnSaying["bar"] {
  const [first, last] = [dayOf(date.earliest), dayOf(date.latest)];
  if (first !== null && first === last) return null;
  if (first === null && last === null) return null;
  return {
    y1: first === null ? plot.bottom : y(first),
    y2: last === null ? plot.top : y(last + 1),
    open: first === null ? "until" : last === null ? "from" : null,
  };
}
