// The named days of a date axis (start, as of, promised finish): a line each, and its words above it
// where they do not run into one another.

import type { DateInterval } from "../../bindings/DateInterval";
import { dayOf, type Day } from "./days";
import { firstFree, type Box } from "./label-placement";
import type { DateScale } from "./date-axis";
import type { Measure } from "./text-width";

export type FlagKind = "start" | "as_of" | "finish";

/** `words` from the fullest to the shortest way to say it. */
export type FlagWish = { kind: FlagKind; day: Day; words: readonly string[] };

export type Flag = { kind: FlagKind; x: number; label: { x: number; text: string } | null };

export const FLAG_SIZE = 11;
const GAP = 8;

/** The day a flag stands on: the last one of the interval, as a promise is kept until then. */
export function flagDay(interval: DateInterval | null): Day | null {
  return interval ? (dayOf(interval.latest) ?? dayOf(interval.earliest)) : null;
}

/**
 * Labels are placed in the order given, the weightiest first; each is centred over its line if it can be,
 * else to one side of it. `low..high` is the room in pixels. One that finds no room is left out.
 */
export function placeFlags(
  wishes: readonly FlagWish[],
  scale: DateScale,
  low: number,
  high: number,
  measure: Measure,
): Flag[] {
  const taken: Box[] = [];
  return wishes.map(({ kind, day, words }) => {
    // As of a day means at its end; a finish is kept until its end; a start counts from its morning.
    const x = scale(kind === "start" ? day : day + 1);
    const candidates = words.flatMap((text) => {
      const width = measure(text, FLAG_SIZE, kind === "as_of");
      const at = (left: number) => ({ x: left, y: 0, width, height: 1, text });
      const clamped = Math.min(Math.max(x - width / 2, low), high - width);
      return [at(clamped), at(x - width - 4), at(x + 4)];
    });
    const bounds = { x: low, y: 0, width: high - low, height: 1 };
    const free = firstFree(candidates, taken, bounds);
    if (!free) return { kind, x, label: null };
    taken.push({ ...free, x: free.x - GAP, width: free.width + 2 * GAP });
    return { kind, x, label: { x: free.x, text: free.text } };
  });
}
