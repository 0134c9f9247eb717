// What typing into a column of the table means for the activity.

import type { ActivityDraft } from "../../../bindings/ActivityDraft";
import type { Column } from "../../../gantt/columns";
import { flag, type Row } from "../../../gantt/rows";

/** A start that is typed holds the activity there, a finish sets its duration, as planners are used to; of work that
 *  has begun or is done they are what happened. */
export function draftOf(column: Column, text: string, row?: Row): ActivityDraft {
  const has = (bit: number) => row !== undefined && (row.flags & bit) !== 0;
  if (column === "start") {
    if (has(flag.started)) return { actual_start: text };
    const kind = text.trim() === "" ? "" : "start_on_or_after";
    return { constraint_kind: kind, constraint_date: text };
  }
  if (column === "finish") return has(flag.finished) ? { actual_finish: text } : { finish: text };
  return { [column]: text };
}
