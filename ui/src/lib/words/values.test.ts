import { describe, expect, it } from "vitest";
import type { DateInterval } from "../bindings/DateInterval";
import {
  parseDay,
  valueLocale,
  writeBytes,
  writeDate,
  writeInterval,
  writeLength,
  writeMoney,
  writeNumber,
  writeRange,
  writeShare,
  type Translate,
} from "./values";

// What the catalogue says is not the matter here: a stand-in shows which entry was asked for, with what.
const t: Translate = (id, args = {}) => [id, ...Object.values(args)].join(" ");
const interval = (earliest: string | null, latest: string | null, grain: DateInterval["grain"], text = "") => ({
  earliest,
  latest,
  grain,
  text,
});

describe("the locale of values", () => {
  it.each([
    ["en", "en-GB", "en-GB"],
    ["en", "de-AT", "en-AT"],
    ["en", "eo", "en"],
    ["en", "not a locale", "en"],
  ])("in %s text for a reader of %s is %s", (language, reader, wanted) => {
    expect(valueLocale(language, reader)).toBe(wanted);
  });
});

describe("dates", () => {
  it.each([
    ["en-GB", "2026-10-30", "30 Oct 2026"],
    ["en-US", "2026-10-30", "Oct 30, 2026"],
    ["en-GB", "1869-05-10", "10 May 1869"],
    ["en-GB", "2140-02-29", "29 Feb 2140"],
    ["en-GB", "not a date", "not a date"],
  ])("in %s, %s is %s", (locale, iso, wanted) => {
    expect(writeDate(locale, iso)).toBe(wanted);
  });

  it("are the same day in every time zone, also in the first century", () => {
    // Years below 100 are where Date would read 19xx.
    expect(parseDay("0099-03-01")?.toISOString()).toBe("0099-03-01T12:00:00.000Z");
  });

  it.each([
    [interval("2026-10-30", "2026-10-30", "day"), "30 Oct 2026"],
    [interval("2026-10-01", "2026-10-31", "month"), "Oct 2026"],
    [interval("2026-01-01", "2026-12-31", "year"), "2026"],
    [interval(null, "2026-12-31", "by"), "ui-interval-by 31 Dec 2026"],
    [interval("2026-06-01", null, "after"), "ui-interval-after 1 Jun 2026"],
    [interval("2026-07-01", "2026-09-30", "quarter", "Q3 2026"), "Q3 2026"],
    [interval("2026-10-01", "2026-12-31", "end_of", "end of 2026"), "end of 2026"],
    [interval("2026-06-01", "2026-08-31", "season", "summer 2026"), "summer 2026"],
  ])("are written as finely as they were stated: %j is %s", (value, wanted) => {
    expect(writeInterval("en-GB", value, t)).toBe(wanted);
  });

  it("write a span with both ends, the year once where it is the same", () => {
    // ICU sets thin spaces around the dash.
    expect(writeRange("en-GB", "2026-01-01", "2026-12-31").replace(/\s/g, " ")).toBe("1 Jan – 31 Dec 2026");
    expect(writeRange("en-GB", "2025-12-01", "2026-01-31").replace(/\s/g, " ")).toBe("1 Dec 2025 – 31 Jan 2026");
  });
});

describe("shares", () => {
  it.each([
    [0.39, "39%"],
    [0, "0%"],
    [1, "100%"],
    [1.27, "127%"],
    // Not yet all is not 100, and a little is not nothing.
    [0.998, "99.8%"],
    [0.9999, "99.9%"],
    [0.004, "0.4%"],
  ])("%d is %s", (share, wanted) => {
    expect(writeShare("en-GB", share)).toBe(wanted);
  });
  it("follow the locale", () => {
    expect(writeShare("fr", 0.39).replace(/\s/g, " ")).toBe("39 %");
  });
});

describe("numbers", () => {
  it("keep every digit of a decimal text", () => {
    expect(writeNumber("en-GB", "12345678901234567890.5")).toBe("12,345,678,901,234,567,890.5");
  });
  it("give back what is no number", () => {
    expect(writeNumber("en-GB", "about two")).toBe("about two");
  });
  it("follow the reader's region", () => {
    expect(writeNumber("en-DE", 1005.5)).toBe("1.005,5");
  });
});

describe("lengths", () => {
  it.each([
    ["850", "exactly", "850 m"],
    // Half a mile.
    ["804.672", "over", "ui-length-over 805 m"],
    ["1005", "exactly", "1,005 m"],
    ["4700", "exactly", "4.7 km"],
    ["7.5", "exactly", "7.5 m"],
    ["850", "about", "ui-length-about 850 m"],
    ["12345", "under", "ui-length-under 12.35 km"],
  ] as const)("of %s metres, %s, are %s", (metres, bound, wanted) => {
    expect(writeLength("en-GB", { metres, bound }, t)).toBe(wanted);
  });
});

describe("money and sizes", () => {
  it.each([
    [{ amount: "1234567.50", currency: "PHP" }, false, "PHP 1,234,567.50"],
    [{ amount: "1200000", currency: "PHP" }, false, "PHP 1,200,000"],
    [{ amount: "9000000000", currency: "RUB" }, true, "RUB 9bn"],
    [{ amount: "3703434.00", currency: "EP" }, false, "EP 3,703,434"],
    [{ amount: "5", currency: "no code" }, false, "no code 5"],
  ])("%j (compact: %s) is %s", (money, compact, wanted) => {
    expect(writeMoney("en-GB", money, compact).replace(/\s/g, " ")).toBe(wanted);
  });
  it.each([
    [1, "1 byte"],
    [900, "900 bytes"],
    [123_456, "123.5 kB"],
    [4_000_000, "4 MB"],
  ])("%d bytes is %s", (bytes, wanted) => {
    expect(writeBytes("en-GB", bytes).replace(/\s/g, " ")).toBe(wanted);
  });
});
