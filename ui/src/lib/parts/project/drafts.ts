// What was typed in a form and not yet kept, so that leaving the page (or the program) loses nothing. It is
// offered again when the form is next opened, and forgotten when the form is sent or its text discarded.

const PREFIX = "draft ";

export interface KeptDraft<T> {
  /** What was kept; null where nothing was. */
  load(): T | null;
  /** Keeps it; null forgets. */
  keep(value: T | null): void;
}

/** The draft by this name. The name holds an id, so that no two forms share one. */
export function keptDraft<T>(name: string, storage: Storage | null = browserStorage()): KeptDraft<T> {
  return {
    load() {
      try {
        const text = storage?.getItem(PREFIX + name);
        return text ? (JSON.parse(text) as T) : null;
      } catch {
        // Unreadable is as good as none.
        return null;
      }
    },
    keep(value) {
      try {
        if (value === null) storage?.removeItem(PREFIX + name);
        else storage?.setItem(PREFIX + name, JSON.stringify(value));
      } catch {
        // Storage may be full or forbidden: the form itself still has its text.
      }
    },
  };
}

function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
