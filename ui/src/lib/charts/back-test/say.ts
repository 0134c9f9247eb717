// The back-test in words and rows.

import { formatDays, formatNumber, formatShare, t } from "../../words";
import type { Stop } from "../base/stops";
import { cell, none, type ChartTable } from "../chart-frame/table";
import { spotId, type LineSeries } from "../lines/prepare";
import type { BackTestInput, BackTestMethod, BackTestPoint } from "./input";

/** Days with at most one decimal. */
const days = (value: number) => t("ui-chart-days-decimal", { days: formatNumber(value, value < 10 ? 1 : 0) });

export function errorSeries({ methods }: BackTestInput): LineSeries[] {
  return methods.map((method) => ({
    id: method.id,
    name: method.name,
    ends: "",
    quiet: false,
    points: method.points.map((point, i) => ({ key: String(i), at: point.share, value: point.error })),
  }));
}

/** Half way through the promised time, which method was nearest. */
export function backTestReading({ projects, methods }: BackTestInput): string {
  const half = methods.flatMap((method) => {
    const point = method.points.find((one) => Math.abs(one.share - 0.5) < 0.001);
    return point && point.error !== null ? [{ method, error: point.error, count: point.projects }] : [];
  });
  if (projects === 0) return t("ui-chart-back-test-nothing");
  const counted = t("ui-chart-back-test-counted", { projects });
  const [best] = half.sort((a, b) => a.error - b.error);
  if (!best) return counted;
  return `${counted} ${t("ui-chart-back-test-best", { method: best.method.name, error: days(best.error), projects: best.count })}`;
}

export function pointLines(point: BackTestPoint): string[] {
  if (point.error === null) return [t("ui-chart-back-test-none", { of: point.of })];
  return [
    t("ui-chart-back-test-error", { error: days(point.error) }),
    ...(point.crps === null ? [] : [t("ui-chart-back-test-crps", { crps: days(point.crps) })]),
    ...(point.coverage === null ? [] : [t("ui-chart-back-test-coverage", { share: formatShare(point.coverage) })]),
    t("ui-chart-back-test-of", { projects: point.projects, of: point.of }),
  ];
}

export const shareWords = (point: BackTestPoint) => t("ui-chart-back-test-at", { share: formatShare(point.share) });

export function backTestStops({ methods }: BackTestInput): Stop[] {
  return methods.flatMap((method: BackTestMethod) =>
    method.points.map((point, i) => ({
      id: spotId(method.id, String(i)),
      line: method.id,
      order: point.share,
      sentence: [method.name, shareWords(point), ...pointLines(point)].join(t("ui-chart-list-join")),
    })),
  );
}

export function backTestTable({ methods }: BackTestInput): ChartTable {
  const number = (value: number | null, words: (value: number) => string) =>
    value === null ? none : cell(words(value), value);
  return {
    columns: [
      { label: t("ui-chart-back-test-column-method") },
      { label: t("ui-chart-back-test-column-share"), numeric: true },
      { label: t("ui-chart-back-test-column-error"), numeric: true },
      { label: t("ui-chart-back-test-column-crps"), numeric: true },
      { label: t("ui-chart-back-test-column-coverage"), numeric: true },
      { label: t("ui-chart-back-test-column-projects"), numeric: true },
      { label: t("ui-chart-back-test-column-of"), numeric: true },
    ],
    rows: methods.flatMap((method) =>
      method.points.map((point) => [
        cell(method.name),
        cell(formatShare(point.share), point.share),
        number(point.error, days),
        number(point.crps, days),
        number(point.coverage, formatShare),
        cell(formatNumber(point.projects), point.projects),
        cell(formatNumber(point.of), point.of),
      ]),
    ),
  };
}

export const errorWords = (value: number) => formatDays(value);
