// Files are looked at, what they would change is seen, and only then are they brought in.

import { configure, fireEvent, screen, within } from "@testing-library/svelte";
import { beforeEach, expect, it, vi } from "vitest";
import { dropFiles, importing } from "../lib/state/importing.svelte";
import { route } from "../lib/state/route.svelte";
import { flaws, open } from "../test/window";

// A whole page is rendered and looked through: on a busy machine that takes longer than a unit's test may.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => importing.clear());

it("says what can be read where no file was chosen", async () => {
  await open("import");
  await screen.findByText(/Primavera P6 \(XER\), MS Project \(XML\)/);
  expect(await flaws()).toEqual([]);
});

it("shows dropped files, suggests the project that one updates, and brings nothing in by itself", async () => {
  const { asked, data } = await open("portfolio");
  dropFiles(["/home/me/update-2.xer"]);
  await screen.findByRole("heading", { name: "update-2.xer" });
  const card = screen.getByRole("article", { name: "update-2.xer" });
  within(card).getByText("Primavera P6 (XER) 19.12");
  within(card).getByText("windows-1252");
  within(card).getByText(/5 of 6 activities have the dates that the file has/);
  within(card).getByText(/line 412, TASKPRED, row 3/);
  expect(await flaws()).toEqual([]);

  const first = data.portfolio.rows[0]!;
  await fireEvent.click(screen.getByRole("button", { name: `Compare with ${first.name}` }));
  await screen.findByRole("heading", { name: "What the update changes" });
  expect(asked("import_look").at(-1)).toMatchObject({ paths: ["/home/me/update-2.xer"], into: first.id });
  // 14 − 7 − 2 + 6 = 11, as tests/data/README.md works out.
  const causes = screen.getByRole("table", { name: "What moved the finish" });
  const parts = within(causes)
    .getAllByRole("row")
    .map((row) => row.textContent?.replace(/\s+/g, " ").trim());
  expect(parts.map((text) => text?.match(/[+−]\d+ days?$/)?.[0])).toEqual([
    "+14 days",
    "−7 days",
    "−2 days",
    "+6 days",
  ]);
  screen.getByText(/Actual dates that rewrite what was told before: 2/);
  screen.getByText(/“Fence up” follows no activity any more/);
  expect(await flaws()).toEqual([]);
  expect(asked("import_take")).toEqual([]);
});

it("updates in one step, with a report where that is asked for, and goes to its page", async () => {
  const { asked, data } = await open("portfolio");
  const first = data.portfolio.rows[0]!;
  void importing.begin(["/home/me/update-2.xer"], first.id);
  await fireEvent.click(await screen.findByRole("checkbox", { name: /^Begin a status report at .*2026/ }));
  await fireEvent.click(screen.getByRole("radio", { name: /with the file’s beside them/ }));
  await fireEvent.click(screen.getByRole("button", { name: `Update ${first.name}` }));
  await expect.poll(() => route.now.page).toBe("project");
  expect(asked("import_take")).toEqual([
    { paths: ["/home/me/update-2.xer"], into: first.id, dates: "files_beside", report: true, stamps: ["1"] },
  ]);
  expect(route.now).toMatchObject({ project: first.id, tab: "reports" });
});

it("says what to do with a file that is not read, and imports the others once it is left out", async () => {
  await open("portfolio");
  dropFiles(["/home/me/plan.mpp", "/home/me/plan.xer"]);
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("choose XML Format");
  expect(screen.getByRole("combobox", { name: "Bring it in as" })).toHaveProperty("disabled", true);
  expect(screen.getByRole("button", { name: "Import 2 files" })).toHaveProperty("disabled", true);
  await fireEvent.click(screen.getByRole("button", { name: "Leave out plan.mpp" }));
  await expect.poll(() => screen.queryByRole("alert")).toBeNull();
  expect(await screen.findByRole("button", { name: "Import" })).toHaveProperty("disabled", false);
});
