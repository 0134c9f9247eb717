// Where a chart's file goes: the system's save dialog in the app, a download in a plain browser.

import { app, inShell } from "../../app";
import { t } from "../../words";

export type SaveFormat = "svg" | "png" | "csv";

/** What is to be saved: `text` for SVG and CSV, `base64` for PNG. */
export type ChartFile = { format: SaveFormat; suggestedName: string } & ({ text: string } | { base64: string });

const MIME: Record<SaveFormat, string> = { svg: "image/svg+xml", png: "image/png", csv: "text/csv" };

/** The path it was saved at; null where the reader thought better of it. Rejects with a `Failure`. */
export async function saveFile(file: ChartFile): Promise<string | null> {
  if (!inShell()) return download(file);
  const { save } = await import("@tauri-apps/plugin-dialog");
  const path = await save({
    defaultPath: file.suggestedName,
    filters: [{ name: t(`ui-chart-format-${file.format}`), extensions: [file.format] }],
  });
  if (path === null) return null;
  const done =
    "text" in file
      ? await app.save_text({ path, text: file.text })
      : await app.save_bytes({ path, base64: file.base64 });
  return done.path;
}

function download(file: ChartFile): string {
  const bytes = "text" in file ? file.text : Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: MIME[file.format] }));
  const link = document.createElement("a");
  link.href = url;
  link.download = file.suggestedName;
  link.click();
  URL.revokeObjectURL(url);
  return file.suggestedName;
}

/** A file name of letters, digits and hyphens, in any script: "Tumen road bridge, milestones" and "svg". */
export function fileName(words: string, format: SaveFormat): string {
  const stem = words
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .slice(0, 80)
    .replace(/^-+|-+$/g, "");
  return `${stem || "chart"}.${format}`;
}
