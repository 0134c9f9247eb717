import { describe, expect, it } from "vitest";
import { commonActions } from "./actions.svelte";
import { hasMessage } from "./words";

describe("the table of actions", () => {
  it("has no id and no keys twice", () => {
    const ids = commonActions.map((action) => action.id);
    const keys = commonActions.flatMap((action) => action.keys ?? []);
    expect(ids).toEqual([...new Set(ids)]);
    expect(keys).toEqual([...new Set(keys)]);
  });
  it("has a name in the catalogue for each", () => {
    expect(commonActions.filter((action) => !hasMessage(`ui-action-${action.id}`))).toEqual([]);
  });
  it("has every entry of the native menu that tells the page something", () => {
    // The ids that src-tauri/src/menu.rs lists, but for file-recent, which comes with a path.
    const menu = [
      ...["file-new", "file-open", "file-sample", "file-import", "file-export-as"],
      ...["file-backup", "file-export", "file-close"],
      ...["edit-undo", "edit-redo", "view-portfolio"],
      ...["view-theme-system", "view-theme-light", "view-theme-dark", "help-keys", "help-about"],
    ];
    const ids = commonActions.map((action) => action.id);
    expect(menu.filter((id) => !ids.includes(id))).toEqual([]);
  });
  it("can undo only outside of text fields, which have their own undo", () => {
    for (const id of ["edit-undo", "edit-redo"]) {
      expect(commonActions.find((action) => action.id === id)?.whileTyping ?? false).toBe(false);
    }
  });
});
