// What is being written in a project's milestone table: rows without a title yet, and cells whose text
// is on its way or was refused. Nothing typed is dropped: a refused text stays at its cell until it is
// corrected or taken back, also when the page is left. It must not decide what is valid: the app does.

import type { Changed } from "../../../bindings/Changed";
import type { Failure } from "../../../bindings/Failure";
import type { Message } from "../../../bindings/Message";
import type { MilestoneDraft } from "../../../bindings/MilestoneDraft";
import type { MilestoneView } from "../../../bindings/MilestoneView";
import type { Problem } from "../../../bindings/Problem";
import type { Outcome } from "../../../state/changes.svelte";
import { draftOf, isEditable, typedText, type EditableField } from "./columns";
import { isBlank, positionOf, sheetRows, type DraftRow, type SheetRow } from "./rows";

/** The calls that a sheet makes, and the way in which it makes them. */
export interface SheetCalls {
  add(drafts: MilestoneDraft[], position: number | null): Promise<Changed>;
  edit(milestone: string, draft: MilestoneDraft): Promise<Changed>;
  /** Makes the call and asks afresh what it touched. */
  run(call: () => Promise<Changed>): Promise<Outcome>;
}

/** The text of a cell that is not the milestone's yet. */
export interface PendingCell {
  text: string;
  /** `accepted`: kept in the file, until the milestone is shown afresh. */
  state: "saving" | "accepted" | "refused";
  /** Why it was refused. */
  problems: Problem[];
  message: Message | null;
}

/** What is kept of a sheet while its page is not shown. */
export interface KeptSheet {
  drafts: DraftRow[];
  cells: Record<string, PendingCell>;
}

export class Sheet {
  drafts = $state<DraftRow[]>([]);
  cells = $state<Record<string, PendingCell>>({});
  #milestones = $state.raw<MilestoneView[]>([]);
  #keys = new Map<string, string>();
  #calls: SheetCalls;
  #made = 0;
  /** One call after the other, so that undo takes them back in the order they were typed. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(calls: SheetCalls, kept?: KeptSheet) {
    this.#calls = calls;
    if (kept) {
      this.drafts = kept.drafts.map((draft) => ({ ...draft, became: null }));
      this.cells = Object.fromEntries(Object.entries(kept.cells).filter(([, cell]) => cell.state === "refused"));
    }
  }

  /** The milestones as the project has them now. */
  show(milestones: MilestoneView[]): void {
    if (milestones === this.#milestones) return;
    this.#milestones = milestones;
    for (const [name, cell] of Object.entries(this.cells)) if (cell.state === "accepted") delete this.cells[name];
    const listed = new Set(milestones.map((view) => view.milestone.id));
    this.drafts = this.drafts.filter((draft) => draft.became === null || !listed.has(draft.became));
  }

  readonly rows: SheetRow[] = $derived.by(() => sheetRows(this.#milestones, this.drafts, this.#keys));

  row(key: string): SheetRow | undefined {
    return this.rows.find((row) => row.key === key);
  }

  /** The row of a milestone, for a selection that was made elsewhere. */
  keyOf(milestone: string): string {
    return this.#keys.get(milestone) ?? milestone;
  }

  pending(key: string, column: string): PendingCell | undefined {
    return this.cells[place(key, column)];
  }

  /** The text that an editor of this cell starts from: what was typed last, kept or not. */
  text(key: string, column: EditableField): string {
    const pending = this.pending(key, column);
    if (pending) return pending.text;
    const row = this.row(key);
    if (row?.view) return typedText(row.view.milestone, column);
    return row?.draft?.values[column] ?? "";
  }

  /** A new row below the given one (at the end where None); its key. */
  addRow(below: string | null): string {
    const last = this.rows[this.rows.length - 1]?.key ?? null;
    this.#made += 1;
    const key = `new-${Date.now().toString(36)}-${this.#made}`;
    this.drafts.push({ key, below: below ?? last, values: {}, became: null });
    return key;
  }

  /** Takes back a row that has no milestone, or a text that was refused. */
  dropRow(key: string): void {
    this.drafts = this.drafts.filter((draft) => draft.key !== key);
    for (const name of Object.keys(this.cells)) if (name.startsWith(`${key}/`)) delete this.cells[name];
  }

  dropCell(key: string, column: string): void {
    delete this.cells[place(key, column)];
  }

  /** Keeps what was typed in a cell. True where it was accepted (or nothing had changed). */
  commit(key: string, column: EditableField, text: string): Promise<boolean> {
    const row = this.row(key);
    if (!row) return Promise.resolve(false);
    const refused = this.pending(key, column)?.state === "refused";
    const draft = row.draft;
    if (draft) {
      if (!refused && text === (draft.values[column] ?? "")) return Promise.resolve(true);
      draft.values[column] = text;
      this.dropCell(key, column);
      if ((draft.values.title ?? "").trim() === "") return Promise.resolve(true);
    } else if (row.view && text === typedText(row.view.milestone, column)) {
      this.dropCell(key, column);
      return Promise.resolve(true);
    }
    this.cells[place(key, column)] = { text, state: "saving", problems: [], message: null };
    const kept = this.#queue.then(() => this.#keep(key, column, text));
    this.#queue = kept;
    return kept;
  }

  /** True while a call is under way or was refused: what is on screen is not what is in the file. */
  get unsaved(): boolean {
    const open = Object.values(this.cells).some((cell) => cell.state !== "accepted");
    return open || this.drafts.some((draft) => draft.became === null && !isBlank(draft));
  }

  kept(): KeptSheet {
    return $state.snapshot({
      drafts: this.drafts.filter((draft) => draft.became === null && !isBlank(draft)),
      cells: this.cells,
    }) as KeptSheet;
  }

  async #keep(key: string, column: EditableField, text: string): Promise<boolean> {
    // Looked up only now: the row may have become a milestone while the call waited for its turn.
    const draft = this.drafts.find((one) => one.key === key);
    const milestone = draft ? draft.became : (this.row(key)?.view?.milestone.id ?? null);
    const outcome = await this.#calls.run(async () => {
      const changed =
        draft && milestone === null
          ? await this.#calls.add([{ ...draft.values }], positionOf(this.rows, key))
          : await this.#calls.edit(milestone ?? key, draftOf(column, text));
      // Noted before the milestones are asked for afresh, so that no row is listed twice.
      if (draft && milestone === null) this.#becameMilestone(draft, changed.id);
      this.#accept(key, column, text, changed);
      return changed;
    });
    if (!outcome.ok) this.#refuse(key, column, text, outcome.failure);
    return outcome.ok;
  }

  #accept(key: string, column: EditableField, text: string, changed: Changed): void {
    const cell = this.pending(key, column);
    // A later text of the same cell may have been typed meanwhile: that one is still on its way.
    if (cell?.text !== text) return;
    if (changed.action === null) this.dropCell(key, column);
    else cell.state = "accepted";
  }

  #becameMilestone(draft: DraftRow, id: string | null): void {
    if (id === null) {
      this.dropRow(draft.key);
      return;
    }
    this.#keys.set(id, draft.key);
    draft.became = id;
  }

  #refuse(key: string, column: EditableField, text: string, failure: Failure): void {
    const mine = failure.problems.filter((problem) => problem.field === column || !isEditable(problem.field));
    const message = failure.problems.length > 0 ? null : failure.message;
    this.cells[place(key, column)] = { text, state: "refused", problems: mine, message };
    if (mine.length > 0 || message) return;
    // What was wrong is in other cells of the new row: each problem goes to its own.
    this.dropCell(key, column);
    const values = this.drafts.find((one) => one.key === key)?.values ?? {};
    for (const problem of failure.problems) {
      if (!isEditable(problem.field)) continue;
      const name = place(key, problem.field);
      const problems = [...(this.cells[name]?.problems ?? []), problem];
      this.cells[name] = { text: values[problem.field] ?? "", state: "refused", problems, message: null };
    }
  }
}

function place(key: string, column: string): string {
  return `${key}/${column}`;
}
