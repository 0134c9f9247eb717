// What a call throws, whatever it was: a `Failure` as it is, anything else as one that says so.

import type { Failure } from "../../bindings/Failure";

export function isFailure(thrown: unknown): thrown is Failure {
  return (
    typeof thrown === "object" &&
    thrown !== null &&
    "code" in thrown &&
    "message" in thrown &&
    typeof (thrown as { message: unknown }).message === "object"
  );
}

export function asFailure(thrown: unknown): Failure {
  if (isFailure(thrown)) return { ...thrown, problems: thrown.problems ?? [] };
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    code: "io",
    message: { id: "ui-failure-unexpected", args: { text: { type: "text", value: text } } },
    help: null,
    problems: [],
  };
}
