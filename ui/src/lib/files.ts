// The system's file dialogs and browser, as the desktop shell offers them. In a plain browser they answer with
// made-up paths, for the fake.

import { inShell } from "./app";
import { toasts } from "./state/toasts.svelte";
import { t } from "./words";

/** True for a name that ends as workspaces do. */
export const isWorkspace = (path: string): boolean => path.toLowerCase().endsWith(".milepost");

const fileTypes = () => [{ name: t("ui-file-type"), extensions: ["milepost"] }];

/** The system's dialog for a file that is there; null where it was left. */
export async function askFileToOpen(): Promise<string | null> {
  if (!inShell()) return "/home/me/Border works.milepost";
  const { open } = await import("@tauri-apps/plugin-dialog");
  return open({ filters: fileTypes(), multiple: false, directory: false });
}

/** The system's dialog for a new file, with the extension added where it is missing; null where it was left. */
export async function askFileToMake(name: string): Promise<string | null> {
  const path = await askFileToSave(`${name}.milepost`, fileTypes());
  return path === null || isWorkspace(path) ? path : `${path}.milepost`;
}

/** The system's dialog for files of other programs, in a folder; none where it was left. */
export async function askFilesToImport(extensions: string[], folder: string): Promise<string[]> {
  if (!inShell()) return ["/home/me/update-2.xer"];
  const { open } = await import("@tauri-apps/plugin-dialog");
  // Some systems tell small letters from large ones.
  const either = extensions.flatMap((extension) => [extension, extension.toUpperCase()]);
  const filters = [
    { name: t("ui-import-files"), extensions: either },
    { name: t("ui-import-all-files"), extensions: ["*"] },
  ];
  return (await open({ filters, multiple: true, directory: false, defaultPath: folder })) ?? [];
}

/** The system's dialog for where to save; null where it was left. */
export async function askFileToSave(
  name: string,
  filters: { name: string; extensions: string[] }[],
): Promise<string | null> {
  if (!inShell()) return `/home/me/${name}`;
  const { save } = await import("@tauri-apps/plugin-dialog");
  return save({ defaultPath: name, filters });
}

/** Opens a report that was just written, in the program that the system has for it. */
export async function openReport(path: string): Promise<void> {
  if (!inShell()) return;
  const { openPath } = await import("@tauri-apps/plugin-opener");
  try {
    await openPath(path);
  } catch {
    toasts.add({ tone: "failure", text: t("ui-publish-not-opened"), help: path });
  }
}

/** Opens a link in the system's browser: only ever because the user asked. */
export async function openLink(link: string): Promise<void> {
  if (!/^https?:\/\//i.test(link)) return;
  if (!inShell()) {
    window.open(link, "_blank", "noopener,noreferrer");
    return;
  }
  const { openUrl } = await import("@tauri-apps/plugin-opener");
  try {
    await openUrl(link);
  } catch {
    toasts.add({ tone: "failure", text: t("ui-link-not-opened"), help: link });
  }
}
