import { describe, expect, it } from "vitest";
import { prepareAmounts } from "./prepare";

const measure = (text: string) => text.length * 6;
const line = (id: string, amount: number | null) => ({ id, title: `Row ${id}`, amount, label: String(amount) });

describe("bars of amounts", () => {
  it("start at zero, to the left where an amount is less than nothing", () => {
    const { rows, zero } = prepareAmounts([line("a", 0.5), line("b", -0.25)], 1, 600, measure);
    const [a, b] = rows.map((row) => row.bar);
    expect(a?.x).toBeCloseTo(zero);
    expect((b?.x ?? 0) + (b?.width ?? 0)).toBeCloseTo(zero);
    expect(a?.width).toBeCloseTo(2 * (b?.width ?? 0));
  });

  it("keep their words inside the picture at any width", () => {
    for (const width of [320, 700, 1600]) {
      const { rows } = prepareAmounts([line("a", 1), line("b", -1), line("c", null)], 1, width, measure);
      for (const { label } of rows) {
        const wide = measure(label.text);
        expect(label.anchor === "end" ? label.x - wide : label.x + wide).toBeGreaterThanOrEqual(0);
        expect(label.anchor === "end" ? label.x : label.x + wide).toBeLessThanOrEqual(width);
      }
    }
  });

  it("are none where the amount is not known: the words stand alone", () => {
    const [row] = prepareAmounts([line("a", null)], null, 600, measure).rows;
    expect(row?.bar).toBeNull();
  });
});
