import { describe, expect, it } from "vitest";
import type { UsagePeriod } from "../../bindings/UsagePeriod";
import { prepareUsage } from "./prepare";

const period = (
  from: string,
  planned: number,
  actual: number,
  remaining: number,
  sums: [number, number],
): UsagePeriod => ({
  from,
  to: from,
  planned: String(planned),
  actual: String(actual),
  remaining: String(remaining),
  planned_sum: String(sums[0]),
  forecast_sum: String(sums[1]),
});
const periods = [period("2026-03-01", 100, 50, 0, [100, 50]), period("2026-04-01", 0, 25, 75, [100, 150])];
const words = { period: (one: UsagePeriod) => one.from.slice(0, 7), amount: String };
const plan = prepareUsage(periods, 500, words, (text) => text.length * 6);

describe("work by period", () => {
  it("has bars as high as their amounts: what is left stands on what was used", () => {
    const [march, april] = plan.bars;
    expect(march?.planned.height).toBeCloseTo(2 * (march?.used.height ?? 0));
    expect(april?.left.height).toBeCloseTo(3 * (april?.used.height ?? 0));
    expect((april?.left.y ?? 0) + (april?.left.height ?? 0)).toBeCloseTo(april?.used.y ?? 0);
    expect(april?.planned.height).toBe(0);
  });

  it("has its sums on a scale of their own, to the end of the last period", () => {
    // 150 of a scale that goes to 150: the top of the plot.
    expect(plan.forecastSum.endsWith(`L${plan.plot.right},${plan.plot.top}`)).toBe(true);
    expect(plan.sumTicks.at(-1)?.label).toBe("150");
  });

  it("names as many periods as there is room for", () => {
    const many = Array.from({ length: 60 }, (_, at) => period(`20${26 + at}-01-01`, 1, 0, 1, [at, at]));
    const named = prepareUsage(many, 400, words, (text) => text.length * 6).xTicks;
    expect(named.length).toBeGreaterThan(2);
    expect(named.length).toBeLessThan(10);
  });
});
