// What can be done to a schedule from its page: each is one call of the app, undone in one step. What the page
// looks like, and where the cursor goes afterwards, is asked of the place that the page hands over.

import { describe } from "../../../gantt/describe";
import { app } from "../../../app";
import type { ActivityDraft } from "../../../bindings/ActivityDraft";
import { cellText, columns, editText, isEditable, type Column } from "../../../gantt/columns";
import { selection, type Act } from "../../../gantt/cursor";
import type { DropPlace } from "../../../bindings/DropPlace";
import { isGroup, type Row } from "../../../gantt/rows";
import type { ScheduleState } from "../../../gantt/schedule.svelte";
import { change, type Outcome } from "../../../state/changes.svelte";
import { desk } from "../../../state/desk.svelte";
import { toasts } from "../../../state/toasts.svelte";
import { say, sayWhole, t } from "../../../words";
import { toTsv } from "../grid/tsv";
import { copyText } from "../milestones/copy";
import { newRows, readCells, sheetOf, writtenRows } from "./clipboard";
import { draftOf } from "./draft";
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

  #edit(row: Row, draft: ActivityDraft) {
    const { project } = this;
    const call = isGroup(row)
      ? () => app.wbs_edit({ project, wbs: row.id, draft: { code: draft.code, name: draft.name } })
      : () => app.activity_edit({ project, activity: row.id, draft });
    return change(call, { quiet: true, problemsShown: true });
  }

  /** Changes a row by something else than typing: a bar that was dragged. */
  async edit(row: Row, draft: ActivityDraft): Promise<boolean> {
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
    const outcome = await this.#edit(row, draftOf(column, text, row));
    if (outcome.ok) return true;
    const problem = outcome.failure.problems[0];
    if (problem) {
      const message = sayWhole(problem);
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

  /** A new element of the outline, beside the one that the cursor is on or in, its name about to be typed. */
  async addElement(): Promise<void> {
    if (this.locked) return;
    const { project } = this;
    const below = this.#at?.id ?? null;
    const name = t("ui-schedule-new-element");
    const outcome = await change(() => app.wbs_add({ project, below, name }), { quiet: true });
    if (outcome.ok && outcome.changed.id !== null) await this.#typeName(outcome.changed.id);
  }

  async #typeName(id: string): Promise<void> {
    await this.#schedule.goTo(id);
    await this.#place.editAt(this.#schedule.cursor.row, this.#look.columns.indexOf("name"));
  }

  /** What a key of the table asks for. */
  act(act: Exclude<Act, { type: "move" | "edit" }>): void {
    const row = this.#at;
    switch (act.type) {
      case "open":
        if (row) this.#place.open(row);
        return;
      case "toggle":
        if (row && isGroup(row)) this.#schedule.toggle(row.id, act.open);
        return;
      case "add":
        return void this.add();
      case "add-element":
        return void this.addElement();
      case "pick":
        return this.pick(this.#schedule.cursor.row);
      case "unpick":
        if (this.#schedule.picked.size > 0) this.#schedule.picked = new Map();
        return;
      case "remove":
        return this.remove();
      case "indent":
        return this.indent(act.by);
      case "shift":
        return this.shift(act.by);
      case "copy":
        return this.copy();
      case "fill":
        return this.fill();
    }
  }

  pick(index: number): void {
    // The first one that is picked takes the one that the cursor was on along.
    const { cursor, picked } = this.#schedule;
    if (picked.size === 0 && cursor.row !== index) this.#schedule.pick(cursor.row);
    this.#schedule.pick(index);
    this.said = t("ui-schedule-said-selected", { count: this.#schedule.picked.size });
  }

  /** A level in (1) or out (-1): the chosen activities, or the element that the cursor is on. */
  indent(by: -1 | 1): void {
    const { project } = this;
    const activities = this.chosenIds();
    const at = this.#at;
    if (this.locked) return;
    if (activities.length > 0) {
      void change(() => app.activity_indent({ project, activities, by }), { quiet: true });
    } else if (at) void change(() => app.wbs_indent({ project, wbs: at.id, by }), { quiet: true });
  }

  /** Up (-1) or down (1) among those beside it. */
  shift(by: -1 | 1): void {
    const { project } = this;
    const at = this.#at;
    if (this.locked || !at) return;
    const call = isGroup(at)
      ? () => app.wbs_move({ project, wbs: at.id, by })
      : () => app.activity_move({ project, activity: at.id, by });
    void change(call, { quiet: true });
  }

  /** The chosen rows to another place of the outline. */
  drop(target: Row, place: DropPlace): void {
    const { project } = this;
    const things = this.#schedule.chosen().map((row) => row.id);
    if (this.locked || things.length === 0 || things.includes(target.id)) return;
    void change(() => app.outline_move({ project, things, target: target.id, place }));
  }

  /** The chosen activities; where there is none, the element that the cursor is on, without what is in it. */
  remove(): void {
    const { project } = this;
    const activities = this.chosenIds();
    const at = this.#at;
    if (this.locked) return;
    if (activities.length > 0) void change(() => app.activity_remove({ project, activities }));
    else if (at) void change(() => app.wbs_remove({ project, wbs: at.id }));
  }

  /** The same for all chosen activities, in one step. */
  async editAll(draft: ActivityDraft): Promise<Outcome> {
    const { project } = this;
    const activities = this.chosenIds();
    return change(() => app.activity_edit_all({ project, activities, draft }), { problemsShown: true });
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
    if (this.locked || !first || !column || others.length === 0) return;
    if (column === "code" || !isEditable(column, first)) return;
    const draft = draftOf(column, editText(first, column, this.#look.writer), first);
    void change(() => app.activity_edit_all({ project, activities: others.map((row) => row.id), draft }));
  }

  /** Cells of a spreadsheet: over those from the cursor on, or as new activities below it. */
  paste(text: string, asNew: boolean): void {
    const { project } = this;
    const { cursor, total } = this.#schedule;
    const cells = readCells(text);
    if (this.locked || cells.length === 0) return;
    const { columns } = this.#look;
    const sheet = sheetOf(cells, columns, cursor.column, (head) => columnOf(head));
    const [from] = selection(cursor);
    const byHeads = sheet.cells !== cells;
    const rowAt = (line: number) => (from + line < total ? this.#schedule.row(from + line) : undefined);
    const rows = asNew
      ? byHeads
        ? writtenRows(sheet, () => undefined)
        : newRows(cells, columns)
      : writtenRows(sheet, byHeads ? () => undefined : rowAt);
    if (rows.length === 0) return;
    const last = this.#schedule.row(Math.min(total - 1, asNew || byHeads ? cursor.row : from + cells.length - 1));
    void change(() => app.activity_write({ project, below: last?.id ?? null, rows, as_of: desk.asOf }));
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
    const row = this.#schedule.row(found.row);
    if (row) this.said = describe(row, this.#look.writer);
  }
}

/** The column with this head, short or long, as the table shows it. */
function columnOf(head: string): Column | null {
  const same = (text: string) => text.toLowerCase() === head.trim().toLowerCase();
  const found = columns.find(
    (column) => same(column) || same(t(`ui-schedule-column-${column}`)) || same(t(`ui-schedule-column-${column}-long`)),
  );
  return found ?? null;
}
