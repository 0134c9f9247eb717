// The calls of the schedule, as the page uses them.

import { send } from "../app";
import type { Changed } from "../bindings/Changed";
import type { Message } from "../bindings/Message";
import type { Money } from "../bindings/Money";

export interface ScheduleOutline {
  revision: number;
  rows: number;
  activities: number;
  wbs: number;
  critical: number;
  late: number;
  start: number | null;
  finish: number | null;
  data_date: number | null;
  problems: Message[];
  idle: [number, number][];
  minutes_per_day: number;
  stay: number | null;
}
export interface LinkView {
  relationship: string;
  id: string;
  code: string;
  name: string;
  kind: string;
  lag: string;
  driving: boolean;
}
export interface ActivityView {
  activity: {
    id: string;
    code: string;
    name: string;
    calendar_id: string | null;
    constraint_kind: string | null;
    constraint_date: number | null;
    notes: string;
    duration: string;
    remaining: string;
  };
  start: number | null;
  finish: number | null;
  late_start: number | null;
  late_finish: number | null;
  total_float: number | null;
  free_float: number | null;
  critical: boolean;
  predecessors: LinkView[];
  successors: LinkView[];
  why: Message[];
  cost: { budgeted: Money | null; actual: Money | null; remaining: Money | null };
  calendars: { id: string; name: string }[];
}
export interface ImportReport {
  from: string;
  projects: {
    project: string;
    code: string;
    name: string;
    activities: number;
    relationships: number;
    data_date: number | null;
  }[];
  findings: { place: string; message: Message }[];
  finding_count: number;
  left_out: [string, number][];
  changed: Changed | null;
}
type Texts = Record<string, string>;

export interface ScheduleCalls {
  schedule_open(request: {
    project: string;
    as_of: string;
    collapsed: string[];
    filter: { critical: boolean; late: boolean; next_days: number | null; text: string };
    stay: string | null;
  }): Promise<ScheduleOutline>;
  schedule_find(request: { project: string; text: string; after: number }): Promise<{ row: number | null }>;
  schedule_import(request: { project: string | null; path: string; dry_run?: boolean }): Promise<ImportReport>;
  activity_view(request: { project: string; activity: string }): Promise<ActivityView>;
  activity_add(request: { project: string; below: string | null; drafts: Texts[]; as_of: string }): Promise<Changed>;
  activity_edit(request: { project: string; activity: string; draft: Texts }): Promise<Changed>;
  activity_edit_all(request: { project: string; activities: string[]; draft: Texts }): Promise<Changed>;
  activity_remove(request: { project: string; activities: string[] }): Promise<Changed>;
  activity_move(request: { project: string; activity: string; by: number }): Promise<Changed>;
  activity_indent(request: { project: string; activities: string[]; by: number }): Promise<Changed>;
  wbs_edit(request: { project: string; wbs: string; draft: Texts }): Promise<Changed>;
  relationship_add(request: {
    project: string;
    predecessor: string;
    successor: string;
    draft: { kind: string; lag: string };
  }): Promise<Changed>;
  relationship_remove(request: { project: string; relationships: string[] }): Promise<Changed>;
}

export const scheduleCalls = new Proxy({} as ScheduleCalls, {
  get: (_, name: string) => (request: unknown) => send(name, request),
});
