// What a combobox lists for what is typed in it.

export interface ComboOption {
  value: string;
  label: string;
  /** Beside the label: what sort of thing it is. */
  note?: string;
}

/** Options with every typed word in their label or note; those that begin with what is typed first. */
export function matching(options: readonly ComboOption[], typed: string): ComboOption[] {
  const text = typed.trim().toLocaleLowerCase();
  if (text === "") return [...options];
  const words = text.split(/\s+/);
  const found = options.filter((option) => {
    const where = `${option.label} ${option.note ?? ""}`.toLocaleLowerCase();
    return words.every((word) => where.includes(word));
  });
  const begins = (option: ComboOption) => (option.label.toLocaleLowerCase().startsWith(text) ? 0 : 1);
  return found.sort((one, other) => begins(one) - begins(other));
}
