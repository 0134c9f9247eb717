// The only way from the window to the app: every call of `bindings/calls.ts` over the shell's one
// command. It words nothing and keeps nothing.

import type { Failure } from "./bindings/Failure";
import { calls, type Call, type Calls } from "./bindings/calls";

let through: Call | null = null;

/** True inside the desktop shell; false in a plain browser and in tests. */
export const inShell = (): boolean => "__TAURI_INTERNALS__" in window;

/** Sends the calls another way: for tests and for development in a plain browser. */
export function sendThrough(call: Call | null): void {
  through = call;
}

async function way(): Promise<Call> {
  if (through) return through;
  if (inShell()) {
    const { invoke } = await import("@tauri-apps/api/core");
    // Rows come as bytes, everything else as JSON.
    through = (name, request) => invoke(name === "schedule_rows" ? "call_bytes" : "call", { name, request });
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
