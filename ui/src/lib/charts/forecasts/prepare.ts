// What the chart of forecasts draws: a row a method on one date axis, P10 to P90 as a bar, P50 as its mark. Pure.

import { dateTicksAcross, type AxisTick } from "../base/axis-ticks";
import type { Band } from "../base/bands";
import { dateScale, type DateScale, type DateTick } from "../base/date-axis";
import { dayOf, type Day } from "../base/days";
import { flagDay, placeFlags, type Flag, type FlagKind } from "../base/flags";
import { shorten, type Measure } from "../base/text-width";
import type { ForecastLine, ForecastsInput } from "./input";

export type ForecastsWords = {
  tick(tick: DateTick): string;
  date(iso: string): string;
  flag(kind: FlagKind): readonly string[];
  /** Why it is unknown. */
  unknown(line: ForecastLine): string;
};

export type ForecastRow = {
  id: string;
  title: { text: string; x: number; y: number };
  top: number;
  height: number;
  y: number;
  bar: { x1: number; x2: number } | null;
  /** A range without chances, thinner; an end that is not known is open. */
  range: { x1: number; x2: number; open: boolean } | null;
  p80: number | null;
  p50: number | null;
  label: { text: string; x: number; y: number; anchor: "start" | "end"; muted: boolean };
  /** After the promised date. */
  late: boolean;
};

export type ForecastsLayout = {
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  bands: Band[];
  x: DateScale;
  ticks: AxisTick[];
  flags: Flag[];
  rows: ForecastRow[];
};

export const SIZE = 11;
export const TITLE_SIZE = 12.5;
const HEADER = 42;
const NARROW = 520;

export function prepareForecasts(
  input: ForecastsInput,
  width: number,
  words: ForecastsWords,
  measure: Measure,
): ForecastsLayout {
  const narrow = width < NARROW;
  // Without a date there is nothing to put on an axis: the rows say why.
  const dated = input.methods.some((line) => dayOf(line.p50) !== null);
  const header = dated ? HEADER : 4;
  const widest = Math.max(0, ...input.methods.map((line) => measure(line.name, TITLE_SIZE, true)));
  const left = narrow ? 4 : Math.min(Math.max(widest + 24, 110), width * 0.3, 260);
  const asOf = dayOf(input.asOf);
  const promised = flagDay(input.promised);
  const days = [
    asOf,
    promised,
    ...input.methods.flatMap((line) =>
      [line.p10, line.p50, line.p90, line.range?.earliest, line.range?.latest].map((date) => dayOf(date)),
    ),
  ].filter((day) => day !== null);
  const [first, last] = days.length > 0 ? [Math.min(...days), Math.max(...days)] : [0, 30];
  const pad = Math.max(10, Math.round((last - first) * 0.04));
  // Dates stand to the right of the bars, the last one too.
  const room = Math.max(0, ...input.methods.map((line) => (line.p50 ? measure(words.date(line.p50), SIZE, true) : 0)));
  const right = Math.max(left + 60, width - room - 14);
  const x = dateScale(first - pad, last + pad, left, right);
  const rowHeight = narrow ? 44 : 30;
  const rows = input.methods.map((line, i): ForecastRow => {
    const top = header + i * rowHeight;
    const y = narrow ? top + 30 : top + rowHeight / 2;
    const [p10, p50, p80, p90] = [line.p10, line.p50, line.p80, line.p90].map((date) => dayOf(date));
    const spot = (day: Day | null | undefined) => (day == null ? null : x(day + 0.5));
    const bar = p10 != null && p90 != null ? { x1: x(p10), x2: x(p90 + 1) } : null;
    const [from, to] = [dayOf(line.range?.earliest), dayOf(line.range?.latest)];
    const range =
      bar === null && line.range !== null
        ? {
            x1: from === null ? (spot(p50) ?? left) : x(from),
            x2: to === null ? right : x(to + 1),
            open: to === null,
          }
        : null;
    const far = Math.max(bar?.x2 ?? -Infinity, range?.x2 ?? -Infinity, spot(p50) ?? -Infinity);
    const known = p50 != null && line.p50 !== null;
    const label = known
      ? { text: words.date(line.p50 ?? ""), x: far + 8, y: y + 4, anchor: "start" as const, muted: false }
      : {
          text: shorten(words.unknown(line), width - left - 4, SIZE, measure),
          x: left,
          y: y + 4,
          anchor: "start" as const,
          muted: true,
        };
    return {
      id: line.id,
      title: {
        text: shorten(line.name, narrow ? width : left - 16, TITLE_SIZE, measure, true),
        x: 0,
        y: narrow ? top + 15 : y + 4,
      },
      top,
      height: rowHeight,
      y,
      bar,
      range,
      p80: bar ? spot(p80) : null,
      p50: spot(p50),
      label,
      late: known && promised !== null && (p50 ?? 0) > promised,
    };
  });
  const height = header + rows.length * rowHeight + 6;
  const wishes = [
    ...(promised === null ? [] : [{ kind: "finish" as const, day: promised, words: words.flag("finish") }]),
    ...(asOf === null ? [] : [{ kind: "as_of" as const, day: asOf, words: words.flag("as_of") }]),
  ];
  return {
    height,
    plot: { left, right, top: header - 4, bottom: height - 2 },
    // Where a row has words over it, no line crosses them.
    bands: rows.flatMap((row): Band[] =>
      row.p50 === null
        ? []
        : narrow
          ? [{ top: row.y - 11, bottom: row.y + 11 }]
          : [{ top: row.top, bottom: row.top + rowHeight }],
    ),
    x,
    ticks: dated ? dateTicksAcross(x, words.tick, narrow ? 0 : left - 20, width, measure) : [],
    flags: dated ? placeFlags(wishes, x, narrow ? 0 : left - 20, width, measure) : [],
    rows,
  };
}
