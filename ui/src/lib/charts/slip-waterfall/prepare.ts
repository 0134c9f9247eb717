// What the waterfall draws: a bar a reason, each beginning where the one before ended, and the whole below. Pure.

import { scaleLinear, type ScaleLinear } from "d3-scale";
import { numberTicksAcross, type AxisTick } from "../base/axis-ticks";
import { shorten, type Measure } from "../base/text-width";
import type { WaterfallInput } from "./input";

export type WaterfallWords = {
  days(days: number): string;
  from(input: WaterfallInput): string;
  to(input: WaterfallInput): string;
};

export type WaterfallRow = {
  id: string;
  kind: "from" | "step" | "to";
  title: { text: string; x: number; y: number };
  top: number;
  height: number;
  y: number;
  bar: { x: number; width: number; tone: "late" | "met" | "none" };
  /** From this row's end down to the next row. */
  link: { x: number; y1: number; y2: number } | null;
  label: { text: string; x: number; y: number; anchor: "start" | "end" };
};

export type WaterfallLayout = {
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  x: ScaleLinear<number, number>;
  zero: number;
  ticks: AxisTick[];
  rows: WaterfallRow[];
};

export const SIZE = 11;
export const TITLE_SIZE = 12.5;
const HEADER = 24;
const NARROW = 480;

export function prepareWaterfall(
  input: WaterfallInput,
  width: number,
  words: WaterfallWords,
  measure: Measure,
): WaterfallLayout {
  const narrow = width < NARROW;
  const total = input.steps.reduce((sum, step) => sum + step.days, 0);
  // Each step from where the ones before had led.
  const spans = input.steps.reduce<{ id: string; name: string; from: number; to: number }[]>((all, step) => {
    const from = all.at(-1)?.to ?? 0;
    return [...all, { id: step.id, name: step.reason, from, to: from + step.days }];
  }, []);
  const rowsOf = [
    { id: "from", kind: "from" as const, name: words.from(input), from: 0, to: 0 },
    ...spans.map((span) => ({ ...span, kind: "step" as const })),
    { id: "to", kind: "to" as const, name: words.to(input), from: 0, to: total },
  ];
  const widest = Math.max(0, ...rowsOf.map((row) => measure(row.name, TITLE_SIZE, true)));
  const gutter = narrow ? 0 : Math.min(Math.max(widest + 24, 110), width * 0.36, 320);
  const ends = rowsOf.flatMap((row) => [row.from, row.to]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const room = Math.max(0, ...rowsOf.map((row) => measure(words.days(row.to - row.from), SIZE, true))) + 12;
  const left = gutter + (low < 0 || spans.some((span) => span.to < span.from) ? room : 4);
  const x = scaleLinear()
    .domain(low === high ? [0, 30] : [low, high])
    .range([left, Math.max(left + 40, width - room)]);
  const rowHeight = narrow ? 42 : 28;
  const rows = rowsOf.map((row, i): WaterfallRow => {
    const top = HEADER + i * rowHeight;
    const y = narrow ? top + 29 : top + rowHeight / 2;
    const days = row.to - row.from;
    const [a, b] = [x(Math.min(row.from, row.to)), x(Math.max(row.from, row.to))];
    const later = days >= 0;
    const end = row.kind === "to" ? null : x(row.to);
    return {
      id: row.id,
      kind: row.kind,
      title: {
        text: shorten(row.name, narrow ? width : gutter - 16, TITLE_SIZE, measure, row.kind !== "step"),
        x: 0,
        y: narrow ? top + 15 : y + 4,
      },
      top,
      height: rowHeight,
      y,
      bar: { x: a, width: b - a, tone: days > 0 ? "late" : days < 0 ? "met" : "none" },
      link: end === null ? null : { x: end, y1: y, y2: y + rowHeight },
      label: {
        text: row.kind === "from" ? "" : words.days(days),
        x: later ? b + 7 : a - 7,
        y: y + 4,
        anchor: later ? "start" : "end",
      },
    };
  });
  const height = HEADER + rows.length * rowHeight + 4;
  return {
    height,
    plot: { left, right: width, top: HEADER - 4, bottom: height - 2 },
    x,
    zero: x(0),
    ticks: numberTicksAcross(x, words.days, 0, width, measure, 110),
    rows,
  };
}
