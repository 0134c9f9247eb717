// Which part of a project's timeline is shown: the same on each of its pages, and at the next start.

import type { View } from "../charts/base/view";
import { desk } from "./desk.svelte";

/** `view` of the project that `of` gives; null: all of it. */
export function timelineView(of: () => string): { view: View | null } {
  const names = () => [`timeline-first ${of()}`, `timeline-last ${of()}`] as const;
  return {
    get view() {
      const [from, to] = names();
      const { [from]: first, [to]: last } = desk.settings.sizes;
      return first === undefined || last === undefined ? null : { first, last };
    },
    set view(view) {
      const [from, to] = names();
      const { [from]: _first, [to]: _last, ...others } = desk.settings.sizes;
      desk.remember({ sizes: view ? { ...others, [from]: view.first, [to]: view.last } : others });
    },
  };
}
