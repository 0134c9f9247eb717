// Days as whole numbers counted from 1 January 1970, the unit of every date axis. Calendar days have
// no time zone here: nothing in this module may look at the local clock.

/** Days since 1970-01-01; negative before it. */
export type Day = number;

const MS_PER_DAY = 86_400_000;

/** The day of an ISO date; null where the text is not one. */
export function dayOf(iso: string | null | undefined): Day | null {
  if (!iso) return null;
  const ms = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(ms) ? null : Math.round(ms / MS_PER_DAY);
}

/** The ISO date of a day. */
export function isoOf(day: Day): string {
  const text = new Date(day * MS_PER_DAY).toISOString();
  return text.slice(0, text.indexOf("T"));
}

/** The start of the day in UTC, for `Intl` and d3-time. */
export function dateOf(day: Day): Date {
  return new Date(day * MS_PER_DAY);
}

/** The day that an instant falls in, in UTC. */
export function dayOfDate(date: Date): Day {
  return Math.floor(date.getTime() / MS_PER_DAY);
}

/** The same day of another month; the last of that month where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const from = dateOf(day);
  const first = new Date(from);
  first.setUTCDate(1);
  first.setUTCMonth(from.getUTCMonth() + months);
  const last = new Date(first);
  last.setUTCMonth(first.getUTCMonth() + 1);
  last.setUTCDate(0);
  first.setUTCDate(Math.min(from.getUTCDate(), last.getUTCDate()));
  return dayOfDate(first);
}
