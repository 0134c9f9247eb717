// The hours of days as they are typed and shown: `08:00-12:00 13:00-17:00`.

import type { WorkSpan } from "../../../../bindings/WorkSpan";

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

export const writeHours = (day: readonly WorkSpan[]): string =>
  day.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(" ");

/** Minutes as hours: 480 is 8. */
export const hoursOf = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;

/** A day of a week as it is typed: its hours, or that it has none, or that they are those of the calendar below. */
export const typedDay = (day: readonly WorkSpan[] | null): string =>
  day === null ? "inherit" : writeHours(day) || "none";
