// The rows behind a chart: read by people as a table and by programs as CSV.

import type { DateInterval } from "../../bindings/DateInterval";
import { formatInterval } from "../../words";
import type { CsvCell } from "./csv";

/** `text` as people read it, `value` as programs do. */
export type TableCell = { text: string; value: CsvCell };

export type ChartTable = { columns: { label: string; numeric?: boolean }[]; rows: TableCell[][] };

export function cell(text: string, value: CsvCell = text): TableCell {
  return { text, value };
}

/** No value. */
export const none: TableCell = { text: "–", value: null };

/** The table's records for CSV, the column names first. */
export function records({ columns, rows }: ChartTable): CsvCell[][] {
  return [columns.map((column) => column.label), ...rows.map((row) => row.map(({ value }) => value))];
}

/** A day as such; an interval with both its ends, as ISO 8601 writes one. */
export function dateCell(interval: DateInterval | null): TableCell {
  if (!interval) return none;
  const { earliest, latest } = interval;
  const iso = earliest === latest ? (earliest ?? "") : `${earliest ?? ".."}/${latest ?? ".."}`;
  return cell(formatInterval(interval), iso);
}
