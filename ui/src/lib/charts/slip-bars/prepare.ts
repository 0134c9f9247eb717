// What the slip bars draw: each milestone's slip as a bar from zero, to the right for late. Pure.

import { scaleLinear, type ScaleLinear } from "d3-scale";
import type { MilestoneView } from "../../bindings/MilestoneView";
import type { Slip } from "../../bindings/Slip";
import type { Band } from "../base/bands";
import { shorten, type Measure } from "../base/text-width";

export type SlipBarsWords = {
  /** "+67 days". */
  slip(slip: Slip): string;
  /** Why a slip is not known. */
  unknown(view: MilestoneView): string;
  days(days: number): string;
};

export type SlipBar = {
  id: string;
  title: { full: string; shown: string; x: number; y: number };
  top: number;
  height: number;
  y: number;
  /** From zero to the slip; null: unknown. */
  bar: { x: number; width: number; tone: "late" | "met"; growing: boolean } | null;
  /** The least and the most that the dates' intervals allow, where they differ. */
  whisker: { x1: number; x2: number; open: boolean } | null;
  label: { text: string; x: number; y: number; anchor: "start" | "end"; tone: "late" | "met" | "muted" };
};

export type SlipBarsLayout = {
  scale: ScaleLinear<number, number>;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  /** Where upright lines are drawn. */
  bands: Band[];
  zero: number;
  ticks: { x: number; label: string }[];
  rows: SlipBar[];
};

export const LABEL_SIZE = 11;
export const TITLE_SIZE = 12.5;
const HEADER = 24;
const NARROW = 480;

export function prepareSlipBars(
  views: readonly MilestoneView[],
  width: number,
  words: SlipBarsWords,
  measure: Measure,
): SlipBarsLayout {
  const narrow = width < NARROW;
  const rowHeight = narrow ? 40 : 26;
  const widest = Math.max(0, ...views.map((view) => measure(view.milestone.title, TITLE_SIZE, true)));
  const gutter = narrow ? 0 : Math.min(Math.max(widest + 24, 110), width * 0.34, 280);
  const slips = views.map((view) => view.progress.slip.value);
  const low = Math.min(0, ...slips.map((slip) => Math.min(slip?.days ?? 0, slip?.least ?? 0)));
  const high = Math.max(0, ...slips.map((slip) => Math.max(slip?.days ?? 0, slip?.most ?? 0)));
  // Labels stand at the bars' far ends: each side that has a bar keeps room for the widest of them.
  const labels = slips.map((slip) => (slip ? measure(words.slip(slip), LABEL_SIZE, true) : 0));
  const room = Math.max(0, ...labels) + 12;
  const left = gutter + (low < 0 ? room : 2);
  const right = Math.max(left + 40, width - room);
  const scale = scaleLinear()
    .domain(low === high ? [0, 30] : [low, high])
    .range([left, right]);
  const height = HEADER + views.length * rowHeight + 4;
  const zero = scale(0);
  const rows = views.map((view, i): SlipBar => {
    const top = HEADER + i * rowHeight;
    const y = narrow ? top + 28 : top + rowHeight / 2;
    const title = view.milestone.title;
    const slip = view.progress.slip.value;
    return {
      id: view.milestone.id,
      title: {
        full: title,
        shown: shorten(title, narrow ? width : gutter - 18, TITLE_SIZE, measure, true),
        x: 0,
        y: narrow ? top + 14 : y + 4,
      },
      top,
      height: rowHeight,
      y,
      bar: slip && barOf(slip, scale),
      whisker: slip && whiskerOf(slip, scale, right),
      label: slip
        ? labelOf(slip, words.slip(slip), scale, y, right)
        : {
            text: shorten(words.unknown(view), width - zero - 8, LABEL_SIZE, measure),
            x: zero + 8,
            y: y + 4,
            anchor: "start",
            tone: "muted",
          },
    };
  });
  return {
    scale,
    height,
    plot: { left, right, top: HEADER - 4, bottom: height - 2 },
    bands: narrow ? rows.map(({ y }) => ({ top: y - 11, bottom: y + 11 })) : [{ top: HEADER - 6, bottom: height - 2 }],
    zero,
    ticks: ticksOf(scale, width, words, measure),
    rows,
  };
}

function barOf(slip: Slip, scale: ScaleLinear<number, number>): SlipBar["bar"] {
  const [a, b] = [scale(Math.min(0, slip.days)), scale(Math.max(0, slip.days))];
  return { x: a, width: b - a, tone: slip.days > 0 ? "late" : "met", growing: slip.still_growing };
}

function whiskerOf(slip: Slip, scale: ScaleLinear<number, number>, right: number): SlipBar["whisker"] {
  if (slip.most !== null && slip.most === slip.least) return null;
  if (slip.still_growing) return null;
  const open = slip.most === null;
  return { x1: scale(slip.least), x2: open ? right : scale(slip.most ?? slip.days), open };
}

function labelOf(
  slip: Slip,
  text: string,
  scale: ScaleLinear<number, number>,
  y: number,
  right: number,
): SlipBar["label"] {
  const late = slip.days >= 0;
  const whisker = whiskerOf(slip, scale, right);
  const far = late
    ? Math.max(scale(slip.days), whisker?.x2 ?? -Infinity)
    : Math.min(scale(slip.days), whisker?.x1 ?? Infinity);
  return {
    text,
    x: late ? far + 7 : far - 7,
    y: y + 4,
    anchor: late ? "start" : "end",
    tone: slip.days > 0 ? "late" : slip.days < 0 ? "met" : "muted",
  };
}

function ticksOf(scale: ScaleLinear<number, number>, width: number, words: SlipBarsWords, measure: Measure) {
  const [left = 0, right = 0] = scale.range();
  let taken = -Infinity;
  return scale.ticks(Math.max(2, Math.floor((right - left) / 110))).flatMap((days) => {
    const x = scale(days);
    const label = words.days(days);
    const half = measure(label, LABEL_SIZE) / 2;
    const fits = x - half >= Math.max(taken, 0) && x + half <= width;
    if (fits) taken = x + half + 8;
    return [{ x, label: fits ? label : "" }];
  });
}
