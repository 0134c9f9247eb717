// The time scale: minutes since 1970 across, with two rows of ticks whose units follow the zoom. Civil time
// without a zone throughout, as the schedule's dates are.

export const minute = 1;
export const hour = 60;
export const day = 1440;

/** Pixels of one minute: from forty years in a window to a quarter of an hour in 20 pixels. */
export const leastZoom = 1000 / (40 * 366 * day);
export const mostZoom = 20 / 15;

export interface Scale {
  /** The minute at the left edge. */
  from: number;
  /** Pixels a minute. */
  zoom: number;
}

export const x = (scale: Scale, time: number): number => (time - scale.from) * scale.zoom;
export const time = (scale: Scale, at: number): number => scale.from + at / scale.zoom;

/** Zooms by a factor with the time at `at` staying where it is. */
export function zoomAt(scale: Scale, factor: number, at: number): Scale {
  const zoom = Math.min(mostZoom, Math.max(leastZoom, scale.zoom * factor));
  return { zoom, from: time(scale, at) - at / zoom };
}

/** All of a span within a width, with room at both sides for labels. */
export function fit(from: number, to: number, width: number): Scale {
  const span = Math.max(to - from, day);
  const left = Math.min(24, width * 0.05);
  const right = Math.min(60, width * 0.1);
  const zoom = Math.min(mostZoom, Math.max(leastZoom, (width - left - right) / span));
  return { zoom, from: from - left / zoom };
}

export type Unit = "year" | "quarter" | "month" | "week" | "day" | "hours6" | "hour" | "quarterHour";
const minutesOf: Record<Unit, number> = {
  year: 365 * day,
  quarter: 91 * day,
  month: 30 * day,
  week: 7 * day,
  day,
  hours6: 6 * hour,
  hour,
  quarterHour: 15,
};
/** The pixels that a label of the lower row needs. */
const room: Record<Unit, number> = {
  year: 44,
  quarter: 30,
  month: 34,
  week: 44,
  day: 22,
  hours6: 40,
  hour: 38,
  quarterHour: 38,
};
const order: Unit[] = ["quarterHour", "hour", "hours6", "day", "week", "month", "quarter", "year"];
const above: Record<Unit, Unit> = {
  quarterHour: "day",
  hour: "day",
  hours6: "day",
  day: "month",
  week: "month",
  month: "year",
  quarter: "year",
  year: "year",
};

/** The units of the lower and the upper row of ticks. */
export function units(zoom: number): { lower: Unit; upper: Unit } {
  const lower = order.find((unit) => minutesOf[unit] * zoom >= room[unit]) ?? "year";
  return { lower, upper: above[lower] };
}

export interface Tick {
  time: number;
  unit: Unit;
}

/** The starts of a unit from the one that holds `from` to the last before `to`. Weeks begin on Monday. */
export function ticks(unit: Unit, from: number, to: number, most = 2000): Tick[] {
  const found: Tick[] = [];
  let at = floor(unit, from);
  while (at < to && found.length < most) {
    found.push({ time: at, unit });
    at = next(unit, at);
  }
  return found;
}

/** The start of the unit that a minute is in. */
export function floor(unit: Unit, at: number): number {
  const days = Math.floor(at / day);
  switch (unit) {
    case "quarterHour":
      return Math.floor(at / 15) * 15;
    case "hour":
      return Math.floor(at / hour) * hour;
    case "hours6":
      return Math.floor(at / (6 * hour)) * 6 * hour;
    case "day":
      return days * day;
    case "week":
      // 1970-01-01 was a Thursday.
      return (days - ((((days + 3) % 7) + 7) % 7)) * day;
  }
  const date = new Date(at * 60_000);
  const month = date.getUTCMonth();
  const first = unit === "year" ? 0 : unit === "quarter" ? month - (month % 3) : month;
  return Date.UTC(date.getUTCFullYear(), first, 1) / 60_000;
}

function next(unit: Unit, at: number): number {
  switch (unit) {
    case "quarterHour":
      return at + 15;
    case "hour":
      return at + hour;
    case "hours6":
      return at + 6 * hour;
    case "day":
      return at + day;
    case "week":
      return at + 7 * day;
  }
  const date = new Date(at * 60_000);
  const months = unit === "year" ? 12 : unit === "quarter" ? 3 : 1;
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / 60_000;
}

/** Dates and times of ticks as the reader's locale writes them. */
export function tickLabels(locale: string): (tick: Tick, upper: boolean) => string {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
    return (at: number) => made.format(at * 60_000);
  };
  const year = format({ year: "numeric" });
  const month = format({ month: "short" });
  const monthYear = format({ month: "long", year: "numeric" });
  const dayMonth = format({ day: "numeric", month: "short" });
  const dayOnly = format({ day: "numeric" });
  const dayLong = format({ weekday: "short", day: "numeric", month: "short", year: "numeric" });
  const clock = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return ({ time, unit }, upper) => {
    switch (unit) {
      case "year":
        return year(time);
      case "quarter":
        return `Q${Math.floor(new Date(time * 60_000).getUTCMonth() / 3) + 1}`;
      case "month":
        return upper ? monthYear(time) : month(time);
      case "week":
        return dayMonth(time);
      case "day":
        return upper ? dayLong(time) : dayOnly(time);
      default:
        return clock(time);
    }
  };
}
