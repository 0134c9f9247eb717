import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { changed, invalid, problem } from "../../lib/parts/project/test-data";
import { startPage } from "./testing";

const action = { id: "history-claim-added" };
beforeEach(() => window.localStorage.clear());

const fact = (name: string) => screen.getByRole("region", { name });

describe("claims of a fact", () => {
  it("are listed with their words, sources and dates, the one that counts marked", async () => {
    await startPage("evidence");
    const finish = fact("Finish");
    const row = within(finish).getByText("18 months", { exact: false, selector: "q" }).closest("tr")!;
    expect(within(row).getByRole<HTMLInputElement>("radio").checked).toBe(true);
    expect(within(row).getByText("Chosen")).toBeTruthy();
    expect(row.textContent).toContain("News report citing TASS and KCNA");
  });

  it("stated after the as-of date stand apart and cannot be chosen", async () => {
    await startPage("evidence");
    const finish = fact("Finish");
    const apart = within(finish)
      .getByText(/Stated later than/)
      .closest("tbody")!;
    expect(apart.textContent).toContain("may open in the first quarter");
    expect(within(apart).queryByRole("radio")).toBeNull();
  });

  it("choosing another is one call", async () => {
    const page = await startPage("evidence");
    const row = within(fact("Finish")).getByText("in 2026", { exact: false, selector: "q" }).closest("tr")!;
    await fireEvent.click(within(row).getByRole("radio"));
    await waitFor(() => expect(page.requests("claim_choose")).toEqual([{ claim: row.dataset.claim }]));
  });

  it("can go back to the latest stated", async () => {
    const page = await startPage("evidence", {
      change: (data) => {
        const finish = data.projects[0]!.facts.find((one) => one.name === "finish")!;
        finish.basis_note = { id: "test-basis" };
      },
    });
    const chosen = page.data.projects[0]!.facts.find((one) => one.name === "finish")!.value;
    await fireEvent.click(within(fact("Finish")).getByRole("button", { name: "Back to the latest stated" }));
    await waitFor(() => expect(page.requests("claim_unchoose")).toEqual([{ claim: chosen }]));
  });
});

describe("adding a claim", () => {
  async function openForm(answers: Parameters<typeof startPage>[1] = {}) {
    const page = await startPage("evidence", answers);
    await fireEvent.click(screen.getAllByRole("button", { name: "Add claim" })[0]!);
    const form = screen.getByRole("form", { name: "Add a claim" });
    const type = async (label: string, text: string) => {
      const field = within(form).getByLabelText(label, { selector: "input" });
      await fireEvent.input(field, { target: { value: text } });
      return field;
    };
    return { page, form, type };
  }

  it("sends the words as they were typed, with fact and date", async () => {
    const { page, form, type } = await openForm({ answers: { claim_add: () => changed({ action, id: "c" }) } });
    await type("Fact", "length");
    await type("As reported", "just over half a mile");
    await type("Stated", "May 2025");
    await fireEvent.submit(form);
    await waitFor(() => expect(page.requests("claim_add")).toHaveLength(1));
    expect(page.requests("claim_add")[0]).toEqual({
      project: page.project,
      draft: { fact: "length", reported: "just over half a mile", stated: "May 2025" },
    });
  });

  it("makes a new source first and cites it", async () => {
    const { page, form, type } = await openForm({
      answers: {
        source_add: () => changed({ action, id: "new-source", sources: true }),
        claim_add: () => changed({ action, id: "c" }),
      },
    });
    await type("Fact", "length");
    await type("As reported", "850 m");
    const source = await type("Source", "Kommersant");
    await fireEvent.keyDown(source, { key: "ArrowUp" });
    await fireEvent.keyDown(source, { key: "Enter" });
    await fireEvent.input(within(form).getByLabelText("Publisher"), { target: { value: "Kommersant" } });
    await fireEvent.submit(form);
    await waitFor(() => expect(page.requests("claim_add")).toHaveLength(1));
    expect(page.requests("source_add")).toEqual([{ draft: { title: "Kommersant", publisher: "Kommersant" } }]);
    expect(page.requests("claim_add")[0]).toMatchObject({ draft: { source: "new-source" } });
  });

  it("shows what is wrong at its field and keeps what was typed", async () => {
    const { form, type } = await openForm({
      answers: {
        claim_add: () => {
          throw invalid(problem("reported", "test-unreadable"));
        },
      },
    });
    await type("Fact", "length");
    const reported = (await type("As reported", "long")) as HTMLInputElement;
    await fireEvent.submit(form);
    await screen.findByText("test-unreadable");
    expect(reported.getAttribute("aria-invalid")).toBe("true");
    expect(reported.value).toBe("long");
  });

  it("asks which reading is meant and takes the chosen one apart from the words", async () => {
    const { page, form, type } = await openForm({
      answers: {
        read_value: ({ text }: { text: string }) => ({
          value: null,
          words: null,
          choices: text === "03/04/2026" ? [{ text: "2026-04-03", words: { id: "test-april" } }] : [],
          problem: null,
        }),
        claim_add: () => changed({ action, id: "c" }),
      },
    });
    await type("Fact", "finish");
    await type("As reported", "03/04/2026");
    await fireEvent.click(await within(form).findByRole("button", { name: "test-april" }));
    await fireEvent.submit(form);
    await waitFor(() => expect(page.requests("claim_add")).toHaveLength(1));
    expect(page.requests("claim_add")[0]).toMatchObject({
      draft: { fact: "finish", reported: "03/04/2026", read_as: "2026-04-03" },
    });
  });

  it("a half-filled form is there again after the page was left", async () => {
    const { type } = await openForm();
    await type("As reported", "850-meter-long bridge");
    await waitFor(() => expect(window.localStorage.length).toBe(1));
    document.body.innerHTML = "";
    await startPage("evidence");
    const form = screen.getByRole("form", { name: "Add a claim" });
    expect(within(form).getByLabelText<HTMLInputElement>("As reported").value).toBe("850-meter-long bridge");
    await fireEvent.click(within(form).getByRole("button", { name: "Discard it" }));
    expect(within(form).getByLabelText<HTMLInputElement>("As reported").value).toBe("");
  });
});
