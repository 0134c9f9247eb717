// Small values for the unit tests of the project's pages. Not in the production bundle: only tests
// import it.

import type { Changed } from "../../bindings/Changed";
import type { Claim } from "../../bindings/Claim";
import type { DateInterval } from "../../bindings/DateInterval";
import type { Fact } from "../../bindings/Fact";
import type { Failure } from "../../bindings/Failure";
import type { Milestone } from "../../bindings/Milestone";
import type { MilestoneView } from "../../bindings/MilestoneView";
import type { Problem } from "../../bindings/Problem";

export function day(date: string, text = date): DateInterval {
  return { earliest: date, latest: date, grain: "day", text };
}

export function milestone(id: string, title: string, more: Partial<Milestone> = {}): MilestoneView {
  return {
    milestone: {
      id,
      project_id: "p",
      position: 0,
      title,
      weight: "1",
      planned: null,
      forecast: null,
      actual: null,
      note: "",
      sources: [],
      budget: null,
      range: null,
      ...more,
    },
    progress: {
      id,
      status: "upcoming",
      status_note: { id: "milestone-status-upcoming" },
      expected: more.actual ?? more.forecast ?? more.planned ?? null,
      dates: {
        planned: more.planned ?? null,
        forecast: more.forecast ?? null,
        actual: more.actual ?? null,
        baseline: null,
        report: null,
      },
      slip: {
        value: null,
        unknown: { id: "slip-unknown-no-plan" },
        why: { formula: null, inputs: [], remarks: [] },
      },
    },
    warnings: [],
  };
}

export function claim(id: string, fact: string, reported: string, more: Partial<Claim> = {}): Claim {
  return {
    id,
    project_id: "p",
    fact,
    reported,
    value: { type: "text", value: reported },
    source_id: null,
    stated: null,
    note: "",
    chosen: false,
    ...more,
  };
}

export function fact(name: string, claims: Claim[], more: Partial<Fact> = {}): Fact {
  return {
    name,
    kind: "text",
    value: claims[0]?.id ?? null,
    basis: claims.length > 0 ? "latest_stated" : null,
    basis_note: null,
    claims,
    later: [],
    distinct: claims.length,
    disagreeing: Math.max(claims.length - 1, 0),
    ...more,
  };
}

export function changed(more: Partial<Changed> = {}): Changed {
  return {
    revision: 1,
    action: null,
    id: null,
    projects: [],
    portfolio: false,
    sources: false,
    warnings: [],
    undo: null,
    redo: null,
    ...more,
  };
}

export function problem(field: string, id: string): Problem {
  return { field, severity: "error", message: { id }, help: null, choices: [] };
}

export function invalid(...problems: Problem[]): Failure {
  return { code: "invalid", message: { id: "failure-invalid" }, help: null, problems };
}
