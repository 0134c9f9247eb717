import { describe, expect, it } from "vitest";
import { csv } from "./csv";

const bytes = (text: string) => [...new TextEncoder().encode(text)];

describe("csv", () => {
  it("is these bytes: mark, comma, CRLF after the last record too", () => {
    // EF BB BF is U+FEFF in UTF-8; "é" is C3 A9.
    expect(
      bytes(
        csv([
          ["é", 1],
          ["b", null],
        ]),
      ),
    ).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xa9, 0x2c, 0x31, 0x0d, 0x0a, 0x62, 0x2c, 0x0d, 0x0a]);
  });

  it.each([
    ["plain text", "plain text"],
    ["1,005 m", '"1,005 m"'],
    ['said "by 2026"', '"said ""by 2026"""'],
    ["two\nlines", '"two\nlines"'],
    ["", ""],
    ["=1+1", "'=1+1"],
    ["+A1", "'+A1"],
    ["-A1", "'-A1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["=A1,B1", '"\'=A1,B1"'],
    ["-5", "-5"],
    ["+67", "+67"],
    ["-0.25", "-0.25"],
    ["-1e-7", "-1e-7"],
    ["−5 days", "−5 days"],
    ["a=b", "a=b"],
  ])("writes %j as %j", (value, written) => {
    expect(csv([[value]])).toBe(`\uFEFF${written}\r\n`);
  });

  it("leaves out what is not a finite number", () => {
    expect(csv([[Number.NaN, 0.5, -3]])).toBe("\uFEFF,0.5,-3\r\n");
  });
});
