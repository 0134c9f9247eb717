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
  id: string;
  code: string;
  name: string;
  notes: string;
  calendar: string | null;
  calendars: { id: string; name: string }[];
  constraint_kind: string | null;
  constraint_date: number | null;
  original: number;
  remaining: number;
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
  budgeted_cost: Money | null;
  actual_cost: Money | null;
  remaining_cost: Money | null;
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
  schedule_import(request: { project: string; path: string }): Promise<Changed>;
  activity_view(request: { project: string; activity: string }): Promise<ActivityView>;
  activity_add(request: { project: string; below: string | null; drafts: Texts[] }): Promise<Changed>;
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
