import { describe, expect, it } from "vitest";
import { milestone, on } from "../../../dev/gallery/cases";
import { baselineDate, datesOf, isReported } from "./dates";
import { movable } from "./move";

const own = milestone("a", "Deck", { planned: on("2026-05-01"), forecast: on("2026-06-01") }, "upcoming");
const counted = {
  ...own,
  progress: {
    ...own.progress,
    dates: { planned: on("2026-03-01"), forecast: on("2026-07-15"), actual: null, baseline: "b", report: "r" },
  },
};

describe("the dates that a timeline draws", () => {
  it("are the milestone's own without a report and a baseline", () => {
    expect(datesOf(own)).toEqual({ planned: on("2026-05-01"), forecast: on("2026-06-01"), actual: null });
    expect(baselineDate(own)).toBeNull();
  });

  it("are the newest report's forecast, and the plan beside the baseline that it has left", () => {
    expect(datesOf(counted)).toEqual({ planned: on("2026-05-01"), forecast: on("2026-07-15"), actual: null });
    expect(baselineDate(counted)).toEqual(on("2026-03-01"));
  });

  it("have no baseline of their own where the plan is still the same", () => {
    const same = { ...counted, milestone: { ...counted.milestone, planned: on("2026-03-01") } };
    expect(baselineDate(same)).toBeNull();
  });

  it("can be moved by hand as long as no report gives them", () => {
    expect(movable(own)).toEqual(["forecast", "planned"]);
    expect(movable(counted)).toEqual(["planned"]);
    expect(isReported(counted)).toBe(true);
  });
});
