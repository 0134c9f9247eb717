// Every change to the workspace goes through `change`: it asks again what was touched, says what was done
// with an Undo, and says what failed.

import { app, asFailure } from "../app";
import type { Changed } from "../bindings/Changed";
import type { Failure } from "../bindings/Failure";
import { say, sayArg, t } from "../words";
import { desk } from "./desk.svelte";
import { queries } from "./queries.svelte";
import { slowAfter } from "./query.svelte";
import { toasts } from "./toasts.svelte";

export type Outcome = { ok: true; changed: Changed } | { ok: false; failure: Failure };

export interface ChangeOptions {
  /** No note of what was done: for changes that are plain to see, such as typing in a table. */
  quiet?: boolean;
  /** The caller shows an `invalid` failure's problems at their fields. */
  problemsShown?: boolean;
}

class Changes {
  #running = $state(0);
  /** True while a change takes so long that a hint is due. */
  slow = $state(false);
  get running(): boolean {
    return this.#running > 0;
  }

  async run(call: () => Promise<Changed>, options: ChangeOptions = {}): Promise<Outcome> {
    this.#running += 1;
    const timer = setTimeout(() => (this.slow = true), slowAfter);
    try {
      const changed = await call();
      this.#took(changed, options);
      return { ok: true, changed };
    } catch (thrown) {
      const failure = asFailure(thrown);
      const atFields = options.problemsShown && failure.code === "invalid" && failure.problems.length > 0;
      if (!atFields) toasts.failure(failure);
      return { ok: false, failure };
    } finally {
      clearTimeout(timer);
      this.#running -= 1;
      if (this.#running === 0) this.slow = false;
    }
  }

  #took(changed: Changed, options: ChangeOptions): void {
    const { revision, undo, redo } = changed;
    if (desk.workspace) desk.workspace = { ...desk.workspace, revision, undo, redo };
    queries.touch(changed);
    if (changed.action && !options.quiet) {
      toasts.add({
        tone: "done",
        text: say(changed.action),
        action: undo ? { label: t("ui-undo"), run: () => void undoLast() } : null,
      });
    }
    for (const warning of changed.warnings) {
      toasts.add({ tone: "warning", text: say(warning.message), help: warning.help ? say(warning.help) : null });
    }
  }
}

export const changes = new Changes();

/** Makes a change: `await change(() => app.milestone_edit({...}))`. */
export const change = (call: () => Promise<Changed>, options?: ChangeOptions): Promise<Outcome> =>
  changes.run(call, options);

export const undoLast = (): Promise<Outcome> => step(() => app.undo(), "ui-undone");
export const redoLast = (): Promise<Outcome> => step(() => app.redo(), "ui-redone");

async function step(call: () => Promise<Changed>, entry: string): Promise<Outcome> {
  const outcome = await changes.run(call, { quiet: true });
  if (outcome.ok && outcome.changed.action) {
    // The history's own words of an undo are "Undo: ..."; here the words of what was undone are wanted.
    const done = outcome.changed.action.args?.action;
    toasts.add({ tone: "note", text: t(entry, { action: done ? sayArg(done) : say(outcome.changed.action) }) });
  }
  return outcome;
}
