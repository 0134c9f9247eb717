// The calendars of a project while they are looked at: which there are, which one, which month of it.

import { app, asFailure } from "../../../../app";
import type { Calendar } from "../../../../bindings/Calendar";
import type { CalendarDayView } from "../../../../bindings/CalendarDayView";
import type { CalendarDraft } from "../../../../bindings/CalendarDraft";
import type { CalendarUse } from "../../../../bindings/CalendarUse";
import { change, type Outcome } from "../../../../state/changes.svelte";
import { desk } from "../../../../state/desk.svelte";
import { toasts } from "../../../../state/toasts.svelte";
import { say, t } from "../../../../words";

export interface Month {
  year: number;
  /** 1 to 12. */
  month: number;
}

class CalendarDialog {
  project: string | null = $state(null);
  calendars: Calendar[] = $state.raw([]);
  uses: CalendarUse[] = $state.raw([]);
  /** When the exceptions of each recur, as typed. */
  #repeats: string[][] = $state.raw([]);
  chosen: string | null = $state(null);
  month: Month = $state.raw({ year: 2000, month: 1 });
  days: CalendarDayView[] = $state.raw([]);
  /** What was refused last, in words. */
  problem = $state("");

  get calendar(): Calendar | null {
    return this.calendars.find((one) => one.id === this.chosen) ?? null;
  }
  get use(): CalendarUse | null {
    return this.uses[this.calendars.findIndex((one) => one.id === this.chosen)] ?? null;
  }
  get repeats(): string[] {
    return this.#repeats[this.calendars.findIndex((one) => one.id === this.chosen)] ?? [];
  }
  get locked(): boolean {
    return desk.readOnly !== null;
  }

  /** Opens at the month of a day. */
  async open(project: string, day: string, calendar: string | null = null): Promise<void> {
    this.project = project;
    this.problem = "";
    this.month = { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
    await this.#list();
    this.chosen =
      calendar ?? this.calendars[this.uses.findIndex((use) => use.project)]?.id ?? this.calendars[0]?.id ?? null;
    await this.look();
  }
  close(): void {
    this.project = null;
  }

  async #list(): Promise<void> {
    if (!this.project) return;
    try {
      const { calendars, uses, repeats } = await app.calendar_list({ project: this.project });
      this.calendars = calendars;
      this.uses = uses;
      this.#repeats = repeats;
    } catch (thrown) {
      toasts.failure(asFailure(thrown));
    }
  }
  /** Asks for the days of the month. */
  async look(): Promise<void> {
    const { project, chosen, month } = this;
    if (!project || !chosen) {
      this.days = [];
      return;
    }
    try {
      const { days } = await app.calendar_month({ project, calendar: chosen, ...month });
      if (chosen === this.chosen && month === this.month) this.days = days;
    } catch (thrown) {
      toasts.failure(asFailure(thrown));
    }
  }
  async choose(id: string): Promise<void> {
    this.chosen = id;
    this.problem = "";
    await this.look();
  }
  async turn(by: number): Promise<void> {
    const at = this.month.year * 12 + this.month.month - 1 + by;
    this.month = { year: Math.floor(at / 12), month: (((at % 12) + 12) % 12) + 1 };
    await this.look();
  }

  async edit(draft: CalendarDraft): Promise<boolean> {
    const outcome = await this.#change(draft);
    return outcome === null ? false : this.#took(outcome);
  }
  /** What a form gives: what is wrong is said at its fields. */
  async keep(draft: CalendarDraft): Promise<Outcome> {
    const outcome = await this.#change(draft);
    if (outcome === null)
      return { ok: false, failure: { code: "cancelled", message: { id: "app-cancelled" }, help: null, problems: [] } };
    if (outcome.ok) await this.#took(outcome);
    return outcome;
  }
  async #change(draft: CalendarDraft): Promise<Outcome | null> {
    const { project, chosen } = this;
    if (!project || !chosen || this.locked) return null;
    return change(() => app.calendar_edit({ project, calendar: chosen, draft }), { quiet: true, problemsShown: true });
  }
  /** A new one, or a copy of one. */
  async add(copied: Calendar | null): Promise<void> {
    const { project } = this;
    if (!project || this.locked) return;
    const name = copied ? t("ui-calendars-copy-of", { name: copied.name }) : t("ui-calendars-new-name");
    const draft: CalendarDraft = copied ? { name, base: copied.id, week: inherited } : { name };
    const outcome = await change(() => app.calendar_add({ project, draft }), { quiet: true, problemsShown: true });
    if ((await this.#took(outcome)) && outcome.ok && outcome.changed.id) await this.choose(outcome.changed.id);
  }
  async remove(): Promise<void> {
    const { project, chosen } = this;
    if (!project || !chosen || this.locked) return;
    if (await this.#took(await change(() => app.calendar_remove({ project, calendar: chosen })))) {
      await this.choose(this.calendars[0]?.id ?? "");
    }
  }
  /** The calendar of activities that name none. */
  async makeProjects(): Promise<void> {
    const { project, chosen } = this;
    if (!project || !chosen || this.locked) return;
    await this.#took(await change(() => app.schedule_edit({ project, draft: { calendar: chosen } })));
  }

  async #took(outcome: Outcome): Promise<boolean> {
    const first = outcome.ok ? undefined : outcome.failure.problems[0];
    this.problem = first ? [first.message, first.help].flatMap((one) => (one ? [say(one)] : [])).join(" ") : "";
    if (outcome.ok) {
      await this.#list();
      await this.look();
    }
    return outcome.ok;
  }
}

const inherited: [string, string, string, string, string, string, string] = [
  "inherit",
  "inherit",
  "inherit",
  "inherit",
  "inherit",
  "inherit",
  "inherit",
];

export const calendarDialog = new CalendarDialog();
