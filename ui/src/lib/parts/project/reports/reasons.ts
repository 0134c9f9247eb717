// Why a date moved: the reasons in the order in which they are offered, and which fit what was typed.

import type { Reason } from "../../../bindings/Reason";
import { reasonWords } from "../tracking/trend";

export const REASONS: readonly Reason[] = [
  "land",
  "permits",
  "design_change",
  "ground",
  "weather",
  "supply",
  "funding",
  "contractor",
  "interface",
  "scope",
  "security",
  "other",
];

/** As it stands alone: the catalogue has it as a part of sentences. */
export function reasonName(reason: Reason): string {
  const name = reasonWords(reason);
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}

/** Those of whose name a word begins as typed; all where nothing is typed. */
export function fitting(typed: string): Reason[] {
  const wanted = typed.trim().toLocaleLowerCase();
  return REASONS.filter((reason) =>
    reasonName(reason)
      .toLocaleLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => word.startsWith(wanted)),
  );
}
