// Days and times of the history, in the reader's own zone.

import { formatDate, locale, t } from "../../../words";

/** "Today", "Yesterday", or the day written out. */
export function dayName(date: string, today: string): string {
  if (date === today) return t("ui-history-today");
  if (date === dayBefore(today)) return t("ui-history-yesterday");
  return formatDate(date, "long");
}

/** "14:05". */
export function clock(time: string): string {
  return new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit" }).format(new Date(time));
}

function dayBefore(date: string): string {
  const day = new Date(`${date}T12:00:00Z`);
  if (Number.isNaN(day.getTime())) return "";
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
