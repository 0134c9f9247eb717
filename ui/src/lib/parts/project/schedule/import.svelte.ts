// Brings a schedule file into a project: asks for the file, looks at it, says what would come in and what not,
// and takes it in one step that undo takes back.

import type { FileImport } from "../../../bindings/FileImport";
import { asFailure } from "../../../app";
import { change } from "../../../state/changes.svelte";
import { works } from "../../../state/work.svelte";
import { toasts } from "../../../state/toasts.svelte";
import { t } from "../../../words";

/** What is being looked at, for the dialog. */
class ImportPreview {
  shown: { project: string; path: string; file: FileImport } | null = $state.raw(null);

  async look(project: string, path: string): Promise<void> {
    try {
      const looked = await works.run(t("ui-schedule-import-title"), (long) =>
        long.import_look({ paths: [path], into: project }),
      );
      const [file] = looked.files;
      if (!file) return;
      if (file.failure) throw file.failure;
      this.shown = { project, path, file };
    } catch (thrown) {
      toasts.failure(asFailure(thrown));
    }
  }

  async take(): Promise<void> {
    const { shown } = this;
    this.shown = null;
    if (!shown) return;
    await change(async () => {
      const taken = await works.run(t("ui-schedule-import-title"), (long) =>
        long.import_take({ paths: [shown.path], into: shown.project, stamps: [shown.file.stamp] }),
      );
      if (!taken.changed) throw new Error("nothing was changed");
      return taken.changed;
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
