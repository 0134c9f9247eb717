// A made-up schedule in the bytes that the app sends, for looking at the page in a plain browser and for tests:
// `?rows=100000` in the address makes it as long. Dates are made up too; nothing is computed.

import { flag, intColumns, magic, none } from "../lib/gantt/rows";

const day = 1440;
const start = 29_000 * day + 8 * 60; // 2049-05-26 08:00, a Wednesday

export interface FakeRow {
  id: number;
  level: number;
  flags: number;
  code: string;
  name: string;
  predecessors: string;
  from: number;
  to: number;
  float: number;
  percent: number;
  parent: number;
}

const parts = ["Earthworks", "Foundations", "Piers", "Deck", "Approaches", "Finishes"];
const works = ["Survey", "Excavate", "Formwork", "Reinforce", "Pour", "Cure", "Strip", "Inspect"];

function make(count: number): { rows: FakeRow[]; links: [number, number][] } {
  const rows: FakeRow[] = [];
  const links: [number, number][] = [];
  let at = start;
  let group = -1;
  for (let n = 0; n < count; n++) {
    const within = n % 9;
    if (within === 0) {
      group = n;
      const name = `${parts[(n / 9) % parts.length]} ${Math.floor(n / 54) + 1}`;
      rows.push({
        id: n,
        level: 0,
        flags: flag.wbs | flag.hasChildren,
        code: `W${n / 9 + 1}`,
        name,
        predecessors: "",
        from: at,
        to: at + 30 * day,
        float: 0,
        percent: 0.4,
        parent: -1,
      });
      continue;
    }
    const milestone = within === 8;
    const from = at;
    const to = milestone ? at : at + (1 + ((n * 7) % 6)) * day + 9 * 60;
    const critical = within % 3 !== 2;
    const done = n < count * 0.2;
    rows.push({
      id: n,
      level: 1,
      flags:
        (critical ? flag.critical : 0) |
        (milestone ? flag.finishMilestone : 0) |
        (done ? flag.started | flag.finished : n < count * 0.3 ? flag.started : 0) |
        (n % 17 === 0 ? flag.constrained : 0),
      code: `A${1000 + 10 * n}`,
      name: milestone ? `${rows[group]?.name} handed over` : `${works[within % works.length]}, ${rows[group]?.name}`,
      predecessors: within > 1 ? `A${1000 + 10 * (n - 1)}` : "",
      from,
      to,
      float: critical ? 0 : 3 * 480,
      percent: done ? 1 : n < count * 0.3 ? 0.5 : 0,
      parent: group,
    });
    if (within > 1) links.push([n - 1, n]);
    if (!milestone) at += (1 + ((n * 7) % 6)) * day;
    const parent = rows[group];
    if (parent) parent.to = to;
  }
  return { rows, links };
}

export function fakeSchedule(count = Number(new URLSearchParams(window.location.search).get("rows") ?? 54)) {
  const { rows: all, links } = make(count);
  let visible = all;
  const placeOf = new Map<number, number>();
  const show = (collapsed: string[]) => {
    const shut = new Set(collapsed);
    visible = all.filter((row) => row.parent < 0 || !shut.has(uuid(row.parent)));
    placeOf.clear();
    visible.forEach((row, place) => placeOf.set(row.id, place));
    for (const row of all) {
      if (row.level === 0)
        row.flags = shut.has(uuid(row.id)) ? row.flags | flag.collapsed : row.flags & ~flag.collapsed;
    }
  };
  const last = all.at(-1);
  return {
    open(collapsed: string[]) {
      show(collapsed);
      const idle: [number, number][] = [];
      for (let at = Math.floor(start / day) - 60; at < Math.floor((last?.to ?? start) / day) + 60; at++) {
        // 1970-01-03 was a Saturday.
        if ((((at - 2) % 7) + 7) % 7 === 0) idle.push([at * day, (at + 2) * day]);
      }
      return {
        revision: 1,
        rows: visible.length,
        activities: all.filter((row) => row.level === 1).length,
        wbs: all.filter((row) => row.level === 0).length,
        critical: all.filter((row) => row.flags & flag.critical).length,
        late: 0,
        start,
        finish: last?.to ?? start,
        data_date: all[Math.floor(count * 0.25)]?.from ?? start,
        problems: [],
        idle,
        minutes_per_day: 480,
        stay: null,
      };
    },
    rows: (first: number, wanted: number) => block(visible, first, wanted, links, all, placeOf),
    /** As if nothing held the others: each that follows by the links moves as far. */
    preview(request: { activity: string; draft: Record<string, string>; first: number; count: number }) {
      const row = all.find((one) => uuid(one.id) === request.activity);
      const to = Date.parse(`${request.draft.constraint_date ?? ""}Z`) / 60_000;
      if (!row || Number.isNaN(to)) return { rows: [], moved: 0, finish: null };
      const by = Math.max(0, to - row.from);
      const moved = new Set([row.id]);
      for (const [from, into] of links) if (moved.has(from)) moved.add(into);
      const rows = visible.flatMap((one, at) =>
        moved.has(one.id) && at >= request.first && at < request.first + request.count
          ? [{ row: at, start: one.from + by, finish: one.to + by, critical: one.float === 0 }]
          : [],
      );
      return { rows, moved: moved.size, finish: (last?.to ?? 0) + by };
    },
    find: (text: string, after: number) => {
      const low = text.toLowerCase();
      const found = visible.findIndex((row, at) => at > after && `${row.code} ${row.name}`.toLowerCase().includes(low));
      return found < 0 ? null : found;
    },
    activity(id: string) {
      const row = all.find((one) => uuid(one.id) === id) ?? all[1];
      if (!row) throw new Error("no such row");
      const link = (other: FakeRow) => ({
        relationship: `${other.id}`,
        id: uuid(other.id),
        code: other.code,
        name: other.name,
        kind: "FS",
        lag: "",
        driving: true,
      });
      return {
        activity: {
          id,
          code: row.code,
          name: row.name,
          notes: "",
          calendar_id: null,
          constraint_kind: null,
          constraint_date: null,
          duration: "5d",
          remaining: "5d",
        },
        calendars: [{ id: "c", name: "Five days" }],
        start: row.from,
        finish: row.to,
        late_start: row.from,
        late_finish: row.to,
        total_float: row.float,
        free_float: 0,
        critical: row.float === 0,
        predecessors: links
          .filter(([, to]) => to === row.id)
          .flatMap(([from]) => all[from] ?? [])
          .map(link),
        successors: links
          .filter(([from]) => from === row.id)
          .flatMap(([, to]) => all[to] ?? [])
          .map(link),
        why: [
          {
            activity: uuid(Math.max(1, row.id - 1)),
            code: all[Math.max(1, row.id - 1)]?.code ?? "",
            message: { id: "schedule-none" },
          },
        ],
        assignments: [
          {
            name: "Bridge crew",
            kind: "labour",
            unit: "h",
            budgeted_units: "320",
            actual_units: "160",
            remaining_units: "160",
            budgeted: { amount: "24000", currency: "EUR" },
            actual: { amount: "12500", currency: "EUR" },
            remaining: { amount: "12000", currency: "EUR" },
          },
          {
            name: "Reinforcing steel",
            kind: "material",
            unit: "t",
            budgeted_units: "42.5",
            actual_units: "0",
            remaining_units: "42.5",
            budgeted: { amount: "51000", currency: "EUR" },
            actual: { amount: "0", currency: "EUR" },
            remaining: { amount: "51000", currency: "EUR" },
          },
        ],
        milestones: [{ milestone: "m1", title: "Deck closed", activity: id, code: row.code, reads: "finish" }],
        cost: {
          budgeted: { amount: "75000", currency: "EUR" },
          actual: { amount: "12500", currency: "EUR" },
          remaining: { amount: "63000", currency: "EUR" },
        },
      };
    },
  };
}

const uuid = (id: number): string => {
  const hex = id.toString(16).padStart(32, "0");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
};

/** Rows as `gantt/rows.ts` reads them. */
export function block(
  visible: FakeRow[],
  first: number,
  wanted: number,
  links: [number, number][],
  all: FakeRow[],
  placeOf: Map<number, number>,
): ArrayBuffer {
  const rows = visible.slice(first, first + wanted);
  const n = rows.length;
  const ids = new Set(rows.map((row) => row.id));
  const touching = links.filter(([from, to]) => ids.has(from) || ids.has(to));
  const m = touching.length;
  const texts = rows
    .flatMap((row) => [row.code, row.name, "", row.predecessors])
    .map((text) => new TextEncoder().encode(text));
  const textBytes = texts.reduce((sum, text) => sum + text.length, 0);
  const size = 32 + 4 * intColumns.length * n + 4 * n + 24 * m + 4 * (4 * n + 1) + 2 * n + n + n + 16 * n + textBytes;
  const bytes = new ArrayBuffer(size);
  const view = new DataView(bytes);
  let at = 0;
  const u32 = (value: number) => (view.setUint32(at, value, true), (at += 4));
  const i32 = (value: number) => (view.setInt32(at, value, true), (at += 4));
  for (const value of [magic, 1, visible.length, first, n, m, textBytes, 0]) u32(value);
  const value = (row: FakeRow, column: (typeof intColumns)[number]): number => {
    switch (column) {
      case "start":
      case "earlyStart":
      case "lateStart":
        return row.from;
      case "finish":
      case "earlyFinish":
        return row.to;
      case "lateFinish":
        return row.to + 3 * row.float;
      case "baselineStart":
        return row.from - 2 * day;
      case "baselineFinish":
        return row.to - 3 * day;
      case "totalFloat":
      case "freeFloat":
        return row.float;
      case "original":
      case "remaining":
        return Math.max(0, Math.round((row.to - row.from) / day)) * 480;
      case "constraintDate":
        return row.flags & flag.constrained ? row.from : none;
      case "place":
        return row.id;
      default:
        return none;
    }
  };
  for (const column of intColumns) for (const row of rows) i32(value(row, column));
  for (const row of rows) (view.setFloat32(at, row.percent, true), (at += 4));
  const place = (id: number) => placeOf.get(id) ?? -1;
  for (const [from] of touching) i32(place(from));
  for (const [, to] of touching) i32(place(to));
  for (const [from] of touching) i32(all[from]?.to ?? 0);
  for (const [, to] of touching) i32(all[to]?.from ?? 0);
  for (let link = 0; link < m; link++) i32(0);
  for (const [from, to] of touching) i32(((all[from]?.flags ?? 0) & (all[to]?.flags ?? 0) & flag.critical ? 2 : 0) | 1);
  let offset = 0;
  for (const text of texts) (u32(offset), (offset += text.length));
  u32(offset);
  for (const row of rows) (view.setUint16(at, row.flags, true), (at += 2));
  for (const row of rows) view.setUint8(at++, row.level);
  for (let row = 0; row < n; row++) view.setUint8(at++, 0);
  for (const row of rows) {
    const hex = uuid(row.id).replace(/-/g, "");
    for (let byte = 0; byte < 16; byte++) view.setUint8(at++, parseInt(hex.slice(2 * byte, 2 * byte + 2), 16));
  }
  for (const text of texts) (new Uint8Array(bytes, at, text.length).set(text), (at += text.length));
  return bytes;
}
