import { describe, expect, it } from "vitest";
import { isTyping, keyMatcher, keyOf, writeKeys } from "./keys";

const press = (key: string, held: Partial<KeyboardEventInit> = {}) => new KeyboardEvent("keydown", { key, ...held });

describe("a key that is pressed", () => {
  it.each([
    ["k", { ctrlKey: true }, "Mod+K"],
    ["Z", { ctrlKey: true, shiftKey: true }, "Mod+Shift+Z"],
    ["?", { shiftKey: true }, "?"],
    ["ArrowLeft", { altKey: true }, "Alt+Left"],
    ["g", {}, "g"],
    ["Delete", {}, "Delete"],
  ])("%s with %j is %s", (key, held, wanted) => {
    expect(keyOf(press(key, held), false)).toBe(wanted);
  });
  it("has Command for Mod on a Mac, and Ctrl as itself", () => {
    expect(keyOf(press("k", { metaKey: true }), true)).toBe("Mod+K");
    expect(keyOf(press("k", { ctrlKey: true }), true)).toBe("Ctrl+K");
  });
});

describe("keys one after another", () => {
  const at = (key: string, timeStamp: number) => Object.defineProperty(press(key), "timeStamp", { value: timeStamp });
  it("are found together", () => {
    const match = keyMatcher();
    expect(match(at("g", 0), ["g p"])).toBeNull();
    expect(match(at("p", 300), ["g p", "p"])).toBe("g p");
  });
  it("are not when too long apart", () => {
    const match = keyMatcher();
    match(at("g", 0), ["g p"]);
    expect(match(at("p", 5000), ["g p"])).toBeNull();
  });
});

describe("typing", () => {
  const made = (tag: string, type?: string) => Object.assign(document.createElement(tag), type ? { type } : {});
  it.each([
    ["input", "text", true],
    ["input", "search", true],
    ["input", "checkbox", false],
    ["input", "radio", false],
    ["textarea", undefined, true],
    ["select", undefined, true],
    ["button", undefined, false],
  ] as const)("in %s %s is %s", (tag, type, wanted) => {
    expect(isTyping(made(tag, type))).toBe(wanted);
  });
});

describe("keys as people read them", () => {
  const t = (id: string) => id.replace("ui-key-", "");
  it.each([
    ["Mod+Shift+Z", false, "Ctrl+Shift+Z"],
    ["Mod+Shift+Z", true, "⌘⇧Z"],
    ["Alt+Left", false, "Alt+←"],
    ["g p", false, "g p"],
  ])("%s (Mac: %s) is %s", (keys, mac, wanted) => {
    expect(writeKeys(keys, t, mac)).toBe(wanted);
  });
});
