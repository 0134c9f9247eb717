// The charts of what is followed over time, in a page: what is said by keyboard, the rows behind them, and that
// axe has nothing to object to.

import { fireEvent, render, screen, within } from "@testing-library/svelte";
import axe from "axe-core";
import { describe, expect, it, vi } from "vitest";
import {
  manyTrends,
  muchSaid,
  noFronts,
  noReports,
  oneFront,
  oneReport,
  trend,
  tumenFronts,
  tumenSaid,
  tunnelFronts,
} from "../../dev/gallery/tracking-cases";
import { formatDate } from "../words";
import Fronts from "./fronts/Fronts.svelte";
import SaidOfFinish from "./said-of-finish/SaidOfFinish.svelte";
import { trendRows } from "./trend/say";
import Trend from "./trend/Trend.svelte";

const spoken = (container: HTMLElement) => container.querySelector("[aria-live]")?.textContent;
const press = (key: string) => fireEvent.keyDown(screen.getByRole("application"), { key });

describe("axe has nothing to object to in", () => {
  it.each([
    ["fronts", () => render(Fronts, { input: tumenFronts })],
    ["many fronts and structures", () => render(Fronts, { input: tunnelFronts })],
    ["one place of one front", () => render(Fronts, { input: oneFront })],
    ["no fronts", () => render(Fronts, { input: noFronts })],
    ["a trend", () => render(Trend, { input: trend, onopen: vi.fn() })],
    [
      "a trend of many milestones",
      () => render(Trend, { input: { ...manyTrends, lines: manyTrends.lines.slice(0, 20) } }),
    ],
    ["a trend of one report", () => render(Trend, { input: oneReport })],
    ["a trend of no report", () => render(Trend, { input: noReports })],
    ["what was said of a finish", () => render(SaidOfFinish, { input: tumenSaid })],
    ["much that was said", () => render(SaidOfFinish, { input: muchSaid })],
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

describe("the trend of milestones", () => {
  it("is read report by report, with what moved and why, and opens its milestone", async () => {
    const onopen = vi.fn();
    const { container } = render(Trend, { input: trend, onopen });
    for (const key of ["ArrowRight", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "End"])
      await press(key);
    expect(spoken(container)).toBe(
      `Open to traffic, ${formatDate("2024-12-31")}: ${formatDate("2025-12-28")}, +62 days since the report before, Land: the owner of the last plot went to court.`,
    );
    await press("Enter");
    expect(onopen).toHaveBeenCalledExactlyOnceWith("f");
  });

  it("says how many reports there are and what slipped most", () => {
    render(Trend, { input: trend });
    expect(
      screen.getByText(
        `12 reports up to ${formatDate("2024-12-31")}; 2 of 4 open milestones have slipped. “Open to traffic” the most: +181 days.`,
      ),
    ).toBeTruthy();
  });

  it("has a row a milestone and a column a report as its table, and a row for each of both as its file", () => {
    render(Trend, { input: trend });
    const table = screen.getByRole("table");
    expect(within(table).getAllByRole("row")).toHaveLength(6 + 1);
    // The milestone, its slip and its course, twelve reports, and when it was met.
    expect(within(table).getAllByRole("columnheader")).toHaveLength(3 + 12 + 1);
    // 12 reports of four open ones; 5 and 10 of those that were met on 20 June and 12 November; when they were met.
    expect(trendRows(trend).rows).toHaveLength(4 * 12 + 5 + 10 + 2);
  });
});

describe("what was said of the finish", () => {
  it("is read in the order it was said, and Enter opens the claim", async () => {
    const onopen = vi.fn();
    const { container } = render(SaidOfFinish, { input: tumenSaid, onopen });
    await press("Home");
    await press("ArrowRight");
    expect(spoken(container)).toBe(
      `News report citing TASS and KCNA, ${formatDate("2025-04-30")}: ${formatDate("2026-10-30")}, counts`,
    );
    await press("Enter");
    expect(onopen).toHaveBeenCalledExactlyOnceWith("News report citing TASS and KCNA");
  });
});
