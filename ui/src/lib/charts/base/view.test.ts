import { describe, expect, it } from "vitest";
import { panned, settled, showing, zoomed } from "./view";

// An axis of 1000 days.
const all = { first: 0, last: 1000 };

describe("zooming", () => {
  it("keeps the day it is about where it is", () => {
    // Day 250 is a quarter along; at twice as close it still is: 250 - 125 to 250 + 375.
    expect(zoomed(null, all, 2, 250)).toEqual({ first: 125, last: 625 });
  });
  it("out to all that there is shows all", () => {
    expect(zoomed({ first: 300, last: 800 }, all, 0.5, 500)).toBeNull();
  });
  it("out at an end of the axis stays on it", () => {
    // Twice the 200 days around 900 would be 700 to 1100.
    expect(zoomed({ first: 800, last: 1000 }, all, 0.5, 900)).toEqual({ first: 600, last: 1000 });
  });
  it("in stops at two weeks", () => {
    expect(zoomed({ first: 500, last: 520 }, all, 100, 510)).toEqual({ first: 503, last: 517 });
  });
  it("about a day that is out of sight is about the nearest that is not", () => {
    expect(zoomed({ first: 200, last: 400 }, all, 2, 900)).toEqual({ first: 300, last: 400 });
  });
});

describe("panning", () => {
  it.each([
    [100, 300],
    [-500, 0], // the axis's start
    [5000, 800], // the last 200 days of it
  ])("by %i days begins at day %i", (days, first) => {
    expect(panned({ first: 200, last: 400 }, all, days)).toEqual({ first, last: first + 200 });
  });
  it("does nothing where all is shown", () => {
    expect(panned(null, all, 100)).toBeNull();
  });
});

describe("bringing a day in sight", () => {
  const view = { first: 200, last: 400 };
  it("leaves the view where it is already", () => {
    expect(showing(view, all, 300)).toBe(view);
  });
  it("moves as little as it takes, with 8% of the view as room", () => {
    expect(showing(view, all, 450)).toEqual({ first: 266, last: 466 });
    expect(showing(view, all, 100)).toEqual({ first: 84, last: 284 });
  });
});

describe("a remembered view", () => {
  it("of a longer axis is moved onto this one", () => {
    expect(settled({ first: 900, last: 1200 }, all)).toEqual({ first: 700, last: 1000 });
  });
  it("of more than there is shows all", () => {
    expect(settled({ first: -100, last: 1200 }, all)).toBeNull();
  });
  it.each([
    [5, 5],
    [9, 3],
    [Number.NaN, 3],
  ])("of nothing (%i to %i) shows all", (first, last) => {
    expect(settled({ first, last }, all)).toBeNull();
  });
});
