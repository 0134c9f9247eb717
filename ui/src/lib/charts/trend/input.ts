// What a milestone trend chart is drawn from: what each report said of each milestone.

import type { DateInterval } from "../../bindings/DateInterval";

/** What one report said: `reported` is its data date (ISO). */
export type TrendPoint = {
  reported: string;
  report: string;
  forecast: DateInterval;
  /** Why the date moved, in words; empty where it did not or nobody said. */
  because: string;
};

/** What a baseline holds a milestone to, from the day on that it counts (ISO). */
export type TrendBaseline = { name: string; since: string; planned: DateInterval; current: boolean };

export type TrendLine = {
  id: string;
  title: string;
  /** In order of `reported`, those by the as-of date only. */
  points: TrendPoint[];
  /** All there are by the as-of date, the earliest first: a new one takes none away. */
  baselines?: TrendBaseline[];
  /** The day it was met. */
  met: DateInterval | null;
  /** Days later than its baseline, or than its first report where there is none; null where neither is known. */
  slip: number | null;
  /** Days later than its first baseline, where that is not what `slip` counts from. */
  sinceFirst?: number | null;
  /** What the line does, in words: "slips 12 days a month"; empty where it is not known. */
  course: string;
};

export type TrendInput = {
  asOf: string;
  lines: TrendLine[];
  /** What slip is counted from, in a sentence; empty where it is not known. */
  countedFrom?: string;
};
