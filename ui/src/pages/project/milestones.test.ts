import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { changed, invalid, problem } from "../../lib/parts/project/test-data";
import { startPage } from "./testing";

const action = { id: "history-milestone-edited" };
const press = (element: Element, key: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(element, { key, ...more });
const focused = () => document.activeElement as HTMLElement;

function cell(title: string, column: number): HTMLElement {
  const row = within(screen.getByRole("grid")).getByRole("rowheader", { name: title }).closest("tr")!;
  return row.querySelectorAll<HTMLElement>("[data-cell]")[column]!;
}
const PLANNED = 3;
const ACTUAL = 5;
const STATUS = 6;

async function goTo(title: string, column: number): Promise<HTMLElement> {
  await fireEvent.click(cell(title, column), { detail: 1 });
  await waitFor(() => expect(focused()).toBe(cell(title, column)));
  return focused();
}

beforeEach(() => window.localStorage.clear());

describe("editing a cell", () => {
  it("typing begins an edit, Enter keeps it and goes down", async () => {
    const page = await startPage("milestones", { answers: { milestone_edit: () => changed({ action }) } });
    await press(await goTo("Groundbreaking", PLANNED), "2");
    const input = screen.getByRole("textbox", { name: "Planned of “Groundbreaking”" });
    await fireEvent.input(input, { target: { value: "2025-05-02" } });
    await press(input, "Enter");
    await waitFor(() => expect(page.requests("milestone_edit")).toHaveLength(1));
    const view = page.data.projects[0]!.milestones[2]!;
    expect(page.requests("milestone_edit")[0]).toEqual({
      milestone: view.milestone.id,
      draft: { planned: "2025-05-02" },
      as_of: "2025-11-30",
    });
    await waitFor(() => expect(focused()).toBe(cell("First Korean spans", PLANNED)));
  });

  it("Escape keeps nothing and goes back to the cell", async () => {
    const page = await startPage("milestones");
    await press(await goTo("Groundbreaking", PLANNED), "Enter");
    const input = screen.getByRole("textbox", { name: "Planned of “Groundbreaking”" });
    await fireEvent.input(input, { target: { value: "2031" } });
    await press(input, "Escape");
    await waitFor(() => expect(focused()).toBe(cell("Groundbreaking", PLANNED)));
    expect(page.requests("milestone_edit")).toEqual([]);
  });

  it("a date that is not one stays open with what is wrong, and is not sent", async () => {
    const page = await startPage("milestones", {
      answers: {
        read_date: () => ({
          value: null,
          words: null,
          choices: [],
          problem: { ...problem("planned", "test-not-a-date"), help: { id: "test-help" } },
        }),
      },
    });
    await press(await goTo("Groundbreaking", PLANNED), "Enter");
    const input = screen.getByRole("textbox", { name: "Planned of “Groundbreaking”" });
    await fireEvent.input(input, { target: { value: "someday" } });
    await screen.findByText("test-not-a-date");
    await press(input, "Enter");
    expect(page.requests("milestone_edit")).toEqual([]);
    expect(input.isConnected).toBe(true);
    expect(input.getAttribute("aria-invalid")).toBe("true");
  });

  it("of an ambiguous date one reading is taken by the arrows and Enter", async () => {
    const page = await startPage("milestones", {
      answers: {
        milestone_edit: () => changed({ action }),
        read_date: () => ({
          value: null,
          words: null,
          choices: [
            { text: "2026-04-03", words: { id: "test-april" } },
            { text: "2026-03-04", words: { id: "test-march" } },
          ],
          problem: null,
        }),
      },
    });
    await press(await goTo("Groundbreaking", PLANNED), "Enter");
    const input = screen.getByRole("textbox", { name: "Planned of “Groundbreaking”" });
    await fireEvent.input(input, { target: { value: "03/04/2026" } });
    await screen.findByRole("button", { name: "test-march" });
    await press(input, "ArrowDown");
    await press(input, "ArrowDown");
    await press(input, "Enter");
    await waitFor(() => expect(page.requests("milestone_edit")).toHaveLength(1));
    expect(page.requests("milestone_edit")[0]).toMatchObject({ draft: { planned: "2026-03-04" } });
  });

  it("a refused text stays at its cell, marked, and comes back when it is edited again", async () => {
    await startPage("milestones", {
      answers: {
        milestone_edit: () => {
          throw invalid(problem("weight", "test-weight-negative"));
        },
      },
    });
    await press(await goTo("Fronts meet", 2), "-");
    const input = screen.getByRole("textbox", { name: "Weight of “Fronts meet”" });
    await fireEvent.input(input, { target: { value: "-4" } });
    await press(input, "Tab");
    await waitFor(() => expect(cell("Fronts meet", 2).getAttribute("aria-invalid")).toBe("true"));
    expect(cell("Fronts meet", 2).textContent).toContain("-4");
    await screen.findByText(/Not kept: Weight of “Fronts meet”/);
    await press(await goTo("Fronts meet", 2), "Enter");
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Weight of “Fronts meet”" }).value).toBe("-4");
    screen.getByText("test-weight-negative");
  });
});

describe("rows", () => {
  it("Insert writes a row in place and adds it where it stands when it has a title", async () => {
    const page = await startPage("milestones", { answers: { milestone_add: () => changed({ action, id: "new" }) } });
    await press(await goTo("Agreement signed", 1), "Insert");
    const input = await screen.findByRole("textbox", { name: "Title of “New milestone”" });
    await fireEvent.input(input, { target: { value: "Tender" } });
    await press(input, "Enter");
    await waitFor(() => expect(page.requests("milestone_add")).toHaveLength(1));
    expect(page.requests("milestone_add")[0]).toEqual({
      project: page.project,
      drafts: [{ title: "Tender" }],
      position: 1,
      as_of: "2025-11-30",
    });
  });

  it("Escape in a new row with nothing in it takes the row away again", async () => {
    await startPage("milestones");
    const rows = () => within(screen.getByRole("grid")).getAllByRole("row").length;
    const before = rows();
    await press(await goTo("Agreement signed", 1), "Insert");
    const input = await screen.findByRole("textbox", { name: "Title of “New milestone”" });
    expect(rows()).toBe(before + 1);
    await press(input, "Escape");
    await waitFor(() => expect(rows()).toBe(before));
  });

  it("Delete removes the marked rows in one change", async () => {
    const page = await startPage("milestones");
    await press(await goTo("Agreement signed", 1), " ");
    await press(focused(), "ArrowDown");
    await press(focused(), " ");
    await press(focused(), "Delete");
    const ids = page.data.projects[0]!.milestones.slice(0, 2).map((one) => one.milestone.id);
    await waitFor(() => expect(page.requests("milestone_remove")).toEqual([{ milestones: ids }]));
  });

  it("Alt+Down moves the row by one place, and the first goes no higher", async () => {
    const page = await startPage("milestones");
    const first = page.data.projects[0]!.milestones[0]!.milestone.id;
    await press(await goTo("Agreement signed", 1), "ArrowUp", { altKey: true });
    await press(focused(), "ArrowDown", { altKey: true });
    await waitFor(() => expect(page.requests("milestone_move")).toEqual([{ milestone: first, position: 1 }]));
  });

  it("m on the status is met on the as-of date", async () => {
    const page = await startPage("milestones");
    await press(await goTo("Fronts meet", STATUS), "m");
    await waitFor(() => expect(page.requests("milestone_edit")).toHaveLength(1));
    expect(page.requests("milestone_edit")[0]).toMatchObject({ draft: { actual: "2025-11-30" } });
  });

  it("nothing is met where the as-of date is in the future", async () => {
    const page = await startPage("milestones", { change: (data) => (data.desk.today = "2025-11-01") });
    await press(await goTo("Fronts meet", STATUS), "m");
    await screen.findByText("The as-of date is in the future: a milestone cannot be met there.");
    expect(page.requests("milestone_edit")).toEqual([]);
  });

  it("nothing can be changed in a workspace that is read only", async () => {
    const page = await startPage("milestones", {
      change: (data) => (data.desk.workspace!.read_only = { id: "test-read-only" }),
    });
    await press(await goTo("Fronts meet", ACTUAL), "2");
    await press(focused(), "Delete");
    await press(focused(), "Insert");
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(page.calls.filter((call) => call.name.startsWith("milestone_"))).toEqual([]);
    expect(screen.getByRole("button", { name: "Add milestone" })).toHaveProperty("disabled", true);
  });

  it("Enter on the number opens the milestone, which then follows the cursor", async () => {
    const page = await startPage("milestones");
    await press(await goTo("Fronts meet", 0), "Enter");
    const pane = await screen.findByRole("complementary", { name: "Milestone" });
    expect(within(pane).getByRole<HTMLInputElement>("textbox", { name: "Title" }).value).toBe("Fronts meet");
    await goTo("Groundbreaking", 1);
    await waitFor(() =>
      expect(within(pane).getByRole<HTMLInputElement>("textbox", { name: "Title" }).value).toBe("Groundbreaking"),
    );
    expect(page.requests("milestone_edit")).toEqual([]);
  });
});

describe("pasting from a spreadsheet", () => {
  const read = {
    columns: ["title", "planned"],
    rows: [
      { draft: { title: "Deck closed", planned: "12 Mar 2026" }, problems: [] },
      { draft: { title: "Opening", planned: "someday" }, problems: [problem("planned", "test-not-a-date")] },
    ],
  };
  const paste = (element: Element, text: string) =>
    fireEvent.paste(element, { clipboardData: { getData: () => text } });

  it("shows each row with what is wrong, and adds only the sound ones in one change", async () => {
    const page = await startPage("milestones", { answers: { milestone_paste_read: () => read } });
    await paste(await goTo("Agreement signed", 1), "Deck closed\t12 Mar 2026\nOpening\tsomeday");
    const dialog = await screen.findByRole("dialog", { name: "Add milestones from a table" });
    await within(dialog).findByText("test-not-a-date", { exact: false });
    expect(within(dialog).getByRole("checkbox", { name: "Add row 2" })).toHaveProperty("disabled", true);
    await fireEvent.click(within(dialog).getByRole("button", { name: "Add 1 milestone" }));
    await waitFor(() => expect(page.requests("milestone_add")).toHaveLength(1));
    expect(page.requests("milestone_add")[0]).toMatchObject({
      drafts: [{ title: "Deck closed", planned: "12 Mar 2026" }],
      position: 1,
    });
  });

  it("reads the rows again when a cell is corrected", async () => {
    const page = await startPage("milestones", { answers: { milestone_paste_read: () => read } });
    await paste(await goTo("Agreement signed", 1), "Deck closed\t12 Mar 2026\nOpening\tsomeday");
    const field = await screen.findByRole("textbox", { name: "Row 2, Planned" });
    await fireEvent.change(field, { target: { value: "2027" } });
    await waitFor(() => expect(page.requests("milestone_paste_read")).toHaveLength(2));
    expect(page.requests("milestone_paste_read")[1]).toMatchObject({
      text: "title\tplanned\nDeck closed\t12 Mar 2026\nOpening\t2027",
    });
  });

  it("one value goes into the cell, not into a dialog", async () => {
    await startPage("milestones");
    await paste(await goTo("Fronts meet", PLANNED), "2026-03-15\n");
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Planned of “Fronts meet”" }).value).toBe(
      "2026-03-15",
    );
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});
