import { describe, expect, it } from "vitest";
import { everything, milestone, slip, tumen } from "../../../dev/gallery/cases";
import type { MilestoneView } from "../../bindings/MilestoneView";
import { estimate } from "../base/text-width";
import { prepareSlipBars, type SlipBarsWords } from "./prepare";

const words: SlipBarsWords = { slip: (of) => `${of.days} days`, unknown: () => "no planned date", days: String };
const prepare = (views: readonly MilestoneView[], width = 1000) => prepareSlipBars(views, width, words, estimate);
const late = (days: number, ...rest: [number?, (number | null)?, boolean?]) =>
  milestone("x", "Deck", {}, "upcoming", slip(days, ...rest));

describe("slip bars", () => {
  it("go right from zero for late and left for early, by one scale", () => {
    const plan = prepare([late(60), late(-30)]);
    const [right, left] = plan.rows.map((row) => row.bar!);
    expect(right!.x).toBeCloseTo(plan.zero);
    expect(left!.x + left!.width).toBeCloseTo(plan.zero);
    expect(right!.width / left!.width).toBeCloseTo(2);
    expect([right!.tone, left!.tone]).toEqual(["late", "met"]);
  });
  it("have a whisker from the least to the most that the dates allow", () => {
    const plan = prepare([late(60, 31, 92)]);
    expect(plan.rows[0]?.whisker).toEqual({ x1: plan.scale(31), x2: plan.scale(92), open: false });
  });
  it("have none where the slip is exact, and an open one where it has no most", () => {
    expect(prepare([late(60)]).rows[0]?.whisker).toBeNull();
    expect(prepare([late(60, 60, null)]).rows[0]?.whisker?.open).toBe(true);
  });
  it("fade where the slip still grows", () => {
    expect(prepare([late(60, 60, null, true)]).rows[0]?.bar?.growing).toBe(true);
  });
  it("say why there is no bar", () => {
    const [row] = prepare([milestone("x", "Deck", {}, "unknown")]).rows;
    expect(row?.bar).toBeNull();
    expect(row?.label).toMatchObject({ text: "no planned date", tone: "muted" });
  });
  it("stand on a scale though nothing has slipped", () => {
    expect(prepare([late(0)]).rows[0]?.bar?.width).toBe(0);
  });
  it.each([360, 480, 720, 1140, 1800])("keep their labels inside the picture at %i px", (width) => {
    for (const views of [tumen.milestones, everything]) {
      for (const { label } of prepare(views, width).rows) {
        const room = estimate(label.text, 11, label.tone !== "muted");
        const start = label.anchor === "start" ? label.x : label.x - room;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start + room).toBeLessThanOrEqual(width + 0.01);
      }
    }
  });
});
