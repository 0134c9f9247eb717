// The columns of a report's lines, and how a line is written down in one of them.

import type { DateInterval } from "../../../bindings/DateInterval";
import type { ReportLineView } from "../../../bindings/ReportLineView";
import { reasonName } from "./reasons";
import { formatInterval, formatSignedDays, t } from "../../../words";

export const COLUMNS = [
  "title",
  "planned",
  "before",
  "forecast",
  "actual",
  "slip",
  "moved",
  "state",
  "reason",
  "because",
] as const;
export type Column = (typeof COLUMNS)[number];

const EDITABLE = ["forecast", "actual", "reason", "because"] as const;
export type EditableColumn = (typeof EDITABLE)[number];

export const isEditable = (column: string): column is EditableColumn =>
  (EDITABLE as readonly string[]).includes(column);
export const isDate = (column: EditableColumn): column is "forecast" | "actual" =>
  column === "forecast" || column === "actual";

const date = (interval: DateInterval | null | undefined): string => (interval ? formatInterval(interval) : "");
/** "+30 days"; "as before" where it did not move, nothing where nobody knows. */
const days = (of: number | null, none: string): string =>
  of === null ? "" : of === 0 ? t(none) : formatSignedDays(of);

/** What a cell shows; empty: nothing is known. */
export function cellText({ line, planned, previous, slip, moved }: ReportLineView, column: Column): string {
  switch (column) {
    case "title":
      return line.title;
    case "planned":
      return date(planned);
    case "before":
      return previous.actual ? t("ui-report-met-on", { date: date(previous.actual) }) : date(previous.forecast);
    case "forecast":
      return date(line.forecast);
    case "actual":
      return date(line.actual);
    case "slip":
      return days(slip, "ui-chart-slip-none");
    case "moved":
      return days(moved, "ui-report-not-moved");
    case "state":
      return t(`ui-report-state-${line.state}`);
    case "reason":
      return line.reason ? reasonName(line.reason) : "";
    case "because":
      return line.because;
  }
}

/** What a cell is edited from: a date as it can be typed again. */
export function typedText(of: ReportLineView, column: EditableColumn): string {
  const interval = column === "forecast" ? of.line.forecast : column === "actual" ? of.line.actual : null;
  return isDate(column) ? (interval?.text ?? "") : cellText(of, column);
}
