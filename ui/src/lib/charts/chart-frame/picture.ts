// A chart on the page as a picture of its own: every style that the page gives it is written into it, so
// that it looks the same in any viewer, with its title, its sentence and its notes.

import type { Measure } from "../base/text-width";
import { wrap } from "./wrap";

const SVG = "http://www.w3.org/2000/svg";
const PAD = 20;

/** Inherited: written only where a child differs from its parent. */
const INHERITED = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-opacity",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "paint-order",
  "font-family",
  "font-size",
  "font-weight",
  "font-variant-numeric",
  "text-anchor",
  "visibility",
] as const;
const OWN = ["opacity", "stop-color", "stop-opacity", "display"] as const;
/** What a property is where nobody says anything; not worth writing down. */
const INITIAL: Record<(typeof OWN)[number], string> = {
  opacity: "1",
  "stop-color": "rgb(0, 0, 0)",
  "stop-opacity": "1",
  display: "inline",
};
/** Not presentation attributes of SVG 1.1: viewers know them as style only. */
const STYLE_ONLY = new Set<string>(["font-variant-numeric", "paint-order"]);

export type PictureStyle = { ground: string; ink: string; quiet: string; family: string };

export type PictureInput = {
  svg: SVGSVGElement;
  width: number;
  height: number;
  title: string;
  reading: string;
  notes: readonly string[];
  style: PictureStyle;
  measure: Measure;
  /** The element's computed style. */
  styleOf(element: Element): Pick<CSSStyleDeclaration, "getPropertyValue">;
};

export type Picture = { text: string; width: number; height: number };

export function picture(input: PictureInput): Picture {
  const { svg, title, reading, notes, style, measure } = input;
  const width = Math.ceil(input.width) + 2 * PAD;
  const root = document.createElementNS(SVG, "svg");
  let y = PAD;
  const write = (text: string, size: number, fill: string, weight: string) => {
    for (const line of wrap(text, width - 2 * PAD, size, measure)) {
      y += Math.round(size * 1.4);
      root.append(textNode(line, PAD, y - Math.round(size * 0.35), size, fill, weight, style.family));
    }
  };
  root.append(rect(style.ground));
  write(title, 14, style.ink, "600");
  y += 2;
  write(reading, 12, style.quiet, "400");
  y += 14;
  const body = document.createElementNS(SVG, "g");
  body.setAttribute("transform", `translate(${PAD},${y})`);
  for (const child of svg.children) {
    const copy = copied(child, svg, input.styleOf);
    if (copy) body.append(copy);
  }
  inline(svg, body, null, input.styleOf);
  leaveOutUnused(body);
  root.append(body);
  y += Math.ceil(input.height);
  if (notes.length > 0) y += 8;
  for (const note of notes) write(note, 12, style.quiet, "400");
  const height = y + PAD;
  for (const [name, value] of Object.entries({
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
  })) {
    root.setAttribute(name, String(value));
  }
  root.prepend(named("title", title), named("desc", reading));
  return { text: new XMLSerializer().serializeToString(root), width, height };
}

/** A copy without what is there for the screen only: hit areas, focus, what the pointer is at. */
function copied(from: Element, parent: Element, styleOf: PictureInput["styleOf"]): Element | null {
  if (from.hasAttribute("data-screen") || from.tagName === "title" || from.tagName === "desc") return null;
  const copy = document.createElementNS(SVG, from.tagName);
  for (const { name, value } of from.attributes) {
    if (!/^(class|role|style|tabindex|data-.*|aria-.*|on.*)$/.test(name)) copy.setAttribute(name, value);
  }
  // The names of parts stay for the reader of a file that has them; those of options on screen do not.
  if (from.closest("defs") === null && copy.id) copy.removeAttribute("id");
  inline(from, copy, parent, styleOf);
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) copy.append(node.textContent ?? "");
    else if (node instanceof Element) {
      const child = copied(node, from, styleOf);
      if (child) copy.append(child);
    }
  }
  return copy;
}

function inline(from: Element, to: Element, parent: Element | null, styleOf: PictureInput["styleOf"]): void {
  const own = styleOf(from);
  const above = parent && styleOf(parent);
  const set = (property: string, value: string) => {
    if (STYLE_ONLY.has(property)) to.setAttribute("style", `${to.getAttribute("style") ?? ""}${property}:${value};`);
    else to.setAttribute(property, value);
  };
  for (const property of INHERITED) {
    const value = own.getPropertyValue(property);
    if (value && value !== above?.getPropertyValue(property)) set(property, value);
    // An attribute of the copy would win over what the page's style says.
    else to.removeAttribute(property);
  }
  for (const property of OWN) {
    const value = own.getPropertyValue(property);
    if (value && value !== INITIAL[property] && to.tagName !== "g") set(property, value);
    else if (value && property === "opacity" && value !== "1") set(property, value);
  }
}

/** Gradients that nothing on this chart is painted with. */
function leaveOutUnused(body: Element): void {
  const painted = [...body.querySelectorAll("[fill], [stroke]")].flatMap((one) => [
    one.getAttribute("fill"),
    one.getAttribute("stroke"),
  ]);
  // Computed styles put the address in quotes.
  const used = new Set(painted.map((paint) => /^url\("?#([^")]+)"?\)/.exec(paint ?? "")?.[1]));
  for (const gradient of body.querySelectorAll("defs > [id]")) {
    if (!used.has(gradient.id)) gradient.remove();
  }
  for (const defs of body.querySelectorAll("defs:empty")) defs.remove();
}

function rect(fill: string): SVGElement {
  const ground = document.createElementNS(SVG, "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", fill);
  return ground;
}

function textNode(text: string, x: number, y: number, size: number, fill: string, weight: string, family: string) {
  const node = document.createElementNS(SVG, "text");
  const attributes = { x, y, fill, "font-family": family, "font-size": size, "font-weight": weight };
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  node.textContent = text;
  return node;
}

function named(tag: "title" | "desc", text: string): SVGElement {
  const node = document.createElementNS(SVG, tag);
  node.textContent = text;
  return node;
}
