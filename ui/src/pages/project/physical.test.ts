// Fronts, quantities and structures, added and edited in their place.

import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { expect, it } from "vitest";
import { startPage } from "./testing";

it("a front is added by what is typed, and its form closes", async () => {
  const page = await startPage("progress");
  await fireEvent.click(await screen.findByRole("button", { name: "Add a front" }));
  await fireEvent.input(await screen.findByLabelText("Name"), { target: { value: "Russian front" } });
  await fireEvent.input(screen.getByLabelText("Starts at, in metres"), { target: { value: "0" } });
  await fireEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() =>
    expect(page.requests("front_add")).toEqual([
      { project: page.project, draft: { name: "Russian front", start: "0", direction: "up", planned: "", note: "" } },
    ]),
  );
  await waitFor(() => expect(screen.queryByLabelText("Starts at, in metres")).toBeNull());
});

it("what is refused says why at its field, and what was typed stays", async () => {
  await startPage("progress", {
    change: (data) => {
      data.failures = {
        quantity_add: {
          code: "invalid",
          message: { id: "app-invalid" },
          help: null,
          problems: [{ field: "total", severity: "error", message: { id: "the-problem" }, help: null, choices: [] }],
        },
      };
    },
  });
  await fireEvent.click(await screen.findByRole("button", { name: "Add a quantity" }));
  const total = await screen.findByLabelText<HTMLInputElement>("In all");
  await fireEvent.input(total, { target: { value: "many" } });
  const form = total.closest("form")!;
  await fireEvent.click(within(form).getByRole("button", { name: "Save" }));
  await waitFor(() => expect(total.getAttribute("aria-invalid")).toBe("true"));
  expect(within(form).getByText("the-problem")).toBeTruthy();
  expect(total.value).toBe("many");
});

it("a quantity's budget and planned curve are edited as they can be typed again, and only what changed is sent", async () => {
  const page = await startPage("progress");
  await fireEvent.click(await screen.findByRole("button", { name: "Edit Piles driven" }));
  const planned = await screen.findByLabelText<HTMLTextAreaElement>("Planned by date");
  expect(planned.value).toBe("2025-04-30 = 0\n2026-03-31 = 36");
  expect(screen.getByLabelText<HTMLInputElement>("Budget").value).toBe("2400000000 RUB");
  await fireEvent.input(planned, { target: { value: "30 Apr 2025 = 0; 30 Jun 2026 = 36" } });
  await fireEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() =>
    expect(page.requests("quantity_edit")).toMatchObject([{ draft: { planned: "30 Apr 2025 = 0; 30 Jun 2026 = 36" } }]),
  );
});

it("a structure gets milestones of its own, and leads to them", async () => {
  const page = await startPage("progress");
  const link = await screen.findByRole("link", { name: "Fronts meet" });
  expect(link.getAttribute("href")).toContain("milestones?milestone=");
  await fireEvent.click(screen.getByRole("button", { name: "Edit border" }));
  await fireEvent.click(await screen.findByRole("checkbox", { name: "Open to traffic" }));
  await fireEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() =>
    expect(page.requests("structure_edit")).toMatchObject([
      { draft: { milestones: ["019a0000-0000-7000-8000-000000000206", "019a0000-0000-7000-8000-000000000208"] } },
    ]),
  );
});

it("a cost is added with its source", async () => {
  const page = await startPage("progress");
  await fireEvent.click(await screen.findByRole("button", { name: "Add a cost" }));
  await fireEvent.input(await screen.findByLabelText("Spent"), { target: { value: "2025-11-30" } });
  await fireEvent.input(screen.getByLabelText("Amount"), { target: { value: "12 million RUB" } });
  const source = screen.getByLabelText<HTMLSelectElement>("Source");
  const chosen = source.options[1]!.value;
  await fireEvent.change(source, { target: { value: chosen } });
  await fireEvent.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() =>
    expect(page.requests("cost_add")).toEqual([
      { project: page.project, draft: { spent: "2025-11-30", amount: "12 million RUB", source: chosen, note: "" } },
    ]),
  );
});

it("where another length is claimed, it is asked which holds, and only the answer changes it", async () => {
  const page = await startPage("progress", {
    change: ({ tracking, projects }) => {
      const claims = projects[0]!.facts.find((fact) => fact.name === "length")!.claims;
      tracking.measured.chainage = { ...tracking.measured.chainage, length_claim: claims[0]!, ask: true };
    },
  });
  const question = await screen.findByText(/Nothing moves until you say which holds/);
  expect(question.textContent).toContain("1,005 m");
  expect(page.requests("chainage_set")).toEqual([]);
  await fireEvent.click(screen.getByRole("button", { name: /^Count along / }));
  await waitFor(() => expect(page.requests("chainage_set")).toMatchObject([{ project: page.project }]));
});

it("a project without fronts leads to the form of one", async () => {
  await startPage("progress", {
    change: ({ tracking }) => {
      tracking.fronts.fronts = [];
      tracking.measured.fronts = [];
    },
  });
  const [first] = await screen.findAllByRole("button", { name: "Add a front" });
  await fireEvent.click(first!);
  const form = await screen.findByRole("form", { name: "Add a front" });
  await waitFor(() => expect(document.activeElement).toBe(within(form).getByLabelText("Name")));
});

it("fronts are put in another order by button and by Alt and the arrows", async () => {
  const page = await startPage("progress");
  const kp = "019a0000-0000-7000-8000-000000000702";
  const ru = "019a0000-0000-7000-8000-000000000701";
  await fireEvent.click(await screen.findByRole("button", { name: "Move Korean up" }));
  await waitFor(() => expect(page.requests("front_move")).toEqual([{ front: kp, position: 0 }]));
  await fireEvent.keyDown(screen.getByRole("button", { name: "Edit Russian" }), { key: "ArrowDown", altKey: true });
  await waitFor(() => expect(page.requests("front_move").at(-1)).toEqual({ front: ru, position: 1 }));
  // The first cannot go further up, nor the last further down.
  await fireEvent.keyDown(screen.getByRole("button", { name: "Edit Korean" }), { key: "ArrowDown", altKey: true });
  expect(page.requests("front_move")).toHaveLength(2);
});
