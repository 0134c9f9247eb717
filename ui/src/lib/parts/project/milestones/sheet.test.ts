import { describe, expect, it, vi } from "vitest";
import type { Changed } from "../../../bindings/Changed";
import type { Failure } from "../../../bindings/Failure";
import type { MilestoneDraft } from "../../../bindings/MilestoneDraft";
import { changed, day, invalid, milestone, problem } from "../test-data";
import { Sheet, type SheetCalls } from "./sheet.svelte";

const a = milestone("a", "Groundbreaking", { planned: day("2025-04-30", "30 Apr 2025") });
const b = milestone("b", "Opening");

const action = { id: "history-milestone-edited" };

function door(answer: () => Promise<Changed> = () => Promise.resolve(changed({ action }))) {
  return {
    add: vi.fn((_drafts: MilestoneDraft[], _position: number | null) => answer()),
    edit: vi.fn((_milestone: string, _draft: MilestoneDraft) => answer()),
    run: async (call) => {
      try {
        return { ok: true, changed: await call() };
      } catch (thrown) {
        return { ok: false, failure: thrown as Failure };
      }
    },
  } satisfies SheetCalls;
}

function sheetOver(calls: SheetCalls): Sheet {
  const sheet = new Sheet(calls);
  sheet.show([a, b]);
  return sheet;
}

describe("a milestone's cell", () => {
  it("starts from the text that a person would type", () => {
    const sheet = sheetOver(door());
    expect(sheet.text("a", "planned")).toBe("30 Apr 2025");
    expect(sheet.text("b", "planned")).toBe("");
  });

  it("is sent alone, as typed", async () => {
    const calls = door();
    const sheet = sheetOver(calls);
    expect(await sheet.commit("a", "planned", "May 2025")).toBe(true);
    expect(calls.edit).toHaveBeenCalledExactlyOnceWith("a", { planned: "May 2025" });
    expect(sheet.unsaved).toBe(false);
  });

  it("is not sent where nothing was changed", async () => {
    const calls = door();
    expect(await sheetOver(calls).commit("a", "title", "Groundbreaking")).toBe(true);
    expect(calls.edit).not.toHaveBeenCalled();
  });

  it("shows what was typed while the answer is awaited", async () => {
    let accept: (value: Changed) => void = () => undefined;
    const calls = door(() => new Promise((resolve) => (accept = resolve)));
    const sheet = sheetOver(calls);
    const kept = sheet.commit("a", "title", "First spade");
    expect(sheet.pending("a", "title")).toMatchObject({ text: "First spade", state: "saving" });
    await vi.waitFor(() => expect(calls.edit).toHaveBeenCalled());
    expect(sheet.pending("a", "title")?.state).toBe("saving");
    accept(changed({ action }));
    expect(await kept).toBe(true);
    expect(sheet.text("a", "title")).toBe("First spade");
    sheet.show([milestone("a", "First spade"), b]);
    expect(sheet.pending("a", "title")).toBeUndefined();
    expect(sheet.text("a", "title")).toBe("First spade");
  });

  it("keeps a refused text with its problem, and starts the next edit from it", async () => {
    const sheet = sheetOver(door(() => Promise.reject(invalid(problem("planned", "date-unreadable")))));
    expect(await sheet.commit("a", "planned", "someday")).toBe(false);
    expect(sheet.pending("a", "planned")).toMatchObject({ text: "someday", state: "refused" });
    expect(sheet.pending("a", "planned")?.problems[0]?.message.id).toBe("date-unreadable");
    expect(sheet.text("a", "planned")).toBe("someday");
    expect(sheet.unsaved).toBe(true);
  });

  it("lets go of a refused text when the old one is typed again", async () => {
    const calls = door(() => Promise.reject(invalid(problem("planned", "date-unreadable"))));
    const sheet = sheetOver(calls);
    await sheet.commit("a", "planned", "someday");
    await sheet.commit("a", "planned", "30 Apr 2025");
    expect(sheet.pending("a", "planned")).toBeUndefined();
    expect(calls.edit).toHaveBeenCalledTimes(1);
  });

  it("keeps what was typed where the call itself failed", async () => {
    const failure = { code: "busy", message: { id: "store-busy" }, help: null, problems: [] };
    const sheet = sheetOver(door(() => Promise.reject(failure)));
    await sheet.commit("a", "title", "First spade");
    expect(sheet.pending("a", "title")).toMatchObject({ text: "First spade", message: { id: "store-busy" } });
  });
});

describe("a new row", () => {
  it("is kept, and not sent, until it has a title", async () => {
    const calls = door(() => Promise.resolve(changed({ action, id: "c" })));
    const sheet = sheetOver(calls);
    const key = sheet.addRow("a");
    expect(sheet.rows.map((row) => row.key)).toEqual(["a", key, "b"]);
    await sheet.commit(key, "planned", "Q3 2025");
    expect(calls.add).not.toHaveBeenCalled();
    expect(sheet.unsaved).toBe(true);
    await sheet.commit(key, "title", "Contractor named");
    expect(calls.add).toHaveBeenCalledExactlyOnceWith([{ planned: "Q3 2025", title: "Contractor named" }], 1);
  });

  it("keeps its place and key when its milestone is listed", async () => {
    const sheet = sheetOver(door(() => Promise.resolve(changed({ action, id: "c" }))));
    const key = sheet.addRow("a");
    await sheet.commit(key, "title", "Contractor named");
    sheet.show([a, milestone("c", "Contractor named"), b]);
    expect(sheet.rows.map((row) => row.key)).toEqual(["a", key, "b"]);
    expect(sheet.row(key)?.view?.milestone.id).toBe("c");
    expect(sheet.keyOf("c")).toBe(key);
  });

  it("is edited, not added twice, by what is typed while it is being added", async () => {
    const calls = door(() => Promise.resolve(changed({ action, id: "c" })));
    const sheet = sheetOver(calls);
    const key = sheet.addRow("b");
    const title = sheet.commit(key, "title", "Ribbon cut");
    const note = sheet.commit(key, "note", "by the mayor");
    expect([await title, await note]).toEqual([true, true]);
    expect(calls.add).toHaveBeenCalledTimes(1);
    expect(calls.edit).toHaveBeenCalledExactlyOnceWith("c", { note: "by the mayor" });
  });

  it("puts each problem at its own cell when it is refused", async () => {
    const sheet = sheetOver(door(() => Promise.reject(invalid(problem("planned", "date-unreadable")))));
    const key = sheet.addRow("b");
    await sheet.commit(key, "planned", "someday");
    expect(await sheet.commit(key, "title", "Ribbon cut")).toBe(false);
    expect(sheet.pending(key, "planned")).toMatchObject({ text: "someday", state: "refused" });
    expect(sheet.pending(key, "title")).toBeUndefined();
    expect(sheet.text(key, "title")).toBe("Ribbon cut");
  });

  it("is there again, half-filled, after the page was left", async () => {
    const before = sheetOver(door());
    const key = before.addRow("a");
    await before.commit(key, "planned", "Q3 2025");
    before.addRow("b");
    const after = new Sheet(door(), before.kept());
    after.show([a, b]);
    expect(after.rows.map((row) => row.key)).toEqual(["a", key, "b"]);
    expect(after.text(key, "planned")).toBe("Q3 2025");
  });

  it("goes away where it is taken back", () => {
    const sheet = sheetOver(door());
    sheet.dropRow(sheet.addRow("a"));
    expect(sheet.rows.map((row) => row.key)).toEqual(["a", "b"]);
  });
});
