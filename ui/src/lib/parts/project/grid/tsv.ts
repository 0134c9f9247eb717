// Cells as the text that spreadsheets copy and paste: tabs between cells, line ends between rows, a cell
// with either (or a quote at its start) in double quotes with its quotes doubled.

export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cell).join("\t")).join("\n");
}

/** True where a clipboard's text is more than one cell: rows to add, not a value to put in. */
export function isTable(text: string): boolean {
  return /[\t\n]/.test(text.replace(/[\r\n]+$/, ""));
}

function cell(text: string): string {
  return /[\t\r\n]/.test(text) || text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
}
