import { expect, it } from "vitest";
import { isTable, toTsv } from "./tsv";

it("separates cells by tabs and rows by line ends", () => {
  expect(
    toTsv([
      ["Deck", "12 Mar 2026"],
      ["Open", ""],
    ]),
  ).toBe("Deck\t12 Mar 2026\nOpen\t");
});

// As LibreOffice Calc and Excel put such cells on the clipboard.
it.each([
  ["a tab inside", "a\tb", '"a\tb"'],
  ["a line end inside", "a\nb", '"a\nb"'],
  ["a quote at the start", '"so-called" opening', '"""so-called"" opening"'],
  ["a quote further on stays as it is", 'the "so-called" opening', 'the "so-called" opening'],
])("quotes a cell with %s", (_name, text, copied) => {
  expect(toTsv([[text]])).toBe(copied);
});

it.each([
  ["12 Mar 2026", false],
  ["12 Mar 2026\r\n", false],
  ["Deck\t12 Mar 2026", true],
  ["Deck\nOpen", true],
])("knows a table from one value: %j", (text, table) => {
  expect(isTable(text)).toBe(table);
});
