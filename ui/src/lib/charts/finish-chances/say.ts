// The chances of a finish in words and rows.

import { formatDate, formatNumber, formatRange, formatShare, t } from "../../words";
import type { FinishPercentile } from "../../bindings/FinishPercentile";
import type { Stop } from "../base/stops";
import { cell, type ChartTable } from "../chart-frame/table";
import { MARKED, type ChancesInput } from "./prepare";

export interface Bin {
  id: string;
  days: string;
  runs: number;
  share: number;
  /** Of all runs, done by the end of the bin. */
  by: number;
}

export function bins({ histogram, runs }: ChancesInput): Bin[] {
  let done = 0;
  return histogram.map((bin) => {
    done += bin.runs;
    const days = bin.from === bin.to ? formatDate(bin.from) : formatRange(bin.from, bin.to);
    return { id: bin.from, days, runs: bin.runs, share: bin.runs / Math.max(1, runs), by: done / Math.max(1, runs) };
  });
}

/** “P80”. */
export const percentileName = (share: number): string => `P${Math.round(share * 100)}`;

export const percentileWords = (of: FinishPercentile): string => `${percentileName(of.share)} ${formatDate(of.date)}`;

export function percentileSentence(of: FinishPercentile): string {
  return t("ui-chances-percentile", {
    share: formatShare(of.share),
    date: formatDate(of.date),
    error: of.from === of.to ? formatDate(of.from) : formatRange(of.from, of.to),
  });
}

export const binSentence = (bin: Bin): string =>
  t("ui-chances-bin", { days: bin.days, runs: bin.runs, share: formatShare(bin.share), by: formatShare(bin.by) });

export function chancesReading({ percentiles }: ChancesInput): string {
  const at = (share: number) => percentiles.find((one) => one.share === share)?.date;
  const [half, most] = [at(0.5), at(0.8)];
  if (!half || !most) return t("ui-chances-none");
  return t("ui-chances-reading", { half: formatDate(half), most: formatDate(most) });
}

export function chancesStops(input: ChancesInput): Stop[] {
  return [
    ...input.percentiles
      .filter((one) => MARKED.includes(one.share))
      .map((one, order) => ({ id: String(one.share), line: "percentiles", order, sentence: percentileSentence(one) })),
    ...bins(input).map((bin, order) => ({ id: bin.id, line: "runs", order, sentence: binSentence(bin) })),
  ];
}

export function chancesTable(input: ChancesInput): ChartTable {
  return {
    columns: [
      { label: t("ui-chances-column-from") },
      { label: t("ui-chances-column-to") },
      { label: t("ui-simulation-runs"), numeric: true },
      { label: t("ui-chances-column-by"), numeric: true },
    ],
    rows: bins(input).map((bin, at) => {
      const { from = "", to = "" } = input.histogram[at] ?? {};
      return [
        cell(formatDate(from), from),
        cell(formatDate(to), to),
        cell(formatNumber(bin.runs), bin.runs),
        cell(formatShare(bin.by), bin.by),
      ];
    }),
  };
}
