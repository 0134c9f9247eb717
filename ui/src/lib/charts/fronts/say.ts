// The time-distance chart in words: its sentence, its notes, what a stop says and its rows as a table.

import { formatDate, formatInterval, formatMetres, formatNumber, formatRange, t } from "../../words";
import type { Stop } from "../base/stops";
import { dayOf } from "../base/days";
import { cell, dateCell, none, type ChartTable } from "../chart-frame/table";
import type { Closure, FrontLine, FrontPoint, FrontsInput } from "./input";
import { pointDay } from "./prepare";

export const advance = (front: FrontLine, chainage: number) => Math.abs(chainage - front.start);

/** On an axis all chainages are in the same unit: kilometres from 2 km on. */
export const chainageWords = (metres: number, length: number) =>
  length >= 2000 ? t("ui-chart-fronts-km", { km: formatNumber(metres / 1000, 2) }) : formatMetres(metres);

/** "Russian 110 m". */
export const frontWords = (front: FrontLine, metres: number) =>
  t("ui-chart-named-value", { name: front.name, value: formatMetres(metres) });

/** "meet 5 Sep 2026 near 440 m", then the range that the rates allow. */
export function closureWords(closure: Closure): string[] {
  const args = { date: formatDate(closure.date), chainage: formatMetres(Math.round(closure.chainage)) };
  const { range } = closure;
  if (closure.met) return [t("ui-chart-fronts-met", args)];
  if (!range || (range.earliest === range.latest && !range.chainages)) return [t("ui-chart-fronts-meet", args)];
  const dates =
    range.latest === null
      ? t("ui-chart-fronts-or-later", { date: formatDate(range.earliest) })
      : formatRange(range.earliest, range.latest);
  const [low, high] = range.chainages ?? [];
  const spread =
    low === undefined || high === undefined
      ? dates
      : t("ui-chart-fronts-range", { dates, low: formatMetres(Math.round(low)), high: formatMetres(Math.round(high)) });
  return [t("ui-chart-fronts-meet", args), spread];
}

export function frontsReading({ fronts, closures, unknown, asOf }: FrontsInput): string {
  const standing = fronts.flatMap((front) => {
    const last = front.done.at(-1);
    return last ? [frontWords(front, advance(front, last.chainage))] : [];
  });
  if (standing.length === 0) return t("ui-chart-fronts-nothing");
  const where = t("ui-chart-fronts-standing", {
    date: formatDate(asOf),
    fronts: standing.join(t("ui-chart-list-join")),
  });
  const [closure] = closures;
  const meeting = closure
    ? t("ui-chart-fronts-forecast", { closure: closureWords(closure)[0] ?? "" })
    : (unknown[0] ?? "");
  return [where, meeting].filter(Boolean).join(" ");
}

/** A front's place as it is read out: "Russian, Nov 2025, 110 m of the way, at 110 m". */
export function pointWords(front: FrontLine, point: FrontPoint): string {
  return [
    front.name,
    formatInterval(point.date),
    t("ui-chart-fronts-built", { metres: formatMetres(advance(front, point.chainage)) }),
    t("ui-chart-fronts-at", { chainage: formatMetres(point.chainage) }),
  ].join(t("ui-chart-list-join"));
}

export function closureSentence(closure: Closure, fronts: readonly FrontLine[]): string {
  const names = closure.fronts.map((id) => fronts.find((front) => front.id === id)?.name ?? "").filter(Boolean);
  return [names.join(t("ui-chart-and-join")), ...closureWords(closure)].join(t("ui-chart-list-join"));
}

export function frontsStops({ fronts, closures }: FrontsInput): Stop[] {
  return [
    ...fronts.flatMap((front) =>
      front.done.map((point, i) => ({
        id: `${front.id}:${i}`,
        line: front.id,
        order: pointDay(point) ?? 0,
        sentence: pointWords(front, point),
      })),
    ),
    ...closures.map((closure, i) => ({
      id: `closure-${i}`,
      line: "closure",
      order: dayOf(closure.date) ?? 0,
      sentence: closureSentence(closure, fronts),
    })),
  ];
}

export function frontsTable({ fronts, closures, structures }: FrontsInput): ChartTable {
  const row = (front: FrontLine, point: FrontPoint, kind: string) => [
    cell(front.name),
    cell(t(`ui-chart-fronts-kind-${kind}`), kind),
    dateCell(point.date),
    cell(formatMetres(point.chainage), point.chainage),
    cell(formatMetres(advance(front, point.chainage)), advance(front, point.chainage)),
  ];
  return {
    columns: [
      { label: t("ui-chart-fronts-column-front") },
      { label: t("ui-chart-fronts-column-kind") },
      { label: t("ui-chart-date") },
      { label: t("ui-chart-fronts-column-chainage"), numeric: true },
      { label: t("ui-chart-fronts-column-built"), numeric: true },
    ],
    rows: [
      ...fronts.flatMap((front) => [
        ...front.done.map((point) => row(front, point, "done")),
        ...front.planned.map((point) => row(front, point, "planned")),
      ]),
      ...closures.map((closure) => [
        cell(closure.fronts.map((id) => fronts.find((one) => one.id === id)?.name ?? "").join(t("ui-chart-and-join"))),
        cell(t(`ui-chart-fronts-kind-${closure.met ? "met" : "closure"}`), closure.met ? "met" : "closure"),
        cell(formatDate(closure.date), closure.date),
        cell(formatMetres(Math.round(closure.chainage)), closure.chainage),
        none,
      ]),
      ...structures.map((one) => [
        cell(one.name),
        cell(t("ui-chart-fronts-kind-structure"), "structure"),
        none,
        cell(formatMetres(one.from), one.from),
        none,
      ]),
    ],
  };
}
