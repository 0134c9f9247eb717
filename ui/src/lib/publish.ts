// The report to hand in: asks where to, has it written off the window's thread, and offers to open it.

import { asFailure } from "./app";
import type { Project } from "./bindings/Project";
import type { Sheet } from "./bindings/Sheet";
import { askFileToSave, openReport } from "./files";
import { desk } from "./state/desk.svelte";
import { toasts } from "./state/toasts.svelte";
import { works } from "./state/work.svelte";
import { formatBytes, say, t } from "./words";

/** Countries whose sheets are US Letter (CLDR, paperSize). */
const letter = ["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"];

/** The sheet of a person's country; A4 where the system names none, as in the locale "C". */
export function sheetOf(locale: string): Sheet {
  try {
    return letter.includes(new Intl.Locale(locale).maximize().region ?? "") ? "letter" : "a4";
  } catch {
    return "a4";
  }
}

/** What a report's file is called until the person says otherwise. */
export const reportName = (code: string, asOf: string): string => `${code}-${asOf}.pdf`;

/** A report of the project, or of the portfolio where there is none. */
export async function publishReport(project: Pick<Project, "id" | "code"> | null): Promise<void> {
  const name = reportName(project?.code ?? desk.workspace?.name ?? "portfolio", desk.asOf);
  const chosen = await askFileToSave(name, [
    { name: t("ui-publish-type-pdf"), extensions: ["pdf"] },
    { name: t("ui-publish-type-html"), extensions: ["html"] },
  ]);
  if (chosen === null) return;
  const path = /\.(pdf|html?)$/i.test(chosen) ? chosen : `${chosen}.pdf`;
  try {
    const sheet = sheetOf(navigator.language);
    const request = { project: project?.id ?? null, as_of: desk.asOf, path, sheet };
    const done = await works.run(t("work-publish"), (long) => long.publish(request));
    const size = formatBytes(done.bytes);
    toasts.add({
      tone: done.notices.length > 0 ? "warning" : "done",
      text:
        done.pages === null ? t("ui-publish-done", { size }) : t("ui-publish-done-pages", { pages: done.pages, size }),
      help: [...done.notices.map((notice) => say(notice)), done.path].join(" "),
      action: { label: t("ui-publish-open"), run: () => void openReport(done.path) },
    });
  } catch (thrown) {
    toasts.failure(asFailure(thrown));
  }
}
