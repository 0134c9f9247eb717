// Rows of a chart as CSV by RFC 4180: comma, CRLF after every record, quotes doubled. Opens with a byte
// order mark, without which spreadsheets take UTF-8 for the system's own code page.

/** A value as programs want it: an ISO date, a plain number, a text; null where there is none. */
export type CsvCell = string | number | null;

const BYTE_ORDER_MARK = "\uFEFF";
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

export function csv(records: readonly (readonly CsvCell[])[]): string {
  return BYTE_ORDER_MARK + records.map((record) => record.map(cell).join(",") + "\r\n").join("");
}

function cell(value: CsvCell): string {
  if (value === null) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  const text = harmless(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
