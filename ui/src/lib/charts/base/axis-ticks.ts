// Ticks with their words, placed: which are drawn and which of their words find room. Pure.

import type { ScaleLinear } from "d3-scale";
import { dateTicks, UPRIGHT_ROOM, type DateScale, type DateTick } from "./date-axis";
import type { Measure } from "./text-width";

/** `at` in pixels along the axis; an empty label had no room. */
export type AxisTick = { at: number; label: string; strong: boolean };

export const TICK_SIZE = 11;

const isYear = (tick: DateTick) => tick.kind === "year" || tick.kind === "month_of_year";

/** Ticks of dates across the page, each label in the middle under its tick, between `low` and `high`. */
export function dateTicksAcross(
  scale: DateScale,
  words: (tick: DateTick) => string,
  low: number,
  high: number,
  measure: Measure,
): AxisTick[] {
  const wanted = dateTicks(scale).map((tick) => ({
    at: scale(tick.day),
    label: words(tick),
    strong: isYear(tick),
  }));
  return thinned(wanted, low, high, measure);
}

/** Ticks of dates up or down the page. */
export function dateTicksUpright(scale: DateScale, words: (tick: DateTick) => string): AxisTick[] {
  return dateTicks(scale, UPRIGHT_ROOM).map((tick) => ({
    at: scale(tick.day),
    label: words(tick),
    strong: isYear(tick),
  }));
}

/** Round numbers across the page, about one every `room` pixels. */
export function numberTicksAcross(
  scale: ScaleLinear<number, number>,
  words: (value: number) => string,
  low: number,
  high: number,
  measure: Measure,
  room = 90,
): AxisTick[] {
  const wanted = numberTicks(scale, room).map((value) => ({ at: scale(value), label: words(value), strong: false }));
  return thinned(wanted, low, high, measure);
}

/** Round numbers up the page, about one every `room` pixels. */
export function numberTicksUpright(
  scale: ScaleLinear<number, number>,
  words: (value: number) => string,
  room = 48,
): AxisTick[] {
  return numberTicks(scale, room).map((value) => ({ at: scale(value), label: words(value), strong: false }));
}

function numberTicks(scale: ScaleLinear<number, number>, room: number): number[] {
  const [from = 0, to = 1] = scale.range();
  return scale.ticks(Math.max(2, Math.floor(Math.abs(to - from) / room)));
}

/** Keeps the words that neither leave the room nor touch the ones before them. */
export function thinned(ticks: readonly AxisTick[], low: number, high: number, measure: Measure): AxisTick[] {
  let taken = -Infinity;
  return ticks.map((tick) => {
    const half = measure(tick.label, TICK_SIZE, tick.strong) / 2;
    const fits = tick.at - half >= Math.max(taken, low) && tick.at + half <= high;
    if (fits) taken = tick.at + half + 8;
    return fits ? tick : { ...tick, label: "" };
  });
}
