// Rows with one amount each as a bar from zero, to the right where it is more, to the left where it is less. Pure.

import { scaleLinear } from "d3-scale";
import type { Band } from "../base/bands";
import { shorten, type Measure } from "../base/text-width";

export type AmountLine = {
  id: string;
  title: string;
  /** Null: not known, and `label` says why. */
  amount: number | null;
  /** The amount in words. */
  label: string;
};

export type AmountRow = {
  id: string;
  title: { text: string; x: number; y: number };
  top: number;
  height: number;
  y: number;
  bar: { x: number; width: number } | null;
  label: { text: string; x: number; y: number; anchor: "start" | "end" };
};

export type AmountsLayout = {
  height: number;
  zero: number;
  /** Where the line at zero is drawn: not through words. */
  bands: Band[];
  rows: AmountRow[];
};

const TITLE = 12.5;
const LABEL = 11.5;
const NARROW = 480;

/** `most`: what a bar of the whole width stands for; the largest amount where it is not given. */
export function prepareAmounts(
  lines: readonly AmountLine[],
  most: number | null,
  width: number,
  measure: Measure,
): AmountsLayout {
  const narrow = width < NARROW;
  const rowHeight = narrow ? 40 : 26;
  const widest = Math.max(0, ...lines.map((line) => measure(line.title, TITLE)));
  const gutter = narrow ? 0 : Math.min(widest + 20, width * 0.45);
  const amounts = lines.flatMap((line) => (line.amount === null ? [] : [line.amount]));
  const high = Math.max(1e-9, most ?? 0, ...amounts);
  const low = Math.min(0, ...amounts);
  const room = Math.max(0, ...lines.map((line) => (line.amount === null ? 0 : measure(line.label, LABEL, true)))) + 12;
  const left = gutter + (low < 0 ? room : 0);
  const scale = scaleLinear()
    .domain([low, high])
    .range([left, Math.max(left + 40, width - room)]);
  const zero = scale(0);
  const rows = lines.map((line, at): AmountRow => {
    const top = at * rowHeight;
    const y = narrow ? top + 28 : top + rowHeight / 2;
    const end = scale(line.amount ?? 0);
    const less = (line.amount ?? 0) < 0;
    return {
      id: line.id,
      title: {
        text: shorten(line.title, narrow ? width : gutter - 14, TITLE, measure),
        x: 0,
        y: narrow ? top + 14 : y + 4,
      },
      top,
      height: rowHeight,
      y,
      bar: line.amount === null ? null : { x: Math.min(zero, end), width: Math.abs(end - zero) },
      label: {
        text: line.amount === null ? shorten(line.label, width - zero - 8, LABEL, measure) : line.label,
        x: less ? end - 6 : end + 6,
        y: y + 4,
        anchor: less ? "end" : "start",
      },
    };
  });
  const height = Math.max(1, lines.length * rowHeight);
  const bands = rows.map(({ top, y }) => (narrow ? { top: y - 9, bottom: y + 9 } : { top, bottom: top + rowHeight }));
  return { height, zero, bands, rows };
}
