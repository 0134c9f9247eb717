// What the chart of a portfolio's slip over time is drawn from.

/** Slip of a project's finish in days by a report's data date (ISO). */
export type SlipOverTime = {
  id: string;
  name: string;
  /** In order of date. */
  points: { date: string; days: number }[];
};

export type PortfolioSlipInput = { asOf: string; projects: SlipOverTime[] };
