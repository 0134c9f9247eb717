// The forecasts in words and rows.

import { formatDate, formatInterval, formatRange, t } from "../../words";
import type { Stop } from "../base/stops";
import { cell, none, type ChartTable, type TableCell } from "../chart-frame/table";
import type { ForecastLine, ForecastsInput } from "./input";

export function forecastLines(line: ForecastLine): string[] {
  if (line.p50 === null) return [line.unknown ?? t("ui-unknown")];
  return [
    formatDate(line.p50),
    ...(line.p10 !== null && line.p90 !== null
      ? [t("ui-chart-forecasts-range", { dates: formatRange(line.p10, line.p90) })]
      : []),
    ...(line.range ? [rangeWords(line.range)] : []),
    ...(line.p80 !== null ? [t("ui-chart-forecasts-p80", { date: formatDate(line.p80) })] : []),
    ...(line.note ? [line.note] : []),
  ];
}

function rangeWords({ earliest, latest }: NonNullable<ForecastLine["range"]>): string {
  if (earliest !== null && latest !== null)
    return t("ui-chart-forecasts-between", { dates: formatRange(earliest, latest) });
  if (earliest !== null) return t("ui-chart-forecasts-from", { date: formatDate(earliest) });
  return latest === null ? t("ui-unknown") : t("ui-chart-forecasts-until", { date: formatDate(latest) });
}

export function forecastsReading({ methods, promised }: ForecastsInput): string {
  const known = methods.flatMap((line) => (line.p50 === null ? [] : [line.p50])).sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return t("ui-chart-forecasts-nothing");
  const range = first === last ? formatDate(first) : formatRange(first, last);
  const counted = t("ui-chart-forecasts-counted", { known: known.length, of: methods.length, range });
  return promised ? `${counted} ${t("ui-chart-forecasts-promised", { date: formatInterval(promised) })}` : counted;
}

export function forecastsStops({ methods }: ForecastsInput): Stop[] {
  return methods.map((line) => ({
    id: line.id,
    line: line.id,
    order: 0,
    sentence: [line.name, ...forecastLines(line)].join(t("ui-chart-list-join")),
  }));
}

export function forecastsTable({ methods }: ForecastsInput): ChartTable {
  const date = (iso: string | null): TableCell => (iso === null ? none : cell(formatDate(iso), iso));
  return {
    columns: [
      { label: t("ui-chart-back-test-column-method") },
      { label: t("ui-chart-forecasts-column-p10") },
      { label: t("ui-chart-forecasts-column-p50") },
      { label: t("ui-chart-forecasts-column-p80") },
      { label: t("ui-chart-forecasts-column-p90") },
      { label: t("ui-chart-forecasts-column-earliest") },
      { label: t("ui-chart-forecasts-column-latest") },
      { label: t("ui-chart-forecasts-column-note") },
    ],
    rows: methods.map((line) => [
      cell(line.name),
      date(line.p10),
      date(line.p50),
      date(line.p80),
      date(line.p90),
      date(line.range?.earliest ?? null),
      date(line.range?.latest ?? null),
      cell(line.p50 === null ? (line.unknown ?? t("ui-unknown")) : line.note),
    ]),
  };
}
