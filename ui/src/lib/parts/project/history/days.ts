// The history as the page shows it: entries by the day on which they were made, in the reader's own
// time zone, and what going back to one would do.

import type { HistoryEntry } from "../../../bindings/HistoryEntry";

export interface Day {
  /** The civil day, ISO. */
  date: string;
  entries: HistoryEntry[];
}

/** Entries, newest first, in runs of one day each. `timeZone`: an IANA name; the reader's where missing. */
export function byDay(entries: readonly HistoryEntry[], timeZone?: string): Day[] {
  // Swedish civil dates are ISO dates.
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const days: Day[] = [];
  for (const entry of entries) {
    const date = format.format(new Date(entry.time));
    const last = days[days.length - 1];
    if (last?.date === date) last.entries.push(entry);
    else days.push({ date, entries: [entry] });
  }
  return days;
}

export interface GoingBack {
  /** Changes in effect now that would not be any more. */
  taken: number;
  /** Changes undone since that would be in effect again; null: some, which only older entries could tell. */
  returned: number | null;
}

/** What going back to the entry `number` does; `newer` are all entries after it, in any order. */
export function goingBack(newer: readonly HistoryEntry[], number: number): GoingBack {
  const after = [...newer].filter((entry) => entry.number > number).sort((one, other) => one.number - other.number);
  const returned = new Set<number>();
  let beyond = false;
  for (const { kind, of, in_effect } of after) {
    if (of === null || of > number) continue;
    if (kind === "undo") returned.add(of);
    if (kind === "redo") returned.delete(of);
    // Went back further than we would: what lay between comes into effect again.
    if (kind === "restore" && in_effect && of < number) beyond = true;
  }
  return {
    taken: after.filter((entry) => entry.in_effect && entry.kind === "change").length,
    returned: beyond ? null : returned.size,
  };
}
