import { describe, expect, it } from "vitest";
import { fakeData } from "../../dev/fake";
import { filtered, noFilter, sorted, type Column } from "./order";

const rows = fakeData().portfolio.rows;
const names = (list: typeof rows) => list.map((row) => row.name.split(" ")[0]);
const collator = new Intl.Collator("en");

describe("sorting the portfolio", () => {
  it.each<[Column, boolean, string[]]>([
    ["own", false, ["Tumen", "Belt", "Gowanus", "Gonzalo", "East"]],
    ["own", true, ["East", "Gonzalo", "Gowanus", "Belt", "Tumen"]],
    ["name", false, ["Belt", "East", "Gonzalo", "Gowanus", "Tumen"]],
    // Late, behind, on track, done; unknown last either way.
    ["verdict", false, ["Gowanus", "Tumen", "Belt", "Gonzalo", "East"]],
    ["verdict", true, ["Gonzalo", "Belt", "Tumen", "Gowanus", "East"]],
    ["slip", true, ["Gowanus", "Tumen", "Belt", "Gonzalo", "East"]],
    ["promised", false, ["Gonzalo", "Belt", "Tumen", "Gowanus", "East"]],
  ])("by %s (descending: %s)", (column, descending, wanted) => {
    expect(names(sorted(rows, { column, descending }, collator))).toEqual(wanted);
  });
  it("leaves the rows that it was given as they are", () => {
    const before = names(rows);
    sorted(rows, { column: "name", descending: false }, collator);
    expect(names(rows)).toEqual(before);
  });
});

describe("filtering the portfolio", () => {
  const kind = (row: (typeof rows)[number]) => row.kind;
  it.each([
    [{ ...noFilter, text: "brooklyn" }, ["Belt", "Gowanus"]],
    [{ ...noFilter, text: "brooklyn bridge" }, ["Belt"]],
    [{ ...noFilter, text: "KP" }, ["Tumen"]],
    [{ ...noFilter, verdicts: ["late", "behind"] as const }, ["Tumen", "Gowanus"]],
    [{ ...noFilter, kind: "water" as const }, ["Gowanus"]],
    [noFilter, ["Tumen", "Belt", "Gowanus", "Gonzalo", "East"]],
  ])("%j leaves %j", (filter, wanted) => {
    expect(names(filtered(rows, { ...filter, verdicts: [...filter.verdicts] }, kind))).toEqual(wanted);
  });
});
