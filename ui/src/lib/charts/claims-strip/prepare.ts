// What the strip of claims draws: every value that a fact was said to have, on one axis. Values that are
// numbers stand on one line with their words above and below; dates, and whatever finds no room that
// way, get a row each. Pure: texts and their widths are given to it.

import { scaleLinear } from "d3-scale";
import type { Band } from "../base/bands";
import { dateScale, dateTicks, type DateTick } from "../base/date-axis";
import { dayOf } from "../base/days";
import { placeFlags, type Flag } from "../base/flags";
import { inside, overlaps, type Box } from "../base/label-placement";
import { daysOf, spanOf, type Span } from "../base/lozenge";
import { shorten, type Measure } from "../base/text-width";
import { boundOf, numberOf, type Axis, type ClaimGroup } from "./group";

export type StripWords = {
  /** The value, and that it is the chosen one. */
  value(group: ClaimGroup): string;
  /** Who says so. */
  note(group: ClaimGroup): string;
  dateTick(tick: DateTick): string;
  /** The as-of line's words, the fullest first. */
  asOf: readonly string[];
  /** A number on the axis, in the axis's unit. */
  numberTick(value: number, axis: Axis): string;
};

export type StripInput = { axis: Axis; asOf: string | null; width: number; words: StripWords; measure: Measure };

/** A bound is drawn as an arrow the way the true value may lie, or, for "about", as a dashed edge. */
export type Dot = { x: number; y: number; radius: number; arrow: -1 | 0 | 1; about: boolean };

export type Anchor = "start" | "middle" | "end";

export type StripItem = {
  group: ClaimGroup;
  dot: Dot | null;
  span: (Span & { y: number }) | null;
  value: { text: string; x: number; y: number };
  note: { text: string; x: number; y: number };
  anchor: Anchor;
  /** From the dot to words that stand further off. */
  leader: { x: number; y1: number; y2: number } | null;
  /** What is hovered, pressed and outlined. */
  box: Box;
};

export type StripLayout = {
  form: "line" | "rows";
  height: number;
  /** The line that dots stand on, in `line` form; in `rows` each row has its own. */
  base: { x1: number; x2: number; y: number }[];
  ticks: { x: number; label: string }[];
  flags: Flag[];
  /** Heights of the header's lines of words. */
  tickY: number;
  flagY: number;
  /** Where upright lines are drawn. */
  bands: Band[];
  items: StripItem[];
};

export const VALUE_SIZE = 13;
export const NOTE_SIZE = 11;
const ARROW = 26;
const SMALLEST = 5;
const LARGEST = 16;
const RADIUS = 5.5;
const FADE = 44;
/** Up to so many values, and from this width, a line is clearer than rows. */
const MOST_ON_LINE = 9;
const LEAST_FOR_LINE = 520;

/** Its area grows with the number of voices. */
export function radiusOf(voices: number): number {
  return Math.min(SMALLEST * Math.sqrt(Math.max(1, voices)), LARGEST);
}

export function prepareStrip(input: StripInput): StripLayout {
  const { axis, width } = input;
  if (axis.kind === "number" && width >= LEAST_FOR_LINE && axis.groups.length <= MOST_ON_LINE) {
    for (const room of NOTE_ROOMS) {
      const line = onLine(input, room);
      if (line) return line;
    }
  }
  return inRows(input);
}

function numberScale(axis: Axis, left: number, right: number) {
  const values = axis.groups.map((group) => numberOf(group.value) ?? 0);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = high > low ? (high - low) * 0.04 : Math.abs(high) * 0.1 || 1;
  return scaleLinear()
    .domain([low - room, high + room])
    .range([left, right]);
}

function dotOf(group: ClaimGroup, x: number, y: number): Dot {
  const bound = boundOf(group.value);
  return {
    x,
    y,
    radius: radiusOf(group.voices),
    arrow: bound === "over" ? 1 : bound === "under" ? -1 : 0,
    about: bound === "about",
  };
}

/** A dot with its arrow, as a box. */
function dotBox({ x, y, radius, arrow }: Dot): Box {
  const left = x - radius - (arrow === -1 ? ARROW : 0);
  const right = x + radius + (arrow === 1 ? ARROW : 0);
  return { x: left, y: y - radius, width: right - left, height: 2 * radius };
}

/* ---- all on one line ---- */

const BLOCK = 31;
const TIERS = 3;
/** Room for who says so, tried from the widest. */
const NOTE_ROOMS = [270, 200, 150];

type Place = { box: Box; anchor: Anchor; leader: Box | null; side: "above" | "below" };

/** Null where the words of some value find no place. The line is at height 0 until all is placed. */
function onLine({ axis, width, words, measure }: StripInput, noteRoom: number): StripLayout | null {
  const inset = LARGEST + 8;
  const scale = numberScale(axis, inset, width - inset);
  const dots = axis.groups.map((group) => dotOf(group, scale(numberOf(group.value) ?? 0), 0));
  const reach = Math.max(...dots.map((dot) => dot.radius));
  const dotBoxes = dots.map(dotBox);
  const taken: Box[] = [];
  const leaders: Box[] = [];
  const bounds = { x: 0, y: -1000, width, height: 2000 };
  const items: StripItem[] = [];
  for (const [i, group] of axis.groups.entries()) {
    const dot = dots[i];
    if (!dot) return null;
    const value = words.value(group);
    const note = shorten(words.note(group), noteRoom, NOTE_SIZE, measure);
    const size = Math.max(measure(value, VALUE_SIZE, true), measure(note, NOTE_SIZE));
    const place = [...places(dot, size, reach)].find(
      ({ box, leader }) =>
        inside(box, bounds) &&
        !taken.some((other) => overlaps(padded(box), other) || (leader && overlaps(leader, other))) &&
        !leaders.some((other) => overlaps(box, other)) &&
        !dotBoxes.some((other, j) => overlaps(box, other) || (j !== i && leader && overlaps(leader, other))),
    );
    if (!place) return null;
    taken.push(place.box);
    if (place.leader) leaders.push(place.leader);
    const { box, anchor, leader } = place;
    const x = anchor === "start" ? box.x : anchor === "end" ? box.x + box.width : dot.x;
    items.push({
      group,
      dot,
      span: null,
      value: { text: value, x, y: box.y + 12 },
      note: { text: note, x, y: box.y + 27 },
      anchor,
      leader: leader && {
        x: dot.x,
        y1: place.side === "above" ? -dot.radius : dot.radius,
        y2: place.side === "above" ? box.y + box.height : box.y,
      },
      box: around([box, dotBox(dot)]),
    });
  }
  const top = Math.min(-reach, ...items.map((item) => item.box.y)) - 3;
  const bottom = Math.max(reach, ...items.map((item) => item.box.y + item.box.height)) + 3;
  return {
    form: "line",
    height: bottom - top,
    base: [{ x1: 0, x2: width, y: -top }],
    ticks: [],
    flags: [],
    tickY: 0,
    flagY: 0,
    bands: [],
    items: items.map((item) => lowered(item, -top)),
  };
}

/** Nearest first: above, below, then a tier further off. The words begin, end or are centred at the dot. */
function* places(dot: Dot, width: number, reach: number): Generator<Place> {
  for (let tier = 0; tier < TIERS; tier += 1) {
    const off = reach + 5 + tier * (BLOCK + 4);
    for (const side of ["above", "below"] as const) {
      const y = side === "above" ? -off - BLOCK : off;
      const starts = [
        { x: dot.x - 6, anchor: "start" as const },
        { x: dot.x + 6 - width, anchor: "end" as const },
        { x: dot.x - width / 2, anchor: "middle" as const },
      ];
      for (const { x, anchor } of starts) {
        const box = { x, y, width, height: BLOCK };
        const near = side === "above" ? y + BLOCK : y;
        const leader = tier === 0 ? null : { x: dot.x - 1, y: Math.min(0, near), width: 2, height: Math.abs(near) };
        yield { box, anchor, leader, side };
      }
    }
  }
}

function padded(box: Box): Box {
  return { ...box, x: box.x - 8, width: box.width + 16 };
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

function lowered(item: StripItem, by: number): StripItem {
  const down = <T extends { y: number }>(thing: T): T => ({ ...thing, y: thing.y + by });
  return {
    ...item,
    dot: item.dot && down(item.dot),
    span: item.span && down(item.span),
    value: down(item.value),
    note: down(item.note),
    leader: item.leader && { ...item.leader, y1: item.leader.y1 + by, y2: item.leader.y2 + by },
    box: down(item.box),
  };
}

/* ---- a row each ---- */

const ROWS_NARROW = 560;
const TICK_ROOM = 22;
const FLAG_ROOM = 16;

function inRows(input: StripInput): StripLayout {
  const { axis, asOf, width, words, measure } = input;
  const narrow = width < ROWS_NARROW;
  const hasAxis = axis.kind !== "text";
  const rowHeight = narrow && hasAxis ? 56 : 38;
  const flagged = axis.kind === "date" && asOf !== null;
  const top = (hasAxis ? TICK_ROOM : 0) + (flagged ? FLAG_ROOM : 0);
  const height = top + axis.groups.length * rowHeight + 2;
  const textLeft = hasAxis ? 0 : 2 * LARGEST + 12;
  const gutter = narrow || !hasAxis ? 0 : Math.min(width * 0.38, 360);
  const plot = { left: gutter + LARGEST, right: width - LARGEST };
  const textRoom = (gutter > 0 ? gutter - 16 : width) - textLeft;
  const { place, ticks, scale } = rowAxis(input, plot);
  const items = axis.groups.map((group, i): StripItem => {
    const rowTop = top + i * rowHeight;
    const y = narrow && hasAxis ? rowTop + 43 : rowTop + rowHeight / 2;
    const textY = narrow && hasAxis ? rowTop + 15 : y - 3;
    const at = place(group, y);
    return {
      group,
      dot: hasAxis ? at.dot : dotOf(group, LARGEST, y),
      span: at.span,
      value: { text: shorten(words.value(group), textRoom, VALUE_SIZE, measure, true), x: textLeft, y: textY },
      note: { text: shorten(words.note(group), textRoom, NOTE_SIZE, measure), x: textLeft, y: textY + 14 },
      anchor: "start",
      leader: null,
      box: { x: 0, y: rowTop, width, height: rowHeight },
    };
  });
  const base = hasAxis
    ? items.map((item) => ({ x1: plot.left, x2: plot.right, y: item.dot?.y ?? item.span?.y ?? item.box.y }))
    : [];
  let taken = -Infinity;
  const shown = ticks.map(({ x, label }) => {
    const half = measure(label, NOTE_SIZE) / 2;
    const fits = x - half >= Math.max(taken, 0) && x + half <= width;
    if (fits) taken = x + half + 8;
    return { x, label: fits ? label : "" };
  });
  const as_of = flagged ? dayOf(asOf) : null;
  const within = as_of !== null && scale !== null && scale(as_of + 1) >= plot.left && scale(as_of + 1) <= plot.right;
  const flags = within
    ? placeFlags([{ kind: "as_of", day: as_of, words: words.asOf }], scale, narrow ? 0 : gutter, width, measure)
    : [];
  const bands =
    narrow && hasAxis
      ? base.map(({ y }) => ({ top: y - 12, bottom: y + 12 }))
      : hasAxis
        ? [{ top, bottom: height }]
        : [];
  return { form: "rows", height, base, ticks: shown, flags, tickY: 12, flagY: top - 8, bands, items };
}

type Placed = Pick<StripItem, "dot" | "span">;

function rowAxis({ axis, asOf, words }: StripInput, plot: { left: number; right: number }) {
  const none = { dot: null, span: null };
  if (axis.kind === "date") {
    const scale = dateScale(...dateDomain(axis, asOf), plot.left, plot.right);
    return {
      place: (group: ClaimGroup, y: number): Placed => {
        const span = group.value.type === "date" ? spanOf(group.value.value, scale, RADIUS, FADE) : null;
        return { dot: null, span: span && { ...span, y } };
      },
      ticks: dateTicks(scale).map((tick) => ({ x: scale(tick.day), label: words.dateTick(tick) })),
      scale,
    };
  }
  if (axis.kind === "text") return { place: () => none, ticks: [], scale: null };
  const scale = numberScale(axis, plot.left, plot.right);
  const count = Math.max(2, Math.floor((plot.right - plot.left) / 110));
  return {
    place: (group: ClaimGroup, y: number): Placed => ({
      dot: dotOf(group, scale(numberOf(group.value) ?? 0), y),
      span: null,
    }),
    ticks: scale.ticks(count).map((value) => ({ x: scale(value), label: words.numberTick(value, axis) })),
    scale: null,
  };
}

/** Every claimed day, and the as-of date if it lies near enough not to squeeze them. */
function dateDomain(axis: Axis, asOf: string | null): [number, number] {
  const days = axis.groups
    .map((group) => (group.value.type === "date" ? daysOf(group.value.value) : null))
    .flatMap((ends) => [ends?.first ?? null, ends?.last ?? null])
    .filter((day) => day !== null);
  let first = days.length > 0 ? Math.min(...days) : 0;
  let last = days.length > 0 ? Math.max(...days) : 0;
  const at = dayOf(asOf);
  const reach = Math.max(last - first, 60);
  if (at !== null && at >= first - reach && at <= last + reach) {
    first = Math.min(first, at);
    last = Math.max(last, at);
  }
  const room = Math.max(10, Math.round((last - first) * 0.04));
  return [first - room, last + room];
}

/* ---- several axes, one below the other ---- */

export type StackedStrips = {
  height: number;
  base: StripLayout["base"];
  axes: Pick<StripLayout, "ticks" | "flags" | "tickY" | "flagY" | "bands">[];
  items: StripItem[];
};

const BETWEEN = 18;

export function stacked(layouts: readonly StripLayout[]): StackedStrips {
  const all: StackedStrips = { height: 0, base: [], axes: [], items: [] };
  for (const { height, base, ticks, flags, tickY, flagY, bands, items } of layouts) {
    const by = all.height + (all.height > 0 ? BETWEEN : 0);
    all.base.push(...base.map((line) => ({ ...line, y: line.y + by })));
    all.axes.push({
      ticks,
      flags,
      tickY: tickY + by,
      flagY: flagY + by,
      bands: bands.map(({ top, bottom }) => ({ top: top + by, bottom: bottom + by })),
    });
    all.items.push(...items.map((item) => lowered(item, by)));
    all.height = by + height;
  }
  return all;
}
