// The trend as its charts take it: one line a milestone, and how one date moved by reason.

import type { Baseline } from "../../../bindings/Baseline";
import type { Reason } from "../../../bindings/Reason";
import type { WaterfallStep } from "../../../bindings/WaterfallStep";
import type { Trend } from "../../../bindings/Trend";
import type { TrendLine } from "../../../bindings/TrendLine";
import type { WaterfallInput } from "../../../charts/slip-waterfall/input";
import type { TrendBaseline, TrendInput, TrendLine as DrawnLine } from "../../../charts/trend/input";
import { formatDate, formatNumber, t } from "../../../words";

export const reasonWords = (reason: Reason) => t(`ui-reason-${reason.replaceAll("_", "-")}`);

/** Since the current baseline; where there is none, since the first report. */
export function slipOf(line: TrendLine): number | null {
  return line.slip.value ?? line.slip_since_first.value ?? sinceFirstReport(line);
}

function sinceFirstReport({ points }: TrendLine): number | null {
  if (points.length < 2) return null;
  return points.reduce((sum, point) => sum + (point.moved ?? 0), 0);
}

/** "slips 12 days a month, less of late"; empty where it is not known. */
function courseOf({ rate, flattens }: TrendLine): string {
  if (rate.value === null) return "";
  const days = Math.round(rate.value);
  const course =
    days === 0
      ? t("ui-trend-keeps")
      : days > 0
        ? t("ui-trend-slips", { days: formatNumber(days) })
        : t("ui-trend-gains", { days: formatNumber(-days) });
  return flattens.value ? t("ui-trend-flattens", { course }) : course;
}

/** With what each baseline holds its lines to: of those that count by the as-of date. */
export function trendInput(trend: Trend, baselines: readonly Baseline[] = []): TrendInput {
  const known = baselines.filter(({ date }) => date <= trend.as_of).sort((a, b) => a.date.localeCompare(b.date));
  return {
    asOf: trend.as_of,
    lines: trend.lines.map((line) => lineOf(line, known)),
    countedFrom: countedFrom(trend.lines, known),
  };
}

/** The name of the baseline that a slip is counted from, as the figure itself says. */
function baselineOf({ slip }: TrendLine): string | null {
  const input = slip.why.inputs.find(({ label }) => label.id === "input-baseline");
  const name = input?.label.args?.name;
  return name?.type === "text" ? name.value : null;
}

/** Which baseline the figures use. */
function countedFrom(lines: readonly TrendLine[], known: readonly Baseline[]): string {
  if (known.length === 0) return "";
  const name = lines.map(baselineOf).find((one) => one !== null);
  const held = known.find((one) => one.name === name);
  return held
    ? t("ui-trend-counted-from", { name: held.name, date: formatDate(held.date) })
    : t("ui-trend-counted-from-none");
}

/** Only where a later baseline is what slip counts from. */
function sinceFirst(line: TrendLine): number | null {
  return line.baseline === line.first_baseline ? null : line.slip_since_first.value;
}

function baselinesOf(line: TrendLine, known: readonly Baseline[]): TrendBaseline[] {
  const held = baselineOf(line);
  return known.flatMap(({ name, date, milestones }) => {
    const planned = milestones.find((one) => one.milestone_id === line.milestone)?.planned;
    return planned ? [{ name, since: date, planned, current: name === held }] : [];
  });
}

function lineOf(line: TrendLine, known: readonly Baseline[]): DrawnLine {
  return {
    baselines: baselinesOf(line, known),
    id: line.milestone ?? "finish",
    title: line.title,
    points: line.points
      .filter((point) => !point.met)
      .map((point) => ({
        reported: point.data_date,
        report: formatDate(point.data_date),
        forecast: point.said,
        because: because(point.reason, point.because),
      })),
    met: line.points.find((point) => point.met)?.said ?? null,
    slip: slipOf(line),
    sinceFirst: sinceFirst(line),
    course: courseOf(line),
  };
}

function because(reason: Reason | null, sentence: string): string {
  if (reason === null) return sentence;
  return sentence ? t("ui-trend-because", { reason: reasonWords(reason), sentence }) : reasonWords(reason);
}

/** The date that slipped most of those that a reason is known of; the finish where it has one. */
export function waterfallInput(trend: Trend, milestone: string | null): WaterfallInput | null {
  const line =
    [...trend.lines, ...(trend.finish ? [trend.finish] : [])].find((one) => one.milestone === milestone) ??
    trend.finish ??
    trend.lines.at(-1);
  const [first, last] = [line?.points[0], line?.points.at(-1)];
  if (!line || !first || !last) return null;
  const baseline = line.first_baseline ?? line.baseline;
  return {
    milestone: line.title,
    from: {
      name: t(baseline === null ? "ui-trend-first-report" : "ui-trend-first-baseline"),
      date: baseline ?? first.date,
    },
    to: { name: t(last.met ? "ui-chart-actual" : "ui-chart-forecast"), date: last.date },
    steps: line.waterfall.map((step, i) => ({
      id: `${i}`,
      reason: stepWords(step),
      days: step.days,
      reports: step.moves,
    })),
  };
}

function stepWords({ kind, reason }: WaterfallStep): string {
  if (kind === "before_reports") return t("ui-trend-before-reports");
  return kind === "reason" && reason !== null ? reasonWords(reason) : t("ui-trend-no-reason");
}
