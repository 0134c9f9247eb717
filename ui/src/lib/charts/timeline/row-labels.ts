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
export type Said = Set<MarkKind | `baseline ${string}`>;

export type RowLabelInput = {
  view: MilestoneView;
  /** Those on the part of the axis that is shown, and those that are not. */
  marks: readonly Mark[];
  away: readonly Mark[];
  link: Row["link"];
  /** Where the current baseline has it: the slip counts from there, and so do its words. */
  baseline?: Row["baseline"];
  /** Where earlier baselines had it. */
  earlier?: Row["earlier"];
  y: number;
  top: number;
  left: number;
  right: number;
  /** Where the axis ends; words may stand beyond it, up to `right`. */
  end: number;
  asOfX: number | null;
  /** Other uprights, which words keep off if they can. */
  others: readonly number[];
  narrow: boolean;
  said: Said;
  words: TimelineWords;
  measure: Measure;
};

const GAP = 8;
const HEIGHT = 14;
/** How near to a mark the as-of line is for words to stand beyond it. */
const NEAR = 44;

/** `titleRoom`: what a narrow row leaves for the title on the line that they share; null where they do not. */
export function rowLabels(input: RowLabelInput): { labels: RowLabel[]; titleRoom: number | null } {
  return input.narrow ? onTitleLine(input) : besideMarks(input);
}

/** What to say of a row: `note` of the slip or the status, and the date of the mark that counts most. */
function wishes({ view, marks, words }: Pick<RowLabelInput, "view" | "marks" | "words">) {
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
  const { marks, link, y, left, right, asOfX, others, said, measure } = input;
  const bounds: Box = { x: left, y: y - HEIGHT / 2, width: right - left, height: HEIGHT };
  const box = (x0: number, x1: number): Box => ({ x: x0, y: bounds.y, width: x1 - x0, height: HEIGHT });
  const line = (x: number) => box(x - 3, x + 3);
  const obstacles = marks.map((mark) => box(mark.x0 - 3, mark.x1 + 3));
  if (link) obstacles.push(box(link.x1, link.x2));
  if (asOfX !== null) obstacles.push(line(asOfX));
  const { earlier = [] } = input;
  if (input.baseline) obstacles.push(box(input.baseline.x0 - 3, input.baseline.x1 + 3));
  const faint = [...others.map(line), ...earlier.map((ghost) => box(ghost.x0 - 2, ghost.x1 + 2))];
  const labels: RowLabel[] = [];
  // Words join on to a mark, or to words that do: anywhere else they would seem to be about nothing.
  const group = { x0: Math.min(...marks.map((mark) => mark.x0)), x1: Math.max(...marks.map((mark) => mark.x1)) };

  /** `only`: on that side or not at all. */
  const put = (
    text: string,
    tone: Tone,
    near: readonly { x0: number; x1: number }[],
    side: "left" | "right",
    only = false,
  ): boolean => {
    const width = measure(text, LABEL_SIZE, tone === "late");
    const rightOf = (x: number) => box(x + GAP, x + GAP + width);
    const leftOf = (x: number) => box(x - GAP - width, x - GAP);
    const beside = (x0: number, x1: number) => {
      const sides = side === "left" ? [leftOf(x0), rightOf(x1)] : [rightOf(x1), leftOf(x0)];
      return only ? sides.slice(0, 1) : sides;
    };
    const direct = near.flatMap((mark) => beside(mark.x0, mark.x1));
    // Not with the as-of line in between: that would tear words from what they are about.
    const torn = (b: Box) =>
      asOfX !== null && (b.x > group.x1 ? b.x > asOfX && asOfX > group.x1 : b.x < asOfX && asOfX < group.x0);
    const joined = beside(group.x0, group.x1).filter((candidate) => !torn(candidate));
    // On the far side of the as-of line, where that alone is in the way.
    const across =
      asOfX === null || only
        ? []
        : [
            ...(asOfX >= group.x1 && asOfX - group.x1 < NEAR ? [rightOf(asOfX)] : []),
            ...(asOfX <= group.x0 && group.x0 - asOfX < NEAR ? [leftOf(asOfX)] : []),
          ];
    const clear = [...obstacles, ...faint];
    const free =
      firstFree(direct, clear, bounds) ??
      firstFree(direct, obstacles, bounds) ??
      firstFree(joined, clear, bounds) ??
      firstFree([...joined, ...across], obstacles, bounds);
    if (!free) return false;
    obstacles.push(free);
    if (free.x < group.x0) group.x0 = free.x - GAP / 2;
    else if (free.x + free.width > group.x1) group.x1 = free.x + free.width + GAP / 2;
    labels.push({ text, x: free.x, y: y + 4, tone });
    return true;
  };

  const { main, planned, note } = wishes(input);
  if (!main) {
    labels.push({ ...outOfSight(input), y: y + 4 });
    return { labels, titleRoom: null };
  }
  const date = named(main, input);
  const tone = main.kind === "forecast" ? "plain" : "muted";
  if (put(date.full, tone, [main], "right")) said.add(main.kind);
  else put(date.short, tone, [main], "right");
  const countedFrom = input.baseline ?? planned;
  if (note) put(note.text, note.tone, countedFrom ? [countedFrom, main] : [main], "left");
  if (planned && planned !== main && !said.has("planned") && planned.x1 < main.x0) {
    if (put(named(planned, input).full, "muted", [planned], "left", true)) said.add("planned");
  }
  // The first mark of each earlier baseline says which it is, where there is a clear place right beside it.
  for (const ghost of earlier) {
    const width = measure(ghost.name, LABEL_SIZE, false);
    const places = [box(ghost.x0 - 4 - width, ghost.x0 - 4), box(ghost.x1 + 4, ghost.x1 + 4 + width)];
    const free = said.has(`baseline ${ghost.name}`) ? undefined : firstFree(places, obstacles, bounds);
    if (!free) continue;
    said.add(`baseline ${ghost.name}`);
    obstacles.push(free);
    labels.push({ text: ghost.name, x: free.x, y: y + 4, tone: "muted" });
  }
  return { labels, titleRoom: null };
}

/** Of a row without a mark in sight: which way its date lies, at that edge; or that it has none. */
function outOfSight({ view, away, left, right, end, words, measure }: RowLabelInput): Omit<RowLabel, "y"> {
  const { main } = wishes({ view, marks: away, words });
  if (!main) return { text: words.noDates, x: left, tone: "muted" };
  const date = words.interval(main.interval);
  if (main.x1 < (left + end) / 2) return { text: `← ${date}`, x: left, tone: "muted" };
  const text = `${date} →`;
  return { text, x: Math.min(end, right - measure(text, LABEL_SIZE)), tone: "muted" };
}

/** In a narrow chart the words stand on the title's line, at its right end. */
function onTitleLine(input: RowLabelInput): { labels: RowLabel[]; titleRoom: number } {
  const { right, top, said, measure } = input;
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
    put(outOfSight(input).text, "muted");
    return { labels, titleRoom: end };
  }
  put(named(main, input).full, "muted");
  said.add(main.kind);
  if (note && end - measure(note.text, LABEL_SIZE, true) > right * 0.3) put(note.text, note.tone);
  return { labels, titleRoom: end };
}
