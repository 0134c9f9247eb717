import { describe, expect, it } from "vitest";
import type { ClaimValue } from "../../../bindings/ClaimValue";
import { claimDraft, NO_CLAIM, sameValue, valueText } from "./claim-text";

it.each<[ClaimValue, string]>([
  [{ type: "length", value: { metres: "1005", bound: "exactly" } }, "1005 m"],
  [{ type: "length", value: { metres: "804.672", bound: "over" } }, "over 804.672 m"],
  [{ type: "money", value: { amount: "9500000000", currency: "RUB" } }, "RUB 9500000000"],
  [{ type: "share", value: "0.26" }, "26%"],
  [{ type: "share", value: "0.125" }, "12.5%"],
  [{ type: "share", value: "0.005" }, "0.5%"],
  [{ type: "share", value: "1" }, "100%"],
  [{ type: "number", value: "2" }, "2"],
  [{ type: "text", value: "TonnelYuzhStroy" }, "TonnelYuzhStroy"],
])("writes %j as it would be typed", (value, text) => {
  expect(valueText(value)).toBe(text);
});

it("takes two dates for the same whatever they were typed as", () => {
  const date = (text: string): ClaimValue => ({
    type: "date",
    value: { earliest: "2026-10-30", latest: "2026-10-30", grain: "day", text },
  });
  expect(sameValue(date("30 Oct 2026"), date("2026-10-30"))).toBe(true);
  expect(sameValue(date("30 Oct 2026"), null)).toBe(false);
});

describe("what the form sends", () => {
  const before = { ...NO_CLAIM, fact: "length", reported: "424 m and 581 m", read_as: "1005 m", source: "s" };

  it("is all that was typed, for a new claim", () => {
    expect(claimDraft({ ...NO_CLAIM, fact: "length", reported: "850 m" }, null)).toEqual({
      fact: "length",
      reported: "850 m",
    });
  });

  it("is only what was changed, an empty text for what was cleared", () => {
    expect(claimDraft({ ...before, source: "", note: "photograph" }, before)).toEqual({
      source: "",
      note: "photograph",
    });
  });

  it("keeps a reading given apart when the words are corrected", () => {
    expect(claimDraft({ ...before, reported: "424 m + 581 m" }, before)).toEqual({
      reported: "424 m + 581 m",
      read_as: "1005 m",
    });
  });
});
