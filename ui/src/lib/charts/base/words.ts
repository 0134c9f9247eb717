// The words that charts share: ticks, flags and slips.

import type { DateInterval } from "../../bindings/DateInterval";
import type { Slip } from "../../bindings/Slip";
import { formatDate, formatInterval, formatSignedDays, locale, t } from "../../words";
import type { DateTick } from "./date-axis";
import { dateOf } from "./days";
import type { FlagKind } from "./flags";

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
const ticks = {
  day: format({ day: "numeric", month: "short" }),
  month: format({ month: "short" }),
  month_of_year: format({ month: "short", year: "numeric" }),
  year: format({ year: "numeric" }),
};

export function tickWords(tick: DateTick): string {
  return ticks[tick.kind].format(dateOf(tick.day));
}

/** A flag's words, the fullest first: "as of 30 Nov 2025", "as of". */
export function flagWords(kind: FlagKind, date: DateInterval | string | null): string[] {
  const id = `ui-chart-flag-${kind === "as_of" ? "as-of" : kind}`;
  if (date === null) return [t(`${id}-short`)];
  return [t(id, { date: typeof date === "string" ? formatDate(date) : formatInterval(date) }), t(`${id}-short`)];
}

/** "+67 days"; "+35 days so far" where it grows with the as-of date. */
export function slipWords(slip: Slip): string {
  const days = formatSignedDays(slip.days);
  return slip.still_growing ? t("ui-chart-slip-so-far", { slip: days }) : days;
}

/** "67 days later than planned", "as planned". */
export function slipSentence(days: number): string {
  if (days === 0) return t("ui-chart-slip-none");
  return t(days > 0 ? "ui-chart-slip-late" : "ui-chart-slip-early", { days: Math.abs(days) });
}
