// The Gantt on paper: what is shown now, as PDF over sheets or as one SVG.

import { asFailure } from "../../../app";
import type { PrintColumn } from "../../../bindings/PrintColumn";
import type { PrintPaper } from "../../../bindings/PrintPaper";
import { askFileToSave, openReport } from "../../../files";
import type { ScheduleState } from "../../../gantt/schedule.svelte";
import { sheetOf } from "../../../publish";
import { desk } from "../../../state/desk.svelte";
import { toasts } from "../../../state/toasts.svelte";
import { works } from "../../../state/work.svelte";
import { formatBytes, say, t } from "../../../words";
import type { ScheduleLook } from "./look.svelte";

export const papers: PrintPaper[] = ["a4", "a3", "a2", "a1", "letter", "tabloid"];

export const usualPaper = (): PrintPaper => (sheetOf(navigator.language) === "letter" ? "tabloid" : "a3");

export interface Printing {
  paper: PrintPaper;
  across: number;
  form: "pdf" | "svg";
}

/** Asks where to, and has it drawn; false where the person thought better of it. */
export async function printSchedule(
  schedule: ScheduleState,
  look: ScheduleLook,
  code: string,
  { paper, across, form }: Printing,
): Promise<boolean> {
  const chosen = await askFileToSave(`${code}-${t("ui-print-file")}-${desk.asOf}.${form}`, [
    { name: t(`ui-print-type-${form}`), extensions: [form] },
  ]);
  if (chosen === null) return false;
  const path = new RegExp(`\\.${form}$`, "i").test(chosen) ? chosen : `${chosen}.${form}`;
  try {
    const done = await works.run(t("work-print"), (long) =>
      long.schedule_print({
        project: schedule.project,
        as_of: desk.asOf,
        collapsed: [...schedule.collapsed],
        filter: schedule.rowFilter,
        columns: look.columns as PrintColumn[],
        path,
        paper,
        across,
        links: look.show.links,
        float: look.show.float,
        baseline: look.show.baseline,
      }),
    );
    toasts.add({
      tone: "done",
      text: t("ui-print-done", { pages: done.pages ?? 1, size: formatBytes(done.bytes) }),
      help: [...done.notices.map((notice) => say(notice)), done.path].join(" "),
      action: { label: t("ui-publish-open"), run: () => void openReport(done.path) },
    });
    return true;
  } catch (thrown) {
    toasts.failure(asFailure(thrown));
    return false;
  }
}
