// Rows of a schedule as the app sends them: columns of numbers in one block of bytes, of the rows that are
// looked at and not of all. Read where they lie; a row's texts only when they are drawn.
//
// The layout, little-endian, is that of `crates/milepost-app/src/schedule/rows.rs`.

export const magic = 0x3147504d;
export const none = -2147483648;

/** The columns of whole numbers, in the order they are sent. Instants are minutes since 1970, floats and
 *  durations minutes of work. */
export const intColumns = [
  "start",
  "finish",
  "earlyStart",
  "earlyFinish",
  "lateStart",
  "lateFinish",
  "baselineStart",
  "baselineFinish",
  "actualStart",
  "actualFinish",
  "totalFloat",
  "freeFloat",
  "original",
  "remaining",
  "constraintDate",
  "place",
] as const;
export type IntColumn = (typeof intColumns)[number];

const linkColumns = ["fromRow", "toRow", "fromTime", "toTime", "kind", "flags"] as const;
const textColumns = ["code", "name", "calendar", "predecessors"] as const;
export type TextColumn = (typeof textColumns)[number];

export const flag = {
  critical: 1 << 0,
  longestPath: 1 << 1,
  startMilestone: 1 << 2,
  finishMilestone: 1 << 3,
  levelOfEffort: 1 << 4,
  wbs: 1 << 5,
  wbsSummary: 1 << 6,
  started: 1 << 7,
  finished: 1 << 8,
  hasChildren: 1 << 9,
  collapsed: 1 << 10,
  constrained: 1 << 11,
  noted: 1 << 12,
  inactive: 1 << 13,
  manual: 1 << 14,
  nearCritical: 1 << 15,
} as const;

/** A relationship that touches the rows of a block. */
export interface Link {
  /** In the visible order; -1: hidden. */
  fromRow: number;
  toRow: number;
  fromTime: number;
  toTime: number;
  kind: LinkKind;
  driving: boolean;
  critical: boolean;
  /** One end is in another project, and has no row. */
  outside: boolean;
}
export const linkKinds = ["FS", "SS", "FF", "SF"] as const;
export type LinkKind = (typeof linkKinds)[number];

/** What one row shows. */
export interface Row extends Record<IntColumn, number>, Record<TextColumn, string> {
  id: string;
  /** In the visible order. */
  index: number;
  /** From 0. */
  level: number;
  flags: number;
  /** A share of one; NaN: unknown. */
  percent: number;
  constraint: number;
}

/** One answer of the app. */
export class Block {
  readonly first: number;
  readonly count: number;
  readonly total: number;
  readonly links: readonly Link[];
  #ints: Int32Array;
  #percents: Float32Array;
  #offsets: Uint32Array;
  #flags: Uint16Array;
  #levels: Uint8Array;
  #constraints: Uint8Array;
  #ids: Uint8Array;
  #texts: Uint8Array;
  #rows: (Row | undefined)[];

  constructor(bytes: ArrayBuffer) {
    const header = new Uint32Array(bytes, 0, 8);
    const [mark, version, total = 0, first = 0, count = 0, links = 0, textBytes = 0] = header;
    if (mark !== magic || version !== 1) throw new Error("not a block of schedule rows");
    let at = 32;
    const take = <T>(size: number, make: (offset: number) => T): T => {
      const made = make(at);
      at += size;
      return made;
    };
    this.total = total;
    this.first = first;
    this.count = count;
    const ints = intColumns.length * count;
    this.#ints = take(4 * ints, (o) => new Int32Array(bytes, o, ints));
    this.#percents = take(4 * count, (o) => new Float32Array(bytes, o, count));
    const linkInts = take(24 * links, (o) => new Int32Array(bytes, o, 6 * links));
    const offsets = textColumns.length * count + 1;
    this.#offsets = take(4 * offsets, (o) => new Uint32Array(bytes, o, offsets));
    this.#flags = take(2 * count, (o) => new Uint16Array(bytes, o, count));
    this.#levels = take(count, (o) => new Uint8Array(bytes, o, count));
    this.#constraints = take(count, (o) => new Uint8Array(bytes, o, count));
    this.#ids = take(16 * count, (o) => new Uint8Array(bytes, o, 16 * count));
    this.#texts = take(textBytes, (o) => new Uint8Array(bytes, o, textBytes));
    this.#rows = new Array<Row | undefined>(count);
    this.links = Array.from({ length: links }, (_, link) => {
      const value = (column: (typeof linkColumns)[number]) => linkInts[linkColumns.indexOf(column) * links + link] ?? 0;
      const flags = value("flags");
      return {
        fromRow: value("fromRow"),
        toRow: value("toRow"),
        fromTime: value("fromTime"),
        toTime: value("toTime"),
        kind: linkKinds[value("kind")] ?? "FS",
        driving: (flags & 1) !== 0,
        critical: (flags & 2) !== 0,
        outside: (flags & 4) !== 0,
      };
    });
  }

  /** The row at a place of the visible order, if it is in this block. */
  row(index: number): Row | undefined {
    const at = index - this.first;
    if (at < 0 || at >= this.count) return undefined;
    return (this.#rows[at] ??= this.#read(at));
  }

  #read(at: number): Row {
    const row = {
      id: uuid(this.#ids, 16 * at),
      index: this.first + at,
      level: this.#levels[at] ?? 0,
      flags: this.#flags[at] ?? 0,
      percent: this.#percents[at] ?? NaN,
      constraint: this.#constraints[at] ?? 0,
    } as Row;
    intColumns.forEach((column, place) => (row[column] = this.#ints[place * this.count + at] ?? none));
    textColumns.forEach((column, place) => {
      const from = this.#offsets[textColumns.length * at + place] ?? 0;
      const to = this.#offsets[textColumns.length * at + place + 1] ?? from;
      row[column] = from === to ? "" : decoder.decode(this.#texts.subarray(from, to));
    });
    return row;
  }
}

const decoder = new TextDecoder();
const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Sixteen bytes as ids are written: 8-4-4-4-12. */
function uuid(bytes: Uint8Array, at: number): string {
  let text = "";
  for (let place = 0; place < 16; place++) {
    if (place === 4 || place === 6 || place === 8 || place === 10) text += "-";
    text += hex[bytes[at + place] ?? 0];
  }
  return text;
}

export const isMilestone = (row: Row): boolean => (row.flags & (flag.startMilestone | flag.finishMilestone)) !== 0;
export const isGroup = (row: Row): boolean => (row.flags & flag.wbs) !== 0;
