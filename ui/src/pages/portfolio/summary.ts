// The portfolio in a sentence: “14 projects: 3 late and 2 unknown”.

import type { VerdictCount } from "../../lib/bindings/VerdictCount";
import { locale, t } from "../../lib/words";

export function summary(verdicts: VerdictCount[]): string {
  const projects = verdicts.reduce((sum, one) => sum + one.projects, 0);
  const parts = verdicts
    .filter((one) => one.projects > 0)
    .map((one) => t(`ui-portfolio-sum-${one.kind}`, { projects: one.projects }));
  const list = new Intl.ListFormat(locale, { type: "conjunction" }).format(parts);
  return t("ui-portfolio-sum", { projects, list });
}
