// Files that are being looked at, to be brought in: which, where to, and what they hold. The page shows it; nothing
// is changed before `take`.

import { app, asFailure } from "../app";
import type { FileImport } from "../bindings/FileImport";
import type { Failure } from "../bindings/Failure";
import type { FormatView } from "../bindings/FormatView";
import type { Import } from "../bindings/Import";
import type { ImportRequest } from "../bindings/ImportRequest";
import type { ImportRows } from "../bindings/ImportRows";
import type { KeepDates } from "../bindings/KeepDates";
import type { ProjectId } from "../bindings/ProjectId";
import type { RowsAsked } from "../bindings/RowsAsked";
import type { TableAnswers } from "../bindings/TableAnswers";
import type { TableMapping } from "../bindings/TableMapping";
import type { TableRequest } from "../bindings/TableRequest";
import { askFilesToImport } from "../files";
import { t } from "../words";
import { change } from "./changes.svelte";
import { desk } from "./desk.svelte";
import { route } from "./route.svelte";
import { toasts } from "./toasts.svelte";
import { works } from "./work.svelte";

class Importing {
  paths: string[] = $state.raw([]);
  /** The project that the file is the next update of; null: new projects. */
  into: ProjectId | null = $state(null);
  dates: KeepDates = $state("ours");
  /** Begin a report with the update's data date. */
  report = $state(false);
  /** How tables are read: by this mapping, else by the one of this name, else as is said, else by their columns. */
  table: TableMapping | null = $state.raw(null);
  mapping: string | null = $state(null);
  answers: TableAnswers | null = $state.raw(null);
  /** The name under which the mapping is saved with the import; empty: it is not. */
  saveAs = $state("");
  looked: Import | null = $state.raw(null);
  /** Why the look came to nothing. */
  failure: Failure | null = $state.raw(null);
  looking = $state(false);
  taking = $state(false);
  #turn = 0;

  get files(): FileImport[] {
    return this.looked?.files ?? [];
  }
  /** Everything that was chosen can be brought in, and something of it would be. */
  get ready(): boolean {
    return !this.looking && this.files.every(sound) && this.files.some(changes);
  }

  #request(): ImportRequest {
    const saveAs = this.saveAs.trim();
    const table: TableRequest = {
      ...(this.table ? { mapping: this.table } : {}),
      ...(this.answers ? { answers: this.answers } : {}),
      ...(saveAs === "" ? {} : { save_as: saveAs }),
    };
    return {
      paths: this.paths,
      dates: this.dates,
      ...(this.into === null ? {} : { into: this.into }),
      ...(this.mapping === null ? {} : { mapping: this.mapping }),
      ...(Object.keys(table).length === 0 ? {} : { table }),
    };
  }

  /** Shows the page with these files. */
  async begin(paths: string[], into: ProjectId | null = null): Promise<void> {
    Object.assign(this, { paths, into, dates: "ours", report: false, looked: null, failure: null });
    Object.assign(this, { table: null, mapping: null, answers: null, saveAs: "" });
    if (route.now.page !== "import") route.go({ page: "import" });
    await this.look();
  }

  async look(): Promise<void> {
    if (this.paths.length === 0) return;
    const turn = ++this.#turn;
    this.looking = true;
    this.failure = null;
    try {
      const looked = await works.run(t("ui-import-looking"), (long) => long.import_look(this.#request()));
      if (turn === this.#turn) this.looked = looked;
    } catch (thrown) {
      if (turn !== this.#turn) return;
      this.looked = null;
      this.failure = asFailure(thrown);
    } finally {
      if (turn === this.#turn) this.looking = false;
    }
  }

  /** Rows of one of the files, with what each would do. */
  async rows(file: FileImport, rows: RowsAsked): Promise<ImportRows> {
    const { table, ...request } = this.#request();
    const asked = { ...request, paths: [file.path], table: { ...table, rows } };
    return works.run(t("ui-import-looking"), (long) => long.import_rows(asked));
  }

  /** Another place for the same files: what would change there is asked anew. */
  async goInto(into: ProjectId | null): Promise<void> {
    this.into = into;
    if (into === null) this.report = false;
    await this.look();
  }

  /** Reads tables by a mapping that was changed. */
  async readBy(table: TableMapping): Promise<void> {
    Object.assign(this, { table, answers: null });
    await this.look();
  }

  /** Reads tables by the columns' names, as what is said of them. */
  async readAs(answers: TableAnswers): Promise<void> {
    Object.assign(this, { table: null, mapping: null, answers });
    await this.look();
  }

  /** Reads tables by a saved mapping; empty: by the columns' names. */
  async readByName(name: string): Promise<void> {
    Object.assign(this, { table: null, mapping: name === "" ? null : name, answers: null });
    await this.look();
  }

  /** Leaves a file out. */
  async leaveOut(path: string): Promise<void> {
    this.paths = this.paths.filter((one) => one !== path);
    if (this.paths.length === 0) this.clear();
    else await this.look();
  }

  clear(): void {
    this.#turn++;
    Object.assign(this, { paths: [], into: null, looked: null, failure: null, looking: false, report: false });
  }

  /** Brings them in, and shows what came of it. */
  async take(): Promise<void> {
    this.taking = true;
    let projects: ProjectId[] = [];
    const outcome = await change(async () => {
      const request = { ...this.#request(), report: this.report, stamps: this.files.map((file) => file.stamp) };
      const taken = await works.run(t("ui-import-taking"), (long) => long.import_take(request));
      projects = taken.projects;
      if (!taken.changed) throw new Error("nothing was changed");
      return taken.changed;
    });
    this.taking = false;
    if (!outcome.ok) return;
    const schedules = this.files.every((file) => file.contents?.kind === "schedule");
    const reported = this.report;
    this.clear();
    const [only, ...others] = projects;
    if (only && others.length === 0)
      route.replace({
        page: "project",
        project: only,
        tab: reported ? "reports" : schedules ? "schedule" : "overview",
      });
    else route.replace({ page: "portfolio" });
  }
}

/** It was read, nothing is asked of it, and nothing of it is refused. */
function sound(file: FileImport): boolean {
  if (file.failure !== null) return false;
  if (file.contents?.kind !== "records") return true;
  return file.contents.refused === null && (file.contents.table?.questions.length ?? 0) === 0;
}
/** Something of it would be brought in. */
function changes(file: FileImport): boolean {
  return file.contents?.kind !== "records" || file.contents.changes;
}

export const importing = new Importing();

let known: Promise<FormatView[]> | null = null;
/** The formats that are read and written; asked for once. */
export const formats = (): Promise<FormatView[]> =>
  (known ??= app.formats().then(
    (answer) => answer.formats,
    (thrown: unknown) => {
      known = null;
      throw thrown;
    },
  ));

/** Asks for files and shows what they hold. */
export async function importFiles(into: ProjectId | null = null): Promise<void> {
  try {
    const reads = (await formats()).filter((format) => format.reads);
    const extensions = [...new Set(reads.flatMap((format) => format.extensions))];
    // Beside the last files, else beside the workspace.
    const near = importing.paths[0] ?? desk.workspace?.path ?? "";
    const paths = await askFilesToImport(extensions, near.replace(/[^/\\]*$/, ""));
    if (paths.length > 0) await importing.begin(paths, into);
  } catch (thrown) {
    toasts.failure(asFailure(thrown));
  }
}

/** Files that were dropped on the window. */
export function dropFiles(paths: string[]): void {
  if (!desk.workspace) {
    toasts.add({ tone: "warning", text: t("ui-import-no-workspace") });
    return;
  }
  // On a project's schedule a file is its next update, unless the person says otherwise.
  const { now } = route;
  const into = now.page === "project" && now.tab === "schedule" && paths.length === 1 ? now.project : null;
  void importing.begin(paths, into);
}
