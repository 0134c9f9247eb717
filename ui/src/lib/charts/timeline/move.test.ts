import { describe, expect, it } from "vitest";
import { everything, interval, milestone, on } from "../../../dev/gallery/cases";
import { dateScale } from "../base/date-axis";
import { dayOf, isoOf } from "../base/days";
import { dayAt, movable, moved, moveStart, stride } from "./move";

const keys = (shiftKey: boolean, ctrlKey: boolean, metaKey = false) => ({ shiftKey, ctrlKey, metaKey });

describe("what may be moved", () => {
  it("is the forecast and the plan of what is open, the forecast first", () => {
    expect(movable(milestone("x", "", { planned: on("2026-01-01"), forecast: on("2026-02-01") }, "upcoming"))).toEqual([
      "forecast",
      "planned",
    ]);
  });
  it.each(everything.filter((view) => view.milestone.actual).map((view) => [view.milestone.title, view] as const))(
    "is nothing of what came about: %s",
    (_, view) => {
      expect(movable(view)).toEqual([]);
    },
  );
  it("is nothing where there is no date", () => {
    expect(movable(milestone("x", "", {}, "unknown"))).toEqual([]);
  });
});

describe("a move", () => {
  it.each([
    ["a day", on("2026-10-30"), "2026-10-30"],
    ["the last day of a month", interval("2026-02-01", "2026-02-28", "month"), "2026-02-28"],
    ["the last day of “by”", interval(null, "2026-12-31", "by"), "2026-12-31"],
    ["the first day of “after”, which has no last", interval("2026-07-01", null, "after"), "2026-07-01"],
  ])("starts from %s", (_, date, start) => {
    expect(moveStart(date)).toBe(dayOf(start));
  });
  it.each([
    [keys(true, false), "day"],
    [keys(false, true), "week"],
    [keys(false, false, true), "week"],
    [keys(true, true), "month"],
    [keys(false, false), null],
  ])("by the keys %j is by a %s", (held, by) => {
    expect(stride(held)).toBe(by);
  });
  it.each([
    ["day", 1, "2026-02-01"],
    ["day", -1, "2026-01-30"],
    ["week", 1, "2026-02-07"],
    ["month", 1, "2026-02-28"],
    ["month", -1, "2025-12-31"],
  ] as const)("by a %s, %i way, from 31 January ends on %s", (by, direction, end) => {
    expect(isoOf(moved(dayOf("2026-01-31")!, by, direction))).toBe(end);
  });
  it("snaps to the day under the pointer and stays on the axis", () => {
    const scale = dateScale(0, 100, 0, 1000); // ten pixels a day
    expect([dayAt(105, scale), dayAt(109.9, scale), dayAt(-50, scale), dayAt(5000, scale)]).toEqual([10, 10, 0, 100]);
  });
});
