// Breaks text into lines, as a picture has to: nothing else does it there.

import type { Measure } from "../base/text-width";

/** A word longer than a line has one to itself. */
export function wrap(text: string, room: number, size: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const line = lines.at(-1);
    if (line !== undefined && measure(`${line} ${word}`, size) <= room) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
