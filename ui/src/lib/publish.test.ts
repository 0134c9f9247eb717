import { describe, expect, it } from "vitest";
import { reportName, sheetOf } from "./publish";

describe("the sheet of a report", () => {
  // CLDR's paperSize: US-Letter for these, A4 for the rest of the world.
  it.each([
    ["en-US", "letter"],
    ["en", "letter"],
    ["fr-CA", "letter"],
    ["es-MX", "letter"],
    ["fil-PH", "letter"],
    ["en-GB", "a4"],
    ["de", "a4"],
    ["ru-RU", "a4"],
    ["ko-KR", "a4"],
    // What the web view gives where the system's locale is "C": no language tag.
    ["c", "a4"],
  ])("of %s is %s", (locale, sheet) => expect(sheetOf(locale)).toBe(sheet));
});

it("is called after the project and the day", () =>
  expect(reportName("tumen-road-bridge", "2025-11-30")).toBe("tumen-road-bridge-2025-11-30.pdf"));
