// Writing, issuing and comparing reports, by keyboard.

import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { fakeData } from "../../dev/fake";
import { view } from "../../dev/reports";
import { formatDate } from "../../lib/words";
import { flaws } from "../../test/window";
import { startPage } from "./testing";

const draft = "019a0000-0000-7000-8000-000000000703";
const meet = "019a0000-0000-7000-8000-000000000206";
const press = (element: Element, key: string, held: KeyboardEventInit = {}) =>
  fireEvent.keyDown(element, { key, ...held });
const cell = async (title: string, column: number) => {
  const grid = await screen.findByRole("grid");
  const row = within(grid).getByRole("rowheader", { name: title }).closest("tr")!;
  return within(row).getAllByRole("gridcell")[column - 1]!;
};
/** Of the columns after the title: planned, before, forecast, met, slip, moved, state, reason, because. */
const FORECAST = 3;
const MOVED = 6;
const STATE = 7;

describe("the list", () => {
  it("has the newest first, says what is a draft, and axe finds nothing wrong", async () => {
    await startPage("reports");
    const region = await screen.findByRole("region", { name: "Reports" });
    const heads = within(region).getAllByRole("rowheader");
    expect(heads.map((head) => head.textContent)).toEqual(
      ["2025-11-30", "2025-10-31", "2025-09-30"].map((date) => formatDate(date)),
    );
    expect(within(region).getByText("Draft")).toBeTruthy();
    await screen.findByText("As agreed");
    expect(await flaws()).toEqual([]);
  });
  it("goes on with the draft that there is", async () => {
    const page = await startPage("reports");
    await fireEvent.click(await screen.findByRole("button", { name: "New report" }));
    await screen.findByRole("grid");
    expect(page.requests("report_new")).toEqual([]);
  });
});

describe("writing a report", () => {
  it("confirms a line by Space and goes on to the next", async () => {
    const page = await startPage("reports", { params: { report: draft } });
    const first = await cell("Fronts meet", FORECAST);
    await press(first, " ");
    await waitFor(() =>
      expect(page.requests("report_line")).toEqual([{ report: draft, milestone: meet, draft: { state: "confirmed" } }]),
    );
    await waitFor(async () => expect((await cell("Fronts meet", STATE)).textContent).toContain("Confirmed"));
    await waitFor(async () => expect(document.activeElement).toBe(await cell("Construction complete", FORECAST)));
  });

  it("shows the move of a date while it is typed, then asks for the reason and the sentence", async () => {
    const page = await startPage("reports", { params: { report: draft } });
    await press(await cell("Fronts meet", FORECAST), "2");
    const date = await screen.findByRole("textbox", { name: "Forecast of “Fronts meet”" });
    await fireEvent.input(date, { target: { value: "2026-10-05" } });
    // 5 September to 5 October is 30 days; nothing is kept yet.
    await waitFor(async () => expect((await cell("Fronts meet", MOVED)).textContent?.trim()).toBe("+30 days"));
    expect(page.requests("report_line")).toEqual([]);
    await press(date, "Enter");
    const reason = await screen.findByRole("combobox", { name: "Reason of “Fronts meet”" });
    await fireEvent.input(reason, { target: { value: "gro" } });
    expect(screen.getAllByRole("option").map((option) => option.textContent?.trim())).toContain("Ground");
    await press(reason, "Enter");
    const because = await screen.findByRole("textbox", { name: "Because of “Fronts meet”" });
    await fireEvent.input(because, { target: { value: "Rock higher than drilled." } });
    await press(because, "Enter");
    await waitFor(() =>
      expect(page.requests("report_line").map((request) => (request as { draft: object }).draft)).toEqual([
        { forecast: "2026-10-05" },
        { reason: "ground" },
        { because: "Rock higher than drilled." },
      ]),
    );
    await waitFor(async () => expect(document.activeElement).toBe(await cell("Construction complete", FORECAST)));
  });

  it("leaves a cell as it was at Escape", async () => {
    const page = await startPage("reports", { params: { report: draft } });
    await press(await cell("Fronts meet", FORECAST), "2");
    await press(await screen.findByRole("textbox", { name: "Forecast of “Fronts meet”" }), "Escape");
    expect(screen.queryByRole("textbox", { name: "Forecast of “Fronts meet”" })).toBeNull();
    expect(page.requests("report_line")).toEqual([]);
  });

  it("takes a claim's date into the line that the cursor is at", async () => {
    const page = await startPage("reports", { params: { report: draft } });
    await cell("Fronts meet", FORECAST);
    const take = (await screen.findAllByRole("button", { name: /^Take .* for “Fronts meet”$/ }))[0]!;
    await fireEvent.click(take);
    await waitFor(() => expect(page.requests("report_take_claim")).toMatchObject([{ report: draft, milestone: meet }]));
  });

  it("has nothing that axe objects to", async () => {
    await startPage("reports", { params: { report: draft } });
    await cell("Fronts meet", FORECAST);
    expect(await flaws()).toEqual([]);
  });
});

describe("a date that the schedule gives", () => {
  it("says which activity it is computed of, at the date and no other cell", async () => {
    const origin = { activity: "a", title: "A60 Open to traffic", data_date: "2025-11-28", actual: false };
    await startPage("reports", {
      params: { report: draft },
      answers: {
        report_view: (request: { report: string }) => {
          const shown = view(fakeData().tracked, request.report)!;
          const lines = shown.lines.map((one) => (one.line.milestone_id === meet ? { ...one, schedule: origin } : one));
          return { ...shown, lines };
        },
      },
    });
    const note = await within(await cell("Fronts meet", FORECAST)).findByText("by A60 Open to traffic");
    expect(note.title).toBe(`As the schedule of ${formatDate("2025-11-28")} computes it for A60 Open to traffic.`);
    expect(screen.getAllByText("by A60 Open to traffic")).toHaveLength(1);
    expect(await flaws()).toEqual([]);
  });
});

describe("issuing", () => {
  it("is asked about first, also where the report was reached from the list", async () => {
    const page = await startPage("reports");
    await fireEvent.click(await screen.findByRole("button", { name: "New report" }));
    await fireEvent.click(await screen.findByRole("button", { name: "Issue" }));
    const question = await screen.findByRole("alertdialog");
    expect(question.textContent).toContain("nobody can change it");
    expect(page.requests("report_issue")).toEqual([]);
    await fireEvent.click(within(question).getByRole("button", { name: "Issue" }));
    await waitFor(() => expect(page.requests("report_issue")).toEqual([{ report: draft }]));
  });
});

describe("an issued report", () => {
  const issued = "019a0000-0000-7000-8000-000000000702";
  it("can be read and corrected, and not changed", async () => {
    const page = await startPage("reports", { params: { report: issued } });
    await press(await cell("Fronts meet", FORECAST), "2");
    await press(await cell("Fronts meet", FORECAST), " ");
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(page.requests("report_line")).toEqual([]);
    await fireEvent.click(screen.getByRole("button", { name: "Correct it" }));
    await waitFor(() => expect(page.requests("report_new")).toMatchObject([{ corrects: issued }]));
  });
});

describe("two reports side by side", () => {
  it("say what moved, by how much, and why", async () => {
    await startPage("reports", {
      params: { from: "019a0000-0000-7000-8000-000000000701", to: "019a0000-0000-7000-8000-000000000702" },
    });
    const table = await screen.findByRole("table");
    const row = within(table).getByRole("rowheader", { name: "Fronts meet" }).closest("tr")!;
    // 15 March to 5 September 2026 is 174 days.
    expect(row.textContent).toContain("+174 days");
    expect(row.textContent).toContain("Weather");
    expect(row.textContent).toContain("Ice on the river until April.");
    await screen.findByText("2 of 3 milestones moved.");
    await fireEvent.click(screen.getByRole("checkbox", { name: "Only what moved" }));
    expect(within(table).queryByRole("rowheader", { name: "Open to traffic" })).toBeNull();
    expect(await flaws()).toEqual([]);
  });
});

describe("baselines", () => {
  const agreed = "019a0000-0000-7000-8000-000000000801";
  it("can be held to, or to none of them", async () => {
    const page = await startPage("reports");
    await fireEvent.click(await screen.findByRole("radio", { name: /^None of them/ }));
    await waitFor(() => expect(page.requests("baseline_unchoose")).toEqual([{ project: page.project }]));
  });
  it("are renamed in their place, and keep the focus", async () => {
    const page = await startPage("reports");
    await fireEvent.click(await screen.findByRole("button", { name: "Rename the baseline “As agreed”" }));
    const name = await screen.findByRole("textbox", { name: "Name" });
    await waitFor(() => expect(document.activeElement).toBe(name));
    await fireEvent.input(name, { target: { value: "As tendered" } });
    await fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(page.requests("baseline_rename")).toEqual([{ baseline: agreed, name: "As tendered" }]));
    const again = await screen.findByRole("button", { name: /^Rename the baseline/ });
    await waitFor(() => expect(document.activeElement).toBe(again));
  });
  it("show the dates that they hold", async () => {
    await startPage("reports");
    await fireEvent.click(await screen.findByRole("button", { name: "3 dates of the baseline “As agreed”" }));
    const row = (await screen.findByRole("rowheader", { name: "Construction complete" })).closest("tr")!;
    expect(row.textContent).toContain(formatDate("2026-10-30"));
  });
  it("are frozen from a report, current or not", async () => {
    const page = await startPage("reports");
    await fireEvent.click(await screen.findByRole("button", { name: "Freeze a baseline" }));
    const form = await screen.findByRole("form", { name: "Freeze a baseline" });
    await fireEvent.input(within(form).getByLabelText("Name"), { target: { value: "As replanned" } });
    const report = "019a0000-0000-7000-8000-000000000702";
    await fireEvent.change(within(form).getByLabelText("Dates of"), { target: { value: report } });
    await fireEvent.click(within(form).getByRole("checkbox"));
    expect(await flaws()).toEqual([]);
    await fireEvent.click(within(form).getByRole("button", { name: "Freeze a baseline" }));
    await waitFor(() =>
      expect(page.requests("baseline_freeze")).toEqual([
        { project: page.project, name: "As replanned", report, current: false },
      ]),
    );
  });
});

describe("who says a date", () => {
  it("is chosen for the line that the cursor is at, and leaves its state as it was", async () => {
    const page = await startPage("reports", { params: { report: draft } });
    const first = await cell("Fronts meet", FORECAST);
    // The writer begins at once with the first date.
    await waitFor(() => expect(document.activeElement).toBe(first));
    const source = await screen.findByLabelText<HTMLSelectElement>("Who says the date of “Fronts meet”");
    const chosen = source.options[1]!.value;
    await fireEvent.change(source, { target: { value: chosen } });
    await waitFor(() =>
      expect(page.requests("report_line")).toEqual([
        { report: draft, milestone: meet, draft: { state: "untouched", source: chosen } },
      ]),
    );
  });
});
