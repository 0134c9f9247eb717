// The portfolio in a sentence: “14 projects: 3 late, 2 unknown. 2 without a report for 60 days.”

import type { Portfolio } from "../../lib/bindings/Portfolio";
import type { VerdictCount } from "../../lib/bindings/VerdictCount";
import { locale, t } from "../../lib/words";

export function summary(portfolio: Pick<Portfolio, "verdicts" | "silent" | "reports_due">): string {
  const { verdicts, silent, reports_due: due } = portfolio;
  const parts = [standing(verdicts)];
  if (silent > 0) parts.push(t("ui-portfolio-sum-silent", { projects: silent }));
  if (due > 0) parts.push(t("ui-portfolio-sum-due", { reports: due }));
  return parts.join(" · ");
}

function standing(verdicts: VerdictCount[]): string {
  const projects = verdicts.reduce((sum, one) => sum + one.projects, 0);
  const parts = verdicts
    .filter((one) => one.projects > 0)
    .map((one) => t(`ui-portfolio-sum-${one.kind}`, { projects: one.projects }));
  const list = new Intl.ListFormat(locale, { type: "conjunction" }).format(parts);
  return t("ui-portfolio-sum", { projects, list });
}
