import { describe, expect, it } from "vitest";
import type { Arg } from "../bindings/Arg";
import { makeWords, t } from ".";

const words = makeWords(
  [
    `days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
moved = Move “{ $title }” to { $date }
about = { $value }
both = { $inner }, in { $days ->
    [one] 1 day
   *[other] { $days } days
}
ui-length-over = over { $length }`,
  ],
  "en-GB",
);

describe("messages", () => {
  it.each([
    [0, "0 days"],
    [1, "1 day"],
    [2, "2 days"],
    [1234, "1,234 days"],
  ])("choose the plural by a count of %d", (value, wanted) => {
    expect(words.say({ id: "days", args: { days: { type: "count", value } } })).toBe(wanted);
    expect(words.t("days", { days: value })).toBe(wanted);
  });

  const day = { earliest: "2026-03-12", latest: "2026-03-12", grain: "day", text: "" } as const;
  const args: [Arg, string][] = [
    [{ type: "text", value: "Deck closed" }, "Deck closed"],
    [{ type: "count", value: 12_000 }, "12,000"],
    [{ type: "number", value: "2.50" }, "2.5"],
    [{ type: "share", value: 0.39 }, "39%"],
    [{ type: "date", value: "2026-03-12" }, "12 Mar 2026"],
    [{ type: "interval", value: day }, "12 Mar 2026"],
    [{ type: "length", value: { metres: "804.672", bound: "over" } }, "over 805 m"],
    [{ type: "money", value: { amount: "9", currency: "RUB" } }, "RUB 9"],
    [{ type: "message", value: { id: "days", args: { days: { type: "count", value: 1 } } } }, "1 day"],
  ];
  it.each(args)("write an argument %j as %s", (value, wanted) => {
    expect(words.say({ id: "about", args: { value } }).replace(/\u00a0/g, " ")).toBe(wanted);
  });

  it("hold other messages", () => {
    const inner = {
      id: "moved",
      args: { title: { type: "text", value: "Deck" }, date: { type: "date", value: "2026-03-12" } },
    };
    const said = words.say({
      id: "both",
      args: { inner: { type: "message", value: inner as never }, days: { type: "count", value: 3 } },
    });
    expect(said).toBe("Move “Deck” to 12 Mar 2026, in 3 days");
  });

  it("that are missing show as their names", () => {
    expect(words.say({ id: "no-such-entry" })).toBe("no-such-entry");
  });
});

describe("the catalogue", () => {
  const sources = import.meta.glob<string>(["../../**/*.svelte", "../../**/*.ts", "!../../**/*.test.ts"], {
    query: "?raw",
    import: "default",
    eager: true,
  });

  it("has every entry that the window asks for by name", () => {
    const asked = new Set(
      Object.values(sources).flatMap((text) => [...text.matchAll(/\bt\(\s*"([^"]+)"/g)].map((found) => found[1] ?? "")),
    );
    expect(asked.size).toBeGreaterThan(100);
    expect([...asked].filter((id) => t(id) === id)).toEqual([]);
  });
});
