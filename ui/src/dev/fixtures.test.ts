// The made-up data speak the catalogue's words: an entry that was renamed would show as its bare name.

import { expect, it } from "vitest";
import { hasMessage } from "../lib/words";
import { fakeData } from "./fake";

const UUID = /^[0-9a-f]{8}-/;

/** The ids of all messages in it: objects with an `id` that is not a thing's. */
function messages(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(messages);
  if (typeof value !== "object" || value === null) return [];
  const id = "id" in value && typeof value.id === "string" && !UUID.test(value.id) ? [value.id] : [];
  return [...id, ...Object.values(value).flatMap(messages)];
}

it("every message of the made-up data is in the catalogue", () => {
  const ids = [...new Set(messages(fakeData()))];
  expect(ids.length).toBeGreaterThan(5);
  expect(ids.filter((id) => !hasMessage(id))).toEqual([]);
});
