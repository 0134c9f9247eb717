// Values as text: dates, numbers, shares, lengths and money, written as the reader's locale writes them.
// Pure: the locale is an argument, so that tests need no browser settings. Reads no catalogue by itself.

import type { DateInterval } from "../bindings/DateInterval";
import type { Length } from "../bindings/Length";
import type { Money } from "../bindings/Money";

/** Puts an entry of the catalogue into words. */
export type Translate = (id: string, args?: Record<string, string | number>) => string;

const cache = new Map<string, unknown>();
function kept<T>(key: string, make: () => T): T {
  let value = cache.get(key) as T | undefined;
  if (value === undefined) {
    value = make();
    cache.set(key, value);
  }
  return value;
}

/**
 * The locale for values within text of `language`: the text's language with the reader's region, so that
 * "30 Oct 2026" in an English sentence has an English month name and the order that the reader knows.
 */
export function valueLocale(language: string, reader: string): string {
  try {
    const locale = new Intl.Locale(reader);
    if (locale.language === language) return locale.baseName;
    return locale.region ? `${language}-${locale.region}` : language;
  } catch {
    return language;
  }
}

/** An ISO date as the middle of its day in UTC; null if it is none. Years from 0000 to 9999. */
export function parseDay(iso: string): Date | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return null;
  const date = new Date(0);
  date.setUTCFullYear(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  date.setUTCHours(12);
  return Number.isNaN(date.getTime()) ? null : date;
}

export type DateStyle = "day" | "month" | "year" | "short-month" | "long";
const dateParts: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  day: { day: "numeric", month: "short", year: "numeric" },
  month: { month: "short", year: "numeric" },
  year: { year: "numeric" },
  "short-month": { month: "short", year: "2-digit" },
  long: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
};
const dateFormat = (locale: string, style: DateStyle) =>
  kept(`d ${locale} ${style}`, () => new Intl.DateTimeFormat(locale, { ...dateParts[style], timeZone: "UTC" }));

/** `2026-10-30` as "30 Oct 2026"; text that is no date is given back. */
export function writeDate(locale: string, iso: string, style: DateStyle = "day"): string {
  const date = parseDay(iso);
  return date ? dateFormat(locale, style).format(date) : iso;
}

/** An instant (RFC 3339) in the reader's own time zone: "30 Oct 2026, 14:05". */
export function writeTime(locale: string, instant: string, timeZone?: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return kept(
    `t ${locale} ${timeZone ?? ""}`,
    () => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone }),
  ).format(date);
}

/** The interval as finely as it was stated: "30 Oct 2026", "Oct 2026", "Q3 2026", "by 31 Dec 2026". */
export function writeInterval(locale: string, interval: DateInterval, t: Translate): string {
  const { earliest, latest, grain, text } = interval;
  const from = earliest ?? latest;
  if (from === null) return text;
  switch (grain) {
    case "day":
      return writeDate(locale, from);
    case "month":
      return writeDate(locale, from, "month");
    case "year":
      return writeDate(locale, from, "year");
    case "by":
      return t("ui-interval-by", { date: writeDate(locale, latest ?? from) });
    case "after":
      return t("ui-interval-after", { date: writeDate(locale, from) });
    case "range":
      return earliest !== null && latest !== null ? writeRange(locale, earliest, latest) : text;
    default:
      return text || (earliest !== null && latest !== null ? writeRange(locale, earliest, latest) : from);
  }
}

/** Both ends of a span of days: "1 Jun – 31 Dec 2026". */
export function writeRange(locale: string, earliest: string, latest: string): string {
  const from = parseDay(earliest);
  const to = parseDay(latest);
  return from && to && from <= to ? dateFormat(locale, "day").formatRange(from, to) : `${earliest} – ${latest}`;
}

/** A number, whole or decimal text, with at most `digits` decimals. */
export function writeNumber(locale: string, value: string | number, digits = 6): string {
  const format = kept(`n ${locale} ${digits}`, () => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }));
  if (typeof value === "number") return format.format(value);
  // A decimal text goes to Intl as text: as a number it would lose digits past the 15th.
  return /^[-+]?\d+(\.\d+)?$/.test(value) ? format.format(value as `${number}`) : value;
}

/** With its sign, where it is not zero, and always with `digits` decimals. */
export function writeSigned(locale: string, value: number, digits: number): string {
  const places = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return kept(
    `+ ${locale} ${digits}`,
    () => new Intl.NumberFormat(locale, { signDisplay: "exceptZero", ...places }),
  ).format(value);
}

/** The days of the week from Monday. */
export function writeWeekdays(locale: string, weekday: "short" | "long"): string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: "UTC" });
  // 2 March 2026 is a Monday.
  return Array.from({ length: 7 }, (_, n) => format.format(Date.UTC(2026, 2, 2 + n)));
}

/** A share of one as a percentage. Rounded to whole percent, but never up to 100 nor down to 0. */
export function writeShare(locale: string, share: number): string {
  if (!Number.isFinite(share)) return "–";
  const whole = Math.round(share * 100) / 100;
  const fine = (whole === 0 && share > 0) || (whole === 1 && share < 1);
  const format = kept(
    `s ${locale} ${fine}`,
    () =>
      new Intl.NumberFormat(locale, {
        style: "percent",
        maximumFractionDigits: fine ? 1 : 0,
        ...(fine ? { roundingMode: "trunc" } : {}),
      } as Intl.NumberFormatOptions),
  );
  return format.format(share);
}

/** Metres; as kilometres from 2 km where nothing is lost by it, and always from 10 km. */
export function writeMetres(locale: string, metres: string | number): string {
  const value = Number(metres);
  if (!Number.isFinite(value)) return String(metres);
  const size = Math.abs(value);
  const far = size >= 10_000 || (size >= 2_000 && value % 100 === 0);
  const digits = far ? 2 : size >= 100 ? 0 : 2;
  return kept(
    `l ${locale} ${far} ${digits}`,
    () =>
      new Intl.NumberFormat(locale, {
        style: "unit",
        unit: far ? "kilometer" : "meter",
        unitDisplay: "short",
        maximumFractionDigits: digits,
      }),
  ).format(far ? value / 1000 : value);
}

/** A length with how it bounds the true one: "over 805 m". */
export function writeLength(locale: string, length: Length, t: Translate): string {
  const metres = writeMetres(locale, length.metres);
  return length.bound === "exactly" ? metres : t(`ui-length-${length.bound}`, { length: metres });
}

/** An amount with its currency; `compact` for narrow places: "PHP 1.2B". */
export function writeMoney(locale: string, money: Money, compact = false): string {
  if (!/^[-+]?\d+(\.\d+)?$/.test(money.amount)) return `${money.currency} ${money.amount}`;
  const amount = money.amount as `${number}`;
  // What a schedule's file has for its currency may be no code: then the amount is a number beside it.
  const isCode = /^[A-Z]{3}$/.test(money.currency);
  const format = kept(
    `m ${locale} ${isCode ? money.currency : ""} ${compact}`,
    () =>
      new Intl.NumberFormat(locale, {
        ...(isCode ? { style: "currency", currency: money.currency, currencyDisplay: "code" } : {}),
        ...(compact ? { notation: "compact", minimumFractionDigits: 0, maximumFractionDigits: 2 } : {}),
        // TypeScript's own list of options lacks this one.
        ...{ trailingZeroDisplay: "stripIfInteger" },
      }),
  );
  return isCode ? format.format(amount) : `${money.currency}\u00a0${format.format(amount)}`;
}

/** A file's size: "1.2 MB". */
export function writeBytes(locale: string, bytes: number): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  let step = 0;
  let value = bytes;
  while (value >= 1000 && step < units.length - 1) {
    value /= 1000;
    step += 1;
  }
  const unit = units[step] ?? "byte";
  return kept(
    `b ${locale} ${unit}`,
    // A short byte has no plural.
    () => {
      const unitDisplay = unit === "byte" ? "long" : "short";
      return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay, maximumFractionDigits: 1 });
    },
  ).format(value);
}
