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
import {
  backTest,
  earned,
  earnedWithoutCost,
  forecasts,
  manySlips,
  noForecasts,
  nothingEarned,
  portfolioSlip,
  unmoved,
  waterfall,
} from "../../dev/gallery/forecast-cases";
import { formatDate, formatMoney } from "../words";
import BackTest from "./back-test/BackTest.svelte";
import EarnedValue from "./earned-value/EarnedValue.svelte";
import Forecasts from "./forecasts/Forecasts.svelte";
import Fronts from "./fronts/Fronts.svelte";
import PortfolioSlip from "./portfolio-slip/PortfolioSlip.svelte";
import SaidOfFinish from "./said-of-finish/SaidOfFinish.svelte";
import SlipWaterfall from "./slip-waterfall/SlipWaterfall.svelte";
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
    ["forecasts", () => render(Forecasts, { input: forecasts, onopen: vi.fn() })],
    ["no forecasts", () => render(Forecasts, { input: noForecasts })],
    ["the waterfall of slip", () => render(SlipWaterfall, { input: waterfall })],
    ["a date that did not move", () => render(SlipWaterfall, { input: unmoved })],
    ["the portfolio's slip", () => render(PortfolioSlip, { input: portfolioSlip, onopen: vi.fn() })],
    ["a back-test", () => render(BackTest, { input: backTest })],
    ["a back-test on nothing", () => render(BackTest, { input: { projects: 0, methods: [] } })],
    ["earned value", () => render(EarnedValue, { input: earned })],
    ["earned value without costs", () => render(EarnedValue, { input: earnedWithoutCost })],
    ["nothing earned", () => render(EarnedValue, { input: nothingEarned })],
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

describe("the forecasts", () => {
  it("are read row by row, the unknown ones with their reason", async () => {
    const { container } = render(Forecasts, { input: forecasts });
    await press("Home");
    await press("ArrowDown");
    expect(spoken(container)).toContain(`Fronts, ${formatDate("2026-09-05")}, between `);
    await press("ArrowDown");
    expect(spoken(container)).toContain(`${formatDate("2026-08-01")} at the earliest; the latest is open`);
    await press("ArrowDown");
    expect(spoken(container)).toBe(
      "Earned schedule, Nothing has a budget, so nothing can be earned. Give milestones or quantities one.",
    );
  });

  it("are never mixed into one date", () => {
    render(Forecasts, { input: forecasts });
    expect(within(screen.getByRole("table")).getAllByRole("row")).toHaveLength(forecasts.methods.length + 1);
    expect(screen.getByText(/^5 of 6 ways to reckon the finish are possible: /)).toBeTruthy();
  });
});

describe("the waterfall of slip", () => {
  it("says what moved the date most", () => {
    render(SlipWaterfall, { input: waterfall });
    expect(
      screen.getByText("“Open to traffic” moved by +181 days, most of it for one reason, land: +107 days."),
    ).toBeTruthy();
  });
});

describe("the portfolio's slip", () => {
  it("is read from project to project, the latest first, and opens one", async () => {
    const onopen = vi.fn();
    const { container } = render(PortfolioSlip, { input: portfolioSlip, onopen });
    await press("Home");
    expect(spoken(container)).toContain("Harbour tunnel, ");
    await press("ArrowDown");
    expect(spoken(container)).toContain("Ring road");
    await press("Enter");
    expect(onopen).toHaveBeenCalledExactlyOnceWith("b");
  });

  it("of many projects is a table of where each stands, and a file of all", () => {
    render(PortfolioSlip, { input: manySlips });
    expect(within(screen.getByRole("table")).getAllByRole("row")).toHaveLength(60 + 1);
  });
});

describe("the back-test", () => {
  it("says which method was nearest half way, and on how many projects", () => {
    render(BackTest, { input: backTest });
    expect(
      screen.getByText(
        "Tried on 42 finished projects. Half way through the promised time the nearest was Outside view, 190 days off on average, on 42 projects.",
      ),
    ).toBeTruthy();
  });

  it("says where a method could not forecast", async () => {
    const { container } = render(BackTest, { input: backTest });
    await press("Home");
    await press("ArrowDown");
    expect(spoken(container)).toBe(
      "Milestone trend, at 0% of the promised time, could not forecast any of 42 projects",
    );
  });
});

describe("earned value", () => {
  it("says what is earned, what was planned and spent, and when as much was planned", () => {
    render(EarnedValue, { input: earned });
    const amount = (text: string) => formatMoney({ amount: text, currency: "EUR" }, true).replace(/\s/g, " ");
    expect(
      screen.getByText(
        `By ${formatDate("2024-06-30")}, ${amount("480000")} of work is done where ${amount("600000")} was planned. It cost ${amount("579000")}. As much was planned for ${formatDate("2024-05-24")}: 37 days later than planned.`,
      ),
    ).toBeTruthy();
  });

  it("says why a line is missing", () => {
    render(EarnedValue, { input: earnedWithoutCost });
    expect(screen.getByText("No cost has been entered, so what was spent is not known.")).toBeTruthy();
  });
});
