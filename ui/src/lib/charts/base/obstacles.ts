// Lines and marks as boxes that labels keep off, and the places around a point where a label may go. Pure.

import type { Box } from "./label-placement";
import type { Measure } from "./text-width";

export type Point = { x: number; y: number };

/** A line through points as small boxes along it. */
export function alongLine(points: readonly Point[], thickness = 4): Box[] {
  return points.flatMap((to, i) => {
    const from = points[i - 1];
    if (!from) return [];
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 6));
    return Array.from({ length: steps + 1 }, (_, step) => {
      const part = step / steps;
      return around({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }, thickness / 2);
    });
  });
}

export function around({ x, y }: Point, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** Height of a line of words. */
export const LINE = 15;

/** The size of words in lines; the first line is strong. */
export function sizeOf(lines: readonly string[], size: number, measure: Measure): { width: number; height: number } {
  const width = Math.max(0, ...lines.map((line, i) => measure(line, size, i === 0)));
  return { width, height: lines.length * LINE };
}

/** Right, left, above and below a point, then further from it, up to `reach` pixels more. */
export function* placesAround(
  point: Point,
  size: { width: number; height: number },
  gap: number,
  reach = 50,
): Generator<Box> {
  const { width, height } = size;
  const at = (x: number, y: number): Box => ({ x, y, width, height });
  for (const far of [0, 8, 18, 32, 50, 80, 120].filter((one) => one <= reach)) {
    const [right, left] = [point.x + gap + far / 3, point.x - gap - width - far / 3];
    const middle = point.y - height / 2;
    for (const by of far === 0 ? [0] : [-far, far]) {
      yield at(right, middle + by);
      yield at(left, middle + by);
    }
    yield at(point.x - width / 2, point.y - gap - height - far);
    yield at(point.x - width / 2, point.y + gap + far);
  }
}

/** A path through points. */
export function pathThrough(points: readonly Point[]): string {
  return points.map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${round(x)},${round(y)}`).join("");
}

export const round = (value: number) => Math.round(value * 100) / 100;
