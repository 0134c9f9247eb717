// How wide a text is, before it is drawn: for placing and shortening labels.

/** Width in pixels of a text at a size; `strong` for the medium weight of names and values. */
export type Measure = (text: string, size: number, strong?: boolean) => number;

/** Mean advance of Inter's letters as a share of the size, a little on the wide side. */
const EM = { plain: 0.56, strong: 0.58 };

/** Without a canvas (tests, or before the page is there): by the number of letters. */
export const estimate: Measure = (text, size, strong = false) =>
  [...text].length * size * (strong ? EM.strong : EM.plain);

let context: CanvasRenderingContext2D | null | undefined;

/** As charts write numbers all digits are as wide as a zero (tabular), which a canvas does not know of. */
export const tabular = (text: string): string => text.replaceAll(/\d/g, "0");

/** By the font that the page really shows. */
export const measure: Measure = (text, size, strong = false) => {
  if (context === undefined) {
    context =
      typeof CanvasRenderingContext2D === "undefined" ? null : document.createElement("canvas").getContext("2d");
  }
  if (!context) return estimate(text, size, strong);
  const family = getComputedStyle(document.body).fontFamily || "sans-serif";
  context.font = `${strong ? 500 : 400} ${size}px ${family}`;
  return context.measureText(tabular(text)).width;
};

/** The text, or as much of its beginning as fits with an ellipsis. */
export function shorten(text: string, room: number, size: number, width: Measure, strong = false): string {
  if (width(text, size, strong) <= room) return text;
  const letters = [...text];
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (width(`${letters.slice(0, middle).join("").trimEnd()}…`, size, strong) <= room) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? "" : `${letters.slice(0, low).join("").trimEnd()}…`;
}
