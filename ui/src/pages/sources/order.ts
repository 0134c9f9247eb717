// Sorting and filtering sources. Pure. What is not known goes last.

import type { SourceView } from "../../lib/bindings/SourceView";
import { reliabilities } from "./reliability";

export type Column = "title" | "publisher" | "published" | "reliability" | "cited";

/** What its sentence says of who cites it. */
export const counts = ({ claims, milestones, reports, measurements }: SourceView) => ({
  claims,
  milestones,
  reports,
  measurements,
});

export const citations = (view: SourceView): number => view.claims + view.milestones + view.reports + view.measurements;

function key({ source, ...view }: SourceView, column: Column): string | number | null {
  switch (column) {
    case "title":
      return source.title || null;
    case "publisher":
      return source.publisher || null;
    case "published":
      return source.published?.latest ?? source.published?.earliest ?? null;
    case "reliability":
      return source.reliability === "unrated" ? null : reliabilities.indexOf(source.reliability);
    case "cited":
      return citations({ source, ...view });
  }
}

export function sorted(
  sources: SourceView[],
  column: Column,
  descending: boolean,
  collator: Intl.Collator,
): SourceView[] {
  const keyed = sources.map((view, index) => ({ view, index, key: key(view, column) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return a.key === b.key ? a.index - b.index : a.key === null ? 1 : -1;
    const order =
      typeof a.key === "number" && typeof b.key === "number"
        ? a.key - b.key
        : collator.compare(String(a.key), String(b.key));
    return (descending ? -order : order) || a.index - b.index;
  });
  return keyed.map(({ view }) => view);
}

/** Those that have every word typed in their title, publisher or note. */
export function filtered(sources: SourceView[], text: string): SourceView[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return sources.filter(({ source }) => {
    const all = [source.title, source.publisher, source.note, source.link ?? ""].join(" ").toLocaleLowerCase();
    return words.every((word) => all.includes(word));
  });
}
