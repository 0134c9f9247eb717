// The head of the chart: the two rows of the time scale, and the names of the data date and of today on their lines.

import type { Scene } from "./draw";
import { headHeight } from "./geometry";
import { crisp, type Pen } from "./pen";
import { floor, ticks, time, units, x } from "./scale";
import type { Theme } from "./theme";

export function drawHead(pen: Pen, scene: Scene, theme: Theme): void {
  const { width, scale, label } = scene;
  pen.fillStyle = theme.surface;
  pen.fillRect(0, 0, width, headHeight);
  pen.strokeStyle = theme.line;
  pen.lineWidth = 1;
  pen.beginPath();
  pen.moveTo(0, headHeight - 0.5);
  pen.lineTo(width, headHeight - 0.5);
  const { lower, upper } = units(scale.zoom);
  const to = time(scale, width);
  const tags = dateTags(pen, scene, theme);
  pen.textBaseline = "middle";
  pen.textAlign = "left";
  pen.font = `600 11px ${theme.font}`;
  pen.fillStyle = theme.ink;
  const uppers = ticks(upper, scale.from, to);
  uppers.forEach((tick, index) => {
    const at = x(scale, tick.time);
    const end = index + 1 < uppers.length ? x(scale, uppers[index + 1]?.time ?? to) : width;
    const text = label(tick, true);
    // The one that began left of the window keeps its label in sight, as long as there is room for it.
    const left = Math.max(at, 0) + 6;
    if (left + pen.measureText(text).width < end - 4 || end >= width) pen.fillText(text, left, 13);
    pen.moveTo(crisp(at), 0);
    pen.lineTo(crisp(at), headHeight);
  });
  if (lower !== upper) {
    pen.font = `11px ${theme.font}`;
    pen.fillStyle = theme.ink2;
    for (const tick of ticks(lower, floor(lower, scale.from), to)) {
      const at = x(scale, tick.time);
      const text = label(tick, false);
      const wide = pen.measureText(text).width;
      // Half a label at the edge, under the name of a date or across a line of the upper row says nothing.
      const [left, right] = [at + 5, at + 5 + wide];
      const crossed = uppers.some((one) => x(scale, one.time) > left && x(scale, one.time) < right + 2);
      const hidden = right > width - 2 || crossed || tags.some((tag) => left < tag.right && right > tag.left);
      if (!hidden) pen.fillText(text, at + 5, 33);
      pen.moveTo(crisp(at), 24);
      pen.lineTo(crisp(at), headHeight);
    }
  }
  pen.stroke();
  flagged(pen, theme, tags);
}

/** The name of a date on its line. */
interface Tag {
  text: string;
  left: number;
  right: number;
  color: string;
}

/** Where the names of the data date and of today go: the latter only where it does not run into the former. */
function dateTags(pen: Pen, scene: Scene, theme: Theme): Tag[] {
  pen.font = tagFont(theme);
  const tag = (at: number | null, text: string, color: string): Tag[] => {
    if (at === null) return [];
    const middle = x(scene.scale, at);
    if (middle < 0 || middle > scene.width) return [];
    const wide = pen.measureText(text).width + 8;
    const left = Math.min(Math.max(0, middle - wide / 2), scene.width - wide);
    return [{ text, left, right: left + wide, color }];
  };
  const dataDate = tag(scene.dataDate, scene.words.dataDate, theme.ink);
  const today = scene.today === scene.dataDate ? [] : tag(scene.today, scene.words.today, theme.ink2);
  const apart = today.filter((one) => dataDate.every((other) => one.right < other.left || one.left > other.right));
  return [...dataDate, ...apart];
}

const tagFont = (theme: Theme): string => `600 10px ${theme.font}`;

function flagged(pen: Pen, theme: Theme, tags: Tag[]): void {
  pen.font = tagFont(theme);
  for (const { text, left, right, color } of tags) {
    pen.fillStyle = theme.surface;
    pen.fillRect(left, 25, right - left, headHeight - 26);
    pen.fillStyle = color;
    pen.textAlign = "center";
    pen.fillText(text, (left + right) / 2, 34);
  }
  pen.textAlign = "left";
}
