// Puts text on the clipboard, the new way or, where the web view does not allow that, the old one.

export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

/** `execCommand` is the one way left in a web view without the clipboard permission. */
function copyByCommand(text: string): boolean {
  let copied = false;
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    copied = true;
  };
  document.addEventListener("copy", put, { once: true });
  try {
    document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", put);
  }
  return copied;
}
