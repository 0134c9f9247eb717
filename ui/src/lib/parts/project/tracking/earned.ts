// Earned value as its chart takes it.

import type { Earned } from "../../../bindings/Earned";
import type { EarnedInput } from "../../../charts/earned-value/input";
import { dayOf } from "../../../charts/base/days";
import { say } from "../../../words";

export function earnedInput(earned: Earned): EarnedInput {
  const { pv, ev, ac } = earned.indices;
  const unknown = [pv, ev, ac].flatMap((figure) => (figure.unknown ? [say(figure.unknown)] : []));
  return {
    asOf: earned.as_of,
    currency: earned.unit === "money" ? earned.currency : null,
    points: earned.rows.map((row) => ({ date: row.end, planned: row.pv, earned: row.ev, actual: row.ac })),
    schedule: scheduleOf(earned),
    unknown: [...new Set(unknown)],
  };
}

/** The day for which as much was planned as is earned, and the days from then to the as-of date. */
function scheduleOf({ planned_for, as_of }: Earned): EarnedInput["schedule"] {
  const [day, now] = [dayOf(planned_for), dayOf(as_of)];
  return planned_for === null || day === null || now === null ? null : { date: planned_for, days: now - day };
}
