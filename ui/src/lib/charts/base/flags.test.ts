import { describe, expect, it } from "vitest";
import { dateScale } from "./date-axis";
import { placeFlags } from "./flags";

// One pixel a day; every letter is 5 px wide.
const scale = dateScale(0, 400, 0, 400);
const measure = (text: string) => text.length * 5;

describe("flags", () => {
  it("stand at the day's evening, a start at its morning", () => {
    const flags = placeFlags(
      [
        { kind: "as_of", day: 100, words: ["as of"] },
        { kind: "start", day: 20, words: ["start"] },
      ],
      scale,
      0,
      400,
      measure,
    );
    expect(flags.map((flag) => flag.x)).toEqual([101, 20]);
  });
  it("are centred over their lines, inside the room", () => {
    // "as of" is 25 px: from 88.5 to 113.5; at day 395 it would end at 408.5 and is moved to end at 400.
    const [middle] = placeFlags([{ kind: "as_of", day: 100, words: ["as of"] }], scale, 0, 400, measure);
    const [edge] = placeFlags([{ kind: "as_of", day: 395, words: ["as of"] }], scale, 0, 400, measure);
    expect(middle?.label).toEqual({ x: 88.5, text: "as of" });
    expect(edge?.label).toEqual({ x: 375, text: "as of" });
  });
  it("say it shorter, to one side or not at all where another is in the way", () => {
    const near = [
      { kind: "as_of" as const, day: 100, words: ["as of 30 Nov"] },
      { kind: "finish" as const, day: 120, words: ["promised 30 Oct 2026", "promised"] },
      { kind: "start" as const, day: 105, words: ["start"] },
    ];
    // As of: 60 px, 71..131, kept clear 8 px around: 63..139. Promised in full is 100 px: 71..171, 17..117 and
    // 125..225 all run into it; short, 40 px: 101..141, 77..117 and 125..165 do too. Start: 92.5.., 76.. and 109.. too.
    expect(placeFlags(near, scale, 0, 400, measure).map((flag) => flag.label?.text ?? null)).toEqual([
      "as of 30 Nov",
      null,
      null,
    ]);
    // 60 days on, promised in full is 131..231 and then 185..285 to the right of its line; short would not be needed.
    const apart = [near[0]!, { ...near[1]!, day: 180 }];
    expect(placeFlags(apart, scale, 0, 400, measure)[1]?.label).toEqual({ x: 185, text: "promised 30 Oct 2026" });
  });
});
