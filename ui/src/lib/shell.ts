// What the desktop shell tells the window: a menu entry was chosen, the file was changed from outside, a file
// was dropped or asked to be opened. Nothing happens in a plain browser.

import { inShell } from "./app";
import { runAction } from "./actions.svelte";
import { isWorkspace } from "./files";
import { desk } from "./state/desk.svelte";
import { dropFiles } from "./state/importing.svelte";
import { queries } from "./state/queries.svelte";
import { toasts } from "./state/toasts.svelte";
import { ui } from "./state/ui.svelte";
import { t } from "./words";

/** Listens until the function given back is called. */
export function startListening(): () => void {
  if (!inShell()) return () => {};
  const stops: (() => void)[] = [];
  let stopped = false;
  const keep = (stop: () => void) => {
    if (stopped) stop();
    else stops.push(stop);
  };
  void (async () => {
    const { listen } = await import("@tauri-apps/api/event");
    keep(
      await listen<{ id: string; path: string | null }>("menu", ({ payload: { id, path } }) => {
        if (path !== null) void desk.open("open", path);
        else runAction(id);
      }),
    );
    keep(
      await listen("changed-outside", () => {
        queries.touchAll();
        void desk.refresh();
        toasts.add({ tone: "note", text: t("ui-changed-outside") });
      }),
    );
    // Nobody was listening while the page loaded: a change that was told of then is found by its revision.
    const shown = desk.workspace?.revision;
    await desk.refresh();
    if (desk.workspace?.revision !== shown) queries.touchAll();
    const { getCurrentWebview } = await import("@tauri-apps/api/webview");
    keep(
      await getCurrentWebview().onDragDropEvent((event) => {
        const { type } = event.payload;
        ui.dropping = (type === "enter" || type === "over") && desk.workspace !== null;
        if (type !== "drop") return;
        const { paths } = event.payload;
        const path = paths.find(isWorkspace);
        if (path) void desk.open("open", path);
        else if (paths.length > 0) dropFiles(paths);
      }),
    );
  })();
  return () => {
    stopped = true;
    for (const stop of stops) stop();
  };
}
