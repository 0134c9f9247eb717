// What is done with a workspace's file as a whole, where a person is asked for its place first.

import { app, asFailure } from "./app";
import type { BackupDone } from "./bindings/BackupDone";
import { askFileToMake, askFileToOpen, askFileToSave } from "./files";
import { desk } from "./state/desk.svelte";
import { toasts } from "./state/toasts.svelte";
import { works } from "./state/work.svelte";
import { formatBytes, t } from "./words";

export async function open(): Promise<void> {
  const path = await askFileToOpen();
  if (path !== null) await desk.open("open", path);
}

export async function make(how: "create" | "sample"): Promise<void> {
  const path = await askFileToMake(t(how === "sample" ? "ui-file-sample" : "ui-file-new"));
  if (path !== null) await desk.open(how, path);
}

/** A copy in the workspace's own backup folder. */
export const backUpNow = (): Promise<void> => backUp(null);

const backUp = (path: string | null): Promise<void> =>
  save("ui-backup-done", () => works.run(t("work-backing-up"), (long) => long.workspace_backup({ path })));

/** A copy where the user says. */
export async function backUpTo(): Promise<void> {
  const path = await askFileToMake(t("ui-file-backup", { name: desk.workspace?.name ?? "", date: desk.today }));
  if (path !== null) await backUp(path);
}

/** The whole content as text. */
export async function exportText(): Promise<void> {
  const types = [{ name: t("ui-file-type-text"), extensions: ["txt"] }];
  const path = await askFileToSave(`${desk.workspace?.name ?? ""}.txt`, types);
  if (path !== null) await save("ui-export-done", () => app.export_text({ path }));
}

async function save(said: string, call: () => Promise<BackupDone>): Promise<void> {
  try {
    const done = await call();
    toasts.add({ tone: "done", text: t(said, { size: formatBytes(done.bytes) }), help: done.path });
  } catch (thrown) {
    toasts.failure(asFailure(thrown));
  }
}
