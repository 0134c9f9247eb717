import { describe, expect, it } from "vitest";
import { cost, crowded, interval, on, tumen } from "../../../dev/gallery/cases";
import type { Claim } from "../../bindings/Claim";
import type { ClaimValue } from "../../bindings/ClaimValue";
import type { Fact } from "../../bindings/Fact";
import { overlaps } from "../base/label-placement";
import { estimate } from "../base/text-width";
import { axesOf, voicesOf } from "./group";
import { prepareStrip, radiusOf, stacked, type StripLayout, type StripWords } from "./prepare";

let number = 0;
const claim = (value: ClaimValue, source: string | null): Claim => {
  number += 1;
  return {
    id: `c${number}`,
    project_id: "p",
    fact: "f",
    reported: "",
    value,
    source_id: source,
    stated: null,
    note: "",
    chosen: false,
  };
};
const metres = (value: string, bound: "exactly" | "about" | "over" | "under" = "exactly"): ClaimValue => ({
  type: "length",
  value: { metres: value, bound },
});
const fact = (claims: Claim[], value: string | null = null, later: Claim[] = []): Fact => ({
  name: "f",
  kind: "length",
  value,
  basis: "chosen",
  basis_note: null,
  claims,
  later,
  distinct: 0,
  disagreeing: 0,
});
const words: StripWords = {
  value: (group) => JSON.stringify(group.value.value).slice(0, 20),
  note: (group) => group.claims.map((one) => one.source_id ?? "own").join(", "),
  dateTick: (tick) => tick.kind,
  asOf: ["as of"],
  numberTick: String,
};
const strip = (of: Fact, width = 1000, asOf: string | null = null): StripLayout =>
  prepareStrip({ axis: axesOf(of)[0]!, asOf, width, words, measure: estimate });

describe("claims that say the same", () => {
  it("are one value, however the number was written, and count each source once", () => {
    const same = [claim(metres("850"), "tass"), claim(metres("850.0"), "tass"), claim(metres("850"), "reuters")];
    const [axis] = axesOf(fact(same));
    expect(axis?.groups.map((group) => [group.claims.length, group.voices])).toEqual([[3, 2]]);
  });
  it("are not the same as a bound of that value, nor as what was stated only later", () => {
    const [axis] = axesOf(
      fact([claim(metres("805"), "a"), claim(metres("805", "over"), "b")], null, [claim(metres("805"), "c")]),
    );
    expect(axis?.groups.map((group) => group.later)).toEqual([false, false, true]);
  });
  it("without a source are a voice each", () => {
    expect(voicesOf([claim(metres("1"), null), claim(metres("1"), null), claim(metres("1"), "a")])).toBe(3);
  });
  it("of several currencies have an axis each, that of the fact's value first", () => {
    expect(axesOf(cost).map((axis) => [axis.unit, axis.groups.length])).toEqual([
      ["RUB", 3],
      ["USD", 2],
    ]);
  });
  it("of dates are in the order of their last days", () => {
    const date = (value: ReturnType<typeof on>): ClaimValue => ({ type: "date", value });
    const dates = [
      date(interval("2026-01-01", "2026-12-31", "year")),
      date(on("2026-10-30")),
      date(interval("2026-07-01", null, "after")),
    ];
    const [axis] = axesOf(fact(dates.map((value) => claim(value, null))));
    expect(axis?.groups.map((group) => (group.value.type === "date" ? group.value.value.grain : ""))).toEqual([
      "day",
      "year",
      "after",
    ]);
  });
});

describe("dots", () => {
  it("have an area that grows with the voices", () => {
    // π r²: four voices have four times the area of one.
    expect(radiusOf(4) ** 2 / radiusOf(1) ** 2).toBeCloseTo(4);
    expect(radiusOf(1000)).toBe(16);
  });
  it.each([
    ["over", 1, false],
    ["under", -1, false],
    ["about", 0, true],
    ["exactly", 0, false],
  ] as const)("show “%s”", (bound, arrow, about) => {
    const [item] = strip(fact([claim(metres("805", bound), "a")])).items;
    expect(item?.dot).toMatchObject({ arrow, about });
  });
  it("lie in proportion to their values", () => {
    // 800, 850 and 1000: the second is a quarter of the way.
    const xs = strip(fact(["800", "850", "1000"].map((value) => claim(metres(value), "a")))).items.map(
      (item) => item.dot!.x,
    );
    expect((xs[1]! - xs[0]!) / (xs[2]! - xs[0]!)).toBeCloseTo(0.25);
  });
  it("stand in the middle where there is but one value", () => {
    expect(strip(fact([claim(metres("7"), "a")])).items[0]?.dot?.x).toBeCloseTo(500);
  });
});

describe("the form", () => {
  it("is a line where words find room, rows where they do not", () => {
    const few = fact([claim(metres("800"), "a"), claim(metres("1000"), "b")]);
    expect(strip(few, 1000).form).toBe("line");
    expect(strip(few, 400).form).toBe("rows");
    expect(strip(fact(Array.from({ length: 12 }, (_, i) => claim(metres(`${800 + i}`), "a"))), 1000).form).toBe("rows");
  });
  it("has no axis for texts", () => {
    const texts = strip(fact([claim({ type: "text", value: "TonnelYuzhStroy" }, "a")]));
    expect(texts.ticks).toEqual([]);
    expect(texts.items[0]?.span).toBeNull();
  });
  it("draws the as-of line only where dates are near it", () => {
    const dates = fact([claim({ type: "date", value: interval("2026-01-01", "2026-12-31", "year") }, "a")]);
    expect(strip(dates, 1000, "2025-11-30").flags).toHaveLength(1);
    expect(strip(dates, 1000, "1990-01-01").flags).toHaveLength(0);
  });
});

const FACTS = [...tumen.facts, crowded, cost].map((one) => [one.name, one] as const);

describe.each([360, 520, 720, 1140, 1800])("words at %i px", (width) => {
  it.each(FACTS)("lie on nothing and inside the picture: %s", (_, of) => {
    const plan = stacked(
      axesOf(of).map((axis) => prepareStrip({ axis, asOf: "2025-11-30", width, words, measure: estimate })),
    );
    const texts = plan.items.flatMap(({ value, note, anchor }) =>
      [
        { ...value, width: estimate(value.text, 13, true), height: 12 },
        { ...note, width: estimate(note.text, 11), height: 11 },
      ].map((text) => ({
        x: anchor === "start" ? text.x : anchor === "end" ? text.x - text.width : text.x - text.width / 2,
        y: text.y - 10,
        width: text.width,
        height: text.height,
      })),
    );
    const dots = plan.items.flatMap(({ dot }) =>
      dot ? [{ x: dot.x - dot.radius, y: dot.y - dot.radius, width: 2 * dot.radius, height: 2 * dot.radius }] : [],
    );
    texts.forEach((text, i) => {
      expect([...texts.slice(i + 1), ...dots].filter((other) => overlaps(text, other))).toEqual([]);
      expect(text.x).toBeGreaterThanOrEqual(-0.01);
      expect(text.x + text.width).toBeLessThanOrEqual(width + 0.01);
      expect(text.y).toBeGreaterThanOrEqual(0);
      expect(text.y + text.height).toBeLessThanOrEqual(plan.height);
    });
  });
});
