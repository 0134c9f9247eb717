// A fact's value typed in one line, "Length: 850 m": split into the fact's name and the value's text.
// It must not read the value: the app does, and says what is wrong with it.

export interface QuickFact {
  fact: string;
  text: string;
}

/**
 * The name before the first colon or equals sign; without one, the longest known name that the line
 * begins with ("length 850 m"). None where no name or no value can be told.
 */
export function quickFact(line: string, known: readonly string[]): QuickFact | null {
  const mark = /[:=]/.exec(line);
  if (mark) {
    const fact = tidy(line.slice(0, mark.index));
    const text = line.slice(mark.index + 1).trim();
    return fact === "" || text === "" ? null : { fact: sameName(fact, known), text };
  }
  const typed = tidy(line);
  const longestFirst = [...known].sort((one, other) => other.length - one.length);
  for (const name of longestFirst) {
    if (!typed.toLowerCase().startsWith(`${name.toLowerCase()} `)) continue;
    return { fact: name, text: typed.slice(name.length + 1) };
  }
  return null;
}

/** The name as it is written already where it differs only in case. */
export function sameName(fact: string, known: readonly string[]): string {
  return known.find((name) => name.toLowerCase() === fact.toLowerCase()) ?? fact;
}

function tidy(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}
