// One question to the app with its last answer. The old answer stays on screen while the new one is fetched;
// an answer that was overtaken by a later question is dropped.

import type { Changed } from "../bindings/Changed";
import type { Failure } from "../bindings/Failure";
import { asFailure } from "../app";

/** After this many milliseconds a wait is shown. */
export const slowAfter = 100;

/** What a change touched, as far as questions care. */
export type Touched = Pick<Changed, "projects" | "portfolio" | "sources">;

export class Query<T> {
  /** The last answer; null before the first. */
  data: T | null = $state.raw(null);
  failure: Failure | null = $state.raw(null);
  pending = $state(false);
  /** Pending for so long that a progress hint is due. */
  slow = $state(false);

  #ask: () => Promise<T>;
  #touchedBy: (touched: Touched) => boolean;
  #turn = 0;
  #users = 0;
  #stale = true;

  constructor(ask: () => Promise<T>, touchedBy: (touched: Touched) => boolean) {
    this.#ask = ask;
    this.#touchedBy = touchedBy;
  }

  /** Asks again; the answer is in `data` or `failure` when it is done. */
  async refetch(): Promise<void> {
    const turn = ++this.#turn;
    this.#stale = false;
    this.pending = true;
    const timer = setTimeout(() => {
      if (turn === this.#turn) this.slow = true;
    }, slowAfter);
    try {
      const data = await this.#ask();
      if (turn !== this.#turn) return;
      this.data = data;
      this.failure = null;
    } catch (thrown) {
      if (turn !== this.#turn) return;
      this.failure = asFailure(thrown);
    } finally {
      clearTimeout(timer);
      if (turn === this.#turn) {
        this.pending = false;
        this.slow = false;
      }
    }
  }

  /** Out of date: asked again now if it is on screen, else when it next is. */
  invalidate(): void {
    this.#stale = true;
    if (this.#users > 0) void this.refetch();
  }

  touch(touched: Touched): void {
    if (this.#touchedBy(touched)) this.invalidate();
  }

  /** Takes it into use on screen; the function given back lets it go. */
  hold(): () => void {
    this.#users += 1;
    if (this.#stale) void this.refetch();
    return () => {
      this.#users -= 1;
    };
  }
}
