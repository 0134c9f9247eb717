// Moving a thing in a list by dragging it with the pointer. Lists also move by Alt+Up and Alt+Down; that is their
// own matter. (The system's drag and drop is left to files: the web views do not offer both alike.)

import type { Attachment } from "svelte/attachments";

export interface Reorder {
  /** Its place now, and how many there are. */
  index: number;
  count: number;
  disabled?: boolean;
  /** While it is dragged: before which place it would go (`count` for the end); null when it is let go. */
  onover: (before: number | null) => void;
  /** Dropped: its new place, counted without itself. */
  ondrop: (place: number) => void;
}

/** Fewer pixels than this are a click. */
const threshold = 5;

/** The place, counted without the thing itself, of one put before `before`; null where it would not move. */
export function placeOf(index: number, before: number): number | null {
  const place = before > index ? before - 1 : before;
  return place === index ? null : place;
}

/** Which thing of a list the pointer is over the upper half of: the first whose middle is below it. */
export function beforeWhich(y: number, boxes: { top: number; height: number }[]): number {
  const found = boxes.findIndex((box) => y < box.top + box.height / 2);
  return found < 0 ? boxes.length : found;
}

/** On the thing itself; its siblings in the list are the elements with `data-reorder`. */
export function reorder(options: () => Reorder): Attachment<HTMLElement> {
  return (element) => {
    const down = (event: PointerEvent) => {
      if (event.button !== 0 || options().disabled) return;
      const list = element.parentElement;
      if (!list) return;
      const from = event.clientY;
      let dragging = false;
      let before = options().index;
      const move = (moved: PointerEvent) => {
        if (!dragging && Math.abs(moved.clientY - from) < threshold) return;
        dragging = true;
        moved.preventDefault();
        element.dataset.dragged = "";
        const things = [...list.querySelectorAll<HTMLElement>(":scope > [data-reorder]")];
        const first = Number(things[0]?.dataset.reorder ?? 0);
        before =
          first +
          beforeWhich(
            moved.clientY,
            things.map((thing) => thing.getBoundingClientRect()),
          );
        options().onover(before);
        scrollAtEdge(list, moved.clientY);
      };
      const end = (ended: Event) => {
        window.removeEventListener("pointermove", move);
        window.removeEventListener("pointerup", end);
        window.removeEventListener("pointercancel", end);
        window.removeEventListener("keydown", escape, true);
        delete element.dataset.dragged;
        if (!dragging) return;
        options().onover(null);
        // The click that ends a drag is not a choice.
        window.addEventListener("click", stopClick, { capture: true, once: true });
        setTimeout(() => window.removeEventListener("click", stopClick, true), 0);
        const place = ended.type === "pointerup" ? placeOf(options().index, before) : null;
        if (place !== null) options().ondrop(place);
      };
      const escape = (event: KeyboardEvent) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        end(event);
      };
      window.addEventListener("pointermove", move);
      window.addEventListener("pointerup", end);
      window.addEventListener("pointercancel", end);
      window.addEventListener("keydown", escape, true);
    };
    element.addEventListener("pointerdown", down);
    // A link or picture would start the system's own drag.
    element.addEventListener("dragstart", preventDefault);
    return () => {
      element.removeEventListener("pointerdown", down);
      element.removeEventListener("dragstart", preventDefault);
    };
  };
}

/** Near the edge of what scrolls, the list comes along. */
function scrollAtEdge(list: HTMLElement, y: number): void {
  for (let above = list.parentElement; above; above = above.parentElement) {
    if (!/auto|scroll/.test(getComputedStyle(above).overflowY)) continue;
    const { top, bottom } = above.getBoundingClientRect();
    if (y > bottom - 32) above.scrollTop += 10;
    else if (y < top + 32) above.scrollTop -= 10;
    return;
  }
}

const preventDefault = (event: Event) => event.preventDefault();
const stopClick = (event: Event) => {
  event.preventDefault();
  event.stopPropagation();
};
