// Asks before something that cannot be taken back by Undo alone: `if (await confirm({...}))`.

export interface Question {
  title: string;
  text?: string;
  /** The button that goes ahead. */
  action: string;
  danger?: boolean;
}

class Asked {
  question: Question | null = $state.raw(null);
  #answer: ((yes: boolean) => void) | null = null;

  ask(question: Question): Promise<boolean> {
    this.answer(false);
    this.question = question;
    return new Promise((resolve) => (this.#answer = resolve));
  }
  answer(yes: boolean): void {
    this.question = null;
    this.#answer?.(yes);
    this.#answer = null;
  }
}

export const asked = new Asked();
export const confirm = (question: Question): Promise<boolean> => asked.ask(question);
