// The heights that an axis's upright lines are drawn at. In a narrow chart each row has its words on a line
// of their own: the uprights leave those out, so that no word is crossed.

export type Band = { top: number; bottom: number };

/** One path for an upright at `x` through all bands, those that touch joined. */
export function upright(x: number, bands: readonly Band[]): string {
  const joined: Band[] = [];
  for (const { top, bottom } of bands) {
    const last = joined.at(-1);
    if (last && top <= last.bottom) last.bottom = Math.max(last.bottom, bottom);
    else joined.push({ top, bottom });
  }
  return joined.map(({ top, bottom }) => `M${round(x)},${round(top)}V${round(bottom)}`).join("");
}

const round = (value: number) => Math.round(value * 100) / 100;
