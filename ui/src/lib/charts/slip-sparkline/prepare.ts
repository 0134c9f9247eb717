// The line of a slip sparkline: one point a milestone, evenly spaced in date order, up for late. Pure.

import { line } from "d3-shape";
import { scaleLinear } from "d3-scale";
import type { SlipPoint } from "../../bindings/SlipPoint";

export type Sparkline = {
  path: string;
  /** The height of "as planned". */
  zero: number;
  points: { x: number; y: number; days: number }[];
  last: { x: number; y: number; days: number };
};

/** Fewest days that the height stands for, so that a day or two does not look like a landslide. */
const LEAST_SPAN = 30;

/** Null where there is nothing to draw. `inset` keeps dots and strokes inside the picture. */
export function prepareSparkline(
  slips: readonly SlipPoint[],
  width: number,
  height: number,
  inset = 3,
): Sparkline | null {
  const high = Math.max(0, ...slips.map((slip) => slip.days));
  const low = Math.min(0, ...slips.map((slip) => slip.days));
  const lacking = Math.max(0, LEAST_SPAN - (high - low)) / 2;
  const y = scaleLinear()
    .domain([low - lacking, high + lacking])
    .range([height - inset, inset]);
  const step = slips.length > 1 ? (width - 2 * inset) / (slips.length - 1) : 0;
  const points = slips.map(({ days }, i) => ({
    x: slips.length > 1 ? inset + i * step : width - inset,
    y: y(days),
    days,
  }));
  const last = points.at(-1);
  if (!last) return null;
  const path = line<{ x: number; y: number }>()
    .x((point) => point.x)
    .y((point) => point.y)
    .digits(2);
  return { path: path(points) ?? "", zero: y(0), points, last };
}
