import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { expect, it } from "vitest";
import type { HistoryEntry } from "../../lib/bindings/HistoryEntry";
import { startPage } from "./testing";

const entry = (number: number, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  number,
  time: `2025-11-30T12:0${number}:00Z`,
  action: { id: `test-change-${number}` },
  kind: "change",
  of: null,
  in_effect: true,
  projects: [],
  ...more,
});

const three = (data: { history: unknown; desk: { workspace: { revision: number } | null } }) => {
  data.history = { entries: [entry(3), entry(2, { in_effect: false }), entry(1)], more: false };
  if (data.desk.workspace) data.desk.workspace.revision = 3;
};

async function question(): Promise<HTMLElement> {
  const title = await screen.findByRole("heading", { name: "Go back to here?" });
  return title.closest<HTMLElement>("[role$=dialog]")!;
}

it("lists changes, and strikes those that are undone", async () => {
  await startPage("history", { change: three });
  expect((await screen.findByText("test-change-2")).tagName).toBe("S");
  expect(screen.getByText("test-change-1").tagName).not.toBe("S");
});

it("goes back after saying how many changes are taken back", async () => {
  const page = await startPage("history", { change: three });
  await fireEvent.click(await screen.findByRole("button", { name: "Go back to right after “test-change-1”" }));
  const dialog = await question();
  expect(dialog.textContent).toContain("1 change is taken back.");
  await fireEvent.click(within(dialog).getByRole("button", { name: "Go back" }));
  await waitFor(() => expect(page.requests("restore")).toEqual([{ number: 1 }]));
});

it("changes nothing where going back is not confirmed", async () => {
  const page = await startPage("history", { change: three });
  await fireEvent.click(await screen.findByRole("button", { name: "Go back to right after “test-change-1”" }));
  const dialog = await question();
  await fireEvent.click(within(dialog).getByRole("button", { name: "Cancel" }));
  await waitFor(() => expect(dialog.isConnected).toBe(false));
  expect(page.requests("restore")).toEqual([]);
});

it("asks for the whole workspace when told to", async () => {
  const page = await startPage("history", { change: three });
  await fireEvent.click(screen.getByRole("button", { name: "Whole workspace" }));
  await waitFor(() => expect(page.requests("history")).toContainEqual({ project: null, before: null, limit: 100 }));
});

it("loads older changes from the last one on", async () => {
  const page = await startPage("history", {
    change: (data) => (data.history = { entries: [entry(9), entry(8)], more: true }),
  });
  await fireEvent.click(await screen.findByRole("button", { name: "Show older changes" }));
  await waitFor(() =>
    expect(page.requests("history")).toContainEqual({ project: page.project, before: 8, limit: 100 }),
  );
});
