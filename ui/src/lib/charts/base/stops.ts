// What a reader steps through with the arrow keys: points on lines, or rows. Pure.

/** `line` groups the stops that Left and Right go along; `order` is where on it this one stands. */
export type Stop = { id: string; line: string; order: number; sentence: string };

/**
 * The stop that a key leads to; null where the key is none of these. Left and Right go along a line, Up and
 * Down to the line before or after it, at the nearest place; Home and End to the line's ends. Where every
 * line has one stop only, all four arrows go through them.
 */
export function stepped(stops: readonly Stop[], at: string | null, key: string): string | null {
  const first = stops[0];
  if (!ARROWS.has(key) || !first) return null;
  const now = stops.find((stop) => stop.id === at);
  if (!now) return (key === "End" ? (stops.at(-1) ?? first) : first).id;
  const lines = [...new Set(stops.map((stop) => stop.line))];
  const single = lines.length === stops.length;
  const row = single
    ? [...stops]
    : stops.filter((stop) => stop.line === now.line).sort((one, other) => one.order - other.order);
  const clamp = (to: number) => (row[Math.min(Math.max(to, 0), row.length - 1)] ?? now).id;
  const place = row.indexOf(now);
  if (key === "Home") return clamp(0);
  if (key === "End") return clamp(row.length - 1);
  const by = key === "ArrowLeft" || key === "ArrowUp" ? -1 : 1;
  if (single || lines.length === 1 || key === "ArrowLeft" || key === "ArrowRight") return clamp(place + by);
  const line = lines[Math.min(Math.max(lines.indexOf(now.line) + by, 0), lines.length - 1)];
  return stops
    .filter((stop) => stop.line === line)
    .reduce((best, stop) => (Math.abs(stop.order - now.order) < Math.abs(best.order - now.order) ? stop : best)).id;
}

const ARROWS = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"]);

/** The nearest of placed things to a point, within `reach` pixels. */
export function nearestTo<T extends { x: number; y: number }>(
  things: Iterable<T>,
  x: number,
  y: number,
  reach = Infinity,
): T | null {
  let best: T | null = null;
  let least = reach * reach;
  for (const thing of things) {
    const distance = (thing.x - x) ** 2 + (thing.y - y) ** 2;
    if (distance <= least) [best, least] = [thing, distance];
  }
  return best;
}
