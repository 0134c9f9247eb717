// What a time-distance chart is drawn from. Chainages and lengths in metres from the zero of the work.

import type { DateInterval } from "../../bindings/DateInterval";

/** Where a front stood, or was to stand. */
export type FrontPoint = { date: DateInterval; chainage: number };

export type FrontLine = {
  id: string;
  name: string;
  /** The chainage that it starts from. */
  start: number;
  /** In order of date, those that count by the as-of date only. */
  done: FrontPoint[];
  planned: FrontPoint[];
  /** From where it stood last on, at its rate: to where it meets another, or as far as is known. */
  predicted: FrontPoint[];
};

/** Where two facing fronts are predicted to meet, or have met. */
export type Closure = {
  fronts: [string, string];
  /** ISO date. */
  date: string;
  chainage: number;
  /** What the spread of the rates allows; null where it is not known. ISO dates, metres. */
  range: { earliest: string; latest: string | null; chainages: [number, number] | null } | null;
  met: boolean;
};

export type StructureMark = { id: string; name: string; from: number; to: number | null };

export type FrontsInput = {
  /** ISO date. */
  asOf: string;
  length: number;
  fronts: FrontLine[];
  closures: Closure[];
  /** Why a closure cannot be known, in words. */
  unknown: string[];
  structures: StructureMark[];
};
