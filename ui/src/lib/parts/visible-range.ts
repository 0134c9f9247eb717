// Which rows of a long list are worth drawing: those in view and a few around them. Pure.

export interface Range {
  first: number;
  /** One past the last. */
  end: number;
}

/** Rows drawn beyond each edge, so that a fast scroll meets no gap. */
export const around = 10;

/**
 * `top` is how far the list's start is above the view's start, in pixels (negative: below it); all rows are
 * `height` high.
 */
export function visibleRange(top: number, view: number, height: number, count: number): Range {
  const first = Math.floor(top / height) - around;
  const end = Math.ceil((top + view) / height) + around;
  // Where the list is out of view altogether, its nearest rows.
  const last = Math.max(0, Math.min(count, end));
  return { first: Math.min(Math.max(0, first), last), end: last };
}

/** How far to scroll so that the row is in view, below a `head` that covers the view's start; 0 if it is. */
export function scrollTo(index: number, top: number, view: number, height: number, head = 0): number {
  const from = index * height - top;
  if (from < head) return from - head;
  return from + height > view ? from + height - view : 0;
}
