// A relationship's kind and lag, shortly: `FS +2d`.

import type { Lag } from "../../bindings/Lag";
import type { RelationshipKind } from "../../bindings/RelationshipKind";
import { formatNumber, t } from "../../words";

export function lag(kind: RelationshipKind | null, of: Lag | null): string {
  if (kind === null) return "";
  if (of === null || of.value === 0) return kind;
  const sign = of.value > 0 ? "+" : "−";
  const size = Math.abs(of.value);
  const share = of.unit === "percent" || of.unit === "elapsed_percent";
  const amount = share
    ? `${formatNumber(size / 100, 2)}%`
    : t("ui-import-hours", { hours: formatNumber(size / 60, 2) });
  return `${kind} ${sign}${amount}`;
}
