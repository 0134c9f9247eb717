// A date that is being moved and not yet kept: by keys or by hand, in words as it goes.

import type { MilestoneView } from "../../bindings/MilestoneView";
import { formatDate, t } from "../../words";
import { isoOf, type Day } from "../base/days";
import { movable, moved, moveStart, type MovableField, type Stride } from "./move";
import type { MarkKind, PendingMove } from "./prepare";
import { kindWords, movedWords } from "./say";

export type Keep = (id: string, field: MovableField, isoDate: string) => void | Promise<void>;

interface Chart {
  viewOf: (id: string | null) => MilestoneView | undefined;
  /** What keeps a moved date; undefined where nothing can be moved. */
  keep: () => Keep | undefined;
  say: (words: string) => void;
}

export class Moving {
  pending = $state.raw<PendingMove | null>(null);
  #chart: Chart;

  constructor(chart: Chart) {
    this.#chart = chart;
  }

  /** The day that a date was on before the move. */
  from(id: string, field: MovableField): Day | null {
    const interval = this.#chart.viewOf(id)?.milestone[field];
    return interval ? moveStart(interval) : null;
  }

  to(id: string, field: MovableField, day: Day): void {
    this.pending = { id, field, day };
  }

  /** One step on from where the date is, of the one that was read, else of the first that can be moved; its field. */
  step(view: MilestoneView, read: MarkKind | null, by: Stride, direction: 1 | -1): MovableField | null {
    if (!this.#chart.keep()) return null;
    const { id, title } = view.milestone;
    const fields = movable(view);
    const field = this.pending?.field ?? fields.find((name) => name === read) ?? fields[0];
    const start = field && (this.pending?.day ?? this.from(id, field));
    if (!field || start === null || start === undefined) {
      this.#chart.say(t("ui-chart-cannot-move", { title }));
      return null;
    }
    const day = moved(start, by, direction);
    this.pending = { id, field, day };
    const from = this.from(id, field) ?? day;
    const to = movedWords(formatDate(isoOf(day)), day - from);
    this.#chart.say(t("ui-chart-moving", { name: kindWords(field), to }));
    return field;
  }

  async commit(): Promise<void> {
    const move = this.pending;
    const keep = this.#chart.keep();
    if (!move || !keep) return;
    if (move.day === this.from(move.id, move.field) && this.#isDay(move)) return this.cancel();
    const date = formatDate(isoOf(move.day));
    this.#chart.say(t("ui-chart-moved", { name: kindWords(move.field), date }));
    try {
      // The ghost stays until the page has the new date, so that nothing jumps back in between.
      await keep(move.id, move.field, isoOf(move.day));
    } finally {
      if (this.pending === move) this.pending = null;
    }
  }

  cancel(): void {
    if (!this.pending) return;
    this.pending = null;
    this.#chart.say(t("ui-chart-not-moved"));
  }

  #isDay({ id, field }: PendingMove): boolean {
    const interval = this.#chart.viewOf(id)?.milestone[field];
    return interval?.earliest === interval?.latest;
  }
}
