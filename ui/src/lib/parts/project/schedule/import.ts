// Brings a schedule file into a project: asks for the file, then one undoable step.

import { scheduleCalls } from "../../../gantt/api";
import { change } from "../../../state/changes.svelte";
import { t } from "../../../words";

export async function importSchedule(project: string): Promise<void> {
  const { open } = await import("@tauri-apps/plugin-dialog");
  const path = await open({
    multiple: false,
    filters: [{ name: t("ui-schedule-files"), extensions: ["xer", "XER", "xml"] }],
  });
  if (typeof path === "string") await change(() => scheduleCalls.schedule_import({ project, path }));
}
