// Earned value in words and rows.

import { formatDate, formatMoney, formatNumber, t } from "../../words";
import { dayOf } from "../base/days";
import type { Stop } from "../base/stops";
import { slipSentence } from "../base/words";
import { cell, none, type ChartTable } from "../chart-frame/table";
import { spotId, type LineSeries } from "../lines/prepare";
import { EARNED_KEYS, type EarnedInput, type EarnedKey, type EarnedPoint } from "./input";

export const keyWords = (key: EarnedKey) => t(`ui-chart-earned-${key}`);
type Currency = EarnedInput["currency"];
/** Of money briefly; of weight the number. */
export const short = (amount: string, currency: Currency) =>
  currency === null ? formatNumber(amount, 2) : formatMoney({ amount, currency }, true);
const full = (amount: string, currency: Currency) =>
  currency === null ? formatNumber(amount) : formatMoney({ amount, currency });

/** The last period that says anything of what was earned. */
export function latest({ points }: EarnedInput): EarnedPoint | undefined {
  return points.findLast((point) => point.earned !== null);
}

export function earnedSeries(input: EarnedInput): LineSeries[] {
  return EARNED_KEYS.flatMap((key) => {
    const points = input.points.flatMap((point, i) => {
      const [at, amount] = [dayOf(point.date), point[key]];
      return at === null || amount === null ? [] : [{ key: String(i), at, value: Number(amount), amount }];
    });
    const last = points.at(-1);
    if (!last) return [];
    return [{ id: key, name: keyWords(key), ends: short(last.amount, input.currency), quiet: false, points }];
  });
}

export function earnedReading(input: EarnedInput): string {
  const now = latest(input);
  if (!now?.earned) return t("ui-chart-earned-nothing");
  const args = { date: formatDate(now.date), earned: short(now.earned, input.currency) };
  const parts = [
    now.planned === null
      ? t("ui-chart-earned-reading-earned", args)
      : t("ui-chart-earned-reading", { ...args, planned: short(now.planned, input.currency) }),
    ...(now.actual === null
      ? []
      : [t("ui-chart-earned-reading-actual", { actual: short(now.actual, input.currency) })]),
    ...(input.schedule ? [t("ui-chart-earned-reading-schedule", { ...scheduleArgs(input.schedule) })] : []),
  ];
  return parts.join(" ");
}

const scheduleArgs = (schedule: NonNullable<EarnedInput["schedule"]>) => ({
  date: formatDate(schedule.date),
  slip: slipSentence(schedule.days),
});

/** Beside the mark of the earned schedule: "was due 12 Feb 2025", then how far behind that is. */
export function scheduleWords(schedule: NonNullable<EarnedInput["schedule"]>): string[] {
  return [t("ui-chart-earned-schedule", scheduleArgs(schedule)), slipSentence(schedule.days)];
}

export function pointLines(point: EarnedPoint, currency: Currency): { key: EarnedKey; text: string }[] {
  return EARNED_KEYS.flatMap((key) => {
    const amount = point[key];
    return amount === null ? [] : [{ key, text: full(amount, currency) }];
  });
}

export function earnedStops(input: EarnedInput): Stop[] {
  const line = (key: EarnedKey): Stop[] =>
    input.points.flatMap((point, i) => {
      const [at, amount] = [dayOf(point.date), point[key]];
      if (at === null || amount === null) return [];
      const sentence = [formatDate(point.date), ...pointLines(point, input.currency).map(named)];
      return [{ id: spotId(key, String(i)), line: key, order: at, sentence: sentence.join(t("ui-chart-list-join")) }];
    });
  return EARNED_KEYS.flatMap(line);
}

const named = ({ key, text }: { key: EarnedKey; text: string }) =>
  t("ui-chart-named-value", { name: keyWords(key), value: text });

export function earnedTable({ points, currency }: EarnedInput): ChartTable {
  return {
    columns: [
      { label: t("ui-chart-date") },
      ...EARNED_KEYS.map((key) => ({ label: t(`ui-chart-earned-column-${key}`), numeric: true })),
    ],
    rows: points.map((point) => [
      cell(formatDate(point.date), point.date),
      ...EARNED_KEYS.map((key) => {
        const amount = point[key];
        return amount === null ? none : cell(full(amount, currency), amount);
      }),
    ]),
  };
}
