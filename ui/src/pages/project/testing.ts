// Starts a project's page over the fixtures, for its tests: the desk open, every call noted. Only tests import it.

import axe from "axe-core";
import { configure, render, screen } from "@testing-library/svelte";
import type { Component } from "svelte";
import type { Call } from "../../lib/bindings/calls";
import { fake, fakeData, type FakeData } from "../../dev/fake";
import { sendThrough } from "../../lib/app";
import { desk } from "../../lib/state/desk.svelte";
import { queries } from "../../lib/state/queries.svelte";
import { route, type Tab } from "../../lib/state/route.svelte";
import { toasts } from "../../lib/state/toasts.svelte";
import { vi } from "vitest";
import Harness from "./TestPage.svelte";

// A whole page is rendered and looked through: on a busy machine that takes longer than a unit's test may.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 60_000 });

export interface Noted {
  name: string;
  request: unknown;
}

export interface Started {
  data: FakeData;
  project: string;
  calls: Noted[];
  /** The requests of the calls by this name. */
  requests(name: string): unknown[];
}

type Answers = Record<string, (request: never) => unknown>;

/** Answers calls by `answers` where they are in it, else by the fake. */
export function answering(data: FakeData, calls: Noted[], answers: Answers = {}): Call {
  const rest = fake(data, calls);
  return async <Answer>(name: string, request: unknown): Promise<Answer> => {
    const answer = answers[name];
    if (!answer) return rest<Answer>(name, request);
    calls.push({ name, request });
    return structuredClone(await answer(request as never)) as Answer;
  };
}

/** Renders the tab's page of the first project, as the frame does. */
export async function startPage(
  tab: Tab,
  {
    answers = {},
    params = {},
    change,
  }: { answers?: Answers; params?: Record<string, string>; change?: (data: FakeData) => void } = {},
): Promise<Started> {
  const data = fakeData();
  change?.(data);
  const calls: Noted[] = [];
  sendThrough(answering(data, calls, answers));
  const project = data.projects[0]?.project.id ?? "";
  queries.reset();
  toasts.list = [];
  await desk.start();
  desk.setAsOf("2025-11-30");
  route.replace({ page: "project", project, tab }, params);
  render(Harness as Component);
  await screen.findAllByRole("heading");
  calls.length = 0;
  return {
    data,
    project,
    calls,
    requests: (name) => calls.filter((one) => one.name === name).map((one) => one.request),
  };
}

/** What axe finds wrong in the page. jsdom knows no colours, no pictures of letters and no frame around the page. */
export async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body, {
    rules: {
      "color-contrast": { enabled: false },
      region: { enabled: false },
      "label-content-name-mismatch": { enabled: false },
    },
  });
  return found.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
}
