// Moments and movements of schedules, as an import shows them.

import type { Instant } from "../../bindings/Instant";
import type { VerifiedValue } from "../../bindings/VerifiedValue";
import { isoDay, isoMinute } from "../../gantt/columns";
import { formatDate, formatNumber, formatSignedDays, t } from "../../words";

export const startDay = (at: Instant | null): string => (at === null ? "–" : formatDate(isoDay(at, false)));
export const finishDay = (at: Instant | null): string => (at === null ? "–" : formatDate(isoDay(at, true)));

/** A day with its time: what differs by hours is seen. */
export const moment = (at: Instant | null): string =>
  at === null ? "–" : `${formatDate(isoDay(at, false))} ${isoMinute(at).slice(11)}`;

export const verified = (of: VerifiedValue): string => {
  if (of.kind === "date") return moment(of.value);
  if (of.kind === "minutes") return t("ui-import-hours", { hours: formatNumber(of.value / 60, 2) });
  return t(of.value ? "ui-import-yes" : "ui-import-no");
};

/** Whole days, and hours where it is less than one. */
export function movement(minutes: number): string {
  const days = Math.trunc(minutes / 1440);
  if (days !== 0 || minutes === 0) return formatSignedDays(days);
  return t("ui-import-signed-hours", {
    sign: minutes > 0 ? "+" : "−",
    hours: formatNumber(Math.abs(minutes) / 60, 1),
  });
}
