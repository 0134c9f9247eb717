// Where a row's bar is: one place for the drawing, for the links that leave it and for the pointer.

import { flag, isGroup, isMilestone, none, type Row } from "./rows";
import { x, type Scale } from "./scale";

export const rowHeight = 28;
export const headHeight = 44;
/** Of an activity's bar. */
export const barHeight = 12;
export const diamond = 7;
/** A bar of a minute can still be seen and taken hold of. */
const leastWidth = 2;

export interface Bar {
  kind: "bar" | "milestone" | "group" | "span";
  left: number;
  right: number;
  /** Of its middle, from the top of the row. */
  middle: number;
}

/** A row's bar in pixels; nothing where it has no dates. */
export function bar(row: Row, scale: Scale): Bar | null {
  const { start, finish } = row;
  if (start === none && finish === none) return null;
  const from = start === none ? finish : start;
  const to = finish === none ? start : finish;
  const middle = row.baselineFinish === none && row.baselineStart === none ? rowHeight / 2 : rowHeight / 2 - 2;
  if (isMilestone(row)) {
    const at = x(scale, (row.flags & flag.startMilestone) !== 0 ? from : to);
    return { kind: "milestone", left: at, right: at, middle };
  }
  const left = x(scale, from);
  const right = Math.max(left + leastWidth, x(scale, to));
  const spans = (row.flags & (flag.levelOfEffort | flag.wbsSummary)) !== 0;
  return { kind: isGroup(row) ? "group" : spans ? "span" : "bar", left, right, middle };
}

/** What the pointer is on. */
export type Grip = "body" | "finish" | "link";
export interface Hit {
  row: number;
  grip: Grip | null;
}

/** What is at a point of the chart below its head. `scroll` is how far the rows are scrolled. */
export function hit(
  at: { x: number; y: number },
  scroll: number,
  scale: Scale,
  row: (index: number) => Row | undefined,
  total: number,
): Hit | null {
  const index = Math.floor((at.y + scroll) / rowHeight);
  if (index < 0 || index >= total) return null;
  const found = row(index);
  const shape = found && bar(found, scale);
  if (!shape) return { row: index, grip: null };
  const within = Math.abs(at.y + scroll - index * rowHeight - shape.middle) <= barHeight / 2 + 3;
  if (!within) return { row: index, grip: null };
  if (shape.kind === "milestone") {
    const off = Math.abs(at.x - shape.left);
    return { row: index, grip: off <= diamond + 1 ? "body" : at.x > shape.left && off <= diamond + 12 ? "link" : null };
  }
  if (at.x < shape.left - 3 || at.x > shape.right + 14) return { row: index, grip: null };
  if (at.x > shape.right + 3) return { row: index, grip: "link" };
  if (shape.kind === "bar" && at.x > shape.right - Math.min(5, (shape.right - shape.left) / 3)) {
    return { row: index, grip: "finish" };
  }
  return { row: index, grip: "body" };
}
