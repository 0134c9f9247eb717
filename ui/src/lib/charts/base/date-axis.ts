// Ticks of a date axis: the finest unit whose labels still fit. Does not write the labels: a tick says
// what it stands for, and the words come from `Intl` at the place that draws it.

import { scaleLinear, type ScaleLinear } from "d3-scale";
import { utcDay, utcMonday, utcMonth, utcYear, type TimeInterval } from "d3-time";
import { dateOf, dayOfDate, type Day } from "./days";

/** Pixels by day. */
export type DateScale = ScaleLinear<number, number>;

/** What a tick's label has to name: a day of a month, a month, or the year that begins there. */
export type TickKind = "day" | "month" | "month_of_year" | "year";

export type DateTick = { day: Day; kind: TickKind };

type Step = { interval: TimeInterval; days: number; labels: "day" | "month" | "year" };

const month = (step: number) => utcMonth.every(step) ?? utcMonth;
const year = (step: number) => utcYear.every(step) ?? utcYear;

const STEPS: Step[] = [
  { interval: utcDay, days: 1, labels: "day" },
  { interval: utcMonday, days: 7, labels: "day" },
  { interval: month(1), days: 30.4, labels: "month" },
  { interval: month(3), days: 91.3, labels: "month" },
  { interval: month(6), days: 182.6, labels: "month" },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((years): Step => ({
    interval: year(years),
    days: years * 365.25,
    labels: "year",
  })),
];

/** Room that a label of each kind takes with the gap to the next, in pixels. */
const ROOM = { day: 58, month: 46, year: 44 };

/** The same on an upright axis, where labels stand under one another. */
export const UPRIGHT_ROOM = { day: 24, month: 24, year: 24 };

export function dateScale(first: Day, last: Day, left: number, right: number): DateScale {
  return scaleLinear()
    .domain([first, last > first ? last : first + 1])
    .range([left, Math.max(right, left + 1)]);
}

/** A date axis that goes up or down the page: `from` and `to` are the heights of its first and last day. */
export function uprightDateScale(first: Day, last: Day, from: number, to: number): DateScale {
  return scaleLinear()
    .domain([first, last > first ? last : first + 1])
    .range([from, to]);
}

/** Ticks inside the scale's domain, in order. The first one names its year too, where months are shown. */
export function dateTicks(scale: DateScale, room: Record<Step["labels"], number> = ROOM): DateTick[] {
  const [first = 0, last = 1] = scale.domain();
  const [left = 0, right = 1] = scale.range();
  const pixelsPerDay = Math.abs(right - left) / (last - first);
  const step = STEPS.find((s) => s.days * pixelsPerDay >= room[s.labels]) ?? STEPS.at(-1);
  if (!step) return [];
  const days = step.interval
    .range(step.interval.ceil(dateOf(first)), dateOf(last + 1))
    .map(dayOfDate)
    .filter((day) => day >= first && day <= last);
  return days.map((day, i) => ({ day, kind: kindOf(day, step.labels, i === 0) }));
}

function kindOf(day: Day, labels: Step["labels"], isFirst: boolean): TickKind {
  if (labels !== "month") return labels;
  if (dateOf(day).getUTCMonth() === 0) return "year";
  return isFirst ? "month_of_year" : "month";
}
