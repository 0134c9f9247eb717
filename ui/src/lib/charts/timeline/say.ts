// The timeline in words: its sentence, what a milestone's row says, and its rows as a table.

import type { Baseline } from "../../bindings/Baseline";
import type { DateInterval } from "../../bindings/DateInterval";
import type { MilestoneView } from "../../bindings/MilestoneView";
import { formatInterval, formatSignedDays, say, t } from "../../words";
import { slipSentence, slipWords } from "../base/words";
import { cell, dateCell, none, type ChartTable } from "../chart-frame/table";
import { baselineDate, datesOf, earlierDates } from "./dates";
import type { MarkKind } from "./prepare";

/** "5 of 8 milestones are met, 1 is overdue. Next is Fronts meet, 5 Sep 2026, 174 days later than planned." */
export function timelineReading(views: readonly MilestoneView[]): string {
  if (views.length === 0) return t("ui-chart-timeline-none");
  const met = views.filter((view) => view.progress.status === "met").length;
  const overdue = views.filter((view) => view.progress.status === "overdue").length;
  const sentences = [
    overdue > 0
      ? t("ui-chart-timeline-met-overdue", { met, total: views.length, overdue })
      : t("ui-chart-timeline-met", { met, total: views.length }),
  ];
  const next = nextOf(views);
  if (next?.progress.expected) {
    const words = { title: next.milestone.title, date: formatInterval(next.progress.expected) };
    const slip = next.progress.slip.value;
    sentences.push(
      slip && next.progress.status !== "overdue"
        ? t("ui-chart-timeline-next-slip", { ...words, slip: slipSentence(slip.days) })
        : t("ui-chart-timeline-next", words),
    );
  }
  return sentences.join(" ");
}

/** What a dashed mark is, where there is one. */
export function timelineNotes(
  views: readonly MilestoneView[],
  baselines: readonly Baseline[] = [],
  asOf = "",
): string[] {
  const earlier = namesOf(views, baselines, asOf);
  const named = { names: earlier.map((name) => t("ui-chart-quoted", { name })).join(t("ui-chart-list-join")) };
  return [
    ...(views.some((view) => baselineDate(view) !== null) ? [t("ui-chart-timeline-baseline")] : []),
    ...(earlier.length > 0 ? [t("ui-chart-timeline-earlier", named)] : []),
  ];
}

/** The earlier baselines that have any of these, by their dates. */
function namesOf(views: readonly MilestoneView[], baselines: readonly Baseline[], asOf: string): string[] {
  const had = new Set(views.flatMap((view) => earlierDates(view, baselines, asOf).map(({ name }) => name)));
  return [...baselines]
    .sort((a, b) => a.date.localeCompare(b.date))
    .flatMap(({ name }) => (had.delete(name) ? [name] : []));
}

/** The one expected soonest of those that are neither met nor overdue. */
function nextOf(views: readonly MilestoneView[]): MilestoneView | undefined {
  const end = (view: MilestoneView) => view.progress.expected?.latest ?? view.progress.expected?.earliest ?? "9999";
  return views
    .filter(({ progress }) => progress.expected && progress.status !== "met" && progress.status !== "overdue")
    .sort((a, b) => end(a).localeCompare(end(b)))[0];
}

export function kindWords(kind: MarkKind): string {
  return t(`ui-chart-${kind}`);
}

/** A milestone's row as a screen reader says it. */
export function rowSentence(view: MilestoneView, baselines: readonly Baseline[] = [], asOf = ""): string {
  const { milestone, progress } = view;
  const dates = (["planned", "forecast", "actual"] as const).flatMap((kind) => {
    const interval = datesOf(view)[kind];
    return interval ? [t("ui-chart-named-date", { name: kindWords(kind), date: formatInterval(interval) })] : [];
  });
  const slip = progress.slip.value;
  const baseline = baselineDate(view);
  if (baseline)
    dates.unshift(t("ui-chart-named-date", { name: t("ui-chart-baseline"), date: formatInterval(baseline) }));
  const named = ({ name, interval }: { name: string; interval: DateInterval }) =>
    t("ui-chart-named-date", { name: t("ui-chart-baseline-named", { name }), date: formatInterval(interval) });
  dates.unshift(...earlierDates(view, baselines, asOf).map(named));
  const parts = [milestone.title, say(progress.status_note), ...dates, ...(slip ? [slipSentence(slip.days)] : [])];
  return parts.join(t("ui-chart-list-join"));
}

export function timelineTable(
  views: readonly MilestoneView[],
  baselines: readonly Baseline[] = [],
  asOf = "",
): ChartTable {
  const earlier = namesOf(views, baselines, asOf);
  const baselined = views.some((view) => baselineDate(view) !== null);
  return {
    columns: [
      { label: t("ui-chart-milestone") },
      { label: t("ui-chart-status") },
      ...earlier.map((name) => ({ label: t("ui-chart-trend-column-baseline", { name }) })),
      ...(baselined ? [{ label: t("ui-chart-column-baseline") }] : []),
      ...(["planned", "forecast", "actual"] as const).map((kind) => ({ label: t(`ui-chart-column-${kind}`) })),
      { label: t("ui-chart-column-slip"), numeric: true },
    ],
    rows: views.map((view) => {
      const { milestone, progress } = view;
      const dates = datesOf(view);
      const had = earlierDates(view, baselines, asOf);
      return [
        cell(milestone.title),
        cell(say(progress.status_note), progress.status),
        ...earlier.map((name) => dateCell(had.find((one) => one.name === name)?.interval ?? null)),
        ...(baselined ? [dateCell(baselineDate(view) ?? progress.dates.planned)] : []),
        dateCell(dates.planned),
        dateCell(dates.forecast),
        dateCell(dates.actual),
        progress.slip.value ? cell(slipWords(progress.slip.value), progress.slip.value.days) : none,
      ];
    }),
  };
}

/** "5 Sep 2026 (+7 days)": where a date is being moved to. */
export function movedWords(date: string, days: number): string {
  return t("ui-chart-moved-to", { date, days: formatSignedDays(days) });
}
