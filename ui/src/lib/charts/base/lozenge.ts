// The mark of a date: a diamond for a day; for an interval the same diamond drawn out over its days, so
// that a month is never shown as if it were a day. An open end ("by", "after") has no tip and fades.

import type { DateInterval } from "../../bindings/DateInterval";
import type { DateScale } from "./date-axis";
import { dayOf, type Day } from "./days";

/** `until` has no first day, `from` has no last. */
export type SpanShape = "day" | "span" | "until" | "from";

/** Where an interval lies on an axis, in pixels; `x0` or `x1` of an open end is where the fading stops. */
export type Span = { shape: SpanShape; x0: number; x1: number };

/** First and last day; an open end is null. Null where neither can be read. */
export function daysOf(interval: DateInterval): { first: Day | null; last: Day | null } | null {
  const first = dayOf(interval.earliest);
  const last = dayOf(interval.latest);
  return first === null && last === null ? null : { first, last };
}

/**
 * A day's mark is at its middle; an interval goes from its first day's morning to its last day's evening.
 * `fade` is the length of an open end in pixels.
 */
export function spanOf(interval: DateInterval, scale: DateScale, radius: number, fade: number): Span | null {
  const days = daysOf(interval);
  if (!days) return null;
  const { first, last } = days;
  if (first === null) {
    const x1 = scale((last ?? 0) + 1);
    return { shape: "until", x0: x1 - fade, x1 };
  }
  if (last === null) {
    const x0 = scale(first);
    return { shape: "from", x0, x1: x0 + fade };
  }
  if (first === last) {
    const x = scale(first + 0.5);
    return { shape: "day", x0: x - radius, x1: x + radius };
  }
  const middle = (scale(first) + scale(last + 1)) / 2;
  const half = Math.max(radius, (scale(last + 1) - scale(first)) / 2);
  return { shape: "span", x0: middle - half, x1: middle + half };
}

/** The outline of a span around the height `y`; open on the side that fades. */
export function lozenge({ shape, x0, x1 }: Span, y: number, radius: number): string {
  const r = Math.min(radius, (x1 - x0) / 2);
  const [a, b, top, bottom] = [round(x0), round(x1), round(y - radius), round(y + radius)];
  const [ar, br] = [round(x0 + r), round(x1 - r)];
  if (shape === "until") return `M${a},${top}H${br}L${b},${y}L${br},${bottom}H${a}`;
  if (shape === "from") return `M${b},${top}H${ar}L${a},${y}L${ar},${bottom}H${b}`;
  return `M${a},${y}L${ar},${top}H${br}L${b},${y}L${br},${bottom}H${ar}Z`;
}

const round = (value: number) => Math.round(value * 100) / 100;
