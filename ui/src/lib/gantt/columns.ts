// The columns of the schedule's table: which there are, how wide, and what a row shows in each.

import { flag, isGroup, isMilestone, none, type Row } from "./rows";
import { day, hour } from "./scale";

export const columns = [
  "code",
  "name",
  "duration",
  "start",
  "finish",
  "float",
  "predecessors",
  "percent",
  "remaining",
  "free_float",
  "late_start",
  "late_finish",
  "baseline_finish",
  "calendar",
] as const;
export type Column = (typeof columns)[number];

export const defaultColumns: Column[] = ["code", "name", "duration", "start", "finish", "float", "predecessors"];
/** These two cannot be hidden: without them a row says nothing. */
export const fixedColumns: readonly Column[] = ["code", "name"];

export const defaultWidth: Record<Column, number> = {
  code: 92,
  name: 224,
  duration: 76,
  start: 104,
  finish: 104,
  float: 60,
  predecessors: 130,
  percent: 52,
  remaining: 86,
  free_float: 60,
  late_start: 104,
  late_finish: 104,
  baseline_finish: 104,
  calendar: 120,
};

const typedColumns: readonly Column[] = [
  "code",
  "name",
  "duration",
  "start",
  "finish",
  "predecessors",
  "percent",
  "remaining",
  "calendar",
];
const groupColumns: readonly Column[] = ["code", "name"];

/** Where typing changes something. */
export const isEditable = (column: Column, row: Row): boolean =>
  (isGroup(row) ? groupColumns : typedColumns).includes(column) &&
  !(isMilestone(row) && (column === "duration" || column === "remaining")) &&
  // A milestone has one of them.
  !(column === "start" && (row.flags & flag.finishMilestone) !== 0) &&
  !(column === "finish" && isMilestone(row));

/** Where Tab stops while one types: dates are computed, and a calendar rarely differs; they are typed by going there. */
export const isTabStop = (column: Column): boolean => !["start", "finish", "calendar"].includes(column);

/** Columns that a spreadsheet's cells can be pasted into. */
export const pasteColumns: readonly Column[] = typedColumns;

export const isNumeric = (column: Column): boolean =>
  ["duration", "float", "percent", "remaining", "free_float"].includes(column);

/** How values are written; given from outside, so that this needs no page. */
export interface Writer {
  minutesPerDay: number;
  /** A number with at most so many digits. */
  number: (value: number, digits: number) => string;
  date: (iso: string) => string;
  share: (share: number) => string;
}

/** The day of a minute, `2026-10-30`. A finish at midnight is the end of the day before. */
export function isoDay(at: number, finish: boolean): string {
  const whole = finish && at % day === 0 ? at - 1 : at;
  return new Date(whole * 60_000).toISOString().slice(0, 10);
}

/** `2026-10-30 17:00`. */
export const isoMinute = (at: number): string => new Date(at * 60_000).toISOString().slice(0, 16).replace("T", " ");

/** Minutes of work as people say them: `5d`, `2.5d`, `4h`, `30m`. What reads it back gets the same minutes. */
export function writeWork(minutes: number, write: Writer): string {
  if (minutes === none) return "";
  const days = minutes / write.minutesPerDay;
  if (Number.isInteger(days * 4) || Math.abs(minutes) >= 10 * write.minutesPerDay) return `${write.number(days, 2)}d`;
  if (minutes % 15 === 0) return `${write.number(minutes / hour, 2)}h`;
  return `${write.number(minutes, 0)}m`;
}

/** What a row shows in a column. */
export function cellText(row: Row, column: Column, write: Writer): string {
  const date = (at: number, finish: boolean) => (at === none ? "" : write.date(isoDay(at, finish)));
  switch (column) {
    case "code":
    case "name":
    case "predecessors":
    case "calendar":
      return row[column];
    case "duration":
      return isMilestone(row) ? "" : writeWork(row.original, write);
    case "remaining":
      return isMilestone(row) ? "" : writeWork(row.remaining, write);
    case "start":
      return (row.flags & flag.finishMilestone) !== 0 ? "" : date(row.start, false);
    case "finish":
      return (row.flags & flag.startMilestone) !== 0 ? "" : date(row.finish, true);
    case "late_start":
      return date(row.lateStart, false);
    case "late_finish":
      return date(row.lateFinish, true);
    case "baseline_finish":
      return date(row.baselineFinish, true);
    case "float":
      return (row.flags & flag.finished) !== 0 ? "" : writeWork(row.totalFloat, write);
    case "free_float":
      return (row.flags & flag.finished) !== 0 ? "" : writeWork(row.freeFloat, write);
    case "percent":
      return Number.isNaN(row.percent) ? "" : write.share(row.percent);
  }
}

/** What is there to change when a cell is edited. */
export function editText(row: Row, column: Column, write: Writer): string {
  // As dates are read everywhere, whatever they are shown as.
  if (column === "start") return row.start === none ? "" : isoDay(row.start, false);
  if (column === "finish") return row.finish === none ? "" : isoDay(row.finish, true);
  if (column === "percent") return Number.isNaN(row.percent) ? "" : `${Math.round(row.percent * 1000) / 10}%`;
  return cellText(row, column, { ...write, number: (value, digits) => String(Number(value.toFixed(digits))) });
}
