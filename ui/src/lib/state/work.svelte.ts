// Long work that the person waits for: shown with how far it is once it takes long, and to be stopped.

import { cancelWork, longApp, workState } from "../app";
import type { LongCalls } from "../bindings/calls";
import type { WorkState } from "../bindings/WorkState";
import { slowAfter } from "./query.svelte";

/** Milliseconds between two looks at how far it is. */
const lookEvery = 150;

export interface Running {
  id: string;
  /** What was asked for, in words. */
  title: string;
  state: WorkState | null;
  stopping: boolean;
}

class Works {
  /** Those that take long enough to be shown. */
  shown: Running[] = $state([]);

  /** Does a long call: `works.run(title, (app) => app.workspace_check())`. */
  async run<T>(title: string, call: (app: LongCalls) => Promise<T>): Promise<T> {
    const id = crypto.randomUUID();
    let ended = false;
    const watch = async () => {
      await wait(slowAfter);
      if (ended) return;
      this.shown.push({ id, title, state: null, stopping: false });
      while (!ended) {
        const state = await workState(id).catch(() => null);
        const running = this.shown.find((one) => one.id === id);
        if (running && state) running.state = state;
        await wait(lookEvery);
      }
    };
    void watch();
    try {
      return await call(longApp(id));
    } finally {
      ended = true;
      this.shown = this.shown.filter((one) => one.id !== id);
    }
  }

  cancel(id: string): void {
    const running = this.shown.find((one) => one.id === id);
    if (running) running.stopping = true;
    void cancelWork(id);
  }
}

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

export const works = new Works();
