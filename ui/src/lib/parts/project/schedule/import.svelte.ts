// Brings a schedule file into a project: asks for the file, looks at it, says what would come in and what not,
// and takes it in one step that undo takes back.

import type { ImportReport } from "../../../bindings/ImportReport";
import { asFailure } from "../../../app";
import { change } from "../../../state/changes.svelte";
import { works } from "../../../state/work.svelte";
import { toasts } from "../../../state/toasts.svelte";
import { t } from "../../../words";

/** What is being looked at, for the dialog. */
class ImportPreview {
  shown: { project: string; path: string; report: ImportReport } | null = $state.raw(null);

  async look(project: string, path: string): Promise<void> {
    try {
      const report = await works.run(t("ui-schedule-import-title"), (long) =>
        long.schedule_import({ project, path, dry_run: true }),
      );
      this.shown = { project, path, report };
    } catch (thrown) {
      toasts.failure(asFailure(thrown));
    }
  }

  async take(): Promise<void> {
    const { shown } = this;
    this.shown = null;
    if (!shown) return;
    await change(async () => {
      const report = await works.run(t("ui-schedule-import-title"), (long) =>
        long.schedule_import({ project: shown.project, path: shown.path, dry_run: false }),
      );
      if (!report.changed) throw new Error("nothing was changed");
      return report.changed;
    });
  }

  close(): void {
    this.shown = null;
  }
}

export const importPreview = new ImportPreview();

export async function importSchedule(project: string): Promise<void> {
  const { open } = await import("@tauri-apps/plugin-dialog");
  const path = await open({
    multiple: false,
    filters: [{ name: t("ui-schedule-files"), extensions: ["xer", "XER", "xml", "XML"] }],
  });
  if (typeof path === "string") await importPreview.look(project, path);
}
