import { screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import { fireEvent } from "@testing-library/svelte";
import { tabs } from "../../lib/state/route.svelte";
import { startPage, violations } from "./testing";

it.each(tabs)("axe finds nothing wrong in %s", async (tab) => {
  await startPage(tab);
  expect(await violations()).toEqual([]);
});

it.each(tabs)("axe finds nothing wrong in %s of a project with nothing in it", async (tab) => {
  await startPage(tab, {
    change: (data) => {
      const view = data.projects[0];
      if (!view) return;
      Object.assign(view, { milestones: [], facts: [], sources: [] });
      data.history = { entries: [], more: false };
    },
  });
  expect(await violations()).toEqual([]);
});

it("axe finds nothing wrong in the claim's form", async () => {
  await startPage("evidence");
  const [add] = screen.getAllByRole("button", { name: "Add claim" });
  await fireEvent.click(add!);
  screen.getByRole("form", { name: "Add a claim" });
  expect(await violations()).toEqual([]);
});

it("arrows go from tab to tab, round the ends", async () => {
  await startPage("history");
  await fireEvent.keyDown(screen.getByRole("tab", { name: "History" }), { key: "ArrowRight" });
  expect(screen.getByRole("tab", { name: "Overview" }).getAttribute("aria-selected")).toBe("true");
  await fireEvent.keyDown(screen.getByRole("tab", { name: "Overview" }), { key: "End" });
  expect(screen.getByRole("tab", { name: "History" }).getAttribute("aria-selected")).toBe("true");
});
