import { describe, expect, it } from "vitest";
import { earlier, unmoved, waterfall } from "../../../dev/gallery/forecast-cases";
import { dayOf } from "../base/days";
import { estimate } from "../base/text-width";
import type { WaterfallInput } from "./input";
import { prepareWaterfall, SIZE, type WaterfallWords } from "./prepare";

const words: WaterfallWords = {
  days: (days) => `${days} days`,
  from: ({ from }) => from.name,
  to: ({ to }) => to.name,
};
const prepare = (input: WaterfallInput, width = 800) => prepareWaterfall(input, width, words, estimate);

describe("the waterfall of slip", () => {
  it("begins each reason where the one before it ended", () => {
    const { rows, x } = prepare(waterfall);
    const bars = rows.filter((row) => row.kind === "step").map(({ bar }) => [bar.x, bar.x + bar.width]);
    // 107, then 44 to 151, 50 to 201, 38 back to 163, 18 to 181.
    const spans = [
      [0, 107],
      [107, 151],
      [151, 201],
      [163, 201],
      [163, 181],
    ];
    bars.forEach((bar, i) => spans[i]!.forEach((days, end) => expect(bar[end]).toBeCloseTo(x(days))));
  });

  it("ends with the whole, which is the days between the two dates", () => {
    const whole = prepare(waterfall).rows.at(-1)!;
    const days = dayOf(waterfall.to.date)! - dayOf(waterfall.from.date)!;
    expect(days).toBe(181);
    expect(whole.label.text).toBe("181 days");
  });

  it("goes left, in green, for what came earlier", () => {
    const { rows, zero } = prepare(earlier);
    const step = rows[1]!.bar;
    expect(step.tone).toBe("met");
    expect(step.x).toBeLessThan(zero);
    expect(step.x + step.width).toBeCloseTo(zero);
  });

  it("has only its two ends where nothing moved", () => {
    expect(prepare(unmoved).rows.map((row) => row.kind)).toEqual(["from", "to"]);
  });

  it.each([320, 480, 800, 1600])("keeps its numbers within the chart: %d px", (width) => {
    for (const { label } of [...prepare(waterfall, width).rows, ...prepare(earlier, width).rows]) {
      const wide = estimate(label.text, SIZE, true);
      const left = label.anchor === "start" ? label.x : label.x - wide;
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + wide).toBeLessThanOrEqual(width);
    }
  });
});
