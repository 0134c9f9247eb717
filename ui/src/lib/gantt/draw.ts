// Draws what is seen of a schedule: shades, ticks, rows, links, bars. Nothing here remembers anything, and each
// frame costs what is on screen, however long the schedule is.

import { bar, barHeight, diamond, headHeight, rowHeight, type Bar } from "./geometry";
import { drawHead } from "./head";
import { route, type Route } from "./links";
import { crisp, type Pen } from "./pen";
import { flag, isGroup, isMilestone, none, type Link, type Row } from "./rows";
import { day, ticks, time, units, x, type Scale, type Tick } from "./scale";
import type { Theme } from "./theme";

/** What one frame shows. */
export interface Scene {
  width: number;
  height: number;
  scale: Scale;
  scroll: number;
  total: number;
  row: (index: number) => Row | undefined;
  links: readonly Link[];
  /** Non-working time of the project's calendar, in order: pairs of minutes. */
  idle: readonly (readonly [number, number])[];
  dataDate: number | null;
  today: number | null;
  selected: ReadonlySet<string>;
  hovered: number | null;
  show: { float: boolean; baseline: boolean; links: boolean; labels: boolean };
  label: (tick: Tick, upper: boolean) => string;
  /** Working minutes of float up to which a bar is drawn as nearly critical. */
  near: number;
  /** The numbers of float paths, beside the bars of their activities. */
  paths: ReadonlyMap<string, number>;
  words: { dataDate: string; today: string };
  /** What is being dragged: drawn in the place of its row's bar. */
  ghost: { row: number; start: number; finish: number } | null;
  /** A relationship that is being drawn, from a row's finish to the pointer. */
  pulling: { row: number; to: { x: number; y: number }; onto: number | null } | null;
}

export function draw(pen: Pen, scene: Scene, theme: Theme): void {
  const { width, height } = scene;
  pen.fillStyle = theme.surface;
  pen.fillRect(0, 0, width, height);
  pen.save();
  pen.beginPath();
  pen.rect(0, headHeight, width, height - headHeight);
  pen.clip();
  shade(pen, scene, theme);
  const first = Math.max(0, Math.floor(scene.scroll / rowHeight));
  const last = Math.min(scene.total - 1, Math.ceil((scene.scroll + height - headHeight) / rowHeight));
  grid(pen, scene, theme, first, last);
  marks(pen, scene, theme);
  if (scene.show.links) links(pen, scene, theme);
  for (let index = first; index <= last; index++) {
    const row = scene.row(index);
    if (row) bars(pen, scene, theme, row, top(scene, index));
  }
  if (scene.pulling) pulled(pen, scene, theme);
  pen.restore();
  drawHead(pen, scene, theme);
}

const top = (scene: Scene, index: number): number => headHeight + index * rowHeight - scene.scroll;

function shade(pen: Pen, scene: Scene, theme: Theme): void {
  // Days narrower than this would only grey the whole.
  if (scene.scale.zoom * day < 3) return;
  const to = time(scene.scale, scene.width);
  pen.fillStyle = theme.sunken;
  let from = firstAfter(scene.idle, scene.scale.from);
  for (; from < scene.idle.length; from++) {
    const span = scene.idle[from];
    if (!span || span[0] > to) break;
    const [start, end] = shaded(span, scene.scale.zoom);
    const left = x(scene.scale, start);
    const wide = x(scene.scale, end) - left;
    if (wide >= 3) pen.fillRect(left, headHeight, wide, scene.height - headHeight);
  }
}

/** Pixels of a day from which on its hours are told apart. */
const leastForHours = 60;

/** What is shaded of a time without work: where days are narrow only whole ones, as nights would only be stripes. */
export function shaded([from, to]: readonly [number, number], zoom: number): [number, number] {
  if (zoom * day >= leastForHours) return [from, to];
  return [Math.ceil(from / day) * day, Math.floor(to / day) * day];
}

/** The first span that ends after a minute, by halving. */
function firstAfter(spans: Scene["idle"], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[1] ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function grid(pen: Pen, scene: Scene, theme: Theme, first: number, last: number): void {
  for (let index = first; index <= last; index++) {
    const row = scene.row(index);
    const y = top(scene, index);
    if (row && scene.selected.has(row.id)) {
      pen.fillStyle = theme.accentSoft;
      pen.fillRect(0, y, scene.width, rowHeight);
    } else if (scene.hovered === index) {
      pen.globalAlpha = 0.5;
      pen.fillStyle = theme.accentSoft;
      pen.fillRect(0, y, scene.width, rowHeight);
      pen.globalAlpha = 1;
    }
  }
  pen.strokeStyle = theme.line;
  pen.lineWidth = 1;
  pen.beginPath();
  const { upper } = units(scene.scale.zoom);
  for (const tick of ticks(upper, scene.scale.from, time(scene.scale, scene.width))) {
    const at = crisp(x(scene.scale, tick.time));
    pen.moveTo(at, headHeight);
    pen.lineTo(at, scene.height);
  }
  pen.stroke();
}

function marks(pen: Pen, scene: Scene, theme: Theme): void {
  const line = (at: number | null, color: string, dash: number[]) => {
    if (at === null) return;
    pen.strokeStyle = color;
    pen.lineWidth = 1;
    pen.setLineDash(dash);
    pen.beginPath();
    pen.moveTo(crisp(x(scene.scale, at)), headHeight);
    pen.lineTo(crisp(x(scene.scale, at)), scene.height);
    pen.stroke();
    pen.setLineDash([]);
  };
  if (scene.today !== scene.dataDate) line(scene.today, theme.ink3, [3, 3]);
  line(scene.dataDate, theme.ink, []);
}

/** Pixels of a day. */
const leastForLinks = 0.6;

function links(pen: Pen, scene: Scene, theme: Theme): void {
  // The quiet ones first: what drives and what is critical lies on top of them.
  for (const pass of [0, 1, 2]) {
    for (const link of scene.links) {
      const rank = link.critical && link.driving ? 2 : link.driving ? 1 : 0;
      if (rank !== pass || ((link.fromRow < 0 || link.toRow < 0) && !link.outside)) continue;
      // Where days are far narrower than a line's turns, only the critical path can be followed.
      if (rank < 2 && scene.scale.zoom * day < leastForLinks) continue;
      pen.strokeStyle = rank === 2 ? theme.late : rank === 1 ? theme.ink2 : theme.edge;
      pen.fillStyle = pen.strokeStyle;
      pen.lineWidth = rank === 2 ? 1.5 : 1;
      pen.setLineDash(rank === 0 ? [3, 2] : []);
      const y = (index: number) => top(scene, index) + rowHeight / 2;
      if (link.outside) {
        outside(pen, scene, link, y);
        continue;
      }
      const from = { x: x(scene.scale, link.fromTime), y: y(link.fromRow) };
      const to = { x: x(scene.scale, link.toTime), y: y(link.toRow) };
      if (Math.max(from.x, to.x) < -50 || Math.min(from.x, to.x) > scene.width + 50) continue;
      stroke(pen, route(link.kind, from, to, barHeight / 2 + 1, rowHeight / 2));
    }
  }
  pen.setLineDash([]);
}

/** How far a link to another project is drawn. */
const stub = 16;

/** A link with one end in another project: a short arrow that comes to the bar, or leaves it. */
function outside(pen: Pen, scene: Scene, link: Link, y: (index: number) => number): void {
  const arrives = link.toRow >= 0;
  const row = arrives ? link.toRow : link.fromRow;
  if (row < 0) return;
  const at = x(scene.scale, arrives ? link.toTime : link.fromTime);
  // Starts are come to and left on the left, finishes on the right.
  const right = arrives ? link.kind === "FF" || link.kind === "SF" : link.kind === "FS" || link.kind === "FF";
  const far = at + (right ? stub : -stub);
  const [first, last] = arrives ? [far, at] : [at, far];
  const points = [first, last].map((along) => ({ x: along, y: y(row) }));
  stroke(pen, { points, head: last > first ? "right" : "left" });
}

function stroke(pen: Pen, { points, head }: Route): void {
  pen.beginPath();
  points.forEach((point, index) =>
    index === 0 ? pen.moveTo(crisp(point.x), crisp(point.y)) : pen.lineTo(crisp(point.x), crisp(point.y)),
  );
  pen.stroke();
  const end = points.at(-1);
  if (!end) return;
  const [along, across] = { right: [1, 0], left: [-1, 0], down: [0, 1], up: [0, -1] }[head] as [number, number];
  const [px, py] = [crisp(end.x), crisp(end.y)];
  pen.beginPath();
  pen.moveTo(px, py);
  pen.lineTo(px - 5 * along - 3 * across, py - 5 * across - 3 * along);
  pen.lineTo(px - 5 * along + 3 * across, py - 5 * across + 3 * along);
  pen.closePath();
  pen.fill();
}

function bars(pen: Pen, scene: Scene, theme: Theme, row: Row, y: number): void {
  const ghost = scene.ghost?.row === row.index ? scene.ghost : null;
  if (ghost) held(pen, scene, theme, { ...row, start: ghost.start, finish: ghost.finish }, y);
  const shape = bar(row, scene.scale);
  if (!shape || shape.right < -200 || shape.left > scene.width + 20) return;
  const middle = y + shape.middle;
  if (scene.show.baseline) baseline(pen, scene, theme, row, y);
  if (scene.show.float) slack(pen, scene, theme, row, middle, shape);
  const critical = (row.flags & flag.critical) !== 0;
  const finished = (row.flags & flag.finished) !== 0;
  pen.globalAlpha = (row.flags & flag.inactive) !== 0 ? 0.35 : 1;
  const near = isNear(row, scene.near);
  const color = finished ? theme.met : critical ? theme.late : near ? theme.warn : theme.accent;
  switch (shape.kind) {
    case "milestone":
      rhomb(
        pen,
        shape.left,
        middle,
        diamond,
        finished ? theme.met : critical ? theme.late : near ? theme.warn : theme.ink,
      );
      break;
    case "group":
      bracket(pen, shape, middle, theme.ink2);
      break;
    default:
      body(pen, theme, row, shape, middle, color);
  }
  if ((row.flags & flag.constrained) !== 0 && row.constraintDate !== none) {
    pin(pen, x(scene.scale, row.constraintDate), y, theme.ink2);
  }
  const path = scene.paths.get(row.id);
  if (path !== undefined) numbered(pen, theme, shape, middle, path);
  if (scene.show.labels && !isGroup(row)) {
    pen.font = `11px ${theme.font}`;
    pen.fillStyle = theme.ink2;
    pen.textBaseline = "middle";
    pen.textAlign = "left";
    const at = shape.right + (isMilestone(row) ? diamond + 5 : 8);
    pen.fillText(row.name, at, middle + 0.5);
  }
  pen.globalAlpha = 1;
}

/** Not critical, and with so little float that it soon may be. */
export function isNear(row: Row, near: number): boolean {
  const stands = flag.critical | flag.finished | flag.wbs;
  return near > 0 && (row.flags & stands) === 0 && row.totalFloat !== none && row.totalFloat <= near;
}

/** The number of a float path, left of its bar. */
function numbered(pen: Pen, theme: Theme, shape: Bar, middle: number, path: number): void {
  const text = String(path);
  pen.font = `600 10px ${theme.font}`;
  const wide = Math.max(14, pen.measureText(text).width + 7);
  const right = shape.left - (shape.kind === "milestone" ? diamond + 3 : 4);
  pen.fillStyle = theme.surface;
  pen.strokeStyle = theme.ink2;
  pen.lineWidth = 1;
  rounded(pen, right - wide, middle - 7, wide, 14, 7);
  pen.fill();
  pen.stroke();
  pen.fillStyle = theme.ink;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText(text, right - wide / 2, middle + 0.5);
  pen.textAlign = "left";
}

/** Where the pointer holds a bar: its outline, beside the bar with the dates that this comes to. */
function held(pen: Pen, scene: Scene, theme: Theme, row: Row, y: number): void {
  const shape = bar(row, scene.scale);
  if (!shape) return;
  const middle = y + shape.middle;
  pen.strokeStyle = theme.accent;
  pen.lineWidth = 1.5;
  pen.setLineDash([4, 3]);
  if (shape.kind === "milestone") {
    pen.strokeRect(shape.left - diamond, middle - diamond, 2 * diamond, 2 * diamond);
  } else {
    rounded(pen, shape.left - 1.5, middle - barHeight / 2 - 1.5, shape.right - shape.left + 3, barHeight + 3, 4);
    pen.stroke();
  }
  pen.setLineDash([]);
}

function body(pen: Pen, theme: Theme, row: Row, shape: Bar, middle: number, color: string): void {
  const thin = shape.kind === "span";
  const height = thin ? 6 : barHeight;
  const width = shape.right - shape.left;
  pen.fillStyle = color;
  pen.globalAlpha *= thin ? 0.7 : 1;
  rounded(pen, shape.left, middle - height / 2, width, height, Math.min(3, width / 2));
  pen.fill();
  if ((row.flags & flag.manual) !== 0) {
    pen.strokeStyle = theme.ink2;
    pen.setLineDash([2, 2]);
    pen.stroke();
    pen.setLineDash([]);
  }
  // Of work that is under way, what is done: a darker core, as wide as its share.
  const started = (row.flags & flag.started) !== 0 && (row.flags & flag.finished) === 0;
  if (started && row.percent > 0 && width > 4) {
    pen.fillStyle = theme.ink;
    pen.globalAlpha *= 0.55;
    rounded(pen, shape.left, middle - 2, width * Math.min(1, row.percent), 4, 2);
    pen.fill();
  }
  pen.globalAlpha = 1;
}

function baseline(pen: Pen, scene: Scene, theme: Theme, row: Row, y: number): void {
  if (row.baselineFinish === none) return;
  const right = x(scene.scale, row.baselineFinish);
  const left = row.baselineStart === none ? right : x(scene.scale, row.baselineStart);
  if (isMilestone(row)) {
    rhomb(pen, right, y + rowHeight - 6, 4, theme.planned);
    return;
  }
  pen.fillStyle = theme.planned;
  pen.fillRect(left, y + rowHeight - 7, Math.max(1, right - left), 3);
}

/** From the finish to the latest finish that moves nothing. */
function slack(pen: Pen, scene: Scene, theme: Theme, row: Row, middle: number, shape: Bar): void {
  if (row.totalFloat === none || row.totalFloat === 0 || row.lateFinish === none || isGroup(row)) return;
  if ((row.flags & flag.finished) !== 0) return;
  const late = x(scene.scale, row.lateFinish);
  pen.strokeStyle = row.totalFloat < 0 ? theme.late : theme.edge;
  pen.lineWidth = 1;
  pen.setLineDash([1.5, 2.5]);
  pen.beginPath();
  pen.moveTo(shape.right, crisp(middle));
  pen.lineTo(late, crisp(middle));
  pen.stroke();
  pen.setLineDash([]);
  pen.beginPath();
  pen.moveTo(crisp(late), middle - 3);
  pen.lineTo(crisp(late), middle + 4);
  pen.stroke();
}

function bracket(pen: Pen, shape: Bar, middle: number, color: string): void {
  pen.fillStyle = color;
  const { left, right } = shape;
  pen.beginPath();
  pen.moveTo(left, middle - 4);
  pen.lineTo(right, middle - 4);
  pen.lineTo(right, middle + 5);
  pen.lineTo(Math.max(left, right - 5), middle);
  pen.lineTo(Math.min(right, left + 5), middle);
  pen.lineTo(left, middle + 5);
  pen.closePath();
  pen.fill();
}

function rhomb(pen: Pen, at: number, middle: number, half: number, color: string): void {
  pen.fillStyle = color;
  pen.beginPath();
  pen.moveTo(at, middle - half);
  pen.lineTo(at + half, middle);
  pen.lineTo(at, middle + half);
  pen.lineTo(at - half, middle);
  pen.closePath();
  pen.fill();
}

/** A constraint's date: a small mark at the upper edge of the row. */
function pin(pen: Pen, at: number, y: number, color: string): void {
  pen.fillStyle = color;
  pen.beginPath();
  pen.moveTo(at - 3, y + 1);
  pen.lineTo(at + 3, y + 1);
  pen.lineTo(at, y + 6);
  pen.closePath();
  pen.fill();
}

function rounded(pen: Pen, left: number, y: number, width: number, height: number, radius: number): void {
  pen.beginPath();
  pen.roundRect(left, y, Math.max(1, width), height, radius);
}

function pulled(pen: Pen, scene: Scene, theme: Theme): void {
  const pulling = scene.pulling;
  const row = pulling && scene.row(pulling.row);
  const shape = row && bar(row, scene.scale);
  if (!pulling || !row || !shape) return;
  pen.strokeStyle = theme.accent;
  pen.fillStyle = theme.accent;
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.moveTo(shape.right, top(scene, row.index) + shape.middle);
  pen.lineTo(pulling.to.x, pulling.to.y);
  pen.stroke();
  pen.beginPath();
  pen.arc(pulling.to.x, pulling.to.y, 3, 0, 2 * Math.PI);
  pen.fill();
  if (pulling.onto !== null) {
    pen.strokeStyle = theme.accent;
    pen.strokeRect(1, top(scene, pulling.onto) + 1, scene.width - 2, rowHeight - 2);
  }
}
