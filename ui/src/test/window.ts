// The whole window over the fake app, for tests of what a person does in it.

import { render, screen } from "@testing-library/svelte";
import axe from "axe-core";
import { vi } from "vitest";
import App from "../App.svelte";
import { fake, fakeData, type FakeData } from "../dev/fake";
import { sendThrough } from "../lib/app";
import { desk } from "../lib/state/desk.svelte";
import { inspector } from "../lib/state/inspector.svelte";
import { route, parseRoute } from "../lib/state/route.svelte";
import { toasts } from "../lib/state/toasts.svelte";
import { ui } from "../lib/state/ui.svelte";

export interface Shown {
  data: FakeData;
  /** What was asked of the app since the page was shown. */
  calls: { name: string; request: unknown }[];
  /** Those of one name. */
  asked: (name: string) => unknown[];
}

/** Opens the window at a page; waits until its heading is there. */
export async function open(page: string, change: (data: FakeData) => void = () => {}): Promise<Shown> {
  window.localStorage.clear();
  window.sessionStorage.clear();
  const data = fakeData();
  change(data);
  const calls: Shown["calls"] = [];
  sendThrough(fake(data, calls));
  toasts.list = [];
  inspector.close();
  Object.assign(ui, { palette: false, typed: "", entered: false, shortcuts: false, asOf: false, rail: false });
  desk.ready = false;
  const to = parseRoute(page);
  route.replace(to, to.params);
  render(App);
  await screen.findByRole("heading", { level: 1 });
  await vi.waitFor(() => {
    if (document.querySelector("main")?.textContent?.trim() === "") throw new Error("the page is empty");
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  calls.length = 0;
  return { data, calls, asked: (name) => calls.filter((call) => call.name === name).map((call) => call.request) };
}

/** What axe finds in the whole window: each rule with the places that break it. Colours need a real window. */
export async function flaws(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}`));
}
