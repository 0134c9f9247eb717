import { describe, expect, it } from "vitest";
import { dateScale, dateTicks } from "./date-axis";
import { dayOf, isoOf } from "./days";

const ticks = (first: string, last: string, width: number) =>
  dateTicks(dateScale(dayOf(first)!, dayOf(last)!, 0, width)).map((tick) => `${isoOf(tick.day)} ${tick.kind}`);

describe("ticks of a date axis", () => {
  it("are half-years where quarters do not fit, each January naming its year", () => {
    // 1006 days on 480 px: a quarter has 44 px, less than the 46 that a month's label needs.
    expect(ticks("2024-05-01", "2027-02-01", 480)).toEqual([
      "2024-07-01 month_of_year",
      "2025-01-01 year",
      "2025-07-01 month",
      "2026-01-01 year",
      "2026-07-01 month",
      "2027-01-01 year",
    ]);
  });
  it("are quarters where they fit", () => {
    // 92 px a quarter.
    expect(ticks("2024-05-01", "2025-05-01", 370)).toEqual([
      "2024-07-01 month_of_year",
      "2024-10-01 month",
      "2025-01-01 year",
      "2025-04-01 month",
    ]);
  });
  it("are Mondays in a span of weeks", () => {
    // 2026-03-02 is a Monday (2026-01-01 is a Thursday; 60 days on is 4 days of the week later).
    expect(ticks("2026-03-01", "2026-03-16", 200)).toEqual(["2026-03-02 day", "2026-03-09 day", "2026-03-16 day"]);
  });
  it("are single days in a span of days", () => {
    expect(ticks("2026-03-01", "2026-03-03", 200)).toEqual(["2026-03-01 day", "2026-03-02 day", "2026-03-03 day"]);
  });
  it("are years and tens of years in a long span", () => {
    // 150 years on 700 px: five years have 23 px, ten have 47.
    expect(ticks("1955-06-01", "2105-06-01", 700)).toEqual(
      [1960, 1970, 1980, 1990, 2000, 2010, 2020, 2030, 2040, 2050, 2060, 2070, 2080, 2090, 2100].map(
        (year) => `${year}-01-01 year`,
      ),
    );
  });
  it("exist on a day with no length at all", () => {
    expect(ticks("2026-01-01", "2026-01-01", 100)).toEqual(["2026-01-01 day", "2026-01-02 day"]);
  });
});
