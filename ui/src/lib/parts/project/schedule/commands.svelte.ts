// What can be done to a schedule from its page: each is one call of the app, undone in one step. What the page
// looks like, and where the cursor goes afterwards, is asked of the place that the page hands over.

import { app } from "../../../app";
import type { ActivityDraft } from "../../../bindings/ActivityDraft";
import { cellText, type Column } from "../../../gantt/columns";
import type { Act } from "../../../gantt/cursor";
import { isGroup, type Row } from "../../../gantt/rows";
import type { ScheduleState } from "../../../gantt/schedule.svelte";
import { change } from "../../../state/changes.svelte";
import { desk } from "../../../state/desk.svelte";
import { toasts } from "../../../state/toasts.svelte";
import { say, t } from "../../../words";
import { toTsv } from "../grid/tsv";
import { copyText } from "../milestones/copy";
import { draftsOf } from "./clipboard";
import type { ScheduleLook } from "./look.svelte";

/** What commands ask of the page. */
export interface SchedulePlace {
  /** Brings a row into sight. */
  reveal: (index: number) => void;
  /** Opens a row's inspector. */
  open: (row: Row) => void;
  /** Goes to a cell and begins to edit it. */
  editAt: (row: number, column: number) => Promise<void>;
}

/** What is refused stays in its cell, marked, until it is put right or taken back. */
export interface Refused {
  row: string;
  column: Column;
  text: string;
  message: string;
}

export class ScheduleCommands {
  readonly project: string;
  readonly #schedule: ScheduleState;
  readonly #look: ScheduleLook;
  readonly #place: SchedulePlace;
  refused: Refused | null = $state.raw(null);
  /** For screen readers: what has just happened. */
  said = $state("");

  constructor(schedule: ScheduleState, look: ScheduleLook, place: SchedulePlace) {
    this.project = schedule.project;
    this.#schedule = schedule;
    this.#look = look;
    this.#place = place;
  }

  get locked(): boolean {
    return desk.readOnly !== null;
  }
  get #at(): Row | undefined {
    return this.#schedule.row(this.#schedule.cursor.row);
  }
  #chosenActivities(): Row[] {
    return this.#schedule.chosen().filter((row) => !isGroup(row));
  }
  /** The activities that are chosen. */
  readonly chosenIds = (): string[] => this.#chosenActivities().map((row) => row.id);

  #edit(row: Row, draft: Record<string, string>) {
    const { project } = this;
    const call = isGroup(row)
      ? () => app.wbs_edit({ project, wbs: row.id, draft })
      : () => app.activity_edit({ project, activity: row.id, draft });
    return change(call, { quiet: true, problemsShown: true });
  }

  /** Changes a row by something else than typing: a bar that was dragged. */
  async edit(row: Row, draft: Record<string, string>): Promise<boolean> {
    const outcome = await this.#edit(row, draft);
    if (outcome.ok) return true;
    const problem = outcome.failure.problems[0];
    if (problem)
      toasts.add({ tone: "warning", text: say(problem.message), help: problem.help ? say(problem.help) : null });
    return false;
  }

  /** Takes what was typed into a cell. */
  async commit(row: Row, column: Column, text: string): Promise<boolean> {
    this.refused = null;
    const outcome = await this.#edit(row, { [column]: text });
    if (outcome.ok) return true;
    const problem = outcome.failure.problems[0];
    if (problem) {
      const message = [say(problem.message), problem.help ? say(problem.help) : ""].join(" ").trim();
      this.refused = { row: row.id, column, text, message };
      this.said = message;
    }
    return false;
  }

  /** A new activity below the cursor, its name about to be typed. */
  async add(): Promise<void> {
    if (this.locked) return;
    const { project } = this;
    const drafts: ActivityDraft[] = [{ name: t("ui-schedule-new"), duration: "1d" }];
    const below = this.#at?.id ?? null;
    const outcome = await change(() => app.activity_add({ project, below, drafts, as_of: desk.asOf }), { quiet: true });
    if (outcome.ok && outcome.changed.id !== null) await this.#typeName(outcome.changed.id);
  }

  async #typeName(id: string): Promise<void> {
    await this.#schedule.goTo(id);
    await this.#place.editAt(this.#schedule.cursor.row, this.#look.columns.indexOf("name"));
  }

  /** What a key of the table asks for. */
  act(act: Exclude<Act, { type: "move" | "edit" }>): void {
    const row = this.#at;
    const { project } = this;
    switch (act.type) {
      case "open":
        if (row) this.#place.open(row);
        return;
      case "toggle":
        if (row && isGroup(row)) this.#schedule.toggle(row.id, act.open);
        return;
      case "add":
        return void this.add();
      case "remove":
        return this.remove();
      case "indent": {
        const activities = this.chosenIds();
        if (this.locked || activities.length === 0) return;
        void change(() => app.activity_indent({ project, activities, by: act.by }), { quiet: true });
        return;
      }
      case "shift":
        if (this.locked || !row || isGroup(row)) return;
        void change(() => app.activity_move({ project, activity: row.id, by: act.by }), { quiet: true });
        return;
      case "copy":
        return this.copy();
      case "fill":
        return this.fill();
    }
  }

  remove(): void {
    const { project } = this;
    const activities = this.chosenIds();
    if (this.locked || activities.length === 0) return;
    void change(() => app.activity_remove({ project, activities }));
  }

  /** The chosen rows, as the columns show them, for a spreadsheet. */
  copy(): void {
    const rows = this.#schedule.chosen();
    const { columns, writer } = this.#look;
    void copyText(toTsv(rows.map((row) => columns.map((column) => cellText(row, column, writer))))).then((copied) => {
      if (copied) this.said = t("ui-schedule-said-copied", { count: rows.length });
    });
  }

  /** The first chosen row's value of the cursor's column, into the others. */
  fill(): void {
    const { project } = this;
    const column = this.#look.columns[this.#schedule.cursor.column];
    const [first, ...others] = this.#chosenActivities();
    if (this.locked || !first || !column || others.length === 0 || column === "code") return;
    const draft = { [column]: cellText(first, column, { ...this.#look.writer, number: (value) => String(value) }) };
    void change(() => app.activity_edit_all({ project, activities: others.map((row) => row.id), draft }));
  }

  /** Rows of a spreadsheet: new activities below the cursor. */
  paste(text: string): void {
    const { project } = this;
    const drafts = draftsOf(text, this.#look.columns);
    if (this.locked || drafts.length === 0) return;
    const below = this.#at?.id ?? null;
    void change(() => app.activity_add({ project, below, drafts, as_of: desk.asOf }));
  }

  async link(from: Row, to: Row): Promise<void> {
    const { project } = this;
    const draft = { kind: "FS", lag: "" };
    await change(() => app.relationship_add({ project, predecessor: from.id, successor: to.id, draft }));
  }

  /** Goes to the next row with this in its code or name. */
  async find(text: string): Promise<void> {
    if (text.trim() === "") return;
    const found = await app.schedule_find({ project: this.project, text, after: this.#schedule.cursor.row });
    if (found.row === null) {
      toasts.add({ tone: "note", text: t("ui-schedule-not-found", { text }) });
      return;
    }
    this.#schedule.cursor = { ...this.#schedule.cursor, row: found.row, anchor: null };
    this.#place.reveal(found.row);
    await this.#schedule.arrived(found.row);
    this.#place.reveal(found.row);
  }
}
