import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { route } from "../../lib/state/route.svelte";
import { startPage, violations } from "./testing";

beforeEach(() => window.localStorage.clear());

const headings = () => screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent);

describe("the Progress page", () => {
  it("has a section each for the curve, the reports, the fronts, the forecasts and earned value", async () => {
    await startPage("progress");
    await screen.findByRole("heading", { name: "Earned value" });
    for (const title of [
      "What each report said",
      "Fronts: metres by date",
      "Forecasts of the finish",
      "Earned value",
    ]) {
      expect(headings()).toContain(title);
    }
    expect(await violations()).toEqual([]);
  });

  it("says what to add where there is nothing yet", async () => {
    await startPage("progress", {
      change: ({ tracking }) => {
        tracking.trend.lines = [];
        tracking.fronts.fronts = [];
        tracking.earned.rows = [];
      },
    });
    await screen.findByText("Nothing to earn yet");
    screen.getByText("No report has said anything of a milestone by this date");
    screen.getByText("No working faces yet");
    expect(await violations()).toEqual([]);
  });

  it("asks for a length before fronts can be drawn, and leads to it", async () => {
    const page = await startPage("progress", {
      change: ({ tracking }) => {
        tracking.fronts.length = { ...tracking.fronts.length, value: null, unknown: { id: "test-no-length" } };
      },
    });
    const link = await screen.findByRole("link", { name: "Add a length" });
    expect(link.getAttribute("href")).toBe(`#/project/${page.project}/evidence?fact=length`);
  });

  it("compares with the finished projects that are chosen", async () => {
    const page = await startPage("progress");
    const choice = await screen.findByLabelText("Compared with");
    await fireEvent.change(choice, { target: { value: "kind bridge" } });
    await waitFor(() =>
      expect(page.requests("forecast_view")).toContainEqual(
        expect.objectContaining({ class: { type: "kind", value: "bridge" }, weighting: "equal" }),
      ),
    );
  });

  it("explains each forecast", async () => {
    await startPage("progress");
    await fireEvent.click(await screen.findByText("How each is reckoned"));
    await fireEvent.click(screen.getByRole("button", { name: "Why this number: Outside view" }));
    await screen.findByRole("dialog", { name: "Why this number: Outside view" });
  });

  it("explains the slip of the milestone that is chosen", async () => {
    await startPage("progress");
    const choice = await screen.findByLabelText("Milestone");
    await fireEvent.change(choice, { target: { value: "019a0000-0000-7000-8000-000000000207" } });
    await screen.findByText(/“Construction complete” moved by \+67 days/);
  });
});

describe("the Overview", () => {
  it("has what is measured and what it gives beside what is promised", async () => {
    await startPage("overview");
    const figures = screen.getByLabelText("Figures");
    await within(figures).findByText("Physical");
    within(figures).getByText("Forecast by fronts");
    await screen.findByRole("heading", { name: "Fronts: metres by date" });
    await screen.findByRole("heading", { name: "What each report said" });
  });

  it("without reports has what was said of the finish, and leads to the claim", async () => {
    const page = await startPage("overview", {
      change: ({ tracking }) => {
        tracking.trend.reports = [];
        tracking.fronts.fronts = [];
      },
    });
    const chart = await screen.findByRole("application", { name: "What was said of the finish" });
    expect(screen.queryByRole("heading", { name: "Fronts: metres by date" })).toBeNull();
    await fireEvent.keyDown(chart, { key: "Home" });
    await fireEvent.keyDown(chart, { key: "Enter" });
    expect(route.text).toMatch(new RegExp(`^project/${page.project}/evidence\\?claim=`));
  });
});
