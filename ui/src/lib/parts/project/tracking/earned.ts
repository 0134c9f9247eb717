// Earned value as its chart takes it.

import type { Earned } from "../../../bindings/Earned";
import type { EarnedInput } from "../../../charts/earned-value/input";
import { dayOf, isoOf } from "../../../charts/base/days";
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

/**
 * The day that the earned schedule falls on: it is counted in periods, the last of them in part, and a day is
 * where the chart can draw it. The days are from then to the as-of date.
 */
function scheduleOf({ schedule, start, rows, as_of }: Earned): EarnedInput["schedule"] {
  const ends = [dayOf(start), ...rows.map((row) => dayOf(row.end))];
  const [es, now] = [schedule.value?.es, dayOf(as_of)];
  if (es === undefined || now === null) return null;
  const whole = Math.floor(es);
  const from = ends[whole];
  const to = ends[whole + 1] ?? from;
  if (from == null || to == null) return null;
  const day = Math.round(from + (es - whole) * (to - from));
  return { date: isoOf(day), days: now - day };
}
