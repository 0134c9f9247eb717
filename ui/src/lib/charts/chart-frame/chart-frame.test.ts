import { describe, expect, it } from "vitest";
import { picture } from "./picture";
import { covers } from "./raster";
import { fileName } from "./save";
import { cell, none, records } from "./table";
import { wrap } from "./wrap";

// Every letter is 10 px wide.
const measure = (text: string) => text.length * 10;

describe("a file's name", () => {
  it.each([
    ["Tumen road bridge Milestones", "svg", "tumen-road-bridge-milestones.svg"],
    ["What was said of “length”", "csv", "what-was-said-of-length.csv"],
    ["../../etc/passwd", "png", "etc-passwd.png"],
    ["Мост через Туманную", "svg", "мост-через-туманную.svg"],
    ["", "svg", "chart.svg"],
    ["...", "csv", "chart.csv"],
  ] as const)("%j as %s is %s", (words, format, name) => {
    expect(fileName(words, format)).toBe(name);
  });
});

describe("lines of a picture", () => {
  it.each([
    ["fits", 100, ["fits"]],
    ["one two three", 70, ["one two", "three"]],
    ["a-very-long-word ends", 50, ["a-very-long-word", "ends"]],
    ["  ", 50, []],
  ])("%j in %i px are %j", (text, room, lines) => {
    expect(wrap(text, room, 10, measure)).toEqual(lines);
  });
});

describe("the letters of a font's range", () => {
  const letters = (text: string) => new Set([...text].map((letter) => letter.codePointAt(0)!));
  it.each([
    ["U+0000-00FF, U+2212", "abc", true],
    ["U+0400-045F", "abc", false],
    ["U+0400-045F", "Мост", true],
    ["U+4??", "Мост", true], // 0400 to 04FF
    ["U+2212", "−", true],
    ["", "anything", true],
  ])("%j has some of %j: %s", (range, text, has) => {
    expect(covers(range, letters(text))).toBe(has);
  });
});

describe("records of a table", () => {
  it("are the values as programs read them, names first", () => {
    const table = {
      columns: [{ label: "When" }, { label: "Slip" }],
      rows: [[cell("30 Oct 2026", "2026-10-30"), none]],
    };
    expect(records(table)).toEqual([
      ["When", "Slip"],
      ["2026-10-30", null],
    ]);
  });
});

describe("a picture", () => {
  function draw(markup: string) {
    const host = document.createElement("div");
    host.innerHTML = `<svg>${markup}</svg>`;
    document.body.append(host);
    const made = picture({
      svg: host.querySelector("svg")!,
      width: 200,
      height: 100,
      title: "Milestones <&>",
      reading: "All met.",
      notes: ["A note."],
      style: { ground: "rgb(1, 2, 3)", ink: "rgb(4, 5, 6)", quiet: "rgb(7, 8, 9)", family: "Inter, sans-serif" },
      measure,
      // What a page's style sheet would say: every line is red, everything else black.
      styleOf: (element) => ({
        getPropertyValue: (name: string) =>
          name === "fill"
            ? (element.getAttribute("fill") ?? "")
            : name === "stroke"
              ? element.tagName === "line"
                ? "rgb(255, 0, 0)"
                : "none"
              : "",
      }),
    });
    return { ...made, root: new DOMParser().parseFromString(made.text, "image/svg+xml").documentElement };
  }

  it("stands alone: size, ground, title, sentence and notes, well formed", () => {
    const { root, width, height } = draw("<line/>");
    // 20 px on both sides; above the chart 20 + a line of 14 * 1.4 = 20, 2, a line of 12 * 1.4 = 17, 14; below 8, 17, 20.
    expect([width, height]).toEqual([240, 73 + 100 + 8 + 17 + 20]);
    expect(root.getAttribute("viewBox")).toBe("0 0 240 218");
    expect(root.querySelector("title")?.textContent).toBe("Milestones <&>");
    expect(root.querySelector("desc")?.textContent).toBe("All met.");
    expect([...root.querySelectorAll("text")].map((text) => text.textContent)).toEqual([
      "Milestones <&>",
      "All met.",
      "A note.",
    ]);
    expect(root.querySelector("rect")?.getAttribute("fill")).toBe("rgb(1, 2, 3)");
  });
  it("has what the page's styles say written into it, and nothing that only means something on the page", () => {
    const { root, text } = draw(
      '<g class="svelte-x" role="option" aria-label="x" id="o"><line class="grid" x1="1" style="color: red"/></g>',
    );
    expect(root.querySelector("line")?.getAttribute("stroke")).toBe("rgb(255, 0, 0)");
    expect(root.querySelector("line")?.getAttribute("x1")).toBe("1");
    expect(text).not.toMatch(/class=|role="option"|aria-|id="o"|color: red/);
  });
  it("leaves out what is on screen for the hand and the eye of one reader, and gradients that nothing uses", () => {
    const { root } = draw(
      '<defs><linearGradient id="used"/><linearGradient id="quoted"/><linearGradient id="idle"/></defs><rect data-screen="" class="hover"/><path fill="url(#used)" d="M0,0"/><path fill="url(&quot;#quoted&quot;)" d="M0,0"/>',
    );
    expect(root.querySelectorAll("g rect")).toHaveLength(0);
    expect([...root.querySelectorAll("linearGradient")].map((one) => one.id)).toEqual(["used", "quoted"]);
  });
});
