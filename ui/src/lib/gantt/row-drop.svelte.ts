// Rows of the table that are dragged to another place of the outline: a line shows where they would go, the frame of
// an element that they would go in.

import type { DropPlace } from "../bindings/DropPlace";
import { isGroup, type Row } from "./rows";

/** The pointer has to go so many pixels before something is dragged. */
const slack = 6;

export class RowDrop {
  /** Where they would go now. */
  at: { index: number; place: DropPlace } | null = $state.raw(null);
  /** True from the first move until the click that ends the drag is over: that click is none. */
  moved = false;
  readonly #rowsDown: (y: number) => number;
  readonly #row: (index: number) => Row | undefined;
  readonly #total: () => number;

  /** `rowsDown`: how many rows down a height of the window is. */
  constructor(rowsDown: (y: number) => number, row: (index: number) => Row | undefined, total: () => number) {
    this.#rowsDown = rowsDown;
    this.#row = row;
    this.#total = total;
  }

  /** Follows the pointer from a row until it is let go; Escape takes it back. */
  grab(event: PointerEvent, index: number, ondrop: (target: Row, place: DropPlace) => void): void {
    this.moved = false;
    const start = event.clientY;
    const moves = (next: PointerEvent) => {
      if (!this.moved && Math.abs(next.clientY - start) < slack) return;
      this.moved = true;
      this.at = this.#over(next.clientY, index);
    };
    const end = (kept: boolean) => {
      window.removeEventListener("pointermove", moves);
      window.removeEventListener("pointerup", up);
      window.removeEventListener("keydown", escape, true);
      const to = this.at;
      this.at = null;
      const target = to && this.#row(to.index);
      if (kept && to && target) ondrop(target, to.place);
      setTimeout(() => (this.moved = false));
    };
    const up = () => end(true);
    const escape = (key: KeyboardEvent) => {
      if (key.key !== "Escape") return;
      key.stopPropagation();
      end(false);
    };
    window.addEventListener("pointermove", moves);
    window.addEventListener("pointerup", up);
    window.addEventListener("keydown", escape, true);
  }

  #over(y: number, from: number): { index: number; place: DropPlace } | null {
    const down = this.#rowsDown(y);
    const index = Math.max(0, Math.min(this.#total() - 1, Math.floor(down)));
    if (index === from) return null;
    const part = down - index;
    const target = this.#row(index);
    if (target && isGroup(target) && part > 0.25 && part < 0.75) return { index, place: "into" };
    return { index, place: part < 0.5 ? "before" : "after" };
  }
}
