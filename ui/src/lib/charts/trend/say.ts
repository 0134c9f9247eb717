// The milestone trend chart in words: its sentence, what a stop says and its rows as a table.

import { formatDate, formatInterval, formatSignedDays, t } from "../../words";
import { dayOf } from "../base/days";
import type { Stop } from "../base/stops";
import { slipSentence } from "../base/words";
import { cell, dateCell, none, type ChartTable } from "../chart-frame/table";
import type { TrendInput, TrendLine, TrendPoint } from "./input";
import { endOf } from "./prepare";

/** Beside a line's end. */
export function endWords(line: TrendLine): string {
  if (line.met)
    return line.slip ? t("ui-chart-trend-met-slip", { slip: formatSignedDays(line.slip) }) : t("ui-chart-actual");
  return line.slip === null ? "" : formatSignedDays(line.slip);
}

export function trendReading({ lines, asOf }: TrendInput): string {
  const reports = new Set(lines.flatMap((line) => line.points.map((point) => point.reported))).size;
  if (reports === 0) return t("ui-chart-trend-nothing");
  const open = lines.filter((line) => !line.met && line.points.length > 0);
  const late = open.filter((line) => (line.slip ?? 0) > 0);
  const worst = late.reduce<TrendLine | null>(
    (most, line) => (most && (most.slip ?? 0) >= (line.slip ?? 0) ? most : line),
    null,
  );
  const counted = t("ui-chart-trend-counted", {
    reports,
    open: open.length,
    late: late.length,
    date: formatDate(asOf),
  });
  if (!worst) return counted;
  return `${counted} ${t("ui-chart-trend-worst", { title: worst.title, slip: formatSignedDays(worst.slip ?? 0) })}`;
}

/** How far a point is from the one before, and from the first: nothing for the first. */
export function movedBy(line: TrendLine, index: number): number | null {
  const [point, before] = [line.points[index], line.points[index - 1]];
  const [to, from] = [point && endOf(point.forecast), before && endOf(before.forecast)];
  return to == null || from == null ? null : to - from;
}

export function pointLines(line: TrendLine, index: number): string[] {
  const point: TrendPoint | undefined = line.points[index];
  if (!point) return [];
  const moved = movedBy(line, index);
  return [
    t("ui-chart-trend-said", { date: formatDate(point.reported), forecast: formatInterval(point.forecast) }),
    ...(moved === null
      ? []
      : [moved === 0 ? t("ui-chart-trend-unmoved") : t("ui-chart-trend-moved", { days: formatSignedDays(moved) })]),
    ...(point.because ? [point.because] : []),
    ...(index === line.points.length - 1 ? sinceFirstLines(line) : []),
  ];
}

function sinceFirstLines({ sinceFirst }: TrendLine): string[] {
  if (sinceFirst === null || sinceFirst === undefined) return [];
  return [t("ui-chart-trend-since-first", { slip: formatSignedDays(sinceFirst) })];
}

export function metLines(line: TrendLine): string[] {
  if (!line.met) return [];
  return [
    t("ui-chart-named-date", { name: t("ui-chart-actual"), date: formatInterval(line.met) }),
    ...(line.slip === null ? [] : [slipSentence(line.slip)]),
  ];
}

/** "Baseline “As agreed” from 30 Apr 2025: 30 Oct 2026". */
export function baselineLines(line: TrendLine, index: number): string[] {
  const baseline = line.baselines?.[index];
  if (!baseline) return [];
  const { name, since, planned, current } = baseline;
  return [
    t(current ? "ui-chart-trend-baseline-current" : "ui-chart-trend-baseline", {
      name,
      since: formatDate(since),
      date: formatInterval(planned),
    }),
  ];
}

const BASELINE = "baseline-";
export function stopLines(line: TrendLine, key: string): string[] {
  if (key.startsWith(BASELINE)) return baselineLines(line, Number(key.slice(BASELINE.length)));
  return key === "met" ? metLines(line) : pointLines(line, Number(key));
}

export function trendStops({ lines }: TrendInput): Stop[] {
  return lines.flatMap((line) => {
    const stop = (key: string, day: number | null): Stop => ({
      id: `${line.id}:${key}`,
      line: line.id,
      order: day ?? 0,
      sentence: [line.title, ...stopLines(line, key)].join(t("ui-chart-list-join")),
    });
    if (line.points.length === 0 && !line.met) return [];
    return [
      ...(line.baselines ?? []).map(({ since }, i) => stop(`${BASELINE}${i}`, dayOf(since))),
      ...line.points.map((point, i) => stop(String(i), dayOf(point.reported))),
      ...(line.met ? [stop("met", endOf(line.met))] : []),
    ];
  });
}

/** A row a milestone, a column a report: what each said. */
export function trendTable({ lines }: TrendInput): ChartTable {
  const reported = [...new Set(lines.flatMap((line) => line.points.map((point) => point.reported)))].sort();
  const first = lines.some((line) => typeof line.sinceFirst === "number");
  const baselines = [...new Set(lines.flatMap((line) => (line.baselines ?? []).map((one) => one.name)))];
  return {
    columns: [
      { label: t("ui-chart-milestone") },
      { label: t("ui-chart-column-slip"), numeric: true },
      ...(first ? [{ label: t("ui-chart-trend-column-first"), numeric: true }] : []),
      { label: t("ui-chart-trend-column-course") },
      ...baselines.map((name) => ({ label: t("ui-chart-trend-column-baseline", { name }) })),
      ...reported.map((date) => ({ label: formatDate(date) })),
      { label: t("ui-chart-column-actual") },
    ],
    rows: lines.map((line) => [
      cell(line.title),
      line.slip === null ? none : cell(formatSignedDays(line.slip), line.slip),
      ...(first
        ? [typeof line.sinceFirst === "number" ? cell(formatSignedDays(line.sinceFirst), line.sinceFirst) : none]
        : []),
      line.course ? cell(line.course) : none,
      ...baselines.map((name) => dateCell(line.baselines?.find((one) => one.name === name)?.planned ?? null)),
      ...reported.map((date) => dateCell(line.points.find((point) => point.reported === date)?.forecast ?? null)),
      dateCell(line.met),
    ]),
  };
}

/** To be saved: a row for each milestone in each report, with what moved and why. */
export function trendRows({ lines }: TrendInput): ChartTable {
  return {
    columns: [
      { label: t("ui-chart-milestone") },
      { label: t("ui-chart-trend-column-report") },
      { label: t("ui-chart-trend-column-reported") },
      { label: t("ui-chart-column-forecast") },
      { label: t("ui-chart-trend-column-moved"), numeric: true },
      { label: t("ui-chart-trend-column-because") },
      { label: t("ui-chart-column-actual") },
    ],
    rows: lines.flatMap((line) => [
      ...line.points.map((point, i) => {
        const moved = movedBy(line, i);
        return [
          cell(line.title),
          cell(point.report),
          cell(formatDate(point.reported), point.reported),
          dateCell(point.forecast),
          moved === null ? none : cell(formatSignedDays(moved), moved),
          point.because ? cell(point.because) : none,
          none,
        ];
      }),
      ...(line.met ? [[cell(line.title), none, none, none, none, none, dateCell(line.met)]] : []),
    ]),
  };
}
