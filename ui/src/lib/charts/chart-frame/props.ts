// What every chart may be told about where it stands.

import type { ChartFile } from "./save";

export interface ChartProps {
  title?: string;
  /** What the title is of, for the file's name: the project's. */
  of?: string;
  /** The heading's level on the page. */
  level?: 2 | 3;
  /** Without title and actions, where the page around it has its own. */
  bare?: boolean;
  /** Saves the file; the system's dialog unless given. */
  onsave?: (file: ChartFile) => void | Promise<void>;
}
