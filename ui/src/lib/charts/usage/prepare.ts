// Work or cost by period, placed: a bar for what was planned and one for what was used and is left, and the sums of
// both as lines on a scale of their own. Pure.

import { scaleLinear } from "d3-scale";
import type { UsagePeriod } from "../../bindings/UsagePeriod";
import { TICK_SIZE } from "../base/axis-ticks";
import type { Measure } from "../base/text-width";

export interface UsageBar {
  /** The first day of the period. */
  id: string;
  x: number;
  width: number;
  /** From the base line up. */
  planned: { x: number; y: number; width: number; height: number };
  used: { y: number; height: number };
  left: { y: number; height: number };
  /** Of used and left. */
  bar: { x: number; width: number };
}

export interface UsageLayout {
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  bars: UsageBar[];
  xTicks: { x: number; label: string }[];
  yTicks: { y: number; label: string }[];
  sumTicks: { y: number; label: string }[];
  /** Paths of the sums up to the end of each period. */
  plannedSum: string;
  forecastSum: string;
}

const GAP = 2;

export function prepareUsage(
  periods: readonly UsagePeriod[],
  width: number,
  words: { period: (period: UsagePeriod) => string; amount: (value: number) => string },
  measure: Measure,
): UsageLayout {
  const height = 280;
  const amounts = periods.map((one) => ({
    planned: Number(one.planned),
    used: Number(one.actual),
    left: Number(one.remaining),
    plannedSum: Number(one.planned_sum),
    forecastSum: Number(one.forecast_sum),
  }));
  const [top, bottom] = [14, height - 26];
  const most = Math.max(1e-9, ...amounts.map((one) => Math.max(one.planned, one.used + one.left)));
  const whole = Math.max(1e-9, ...amounts.map((one) => Math.max(one.plannedSum, one.forecastSum)));
  const y = scaleLinear().domain([0, most]).range([bottom, top]).nice(4);
  const sum = scaleLinear().domain([0, whole]).range([bottom, top]).nice(4);
  const ticks = (scale: typeof y) => scale.ticks(4).map((value) => ({ y: scale(value), label: words.amount(value) }));
  const yTicks = ticks(y);
  const sumTicks = ticks(sum);
  const room = (list: { label: string }[]) =>
    Math.ceil(Math.max(0, ...list.map((one) => measure(one.label, TICK_SIZE)))) + 12;
  const plot = { left: room(yTicks), right: width - room(sumTicks), top, bottom };
  const step = (plot.right - plot.left) / Math.max(1, periods.length);
  const half = Math.max(0.5, (step - 2 * GAP) / 2);
  const bars = periods.map((one, at): UsageBar => {
    const amount = amounts[at] ?? { planned: 0, used: 0, left: 0 };
    const x = plot.left + at * step;
    const rise = (value: number) => bottom - y(value);
    return {
      id: one.from,
      x,
      width: step,
      planned: { x: x + GAP, y: y(amount.planned), width: half, height: rise(amount.planned) },
      bar: { x: x + GAP + half, width: half },
      used: { y: y(amount.used), height: rise(amount.used) },
      left: { y: y(amount.used + amount.left), height: rise(amount.left) },
    };
  });
  // As many names of periods as have room.
  const widest = Math.max(1, ...periods.map((one) => measure(words.period(one), TICK_SIZE))) + 14;
  const each = Math.max(1, Math.ceil(widest / step));
  const xTicks = periods.flatMap((one, at) =>
    at % each === 0 ? [{ x: plot.left + (at + 0.5) * step, label: words.period(one) }] : [],
  );
  const line = (of: (at: number) => number) =>
    periods
      .map((_, at) => `${at === 0 ? `M${plot.left},${bottom}` : ""}L${plot.left + (at + 1) * step},${of(at)}`)
      .join("");
  return {
    height,
    plot,
    bars,
    xTicks,
    yTicks,
    sumTicks,
    plannedSum: line((at) => sum(amounts[at]?.plannedSum ?? 0)),
    forecastSum: line((at) => sum(amounts[at]?.forecastSum ?? 0)),
  };
}
