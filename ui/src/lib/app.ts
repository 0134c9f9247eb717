// The only way from the window to the app: every call of `bindings/calls.ts` over the shell's one
// command. It words nothing and keeps nothing.

import type { Failure } from "./bindings/Failure";
import { calls, longCalls, type Call, type Calls, type LongCalls } from "./bindings/calls";
import type { WorkState } from "./bindings/WorkState";

/** Another way than the shell's, where a test or development set one. */
let through: Call | null = null;
let shell: Call | null = null;

/** True inside the desktop shell; false in a plain browser and in tests. */
export const inShell = (): boolean => "__TAURI_INTERNALS__" in window;

/** Sends the calls another way: for tests and for development in a plain browser. */
export function sendThrough(call: Call | null): void {
  through = call;
}

async function way(): Promise<Call> {
  if (through ?? shell) return (through ?? shell) as Call;
  if (inShell()) {
    const { invoke } = await import("@tauri-apps/api/core");
    // Rows come as bytes, everything else as JSON.
    shell = (name, request) => invoke(name === "schedule_rows" ? "call_bytes" : "call", { name, request });
    return shell;
  } else if (import.meta.env.DEV) {
    through = (await import("../dev/fake")).fake();
  } else {
    throw { code: "io", message: { id: "ui-failure-no-shell" }, help: null, problems: [] } satisfies Failure;
  }
  return through;
}

/** Every call of the app. Rejects with a {@link Failure}, whatever went wrong. */
export const send: Call = async (name, request) => {
  try {
    return await (
      await way()
    )(name, request);
  } catch (thrown) {
    throw asFailure(thrown);
  }
};
export const app: Calls = calls(send);

/** A call that may take long, under the name that it can be watched and cancelled by. */
export const longApp = (work: string): LongCalls =>
  longCalls(async (name, request) => {
    if (!inShell() || through) return send(name, request);
    try {
      const { invoke } = await import("@tauri-apps/api/core");
      return await invoke("call", { name, request, work });
    } catch (thrown) {
      throw asFailure(thrown);
    }
  });

/** How far long work is; null once it has ended. */
export async function workState(work: string): Promise<WorkState | null> {
  if (!inShell()) return null;
  const { invoke } = await import("@tauri-apps/api/core");
  return invoke("work_state", { work });
}

export async function cancelWork(work: string): Promise<void> {
  if (!inShell()) return;
  const { invoke } = await import("@tauri-apps/api/core");
  await invoke("work_cancel", { work });
}

/** Rows of a schedule that was opened, as bytes: see `gantt/rows.ts`. */
export async function scheduleRows(request: { project: string; first: number; count: number }): Promise<ArrayBuffer> {
  try {
    const answer: unknown = await (await way())("schedule_rows", request);
    if (answer instanceof ArrayBuffer) return answer;
    throw new Error("no bytes");
  } catch (thrown) {
    throw asFailure(thrown);
  }
}

/** Anything thrown, as a failure that can be put into words. */
export function asFailure(thrown: unknown): Failure {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && "message" in thrown) {
    const { message } = thrown;
    if (typeof message === "object" && message !== null && "id" in message) return thrown as Failure;
  }
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    code: "unexpected",
    message: { id: "ui-failure-unexpected", args: { text: { type: "text", value: text } } },
    help: { id: "ui-failure-unexpected-help" },
    problems: [],
  };
}
