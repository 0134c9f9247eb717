// The open workspace, what is remembered between runs, and the as-of date that every page follows.

import { app, asFailure } from "../app";
import type { DeskState } from "../bindings/DeskState";
import type { Failure } from "../bindings/Failure";
import type { Message } from "../bindings/Message";
import type { Settings } from "../bindings/Settings";
import type { WorkspaceInfo } from "../bindings/WorkspaceInfo";
import { queries } from "./queries.svelte";
import { parseRoute, route } from "./route.svelte";
import { toasts } from "./toasts.svelte";
import { say } from "../words";

const noSettings: Settings = { theme: "system", recent: [], last_workspace: null, last_page: {}, sizes: {} };
/** Settings are kept this many milliseconds after the last change, so that a dragged edge is one save. */
const saveAfter = 400;

class Desk {
  /** True once the app has answered for the first time. */
  ready = $state(false);
  workspace: WorkspaceInfo | null = $state.raw(null);
  settings: Settings = $state.raw(noSettings);
  /** ISO. */
  today = $state("");
  version = $state("");
  /** Why the last start could not open what it should have. */
  failure: Failure | null = $state.raw(null);
  /** True while a workspace is being opened or made. */
  busy = $state(false);
  #asOf: string | null = $state(null);
  #saving: ReturnType<typeof setTimeout> | undefined;

  /** ISO; today unless chosen. */
  get asOf(): string {
    return this.#asOf ?? this.today;
  }
  get asOfChosen(): boolean {
    return this.#asOf !== null && this.#asOf !== this.today;
  }
  /** Why nothing can be changed; null if it can. */
  get readOnly(): Message | null {
    return this.workspace?.read_only ?? null;
  }

  async start(): Promise<void> {
    try {
      this.#take(await app.desk_state());
    } catch (thrown) {
      this.failure = asFailure(thrown);
    }
    this.ready = true;
  }

  #take(state: DeskState): void {
    this.settings = state.settings;
    this.today = state.today;
    this.version = state.version;
    this.failure = state.failure;
    for (const notice of state.notices) toasts.add({ tone: "warning", text: say(notice) });
    this.#open(state.workspace);
  }

  #open(workspace: WorkspaceInfo | null): void {
    this.workspace = workspace;
    if (workspace?.backup_problem) toasts.add({ tone: "warning", text: say(workspace.backup_problem) });
    queries.reset();
    this.#asOf = workspace ? window.sessionStorage.getItem(`as-of ${workspace.path}`) : null;
    queries.setAsOf(this.asOf);
    if (!workspace) {
      route.replace({ page: "welcome" });
    } else if (route.now.page === "welcome" || window.location.hash === "") {
      const last = parseRoute(this.settings.last_page[workspace.path] ?? "");
      route.replace(last, last.params);
    }
  }

  /** The day that every page is asked about; null: today. */
  setAsOf(asOf: string | null): void {
    this.#asOf = asOf;
    queries.setAsOf(this.asOf);
    if (!this.workspace) return;
    const key = `as-of ${this.workspace.path}`;
    if (asOf === null) window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, asOf);
  }

  /** Asks what the top bar shows afresh, after a change that this window did not make. */
  async refresh(): Promise<void> {
    if (!this.workspace) return;
    try {
      this.workspace = await app.workspace_info();
    } catch (thrown) {
      toasts.failure(asFailure(thrown));
    }
  }

  /** Opens, makes or fills a workspace; says why where it cannot. */
  async open(how: "open" | "create" | "sample", path: string): Promise<boolean> {
    this.busy = true;
    try {
      const ways = { open: app.workspace_open, create: app.workspace_create, sample: app.workspace_sample };
      const workspace = await ways[how]({ path });
      // The list of recent files has changed with it.
      const state = await app.desk_state();
      this.settings = state.settings;
      this.failure = null;
      route.replace({ page: "welcome" });
      this.#open(workspace);
      return true;
    } catch (thrown) {
      toasts.failure(asFailure(thrown));
      return false;
    } finally {
      this.busy = false;
    }
  }

  async close(): Promise<void> {
    try {
      this.#take(await app.workspace_close());
    } catch (thrown) {
      toasts.failure(asFailure(thrown));
    }
  }

  async forget(path: string): Promise<void> {
    try {
      this.settings = await app.recent_forget({ path });
    } catch (thrown) {
      toasts.failure(asFailure(thrown));
    }
  }

  /** Changes what is remembered: at once on screen, kept a moment later. */
  remember(change: Partial<Pick<Settings, "theme" | "last_page" | "sizes">>): void {
    this.settings = { ...this.settings, ...change };
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => void this.#save(), saveAfter);
  }
  rememberSize(name: string, size: number): void {
    this.remember({ sizes: { ...this.settings.sizes, [name]: size } });
  }
  rememberPage(): void {
    const { page } = route.now;
    if (!this.workspace || page === "welcome" || page === "project-new") return;
    if (this.settings.last_page[this.workspace.path] === route.text) return;
    this.remember({ last_page: { ...this.settings.last_page, [this.workspace.path]: route.text } });
  }
  async #save(): Promise<void> {
    try {
      await app.settings_save({ settings: this.settings });
    } catch (thrown) {
      toasts.failure(asFailure(thrown));
    }
  }
}

export const desk = new Desk();
