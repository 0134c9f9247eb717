// The table's rows: the project's milestones with the rows that are still being written between them.
// Pure, so that what happens when a draft becomes a milestone can be tested without a window.

import type { MilestoneView } from "../../../bindings/MilestoneView";
import type { EditableField } from "./columns";

/** A row that has no milestone yet, because it has no title or was refused. */
export interface DraftRow {
  key: string;
  /** The key of the row it was put below; None: at the top. */
  below: string | null;
  values: Partial<Record<EditableField, string>>;
  /** The milestone that it became, from the answer on until the milestone is listed. */
  became: string | null;
}

export interface SheetRow {
  /** The same for as long as the row is on screen, also when a draft becomes a milestone. */
  key: string;
  view: MilestoneView | null;
  draft: DraftRow | null;
  /** Place in the project, from 1; None for a draft. */
  number: number | null;
}

/**
 * Milestones in their order, each draft below the row that it was put below. `keys` gives the row key
 * of a milestone that was a draft.
 */
export function sheetRows(
  milestones: readonly MilestoneView[],
  drafts: readonly DraftRow[],
  keys: ReadonlyMap<string, string> = new Map(),
): SheetRow[] {
  const listed = new Set(milestones.map((view) => view.milestone.id));
  const rows: SheetRow[] = milestones.map((view, at) => ({
    key: keys.get(view.milestone.id) ?? view.milestone.id,
    view,
    draft: null,
    number: at + 1,
  }));
  for (const draft of drafts) {
    if (draft.became !== null && listed.has(draft.became)) continue;
    const row: SheetRow = { key: draft.key, view: null, draft, number: null };
    const above = draft.below === null ? -1 : rows.findIndex((other) => other.key === draft.below);
    // The row that it was put below may be gone by now: then it goes to the end, never out of sight.
    const at = draft.below === null ? 0 : above < 0 ? rows.length : above + 1;
    rows.splice(at, 0, row);
  }
  return rows;
}

/** The place for a draft among the milestones, as `milestone_add` counts; None: at the end. */
export function positionOf(rows: readonly SheetRow[], key: string): number | null {
  const at = rows.findIndex((row) => row.key === key);
  if (at < 0) return null;
  const following = rows.slice(at + 1).find((row) => row.view !== null);
  return following?.number ? following.number - 1 : null;
}

/** Where a milestone at `from` comes to stand, counted without it, when it is dropped before row `gap`. */
export function dropPosition(from: number, gap: number): number {
  return gap > from ? gap - 1 : gap;
}

export function isBlank(draft: DraftRow): boolean {
  return Object.values(draft.values).every((text) => text.trim() === "");
}
