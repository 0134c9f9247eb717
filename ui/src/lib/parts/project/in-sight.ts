// Brings a part of the page into sight while the page is still settling: charts take their height only when
// they know their width, which moves what is below them.

/** Milliseconds after which the page counts as settled. */
const SETTLED = 1_200;
const ACTS = ["wheel", "pointerdown", "keydown"] as const;

/**
 * Scrolls to what `find` gives, and again whenever `page` changes its size, until the page has settled or the
 * user acts. The function given back stops it.
 */
export function bringIntoSight(
  page: Element,
  find: () => Element | null | undefined,
  block: ScrollLogicalPosition,
): () => void {
  const go = () => find()?.scrollIntoView({ block });
  const watch = new ResizeObserver(go);
  const timer = setTimeout(() => stop(), SETTLED);
  const stop = () => {
    clearTimeout(timer);
    watch.disconnect();
    for (const act of ACTS) window.removeEventListener(act, stop, true);
  };
  for (const act of ACTS) window.addEventListener(act, stop, true);
  watch.observe(page);
  go();
  return stop;
}
