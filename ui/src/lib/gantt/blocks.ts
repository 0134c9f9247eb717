// The blocks of rows that were fetched, and which to fetch next: those that are looked at, the one ahead in the
// direction of the scroll, and no more than are worth keeping.

import { Block, type Link, type Row } from "./rows";

/** Rows of one block. */
export const blockRows = 256;
/** Blocks that are kept: 64 of 256 rows are some 2 MB. */
export const blocksKept = 64;

export type Fetch = (first: number, count: number) => Promise<ArrayBuffer>;

export class Blocks {
  #fetch: Fetch;
  #arrived: () => void;
  #failed: (thrown: unknown) => void;
  /** By number, the one used last at the end. */
  #blocks = new Map<number, Block>();
  #asked = new Set<number>();
  #generation = 0;
  total = 0;

  constructor(fetch: Fetch, arrived: () => void, failed: (thrown: unknown) => void) {
    this.#fetch = fetch;
    this.#arrived = arrived;
    this.#failed = failed;
  }

  /** The order or what is in it has changed. What was there stays in sight until the new has come. */
  restart(total: number): void {
    this.#generation += 1;
    this.#asked.clear();
    this.total = total;
    this.#stale = new Map([...this.#stale, ...this.#blocks]);
    this.#blocks = new Map();
  }
  #stale = new Map<number, Block>();

  row(index: number): Row | undefined {
    const number = Math.floor(index / blockRows);
    return (this.#blocks.get(number) ?? this.#stale.get(number))?.row(index);
  }

  /** Each relationship that touches rows from `first` to `last`, once. */
  links(first: number, last: number): Link[] {
    const seen = new Set<string>();
    const found: Link[] = [];
    for (let number = Math.floor(first / blockRows); number <= Math.floor(last / blockRows); number++) {
      for (const link of this.#blocks.get(number)?.links ?? []) {
        const bottom = Math.max(link.fromRow, link.toRow);
        const top = link.outside ? bottom : Math.min(link.fromRow, link.toRow);
        if (top < 0 || bottom < first || top > last) continue;
        const key = `${link.fromRow} ${link.toRow} ${link.kind}`;
        if (seen.has(key)) continue;
        seen.add(key);
        found.push(link);
      }
    }
    return found;
  }

  /** Sees to it that rows `first` to `last` come, and the block ahead. */
  want(first: number, last: number, direction: -1 | 0 | 1 = 0): void {
    if (this.total === 0) return;
    const top = Math.max(0, Math.floor(first / blockRows));
    const bottom = Math.min(Math.floor((this.total - 1) / blockRows), Math.floor(last / blockRows));
    for (let number = top; number <= bottom; number++) void this.#load(number);
    const ahead = direction < 0 ? top - 1 : direction > 0 ? bottom + 1 : -1;
    if (ahead >= 0 && ahead * blockRows < this.total) void this.#load(ahead);
  }

  async #load(number: number): Promise<void> {
    const kept = this.#blocks.get(number);
    if (kept) {
      this.#blocks.delete(number);
      this.#blocks.set(number, kept);
      return;
    }
    if (this.#asked.has(number)) return;
    this.#asked.add(number);
    const generation = this.#generation;
    try {
      const first = number * blockRows;
      const block = new Block(await this.#fetch(first, Math.min(blockRows, this.total - first)));
      if (generation !== this.#generation) return;
      this.#blocks.set(number, block);
      this.#stale.delete(number);
      for (const [old] of this.#blocks) {
        if (this.#blocks.size <= blocksKept) break;
        this.#blocks.delete(old);
      }
      this.#arrived();
    } catch (thrown) {
      if (generation === this.#generation) this.#failed(thrown);
    } finally {
      if (generation === this.#generation) this.#asked.delete(number);
    }
  }
}
