import { describe, expect, it } from "vitest";
import { known, on, tumen, unknown } from "../../../dev/gallery/cases";
import type { CurvePoint } from "../../bindings/CurvePoint";
import type { SCurve } from "../../bindings/SCurve";
import { dayOf, isoOf } from "../base/days";
import { overlaps } from "../base/label-placement";
import { estimate } from "../base/text-width";
import { nearestStop, nextStop, prepareSCurve, shareAt, type SCurveInput, type SCurveWords } from "./prepare";

const words: SCurveWords = {
  tick: (tick) => tick.kind,
  share: (share) => `${Math.round(share * 100)}%`,
  series: (key, share) => `${key} ${share}`,
  flag: (kind) => [kind],
};
const point = (date: string, share: number): CurvePoint => ({ date, share, milestones: [] });

/** Two of four met by the end of June, the third planned for May and forecast for October. */
const curve: SCurve = {
  planned: known([point("2025-01-10", 0.25), point("2025-03-10", 0.5), point("2025-05-10", 0.75)]),
  achieved: known([point("2025-01-20", 0.25), point("2025-04-01", 0.5)]),
  expected: known([point("2025-06-30", 0.5), point("2025-10-01", 0.75), point("2025-12-31", 1)]),
  unplanned: 0.25,
  earlier: [],
};
const prepare = (rest: Partial<SCurveInput> = {}) =>
  prepareSCurve({ curve, asOf: "2025-06-30", finish: on("2025-11-30"), width: 800, words, measure: estimate, ...rest });
const series = (key: string, rest: Partial<SCurveInput> = {}) => prepare(rest).series.find((one) => one.key === key);
const at = (key: string, iso: string) => shareAt(series(key), dayOf(iso)!);

describe("what a line says of a day", () => {
  it.each([
    ["planned", "2025-01-09", 0],
    ["planned", "2025-01-10", 0.25], // from the day itself on
    ["planned", "2025-03-09", 0.25], // a step, not a slope
    ["planned", "2025-12-31", 0.75], // what has no planned date never comes
    ["achieved", "2025-03-31", 0.25],
    ["achieved", "2025-06-30", 0.5],
    ["achieved", "2025-07-01", null], // nobody knows
    ["expected", "2025-06-29", null],
    ["expected", "2025-06-30", 0.5],
    ["expected", "2025-09-30", 0.5],
    ["expected", "2025-12-31", 1],
  ])("%s on %s is %s", (key, day, share) => {
    expect(at(key, day)).toBe(share);
  });
  it("is nothing of a line that is not known", () => {
    expect(shareAt(undefined, 0)).toBeNull();
  });
});

describe("the lines", () => {
  it("are steps", () => {
    const { lines, x, y, series: all } = prepare();
    const round = (value: number) => Math.round(value * 100) / 100;
    const achieved = all.find((one) => one.key === "achieved")!.points;
    const [start, first, second, end] = achieved.map((p) => [round(x(p.day)), round(y(p.share))] as const);
    expect(lines.find((line) => line.key === "achieved")?.path).toBe(
      `M${start![0]},${start![1]}L${first![0]},${start![1]}L${first![0]},${first![1]}L${second![0]},${first![1]}L${second![0]},${second![1]}L${end![0]},${second![1]}L${end![0]},${end![1]}`,
    );
  });
  it("end at the as-of date for what is achieved, which the expected line goes on from", () => {
    expect(series("achieved")?.points.at(-1)).toEqual({ day: dayOf("2025-06-30"), share: 0.5 });
    expect(series("expected")?.points[0]).toEqual({ day: dayOf("2025-06-30"), share: 0.5 });
  });
  it("are flat where nothing is met yet", () => {
    const nothing = { ...curve, achieved: known<CurvePoint[]>([]) };
    expect(series("achieved", { curve: nothing })?.points.map((p) => p.share)).toEqual([0, 0]);
  });
  it("are left out where they are unknown, and none is made up for them", () => {
    const half = { ...curve, planned: unknown<CurvePoint[]>("no plan") };
    expect(prepare({ curve: half }).lines.map((line) => line.key)).toEqual(["achieved", "expected"]);
    const none = { planned: half.planned, achieved: half.planned, expected: half.planned, unplanned: 1, earlier: [] };
    expect(prepare({ curve: none }).lines).toEqual([]);
  });
});

describe("the readout", () => {
  const stops = prepare().stops;
  it("stops at every step, the as-of date and the promised finish", () => {
    expect(stops.map(isoOf)).toEqual([
      "2025-01-10",
      "2025-01-20",
      "2025-03-10",
      "2025-04-01",
      "2025-05-10",
      "2025-06-30",
      "2025-10-01",
      "2025-11-30",
      "2025-12-31",
    ]);
  });
  it("goes from one stop to the next and stays at the last", () => {
    expect(isoOf(nextStop(stops, null, 1)!)).toBe("2025-01-10");
    expect(isoOf(nextStop(stops, null, -1)!)).toBe("2025-12-31");
    expect(isoOf(nextStop(stops, dayOf("2025-06-30"), 1)!)).toBe("2025-10-01");
    expect(isoOf(nextStop(stops, dayOf("2025-12-31"), 1)!)).toBe("2025-12-31");
    expect(nextStop([], null, 1)).toBeNull();
  });
  it("takes the stop nearest to the pointer", () => {
    expect(isoOf(nearestStop(stops, dayOf("2025-08-01")!)!)).toBe("2025-06-30");
    expect(nearestStop([], 0)).toBeNull();
  });
});

describe.each([360, 520, 720, 1140, 1800])("names of lines at %i px", (width) => {
  it.each([
    ["two that end at the same height", { ...curve, planned: known([point("2025-11-30", 1)]) }],
    ["the Tumen bridge", tumen.s_curve],
    [
      "a plan and nothing else",
      { ...curve, achieved: unknown<CurvePoint[]>("x"), expected: unknown<CurvePoint[]>("x") },
    ],
  ])("are all there and clear of one another: %s", (_, drawn) => {
    const plan = prepare({ curve: drawn, width });
    const boxes = plan.lines.map(({ label }) => ({
      x: label!.sample.x1,
      y: label!.y - 11,
      width: label!.x + estimate(label!.text, 12, true) - label!.sample.x1,
      height: 14,
    }));
    boxes.forEach((box, i) => {
      expect(boxes.slice(i + 1).some((other) => overlaps(box, other))).toBe(false);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
    });
  });
});
