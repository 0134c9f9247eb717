// The chart of sayings in words.

import { formatDate, formatInterval, t } from "../../words";
import type { Stop } from "../base/stops";
import { dayOf } from "../base/days";
import { cell, dateCell, type ChartTable } from "../chart-frame/table";
import type { SaidInput, Saying } from "./input";
import { saidOn } from "./prepare";

/** "5 said a finish between 1 Jan and 31 Dec 2026; 18 months counts: 30 Oct 2026." */
export function saidReading({ sayings }: SaidInput): string {
  if (sayings.length === 0) return t("ui-chart-said-nothing");
  const days = sayings.flatMap(({ date }) => [date.earliest, date.latest]).filter((day) => day !== null);
  const [from = "", to = ""] = [days.reduce((a, b) => (a < b ? a : b)), days.reduce((a, b) => (a > b ? a : b))];
  const said =
    from === to
      ? t("ui-chart-said-reading-day", { sayings: sayings.length, date: formatDate(from) })
      : t("ui-chart-said-reading", { sayings: sayings.length, from: formatDate(from), to: formatDate(to) });
  const chosen = sayings.find((saying) => saying.chosen);
  if (!chosen) return said;
  return `${said} ${t("ui-chart-said-chosen", { who: chosen.who, date: formatInterval(chosen.date) })}`;
}

export function saidNotes({ undated }: SaidInput): string[] {
  return undated > 0 ? [t("ui-chart-said-undated", { undated })] : [];
}

export const sayingWords = (saying: Saying): string =>
  t("ui-chart-trend-said", { date: formatInterval(saying.stated), forecast: formatInterval(saying.date) });

export function saidStops({ sayings }: SaidInput): Stop[] {
  return sayings.map((saying) => ({
    id: saying.id,
    line: "all",
    order: saidOn(saying) ?? dayOf(saying.date.latest) ?? 0,
    sentence: [saying.who, sayingWords(saying), ...(saying.chosen ? [t("ui-chart-claims-counts")] : [])].join(
      t("ui-chart-list-join"),
    ),
  }));
}

export function saidTable({ sayings }: SaidInput): ChartTable {
  return {
    columns: [
      { label: t("ui-chart-claims-column-source") },
      { label: t("ui-chart-claims-column-stated") },
      { label: t("ui-chart-said-column-date") },
      { label: t("ui-chart-claims-column-counts") },
    ],
    rows: sayings.map((saying) => [
      cell(saying.who),
      dateCell(saying.stated),
      dateCell(saying.date),
      cell(saying.chosen ? t("ui-chart-claims-counts") : "", saying.chosen ? "yes" : null),
    ]),
  };
}
