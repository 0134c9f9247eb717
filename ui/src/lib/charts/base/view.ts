// The part of a date axis that is shown: zooming and panning it. Pure. All of the axis is `null`, so that what
// is added later is in sight too.

import type { Day } from "./days";

export type View = { first: Day; last: Day };

/** No closer than this: two weeks. */
export const SHORTEST = 14;
/** What a step of a button or a key does. */
export const STEP = 1.5;

const length = (view: View) => view.last - view.first;

/** The view inside of all there is; null where it shows all. */
function within(all: View, first: Day, days: number): View | null {
  if (days >= length(all)) return null;
  const from = Math.min(Math.max(first, all.first), all.last - days);
  return { first: from, last: from + days };
}

/** A remembered view of an axis that may have changed since. */
export function settled(view: View | null, all: View): View | null {
  return view && length(view) > 0 ? within(all, view.first, Math.max(length(view), SHORTEST)) : null;
}

/** `by` times as close, with the day `at` staying where it is. */
export function zoomed(view: View | null, all: View, by: number, at: Day): View | null {
  const now = view ?? all;
  const days = Math.max(length(now) / by, SHORTEST);
  const part = (Math.min(Math.max(at, now.first), now.last) - now.first) / length(now);
  return within(all, now.first + part * (length(now) - days), days);
}

/** Moved by so many days; it stops at the ends of all there is. */
export function panned(view: View | null, all: View, days: number): View | null {
  return view && within(all, view.first + days, length(view));
}

/** Moved no further than it takes to have the days in sight, with a little room beside them. */
export function showing(view: View | null, all: View, from: Day, to: Day = from): View | null {
  if (!view) return null;
  const room = length(view) * 0.08;
  if (from - room < view.first) return within(all, from - room, length(view));
  if (to + room > view.last) return within(all, to + room - length(view), length(view));
  return view;
}
