// Sorting, filtering and grouping the portfolio's rows. Pure. What is unknown goes last, whichever way it is sorted.

import type { PortfolioRow } from "../../lib/bindings/PortfolioRow";
import type { ProjectKind } from "../../lib/bindings/ProjectKind";
import type { VerdictKind } from "../../lib/bindings/VerdictKind";

/** In the order of concern. */
export const verdicts: VerdictKind[] = ["late", "behind", "on_track", "done", "unknown"];

/** `own`: as the user put them. */
export const columns = [
  "own",
  "name",
  "verdict",
  "progress",
  "next",
  "promised",
  "expected",
  "slip",
  "baseline",
  "moved",
  "overdue",
  "report",
  "evidence",
] as const;
export type Column = (typeof columns)[number];

export interface Sorting {
  column: Column;
  descending: boolean;
}

/** What calls for a look. */
export const concerns = ["overdue", "report_due", "silent", "slipped", "moved", "old"] as const;
export type Concern = (typeof concerns)[number];
/** Older evidence is old, as the verdict has it. */
const oldAfterDays = 90;

const concernsOf: Record<Concern, (row: PortfolioRow) => boolean> = {
  overdue: (row) => row.overdue > 0,
  report_due: (row) => (row.reporting.due.value?.days ?? 0) < 0,
  silent: (row) => row.reporting.silent,
  slipped: (row) => (row.reporting.baseline_slip.value ?? 0) > 0,
  moved: (row) => (row.reporting.last_move.value ?? 0) > 0,
  old: (row) => row.verdict.kind !== "done" && (row.evidence_age.value ?? 0) > oldAfterDays,
};

/** Of a portfolio those concerns that any project of it gives. */
export const concernsIn = (rows: PortfolioRow[]): Concern[] =>
  concerns.filter((concern) => rows.some(concernsOf[concern]));

export const groupings = ["none", "kind", "country", "status"] as const;
export type Grouping = (typeof groupings)[number];

export interface Group {
  /** Empty where the rows are not grouped. */
  title: string;
  rows: PortfolioRow[];
  /** How many rows are in the groups before it. */
  before: number;
}

export interface Filter {
  text: string;
  /** Empty: all. */
  verdicts: VerdictKind[];
  kind: ProjectKind | "";
  concern: Concern | "";
}

export const noFilter: Filter = { text: "", verdicts: [], kind: "", concern: "" };
export const isFiltering = (filter: Filter): boolean =>
  filter.text.trim() !== "" || filter.verdicts.length > 0 || filter.kind !== "" || filter.concern !== "";

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
    case "baseline":
      return row.reporting.baseline_slip.value;
    case "moved":
      return row.reporting.last_move.value;
    case "overdue":
      return row.overdue;
    case "report":
      return row.reporting.due.value?.days ?? null;
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
    if (filter.concern !== "" && !concernsOf[filter.concern](row)) return false;
    if (filter.verdicts.length > 0 && !filter.verdicts.includes(row.verdict.kind)) return false;
    if (words.length === 0) return true;
    const text = [row.name, row.code, kindName(row), ...row.places, ...row.countries].join(" ").toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The rows in groups by title, each in its own order. */
export function grouped(
  rows: PortfolioRow[],
  titleOf: ((row: PortfolioRow) => string) | null,
  collator: Intl.Collator,
): Group[] {
  if (titleOf === null) return [{ title: "", rows, before: 0 }];
  const groups = new Map<string, PortfolioRow[]>();
  for (const row of rows) {
    const title = titleOf(row);
    groups.set(title, [...(groups.get(title) ?? []), row]);
  }
  let before = 0;
  return [...groups]
    .sort(([a], [b]) => collator.compare(a, b))
    .map(([title, of]) => {
      const group = { title, rows: of, before };
      before += of.length;
      return group;
    });
}
