// The dates of a milestone that the timeline draws. Planned is the plan's own, as it is what can be moved; forecast
// and actual are those that count: of the newest report, where one says them.

import type { Baseline } from "../../bindings/Baseline";
import type { DateInterval } from "../../bindings/DateInterval";
import type { MilestoneView } from "../../bindings/MilestoneView";

export type DrawnDates = Record<"planned" | "forecast" | "actual", DateInterval | null>;

export function datesOf({ milestone, progress }: MilestoneView): DrawnDates {
  const { forecast, actual, report } = progress.dates;
  // What the milestone itself says of later days than the as-of date stays in sight, as it did.
  return {
    planned: milestone.planned,
    forecast: report === null ? milestone.forecast : forecast,
    actual: report === null ? milestone.actual : (actual ?? milestone.actual),
  };
}

/** Where the current baseline had it; null without one, and where the plan is still the same. */
export function baselineDate({ milestone, progress }: MilestoneView): DateInterval | null {
  const { baseline, planned } = progress.dates;
  if (baseline === null || planned === null) return null;
  return sameDays(milestone.planned, planned) ? null : planned;
}

export type Earlier = { name: string; interval: DateInterval };

/** Where the other baselines had it that count by the as-of date, by their dates. */
export function earlierDates(view: MilestoneView, baselines: readonly Baseline[], asOf: string): Earlier[] {
  const { baseline: heldTo } = view.progress.dates;
  return baselines
    .filter(({ id, date }) => id !== heldTo && date <= asOf)
    .sort((a, b) => a.date.localeCompare(b.date))
    .flatMap(({ name, milestones }) => {
      const frozen = milestones.find((one) => one.milestone_id === view.milestone.id)?.planned;
      return frozen ? [{ name, interval: frozen }] : [];
    });
}

export const sameDays = (a: DateInterval | null, b: DateInterval | null): boolean =>
  a !== null && b !== null && a.earliest === b.earliest && a.latest === b.latest;

/** A forecast that a report gives is changed by the next report, not by hand. */
export function isReported({ progress }: MilestoneView): boolean {
  return progress.dates.report !== null;
}
