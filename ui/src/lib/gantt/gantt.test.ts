// The pure parts of the schedule's picture: bytes, scale, links, cursor, where bars are.

import { describe, expect, it, vi } from "vitest";
import { block, fakeSchedule } from "../../dev/schedule";
import { Blocks, blockRows } from "./blocks";
import { cellText, editText, isoDay, writeWork, type Writer } from "./columns";
import { shaded } from "./draw";
import { press, selection, type At, type Cursor } from "./cursor";
import { bar, hit, rowHeight } from "./geometry";
import { route } from "./links";
import { Block, flag, none, type Row } from "./rows";
import { day, fit, floor, hour, ticks, time, units, x, zoomAt } from "./scale";

describe("time without work", () => {
  // A Friday's 17:00 to the Monday's 08:00, in minutes from a Friday's midnight.
  const weekend = [17 * 60, 3 * day + 8 * 60] as const;
  const night = [17 * 60, day + 8 * 60] as const;

  it("is shaded by whole days where days are narrow: nights would only be stripes", () => {
    expect(shaded(weekend, 11 / day)).toEqual([day, 3 * day]);
    const [from, to] = shaded(night, 11 / day);
    expect(to).toBeLessThanOrEqual(from);
  });

  it("is shaded by the hour where days are wide", () => {
    expect(shaded(night, 60 / day)).toEqual([...night]);
  });
});

describe("a block of rows", () => {
  it("has what was written into it, row by row", () => {
    const fake = fakeSchedule(20);
    fake.open([]);
    const read = new Block(fake.rows(9, 5));
    expect([read.first, read.count, read.total]).toEqual([9, 5, 20]);
    const group = read.row(9);
    expect(group).toMatchObject({ name: "Foundations 1", code: "W2", level: 0, index: 9 });
    expect((group?.flags ?? 0) & flag.wbs).not.toBe(0);
    // The second activity of the group waits for the first: rows 10 and 11.
    expect(read.row(11)).toMatchObject({ code: "A1110", predecessors: "A1100", level: 1, totalFloat: 3 * 480 });
    expect(read.row(11)?.id).toBe("00000000-0000-0000-0000-00000000000b");
    expect(read.row(14)).toBeUndefined();
    expect(read.links.map((link) => [link.fromRow, link.toRow, link.kind])).toContainEqual([10, 11, "FS"]);
  });

  it("refuses bytes that are something else", () => {
    expect(() => new Block(new ArrayBuffer(64))).toThrow();
  });

  it("keeps text of any script", () => {
    const row = {
      id: 1,
      level: 0,
      flags: 0,
      code: "A1",
      name: "Мост через Туманную 두만강",
      predecessors: "",
      from: 0,
      to: day,
      float: 0,
      percent: 0,
      parent: -1,
    };
    const read = new Block(block([row], 0, 1, [], [row], new Map()));
    expect(read.row(0)?.name).toBe("Мост через Туманную 두만강");
  });
});

describe("the blocks that are kept", () => {
  const settled = () => new Promise((done) => setTimeout(done, 0));

  it("fetch what is looked at and the block ahead, once", async () => {
    const fake = fakeSchedule(1000);
    fake.open([]);
    const fetch = vi.fn((first: number, count: number) => Promise.resolve(fake.rows(first, count)));
    const arrived = vi.fn();
    const blocks = new Blocks(fetch, arrived, () => undefined);
    blocks.restart(1000);
    blocks.want(0, 20, 1);
    blocks.want(5, 25, 1);
    await settled();
    expect(fetch.mock.calls).toEqual([
      [0, blockRows],
      [blockRows, blockRows],
    ]);
    expect(blocks.row(3)?.index).toBe(3);
    expect(blocks.row(999)).toBeUndefined();
    // The last block is shorter.
    blocks.want(990, 999);
    await settled();
    expect(fetch.mock.lastCall).toEqual([768, 232]);
  });

  it("drop an answer to a question that is no longer asked", async () => {
    const fake = fakeSchedule(100);
    fake.open([]);
    const blocks = new Blocks((first, count) => Promise.resolve(fake.rows(first, count)), vi.fn(), vi.fn());
    blocks.restart(100);
    blocks.want(0, 10);
    blocks.restart(0);
    await settled();
    expect(blocks.row(0)).toBeUndefined();
  });
});

describe("the time scale", () => {
  it("turns minutes into pixels and back", () => {
    const scale = { from: 1000, zoom: 0.25 };
    expect(x(scale, 1400)).toBe(100);
    expect(time(scale, 100)).toBe(1400);
  });

  it("zooms with the time under the pointer staying there", () => {
    const scale = fit(0, 100 * day, 800);
    const at = time(scale, 300);
    expect(x(zoomAt(scale, 3, 300), at)).toBeCloseTo(300, 6);
    // Not beyond what can be told apart.
    expect(zoomAt(scale, 1e9, 300).zoom).toBeLessThan(2);
  });

  it("shows all of a span", () => {
    const scale = fit(10 * day, 40 * day, 600);
    expect(x(scale, 10 * day)).toBeGreaterThan(0);
    expect(x(scale, 40 * day)).toBeLessThan(600);
  });

  it("begins weeks on Monday, months and years on their first", () => {
    // 2026-10-30 is a Friday; its Monday is the 26th.
    const friday = Date.UTC(2026, 9, 30, 15, 20) / 60_000;
    const at = (minute: number) => new Date(minute * 60_000).toISOString().slice(0, 16);
    expect(at(floor("week", friday))).toBe("2026-10-26T00:00");
    expect(at(floor("month", friday))).toBe("2026-10-01T00:00");
    expect(at(floor("quarter", friday))).toBe("2026-10-01T00:00");
    expect(at(floor("year", friday))).toBe("2026-01-01T00:00");
    expect(at(floor("hours6", friday))).toBe("2026-10-30T12:00");
    // Before 1970 too: 1969-12-31 was a Wednesday.
    expect(at(floor("week", -10))).toBe("1969-12-29T00:00");
  });

  it("has ticks without a gap, leap days among them", () => {
    const from = Date.UTC(2028, 1, 27) / 60_000;
    expect(ticks("day", from, from + 4 * day).map((tick) => new Date(tick.time * 60_000).getUTCDate())).toEqual([
      27, 28, 29, 1,
    ]);
    expect(ticks("month", from, Date.UTC(2028, 4, 2) / 60_000)).toHaveLength(4);
  });

  it("names finer units the closer one looks", () => {
    const lower = [
      1000 / (30 * 365 * day),
      1000 / (3 * 365 * day),
      1000 / (300 * day),
      1000 / (20 * day),
      1000 / (10 * hour),
    ];
    expect(lower.map((zoom) => units(zoom).lower)).toEqual(
      ["year", "quarter", "month", "day", "hour"].map((u) => (u === "quarter" ? "quarter" : u)),
    );
  });
});

describe("the line of a relationship", () => {
  const half = 7;
  const gap = 14;
  it("goes straight on and down onto the successor where that comes later", () => {
    const { points, head } = route("FS", { x: 10, y: 14 }, { x: 60, y: 42 }, half, gap);
    expect(points).toEqual([
      { x: 10, y: 14 },
      { x: 63, y: 14 },
      { x: 63, y: 35 },
    ]);
    expect(head).toBe("down");
  });
  it("turns back between the rows where the successor comes before", () => {
    const { points, head } = route("FS", { x: 60, y: 14 }, { x: 10, y: 42 }, half, gap);
    expect(points.map((point) => point.y)).toEqual([14, 14, 28, 28, 42, 42]);
    expect(points.at(-1)).toEqual({ x: 10, y: 42 });
    expect(head).toBe("right");
  });
  it("leaves and arrives at the sides that the kind names", () => {
    const from = { x: 50, y: 14 };
    const to = { x: 80, y: 42 };
    expect(route("SS", from, to, half, gap)).toMatchObject({ head: "right" });
    expect(route("SS", from, to, half, gap).points[1]?.x).toBeLessThan(50);
    expect(route("FF", from, to, half, gap)).toMatchObject({ head: "left" });
    expect(route("FF", from, to, half, gap).points[1]?.x).toBeGreaterThan(80);
    expect(route("SF", from, to, half, gap)).toMatchObject({ head: "left" });
  });
  it("has only level and upright pieces", () => {
    for (const kind of ["FS", "SS", "FF", "SF"] as const) {
      for (const to of [
        { x: -40, y: 70 },
        { x: 51, y: 70 },
        { x: 90, y: -14 },
        { x: 20, y: -14 },
      ]) {
        const { points } = route(kind, { x: 50, y: 14 }, to, half, gap);
        points.slice(1).forEach((point, at) => {
          const before = points[at];
          expect(point.x === before?.x || point.y === before?.y, `${kind} to ${JSON.stringify(to)}`).toBe(true);
        });
      }
    }
  });
});

const row = (more: Partial<Row>): Row =>
  ({
    id: "r",
    index: 0,
    level: 0,
    flags: 0,
    percent: 0,
    constraint: 0,
    code: "A",
    name: "N",
    calendar: "",
    predecessors: "",
    start: 0,
    finish: day,
    baselineStart: none,
    baselineFinish: none,
    totalFloat: 0,
    ...more,
  }) as Row;

describe("where bars are", () => {
  const scale = { from: 0, zoom: 100 / day };
  it("is from start to finish, and a milestone at its one date", () => {
    expect(bar(row({}), scale)).toMatchObject({ kind: "bar", left: 0, right: 100 });
    expect(bar(row({ flags: flag.finishMilestone, start: none }), scale)).toMatchObject({
      kind: "milestone",
      left: 100,
    });
    expect(bar(row({ start: none, finish: none }), scale)).toBeNull();
  });
  it("can be seen however short", () => {
    const shape = bar(row({ finish: 1 }), scale);
    expect((shape?.right ?? 0) - (shape?.left ?? 0)).toBeGreaterThanOrEqual(2);
  });
  it("is what the pointer finds: the body, the end that changes the duration, the knob that draws a link", () => {
    const rows = [row({}), row({ index: 1 })];
    const grip = (at: number, y = rowHeight / 2) => hit({ x: at, y }, 0, scale, (index) => rows[index], 2)?.grip;
    expect([grip(50), grip(98), grip(108), grip(140)]).toEqual(["body", "finish", "link", null]);
    expect(hit({ x: 50, y: 3 * rowHeight }, 0, scale, (index) => rows[index], 2)).toBeNull();
    expect(hit({ x: 50, y: 2 }, rowHeight, scale, (index) => rows[index], 2)?.row).toBe(1);
  });
});

describe("keys in the table", () => {
  const at: At = {
    rows: 10,
    columns: ["code", "name", "duration"],
    page: 5,
    group: false,
    collapsed: false,
    editable: true,
  };
  const cursor: Cursor = { row: 3, column: 1, anchor: null };
  const keys = (key: string, more: object = {}) => ({
    key,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...more,
  });

  it("move, with Shift selecting rows", () => {
    expect(press(cursor, keys("ArrowDown"), at)).toEqual({ type: "move", cursor: { row: 4, column: 1, anchor: null } });
    const act = press(cursor, keys("ArrowDown", { shiftKey: true }), at);
    expect(act).toEqual({ type: "move", cursor: { row: 4, column: 1, anchor: 3 } });
    expect(selection({ row: 2, column: 0, anchor: 5 })).toEqual([2, 5]);
    expect(press(cursor, keys("PageDown"), at)).toMatchObject({ cursor: { row: 8 } });
    expect(press(cursor, keys("End", { ctrlKey: true }), at)).toMatchObject({ cursor: { row: 9, column: 2 } });
  });
  it("type into cells that can be typed in, and into no others", () => {
    expect(press(cursor, keys("5"), at)).toEqual({ type: "edit", text: "5" });
    expect(press(cursor, keys("F2"), at)).toEqual({ type: "edit", text: null });
    expect(press(cursor, keys("5"), { ...at, editable: false })).toBeNull();
    expect(press(cursor, keys("Enter"), { ...at, editable: false })).toEqual({ type: "open" });
  });
  it("open and close groups", () => {
    const group = { ...at, group: true };
    expect(press({ ...cursor, column: 0 }, keys("ArrowLeft"), group)).toEqual({ type: "toggle", open: false });
    expect(press(cursor, keys("ArrowRight"), { ...group, collapsed: true })).toEqual({ type: "toggle", open: true });
  });
  it("leave to the page what is the page's", () => {
    expect(press(cursor, keys("z", { ctrlKey: true }), at)).toBeNull();
    expect(press(cursor, keys("Escape"), at)).toBeNull();
  });
});

describe("what a cell shows", () => {
  const write: Writer = {
    minutesPerDay: 480,
    number: (value, digits) => String(Number(value.toFixed(digits))),
    date: (iso) => iso,
    share: (share) => `${share * 100}%`,
  };
  it("is work in days where that is even, else in hours or minutes", () => {
    expect([2400, 1200, 120, 90, 50, -480, 0].map((minutes) => writeWork(minutes, write))).toEqual([
      "5d",
      "2.5d",
      "0.25d",
      "1.5h",
      "50m",
      "-1d",
      "0d",
    ]);
  });
  it("is the day that ends at midnight for a finish, the day that begins for a start", () => {
    expect(isoDay(day, true)).toBe("1970-01-01");
    expect(isoDay(day, false)).toBe("1970-01-02");
  });
  it("is nothing where there is nothing to say", () => {
    const milestone = row({ flags: flag.finishMilestone, original: 0 } as Partial<Row>);
    expect(cellText(milestone, "duration", write)).toBe("");
    expect(cellText(milestone, "start", write)).toBe("");
    expect(cellText(row({ totalFloat: none }), "float", write)).toBe("");
    expect(editText(row({ percent: 0.125 }), "percent", write)).toBe("12.5%");
  });
});
