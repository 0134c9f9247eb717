// A picture as PNG, twice as fine as on screen. A picture cannot use the page's fonts, so those that its
// letters need are put into it first.

import type { Picture } from "./picture";

/** PNG bytes as base64. Rejects where the picture cannot be drawn. */
export async function png(picture: Picture, scale = 2): Promise<string> {
  const text = picture.text.replace(/(<svg[^>]*>)/, `$1<style>${await fontsFor(picture.text)}</style>`);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("2d canvas");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const url = canvas.toDataURL("image/png");
  return url.slice(url.indexOf(",") + 1);
}

/** The page's font faces that have letters of the text, with their files written into them. */
async function fontsFor(text: string): Promise<string> {
  const letters = new Set([...text].map((letter) => letter.codePointAt(0) ?? 0));
  const faces = [...document.styleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
    } catch {
      return []; // A sheet of another origin keeps its rules to itself.
    }
  });
  const needed = faces.filter((face) => covers(face.style.getPropertyValue("unicode-range"), letters));
  return (await Promise.all(needed.map(withFile))).join("");
}

async function withFile(face: CSSFontFaceRule): Promise<string> {
  const url = /url\("?([^")]+)"?\)/.exec(face.style.getPropertyValue("src"))?.[1];
  if (!url) return "";
  try {
    const base = face.parentStyleSheet?.href ?? document.baseURI;
    const bytes = new Uint8Array(await (await fetch(new URL(url, base))).arrayBuffer());
    const data = `data:font/woff2;base64,${btoa(bytes.reduce((all, byte) => all + String.fromCharCode(byte), ""))}`;
    return face.cssText.replace(/src:[^;]*;/, `src:url(${data}) format("woff2");`);
  } catch {
    return ""; // Without it the letters are drawn in the next font of the family list.
  }
}

/** Whether a `unicode-range` has any of the letters. No range is all of them. */
export function covers(range: string, letters: ReadonlySet<number>): boolean {
  if (range.trim() === "") return true;
  const parts = range.split(",").map((part) => {
    const [from = "", to = from] = part.trim().replace(/^U\+/i, "").split("-");
    const low = Number.parseInt(from.replaceAll("?", "0"), 16);
    const high = Number.parseInt(to.replaceAll("?", "F"), 16);
    return { low, high };
  });
  return [...letters].some((letter) => parts.some(({ low, high }) => letter >= low && letter <= high));
}
