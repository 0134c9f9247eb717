// How a source is called in a line: who published it, else its title.

import type { Source } from "../../bindings/Source";
import { t } from "../../words";

export function sourceName(source: Source | undefined | null): string {
  return source?.publisher || source?.title || t("ui-source-untitled");
}

/** Publisher and title, for lists and tips. */
export function sourceFull(source: Source | undefined | null): string {
  return [source?.publisher, source?.title].filter(Boolean).join(": ") || t("ui-source-untitled");
}
