import { expect, it } from "vitest";
import { keptDraft } from "./drafts";

it("gives back what was kept under its name, and nothing under another", () => {
  keptDraft<{ reported: string }>("claim a").keep({ reported: "850 m" });
  expect(keptDraft("claim a").load()).toEqual({ reported: "850 m" });
  expect(keptDraft("claim b").load()).toBeNull();
});

it("forgets when told to", () => {
  const draft = keptDraft<string>("claim c");
  draft.keep("850 m");
  draft.keep(null);
  expect(draft.load()).toBeNull();
});

it("takes what cannot be read for nothing", () => {
  window.localStorage.setItem("draft claim d", "{half");
  expect(keptDraft("claim d").load()).toBeNull();
});

it("does without storage", () => {
  const draft = keptDraft<string>("claim e", null);
  draft.keep("850 m");
  expect(draft.load()).toBeNull();
});
