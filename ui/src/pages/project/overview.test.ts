import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { changed, invalid, problem } from "../../lib/parts/project/test-data";
import { startPage } from "./testing";

beforeEach(() => window.localStorage.clear());

const figure = (name: string) => screen.getByText(name, { selector: "dt span" }).closest("div")!;

describe("figures", () => {
  // From the sample: 214 of 548 days are 39%.
  it("show what the app computed", async () => {
    await startPage("overview");
    expect(figure("Time elapsed").textContent).toContain("39%");
    expect(figure("Time elapsed").textContent).toContain("214 of 548 days");
  });

  it("that are unknown say so, with the reason instead of a number", async () => {
    await startPage("overview", {
      change: (data) => {
        const { progress } = data.projects[0]!;
        progress.elapsed = { ...progress.elapsed, value: null, unknown: { id: "test-no-start" } };
      },
    });
    const elapsed = figure("Time elapsed");
    expect(elapsed.textContent).toContain("unknown");
    expect(elapsed.textContent).toContain("test-no-start");
    expect(elapsed.textContent).not.toContain("%");
    expect(within(elapsed).queryByRole("img")).toBeNull();
  });

  it("open to their formula and inputs, and each input leads to its claim", async () => {
    const page = await startPage("overview");
    const why = within(figure("Time elapsed")).getByRole("button", { name: "Why this number: Time elapsed" });
    await fireEvent.click(why);
    const pane = await screen.findByRole("dialog", { name: "Why this number: Time elapsed" });
    const inputs = page.data.projects[0]!.progress.elapsed.why.inputs;
    const links = within(pane)
      .getAllByRole("link")
      .map((link) => link.getAttribute("href"));
    expect(links).toContain(`#/project/${page.project}/evidence?claim=${inputs[0]!.claim}`);
    expect(links).toContain(`#/sources?source=${inputs[0]!.sources[0]}`);
  });
});

describe("a fact in one step", () => {
  const line = () => screen.getByLabelText<HTMLInputElement>("Add a fact");

  it("is a claim in its own words", async () => {
    const page = await startPage("overview", {
      answers: { claim_add: () => changed({ action: { id: "x" }, id: "c" }) },
    });
    await fireEvent.input(line(), { target: { value: "Length: 850 m" } });
    await fireEvent.submit(line().closest("form")!);
    await waitFor(() => expect(page.requests("claim_add")).toHaveLength(1));
    expect(page.requests("claim_add")[0]).toEqual({
      project: page.project,
      draft: { fact: "length", reported: "850 m" },
    });
    await waitFor(() => expect(line().value).toBe(""));
  });

  it("without a name says how to type it, and sends nothing", async () => {
    const page = await startPage("overview");
    await fireEvent.input(line(), { target: { value: "850 m" } });
    await fireEvent.submit(line().closest("form")!);
    screen.getByText("Type a name, a colon and a value, such as “Length: 850 m”.");
    expect(page.requests("claim_add")).toEqual([]);
  });

  it("that is refused stays typed, with what is wrong", async () => {
    await startPage("overview", {
      answers: {
        claim_add: () => {
          throw invalid(problem("reported", "test-not-a-length"));
        },
      },
    });
    await fireEvent.input(line(), { target: { value: "Length: long" } });
    await fireEvent.submit(line().closest("form")!);
    await screen.findByText("test-not-a-length");
    expect(line().value).toBe("Length: long");
  });
});

it("a project that was removed says so, and leads to the portfolio", async () => {
  await startPage("overview", {
    answers: {
      project_view: () => {
        throw { code: "not_found", message: { id: "app-project-gone" }, help: null, problems: [] };
      },
    },
  });
  screen.getByRole("heading", { name: "This project is not in the workspace any more." });
  await fireEvent.click(screen.getByRole("button"));
  expect(window.location.hash).toBe("#/portfolio");
});
