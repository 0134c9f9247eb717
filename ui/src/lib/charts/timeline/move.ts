// Moving a milestone's date on the timeline: what may be moved and by how much. Nothing is kept here:
// the page that has the milestones decides what to do with the day a move ends on.

import type { DateInterval } from "../../bindings/DateInterval";
import type { MilestoneView } from "../../bindings/MilestoneView";
import type { DateScale } from "../base/date-axis";
import { isReported } from "./dates";
import { addMonths, dayOf, type Day } from "../base/days";

export type MovableField = "planned" | "forecast";

/** What is still open can be moved: what came about is a fact. The forecast first, as it is the one to revise. */
export function movable(view: MilestoneView): MovableField[] {
  const { milestone, progress } = view;
  if (progress.status === "met" || milestone.actual) return [];
  const fields = isReported(view) ? (["planned"] as const) : (["forecast", "planned"] as const);
  return fields.filter((field) => milestone[field] !== null);
}

/** The day a move starts from: the last one of an interval, the one that slip is counted to. */
export function moveStart(interval: DateInterval): Day | null {
  return dayOf(interval.latest) ?? dayOf(interval.earliest);
}

export type Stride = "day" | "week" | "month";

/** Shift moves by a day, Ctrl by a week, both by a month; null: the keys are not for moving. */
export function stride({
  shiftKey,
  ctrlKey,
  metaKey,
}: {
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}): Stride | null {
  const control = ctrlKey || metaKey;
  if (control && shiftKey) return "month";
  if (control) return "week";
  return shiftKey ? "day" : null;
}

export function moved(day: Day, by: Stride, direction: 1 | -1): Day {
  if (by === "month") return addMonths(day, direction);
  return day + direction * (by === "week" ? 7 : 1);
}

/** The day under a point of the axis, kept on the axis. */
export function dayAt(x: number, scale: DateScale): Day {
  const [first = 0, last = 0] = scale.domain();
  return Math.min(Math.max(Math.floor(scale.invert(x)), Math.ceil(first)), Math.floor(last));
}
