// The way of a relationship's line from one bar to another: level and upright pieces only, out of the side that
// the relationship is about and into the side that it is about, so that it can be followed.

import type { LinkKind } from "./rows";

export interface Point {
  x: number;
  y: number;
}
export interface Route {
  points: Point[];
  /** Where the head of the arrow points. */
  head: "right" | "left" | "down" | "up";
}

/** Level pieces at the ends, and how far a line keeps from bars that it is not about. */
const stub = 7;

/**
 * From the middle of one row to that of another. `half` is half a bar's height, `gap` half of a row's: where a
 * line has to turn back, it does so on the border of two rows.
 */
export function route(kind: LinkKind, from: Point, to: Point, half: number, gap: number): Route {
  const outRight = kind === "FS" || kind === "FF";
  const intoLeft = kind === "FS" || kind === "SS";
  const down = to.y >= from.y;
  const border = to.y + (down ? -gap : gap);
  if (kind === "FS" && to.x >= from.x + 2) {
    // Straight on and onto the bar's edge from above or below.
    const at = to.x + 3;
    return {
      points: [from, { x: at, y: from.y }, { x: at, y: to.y + (down ? -half : half) }],
      head: down ? "down" : "up",
    };
  }
  if (outRight !== intoLeft) {
    // Out of and into the same side (FF on the right, SS on the left): around the farther of the two.
    const at = outRight ? Math.max(from.x, to.x) + stub : Math.min(from.x, to.x) - stub;
    return {
      points: [from, { x: at, y: from.y }, { x: at, y: to.y }, to],
      head: intoLeft ? "right" : "left",
    };
  }
  const out = from.x + (outRight ? stub : -stub);
  const into = to.x + (intoLeft ? -stub : stub);
  const turns = outRight ? into >= out : into <= out;
  return {
    points: turns
      ? [from, { x: into, y: from.y }, { x: into, y: to.y }, to]
      : [from, { x: out, y: from.y }, { x: out, y: border }, { x: into, y: border }, { x: into, y: to.y }, to],
    head: intoLeft ? "right" : "left",
  };
}
