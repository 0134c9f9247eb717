// The questions that pages share. A change asks again only those that it touches; the as-of date, all that
// depend on it.

import { untrack } from "svelte";
import { app } from "../app";
import type { Backtest } from "../bindings/Backtest";
import type { ClassOf } from "../bindings/ClassOf";
import type { Earned } from "../bindings/Earned";
import type { EarnedPeriod } from "../bindings/EarnedPeriod";
import type { ForecastView } from "../bindings/ForecastView";
import type { Fronts } from "../bindings/Fronts";
import type { History } from "../bindings/History";
import type { Baselines } from "../bindings/Baselines";
import type { MeasuredWork } from "../bindings/MeasuredWork";
import type { Portfolio } from "../bindings/Portfolio";
import type { ProjectId } from "../bindings/ProjectId";
import type { ProjectView } from "../bindings/ProjectView";
import type { ReportId } from "../bindings/ReportId";
import type { ReportList } from "../bindings/ReportList";
import type { ReportView } from "../bindings/ReportView";
import type { Risks } from "../bindings/Risks";
import type { SlipOverTime } from "../bindings/SlipOverTime";
import type { Sources } from "../bindings/Sources";
import type { Trend } from "../bindings/Trend";
import type { Weighting } from "../bindings/Weighting";
import { t } from "../words";
import { Query, type Touched } from "./query.svelte";
import { works } from "./work.svelte";

/** Entries of the history that are fetched at a time. */
export const historyPage = 100;

const windowOf = (days: number | null) => (days === null ? {} : { window_days: days });

class Queries {
  #asOf = "";
  #portfolio = this.#makePortfolio();
  #sources = this.#makeSources();
  #projects = new Map<ProjectId, Query<ProjectView>>();
  #histories = new Map<ProjectId | null, Query<History>>();
  /** Those that depend on the as-of date, by what they ask. */
  #dated = new Map<string, Query<unknown>>();
  /** Grows when all questions are new: another workspace. */
  #generation = $state(0);

  #makePortfolio(): Query<Portfolio> {
    return new Query(
      () => app.portfolio({ as_of: this.#asOf }),
      (touched) => touched.portfolio || touched.projects.length > 0 || touched.sources,
    );
  }
  #makeSources(): Query<Sources> {
    // Claims and milestones cite sources, so a project's change may alter how often one is cited.
    return new Query(
      () => app.source_list(),
      (touched) => touched.sources || touched.projects.length > 0,
    );
  }

  portfolio(): Query<Portfolio> {
    void this.#generation;
    return this.#portfolio;
  }
  sources(): Query<Sources> {
    void this.#generation;
    return this.#sources;
  }
  project(project: ProjectId): Query<ProjectView> {
    void this.#generation;
    let query = this.#projects.get(project);
    if (!query) {
      query = new Query(
        () => app.project_view({ project, as_of: this.#asOf }),
        (touched) => touched.projects.includes(project) || touched.sources,
      );
      this.#projects.set(project, query);
    }
    return query;
  }
  /** The newest entries of the history; older ones are the page's own matter. */
  history(project: ProjectId | null): Query<History> {
    void this.#generation;
    let query = this.#histories.get(project);
    if (!query) {
      query = new Query(
        () => app.history({ project, before: null, limit: historyPage }),
        () => true,
      );
      this.#histories.set(project, query);
    }
    return query;
  }

  /** `of`: the project that alone it depends on; null: on all. */
  #asked<T>(key: string, of: ProjectId | null, ask: (asOf: string) => Promise<T>): Query<T> {
    void this.#generation;
    let query = this.#dated.get(key) as Query<T> | undefined;
    if (!query) {
      query = new Query(
        () => ask(this.#asOf),
        (touched) =>
          touched.sources ||
          (of === null ? touched.portfolio || touched.projects.length > 0 : touched.projects.includes(of)),
      );
      this.#dated.set(key, query);
    }
    return query;
  }
  trend(project: ProjectId): Query<Trend> {
    return this.#asked(`trend ${project}`, project, (as_of) => app.trend_view({ project, as_of }));
  }
  /** Rates from the readings of so many days up to the as-of date; null: of all. */
  fronts(project: ProjectId, days: number | null = null): Query<Fronts> {
    return this.#asked(`fronts ${project} ${days}`, project, (as_of) =>
      app.fronts_view({ project, as_of, ...windowOf(days) }),
    );
  }
  /** Quantities, fronts, structures and costs as they are kept. */
  measured(project: ProjectId): Query<MeasuredWork> {
    return this.#asked(`measured ${project}`, project, (as_of) => app.work_list({ project, as_of }));
  }
  earned(project: ProjectId, period: EarnedPeriod): Query<Earned> {
    return this.#asked(`earned ${project} ${period}`, project, (as_of) => app.earned_view({ project, as_of, period }));
  }
  /** A project's reports, drafts among them. */
  reports(project: ProjectId): Query<ReportList> {
    return this.#asked(`reports ${project}`, project, (as_of) => app.report_list({ project, as_of }));
  }
  report(report: ReportId, project: ProjectId): Query<ReportView> {
    return this.#asked(`report ${report}`, project, () => app.report_view({ report }));
  }
  /** What may happen to a project's schedule. */
  risks(project: ProjectId): Query<Risks> {
    return this.#asked(`risks ${project}`, project, () => app.risk_list({ project }));
  }
  baselines(project: ProjectId): Query<Baselines> {
    return this.#asked(`baselines ${project}`, project, () => app.baseline_list({ project }));
  }
  /** The outside view compares with other projects, so any of them may change it. */
  forecasts(project: ProjectId, of: ClassOf, weighting: Weighting, days: number | null = null): Query<ForecastView> {
    return this.#asked(`forecasts ${project} ${JSON.stringify(of)} ${weighting} ${days}`, null, (as_of) =>
      works.run(t("work-forecast"), (long) =>
        long.forecast_view({ project, as_of, class: of, weighting, ...windowOf(days) }),
      ),
    );
  }
  backTest(): Query<Backtest> {
    return this.#asked("back-test", null, (as_of) =>
      works.run(t("ui-action-view-back-test"), (long) => long.backtest({ as_of })),
    );
  }
  portfolioSlip(): Query<SlipOverTime> {
    return this.#asked("portfolio slip", null, (as_of) => app.portfolio_slip({ as_of }));
  }

  get #all(): Query<unknown>[] {
    return [
      this.#portfolio,
      this.#sources,
      ...this.#projects.values(),
      ...this.#histories.values(),
      ...this.#dated.values(),
    ];
  }

  touch(touched: Touched): void {
    for (const query of this.#all) query.touch(touched);
  }

  /** Everything, where it is not known what changed: another program wrote to the file. */
  touchAll(): void {
    for (const query of this.#all) query.invalidate();
  }

  setAsOf(asOf: string): void {
    if (asOf === this.#asOf) return;
    this.#asOf = asOf;
    this.#portfolio.invalidate();
    for (const query of [...this.#projects.values(), ...this.#dated.values()]) query.invalidate();
  }

  /** Forgets every answer: another workspace was opened. */
  reset(): void {
    this.#portfolio = this.#makePortfolio();
    this.#sources = this.#makeSources();
    this.#projects.clear();
    this.#histories.clear();
    this.#dated.clear();
    untrack(() => this.#generation++);
  }
}

export const queries = new Queries();

/**
 * In a component: keeps a query in use while the component is shown, and gives it.
 * `const view = use(() => queries.project(id))`, then `view.current.data`.
 */
export function use<T>(choose: () => Query<T>): { readonly current: Query<T> } {
  const current = $derived(choose());
  $effect(() => {
    const query = current;
    return untrack(() => query.hold());
  });
  return {
    get current() {
      return current;
    },
  };
}
