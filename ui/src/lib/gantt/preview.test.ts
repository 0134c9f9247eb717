import { afterEach, describe, expect, it } from "vitest";
import { sendThrough } from "../app";
import { DragPreview } from "./preview.svelte";
import { flag, type Link, type Row } from "./rows";

const row = (index: number, flags: number = flag.critical) => ({ index, start: 0, finish: 10, flags }) as Row;
const dragged = (date: string) => ({ activity: "a", draft: { constraint_date: date }, first: 0, count: 9 });
const settle = () => new Promise((done) => setTimeout(done));

describe("what follows a bar that is dragged", () => {
  afterEach(() => sendThrough(null));

  it("is asked for one at a time, and of those asked meanwhile only the newest", async () => {
    const asked: string[] = [];
    const answers: (() => void)[] = [];
    sendThrough(async <Answer>(_: string, request: unknown) => {
      const date = (request as { draft: { constraint_date: string } }).draft.constraint_date;
      asked.push(date);
      await new Promise<void>((done) => answers.push(done));
      return { rows: [{ row: 1, start: 5, finish: 15, critical: false }], moved: 1, finish: 15 } as Answer;
    });
    const preview = new DragPreview("p");
    for (const day of ["1", "2", "3"]) preview.ask(dragged(day));
    await settle();
    answers.shift()?.();
    await settle();
    expect(asked).toEqual(["1", "3"]);
    answers.shift()?.();
    await settle();
    expect(preview.told).toEqual({ moved: 1, finish: 15 });
    const now = preview.row(row(1));
    expect([now?.start, now?.finish, (now?.flags ?? 0) & flag.critical]).toEqual([5, 15, 0]);
    expect(preview.row(row(2))).toEqual(row(2));
    // A line from the moved bar leaves where it would end, and arrives where the other still begins.
    const link = { fromRow: 1, toRow: 2, fromTime: 10, toTime: 12, kind: "FS", driving: true, critical: false } as Link;
    expect(preview.links([link])).toEqual([{ ...link, fromTime: 15 }]);
  });

  it("is gone once it is let go, also where an answer is still on its way", async () => {
    let answer: () => void = () => undefined;
    sendThrough(async <Answer>() => {
      await new Promise<void>((done) => (answer = done));
      return { rows: [{ row: 1, start: 5, finish: 15, critical: false }], moved: 1, finish: 15 } as Answer;
    });
    const preview = new DragPreview("p");
    preview.ask(dragged("1"));
    await settle();
    preview.clear();
    answer();
    await settle();
    expect(preview.row(row(1))).toEqual(row(1));
    expect(preview.told).toBeNull();
  });
});
