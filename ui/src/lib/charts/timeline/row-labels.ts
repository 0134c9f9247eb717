// The words beside the marks of one milestone: how far it has slipped and when it is, or was. What
// finds no clear place is left out; the readout and the table have it all.

import type { MilestoneView } from "../../bindings/MilestoneView";
import { firstFree, type Box } from "../base/label-placement";
import type { Measure } from "../base/text-width";
import { shorten } from "../base/text-width";
import type { Mark, MarkKind, Row, TimelineWords } from "./prepare";
import { LABEL_SIZE } from "./prepare";

export type Tone = "plain" | "muted" | "late" | "met" | "accent";

/** `x` is the left edge; `y` the baseline. */
export type RowLabel = { text: string; x: number; y: number; tone: Tone };

/** Which kinds of mark have been named so far: the first of each says what it is, the others need not. */
export type Said = Set<MarkKind>;

export type RowLabelInput = {
  view: MilestoneView;
  marks: readonly Mark[];
  link: Row["link"];
  y: number;
  top: number;
  left: number;
  right: number;
  asOfX: number | null;
  narrow: boolean;
  said: Said;
  words: TimelineWords;
  measure: Measure;
};

const GAP = 6;
const HEIGHT = 14;

/** `titleRoom`: what a narrow row leaves for the title on the line that they share; null where they do not. */
export function rowLabels(input: RowLabelInput): { labels: RowLabel[]; titleRoom: number | null } {
  return input.narrow ? onTitleLine(input) : besideMarks(input);
}

/** What to say of a row: `note` of the slip or the status, and the date of the mark that counts most. */
function wishes({ view, marks, words }: RowLabelInput) {
  const main = marks.find((m) => m.kind === "actual") ?? marks.find((m) => m.kind === "forecast") ?? marks[0];
  const planned = marks.find((m) => m.kind === "planned");
  const slip = view.progress.slip.value;
  let note: { text: string; tone: Tone } | null = null;
  if (view.progress.status === "overdue" && main?.kind === "planned") note = { text: words.status(view), tone: "late" };
  else if (slip && slip.days !== 0) note = { text: words.slip(slip), tone: slip.days > 0 ? "late" : "met" };
  return { main, planned, note };
}

function named(mark: Mark, { said, words }: RowLabelInput): { full: string; short: string } {
  const short = words.interval(mark.interval);
  return { short, full: said.has(mark.kind) ? short : words.named(mark.kind, short) };
}

function besideMarks(input: RowLabelInput): { labels: RowLabel[]; titleRoom: null } {
  const { marks, link, y, left, right, asOfX, said, words, measure } = input;
  const bounds: Box = { x: left, y: y - HEIGHT / 2, width: right - left, height: HEIGHT };
  const box = (x0: number, x1: number): Box => ({ x: x0, y: bounds.y, width: x1 - x0, height: HEIGHT });
  const obstacles = marks.map((mark) => box(mark.x0 - 3, mark.x1 + 3));
  if (link) obstacles.push(box(link.x1, link.x2));
  if (asOfX !== null) obstacles.push(box(asOfX - 3, asOfX + 3));
  const labels: RowLabel[] = [];

  const put = (text: string, tone: Tone, near: readonly Mark[], side: "left" | "right"): boolean => {
    const width = measure(text, LABEL_SIZE, tone === "late");
    const rightOf = (m: Mark) => box(m.x1 + GAP, m.x1 + GAP + width);
    const leftOf = (m: Mark) => box(m.x0 - GAP - width, m.x0 - GAP);
    // Beside the as-of line where that is what stands in the way.
    const pastLine =
      asOfX === null ? [] : [box(asOfX + GAP, asOfX + GAP + width), box(asOfX - GAP - width, asOfX - GAP)];
    const candidates = near.flatMap((m) => (side === "left" ? [leftOf(m), rightOf(m)] : [rightOf(m), leftOf(m)]));
    const afterAll = obstacles.map((o) => box(o.x + o.width + GAP, o.x + o.width + GAP + width));
    const free = firstFree([...candidates, ...pastLine.filter((b) => nextTo(b, near)), ...afterAll], obstacles, bounds);
    if (!free) return false;
    obstacles.push({ ...free, x: free.x - GAP, width: free.width + 2 * GAP });
    labels.push({ text, x: free.x, y: y + 4, tone });
    return true;
  };

  const { main, planned, note } = wishes(input);
  if (!main) {
    labels.push({ text: words.noDates, x: left, y: y + 4, tone: "muted" });
    return { labels, titleRoom: null };
  }
  if (note) put(note.text, note.tone, planned ? [planned, main] : [main], "left");
  const date = named(main, input);
  const tone = main.kind === "forecast" ? "plain" : "muted";
  if (put(date.full, tone, [main], "right")) said.add(main.kind);
  else put(date.short, tone, [main], "right");
  if (planned && planned !== main && !said.has("planned") && planned.x1 < main.x0) {
    if (put(named(planned, input).full, "muted", [planned], "left")) said.add("planned");
  }
  return { labels, titleRoom: null };
}

/** Whether a box lies within a label's length of one of the marks. */
function nextTo(box: Box, marks: readonly Mark[]): boolean {
  return marks.some((mark) => box.x - mark.x1 < 40 && mark.x0 - (box.x + box.width) < 40);
}

/** In a narrow chart the words stand on the title's line, at its right end. */
function onTitleLine(input: RowLabelInput): { labels: RowLabel[]; titleRoom: number } {
  const { right, top, said, words, measure } = input;
  const { main, note } = wishes(input);
  const y = top + 15;
  const labels: RowLabel[] = [];
  let end = right;
  const put = (text: string, tone: Tone) => {
    const shown = shorten(text, right * 0.4, LABEL_SIZE, measure, tone === "late");
    const x = end - measure(shown, LABEL_SIZE, tone === "late");
    labels.push({ text: shown, x, y, tone });
    end = x - 2 * GAP;
  };
  if (!main) {
    put(words.noDates, "muted");
    return { labels, titleRoom: end };
  }
  put(named(main, input).full, "muted");
  said.add(main.kind);
  if (note && end - measure(note.text, LABEL_SIZE, true) > right * 0.3) put(note.text, note.tone);
  return { labels, titleRoom: end };
}
