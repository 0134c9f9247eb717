import { describe, expect, it } from "vitest";
import { fakeData } from "../../dev/fake";
import { concernsIn, filtered, grouped, noFilter, sorted, type Column } from "./order";

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
    ["baseline", true, ["Gowanus", "Tumen", "Belt", "Gonzalo", "East"]],
    ["moved", true, ["Gowanus", "Tumen", "Belt", "Gonzalo", "East"]],
    ["report", false, ["Gowanus", "Tumen", "Belt", "Gonzalo", "East"]],
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
    [{ ...noFilter, concern: "silent" as const }, ["Gowanus"]],
    [{ ...noFilter, concern: "slipped" as const }, ["Tumen", "Gowanus"]],
    [noFilter, ["Tumen", "Belt", "Gowanus", "Gonzalo", "East"]],
  ])("%j leaves %j", (filter, wanted) => {
    expect(names(filtered(rows, { ...filter, verdicts: [...filter.verdicts] }, kind))).toEqual(wanted);
  });
});

describe("grouping the portfolio", () => {
  it("puts the groups in the order of their titles and leaves each in the order of its rows", () => {
    const groups = grouped(rows, (row) => row.kind, collator);
    expect(groups.map((group) => [group.title, names(group.rows), group.before])).toEqual([
      ["bridge", ["Tumen", "Belt", "Gonzalo"], 0],
      ["other", ["East"], 3],
      ["water", ["Gowanus"], 4],
    ]);
  });
  it("is one group without a title where it is not grouped", () => {
    expect(grouped(rows, null, collator)).toEqual([{ title: "", rows, before: 0 }]);
  });
});

it("only what some project gives cause for is offered as a filter", () => {
  // Gonzalo's evidence is 8 years old, but it is done; that of Gowanus is 5 years old.
  expect(concernsIn(rows)).toEqual(["overdue", "report_due", "silent", "slipped", "moved", "old"]);
  expect(concernsIn(rows.slice(3))).toEqual([]);
});
