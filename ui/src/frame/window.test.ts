import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { desk } from "../lib/state/desk.svelte";
import { inspector } from "../lib/state/inspector.svelte";
import { route } from "../lib/state/route.svelte";
import { flaws, open } from "../test/window";

const key = (key: string, held: Partial<KeyboardEventInit> = {}, target: Element = document.body) =>
  fireEvent.keyDown(target, { key, ...held });

/** Keys as a person presses them: each goes to what has the focus by then, and a field takes those left to it. */
async function type(...keys: string[]): Promise<void> {
  for (const one of keys) {
    const target = document.activeElement ?? document.body;
    if (!(await key(one, {}, target)) || !(target instanceof HTMLInputElement) || one === "Enter") continue;
    const value = one === "Backspace" ? target.value.slice(0, -1) : target.value + one;
    await fireEvent.input(target, { target: { value } });
  }
}

const palette = () => screen.findByRole("combobox", { name: /^Find a project/ });

describe("axe finds nothing wrong", () => {
  it.each(["portfolio", "sources", "settings", "project-new"])("in the page %s", async (page) => {
    await open(page);
    expect(await flaws()).toEqual([]);
  });
  it("in the welcome page", async () => {
    await open("", (data) => (data.desk.workspace = null));
    expect(await flaws()).toEqual([]);
  });
  it("in an empty portfolio", async () => {
    await open("portfolio", (data) => {
      data.portfolio.rows = [];
      data.portfolio.verdicts = [];
    });
    expect(await flaws()).toEqual([]);
  });
  it("in the portfolio's cards", async () => {
    await open("portfolio", (data) => (data.desk.settings.sizes = { portfolio_cards: 1 }));
    expect(await flaws()).toEqual([]);
  });
  it("in a source's form", async () => {
    await open("sources");
    await fireEvent.click(screen.getByRole("button", { name: /^Deadline/ }));
    await screen.findByRole("complementary");
    expect(await flaws()).toEqual([]);
  });
  it("in the palette and the list of keys", async () => {
    await open("portfolio");
    await key("k", { ctrlKey: true });
    const field = await palette();
    expect(await flaws()).toEqual([]);
    await key("Escape", {}, field);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await key("?");
    await screen.findByRole("dialog");
    expect(await flaws()).toEqual([]);
  });
});

describe("the keys", () => {
  it("undo, but not while typing in a field", async () => {
    const { asked } = await open("portfolio");
    await key("z", { ctrlKey: true }, screen.getByRole("searchbox"));
    expect(asked("undo")).toEqual([]);
    await key("z", { ctrlKey: true });
    await waitFor(() => expect(asked("undo")).toHaveLength(1));
  });
  it("do nothing that a read-only workspace forbids", async () => {
    const { asked } = await open("portfolio", (data) => {
      if (data.desk.workspace) data.desk.workspace.read_only = { id: "store-read-only-file" };
    });
    await key("z", { ctrlKey: true });
    await key("n", { ctrlKey: true });
    expect(asked("undo")).toEqual([]);
    expect(route.now.page).toBe("portfolio");
  });
  it("go to a page by two letters", async () => {
    await open("portfolio");
    await key("g");
    await key("s");
    expect(route.now.page).toBe("sources");
  });
});

describe("the palette", () => {
  it("runs an action found by a part of its name", async () => {
    await open("portfolio");
    await key("k", { ctrlKey: true });
    const field = await palette();
    await fireEvent.input(field, { target: { value: "dark" } });
    await key("Enter", {}, field);
    await waitFor(() => expect(desk.settings.theme).toBe("dark"));
    expect(document.documentElement.style.colorScheme).toBe("dark");
  });
  it("has the letters that were typed right after Ctrl+K, before it was there", async () => {
    await open("portfolio");
    await key("k", { ctrlKey: true });
    await type("d", "a", "r", "x", "Backspace", "k");
    const field = await palette();
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect((field as HTMLInputElement).value).toBe("dark");
    expect(within(screen.getByRole("dialog")).getAllByRole("option")[0]?.textContent).toMatch(/Dark/i);
  });
  it("does what was typed and entered before it was there", async () => {
    await open("portfolio");
    desk.remember({ theme: "light" });
    await key("k", { ctrlKey: true });
    await type(..."dark", "Enter");
    await waitFor(() => expect(desk.settings.theme).toBe("dark"));
    expect(screen.queryByRole("dialog")).toBeNull();
  });
  it("opens what is found", async () => {
    await open("portfolio");
    await key("k", { ctrlKey: true });
    const field = await palette();
    await fireEvent.input(field, { target: { value: "gowanus" } });
    const found = await screen.findByRole("option", { name: /Gowanus CSO tanks/ });
    await fireEvent.click(found);
    await waitFor(() => expect(route.now).toMatchObject({ page: "project", tab: "overview" }));
  });
});

describe("a read-only workspace", () => {
  it("says so with its reason, and offers no changes", async () => {
    await open("portfolio", (data) => {
      if (data.desk.workspace) data.desk.workspace.read_only = { id: "the-reason" };
    });
    expect(screen.getByText("the-reason")).toBeTruthy();
    const add: HTMLButtonElement = screen.getByRole("button", { name: "Add project" });
    expect(add.disabled).toBe(true);
  });
});

describe("the portfolio", () => {
  const names = () => [...document.querySelectorAll("[data-row]")].map((link) => link.textContent);

  it("moves by arrows between the projects, of which one is a stop for Tab", async () => {
    await open("portfolio");
    const links = [...document.querySelectorAll<HTMLElement>("[data-row]")];
    expect(links.filter((link) => link.tabIndex === 0)).toHaveLength(1);
    links[0]?.focus();
    await key("ArrowDown", {}, links[0]);
    await waitFor(() => expect(document.activeElement).toBe(links[1]));
    expect(links.map((link) => link.tabIndex)).toEqual([-1, 0, -1, -1, -1]);
  });
  it("moves a project by Alt and an arrow", async () => {
    const { asked, data } = await open("portfolio");
    const first = document.querySelector<HTMLElement>("[data-row]");
    const project = data.portfolio.rows[0]?.id;
    if (first) await key("ArrowDown", { altKey: true }, first);
    await waitFor(() => expect(asked("project_move")).toEqual([{ project, position: 1 }]));
    await waitFor(() => expect(names()[1]).toBe("Tumen road bridge"));
  });
  it("does not move a project while it is sorted another way, and says why", async () => {
    const { asked } = await open("portfolio");
    await fireEvent.click(screen.getByRole("button", { name: /^Project/ }));
    const first = document.querySelector<HTMLElement>("[data-row]");
    if (first) await key("ArrowDown", { altKey: true }, first);
    expect(asked("project_move")).toEqual([]);
    expect(within(screen.getByRole("log")).getByText(/Projects can be moved/)).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: /^Project/ }));
    await fireEvent.click(screen.getByRole("button", { name: /^Project/ }));
  });
  it("removes by Del, with Undo", async () => {
    const { asked } = await open("portfolio");
    const first = document.querySelector<HTMLElement>("[data-row]");
    if (first) await key("Delete", {}, first);
    await waitFor(() => expect(names()).toHaveLength(4));
    await fireEvent.click(within(screen.getByRole("log")).getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(asked("undo")).toHaveLength(1));
  });
  it("says in a sentence how its projects stand", async () => {
    await open("portfolio");
    expect(
      screen.getByText(
        /5 projects: 1 late, 1 behind, 1 on track, 1 done,? and 1 unknown · 1 without a report for 60 days · 1 report overdue/,
      ),
    ).toBeTruthy();
  });
  it("is shown in groups, with the keys going on from one to the next", async () => {
    await open("portfolio");
    await fireEvent.change(screen.getByRole("combobox", { name: "Group" }), { target: { value: "kind" } });
    const groups = screen.getAllByRole("rowheader").filter((head) => head.getAttribute("aria-colspan"));
    expect(groups.map((head) => head.textContent?.trim())).toEqual(["Bridge 3", "Other 1", "Water 1"]);
    const rows = within(screen.getByRole("table", { name: "Portfolio" })).getAllByRole("row");
    expect(rows.map((row) => row.getAttribute("aria-rowindex"))).toEqual(rows.map((_, index) => String(index + 1)));
    const third = document.querySelectorAll<HTMLElement>("[data-row]")[2];
    third?.focus();
    if (third) await key("ArrowDown", {}, third);
    await waitFor(() => expect(document.activeElement?.textContent).toBe("East Side resiliency"));
    await fireEvent.change(screen.getByRole("combobox", { name: "Group" }), { target: { value: "none" } });
  });
});

describe("a source", () => {
  it("that is cited is removed only after a question", async () => {
    const { asked, data } = await open("sources");
    const id = data.sources.sources.find((view) => view.source.publisher === "Gazeta.ru")?.source.id;
    await fireEvent.click(screen.getByRole("button", { name: /^Remove “Putin/ }));
    const question = await screen.findByRole("alertdialog");
    expect(asked("source_remove")).toEqual([]);
    await fireEvent.click(within(question).getByRole("button", { name: "Remove the source" }));
    await waitFor(() => expect(asked("source_remove")).toEqual([{ source: id, uncite: true }]));
  });
  it("sends only what was changed of it", async () => {
    const { asked } = await open("sources");
    await fireEvent.click(screen.getByRole("button", { name: /^Deadline/ }));
    await fireEvent.input(await screen.findByLabelText("Publisher"), { target: { value: "A blog" } });
    await fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(asked("source_edit")).toMatchObject([{ draft: { publisher: "A blog" } }]));
    expect(Object.keys((asked("source_edit")[0] as { draft: object }).draft)).toEqual(["publisher"]);
  });
});

describe("a new project's form", () => {
  it("keeps what was typed when it is left, and offers it again", async () => {
    await open("project-new");
    await fireEvent.input(screen.getByLabelText("Name"), { target: { value: "Tumen road bridge" } });
    await key("p");
    route.go({ page: "portfolio" });
    await screen.findByRole("heading", { level: 1, name: "Portfolio" });
    route.go({ page: "project-new" });
    const name = await screen.findByLabelText<HTMLInputElement>("Name");
    expect(name.value).toBe("Tumen road bridge");
    expect(screen.getByText(/What you typed here before/)).toBeTruthy();
  });
  it("shows what is wrong at the field", async () => {
    const { data } = await open("project-new");
    data.failures = {
      project_add: {
        code: "invalid",
        message: { id: "app-invalid" },
        help: null,
        problems: [{ field: "finish", severity: "error", message: { id: "the-problem" }, help: null, choices: [] }],
      },
    };
    await fireEvent.input(screen.getByLabelText("Name"), { target: { value: "Bridge" } });
    await fireEvent.click(screen.getByRole("button", { name: "Add project" }));
    const field = screen.getByLabelText("Finish");
    await waitFor(() => expect(field.getAttribute("aria-invalid")).toBe("true"));
    expect(document.activeElement).toBe(field);
    expect(document.getElementById(field.getAttribute("aria-describedby") ?? "")?.textContent).toContain("the-problem");
  });
});

describe("the as-of date", () => {
  it("is asked about by the page after it was chosen", async () => {
    const { asked } = await open("portfolio");
    desk.setAsOf("2024-02-29");
    await waitFor(() => expect(asked("portfolio")).toEqual([{ as_of: "2024-02-29" }]));
    desk.setAsOf(null);
  });
});

describe("the pane on the right", () => {
  it("closes by Escape and when the page is left", async () => {
    await open("sources");
    await fireEvent.click(screen.getByRole("button", { name: /^Deadline/ }));
    await key("Escape", {}, await screen.findByRole("complementary"));
    await waitFor(() => expect(inspector.shown).toBeNull());
  });
});

describe("the welcome page", () => {
  it("opens a recent file, and not one that has gone", async () => {
    const { asked } = await open("", (data) => (data.desk.workspace = null));
    const gone: HTMLButtonElement = screen.getByRole("button", { name: /^Old/ });
    expect(gone.disabled).toBe(true);
    await fireEvent.click(screen.getByRole("button", { name: /^Border works/ }));
    await waitFor(() => expect(asked("workspace_open")).toEqual([{ path: "/home/me/Border works.milepost" }]));
  });
  it("says why the last start could not open what it should have", async () => {
    await open("", (data) => {
      data.desk.workspace = null;
      data.desk.failure = { code: "missing", message: { id: "gone-away" }, help: { id: "look-there" }, problems: [] };
    });
    const alert = screen.getByRole("alert");
    expect(alert.textContent).toContain("gone-away");
    expect(alert.textContent).toContain("look-there");
  });
});

describe("the back-test", () => {
  it("is reached from the palette, and is asked as of the chosen date", async () => {
    const { asked } = await open("portfolio");
    await key("k", { ctrlKey: true });
    const field = await palette();
    await fireEvent.input(field, { target: { value: "back-test" } });
    await fireEvent.click(await screen.findByRole("option", { name: /Back-test of the forecasts/ }));
    await screen.findByRole("heading", { level: 1, name: "Back-test" });
    await screen.findByRole("application", { name: "How far off each forecast was" });
    expect(asked("backtest")).toHaveLength(1);
    expect(await flaws()).toEqual([]);
  });
});
