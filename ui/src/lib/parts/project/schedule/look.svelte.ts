// Which columns and marks of a schedule are shown and how wide they are: remembered between runs, the same for
// every project.

import {
  columns as allColumns,
  defaultColumns,
  defaultWidth,
  fixedColumns,
  isoDay,
  type Column,
  type Writer,
} from "../../../gantt/columns";
import type { ScheduleState } from "../../../gantt/schedule.svelte";
import { desk } from "../../../state/desk.svelte";
import { formatDate, formatNumber, formatShare, t } from "../../../words";
import type { MenuItem } from "../../Menu.svelte";

/** What can be drawn beside the bars, and whether it is where nobody has said. */
const marks = { links: 1, float: 1, baseline: 1, labels: 0 } as const;
export type Mark = keyof typeof marks;
/** The table is never narrower than this, nor the bars. */
export const leastTable = 160;
const leastChart = 140;

export class ScheduleLook {
  readonly #schedule: ScheduleState;
  /** Of table and bars together. */
  width = $state(0);

  constructor(schedule: ScheduleState) {
    this.#schedule = schedule;
  }

  readonly columns: Column[] = $derived(allColumns.filter((column) => this.#isShown(column)));
  readonly widths: Record<Column, number> = $derived(
    Object.fromEntries(
      allColumns.map((column) => [column, desk.settings.sizes[`schedule.${column}.width`] ?? defaultWidth[column]]),
    ) as Record<Column, number>,
  );
  readonly show: Record<Mark, boolean> = $derived({
    links: this.#isDrawn("links"),
    float: this.#isDrawn("float"),
    baseline: this.#isDrawn("baseline"),
    labels: this.#isDrawn("labels"),
  });
  /** Working days of float up to which an activity is nearly critical. */
  readonly nearDays: number = $derived(desk.settings.sizes["schedule.near"] ?? 5);
  readonly writer: Writer = $derived.by(() => ({
    minutesPerDay: this.#schedule.outline?.minutes_per_day ?? 480,
    number: (value: number, digits: number) => formatNumber(value, digits),
    date: (iso: string) => formatDate(iso),
    share: formatShare,
  }));

  get mostTable(): number {
    return Math.max(leastTable, this.width - leastChart);
  }
  readonly tableWidth: number = $derived(
    Math.round(
      Math.min(
        Math.max(leastTable, desk.settings.sizes["schedule.table"] ?? Math.min(600, this.width * 0.5)),
        this.mostTable,
        this.columns.reduce((sum, column) => sum + this.widths[column], 0),
      ),
    ),
  );
  get chartWidth(): number {
    return Math.max(0, this.width - this.tableWidth - 1);
  }

  #isShown(column: Column): boolean {
    const unsaid = defaultColumns.includes(column) ? 1 : 0;
    return fixedColumns.includes(column) || (desk.settings.sizes[`schedule.${column}`] ?? unsaid) > 0;
  }
  #isDrawn(mark: Mark): boolean {
    return (desk.settings.sizes[`schedule.show.${mark}`] ?? marks[mark]) > 0;
  }

  setNearDays(to: number): void {
    desk.rememberSize("schedule.near", Math.max(0, Math.min(999, to)));
  }
  setTableWidth(to: number): void {
    desk.rememberSize("schedule.table", Math.round(to));
  }
  setWidth(column: Column, to: number): void {
    desk.rememberSize(`schedule.${column}.width`, Math.round(to));
  }

  /** Everything that can be shown or not, with a mark at what is. */
  readonly menu: MenuItem[] = $derived.by(() => {
    const item = (label: string, name: string, shown: boolean, apart = false): MenuItem => ({
      label,
      checked: shown,
      apart,
      run: () => desk.rememberSize(name, shown ? 0 : 1),
    });
    return [
      ...(Object.keys(marks) as Mark[]).map((mark) =>
        item(t(`ui-schedule-show-${mark}`), `schedule.show.${mark}`, this.show[mark]),
      ),
      ...allColumns
        .filter((column) => !fixedColumns.includes(column))
        .map((column, at) =>
          item(t(`ui-schedule-column-${column}-long`), `schedule.${column}`, this.columns.includes(column), at === 0),
        ),
    ];
  });

  /** A day as it is read; nothing where there is none. */
  day(at: number | null, finish: boolean): string {
    return at === null ? "" : formatDate(isoDay(at, finish));
  }
}
