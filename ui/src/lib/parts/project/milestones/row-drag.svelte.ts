// Dragging a row by its handle: where it would be dropped, from the pointer and where the rows are. It
// moves nothing itself.

export class RowDrag {
  /** The key of the row that is dragged. */
  row: string | null = $state(null);
  /** It would be dropped before this row (0 based), or after the last. */
  gap = $state(0);
  #rows: () => HTMLElement[];
  #drop: (row: string, gap: number) => void;

  constructor(rows: () => HTMLElement[], drop: (row: string, gap: number) => void) {
    this.#rows = rows;
    this.#drop = drop;
  }

  start(event: PointerEvent, row: string): void {
    if (event.button !== 0) return;
    event.preventDefault();
    const handle = event.currentTarget as HTMLElement;
    handle.setPointerCapture(event.pointerId);
    this.row = row;
    this.gap = this.#gapAt(event.clientY);
    const move = (moved: PointerEvent) => {
      this.gap = this.#gapAt(moved.clientY);
    };
    const end = (drop: boolean) => {
      handle.removeEventListener("pointermove", move);
      handle.removeEventListener("pointerup", dropped);
      handle.removeEventListener("pointercancel", cancelled);
      window.removeEventListener("keydown", escaped, true);
      const [from, gap] = [this.row, this.gap];
      this.row = null;
      if (drop && from !== null) this.#drop(from, gap);
    };
    const dropped = () => end(true);
    const cancelled = () => end(false);
    const escaped = (pressed: KeyboardEvent) => {
      if (pressed.key !== "Escape") return;
      pressed.stopPropagation();
      end(false);
    };
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", dropped);
    handle.addEventListener("pointercancel", cancelled);
    window.addEventListener("keydown", escaped, true);
  }

  #gapAt(y: number): number {
    return this.#rows().filter((row) => {
      const { top, height } = row.getBoundingClientRect();
      return y > top + height / 2;
    }).length;
  }
}
