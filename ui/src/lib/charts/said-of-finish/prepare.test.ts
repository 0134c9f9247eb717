import { describe, expect, it } from "vitest";
import { muchSaid, oneSaid, tumenSaid } from "../../../dev/gallery/tracking-cases";
import { dayOf } from "../base/days";
import { overlaps } from "../base/label-placement";
import { estimate } from "../base/text-width";
import type { SaidInput } from "./input";
import { prepareSaid, SIZE, type SaidWords } from "./prepare";

const words: SaidWords = { tick: (tick) => tick.kind, diagonal: "done when it crosses", asOf: ["as of"] };
const prepare = (input: SaidInput, width = 700) => prepareSaid(input, width, words, estimate);
const day = (iso: string) => dayOf(iso)!;

describe("what was said of the finish", () => {
  it("stands at the day it was said; what was said in a month, at its end", () => {
    const plan = prepare(tumenSaid);
    const at = (who: string) => plan.sayings.find((one) => one.id === who)!.x;
    expect(at("Gazeta.ru")).toBeCloseTo(plan.x(day("2025-09-05")));
    expect(at("Kommersant")).toBeCloseTo(plan.x(day("2025-05-31")));
  });

  it("is a bar over the days that the words allow, and a dot where they allow one", () => {
    const plan = prepare(tumenSaid);
    const bar = (who: string) => plan.sayings.find((one) => one.id === who)!.bar;
    expect(bar("Kommersant")).toEqual({ y1: plan.y(day("2026-06-01")), y2: plan.y(day("2026-09-01")), open: null });
    expect(bar("News report citing TASS and KCNA")).toBeNull();
  });

  it("has no end on the side where the words set none", () => {
    const plan = prepare(tumenSaid);
    const by = plan.sayings.find((one) => one.id === "Vesti Primorye")!;
    expect(by.bar).toEqual({ y1: plan.plot.bottom, y2: plan.y(day("2027-01-01")), open: "until" });
    expect(by.y).toBeCloseTo(plan.y(day("2026-12-31"))); // “by 31 December 2026” is marked at that day
  });

  it("always names the one that counts", () => {
    for (const width of [320, 500, 900]) {
      for (const input of [tumenSaid, muchSaid, oneSaid]) {
        expect(prepare(input, width).sayings.find((one) => one.chosen)?.label).not.toBeNull();
      }
    }
  });

  it.each([320, 500, 900, 1600])("puts no name on another, on a mark or out of the chart: %d px", (width) => {
    for (const input of [tumenSaid, muchSaid, oneSaid]) {
      const plan = prepare(input, width);
      const labels = plan.sayings.flatMap(({ label, chosen }) =>
        label ? [{ x: label.x, y: label.y - 10, width: estimate(label.text, SIZE, chosen), height: 12 }] : [],
      );
      const marks = plan.sayings.map(({ x, y }) => ({ x: x - 4, y: y - 4, width: 8, height: 8 }));
      labels.forEach((one, i) => {
        expect(one.x + one.width).toBeLessThanOrEqual(width);
        for (const other of [...labels.slice(i + 1), ...marks]) expect(overlaps(one, other)).toBe(false);
      });
    }
  });
});
