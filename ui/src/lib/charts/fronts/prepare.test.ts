import { describe, expect, it } from "vitest";
import { oneFront, tumenFronts, tunnelFronts } from "../../../dev/gallery/tracking-cases";
import { dayOf } from "../base/days";
import { overlaps, type Box } from "../base/label-placement";
import { estimate } from "../base/text-width";
import type { FrontsInput } from "./input";
import { prepareFronts, SIZE, type FrontsWords, type Words } from "./prepare";

const words: FrontsWords = {
  tick: (tick) => tick.kind,
  chainage: (metres) => `${metres} m`,
  front: (front, advance) => `${front.name} ${advance} m`,
  closure: (closure) => [`meet ${closure.date}`, "from then to then"],
  asOf: ["as of 30 Nov 2025", "as of"],
  planned: "planned",
};
const prepare = (input: FrontsInput, width = 800) => prepareFronts(input, width, words, estimate);
const day = (iso: string) => dayOf(iso)!;

const still = (front: FrontsInput["fronts"][0]) => ({
  ...front,
  done: front.done.slice(-1),
  planned: [],
  predicted: [],
});

describe("the time-distance chart", () => {
  it("is low where each front was measured once: there is nothing to follow down the page", () => {
    const once = { ...tumenFronts, closures: [], fronts: tumenFronts.fronts.map(still) };
    expect(prepare(once).height).toBeLessThan(prepare(tumenFronts).height * 0.6);
  });

  it("names the as-of line where no structure's line goes through the name", () => {
    const plan = prepare({ ...tumenFronts, structures: [{ id: "middle", name: "middle", from: 502, to: null }] });
    const [wall] = plan.structures;
    const { text, x } = plan.asOf!.label!;
    expect(wall!.x1 < x || wall!.x1 > x + estimate(text, 11, true)).toBe(true);
  });

  it("has chainage across, from zero to the length, and time down", () => {
    const { x, y, plot } = prepare(tumenFronts);
    expect([x(0), x(1005)]).toEqual([plot.left, plot.right]);
    expect(y(day("2025-04-30"))).toBe(plot.top);
    expect(y(day("2026-09-05"))).toBeGreaterThan(y(day("2025-11-30")));
  });

  it("puts a place at the last day that its date allows", () => {
    const { fronts, x, y } = prepare(tumenFronts);
    const korean = fronts[1]!.marks.at(-1)!;
    expect(korean.x).toBeCloseTo(x(853));
    expect(korean.y).toBeCloseTo(y(day("2025-11-30"))); // "in November"
  });

  it("says how far a front has come, not where it stands: 1,005 m less 853 m are 152 m", () => {
    expect(prepare(tumenFronts).fronts.map((front) => front.label?.lines)).toEqual([
      ["Russian 110 m"],
      ["Korean 152 m"],
    ]);
  });

  it("dots each front's way from its last place to where they meet", () => {
    const { closures, fronts, x, y } = prepare(tumenFronts);
    const meet = closures[0]!;
    expect([meet.x, meet.y]).toEqual([x(440), y(day("2026-09-05"))]);
    const round = (value: number) => Math.round(value * 100) / 100;
    for (const { marks, predicted } of fronts) {
      const last = marks.at(-1)!;
      expect(predicted).toBe(`M${round(last.x)},${round(last.y)}L${round(meet.x)},${round(meet.y)}`);
    }
  });

  it("draws no way on where none is known", () => {
    expect(prepare(oneFront).fronts[0]!.predicted).toBe("");
  });

  it("marks both ends of the work on the axis", () => {
    for (const input of [tumenFronts, tunnelFronts]) {
      const { xTicks } = prepare(input);
      expect(xTicks[0]!.label).toBe("0 m");
      expect(xTicks.at(-1)!.label).toBe(`${input.length} m`);
    }
  });

  it("is drawn of one measured place", () => {
    const { fronts, closures } = prepare(oneFront);
    expect(fronts[0]!.marks).toHaveLength(1);
    expect(closures).toEqual([]);
  });

  it.each([320, 480, 800, 1400])("always says where two fronts meet: %d px", (width) => {
    for (const input of [tumenFronts, tunnelFronts]) {
      for (const { label } of prepare(input, width).closures) expect(label).not.toBeNull();
    }
  });

  it.each([320, 480, 800, 1400])("puts no words on other words or out of the chart: %d px", (width) => {
    for (const input of [tumenFronts, tunnelFronts, oneFront]) {
      const plan = prepare(input, width);
      const labels = [...plan.fronts, ...plan.closures].flatMap(({ label }) => (label ? [boxOf(label)] : []));
      if (plan.plannedLabel) labels.push(boxOf(plan.plannedLabel));
      labels.forEach((one, i) => {
        expect(one.x).toBeGreaterThanOrEqual(0);
        expect(one.x + one.width).toBeLessThanOrEqual(width);
        for (const other of labels.slice(i + 1)) expect(overlaps(one, other)).toBe(false);
      });
    }
  });
});

function boxOf({ lines, x, y }: Words): Box {
  const width = Math.max(...lines.map((line) => estimate(line, SIZE)));
  return { x, y: y - 10, width, height: lines.length * 15 - 2 };
}
