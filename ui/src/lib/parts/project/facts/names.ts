// A fact's name as a heading: the well-known ones from the catalogue, the user's own as they wrote it.

import { hasMessage, t } from "../../../words";

export function factLabel(name: string): string {
  const entry = `ui-fact-name-${name.toLowerCase().replaceAll(" ", "-")}`;
  if (hasMessage(entry)) return t(entry);
  const [first = "", ...rest] = [...name];
  return first.toLocaleUpperCase() + rest.join("");
}
