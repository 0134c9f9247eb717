import { describe, expect, it } from "vitest";
import type { Column } from "../../../gantt/columns";
import { flag, type Row } from "../../../gantt/rows";
import { newRows, readCells, sheetOf, writtenRows } from "./clipboard";
import { draftOf } from "./draft";

const shown: Column[] = ["code", "name", "duration", "start", "finish", "float", "predecessors"];
const heads: Record<string, Column> = { name: "name", "activity name": "name", duration: "duration", code: "code" };
const columnOf = (head: string): Column | null => heads[head.toLowerCase()] ?? null;
const row = (code: string, flags = 0): Row => ({ id: `id of ${code}`, code, flags }) as Row;

describe("cells of a spreadsheet", () => {
  it("are read with their tabs and lines, quoted or not, whatever the line ends with", () => {
    expect(readCells("a\tb\r\nc\td\r\n\r\n")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(readCells('"two\nlines"\t"say ""no"""\n5d')).toEqual([["two\nlines", 'say "no"'], ["5d"]]);
  });

  it("fill the columns from the cursor on; those that are computed are left alone", () => {
    const cells = readCells("5d\t2026-03-09\t\t3d");
    const sheet = sheetOf(cells, shown, 2, columnOf);
    expect(writtenRows(sheet, () => row("A1000"))).toEqual([
      {
        activity: "id of A1000",
        draft: { duration: "5d", constraint_kind: "start_on_or_after", constraint_date: "2026-03-09", finish: "" },
      },
    ]);
  });

  it("go by the heads of their first line where it has them, in any order", () => {
    const sheet = sheetOf(readCells("Duration\tActivity name\tOwner\n4d\tSurvey\tAna"), shown, 0, columnOf);
    expect(writtenRows(sheet, () => undefined)).toEqual([
      { activity: null, draft: { duration: "4d", name: "Survey" } },
    ]);
  });

  it("are new activities beyond the last row, and never change an element's dates", () => {
    const sheet = sheetOf(readCells("A\tOne\nB\tTwo\nC\tThree"), shown, 0, columnOf);
    const rows = [row("A"), row("W1", flag.wbs)];
    expect(writtenRows(sheet, (line) => rows[line])).toEqual([
      { activity: "id of A", draft: { name: "One" } },
      { activity: null, draft: { code: "C", name: "Three" } },
    ]);
  });

  it("in one column are names of new activities", () => {
    expect(newRows(readCells("Survey\nDesign"), shown)).toEqual([
      { activity: null, draft: { name: "Survey" } },
      { activity: null, draft: { name: "Design" } },
    ]);
  });
});

describe("a date that is typed", () => {
  it("holds work that has not begun, and tells what happened of work that has", () => {
    expect(draftOf("start", "9 Mar", row("A"))).toEqual({
      constraint_kind: "start_on_or_after",
      constraint_date: "9 Mar",
    });
    expect(draftOf("start", "", row("A"))).toEqual({ constraint_kind: "", constraint_date: "" });
    expect(draftOf("start", "9 Mar", row("A", flag.started))).toEqual({ actual_start: "9 Mar" });
    expect(draftOf("finish", "9 Mar", row("A", flag.started))).toEqual({ finish: "9 Mar" });
    expect(draftOf("finish", "9 Mar", row("A", flag.started | flag.finished))).toEqual({ actual_finish: "9 Mar" });
  });
});
