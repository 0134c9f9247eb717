// Everything that can be done from anywhere, in one table: the palette, the list of shortcuts, the keys and the
// shell's native menu all read it. A page adds its own while it is shown.

import { untrack } from "svelte";
import * as workspace from "./workspace";
import { redoLast, undoLast } from "./state/changes.svelte";
import { desk } from "./state/desk.svelte";
import { importFiles } from "./state/importing.svelte";
import { route } from "./state/route.svelte";
import { ui } from "./state/ui.svelte";
import { say, t } from "./words";

export interface Action {
  /** The catalogue has its name as `ui-action-ID`; the native menu uses the same ids. */
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
  /** More of what it would do: "Remove “Deck closed”". */
  detail?: () => string | null;
  run: () => unknown;
}

const undoWords = (): string | null => (desk.workspace?.undo ? say(desk.workspace.undo) : null);
const redoWords = (): string | null => (desk.workspace?.redo ? say(desk.workspace.redo) : null);

function openPalette(): void {
  Object.assign(ui, { palette: true, typed: "", entered: false });
}

/** Those that are there on every page. */
export const commonActions: Action[] = [
  { id: "palette", keys: ["Mod+K"], workspace: true, whileTyping: true, run: openPalette },
  { id: "search", keys: ["/", "Mod+F"], workspace: true, run: openPalette },
  {
    id: "edit-undo",
    keys: ["Mod+Z"],
    workspace: true,
    changes: true,
    off: () => !desk.workspace?.undo,
    detail: undoWords,
    run: undoLast,
  },
  {
    id: "edit-redo",
    keys: ["Mod+Shift+Z", "Mod+Y"],
    workspace: true,
    changes: true,
    off: () => !desk.workspace?.redo,
    detail: redoWords,
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
  { id: "view-portfolio", keys: ["g p"], workspace: true, run: () => route.go({ page: "portfolio" }) },
  { id: "view-sources", keys: ["g s"], workspace: true, run: () => route.go({ page: "sources" }) },
  { id: "view-back-test", keys: ["g b"], workspace: true, run: () => route.go({ page: "back-test" }) },
  { id: "view-settings", keys: ["Mod+,", "g t"], workspace: true, run: () => route.go({ page: "settings" }) },
  { id: "back", keys: ["Alt+Left"], workspace: true, run: () => route.back() },
  { id: "forward", keys: ["Alt+Right"], workspace: true, run: () => route.forward() },
  { id: "as-of", keys: ["g d"], workspace: true, run: () => (ui.asOf = true) },
  { id: "as-of-today", workspace: true, off: () => !desk.asOfChosen, run: () => desk.setAsOf(null) },
  { id: "file-open", keys: ["Mod+O"], whileTyping: true, run: workspace.open },
  { id: "file-new", keys: ["Mod+Shift+N"], whileTyping: true, run: () => workspace.make("create") },
  { id: "file-sample", run: () => workspace.make("sample") },
  { id: "file-backup", workspace: true, run: workspace.backUpTo },
  { id: "backup-now", workspace: true, run: workspace.backUpNow },
  {
    id: "file-import",
    keys: ["Mod+I"],
    workspace: true,
    changes: true,
    whileTyping: true,
    run: () => importFiles(),
  },
  { id: "file-export-as", keys: ["Mod+Shift+E"], workspace: true, whileTyping: true, run: () => (ui.exporting = true) },
  { id: "file-export", workspace: true, run: workspace.exportText },
  { id: "file-close", keys: ["Mod+Shift+W"], workspace: true, run: () => desk.close() },
  { id: "view-theme-system", run: () => desk.remember({ theme: "system" }) },
  { id: "view-theme-light", run: () => desk.remember({ theme: "light" }) },
  { id: "view-theme-dark", run: () => desk.remember({ theme: "dark" }) },
  { id: "help-keys", keys: ["?", "F1"], run: () => (ui.shortcuts = true) },
  { id: "help-about", workspace: true, run: () => route.go({ page: "settings" }, { part: "about" }) },
];

/** The catalogue's name of an action: what the palette shows. */
export const actionName = (action: Pick<Action, "id">): string => t(`ui-action-${action.id}`);

class Actions {
  // Not state itself: a page that goes takes its own away while the next one's are added already, and within a
  // teardown state is read as it was before.
  #added: Action[][] = [];
  #changed: object = $state.raw({});

  /** All, those of the page first. */
  get all(): Action[] {
    void this.#changed;
    return [...this.#added.flat(), ...commonActions];
  }
  byId(id: string): Action | undefined {
    return this.all.find((action) => action.id === id);
  }

  add(list: Action[]): () => void {
    this.#added.push(list);
    this.#changed = {};
    return () => {
      this.#added = this.#added.filter((one) => one !== list);
      this.#changed = {};
    };
  }
}

export const actions = new Actions();

/** In a page's component: has these actions while it is shown. */
export function pageActions(list: Action[]): void {
  $effect.pre(() => untrack(() => actions.add(list)));
}

/** Why an action cannot be run now, in words; null if it can. */
export function whyOff(action: Action): string | null {
  if (action.workspace && !desk.workspace) return t("ui-off-no-workspace");
  if (action.changes && desk.readOnly) return say(desk.readOnly);
  if (action.off?.()) return t("ui-off-nothing");
  return null;
}

/** Runs an action by its id, unless it is off; false if there is none of that id. */
export function runAction(id: string): boolean {
  const action = actions.byId(id);
  if (!action) return false;
  if (whyOff(action) === null) void action.run();
  return true;
}
