import { describe, expect, it } from "vitest";
import { baselined, baselines, everything, interval, milestone, on, slip, tumen } from "../../../dev/gallery/cases";
import type { MilestoneView } from "../../bindings/MilestoneView";
import { overlaps, type Box } from "../base/label-placement";
import { estimate } from "../base/text-width";
import { rowSentence, timelineNotes, timelineTable } from "./say";
import { prepareTimeline, type TimelineInput, type TimelineWords } from "./prepare";

const words: TimelineWords = {
  tick: (tick) => tick.kind,
  interval: (date) => date.text || `${date.earliest}..${date.latest}`,
  slip: (of) => `${of.days > 0 ? "+" : ""}${of.days} days`,
  status: (view) => view.progress.status,
  named: (kind, date) => `${kind} ${date}`,
  noDates: "no date yet",
  flag: (kind) => [`${kind} on that day`, kind],
};

const prepare = (views: readonly MilestoneView[], rest: Partial<TimelineInput> = {}) =>
  prepareTimeline({
    views,
    asOf: "2025-11-30",
    start: null,
    finish: null,
    width: 1000,
    pending: null,
    words,
    measure: estimate,
    ...rest,
  });

describe("the marks of a milestone", () => {
  const marks = (view: MilestoneView) => prepare([view]).rows[0]!.marks.map((mark) => `${mark.kind} ${mark.shape}`);

  it("are its plan and its forecast while it is open", () => {
    expect(
      marks(
        milestone(
          "x",
          "",
          { planned: on("2026-01-01"), forecast: interval("2026-02-01", "2026-02-28", "month") },
          "upcoming",
        ),
      ),
    ).toEqual(["planned day", "forecast span"]);
  });
  it("leave out the forecast of what is met", () => {
    expect(marks(milestone("x", "", { forecast: on("2025-02-01"), actual: on("2025-03-01") }, "met"))).toEqual([
      "actual day",
    ]);
  });
  it("show a plan that has passed as late, and an actual date after the as-of date as later", () => {
    const row = prepare([
      milestone("x", "", { planned: on("2025-11-15"), actual: on("2026-01-10") }, "overdue", slip(56)),
    ]).rows[0]!;
    expect(row.marks.map(({ late, later }) => [late, later])).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});

describe("earlier baselines", () => {
  const plan = prepare(baselined, { baselines });
  it("stay in sight, fainter, where neither the plan nor the current one has a milestone", () => {
    // "As agreed" had each at another day than "As replanned", which is the current one and dashed.
    expect(plan.rows.map(({ earlier }) => earlier.map(({ name }) => name))).toEqual([
      ["As agreed"],
      ["As agreed"],
      ["As agreed"],
    ]);
    expect(plan.rows.every(({ baseline, earlier }) => baseline === null || baseline.x0 !== earlier[0]?.x0)).toBe(true);
  });
  it("are named where the first of their marks is", () => {
    expect(plan.rows.flatMap(({ labels }) => labels.filter(({ text }) => text === "As agreed"))).toHaveLength(1);
  });
  it("count from their date on", () => {
    expect(prepare(baselined, { baselines, asOf: "2025-01-14" }).rows.flatMap(({ earlier }) => earlier)).toEqual([]);
  });
  it("have their dates in the table and in what is spoken", () => {
    const table = timelineTable(baselined, baselines, "2025-11-30");
    expect(table.columns.map(({ label }) => label)).toContain("Baseline “As agreed”");
    expect(rowSentence(baselined[0]!, baselines, "2025-11-30")).toContain("baseline “As agreed” Nov 1, 2025");
    expect(timelineNotes(baselined, baselines, "2025-11-30").join()).toContain("“As agreed”");
  });
});

describe("the axis", () => {
  it("has every date, the as-of date and the promised finish on it", () => {
    const plan = prepare(everything, { start: on("2024-01-01"), finish: on("2027-12-31") });
    const [first = 0, last = 0] = plan.scale.domain();
    // 2024-01-01 is day 19723 (54 * 365 + 13 leap days), 2027-12-31 day 21183 (58 * 365 + 14 - 1); room is 5 % of 1460.
    expect([first, last]).toEqual([19723 - 73, 21183 + 73]);
  });
  it("takes in a date that is being moved off it", () => {
    const views = [milestone("x", "", { planned: on("2026-01-01") }, "upcoming")];
    const plan = prepare(views, { pending: { id: "x", field: "planned", day: 30_000 } });
    expect(plan.scale.domain()[1]).toBeGreaterThan(30_000);
  });
  it("exists without a single milestone", () => {
    expect(prepare([]).rows).toEqual([]);
  });
});

describe("a part of the axis", () => {
  // Days from 1 January 2026 (20454) on: the first milestone lies before it, the second in it.
  const view = { first: 20454, last: 20554 };
  const views = [
    milestone("x", "", { planned: on("2025-01-01"), forecast: on("2025-02-01") }, "upcoming", slip(31)),
    milestone("y", "", { planned: on("2026-01-15") }, "upcoming"),
    milestone("z", "", { planned: on("2027-01-01") }, "upcoming"),
  ];
  const plan = prepare(views, { view });
  it("is what the axis spans", () => {
    expect(plan.scale.domain()).toEqual([20454, 20554]);
    expect(plan.view).toEqual(view);
  });
  it("has the marks that lie in it, and links and flags no further", () => {
    expect(plan.rows.map((row) => row.marks.map((mark) => mark.inView))).toEqual([[false, false], [true], [false]]);
    expect(plan.rows[0]!.link).toBeNull();
    expect(plan.flags).toEqual([]);
  });
  it("says of the others which way they lie", () => {
    const texts = plan.rows.map((row) => row.labels.map((label) => label.text).join());
    expect(texts[0]).toBe("← 2025-02-01");
    expect(texts[1]).toContain("2026-01-15");
    expect(texts[2]).toBe("2027-01-01 →");
  });
  it("does not change what there is in all", () => {
    expect(plan.all).toEqual(prepare(views).all);
  });
});

describe("the slip", () => {
  it("is linked from the plan to where it went", () => {
    const row = prepare([
      milestone("x", "", { planned: on("2026-01-01"), forecast: on("2026-06-01") }, "upcoming", slip(151)),
    ]).rows[0]!;
    const [planned, forecast] = row.marks;
    expect(row.link).toEqual({ x1: planned!.x1, x2: forecast!.x0, late: true });
    expect(row.labels.map((label) => [label.text, label.tone])).toContainEqual(["+151 days", "late"]);
  });
  it("is not written where there is none", () => {
    const row = prepare([
      milestone("x", "", { planned: on("2026-01-01"), forecast: on("2026-01-01") }, "upcoming", slip(0)),
    ]).rows[0]!;
    expect(row.link).toBeNull();
    expect(row.labels.some((label) => label.text.includes("days"))).toBe(false);
  });
});

const WIDTHS = [360, 480, 560, 720, 1000, 1400, 1800];
const CASES = [
  ["the Tumen bridge", tumen.milestones],
  ["every sort of date", everything],
] as const;

describe.each(CASES)("labels of %s", (_, views) => {
  it.each(WIDTHS)("lie on nothing and inside the picture, at %i px", (width) => {
    const plan = prepare(views, { width, finish: on("2026-10-30"), start: on("2025-04-30") });
    const asOf = plan.flags.find((flag) => flag.kind === "as_of")!.x;
    for (const row of plan.rows) {
      const text = (x: number, y: number, words: string, size: number, strong: boolean): Box => ({
        x,
        y: y - 10,
        width: estimate(words, size, strong),
        height: 12,
      });
      const labels = [
        ...row.labels.map((label) => text(label.x, label.y, label.text, 11, label.tone === "late")),
        text(row.title.x, row.title.y, row.title.shown, 12.5, true),
      ];
      const marks = row.marks.map((mark) => ({ x: mark.x0, y: row.y - 5, width: mark.x1 - mark.x0, height: 10 }));
      const line = plan.bands.map(({ top, bottom }) => ({ x: asOf - 0.5, y: top, width: 1, height: bottom - top }));
      labels.forEach((label, i) => {
        const others = [...labels.slice(i + 1), ...marks, ...line];
        expect(others.filter((other) => overlaps(label, other))).toEqual([]);
        expect(label.x).toBeGreaterThanOrEqual(0);
        expect(label.x + label.width).toBeLessThanOrEqual(width + 0.01);
      });
    }
  });

  it.each(WIDTHS)("of the header are clear of one another, at %i px", (width) => {
    const { flags } = prepare(views, { width, finish: on("2026-10-30"), start: on("2025-04-30") });
    const boxes = flags.flatMap(({ label, kind }) =>
      label ? [{ x: label.x, y: 0, width: estimate(label.text, 11, kind === "as_of"), height: 1 }] : [],
    );
    boxes.forEach((box, i) => expect(boxes.slice(i + 1).some((other) => overlaps(box, other))).toBe(false));
  });
});
