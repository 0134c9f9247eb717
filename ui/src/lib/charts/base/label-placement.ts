// Where labels go so that none lies on another. Plain geometry in pixels: knows nothing of charts or text.

export type Box = { x: number; y: number; width: number; height: number };

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export function inside(box: Box, bounds: Box): boolean {
  return (
    box.x >= bounds.x &&
    box.y >= bounds.y &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y + box.height <= bounds.y + bounds.height
  );
}

/** The first of the candidates that lies inside the bounds and on none of the obstacles; else null. */
export function firstFree<C extends Box>(candidates: Iterable<C>, obstacles: readonly Box[], bounds: Box): C | null {
  for (const candidate of candidates) {
    if (inside(candidate, bounds) && !obstacles.some((obstacle) => overlaps(candidate, obstacle))) return candidate;
  }
  return null;
}

/**
 * Centres at least `gap` apart, in the order of the wanted ones, inside `low..high` and as near to the
 * wanted as can be (least squares: neighbours that would touch move together, by the mean of what they
 * want). Where there is no room for all, they share out what there is evenly.
 */
export function spread(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const n = wanted.length;
  if (n === 0) return [];
  if (n > 1 && (n - 1) * gap > high - low) {
    const step = Math.max(0, high - low) / (n - 1);
    return rank(wanted).map((place) => low + place * step);
  }
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  // In coordinates less i * gap, "at least gap apart" is "not falling": pool the adjacent violators.
  const blocks: { sum: number; count: number }[] = [];
  order.forEach((index, i) => {
    let block = { sum: (wanted[index] ?? 0) - i * gap, count: 1 };
    for (
      let before = blocks.at(-1);
      before && before.sum / before.count > block.sum / block.count;
      before = blocks.at(-1)
    ) {
      blocks.pop();
      block = { sum: before.sum + block.sum, count: before.count + block.count };
    }
    blocks.push(block);
  });
  const places = blocks.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count));
  const top = high - (n - 1) * gap;
  const placed = Array<number>(n).fill(0);
  order.forEach((index, i) => {
    placed[index] = Math.min(Math.max(places[i] ?? low, low), top) + i * gap;
  });
  return placed;
}

function rank(values: readonly number[]): number[] {
  const ranks = Array<number>(values.length).fill(0);
  values
    .map((_, i) => i)
    .sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b)
    .forEach((index, place) => (ranks[index] = place));
  return ranks;
}
