// Reports and a baseline of the fake's bridge: two that were issued and a draft that is being written. Dates are
// made up; days between them are told as the app would.

import type { Baseline } from "../lib/bindings/Baseline";
import type { DateInterval } from "../lib/bindings/DateInterval";
import type { LineState } from "../lib/bindings/LineState";
import type { Reason } from "../lib/bindings/Reason";
import type { Report } from "../lib/bindings/Report";
import type { ReportComparison } from "../lib/bindings/ReportComparison";
import type { ReportLine } from "../lib/bindings/ReportLine";
import type { ReportLineView } from "../lib/bindings/ReportLineView";
import type { ReportList } from "../lib/bindings/ReportList";
import type { ReportView } from "../lib/bindings/ReportView";

export interface Tracked {
  reports: Report[];
  baselines: Baseline[];
}

const day = (iso: string): DateInterval => ({ earliest: iso, latest: iso, grain: "day", text: iso });
const id = (number: number) => `019a0000-0000-7000-8000-00000000${String(number).padStart(4, "0")}`;
const project = id(1);
const planned: Record<string, string> = { [id(206)]: "2026-03-15", [id(207)]: "2026-10-30", [id(208)]: "2026-12-31" };
const titles: Record<string, string> = {
  [id(206)]: "Fronts meet",
  [id(207)]: "Construction complete",
  [id(208)]: "Open to traffic",
};

function line(
  number: number,
  title: string,
  forecast: string,
  state: LineState,
  reason: Reason | null = null,
  because = "",
) {
  return {
    milestone_id: id(number),
    title,
    forecast: day(forecast),
    actual: null,
    state,
    reason,
    because,
    claim_id: null,
    source_id: null,
  } satisfies ReportLine;
}
const report = (number: number, date: string, issued: string | null, lines: ReportLine[]): Report => ({
  id: id(number),
  project_id: project,
  data_date: date,
  title: "",
  remarks: "",
  sources: [],
  issued,
  corrects: null,
  lines,
  quantities: [],
  fronts: [
    { front_id: id(901), name: "Russian front", chainage: issued ? "110" : null },
    { front_id: id(902), name: "Korean front", chainage: issued ? "853" : null },
  ],
  progress: issued ? { reported: "about 39%", share: "0.39" } : null,
});

/** Anew for each window: what is typed changes it. */
export const tracked = (): Tracked => ({
  reports: [
    report(701, "2025-09-30", "2025-10-02", [
      line(206, "Fronts meet", "2026-03-15", "confirmed"),
      line(207, "Construction complete", "2026-10-30", "confirmed"),
      line(208, "Open to traffic", "2026-12-31", "confirmed"),
    ]),
    report(702, "2025-10-31", "2025-11-03", [
      line(206, "Fronts meet", "2026-09-05", "changed", "weather", "Ice on the river until April."),
      line(207, "Construction complete", "2026-12-31", "changed", "interface", "The customs houses come first."),
      line(208, "Open to traffic", "2026-12-31", "confirmed"),
    ]),
    report(703, "2025-11-30", null, [
      line(206, "Fronts meet", "2026-09-05", "untouched"),
      line(207, "Construction complete", "2026-12-31", "untouched"),
      line(208, "Open to traffic", "2026-12-31", "untouched"),
    ]),
  ],
  baselines: [
    {
      id: id(801),
      project_id: project,
      name: "As agreed",
      date: "2025-04-30",
      current: true,
      report_id: null,
      milestones: Object.entries(planned).map(([milestone_id, date]) => ({
        milestone_id,
        title: titles[milestone_id] ?? "",
        planned: day(date),
        budget: null,
      })),
      quantities: [],
      note: "",
    },
  ],
});

const dayOf = (date: DateInterval | null | undefined) => (date?.latest ? Date.parse(date.latest) / 86_400_000 : null);
const between = (from: DateInterval | null | undefined, to: DateInterval | null | undefined) => {
  const [one, other] = [dayOf(from), dayOf(to)];
  return one === null || other === null ? null : other - one;
};

export function list({ reports }: Tracked): ReportList {
  const count = (of: Report, state: LineState) => of.lines.filter((one) => one.state === state).length;
  return {
    reports: reports.map((of) => ({
      report: of,
      changed: count(of, "changed"),
      confirmed: count(of, "confirmed"),
      untouched: count(of, "untouched"),
      corrected_by: null,
      counts: of.issued !== null,
    })),
    due: {
      value: { last: "2025-10-31", date: "2025-11-30", days: 0 },
      unknown: null,
      why: { formula: null, inputs: [], remarks: [] },
    },
  };
}

export function view(of: Tracked, report: string): ReportView | undefined {
  const at = of.reports.findIndex((one) => one.id === report);
  const shown = of.reports[at];
  if (!shown) return undefined;
  const before = of.reports[at - 1] ?? null;
  return {
    report: shown,
    before,
    lines: shown.lines.map((one): ReportLineView => {
      const previous = before?.lines.find((other) => other.milestone_id === one.milestone_id);
      const plan = planned[one.milestone_id];
      return {
        line: one,
        planned: plan ? day(plan) : null,
        previous: { forecast: previous?.forecast ?? null, actual: previous?.actual ?? null },
        ...days(one, previous),
      };
    }),
    problems: [],
  };
}

/** How far a line's date is from its plan and from what was said before. */
function days(one: Pick<ReportLine, "milestone_id" | "forecast" | "actual">, previous: ReportLine | undefined) {
  const date = one.actual ?? one.forecast;
  const plan = planned[one.milestone_id];
  return {
    slip: between(plan ? day(plan) : null, date),
    moved: between(previous?.actual ?? previous?.forecast, date),
  };
}

/** The slip and the move of a day that is typed. */
export function tried(of: Tracked, report: string, milestone: string, text: string) {
  const before = of.reports[of.reports.findIndex((one) => one.id === report) - 1];
  const forecast = /^\d{4}-\d{2}-\d{2}$/.test(text) ? day(text) : null;
  const previous = before?.lines.find((one) => one.milestone_id === milestone);
  return days({ milestone_id: milestone, forecast, actual: null }, previous);
}

/** Writes what was typed into a line; a day is read, other dates are not. */
export function write(of: Tracked, report: string, milestone: string, draft: Record<string, string>): void {
  const one = of.reports.find((other) => other.id === report)?.lines.find((other) => other.milestone_id === milestone);
  if (!one) return;
  one.state = (draft.state as LineState | undefined) ?? "changed";
  if (draft.forecast !== undefined) one.forecast = draft.forecast ? day(draft.forecast) : null;
  if (draft.actual !== undefined) one.actual = draft.actual ? day(draft.actual) : null;
  if (draft.reason !== undefined) one.reason = (draft.reason || null) as Reason | null;
  if (draft.because !== undefined) one.because = draft.because;
}

export function compare(of: Tracked, from: string, to: string): ReportComparison | undefined {
  const [one, other] = [of.reports.find((r) => r.id === from), of.reports.find((r) => r.id === to)];
  if (!one || !other) return undefined;
  return {
    from: one,
    to: other,
    comparison: {
      from,
      to,
      lines: other.lines.map((line) => {
        const previous = one.lines.find((before) => before.milestone_id === line.milestone_id);
        const { moved } = days(line, previous);
        return {
          milestone: line.milestone_id,
          title: line.title,
          before: { forecast: previous?.forecast ?? null, actual: previous?.actual ?? null },
          after: { forecast: line.forecast, actual: line.actual },
          became: moved === 0 ? "same" : "later",
          moved,
          state: line.state,
          reason: line.reason,
          because: line.because,
        };
      }),
    },
  };
}
