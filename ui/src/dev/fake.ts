// The app's calls answered from `fixtures/`, for looking at pages in a plain browser and for unit tests of
// pages. Not in the production bundle. It computes nothing: a change is only worded, moved rows and removed
// ones aside.

import type { Call } from "../lib/bindings/calls";
import type { Changed } from "../lib/bindings/Changed";
import type { DeskState } from "../lib/bindings/DeskState";
import type { Failure } from "../lib/bindings/Failure";
import type { ImportRequest } from "../lib/bindings/ImportRequest";
import type { History } from "../lib/bindings/History";
import type { Message } from "../lib/bindings/Message";
import type { Portfolio } from "../lib/bindings/Portfolio";
import type { ProjectView } from "../lib/bindings/ProjectView";
import type { ReadingView } from "../lib/bindings/ReadingView";
import type { Sources } from "../lib/bindings/Sources";
import deskState from "./fixtures/desk.json";
import history from "./fixtures/history.json";
import portfolio from "./fixtures/portfolio.json";
import tumen from "./fixtures/project-tumen.json";
import * as imports from "./imports";
import * as reports from "./reports";
import sources from "./fixtures/sources.json";
import * as calendars from "./calendars";
import { dcma } from "./dcma";
import { fakeSchedule } from "./schedule";
import { usage } from "./usage";
import { trackingData, type TrackingData } from "./fixtures/tracking";

/** What a test may set otherwise. */
export interface FakeData {
  desk: DeskState;
  portfolio: Portfolio;
  projects: ProjectView[];
  sources: Sources;
  history: History;
  /** Of every project alike. */
  tracking: TrackingData;
  tracked: reports.Tracked;
  /** Calls that fail, by name. */
  failures?: Record<string, Failure>;
}

/** A fresh copy of the fixtures. */
export const fakeData = (): FakeData =>
  structuredClone({
    desk: deskState,
    portfolio,
    projects: [tumen],
    sources,
    history,
    tracking: trackingData(),
    tracked: reports.tracked(),
  }) as unknown as FakeData;

type Request = Record<string, unknown>;

/** Answers every call; `calls`, where given, notes each. */
export function fake(data: FakeData = fakeData(), calls: { name: string; request: unknown }[] = []): Call {
  let revision = data.desk.workspace?.revision ?? 0;
  const schedule = fakeSchedule();

  const changed = (action: Message, touched: Partial<Changed> = {}): Changed => ({
    revision: ++revision,
    action,
    id: null,
    projects: [],
    portfolio: false,
    sources: false,
    warnings: [],
    undo: action,
    redo: null,
    ...touched,
  });
  const note = (name: string): Message => ({ id: name });
  const all = () => data.projects.map((view) => view.project.id);

  const answers: Record<string, (request: Request) => unknown> = {
    desk_state: () => data.desk,
    settings_save: (request) => (data.desk.settings = request.settings as DeskState["settings"]),
    workspace_create: () => data.desk.workspace,
    workspace_sample: () => data.desk.workspace,
    workspace_open: () => data.desk.workspace,
    workspace_close: () => ({ ...data.desk, workspace: null }),
    workspace_info: () => data.desk.workspace,
    workspace_check: () => ({
      path: data.desk.workspace?.path,
      sound: true,
      findings: [],
      projects: data.portfolio.rows.length,
      milestones: 8,
      claims: 19,
      sources: data.sources.sources.length,
      changes: revision,
    }),
    workspace_backup: () => ({ path: "/home/me/Border works backups/2025-11-30.milepost", bytes: 123_456 }),
    recent_forget: (request) => {
      data.desk.settings.recent = data.desk.settings.recent.filter((one) => one.path !== request.path);
      return data.desk.settings;
    },
    portfolio: (request) => ({ ...data.portfolio, as_of: request.as_of }),
    search: (request) => ({
      hits: data.portfolio.rows
        .filter((row) => row.name.toLowerCase().includes(String(request.text).toLowerCase()))
        .map((row) => ({
          kind: "project",
          title: row.name,
          project: row.id,
          project_name: row.name,
          milestone: null,
          claim: null,
          source: null,
        })),
    }),
    project_view: (request) => {
      const view = data.projects.find((one) => one.project.id === request.project);
      if (view) return view;
      const failure: Failure = { code: "not_found", message: note("project-gone"), help: null, problems: [] };
      throw failure;
    },
    trend_view: () => data.tracking.trend,
    fronts_view: () => data.tracking.fronts,
    forecast_view: () => data.tracking.forecast,
    earned_view: () => data.tracking.earned,
    work_list: () => data.tracking.measured,
    backtest: () => data.tracking.backtest,
    portfolio_slip: () => data.tracking.slips,
    project_add: () =>
      changed(note("history-project-added"), { portfolio: true, id: data.projects[0]?.project.id ?? null }),
    project_remove: (request) => {
      data.portfolio.rows = data.portfolio.rows.filter((row) => row.id !== request.project);
      return changed(note("history-project-removed"), { portfolio: true });
    },
    project_move: (request) => {
      const rows = data.portfolio.rows;
      const from = rows.findIndex((row) => row.id === request.project);
      const [row] = rows.splice(from, 1);
      if (row) rows.splice(request.position as number, 0, row);
      return changed(note("history-project-moved"), { portfolio: true });
    },
    source_list: () => data.sources,
    milestone_paste_read: () => ({ rows: [], columns: [] }),
    read_date: (request) => reading(String(request.text)),
    read_value: (request) => reading(String(request.text)),
    history: (request) => {
      const before = request.before as number | null;
      if (before === null || before === undefined) return data.history;
      return { entries: data.history.entries.filter((entry) => entry.number < before), more: false };
    },
    report_list: () => reports.list(data.tracked),
    report_view: (request) => reports.view(data.tracked, String(request.report)),
    report_compare: (request) => reports.compare(data.tracked, String(request.from), String(request.to)),
    report_try: (request) => ({
      reading: reading(String(request.text)),
      ...reports.tried(data.tracked, String(request.report), String(request.milestone), String(request.text)),
    }),
    report_line: (request) => {
      const { report, milestone, draft } = request as Record<string, string> & { draft: Record<string, string> };
      reports.write(data.tracked, String(report), String(milestone), draft);
      return changed(note("history-report-line"), { projects: all() });
    },
    report_issue: (request) => {
      const of = data.tracked.reports.find((one) => one.id === request.report);
      if (of) of.issued = data.desk.today;
      return changed(note("history-report-issued"), { projects: all() });
    },
    report_new: () =>
      changed(note("history-report-begun"), { projects: all(), id: data.tracked.reports.at(-1)?.id ?? null }),
    baseline_list: () => ({ baselines: data.tracked.baselines }),
    save_text: (request) => ({ path: request.path, bytes: String(request.text).length }),
    save_bytes: (request) => ({ path: request.path, bytes: String(request.base64).length }),
    export_text: (request) => ({ path: request.path, bytes: 1000 }),
    schedule_open: (request) => schedule.open(request.collapsed as string[]),
    schedule_rows: (request) => schedule.rows(request.first as number, request.count as number),
    schedule_find: (request) => ({ row: schedule.find(String(request.text), request.after as number) }),
    schedule_preview: (request) => schedule.preview(request as Parameters<typeof schedule.preview>[0]),
    schedule_codes: () => ({ kinds: [] }),
    schedule_usage: (request) => usage(request.every === "week" ? 7 : 30),
    schedule_dcma: () => dcma(),
    risk_list: () => ({ risks: [], currency: "EUR" }),
    calendar_list: () => calendars.list(),
    calendar_month: (request) => calendars.month(request.year as number, request.month as number),
    activity_view: (request) => schedule.activity(String(request.activity)),
    formats: () => imports.formats(),
    import_look: (request) => imports.look(request as unknown as ImportRequest, data.portfolio.rows[0]),
    import_take: (request) => ({
      ...imports.look(request as unknown as ImportRequest, undefined),
      projects: [request.into ?? data.projects[0]?.project.id],
      changed: changed(note("history-imported"), { projects: all(), portfolio: true }),
    }),
    export_file: (request) => ({ path: request.path, bytes: 40_000, left_out: [] }),
    publish: (request) => ({ path: request.path, bytes: 90_000, pages: 4, notices: [] }),
  };

  return async <Answer>(name: string, request: unknown): Promise<Answer> => {
    calls.push({ name, request });
    const failure = data.failures?.[name];
    if (failure) throw failure;
    const answer = answers[name] ?? (() => changed(note(name), { projects: all(), portfolio: true, sources: true }));
    return structuredClone(answer((request ?? {}) as Request)) as Answer;
  };
}

/** ISO dates read as that day; anything else as the text that it is. */
function reading(text: string): ReadingView {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  return {
    value: isDay
      ? { type: "date", value: { earliest: text, latest: text, grain: "day", text } }
      : { type: "text", value: text },
    words: null,
    choices: [],
    problem: null,
  };
}
