// Short notes at the window's edge: what was done with its Undo, what failed with what to do.

import type { Failure } from "../bindings/Failure";
import { say } from "../words";

export interface Toast {
  key: number;
  tone: "done" | "note" | "warning" | "failure";
  text: string;
  help: string | null;
  action: { label: string; run: () => void } | null;
}

/** Milliseconds that a note stays; failures stay until they are closed. */
const stay = { done: 6_000, note: 6_000, warning: 15_000, failure: null } as const;
/** More than this many at once would hide the page. */
const most = 4;

class Toasts {
  list: Toast[] = $state([]);
  #next = 1;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  add(toast: Omit<Toast, "key" | "help" | "action"> & Partial<Toast>): number {
    const key = this.#next++;
    this.list = [...this.list, { help: null, action: null, ...toast, key }].slice(-most);
    this.resume(key);
    return key;
  }

  failure(failure: Failure): void {
    const problems = failure.problems.map((problem) => say(problem.message));
    const help = [...problems, ...(failure.help ? [say(failure.help)] : [])].join(" ");
    this.add({ tone: "failure", text: say(failure.message), help: help || null });
  }

  close(key: number): void {
    this.pause(key);
    this.list = this.list.filter((toast) => toast.key !== key);
  }

  /** Keeps it while the pointer or the focus is on it. */
  pause(key: number): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
  }
  resume(key: number): void {
    const toast = this.list.find((one) => one.key === key);
    const time = toast ? stay[toast.tone] : null;
    if (time === null) return;
    this.pause(key);
    this.#timers.set(
      key,
      setTimeout(() => this.close(key), time),
    );
  }
}

export const toasts = new Toasts();
