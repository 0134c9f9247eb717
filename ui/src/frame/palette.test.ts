import { expect, it } from "vitest";
import { matching } from "./palette";

const things = ["Go to the portfolio", "Add a project", "Back up now", "Show the portfolio as cards"].map((name) => ({
  name,
  of: name,
}));

it.each([
  ["", things.map((one) => one.of)],
  ["port", ["Go to the portfolio", "Show the portfolio as cards"]],
  ["cards port", ["Show the portfolio as cards"]],
  ["back", ["Back up now"]],
  ["BÄCK", ["Back up now"]],
  ["xyz", []],
])("the palette finds for “%s”: %j", (typed, wanted) => {
  expect(matching(typed, things)).toEqual(wanted);
});
