import { describe, expect, it } from "vitest";
import { asRequest, blank, codeOf, isBlank } from "./facts";

describe("a new project's form", () => {
  it("asks for the project and a claim for each fact that was typed, in one request", () => {
    const typed = blank();
    Object.assign(typed, { name: "Tumen road bridge", places: "Khasan, Tumangang", countries: "Russia; KP" });
    Object.assign(typed.facts, { start: "30 April 2025", finish: "18 months after start", length: " " });
    expect(asRequest(typed)).toEqual({
      draft: {
        name: "Tumen road bridge",
        kind: "bridge",
        places: ["Khasan", "Tumangang"],
        countries: ["Russia", "KP"],
      },
      claims: [
        { fact: "start", kind: "date", reported: "30 April 2025" },
        { fact: "finish", kind: "date", reported: "18 months after start" },
      ],
    });
  });
  it("cites the one source for all facts", () => {
    const typed = { ...blank(), source: "s1", stated: "1 May 2025" };
    typed.facts.lanes = "2";
    expect(asRequest(typed).claims).toEqual([
      { fact: "lanes", kind: "number", reported: "2", source: "s1", stated: "1 May 2025" },
    ]);
  });
  it("is blank until something is typed", () => {
    expect(isBlank(blank())).toBe(true);
    expect(isBlank({ ...blank(), countries: "RU" })).toBe(false);
  });
  it.each([
    ["Tumen road bridge", "tumen-road-bridge"],
    ["  Côte-d’Or: Pont 2 ", "cote-d-or-pont-2"],
    ["…", ""],
  ])("shows the code of “%s” as “%s”", (name, wanted) => {
    expect(codeOf(name)).toBe(wanted);
  });
});
