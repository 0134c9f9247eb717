// One project's schedule on screen: what of it is shown, the rows that were fetched, where the cursor is. It
// computes nothing: dates, order and floats are the app's.

import { tick } from "svelte";
import { app, asFailure, scheduleRows } from "../app";
import type { RowFilter } from "../bindings/RowFilter";
import type { ScheduleOutline } from "../bindings/ScheduleOutline";
import type { Failure } from "../bindings/Failure";
import { desk } from "../state/desk.svelte";
import { Blocks } from "./blocks";
import type { Cursor } from "./cursor";
import { selection } from "./cursor";
import type { Link, Row } from "./rows";

export const filters = ["all", "critical", "near", "late", "soon"] as const;
export type Filter = (typeof filters)[number];
/** “In the next 30 days.” */
const soon = 30;

const ordered = (rows: Map<string, Row>): Row[] => [...rows.values()].sort((a, b) => a.index - b.index);

export class ScheduleState {
  readonly project: string;
  outline: ScheduleOutline | null = $state.raw(null);
  failure: Failure | null = $state.raw(null);
  pending = $state(false);
  filter: Filter = $state("all");
  text = $state("");
  /** Working minutes of float up to which an activity is nearly critical; 0: none is. */
  near = $state(0);
  /** The numbers of the float paths that activities are on, while they are looked at. */
  paths: ReadonlyMap<string, number> = $state.raw(new Map());
  /** Ids of code values. */
  codes: readonly string[] = $state.raw([]);
  /** Rows that are chosen one by one, beside those of the cursor. */
  picked: ReadonlyMap<string, Row> = $state.raw(new Map());
  collapsed: ReadonlySet<string> = $state.raw(new Set());
  cursor: Cursor = $state.raw({ row: 0, column: 0, anchor: null });
  /** Grows when rows arrive. */
  version = $state(0);
  #blocks: Blocks;
  #turn = 0;
  #newest: Promise<void> = Promise.resolve();
  #wanted: string | null = null;

  constructor(project: string) {
    this.project = project;
    this.#blocks = new Blocks(
      (first, count) => scheduleRows({ project, first, count }),
      () => (this.version += 1),
      (thrown) => (this.failure = asFailure(thrown)),
    );
  }

  get total(): number {
    return this.outline?.rows ?? 0;
  }
  row = (index: number): Row | undefined => this.#blocks.row(index);
  links = (first: number, last: number): Link[] => this.#blocks.links(first, last);
  want(first: number, last: number, direction: -1 | 0 | 1): void {
    this.#blocks.want(first, last, direction);
  }

  /** Waits until a row has come. */
  async arrived(index: number): Promise<void> {
    for (let turn = 0; turn < 50 && !this.row(index); turn++) {
      this.want(index, index, 0);
      await new Promise((done) => setTimeout(done, 20));
    }
    await tick();
  }

  /** Takes a row among the chosen ones, or out of them again. */
  pick(index: number): void {
    const row = this.row(index);
    if (!row) return;
    const next = new Map(this.picked);
    if (!next.delete(row.id)) next.set(row.id, row);
    this.picked = next;
  }

  /** The rows that are chosen, as far as they are known, in the order in which they are shown. */
  chosen(): Row[] {
    const [from, to] = selection(this.cursor);
    const rows = new Map(this.picked);
    // What is picked one by one stands alone: the cursor may then be anywhere.
    if (rows.size > 0 && from === to) return ordered(rows);
    for (let index = from; index <= to; index++) {
      const row = this.row(index);
      if (row) rows.set(row.id, row);
    }
    return ordered(rows);
  }
  readonly selected: ReadonlySet<string> = $derived.by(() => {
    void this.version;
    return new Set(this.outline ? this.chosen().map((row) => row.id) : []);
  });

  /** Computes afresh and keeps the cursor on the row that it was on; done when what is shown is the newest. */
  load(stay: string | null = null): Promise<void> {
    this.#newest = this.#load(stay);
    return this.#newest;
  }

  /** Computes afresh and puts the cursor on this activity, whatever else asks for a computation meanwhile. */
  goTo(id: string): Promise<void> {
    this.#wanted = id;
    return this.load();
  }

  async #load(stay: string | null): Promise<void> {
    const turn = ++this.#turn;
    this.pending = true;
    try {
      const outline = await app.schedule_open({
        project: this.project,
        as_of: desk.asOf,
        collapsed: [...this.collapsed],
        filter: this.rowFilter,
        stay: this.#wanted ?? stay,
      });
      // Overtaken: the one that overtook this is what the caller waits for.
      if (turn !== this.#turn) return await this.#newest;
      this.#wanted = null;
      this.outline = outline;
      this.failure = null;
      this.#blocks.restart(outline.rows);
      this.picked = new Map();
      const row = outline.stay ?? this.cursor.row;
      this.cursor = { ...this.cursor, row: Math.max(0, Math.min(row, outline.rows - 1)), anchor: null };
      this.version += 1;
    } catch (thrown) {
      if (turn === this.#turn) this.failure = asFailure(thrown);
    } finally {
      if (turn === this.#turn) this.pending = false;
    }
  }

  /** What is shown, as the app takes it. */
  get rowFilter(): RowFilter {
    return {
      critical: this.filter === "critical",
      ...(this.filter === "near" ? { float_at_most: this.near } : {}),
      late: this.filter === "late",
      next_days: this.filter === "soon" ? soon : null,
      text: this.text.trim(),
      codes: [...this.codes],
    };
  }

  /** Something is left out. */
  get filtered(): boolean {
    return this.filter !== "all" || this.text.trim() !== "" || this.codes.length > 0;
  }

  toggle(id: string, open: boolean): void {
    const next = new Set(this.collapsed);
    if (open) next.delete(id);
    else next.add(id);
    this.collapsed = next;
    void this.load(id);
  }
}
