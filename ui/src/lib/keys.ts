// Keys: as the table of actions writes them, as they are pressed, and as people read them. Pure, but for the
// sequence that is being typed.

/** `Mod` is Command on a Mac and Ctrl elsewhere. */
export const isMac = /mac/i.test(navigator.platform);

/** Shift is left out of keys that are written with it: `?` is `?` on every keyboard. */
export function keyOf(event: KeyboardEvent, mac = isMac): string {
  const named: Record<string, string> = {
    ArrowLeft: "Left",
    ArrowRight: "Right",
    ArrowUp: "Up",
    ArrowDown: "Down",
    " ": "Space",
  };
  const plain = named[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  const isLetter = /^[A-Z]$/.test(plain);
  const parts: string[] = [];
  if (mac ? event.metaKey : event.ctrlKey) parts.push("Mod");
  if (mac && event.ctrlKey) parts.push("Ctrl");
  if (event.altKey) parts.push("Alt");
  if (event.shiftKey && (isLetter || plain.length > 1)) parts.push("Shift");
  // A letter alone is written small, as it is typed: `g p`.
  parts.push(isLetter && parts.length === 0 ? plain.toLowerCase() : plain);
  return parts.join("+");
}

/** True where keys without Ctrl are text, and Ctrl+Z is the field's own. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) {
    return true;
  }
  return (
    target instanceof HTMLInputElement &&
    !["button", "checkbox", "color", "file", "radio", "range", "reset", "submit"].includes(target.type)
  );
}

/** Milliseconds within which the second key of `g p` has to follow. */
const together = 1200;

/** Finds whose keys were pressed, with memory of the key before. */
export function keyMatcher(): (event: KeyboardEvent, known: Iterable<string>) => string | null {
  let before: { key: string; time: number } | null = null;
  return (event, known) => {
    if (["Shift", "Control", "Alt", "Meta"].includes(event.key)) return null;
    const key = keyOf(event);
    const sequence = before && event.timeStamp - before.time < together ? `${before.key} ${key}` : null;
    before = { key, time: event.timeStamp };
    let found: string | null = null;
    for (const keys of known) {
      if (sequence !== null && keys === sequence) {
        before = null;
        return keys;
      }
      if (keys === key) found = keys;
    }
    return found;
  };
}

/** The names of keys in the reader's words. */
export function writeKeys(keys: string, t: (id: string) => string, mac = isMac): string {
  const macSigns: Record<string, string> = { Mod: "⌘", Shift: "⇧", Alt: "⌥", Ctrl: "⌃" };
  const signs: Record<string, string> = { Left: "←", Right: "→", Up: "↑", Down: "↓" };
  const one = (part: string): string => {
    if (mac && macSigns[part]) return macSigns[part];
    if (signs[part]) return signs[part];
    if (part === "Mod") return t("ui-key-Ctrl");
    return /^(Ctrl|Alt|Shift|Enter|Escape|Delete|Insert|Space|Tab|Home|End)$/.test(part) ? t(`ui-key-${part}`) : part;
  };
  return keys
    .split(" ")
    .map((key) =>
      key
        .split("+")
        .map(one)
        .join(mac ? "" : "+"),
    )
    .join(" ");
}
