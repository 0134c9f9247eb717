// What the chart of the back-test is drawn from: how far each way of forecasting was off on finished projects.

/** How far a method was off at one share of the promised time. */
export type BackTestPoint = {
  /** Share of the promised time, 0 to 1.2. */
  share: number;
  /** Mean absolute error of the P50 in days; null where it could not forecast any. */
  error: number | null;
  /** Continuous ranked probability score in days. */
  crps: number | null;
  /** Share of the finishes that lay between P10 and P90. */
  coverage: number | null;
  /** How many projects it could forecast, of how many that were still open then. */
  projects: number;
  of: number;
};

export type BackTestMethod = { id: string; name: string; points: BackTestPoint[] };

export type BackTestInput = { projects: number; methods: BackTestMethod[] };
