// Everything that the window says goes through here: entries of the message catalogue, which the command
// line shares, and values written as the reader's locale writes them. No text of its own.

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Problem } from "../bindings/Problem";
import type { Arg } from "../bindings/Arg";
import type { ClaimValue } from "../bindings/ClaimValue";
import type { DateInterval } from "../bindings/DateInterval";
import type { Length } from "../bindings/Length";
import type { Message } from "../bindings/Message";
import type { Money } from "../bindings/Money";
import * as values from "./values";

const catalogues = import.meta.glob<string>(
  // The command line's own texts are not needed here.
  ["../../../../crates/milepost-app/messages/en/*.ftl", "!**/cli.ftl"],
  {
    query: "?raw",
    import: "default",
    eager: true,
  },
);
const language = "en";

export interface Words {
  /** The locale that values are written in. */
  locale: string;
  /** True if the catalogue has the entry. */
  has(id: string): boolean;
  t(id: string, args?: Record<string, string | number>): string;
  say(message: Message): string;
  sayArg(arg: Arg): string;
}

/** Words for a reader of `readerLocale`, from catalogue texts in Fluent's syntax. */
export function makeWords(texts: string[], readerLocale: string): Words {
  const locale = values.valueLocale(language, readerLocale);
  const bundle = new FluentBundle([locale, language], { useIsolating: false });
  for (const text of texts) bundle.addResource(new FluentResource(text), { allowOverrides: true });

  const format = (id: string, args: Record<string, FluentVariable>): string => {
    // An entry that is missing shows as its name: seen at once, and never an empty button.
    const pattern = bundle.getMessage(id)?.value;
    if (!pattern) return id;
    const errors: Error[] = [];
    return bundle.formatPattern(pattern, args, errors);
  };
  const t: Words["t"] = (id, args = {}) => format(id, args);
  const sayArg: Words["sayArg"] = (arg) => {
    switch (arg.type) {
      case "text":
        return arg.value;
      case "count":
      case "number":
        return values.writeNumber(locale, arg.value);
      case "share":
        return values.writeShare(locale, arg.value);
      case "date":
        return values.writeDate(locale, arg.value);
      case "interval":
        return values.writeInterval(locale, arg.value, t);
      case "length":
        return values.writeLength(locale, arg.value, t);
      case "money":
        return values.writeMoney(locale, arg.value);
      case "message":
        return say(arg.value);
    }
  };
  const say: Words["say"] = (message) => {
    const args: Record<string, FluentVariable> = {};
    for (const [name, arg] of Object.entries(message.args ?? {})) {
      // Only a count stays a number: it selects plurals. All else is text by now.
      args[name] = arg.type === "count" ? arg.value : sayArg(arg);
    }
    return format(message.id, args);
  };
  return { locale, has: (id) => bundle.hasMessage(id), t, say, sayArg };
}

const words = makeWords(Object.values(catalogues), navigator.language);

export const locale = words.locale;
export const hasMessage = words.has;
/** An entry of the catalogue; a number argument selects plurals and is written by the locale. */
export const t = words.t;
/** A message of the app in words. */
export const say = words.say;
/** What went wrong and what can be done about it, in one paragraph. */
export const sayWhole = ({ message, help }: Pick<Problem, "message" | "help">): string =>
  help ? `${say(message)} ${say(help)}` : say(message);
/** One argument of a message in words. */
export const sayArg = words.sayArg;

export const formatDate = (iso: string, style?: values.DateStyle) => values.writeDate(locale, iso, style);
export const formatTime = (instant: string) => values.writeTime(locale, instant);
export const formatInterval = (interval: DateInterval) => values.writeInterval(locale, interval, t);
export const formatRange = (earliest: string, latest: string) => values.writeRange(locale, earliest, latest);
export const formatNumber = (value: string | number, digits?: number) => values.writeNumber(locale, value, digits);
/** A number that says its sign, always with this many decimals. */
export const formatSigned = (value: number, digits: number) => values.writeSigned(locale, value, digits);
/** The days of the week from Monday. */
export const weekdayNames = (style: "short" | "long") => values.writeWeekdays(locale, style);
export const formatShare = (share: number) => values.writeShare(locale, share);
export const formatMetres = (metres: string | number) => values.writeMetres(locale, metres);
export const formatLength = (length: Length) => values.writeLength(locale, length, t);
export const formatMoney = (money: Money, compact?: boolean) => values.writeMoney(locale, money, compact);
export const formatBytes = (bytes: number) => values.writeBytes(locale, bytes);
/** "1 day", "1,234 days". */
export const formatDays = (days: number) => t("ui-days", { days });
/** A slip or other difference: "+67 days", "−3 days", "0 days". */
export const formatSignedDays = (days: number) =>
  t("ui-days-signed", { sign: days > 0 ? "+" : days < 0 ? "−" : "", days: Math.abs(days) });

/** The value of a claim. */
export function formatClaimValue(value: ClaimValue): string {
  switch (value.type) {
    case "length":
      return formatLength(value.value);
    case "date":
      return formatInterval(value.value);
    case "money":
      return formatMoney(value.value);
    case "number":
      return formatNumber(value.value);
    case "share":
      return formatShare(Number(value.value));
    case "text":
      return value.value;
  }
}
