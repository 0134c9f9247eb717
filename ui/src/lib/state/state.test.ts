import { beforeEach, describe, expect, it, vi } from "vitest";
import { fake, fakeData } from "../../dev/fake";
import { sendThrough } from "../app";
import type { Changed } from "../bindings/Changed";
import type { Problem } from "../bindings/Problem";
import { change, undoLast } from "./changes.svelte";
import { desk } from "./desk.svelte";
import { queries } from "./queries.svelte";
import { Query } from "./query.svelte";
import { href, parseRoute, routeText } from "./route.svelte";
import { toasts } from "./toasts.svelte";

const changed = (touched: Partial<Changed>): Changed => ({
  revision: 9,
  action: { id: "milestone-edited" },
  id: null,
  projects: [],
  portfolio: false,
  sources: false,
  warnings: [],
  undo: { id: "milestone-edited" },
  redo: null,
  ...touched,
});

let calls: { name: string; request: unknown }[];
/** Until what was asked has reached the app and come back. */
const settled = () => new Promise((resolve) => setTimeout(resolve));
const asked = () => calls.map((call) => call.name);

beforeEach(async () => {
  calls = [];
  toasts.list = [];
  sendThrough(fake(fakeData(), calls));
  window.sessionStorage.clear();
  window.location.hash = "";
  await desk.start();
});

describe("a change", () => {
  const [a, b] = ["project-a", "project-b"];
  const stops: (() => void)[] = [];
  beforeEach(async () => {
    for (const stop of stops.splice(0)) stop();
    stops.push(queries.portfolio().hold(), queries.sources().hold());
    stops.push(queries.project(a).hold(), queries.project(b).hold());
    await settled();
    calls.length = 0;
  });
  const touches: [string, Partial<Changed>, string[]][] = [
    [
      "of one project asks for it, the portfolio and citations",
      { projects: [a] },
      ["portfolio", "source_list", "project_view"],
    ],
    ["of the list of projects asks for the portfolio", { portfolio: true }, ["portfolio"]],
    [
      "of sources asks for all that may cite them",
      { sources: true },
      ["portfolio", "source_list", "project_view", "project_view"],
    ],
    ["of nothing asks for nothing", {}, []],
  ];
  it.each(touches)("%s, and nothing else", async (_, touched, wanted) => {
    await change(() => Promise.resolve(changed(touched)));
    await settled();
    expect(asked()).toEqual(wanted);
  });

  it("tells what was done, with an Undo that undoes it", async () => {
    await change(() => Promise.resolve(changed({ projects: [a] })));
    expect(toasts.list).toHaveLength(1);
    expect(toasts.list[0]?.tone).toBe("done");
    toasts.list[0]?.action?.run();
    await vi.waitFor(() => expect(asked()).toContain("undo"));
  });

  it("keeps what the bar shows of undo and the revision", async () => {
    await change(() => Promise.resolve(changed({ redo: { id: "project-added" } })));
    expect(desk.workspace?.revision).toBe(9);
    expect(desk.workspace?.redo?.id).toBe("project-added");
  });

  it("that fails says why, and what to do", async () => {
    const failure = { code: "busy", message: { id: "store-busy" }, help: { id: "store-busy-help" }, problems: [] };
    const outcome = await change(() => Promise.reject(failure));
    expect(outcome).toEqual({ ok: false, failure });
    expect(toasts.list[0]).toMatchObject({ tone: "failure" });
    expect(toasts.list[0]?.help).not.toBeNull();
  });

  it("whose problems are shown at their fields is not told twice", async () => {
    const problem = { field: "title", severity: "error", message: { id: "x" }, help: null, choices: [] };
    const failure = { code: "invalid", message: { id: "app-invalid" }, help: null, problems: [problem] };
    await change(() => Promise.reject(failure), { problemsShown: true });
    expect(toasts.list).toEqual([]);
  });

  it("shows what was let through but should be looked at", async () => {
    const warning: Problem = { field: "", severity: "warning", message: { id: "x" }, help: null, choices: [] };
    await change(() => Promise.resolve(changed({ warnings: [warning] })), { quiet: true });
    expect(toasts.list.map((toast) => toast.tone)).toEqual(["warning"]);
  });

  it("undone is told as taken back", async () => {
    await undoLast();
    expect(toasts.list.map((toast) => toast.tone)).toEqual(["note"]);
  });
});

describe("the as-of date", () => {
  it("is asked about by every page that depends on it, and by no other", async () => {
    const stops = [queries.portfolio().hold(), queries.sources().hold(), queries.project("a").hold()];
    await settled();
    calls.length = 0;
    desk.setAsOf("2024-02-29");
    await settled();
    expect(calls).toEqual([
      { name: "portfolio", request: { as_of: "2024-02-29" } },
      { name: "project_view", request: { project: "a", as_of: "2024-02-29" } },
    ]);
    for (const stop of stops) stop();
  });
  it("is today unless chosen", () => {
    expect(desk.asOf).toBe("2025-11-30");
    desk.setAsOf("2024-02-29");
    expect(desk.asOfChosen).toBe(true);
    desk.setAsOf(null);
    expect(desk.asOf).toBe("2025-11-30");
  });
});

describe("a query", () => {
  it("drops an answer that a later question overtook", async () => {
    const answers: ((value: string) => void)[] = [];
    const query = new Query(
      () => new Promise<string>((resolve) => answers.push(resolve)),
      () => true,
    );
    const first = query.refetch();
    const second = query.refetch();
    answers[1]?.("new");
    answers[0]?.("old");
    await Promise.all([first, second]);
    expect(query.data).toBe("new");
  });
  it("keeps its last answer while it fails, and says why", async () => {
    let fail = false;
    const query = new Query(
      () => (fail ? Promise.reject(new Error("gone")) : Promise.resolve("here")),
      () => true,
    );
    await query.refetch();
    fail = true;
    await query.refetch();
    expect(query.data).toBe("here");
    expect(query.failure?.code).toBe("unexpected");
  });
  it("that is not on screen asks only when it is again", async () => {
    const ask = vi.fn(() => Promise.resolve(1));
    const query = new Query(ask, () => true);
    const stop = query.hold();
    stop();
    query.touch({ projects: [], portfolio: true, sources: false });
    expect(ask).toHaveBeenCalledTimes(1);
    query.hold();
    expect(ask).toHaveBeenCalledTimes(2);
  });
});

describe("a route", () => {
  it.each([
    ["portfolio", "portfolio"],
    ["", "portfolio"],
    ["nonsense/x", "portfolio"],
    ["project/1/milestones", "project/1/milestones"],
    ["project/1/nonsense", "project/1/overview"],
    ["project/1", "project/1/overview"],
    ["#/sources?source=7", "sources?source=7"],
  ])("%s is the page %s", (text, wanted) => {
    const route = parseRoute(text);
    expect(routeText(route, route.params)).toBe(wanted);
  });
  it("makes an address for links", () => {
    expect(href({ page: "project", project: "1", tab: "evidence" }, { claim: "2" })).toBe(
      "#/project/1/evidence?claim=2",
    );
  });
});

describe("the page and the theme", () => {
  it("are kept between runs, once for several changes", async () => {
    vi.useFakeTimers();
    try {
      desk.remember({ theme: "dark" });
      desk.rememberSize("inspector", 400);
      await vi.advanceTimersByTimeAsync(1000);
      const saved = calls.filter((call) => call.name === "settings_save");
      expect(saved).toHaveLength(1);
      expect(saved[0]?.request).toMatchObject({ settings: { theme: "dark", sizes: { inspector: 400 } } });
    } finally {
      vi.useRealTimers();
    }
  });
});
