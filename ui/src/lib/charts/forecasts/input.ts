// What the chart of forecasts is drawn from: the finish by several ways of reckoning, none mixed with another.

import type { DateInterval } from "../../bindings/DateInterval";

export type ForecastLine = {
  id: string;
  name: string;
  /** ISO dates; null: unknown. One way may have a P50 alone. */
  p10: string | null;
  p50: string | null;
  p80: string | null;
  p90: string | null;
  /** First and last day of what is said where it gives no chances; an end that is not known is null. */
  range: { earliest: string | null; latest: string | null } | null;
  /** Why it is unknown, in words. */
  unknown: string | null;
  /** What a reader should know: "9 finished bridges, which is few". */
  note: string;
};

export type ForecastsInput = { asOf: string; promised: DateInterval | null; methods: ForecastLine[] };
