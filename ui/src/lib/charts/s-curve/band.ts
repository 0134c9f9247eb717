// The band of a forecast in an S-curve: between the share that is reached with one chance in ten and the share
// that is reached with nine, by day. Pure.

import type { CurvePoint } from "../../bindings/CurvePoint";
import type { DateScale } from "../base/date-axis";
import { dayOf, type Day } from "../base/days";
import { round } from "../base/obstacles";

/** Steps from the as-of date on: by a day of `p10` its share is reached with a chance of 10 in a hundred. */
export type Band = { p10: readonly CurvePoint[]; p90: readonly CurvePoint[] };

type Step = { day: Day; share: number };

const steps = (points: readonly CurvePoint[]): Step[] =>
  points.flatMap((point) => {
    const day = dayOf(point.date);
    return day === null ? [] : [{ day, share: point.share }];
  });

export function bandDays({ p10, p90 }: Band): Day[] {
  return [...steps(p10), ...steps(p90)].map((step) => step.day);
}

/** The area between the two; it begins where both are the same and ends where the slow one has all. */
export function bandPath(band: Band, x: DateScale, y: (share: number) => number): string {
  const [fast, slow] = [steps(band.p10), steps(band.p90)];
  const [start, end] = [fast[0], slow.at(-1)];
  if (!start || !end || slow.length === 0) return "";
  const last = Math.max(end.day, fast.at(-1)?.day ?? end.day);
  const along = (points: readonly Step[]) =>
    points.flatMap((step, i) => {
      const before = points[i - 1];
      return before ? [at(step.day, before.share), at(step.day, step.share)] : [at(step.day, step.share)];
    });
  const at = (day: Day, share: number) => `${round(x(day))},${round(y(share))}`;
  const over = [...along(fast), at(last, fast.at(-1)?.share ?? 1)];
  const under = [...along(slow), at(last, end.share)].reverse();
  return `M${[...over, ...under].join("L")}Z`;
}

/** The least and the most that is reached by a day, with eight chances in ten; null before the band begins. */
export function bandAt(band: Band, day: Day): { low: number; high: number } | null {
  const share = (points: readonly CurvePoint[]) => steps(points).findLast((step) => step.day <= day)?.share;
  const [high, low] = [share(band.p10), share(band.p90)];
  return high === undefined || low === undefined ? null : { low: Math.min(low, high), high: Math.max(low, high) };
}
