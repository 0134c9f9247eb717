// The plane that reports are drawn on: the day that something was said across, the day that it gives up the
// page. What has come about lies on the diagonal, where both are the same. Pure.

import { dateTicksAcross, dateTicksUpright, TICK_SIZE, type AxisTick } from "./axis-ticks";
import { dateScale, uprightDateScale, type DateScale, type DateTick } from "./date-axis";
import type { Day } from "./days";
import type { Point } from "./obstacles";
import type { Measure } from "./text-width";

export type PlaneInput = {
  /** Days that things were said on. */
  said: readonly Day[];
  /** Days that they give. */
  given: readonly Day[];
  asOf: Day | null;
  width: number;
  height: number;
  /** Kept free to the right, for names. */
  margin: number;
  /** Whether the axis across goes on to the last day given, where that is not too far off. */
  onward: boolean;
  tick(tick: DateTick): string;
  measure: Measure;
};

export type Plane = {
  plot: { left: number; right: number; top: number; bottom: number };
  x: DateScale;
  y: DateScale;
  xTicks: AxisTick[];
  yTicks: AxisTick[];
  /** From where it comes into the plot to where it leaves it; null where it does not. */
  diagonal: [Point, Point] | null;
  asOfX: number | null;
};

/** The axis across goes on to the last day given as long as what was reported keeps this share of it. */
const LEAST_SHARE = 0.35;

export function reportPlane(input: PlaneInput): Plane {
  const { said, given, asOf, width, height, margin, measure } = input;
  const across = [...said, ...(asOf === null ? [] : [asOf])];
  const first = across.length > 0 ? Math.min(...across) : 0;
  const now = across.length > 0 ? Math.max(...across) : 0;
  const low = Math.min(...given, now);
  const high = Math.max(...given, now);
  const far = input.onward && now - first >= LEAST_SHARE * (high - first) ? Math.max(high, now) : now;
  const roomX = Math.max(7, Math.round((far - first) * 0.04));
  const roomY = Math.max(14, Math.round((high - low) * 0.06));
  const plot = { left: 0, right: width - margin, top: 14, bottom: height - 26 };
  const y = uprightDateScale(low - roomY, high + roomY, plot.bottom, plot.top);
  const yTicks = dateTicksUpright(y, input.tick);
  plot.left = Math.ceil(Math.max(0, ...yTicks.map((tick) => measure(tick.label, TICK_SIZE, tick.strong)))) + 12;
  const x = dateScale(first - roomX, far + roomX, plot.left, plot.right);
  return {
    plot,
    x,
    y,
    xTicks: dateTicksAcross(x, input.tick, 0, width, measure),
    yTicks,
    diagonal: diagonalOf(x, y),
    asOfX: asOf === null ? null : x(asOf + 1),
  };
}

function diagonalOf(x: DateScale, y: DateScale): Plane["diagonal"] {
  const [firstX = 0, lastX = 1] = x.domain();
  const [firstY = 0, lastY = 1] = y.domain();
  const [from, to] = [Math.max(firstX, firstY), Math.min(lastX, lastY)];
  if (from >= to) return null;
  return [
    { x: x(from), y: y(from) },
    { x: x(to), y: y(to) },
  ];
}
