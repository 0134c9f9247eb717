// What was said of one date over time: claims, reports, decrees.

import type { DateInterval } from "../../bindings/DateInterval";

export type Saying = {
  id: string;
  /** Who or what said it: "Kommersant". */
  who: string;
  /** When it was said. */
  stated: DateInterval;
  /** The dates that it allows. */
  date: DateInterval;
  /** It is the one that counts. */
  chosen: boolean;
};

export type SaidInput = {
  asOf: string;
  sayings: Saying[];
  /** How many are left out as nobody knows when they were said. */
  undated: number;
};
