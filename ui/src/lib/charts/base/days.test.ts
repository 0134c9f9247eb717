import { describe, expect, it } from "vitest";
import { addMonths, dayOf, isoOf } from "./days";

describe("days", () => {
  // 1970-01-01 is day 0 by definition; 2000-03-01 is 30 years and 7 leap days (72, 76, 80, 84, 88, 92, 96)
  // after it, and 31 + 29 more: 30 * 365 + 7 + 60 = 11017. 1969-12-31 is the day before the first.
  it.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2000-03-01", 11017],
    ["1900-03-01", -25508], // 1900 is no leap year: 70 * 365 + 17 leap days - 59 = 25508
    ["2100-02-28", 47540], // 130 * 365 + 32 leap days (1972..2096) + 58
  ])("%s is day %i, and back", (iso, day) => {
    expect(dayOf(iso)).toBe(day);
    expect(isoOf(day)).toBe(iso);
  });

  it.each([null, undefined, "", "soon", "2026-13-01"])("%s is no day", (text) => {
    expect(dayOf(text)).toBeNull();
  });

  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-01-15", -1, "2025-12-15"],
  ])("%s and %i months is %s: the last of a shorter month", (iso, months, then) => {
    expect(isoOf(addMonths(dayOf(iso)!, months))).toBe(then);
  });
});
