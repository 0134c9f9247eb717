// Every chart in a page: what it is called, what it says by keyboard, and that axe has nothing to object to.

import { fireEvent, render, screen, within } from "@testing-library/svelte";
import axe from "axe-core";
import { describe, expect, it, vi } from "vitest";
import { asOf, cost, everything, known, on, publishers, tumen, unknown } from "../../dev/gallery/cases";
import type { CurvePoint } from "../bindings/CurvePoint";
import type { Elapsed } from "../bindings/Elapsed";
import type { Weighted } from "../bindings/Weighted";
import { formatDate } from "../words";
import ClaimsStrip from "./claims-strip/ClaimsStrip.svelte";
import SCurve from "./s-curve/SCurve.svelte";
import SlipBars from "./slip-bars/SlipBars.svelte";
import SlipSparkline from "./slip-sparkline/SlipSparkline.svelte";
import Timeline from "./timeline/Timeline.svelte";
import TwinBar from "./twin-bar/TwinBar.svelte";

const finish = on("2026-10-30");
const spoken = (container: HTMLElement) => container.querySelector("[aria-live]")?.textContent;
const weighted = (share: number) =>
  known<Weighted>({ share, weight: "", of_weight: "", milestones: 0, of_milestones: 0 });
const press = (element: Element, key: string, held: KeyboardEventInit = {}) =>
  fireEvent.keyDown(element, { key, ...held });

describe("axe has nothing to object to in", () => {
  it.each([
    ["the timeline", () => render(Timeline, { milestones: everything, asOf, finish, selected: "c", onmove: vi.fn() })],
    ["a timeline of nothing", () => render(Timeline, { milestones: [], asOf })],
    ["the S-curve", () => render(SCurve, { curve: tumen.s_curve, asOf, finish, milestones: tumen.milestones })],
    ["claims of lengths", () => render(ClaimsStrip, { fact: tumen.facts[0]!, sources: tumen.sources, asOf })],
    ["claims in two currencies", () => render(ClaimsStrip, { fact: cost, sources: publishers, selected: cost.value })],
    ["the slips", () => render(SlipBars, { milestones: everything, selected: "d" })],
    ["a sparkline", () => render(SlipSparkline, { slips: [{ date: asOf, days: 3, title: "Deck" }], value: true })],
    [
      "a twin bar",
      () => render(TwinBar, { planned: weighted(0.4), achieved: unknown<Weighted>("no milestones"), labels: true }),
    ],
  ])("%s", async (_, show) => {
    const { container } = show();
    // axe looks for pictures that stand for letters on a canvas, which jsdom has not got.
    vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
    // Colours need a layout, which there is none of here; a chart is a part of a page, not one.
    const found = await axe.run(container, {
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    });
    expect(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
  });
});

describe("the timeline", () => {
  const milestones = tumen.milestones;
  const meet = milestones.findIndex((view) => view.milestone.title === "Fronts meet");
  const id = milestones[meet]!.milestone.id;

  it("has an option for each milestone, which says its dates", () => {
    render(Timeline, { milestones, asOf, finish });
    const options = within(screen.getByRole("listbox")).getAllByRole("option");
    expect(options).toHaveLength(milestones.length);
    const name = options[meet]!.getAttribute("aria-label");
    for (const part of [
      "Fronts meet",
      formatDate("2026-03-15"),
      formatDate("2026-09-05"),
      "174 days later than planned",
    ]) {
      expect(name).toContain(part);
    }
  });

  it("chooses with Up and Down and tells the page", async () => {
    const onselect = vi.fn();
    render(Timeline, { milestones, asOf, selected: id, onselect });
    const list = screen.getByRole("listbox");
    await press(list, "ArrowDown");
    expect(onselect).toHaveBeenLastCalledWith(milestones[meet + 1]!.milestone.id);
    await press(list, "Home");
    expect(onselect).toHaveBeenLastCalledWith(milestones[0]!.milestone.id);
    expect(list.getAttribute("aria-activedescendant")).toContain(milestones[0]!.milestone.id);
  });

  it("reads the chosen one's dates with Left and Right", async () => {
    const { container } = render(Timeline, { milestones, asOf, selected: id });
    const list = screen.getByRole("listbox");
    await press(list, "ArrowRight");
    expect(spoken(container)).toContain(formatDate("2026-03-15"));
    await press(list, "ArrowRight");
    expect(spoken(container)).toContain(formatDate("2026-09-05"));
  });

  it("moves a forecast by day, week and month, and keeps it at Enter", async () => {
    const onmove = vi.fn();
    const { container } = render(Timeline, { milestones, asOf, selected: id, onmove });
    const list = screen.getByRole("listbox");
    await press(list, "ArrowRight", { shiftKey: true });
    await press(list, "ArrowRight", { ctrlKey: true });
    await press(list, "ArrowLeft", { ctrlKey: true, shiftKey: true });
    expect(onmove).not.toHaveBeenCalled();
    expect(spoken(container)).toContain(formatDate("2026-08-13")); // 5 Sep + 1 + 7 is 13 Sep; a month back, 13 Aug.
    await press(list, "Enter");
    expect(onmove).toHaveBeenCalledExactlyOnceWith(id, "forecast", "2026-08-13");
  });

  it("moves the plan where the plan is what was read", async () => {
    const onmove = vi.fn();
    render(Timeline, { milestones, asOf, selected: id, onmove });
    const list = screen.getByRole("listbox");
    await press(list, "ArrowRight");
    await press(list, "ArrowRight", { shiftKey: true });
    await press(list, "Enter");
    expect(onmove).toHaveBeenCalledExactlyOnceWith(id, "planned", "2026-03-16");
  });

  it.each(["Escape", "ArrowUp"])("keeps the old date at %s", async (key) => {
    const onmove = vi.fn();
    const { container } = render(Timeline, { milestones, asOf, selected: id, onmove });
    const list = screen.getByRole("listbox");
    await press(list, "ArrowRight", { shiftKey: true });
    await press(list, key);
    await press(list, "Enter");
    expect(onmove).not.toHaveBeenCalled();
    expect(container.querySelector(".ghost-move")).toBeNull();
  });

  it.each([
    ["read only", { readonly: true, onmove: vi.fn() }, id],
    ["what was met", { onmove: vi.fn() }, milestones[0]!.milestone.id],
  ])("moves nothing: %s", async (_, rest, selected) => {
    render(Timeline, { milestones, asOf, selected, ...rest });
    const list = screen.getByRole("listbox");
    await press(list, "ArrowRight", { shiftKey: true });
    await press(list, "Enter");
    expect(rest.onmove).not.toHaveBeenCalled();
  });

  it("lets a date be dragged, and Escape leaves it where it was", async () => {
    const onmove = vi.fn();
    const { container } = render(Timeline, { milestones, asOf, selected: id, onmove });
    const list = screen.getByRole("listbox");
    const mark = screen.getAllByRole("option")[meet]!.querySelector(".forecast")!;
    // The outline begins at its left tip: M x,y.
    const [, x = "0", y = "0"] = /M([\d.]+),([\d.]+)/.exec(mark.getAttribute("d") ?? "") ?? [];
    // jsdom has no PointerEvent; a mouse's event by a pointer's name has all that a drag reads.
    const point = (type: string, by: number) =>
      fireEvent(list, new MouseEvent(type, { bubbles: true, clientX: Number(x) + 5 + by, clientY: Number(y) }));
    await point("pointerdown", 0);
    await point("pointermove", 2);
    expect(container.querySelector(".ghost-move")).toBeNull(); // not yet a drag
    await point("pointermove", 40);
    expect(container.querySelector(".ghost-move")).not.toBeNull();
    await fireEvent.keyDown(window, { key: "Escape" });
    await point("pointerup", 40);
    expect(onmove).not.toHaveBeenCalled();
    await point("pointerdown", 0);
    await point("pointermove", 40);
    await point("pointerup", 40);
    expect(onmove).toHaveBeenCalledOnce();
    expect(onmove.mock.calls[0]?.[1]).toBe("forecast");
    expect(onmove.mock.calls[0]?.[2] > "2026-09-05").toBe(true);
  });

  it("zooms about the as-of date by keys and buttons, and out to all again", async () => {
    const { container } = render(Timeline, { milestones, asOf, finish });
    const list = screen.getByRole("listbox");
    const all = screen.getByRole<HTMLButtonElement>("button", { name: "All dates" });
    expect(all.disabled).toBe(true);
    await press(list, "+");
    expect(spoken(container)).toMatch(/^Shown: /);
    expect(all.disabled).toBe(false);
    expect(container.textContent).toContain(`as of ${formatDate(asOf)}`);
    await fireEvent.click(screen.getByRole("button", { name: "Closer" }));
    await press(list, "0");
    expect(all.disabled).toBe(true);
  });

  it("brings a date into sight when it is read, and says at the edge where those lie that are not", async () => {
    const { container } = render(Timeline, { milestones, asOf, finish, selected: id });
    const list = screen.getByRole("listbox");
    // Until two weeks around the as-of date, 30 November 2025, are shown: no date of “Fronts meet” is in them.
    for (let i = 0; i < 20; i += 1) await press(list, "+");
    expect(container.textContent).toContain(`${formatDate("2026-09-05")} →`);
    await press(list, "ArrowRight");
    await press(list, "ArrowRight");
    expect(spoken(container)).toContain(formatDate("2026-09-05"));
    expect(container.textContent).not.toContain(`${formatDate("2026-09-05")} →`);
  });

  it("is pushed along by its head", async () => {
    const { container } = render(Timeline, { milestones, asOf, finish });
    const list = screen.getByRole("listbox");
    for (let i = 0; i < 20; i += 1) await press(list, "+");
    const asOfLine = () =>
      container
        .querySelector(".as-of")
        ?.getAttribute("d")
        ?.match(/^M([\d.]+)/)?.[1];
    const before = Number(asOfLine());
    const point = (type: string, clientX: number) =>
      fireEvent(list, new MouseEvent(type, { bubbles: true, clientX, clientY: 10 }));
    await point("pointerdown", 400);
    await point("pointermove", 430);
    await point("pointerup", 430);
    expect(Number(asOfLine())).toBeCloseTo(before + 30);
  });

  it("has its rows as a table, hidden until asked for", async () => {
    render(Timeline, { milestones, asOf });
    const table = screen.getByRole("table");
    expect(within(table).getAllByRole("row")).toHaveLength(milestones.length + 1);
    expect(table.closest(".hidden-text")).not.toBeNull();
    await fireEvent.click(screen.getByRole("button", { name: "Table" }));
    expect(table.closest(".hidden-text")).toBeNull();
  });
});

describe("the S-curve", () => {
  it("steps through the dates and says what each line has", async () => {
    const curve = { ...tumen.s_curve, unplanned: 0 };
    const { container } = render(SCurve, { curve, asOf, finish, milestones: tumen.milestones });
    const chart = screen.getByRole("application");
    await press(chart, "End");
    await press(chart, "Home");
    expect(spoken(container)).toBe(`${formatDate("2024-06-19")}, planned 5%, achieved 5%, Agreement signed`);
    await press(chart, "Escape");
    expect(spoken(container)).toBe("");
  });

  it("says why there is nothing to draw, in the chart's place", () => {
    const none = unknown<CurvePoint[]>("No milestone has a weight.");
    render(SCurve, { curve: { planned: none, achieved: none, expected: none, unplanned: 1, earlier: [] }, asOf });
    expect(screen.queryByRole("application")).toBeNull();
    expect(screen.getByText(/No milestone has a weight/)).toBeTruthy();
  });

  it("says how much of the weight the planned line leaves out", () => {
    render(SCurve, { curve: { ...tumen.s_curve, unplanned: 0.25 }, asOf });
    expect(
      screen.getByText(
        /with 25% of the weight have no planned date. The planned line is of the others, and ends at 75%/,
      ),
    ).toBeTruthy();
    // As the Planned figure, the sentence knows no planned share then: the line is a lower bound.
    expect(screen.getByText(/^By .*, \d+% of the work is achieved\.$/)).toBeTruthy();
  });
});

describe("the claims of a fact", () => {
  const length = tumen.facts.find((fact) => fact.name === "length")!;

  it("are an option a value, and choosing one gives all its claims", async () => {
    const onselect = vi.fn();
    render(ClaimsStrip, { fact: length, sources: tumen.sources, onselect });
    const options = screen.getAllByRole("option");
    expect(options).toHaveLength(length.distinct);
    await press(screen.getByRole("listbox"), "Home");
    const ids = length.claims
      .filter((claim) => claim.value.type === "length" && Number(claim.value.value.metres) === 800)
      .map((claim) => claim.id);
    expect(onselect).toHaveBeenCalledExactlyOnceWith(ids);
  });

  it("say in one sentence how many there are and which counts", () => {
    render(ClaimsStrip, { fact: length, sources: tumen.sources });
    expect(screen.getByText(/^4 values from \d+ sources; 1,005 m is chosen\.$/)).toBeTruthy();
  });
});

describe("the small ones", () => {
  it("say in words what they draw", () => {
    render(SlipSparkline, {
      slips: [
        { date: asOf, days: 0, title: "Deck" },
        { date: asOf, days: 67, title: "Opening" },
      ],
    });
    expect(
      screen.getByRole("img", {
        name: "Slip of 2 milestones in date order; the last, “Opening”, is 67 days later than planned.",
      }),
    ).toBeTruthy();
  });
  it("say unknown and why, rather than nothing", () => {
    render(TwinBar, {
      planned: weighted(0.4),
      achieved: unknown<Weighted>("there are no milestones"),
      elapsed: known<Elapsed>({ share: 1.2, days: 0, of_days: 0 }),
    });
    const name = screen.getByRole("img").getAttribute("aria-label");
    expect(name).toContain("achieved unknown: there are no milestones");
    expect(name).toContain("planned 40%");
    expect(name).toContain("time gone 120%");
  });
});
