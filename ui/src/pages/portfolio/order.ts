// Sorting and filtering the portfolio's rows. Pure. What is unknown goes last, whichever way it is sorted.

import type { PortfolioRow } from "../../lib/bindings/PortfolioRow";
import type { ProjectKind } from "../../lib/bindings/ProjectKind";
import type { VerdictKind } from "../../lib/bindings/VerdictKind";

/** In the order of concern. */
export const verdicts: VerdictKind[] = ["late", "behind", "on_track", "done", "unknown"];

/** `own`: as the user put them. */
export type Column = "own" | "name" | "verdict" | "progress" | "next" | "promised" | "expected" | "slip" | "evidence";

export interface Sorting {
  column: Column;
  descending: boolean;
}

export interface Filter {
  text: string;
  /** Empty: all. */
  verdicts: VerdictKind[];
  kind: ProjectKind | "";
}

export const noFilter: Filter = { text: "", verdicts: [], kind: "" };
export const isFiltering = (filter: Filter): boolean =>
  filter.text.trim() !== "" || filter.verdicts.length > 0 || filter.kind !== "";

/** What a column is sorted by; null: unknown. */
function sortKey(row: PortfolioRow, column: Column): string | number | null {
  switch (column) {
    case "own":
      return 0;
    case "name":
      return row.name;
    case "verdict":
      return row.verdict.kind === "unknown" ? null : verdicts.indexOf(row.verdict.kind);
    case "progress":
      return row.milestone_weighted.value?.share ?? null;
    case "next":
      return row.next_milestone.value?.days ?? null;
    case "promised":
      return lastDay(row.promised_finish.value?.date);
    case "expected":
      return lastDay(row.expected_finish.value);
    case "slip":
      return row.finish_slip.value;
    case "evidence":
      return row.evidence_age.value;
  }
}

const lastDay = (interval: { earliest: string | null; latest: string | null } | null | undefined): string | null =>
  interval?.latest ?? interval?.earliest ?? null;

/** A sorted copy; equal rows stay in their own order. */
export function sorted(rows: PortfolioRow[], { column, descending }: Sorting, collator: Intl.Collator): PortfolioRow[] {
  if (column === "own") return descending ? [...rows].reverse() : rows;
  const keyed = rows.map((row, index) => ({ row, index, key: sortKey(row, column) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) {
      return a.key === b.key ? a.index - b.index : a.key === null ? 1 : -1;
    }
    const order =
      typeof a.key === "number" && typeof b.key === "number"
        ? a.key - b.key
        : collator.compare(String(a.key), String(b.key));
    return (descending ? -order : order) || a.index - b.index;
  });
  return keyed.map(({ row }) => row);
}

/** Rows that have every word typed in their name, code, place, country or kind, and one of the verdicts. */
export function filtered(
  rows: PortfolioRow[],
  filter: Filter,
  kindName: (row: PortfolioRow) => string,
): PortfolioRow[] {
  const words = filter.text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (filter.kind !== "" && row.kind !== filter.kind) return false;
    if (filter.verdicts.length > 0 && !filter.verdicts.includes(row.verdict.kind)) return false;
    if (words.length === 0) return true;
    const text = [row.name, row.code, kindName(row), ...row.places, ...row.countries].join(" ").toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
