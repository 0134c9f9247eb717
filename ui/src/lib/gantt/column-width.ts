// How wide a column has to be for what is seen in it.

import { t } from "../words";
import { cellText, type Column, type Writer } from "./columns";
import type { Row } from "./rows";

/** The longest value of these rows, or the head. */
export function widthFor(column: Column, rows: readonly Row[], writer: Writer, font: string): number {
  const pen = document.createElement("canvas").getContext("2d");
  const measure = (text: string) => pen?.measureText(text).width ?? text.length * 7;
  if (pen) pen.font = `12.5px ${font}`;
  // Names are set in by their level, with room for what opens an element.
  const inset = (row: Row) => (column === "name" ? row.level * 14 + 18 : 0);
  const wide = rows.map((row) => measure(cellText(row, column, writer)) + inset(row));
  return Math.ceil(Math.max(measure(t(`ui-schedule-column-${column}`)), ...wide)) + 18;
}
