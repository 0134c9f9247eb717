import { describe, expect, it } from "vitest";
import type { DateInterval } from "../../bindings/DateInterval";
import { dateScale } from "./date-axis";
import { lozenge, spanOf } from "./lozenge";

// Ten pixels a day from 1 January 1970, day 0.
const scale = dateScale(0, 100, 0, 1000);
const interval = (earliest: string | null, latest: string | null, grain: DateInterval["grain"]): DateInterval => ({
  earliest,
  latest,
  grain,
  text: "",
});

describe("the mark of a date", () => {
  it.each([
    [
      "a day is a diamond about its middle",
      interval("1970-01-11", "1970-01-11", "day"),
      { shape: "day", x0: 100, x1: 110 },
    ],
    [
      "a month reaches from its first morning to its last evening",
      interval("1970-02-01", "1970-02-28", "month"),
      { shape: "span", x0: 310, x1: 590 },
    ],
    [
      "“by” ends with its last day and fades before it",
      interval(null, "1970-01-31", "by"),
      { shape: "until", x0: 270, x1: 310 },
    ],
    [
      "“after” begins with its first day and fades after it",
      interval("1970-01-31", null, "after"),
      { shape: "from", x0: 300, x1: 340 },
    ],
  ])("%s", (_, date, expected) => {
    expect(spanOf(date, scale, 5, 40)).toEqual(expected);
  });

  it("is never narrower than a diamond", () => {
    // Two days at a tenth of a pixel a day are 0.2 px about the middle, 1.1.
    const tiny = dateScale(0, 10_000, 0, 1000);
    expect(spanOf(interval("1970-01-11", "1970-01-12", "range"), tiny, 5, 40)).toEqual({
      shape: "span",
      x0: -3.9,
      x1: 6.1,
    });
  });
  it("is nothing where no day can be read", () => {
    expect(spanOf(interval("soon", null, "after"), scale, 5, 40)).toBeNull();
  });
});

describe("its outline", () => {
  it.each([
    ["closed for a day", { shape: "day" as const, x0: 0, x1: 10 }, "M0,20L5,15H5L10,20L5,25H5Z"],
    ["drawn out for an interval", { shape: "span" as const, x0: 0, x1: 100 }, "M0,20L5,15H95L100,20L95,25H5Z"],
    ["open to the left for “by”", { shape: "until" as const, x0: 0, x1: 40 }, "M0,15H35L40,20L35,25H0"],
    ["open to the right for “after”", { shape: "from" as const, x0: 0, x1: 40 }, "M40,15H5L0,20L5,25H40"],
  ])("is %s", (_, span, path) => {
    expect(lozenge(span, 20, 5)).toBe(path);
  });
});
