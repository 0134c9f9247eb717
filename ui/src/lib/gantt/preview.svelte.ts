// The dates that would follow a bar while it is dragged, as the app computes them without keeping anything. One
// question is on its way at a time; of those asked meanwhile only the newest counts.

import { app } from "../app";
import type { ActivityDraft } from "../bindings/ActivityDraft";
import type { PreviewRow } from "../bindings/PreviewRow";
import { flag, type Link, type Row } from "./rows";

export interface Dragged {
  activity: string;
  draft: ActivityDraft;
  /** The rows in sight. */
  first: number;
  count: number;
}

export class DragPreview {
  readonly #project: string;
  /** By row. */
  rows: ReadonlyMap<number, PreviewRow> = $state.raw(new Map());
  /** How many activities would move, and when all would be finished; null while nothing is known. */
  told: { moved: number; finish: number | null } | null = $state.raw(null);
  /** Grows with each answer. */
  version = $state(0);
  #asked: Dragged | null = null;
  #running = false;

  constructor(project: string) {
    this.#project = project;
  }

  ask(dragged: Dragged): void {
    this.#asked = dragged;
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#asked) {
      const asked = this.#asked;
      this.#asked = null;
      try {
        const answer = await app.schedule_preview({ project: this.#project, ...asked });
        if (this.#over) break;
        this.rows = new Map(answer.rows.map((row) => [row.row, row]));
        this.told = { moved: answer.moved, finish: answer.finish };
      } catch {
        // What cannot be kept is said when it is let go; until then the bars stay where they are.
        this.rows = new Map();
        this.told = null;
      }
      this.version += 1;
    }
    this.#running = false;
    if (this.#over) this.clear();
    this.#over = false;
  }
  #over = false;

  /** Let go, or taken back: what is drawn is what is kept. */
  clear(): void {
    this.#asked = null;
    this.#over = this.#running;
    this.rows = new Map();
    this.told = null;
    this.version += 1;
  }

  /** A row with the dates that it would have. */
  row(row: Row | undefined): Row | undefined {
    const now = row && this.rows.get(row.index);
    if (!row || !now) return row;
    const flags = now.critical ? row.flags | flag.critical : row.flags & ~flag.critical;
    return { ...row, start: now.start, finish: now.finish, flags };
  }

  /** Relationships between where the bars would be. */
  links(links: Link[]): Link[] {
    if (this.rows.size === 0) return links;
    return links.map((link) => {
      const from = this.rows.get(link.fromRow);
      const to = this.rows.get(link.toRow);
      if (!from && !to) return link;
      const leaves = link.kind === "SS" || link.kind === "SF" ? from?.start : from?.finish;
      const arrives = link.kind === "FS" || link.kind === "SS" ? to?.start : to?.finish;
      return { ...link, fromTime: leaves ?? link.fromTime, toTime: arrives ?? link.toTime };
    });
  }
}
