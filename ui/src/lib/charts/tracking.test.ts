// The charts of what is followed over time, in a page: what is said by keyboard, the rows behind them, and that
// axe has nothing to object to.

import { fireEvent, render, screen, within } from "@testing-library/svelte";
import axe from "axe-core";
import { describe, expect, it, vi } from "vitest";
import { noFronts, oneFront, tumenFronts, tunnelFronts } from "../../dev/gallery/tracking-cases";
import { formatDate } from "../words";
import Fronts from "./fronts/Fronts.svelte";

const spoken = (container: HTMLElement) => container.querySelector("[aria-live]")?.textContent;
const press = (key: string) => fireEvent.keyDown(screen.getByRole("application"), { key });

describe("axe has nothing to object to in", () => {
  it.each([
    ["fronts", () => render(Fronts, { input: tumenFronts })],
    ["many fronts and structures", () => render(Fronts, { input: tunnelFronts })],
    ["one place of one front", () => render(Fronts, { input: oneFront })],
    ["no fronts", () => render(Fronts, { input: noFronts })],
  ])("%s", async (_, show) => {
    const { container } = show();
    vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
    const found = await axe.run(container, {
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    });
    expect(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
  });
});

describe("the fronts", () => {
  it("say in one sentence where they stand and where they meet", () => {
    render(Fronts, { input: tumenFronts });
    expect(
      screen.getByText(
        `On ${formatDate("2025-11-30")}: Russian 110 m, Korean 152 m. The fronts meet ${formatDate("2026-09-05")} near 440 m.`,
      ),
    ).toBeTruthy();
  });

  it("are read along each front, and to where they meet", async () => {
    const { container } = render(Fronts, { input: tumenFronts });
    await press("ArrowRight");
    await press("End");
    expect(spoken(container)).toBe(`Russian, ${formatDate("2025-11-10")}, 110 m done, at 110 m`);
    await press("ArrowDown");
    expect(spoken(container)).toBe("Korean, Nov 2025, 152 m done, at 853 m");
    await press("ArrowDown");
    expect(spoken(container)).toContain(`Russian and Korean, meet ${formatDate("2026-09-05")} near 440 m`);
    await press("Escape");
    expect(spoken(container)).toBe("");
  });

  it("have every place, plan and meeting as a row", () => {
    render(Fronts, { input: tumenFronts });
    // 3 and 4 places, 2 and 2 planned, the meeting, the border, and the columns' names.
    expect(within(screen.getByRole("table")).getAllByRole("row")).toHaveLength(3 + 4 + 2 + 2 + 1 + 1 + 1);
  });

  it("that cannot be told to meet say why", () => {
    render(Fronts, { input: oneFront });
    expect(screen.getAllByText(/Russian has no front that faces it/)).not.toHaveLength(0);
  });

  it("that nobody has measured leave no empty axes", () => {
    render(Fronts, { input: noFronts });
    expect(screen.queryByRole("application")).toBeNull();
    expect(screen.getAllByText("No front has been measured yet.")).not.toHaveLength(0);
  });
});
