// What a twin bar shows: how full it is, and where its marks stand, in percent of its length. Pure.

import type { Elapsed } from "../../bindings/Elapsed";
import type { Figure } from "../../bindings/Figure";
import type { Weighted } from "../../bindings/Weighted";

export type TwinBarFigures = {
  planned: Figure<Weighted>;
  achieved: Figure<Weighted>;
  elapsed?: Figure<Elapsed> | null;
};

/** A place on the bar; `over` where the value lies beyond its end and the mark stands at the end. */
export type BarMark = { at: number; over: boolean };

export type TwinBar = {
  /** Null: unknown, to be drawn hatched. */
  filled: number | null;
  planned: BarMark | null;
  elapsed: BarMark | null;
  /** True where less is achieved than was planned by now. */
  behind: boolean;
};

export function prepareTwinBar({ planned, achieved, elapsed }: TwinBarFigures): TwinBar {
  const share = achieved.value?.share ?? null;
  const plan = planned.value?.share ?? null;
  return {
    filled: share === null ? null : mark(share).at,
    planned: plan === null ? null : mark(plan),
    elapsed: elapsed?.value ? mark(elapsed.value.share) : null,
    behind: share !== null && plan !== null && share < plan - 0.0005,
  };
}

function mark(share: number): BarMark {
  return { at: Math.min(Math.max(share, 0), 1) * 100, over: share > 1 };
}
