// What the waterfall of slip is drawn from: how the finish came from its baseline to its forecast.

export type SlipStep = {
  id: string;
  /** The reason in words: "land". */
  reason: string;
  /** Days that it moved the date by; negative: earlier. */
  days: number;
  /** In how many reports it was given. */
  reports: number;
};

export type WaterfallInput = {
  /** What slipped: the milestone. */
  milestone: string;
  /** From which date to which, ISO, and what the first one is: "baseline “Contract”". */
  from: { name: string; date: string };
  to: { name: string; date: string };
  /** In the order in which they are drawn; their sum is from `from` to `to`. */
  steps: SlipStep[];
};
