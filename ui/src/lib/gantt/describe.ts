// A bar in words: what the picture shows of a row, for those who do not see it.

import { t } from "../words";
import { cellText, isoDay, type Writer } from "./columns";
import { flag, isGroup, isMilestone, none, type Row } from "./rows";

/** How a row stands, in one word; nothing for the usual. */
export function standing(row: Row): string {
  if ((row.flags & flag.finished) !== 0) return t("ui-schedule-bar-finished");
  if ((row.flags & flag.critical) !== 0) return t("ui-schedule-bar-critical");
  if ((row.flags & flag.started) !== 0) return t("ui-schedule-bar-started");
  if ((row.flags & flag.nearCritical) !== 0) return t("ui-schedule-bar-near");
  return "";
}

const date = (at: number, finish: boolean, write: Writer): string =>
  at === none ? "" : write.date(isoDay(at, finish));

/** “A1010 Drive the piles: 2 Mar 2026 to 6 Mar 2026, critical, float 0d.” */
export function describe(row: Row, write: Writer): string {
  const name = [row.code, row.name].filter((part) => part !== "").join(" ");
  if (row.start === none && row.finish === none) return t("ui-schedule-bar-undated", { name });
  const kind = isMilestone(row) ? "milestone" : isGroup(row) ? "group" : "work";
  return t("ui-schedule-bar", {
    kind,
    name,
    start: date(row.start, false, write),
    finish: date(row.finish, true, write),
    standing: standing(row) || "none",
    late: row.baselineFinish !== none && row.finish > row.baselineFinish ? "yes" : "no",
    baseline: date(row.baselineFinish, true, write),
    float: cellText(row, "float", write) || "none",
  });
}
