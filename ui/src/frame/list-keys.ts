// The keys that lists and tables have in common, for the list of shortcuts: what they do is with each list.

export const listKeys: { id: string; keys: string[] }[] = [
  { id: "ui-keys-move", keys: ["Up", "Down"] },
  { id: "ui-keys-ends", keys: ["Home", "End"] },
  { id: "ui-keys-open", keys: ["Enter"] },
  { id: "ui-keys-add", keys: ["Insert", "n"] },
  { id: "ui-keys-remove", keys: ["Delete"] },
  { id: "ui-keys-reorder", keys: ["Alt+Up", "Alt+Down"] },
  { id: "ui-keys-cell", keys: ["Tab", "Enter"] },
  { id: "ui-keys-leave", keys: ["Escape"] },
];
