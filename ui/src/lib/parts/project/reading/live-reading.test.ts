import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ReadingView } from "../../../bindings/ReadingView";
import { LiveReading } from "./live-reading.svelte";

const read = (text: string): ReadingView => ({
  value: { type: "text", value: text },
  words: { id: "x" },
  choices: [],
  problem: null,
});
const choose: ReadingView = {
  value: null,
  words: null,
  choices: [{ text: "3 Apr 2026", words: { id: "x" } }],
  problem: null,
};

describe("reading while typing", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("asks once for a word typed quickly", async () => {
    const ask = vi.fn((text: string) => Promise.resolve(read(text)));
    const live = new LiveReading(ask);
    for (const text of ["Q", "Q3", "Q3 2026"]) live.type(text);
    await vi.runAllTimersAsync();
    expect(ask).toHaveBeenCalledExactlyOnceWith("Q3 2026");
    expect(live.view?.value).toEqual({ type: "text", value: "Q3 2026" });
  });

  it("shows no reading of a text that is gone", async () => {
    const live = new LiveReading((text) => Promise.resolve(read(text)));
    live.type("Q3 2026");
    await vi.runAllTimersAsync();
    live.type("Q3 202");
    expect(live.view).toBeNull();
    live.type("");
    expect(live.view).toBeNull();
  });

  it("drops an answer that was overtaken", async () => {
    const answers = new Map<string, (view: ReadingView) => void>();
    const live = new LiveReading((text) => new Promise((resolve) => answers.set(text, resolve)));
    live.type("2025", 0);
    await vi.runAllTimersAsync();
    live.type("2026", 0);
    await vi.runAllTimersAsync();
    answers.get("2026")?.(read("2026"));
    answers.get("2025")?.(read("2025"));
    await vi.runAllTimersAsync();
    expect(live.view?.value).toEqual({ type: "text", value: "2026" });
  });

  it("refuses what has several readings", async () => {
    const live = new LiveReading(() => Promise.resolve(choose));
    live.type("03/04/2026");
    await vi.runAllTimersAsync();
    expect(live.refuses).toBe(true);
  });

  it("refuses nothing where it could not ask", async () => {
    const live = new LiveReading(() => Promise.reject(new Error("gone")));
    live.type("2026");
    await vi.runAllTimersAsync();
    expect(live.view).toBeNull();
    expect(live.refuses).toBe(false);
  });
});
