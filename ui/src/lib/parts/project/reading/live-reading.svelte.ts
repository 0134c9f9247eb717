// How the app reads a text while it is being typed. A short wait keeps it from asking at every letter; an
// answer to an older text is never shown with a newer one.

import type { ReadingView } from "../../../bindings/ReadingView";

/** Milliseconds after the last letter. */
const WAIT = 120;

export class LiveReading {
  #text = $state("");
  #answer = $state.raw<{ text: string; view: ReadingView } | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ask: (text: string) => Promise<ReadingView>;

  constructor(ask: (text: string) => Promise<ReadingView>) {
    this.#ask = ask;
  }

  /** The text as it is now. */
  type(text: string, wait = WAIT): void {
    if (text === this.#text && this.#answer?.text === text) return;
    this.#text = text;
    clearTimeout(this.#timer);
    if (text.trim() === "") return;
    this.#timer = setTimeout(() => void this.#read(text), wait);
  }

  /** How the text is read; null where it is empty or the answer is not there yet. */
  get view(): ReadingView | null {
    return this.#answer && this.#answer.text === this.#text && this.#text.trim() !== "" ? this.#answer.view : null;
  }

  /** True where it is known that the text cannot be kept as it is. */
  get refuses(): boolean {
    const view = this.view;
    return view !== null && view.value === null && (view.problem !== null || view.choices.length > 0);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #read(text: string): Promise<void> {
    try {
      const view = await this.#ask(text);
      if (text === this.#text) this.#answer = { text, view };
    } catch {
      // Not being able to show how it reads stops nobody from typing: keeping it will say what is wrong.
      this.#answer = null;
    }
  }
}
