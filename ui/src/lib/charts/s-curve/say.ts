// The S-curve in words: its sentence, its notes, the readout at a day and its rows as a table.

import type { MilestoneView } from "../../bindings/MilestoneView";
import type { SCurve } from "../../bindings/SCurve";
import { formatDate, formatShare, say, t } from "../../words";
import { dayOf, isoOf, type Day } from "../base/days";
import { cell, none, type ChartTable, type TableCell } from "../chart-frame/table";
import { bandAt, type Band } from "./band";
import { isEarlier, shareAt, type LineKey, type Series, type SeriesKey } from "./prepare";

export const KEYS: readonly SeriesKey[] = ["planned", "achieved", "expected"];

/** With milestones that have no planned date, what is planned is at least what the line says. */
const isPartly = (curve: SCurve) => curve.planned.value !== null && curve.unplanned > 0.0005;

export function seriesWords(key: LineKey, curve: SCurve): string {
  if (isEarlier(key)) return t("ui-chart-baseline-named", { name: earlierName(key, curve) });
  return t(key === "planned" && isPartly(curve) ? "ui-chart-series-planned-partly" : `ui-chart-series-${key}`);
}

function earlierName(key: LineKey, curve: SCurve): string {
  return curve.earlier[Number(key.slice("earlier-".length))]?.name ?? "";
}

function find(series: readonly Series[], key: LineKey): Series | undefined {
  return series.find((one) => one.key === key);
}

/** "By 30 Nov 2025, 42% was planned and 45% is achieved." No planned share while the figure is unknown. */
export function sCurveReading(series: readonly Series[], curve: SCurve, asOf: string): string {
  const day = dayOf(asOf);
  const date = formatDate(asOf);
  const achieved = day === null ? null : shareAt(find(series, "achieved"), day);
  const planned = day === null || isPartly(curve) ? null : shareAt(find(series, "planned"), day);
  if (achieved === null && planned === null) return t("ui-chart-s-curve-nothing");
  if (achieved === null) return t("ui-chart-s-curve-planned", { date, planned: formatShare(planned ?? 0) });
  if (planned === null) return t("ui-chart-s-curve-achieved", { date, achieved: formatShare(achieved) });
  return t("ui-chart-s-curve-both", { date, planned: formatShare(planned), achieved: formatShare(achieved) });
}

/** Why a series is missing, and what the planned one leaves out. */
export function sCurveNotes(curve: SCurve): string[] {
  const words = { share: formatShare(curve.unplanned), end: formatShare(1 - curve.unplanned) };
  const unplanned = isPartly(curve) ? [t("ui-chart-s-curve-unplanned", words)] : [];
  const earlier = curve.earlier.length > 0 ? [t("ui-chart-s-curve-earlier")] : [];
  return [...unknownNotes(curve), ...unplanned, ...earlier];
}

/** One line a reason: series that are unknown for the same reason share it. */
function unknownNotes(curve: SCurve): string[] {
  const reasons = new Map<string, string[]>();
  for (const key of KEYS) {
    const unknown = curve[key].unknown;
    if (!unknown) continue;
    const reason = say(unknown);
    reasons.set(reason, [...(reasons.get(reason) ?? []), seriesWords(key, curve)]);
  }
  return [...reasons].map(([reason, names]) =>
    t("ui-chart-s-curve-unknown", { series: names.join(t("ui-chart-list-join")), reason }),
  );
}

export type DayReading = {
  date: string;
  shares: { key: LineKey; name: string; text: string }[];
  milestones: string[];
};

/** What each line says of a day, and the milestones that step on it. */
export function dayReading(
  series: readonly Series[],
  curve: SCurve,
  milestones: readonly MilestoneView[],
  day: Day,
): DayReading {
  const iso = isoOf(day);
  const ids = new Set(
    KEYS.flatMap((key) => curve[key].value ?? []).flatMap((point) => (point.date === iso ? point.milestones : [])),
  );
  return {
    date: formatDate(iso),
    shares: series.flatMap((one) => {
      const share = shareAt(one, day);
      return share === null ? [] : [{ key: one.key, name: seriesWords(one.key, curve), text: formatShare(share) }];
    }),
    milestones: milestones.filter((view) => ids.has(view.milestone.id)).map((view) => view.milestone.title),
  };
}

/** The same as a sentence to be spoken. */
export function daySentence({ date, shares, milestones }: DayReading): string {
  const said = shares.map(({ name, text }) => t("ui-chart-named-value", { name, value: text }));
  return [date, ...said, ...milestones].join(t("ui-chart-list-join"));
}

function bandCells(band: Band | null, day: Day): TableCell[] {
  if (!band) return [];
  const range = bandAt(band, day);
  return range ? [range.low, range.high].map((share) => cell(formatShare(share), share)) : [none, none];
}

export function sCurveTable(
  series: readonly Series[],
  curve: SCurve,
  milestones: readonly MilestoneView[],
  stops: readonly Day[],
  band: Band | null = null,
): ChartTable {
  const earlier = series.map(({ key }) => key).filter(isEarlier);
  return {
    columns: [
      { label: t("ui-chart-date") },
      ...KEYS.map((key) => ({ label: t(`ui-chart-column-${key}`), numeric: true })),
      ...earlier.map((key) => ({
        label: t("ui-chart-trend-column-baseline", { name: earlierName(key, curve) }),
        numeric: true,
      })),
      ...(band
        ? [
            { label: t("ui-chart-s-curve-column-low"), numeric: true },
            { label: t("ui-chart-s-curve-column-high"), numeric: true },
          ]
        : []),
      { label: t("ui-chart-column-milestones") },
    ],
    rows: stops.map((day) => {
      const { date, milestones: titles } = dayReading(series, curve, milestones, day);
      const shares = [...KEYS, ...earlier].map((key) => {
        const share = shareAt(find(series, key), day);
        return share === null ? none : cell(formatShare(share), share);
      });
      return [cell(date, isoOf(day)), ...shares, ...bandCells(band, day), cell(titles.join(t("ui-chart-list-join")))];
    }),
  };
}
