import { describe, expect, it } from "vitest";
import { known, unknown } from "../../../dev/gallery/cases";
import type { Elapsed } from "../../bindings/Elapsed";
import type { Weighted } from "../../bindings/Weighted";
import { prepareTwinBar } from "./prepare";

const share = (value: number) =>
  known<Weighted>({ share: value, weight: "", of_weight: "", milestones: 0, of_milestones: 0 });
const gone = (value: number) => known<Elapsed>({ share: value, days: 0, of_days: 0 });

describe("a twin bar", () => {
  it("is filled as far as was achieved, with a mark at the plan and one at the time gone", () => {
    expect(prepareTwinBar({ planned: share(0.5), achieved: share(0.25), elapsed: gone(0.375) })).toEqual({
      filled: 25,
      planned: { at: 50, over: false },
      elapsed: { at: 37.5, over: false },
      behind: true,
    });
  });
  it("is not behind where as much is achieved as was planned", () => {
    expect(prepareTwinBar({ planned: share(0.5), achieved: share(0.5) }).behind).toBe(false);
  });
  it("keeps unknown and nothing apart", () => {
    expect(prepareTwinBar({ planned: unknown("x"), achieved: unknown("x") })).toEqual({
      filled: null,
      planned: null,
      elapsed: null,
      behind: false,
    });
    expect(prepareTwinBar({ planned: share(0), achieved: share(0) }).filled).toBe(0);
  });
  it("puts more than all the time at the end, as over it", () => {
    expect(prepareTwinBar({ planned: share(1), achieved: share(1), elapsed: gone(1.2) }).elapsed).toEqual({
      at: 100,
      over: true,
    });
  });
});
