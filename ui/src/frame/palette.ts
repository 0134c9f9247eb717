// Which actions fit what was typed into the palette, best first. Pure.

/** Of the field that is typed into. */
export const fieldId = "palette-field";

/** What a key does to a text that no field has yet; null where it is none of typing. */
export function typedOn(text: string, event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  if (event.key === "Backspace") return [...text].slice(0, -1).join("");
  return [...event.key].length === 1 ? text + event.key : null;
}

export interface Named<T> {
  name: string;
  of: T;
}

/** Lower case, without accents: "Überblick" is found by "uber". */
export const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();

/** Every word typed has to be the start of a word of the name, or at least within it; starts go first. */
export function matching<T>(typed: string, things: Named<T>[]): T[] {
  const wanted = folded(typed).split(/\s+/).filter(Boolean);
  const scored = things.flatMap(({ name, of }, index) => {
    const text = folded(name);
    const words = text.split(/[^\p{L}\p{N}]+/u);
    let score = 0;
    for (const want of wanted) {
      if (words.some((word) => word.startsWith(want))) score += 2;
      else if (text.includes(want)) score += 1;
      else return [];
    }
    if (wanted.length > 0 && text.startsWith(wanted[0] ?? "")) score += 1;
    return [{ of, score, index }];
  });
  return scored.sort((a, b) => b.score - a.score || a.index - b.index).map(({ of }) => of);
}
