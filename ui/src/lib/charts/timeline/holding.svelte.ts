// What the pointer holds of a timeline while a button is pressed: a date, by its mark, or the axis, by its head. It
// decides nothing of what a date may become: that is `Moving`'s.

import type { MilestoneView } from "../../bindings/MilestoneView";
import type { Day } from "../base/days";
import { panned, type View } from "../base/view";
import { dayAt, movable } from "./move";
import type { Moving } from "./moving.svelte";
import { HEADER, type Mark, type MarkKind, type TimelineLayout } from "./prepare";

type Point = { x: number; y: number };
type Hold = { x: number } & ({ mark: Mark; id: string; offset: number; started: boolean } | { axis: View });

interface Given {
  /** The drawing's last layout. */
  drawn: () => TimelineLayout | null;
  viewOf: (id: string) => MilestoneView | undefined;
  canMove: () => boolean;
  move: Moving;
  /** The date that is moved is the one that the keyboard is at. */
  onfield: (kind: MarkKind) => void;
  /** The axis was pulled so that it shows this; null: all of it. */
  onshow: (view: View | null) => void;
}

/** Fewer pixels than this are a click. */
const THRESHOLD = 4;
/** How near to a mark it is held by. */
const REACH = 5;

export const daysPerPixel = ({ scale }: TimelineLayout): Day => scale.invert(1) - scale.invert(0);

export class Holding {
  #given: Given;
  #hold = $state.raw<Hold | null>(null);
  /** What a press would take hold of where the pointer is. */
  #under = $state<"mark" | "axis" | null>(null);

  constructor(given: Given) {
    this.#given = given;
  }

  get held(): boolean {
    return this.#hold !== null;
  }
  /** A date is being dragged. */
  get dragging(): boolean {
    return this.#hold !== null && "started" in this.#hold && this.#hold.started;
  }
  get cursor(): string | undefined {
    if (this.#given.move.pending || this.#under === "mark") return "ew-resize";
    if (this.#hold) return "grabbing";
    return this.#under === "axis" ? "grab" : undefined;
  }

  /** The date under the pointer that can be moved; the forecast before the plan that it lies on. */
  #grabbed(id: string, x: number): Mark | undefined {
    const row = this.#given.drawn()?.rows.find((one) => one.id === id);
    const of = this.#given.viewOf(id);
    if (!this.#given.canMove() || !of || !row) return undefined;
    const fields: MarkKind[] = movable(of);
    return fields
      .map((name) => row.marks.find((mark) => mark.kind === name && mark.inView))
      .find((mark) => mark && x >= mark.x0 - REACH && x <= mark.x1 + REACH);
  }

  press({ x, y }: Point, over: string | null, event: PointerEvent): void {
    const mark = over === null ? undefined : this.#grabbed(over, x);
    const view = this.#given.drawn()?.view;
    if (over !== null && mark) {
      const middle = (mark.x0 + mark.x1) / 2;
      this.#hold = { x, id: over, mark, offset: mark.shape === "day" ? middle - x : 0, started: false };
    } else if (y < HEADER && view) this.#hold = { x, axis: view };
    else return;
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture?.(event.pointerId);
  }

  /** True where the pointer's way was a drag. */
  drag({ x, y }: Point, over: string | null): boolean {
    const drawn = this.#given.drawn();
    const hold = this.#hold;
    if (!hold || !drawn) {
      this.#under = over !== null && this.#grabbed(over, x) ? "mark" : y < HEADER && drawn?.view ? "axis" : null;
      return false;
    }
    if ("axis" in hold) {
      this.#given.onshow(panned(hold.axis, drawn.all, (hold.x - x) * daysPerPixel(drawn)));
      return true;
    }
    const { kind } = hold.mark;
    if (kind === "actual" || (!hold.started && Math.abs(x - hold.x) < THRESHOLD)) return true;
    hold.started = true;
    this.#given.onfield(kind);
    this.#given.move.to(hold.id, kind, dayAt(x + hold.offset, drawn.scale));
    return true;
  }

  release(): void {
    const dragged = this.dragging;
    this.#hold = null;
    if (dragged) void this.#given.move.commit();
  }

  drop(): void {
    this.#hold = null;
    this.#given.move.cancel();
  }
}
