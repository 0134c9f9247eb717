// The waterfall of slip in words and rows.

import { formatDate, formatNumber, formatSignedDays, t } from "../../words";
import type { Stop } from "../base/stops";
import { cell, none, type ChartTable } from "../chart-frame/table";
import type { SlipStep, WaterfallInput } from "./input";

export const endWords = ({ name, date }: { name: string; date: string }) =>
  t("ui-chart-named-date", { name, date: formatDate(date) });

const total = ({ steps }: WaterfallInput) => steps.reduce((sum, step) => sum + step.days, 0);

export const stepWords = (step: SlipStep) => [
  formatSignedDays(step.days),
  t("ui-chart-waterfall-reports", { reports: step.reports }),
];

export function waterfallReading(input: WaterfallInput): string {
  if (input.steps.length === 0) return t("ui-chart-waterfall-nothing");
  const [worst] = [...input.steps].sort((a, b) => Math.abs(b.days) - Math.abs(a.days));
  return t("ui-chart-waterfall-reading", {
    milestone: input.milestone,
    total: formatSignedDays(total(input)),
    reason: worst?.reason ?? "",
    days: formatSignedDays(worst?.days ?? 0),
  });
}

export function waterfallStops(input: WaterfallInput): Stop[] {
  const row = (id: string, words: string[]): Stop => ({
    id,
    line: id,
    order: 0,
    sentence: words.join(t("ui-chart-list-join")),
  });
  return [
    row("from", [endWords(input.from)]),
    ...input.steps.map((step) => row(step.id, [step.reason, ...stepWords(step)])),
    row("to", [endWords(input.to), formatSignedDays(total(input))]),
  ];
}

export function waterfallTable(input: WaterfallInput): ChartTable {
  const row = (name: string, date: string | null, days: number | null, reports: number | null) => [
    cell(name),
    date === null ? none : cell(formatDate(date), date),
    days === null ? none : cell(formatSignedDays(days), days),
    reports === null ? none : cell(formatNumber(reports), reports),
  ];
  return {
    columns: [
      { label: t("ui-chart-waterfall-column-reason") },
      { label: t("ui-chart-date") },
      { label: t("ui-chart-slips-column-days"), numeric: true },
      { label: t("ui-chart-waterfall-column-reports"), numeric: true },
    ],
    rows: [
      row(input.from.name, input.from.date, null, null),
      ...input.steps.map((step) => row(step.reason, null, step.days, step.reports)),
      row(input.to.name, input.to.date, total(input), null),
    ],
  };
}
