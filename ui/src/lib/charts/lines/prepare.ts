// Lines over dates or numbers with their names at their ends: the ground of the charts of slip, of errors and of
// earned value. Pure: texts and their widths are given to it.

import { scaleLinear, type ScaleLinear } from "d3-scale";
import { dateTicksAcross, numberTicksUpright, thinned, TICK_SIZE, type AxisTick } from "../base/axis-ticks";
import { dateScale, type DateTick } from "../base/date-axis";
import type { Day } from "../base/days";
import { placeFlags, type Flag, type FlagWish } from "../base/flags";
import { firstFree, spread } from "../base/label-placement";
import { alongLine, LINE, placesAround, round, type Point } from "../base/obstacles";
import { shorten, type Measure } from "../base/text-width";

/** `at` on the axis across; no value: a gap. */
export type LinePoint = { key: string; at: number; value: number | null };

export type LineSeries = {
  id: string;
  points: LinePoint[];
  /** Its name and what it ends at, to stand at its end: drawn in two weights. */
  name: string;
  ends: string;
  /** One of the many that are in the background, without a name. */
  quiet: boolean;
};

export type LinesInput = {
  series: LineSeries[];
  across:
    | { kind: "date"; tick(tick: DateTick): string; flags: FlagWish[]; days: Day[] }
    | { kind: "number"; ticks: { at: number; label: string }[] };
  value(value: number): string;
  /** The values that the axis has room for at least. */
  least: number[];
  /** Lines of one colour that end close together are also named where they are apart. */
  within?: boolean;
  width: number;
  measure: Measure;
};

export type LineSpot = { id: string; line: string; x: number; y: number };

export type DrawnLine = {
  id: string;
  quiet: boolean;
  path: string;
  spots: LineSpot[];
  label: { name: string; ends: string; x: number; y: number; nameWidth: number; leader: string } | null;
  /** Its name once more where it is by itself: where lines end close together, the names there tell nothing apart. */
  within: { name: string; x: number; y: number } | null;
};

export type LinesLayout = {
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
  xTicks: AxisTick[];
  yTicks: AxisTick[];
  flags: Flag[];
  lines: DrawnLine[];
};

export const SIZE = 11.5;
const NARROW = 520;
const GAP = 6;

/** The key of a point among all. */
export const spotId = (series: string, key: string) => `${series}:${key}`;

export function prepareLines(input: LinesInput): LinesLayout {
  const { series, across, width, measure } = input;
  const narrow = width < NARROW;
  const height = Math.round(Math.min(Math.max(width * 0.36, 260), 380));
  const values = [...series.flatMap((one) => one.points.flatMap((point) => point.value ?? [])), ...input.least];
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const top = across.kind === "date" && across.flags.length > 0 ? 30 : 12;
  const y = scaleLinear()
    .domain(low === high ? [0, 1] : [low, high])
    .range([height - 26, top])
    .nice(5);
  const yTicks = numberTicksUpright(y, input.value);
  const left = Math.ceil(Math.max(0, ...yTicks.map((tick) => measure(tick.label, TICK_SIZE)))) + 12;
  const wanted = series
    .filter((one) => !one.quiet && one.points.some((point) => point.value !== null))
    .map((one) => measure(one.name, SIZE, true) + GAP + measure(one.ends, SIZE));
  const room = narrow ? width * 0.38 : Math.min(width * 0.32, 280);
  const margin = wanted.length === 0 ? 12 : Math.min(room, Math.max(...wanted) + 24);
  const plot = { left, right: width - margin, top, bottom: height - 26 };
  const ats = [
    ...series.flatMap((one) => one.points.map((point) => point.at)),
    ...(across.kind === "date"
      ? [...across.days, ...across.flags.map((flag) => flag.day)]
      : across.ticks.map((tick) => tick.at)),
  ];
  const [first, last] = ats.length > 0 ? [Math.min(...ats), Math.max(...ats)] : [0, 1];
  const x = dateScale(first, last, plot.left, plot.right);
  if (across.kind === "number") x.domain([first, last > first ? last : first + 1]);
  const lines = series.map((one): DrawnLine => {
    const spots = one.points.flatMap((point): LineSpot[] =>
      point.value === null ? [] : [{ id: spotId(one.id, point.key), line: one.id, x: x(point.at), y: y(point.value) }],
    );
    return { id: one.id, quiet: one.quiet, path: pathOf(one, x, y), spots, label: null, within: null };
  });
  nameEnds(lines, series, plot, width, measure);
  if (input.within) nameWithin(lines, series, plot, measure);
  return {
    height,
    plot,
    x,
    y,
    xTicks:
      across.kind === "date"
        ? dateTicksAcross(x, across.tick, 0, width, measure)
        : thinned(
            across.ticks.map((tick) => ({ at: x(tick.at), label: tick.label, strong: false })),
            0,
            width,
            measure,
          ),
    yTicks,
    flags: across.kind === "date" ? placeFlags(across.flags, x, plot.left, width, measure) : [],
    lines,
  };
}

/** A line through the points; where one has no value it is broken. */
function pathOf({ points }: LineSeries, x: (at: number) => number, y: (value: number) => number): string {
  let pen = false;
  return points
    .map(({ at, value }) => {
      if (value === null) {
        pen = false;
        return "";
      }
      const step = `${pen ? "L" : "M"}${round(x(at))},${round(y(value))}`;
      pen = true;
      return step;
    })
    .join("");
}

/** In the margin, each at the height of its line's end or as near as can be, with a leader to it. */
function nameEnds(
  lines: readonly DrawnLine[],
  series: readonly LineSeries[],
  plot: LinesLayout["plot"],
  width: number,
  measure: Measure,
): void {
  const named = lines.filter((line) => !line.quiet && line.spots.length > 0);
  const heights = spread(
    named.map((line) => line.spots.at(-1)?.y ?? 0),
    LINE,
    plot.top,
    plot.bottom,
  );
  named.forEach((line, i) => {
    const [of, end] = [series.find((one) => one.id === line.id), line.spots.at(-1)];
    if (!of || !end) return;
    const y = heights[i] ?? end.y;
    const x = plot.right + 14;
    const endsWidth = of.ends === "" ? 0 : measure(of.ends, SIZE) + GAP;
    const name = shorten(of.name, Math.max(0, width - x - endsWidth), SIZE, measure, true);
    line.label = {
      name,
      ends: of.ends,
      x,
      y: y + 4,
      nameWidth: name === "" ? 0 : measure(name, SIZE, true) + GAP,
      leader: `M${round(end.x + 5)},${round(end.y)}L${round(x - 4)},${round(y)}`,
    };
  });
}

/** How near ends are to each other to be taken for one another, in pixels. */
const CLOSE = LINE;
/** Of more lines than this, the names within would hide what they name. */
const FEW = 6;

/** Where a line is farthest from the others, of lines that end close to another. */
function nameWithin(
  lines: readonly DrawnLine[],
  series: readonly LineSeries[],
  plot: LinesLayout["plot"],
  measure: Measure,
): void {
  const named = lines.filter((line) => line.label !== null);
  if (named.length > FEW) return;
  const endOf = (line: DrawnLine) => line.spots.at(-1) ?? { x: 0, y: 0 };
  const obstacles = lines.flatMap((line) => alongLine(line.spots));
  const bounds = { x: plot.left + 2, y: plot.top, width: plot.right - plot.left - 4, height: plot.bottom - plot.top };
  for (const line of named) {
    const others = named.filter((other) => other !== line);
    if (!others.some((other) => Math.abs(endOf(other).y - endOf(line).y) < CLOSE)) continue;
    const apart = ({ x, y }: Point) =>
      Math.min(
        ...others.flatMap((other) => other.spots.filter((spot) => spot.x === x).map((spot) => Math.abs(spot.y - y))),
      );
    const name = series.find((one) => one.id === line.id)?.name ?? "";
    const size = { width: measure(name, SIZE, true), height: LINE };
    const alone = line.spots
      .slice(0, -1)
      .filter((spot) => apart(spot) >= CLOSE)
      .sort((one, other) => apart(other) - apart(one));
    for (const spot of alone) {
      const free = firstFree(placesAround(spot, size, 6), obstacles, bounds);
      if (!free) continue;
      obstacles.push(free);
      line.within = { name, x: free.x, y: free.y + LINE - 4 };
      break;
    }
  }
}
