// Everything that can be done from anywhere, in one table: the palette, the list of shortcuts, the keys and the
// shell's menus all read it. A page adds its own while it is shown.

import type { Message } from "./bindings/Message";
import { askFileToMake, askFileToOpen } from "./files";
import { redoLast, undoLast } from "./state/changes.svelte";
import { desk } from "./state/desk.svelte";
import { route } from "./state/route.svelte";
import { ui } from "./state/ui.svelte";
import { app, asFailure } from "./app";
import { toasts } from "./state/toasts.svelte";
import { formatBytes, say, t } from "./words";

export interface Action {
  id: string;
  /** `Mod+K`, `Alt+Left`, `?`, or one key after another: `g p`. */
  keys?: string[];
  /** Needs an open workspace. */
  workspace?: boolean;
  /** Changes the workspace: off while it is read only. */
  changes?: boolean;
  /** Also while typing in a field. */
  whileTyping?: boolean;
  /** Where it cannot be done now for another reason. */
  off?: () => boolean;
  run: () => void | Promise<unknown>;
}

/** The catalogue's name of an action: what the palette and menus show. */
export const actionName = (action: Pick<Action, "id">): string => t(`ui-action-${action.id}`);

const basic: Action[] = [
  { id: "palette", keys: ["Mod+K"], workspace: true, whileTyping: true, run: () => ui.openPalette() },
  { id: "search", keys: ["/", "Mod+F"], workspace: true, run: () => ui.openPalette() },
  { id: "undo", keys: ["Mod+Z"], workspace: true, changes: true, off: () => !desk.workspace?.undo, run: undoLast },
  {
    id: "redo",
    keys: ["Mod+Shift+Z", "Mod+Y"],
    workspace: true,
    changes: true,
    off: () => !desk.workspace?.redo,
    run: redoLast,
  },
  {
    id: "project-new",
    keys: ["Mod+N"],
    workspace: true,
    changes: true,
    whileTyping: true,
    run: () => route.go({ page: "project-new" }),
  },
  { id: "go-portfolio", keys: ["g p"], workspace: true, run: () => route.go({ page: "portfolio" }) },
  { id: "go-sources", keys: ["g s"], workspace: true, run: () => route.go({ page: "sources" }) },
  { id: "go-settings", keys: ["Mod+,", "g t"], workspace: true, run: () => route.go({ page: "settings" }) },
  { id: "back", keys: ["Alt+Left"], workspace: true, whileTyping: true, run: () => route.back() },
  { id: "forward", keys: ["Alt+Right"], workspace: true, whileTyping: true, run: () => route.forward() },
  { id: "as-of", keys: ["g d"], workspace: true, run: () => ui.openAsOf() },
  { id: "as-of-today", workspace: true, off: () => !desk.asOfChosen, run: () => desk.setAsOf(null) },
  { id: "workspace-open", keys: ["Mod+O"], whileTyping: true, run: openWorkspace },
  { id: "workspace-new", keys: ["Mod+Shift+N"], whileTyping: true, run: () => makeWorkspace("create") },
  { id: "workspace-sample", run: () => makeWorkspace("sample") },
  { id: "workspace-close", keys: ["Mod+Shift+W"], workspace: true, run: () => desk.close() },
  { id: "backup", workspace: true, run: backUp },
  { id: "theme-system", run: () => desk.remember({ theme: "system" }) },
  { id: "theme-light", run: () => desk.remember({ theme: "light" }) },
  { id: "theme-dark", run: () => desk.remember({ theme: "dark" }) },
  { id: "shortcuts", keys: ["?"], run: () => ui.openShortcuts() },
];

export async function openWorkspace(): Promise<void> {
  const path = await askFileToOpen();
  if (path !== null) await desk.open("open", path);
}

export async function makeWorkspace(how: "create" | "sample"): Promise<void> {
  const path = await askFileToMake(t(how === "sample" ? "ui-file-sample" : "ui-file-new"));
  if (path !== null) await desk.open(how, path);
}

export async function backUp(): Promise<void> {
  try {
    const done = await app.workspace_backup({ path: null });
    toasts.add({
      tone: "done",
      text: t("ui-backup-done", { size: formatBytes(done.bytes) }),
      help: done.path,
    });
  } catch (thrown) {
    toasts.failure(asFailure(thrown));
  }
}

class Actions {
  #added: Action[][] = $state.raw([]);

  /** All, those of the page first. */
  get all(): Action[] {
    return [...this.#added.flat(), ...basic];
  }
  byId(id: string): Action | undefined {
    return this.all.find((action) => action.id === id);
  }

  add(actions: Action[]): () => void {
    this.#added = [...this.#added, actions];
    return () => {
      this.#added = this.#added.filter((one) => one !== actions);
    };
  }
}

export const actions = new Actions();

/** In a page's component: has these actions while it is shown. */
export function pageActions(list: Action[]): void {
  $effect.pre(() => actions.add(list));
}

/** Why an action cannot be run now, in words; null if it can. */
export function whyOff(action: Action): string | null {
  if (action.workspace && !desk.workspace) return t("ui-off-no-workspace");
  const readOnly: Message | null = desk.readOnly;
  if (action.changes && readOnly) return say(readOnly);
  if (action.off?.()) return t("ui-off-nothing");
  return null;
}

/** Runs an action by its id, unless it is off; true if there is one. */
export async function runAction(id: string): Promise<boolean> {
  const action = actions.byId(id);
  if (!action) return false;
  if (whyOff(action) === null) await action.run();
  return true;
}
