import { describe, expect, it } from "vitest";
import type { HistoryEntry } from "../../../bindings/HistoryEntry";
import { byDay, goingBack } from "./days";

function entry(number: number, more: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    number,
    time: "2026-05-01T12:00:00Z",
    action: { id: "milestone-added" },
    kind: "change",
    of: null,
    in_effect: true,
    projects: [],
    ...more,
  };
}

describe("entries by day", () => {
  const late = entry(2, { time: "2026-04-30T23:30:00Z" });
  const early = entry(1, { time: "2026-04-30T08:00:00Z" });

  it("are of one day where the reader's clock says so", () => {
    expect(byDay([late, early], "UTC").map((day) => [day.date, day.entries.length])).toEqual([["2026-04-30", 2]]);
  });

  // 23:30 UTC is 09:30 of the next day in Vladivostok (UTC+10).
  it("are of two days further east", () => {
    expect(byDay([late, early], "Asia/Vladivostok").map((day) => day.date)).toEqual(["2026-05-01", "2026-04-30"]);
  });

  it("are none where there are none", () => {
    expect(byDay([])).toEqual([]);
  });
});

describe("going back", () => {
  it("takes back every change in effect after the entry", () => {
    expect(goingBack([entry(3), entry(4), entry(5)], 2)).toEqual({ taken: 3, returned: 0 });
  });

  it("does not count what is undone already", () => {
    const newer = [entry(5, { kind: "undo", of: 4 }), entry(4, { in_effect: false }), entry(3)];
    expect(goingBack(newer, 2)).toEqual({ taken: 1, returned: 0 });
  });

  it("brings back what was undone since", () => {
    expect(goingBack([entry(3, { kind: "undo", of: 2 })], 2)).toEqual({ taken: 0, returned: 1 });
  });

  it("brings nothing back that was redone already", () => {
    const newer = [entry(3, { kind: "undo", of: 2 }), entry(4, { kind: "redo", of: 2 })];
    expect(goingBack(newer, 2)).toEqual({ taken: 0, returned: 0 });
  });

  it("does not count what a going back further took away and this brings again", () => {
    const newer = [entry(3, { in_effect: false }), entry(4, { kind: "restore", of: 1 })];
    expect(goingBack(newer, 2)).toEqual({ taken: 0, returned: null });
  });
});
