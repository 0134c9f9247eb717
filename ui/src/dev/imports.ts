// Looks at files, made up: the second update of a small schedule (tests/data/README.md has it worked out), a file of
// MS Project's own format, and anything else as a sound first file.

import type { ActivityDate } from "../lib/bindings/ActivityDate";
import type { Contents } from "../lib/bindings/Contents";
import type { FileImport } from "../lib/bindings/FileImport";
import type { Formats } from "../lib/bindings/Formats";
import type { Import } from "../lib/bindings/Import";
import type { ImportRequest } from "../lib/bindings/ImportRequest";
import type { Named } from "../lib/bindings/Named";
import type { ScheduleUpdate } from "../lib/bindings/ScheduleUpdate";

/** `03-02 08:00` of 2026, in minutes since 1970. */
const at = (text: string): number => Date.parse(`2026-${text.replace(" ", "T")}:00Z`) / 60_000;
const days = (count: number): number => count * 1440;
const names: Record<string, string> = {
  A05: "Survey the approach",
  A10: "Mobilise",
  A20: "Piles",
  A30: "Pier caps",
  A40: "Make the girders",
  A45: "Deliver the girders",
  A50: "Deck",
  A60: "Open to traffic",
  A70: "Fence",
};
const named = (code: string): Named => ({ id: code, code, name: names[code] ?? "" });
const moved = (code: string, by: number, from: [string, string], to: [string, string]) => ({
  activity: named(code),
  start: { before: at(`${from[0]} 08:00`), after: at(`${to[0]} 08:00`) },
  finish: { before: at(`${from[1]} 17:00`), after: at(`${to[1]} 17:00`) },
  days: by,
});
const link = (what: "added" | "removed", from: string, to: string) => ({
  what,
  predecessor: named(from),
  successor: named(to),
  kind: { before: what === "added" ? null : ("FS" as const), after: what === "added" ? ("FS" as const) : null },
  lag: { before: null, after: null },
});
const late = (which: ActivityDate, after: string) => ({
  activity: named("A05"),
  which,
  kind: "told_late" as const,
  date: { before: null, after: at(after) },
});

const update = (project: string): ScheduleUpdate => ({
  project,
  older: false,
  same: false,
  counts: {
    added: 1,
    removed: 1,
    renamed: 0,
    moved: 7,
    actuals: 2,
    progressed: 3,
    durations: 1,
    links: 4,
    calendars: 1,
    constraints: 0,
  },
  diff: {
    data_date: { before: at("03-02 08:00"), after: at("03-16 08:00") },
    finish: { before: at("04-10 17:00"), after: at("04-21 17:00") },
    added: [named("A45")],
    removed: [named("A70")],
    renamed: [],
    moved: [
      moved("A50", 11, ["03-30", "04-10"], ["04-08", "04-21"]),
      moved("A60", 11, ["04-10", "04-10"], ["04-21", "04-21"]),
      moved("A40", 7, ["03-09", "03-27"], ["03-16", "04-03"]),
      moved("A05", -6, ["03-02", "03-03"], ["02-24", "02-25"]),
      moved("A30", 5, ["03-23", "03-27"], ["03-24", "04-01"]),
      moved("A10", 3, ["03-02", "03-06"], ["03-02", "03-09"]),
      moved("A20", 3, ["03-09", "03-20"], ["03-10", "03-23"]),
    ],
    actuals: [late("start", "02-24 08:00"), late("finish", "02-25 17:00")],
    progressed: 3,
    durations: [
      { activity: named("A30"), original: { before: 2400, after: 3360 }, remaining: { before: 2400, after: 3360 } },
    ],
    links: [
      link("added", "A40", "A45"),
      link("added", "A45", "A50"),
      link("removed", "A40", "A50"),
      link("removed", "A10", "A70"),
    ],
    calendars: [{ what: "changed", name: "Site" }],
    constraints: [],
    causes: [
      { cause: "data_date", count: 1, minutes: days(14) },
      { cause: "calendars", count: 1, minutes: 0 },
      { cause: "progress", count: 3, minutes: days(-7) },
      { cause: "durations", count: 1, minutes: 0 },
      { cause: "logic", count: 1, minutes: days(-2) },
      { cause: "added", count: 1, minutes: days(6) },
      { cause: "removed", count: 1, minutes: 0 },
    ],
    single: [
      { cause: "data_date", activity: null, calendar: null, minutes: days(14) },
      { cause: "progress", activity: named("A10"), calendar: null, minutes: days(-7) },
      { cause: "added", activity: named("A45"), calendar: null, minutes: days(6) },
      { cause: "logic", activity: named("A50"), calendar: null, minutes: days(-2) },
    ],
  },
  no_dates: null,
  followed: 1,
  unfollowed: [{ milestone: "Fence up", activity: "A70" }],
});

const contents = (into: string | undefined, there: { id: string; name: string } | undefined): Contents => ({
  kind: "schedule",
  projects: [
    {
      project: into ?? "new",
      code: "HB",
      name: "Harbour bridge",
      activities: 8,
      relationships: 7,
      calendars: 1,
      wbs: 2,
      resources: 0,
      data_date: at("03-16 08:00"),
      stored_finish: at("04-21 17:00"),
      finish: at("04-21 17:00"),
    },
  ],
  verification: {
    activities: 8,
    compared: 6,
    matching: 5,
    fields: [
      { field: "early_start", compared: 6, matched: 6 },
      { field: "early_finish", compared: 6, matched: 6 },
      { field: "total_float", compared: 6, matched: 5 },
    ],
    differences: [
      {
        code: "A30",
        name: "Pier caps",
        field: "total_float",
        stored: { kind: "minutes", value: 1440 },
        computed: { kind: "minutes", value: 1920 },
      },
    ],
    difference_count: 1,
    problem: null,
  },
  update: into === undefined ? null : update(into),
  suggested: into === undefined && there ? { project: there.id, name: there.name } : null,
});

function file(path: string, request: ImportRequest, there: { id: string; name: string } | undefined): FileImport {
  const name = path.split("/").at(-1) ?? path;
  const mpp = name.endsWith(".mpp");
  const text = (value: string) => ({ id: "import-about-text", args: { text: { type: "text" as const, value } } });
  return {
    path,
    name,
    bytes: 2_931_000,
    stamp: "1",
    format: mpp ? null : "xer",
    from: mpp ? "" : "Primavera P6 (XER) 19.12",
    about: mpp
      ? []
      : [
          {
            label: { id: "import-about-exported" },
            value: { id: "import-about-date", args: { date: { type: "date", value: "2026-03-16" } } },
          },
          { label: { id: "import-about-user" }, value: text("planner") },
          { label: { id: "import-about-code-page" }, value: text("windows-1252") },
        ],
    findings: mpp ? [] : [{ place: "line 412, TASKPRED, row 3, pred_task_id", message: { id: "xer-no-predecessor" } }],
    finding_count: mpp ? 0 : 1,
    kept: mpp
      ? []
      : [
          ["OBS", 1],
          ["TASK.guid", 198],
        ],
    left_out: [],
    contents: mpp ? null : contents(request.into, there),
    failure: mpp
      ? {
          code: "not_readable",
          message: { id: "foreign-mpp", args: { path: { type: "text", value: path } } },
          help: { id: "foreign-mpp-help" },
          problems: [],
        }
      : null,
  };
}

export const look = (request: ImportRequest, there: { id: string; name: string } | undefined): Import => ({
  files: request.paths.map((path) => file(path, request, there)),
  projects: [],
  changed: null,
});

export const formats = (): Formats => ({
  formats: (
    [
      ["xer", ["xer"], true, true],
      ["mspdi", ["xml"], true, true],
      ["text", ["txt"], false, true],
    ] as const
  ).map(([format, extensions, reads, writes]) => ({
    format,
    name: { id: `format-${format}` },
    extensions: [...extensions],
    reads,
    writes,
    one_project: format !== "text",
    all_projects: format === "text",
  })),
});
