// What the chart of earned value is drawn from. Amounts are decimal text, so that no digit is lost in saying them.

export type EarnedPoint = {
  /** The period's last day (ISO). */
  date: string;
  /** Planned value; null after the plan's end is not used: it stays at the budget. */
  planned: string | null;
  earned: string | null;
  actual: string | null;
};

export type EarnedInput = {
  asOf: string;
  /** None: weight stands for money. */
  currency: string | null;
  /** In order of date. */
  points: EarnedPoint[];
  /** When as much was to be earned as is earned now; null where it is not known. */
  schedule: { date: string; days: number } | null;
  /** Why something is missing, in words. */
  unknown: string[];
};

export const EARNED_KEYS = ["planned", "earned", "actual"] as const;
export type EarnedKey = (typeof EARNED_KEYS)[number];
