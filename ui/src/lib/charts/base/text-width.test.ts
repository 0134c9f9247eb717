import { describe, expect, it } from "vitest";
import { upright } from "./bands";
import { shorten, tabular } from "./text-width";

// Every letter is 10 px wide.
const measure = (text: string) => [...text].length * 10;

describe("shortening", () => {
  it.each([
    ["Deck closed", 110, "Deck closed"],
    ["Deck closed", 109, "Deck clos…"],
    ["Deck closed", 60, "Deck…"], // Five letters and "…" would be "Deck …": the space goes.
    ["Deck", 10, ""],
    ["", 10, ""],
  ])("%j in %i px is %j", (text, room, expected) => {
    expect(shorten(text, room, 11, measure)).toBe(expected);
  });
});

describe("numbers", () => {
  it("are measured with digits of one width, as they are drawn", () => {
    expect(tabular("1,114 m on 11 Nov 2025")).toBe("0,000 m on 00 Nov 0000");
  });
});

describe("uprights", () => {
  it("join the bands that touch", () => {
    expect(
      upright(7, [
        { top: 0, bottom: 10 },
        { top: 10, bottom: 20 },
      ]),
    ).toBe("M7,0V20");
  });
  it("leave out what lies between the others", () => {
    expect(
      upright(7, [
        { top: 0, bottom: 10 },
        { top: 15, bottom: 20 },
      ]),
    ).toBe("M7,0V10M7,15V20");
  });
});
