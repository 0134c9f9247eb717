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
      { project: page.project, draft: { name: "Russian front", start: "0", direction: "up" } },
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
