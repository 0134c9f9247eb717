// The keys of a list: which row an arrow leads to, and which row Tab stops at. Pure.

export interface ListKeys {
  /** Rows that PageUp and PageDown go over; without it they are not the list's keys. */
  page?: number;
  /** Left and Right go through the rows too. */
  sideways?: boolean;
}

/** The row that a key leads to from row `at` (-1: from none); null where the key is not one of the list's. */
export function listStep(key: string, at: number, count: number, { page, sideways }: ListKeys = {}): number | null {
  if (count === 0) return null;
  const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1 };
  if (sideways) Object.assign(steps, { ArrowRight: at + 1, ArrowLeft: at - 1 });
  if (page !== undefined) Object.assign(steps, { PageDown: at + page, PageUp: at - page });
  const to = steps[key];
  return to === undefined ? null : Math.min(Math.max(to, 0), count - 1);
}

/** Of a list's rows the one that Tab stops at: the first of those wished for that is there, else the first row. */
export function tabStop<T>(
  rows: readonly T[],
  idOf: (row: T) => string,
  ...wished: (string | null)[]
): string | undefined {
  const ids = rows.map(idOf);
  return wished.find((id): id is string => id !== null && ids.includes(id)) ?? ids[0];
}
