import { expect, it } from "vitest";
import { quickFact } from "./quick-fact";

const known = ["length", "length with approaches", "cost"];

it.each([
  ["Length: 850 m", "length", "850 m"],
  ["length=0.5 mi", "length", "0.5 mi"],
  ["  Cost :  RUB 9.5 billion ", "cost", "RUB 9.5 billion"],
  ["length 850 m", "length", "850 m"],
  ["Length with approaches 4.7 km", "length with approaches", "4.7 km"],
  ["Border point:  km  424", "Border point", "km  424"],
  ["clearance   height: 7 m", "clearance height", "7 m"],
  ["opened: 12:30 on 1 May 2026", "opened", "12:30 on 1 May 2026"],
])("reads %j", (line, fact, text) => {
  expect(quickFact(line, known)).toEqual({ fact, text });
});

it.each([[""], ["length"], ["length:"], [": 850 m"], ["850 m"], ["lengthy 850 m"]])(
  "cannot tell a fact from %j",
  (line) => {
    expect(quickFact(line, known)).toBeNull();
  },
);
