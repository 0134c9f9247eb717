// The portfolio's slip over time in words, and which of its lines have a name.

import { formatDate, formatSignedDays, t } from "../../words";
import { dayOf } from "../base/days";
import type { Stop } from "../base/stops";
import { slipSentence } from "../base/words";
import { cell, none, type ChartTable } from "../chart-frame/table";
import { spotId, type LineSeries } from "../lines/prepare";
import type { PortfolioSlipInput, SlipOverTime } from "./input";

export const lastSlip = (project: SlipOverTime): number => project.points.at(-1)?.days ?? 0;

/** The ones that are named: those that slipped most, the latest first. */
export function highlighted(projects: readonly SlipOverTime[], count: number): Set<string> {
  return new Set(
    projects
      .filter((project) => project.points.length > 0)
      .sort((a, b) => Math.abs(lastSlip(b)) - Math.abs(lastSlip(a)))
      .slice(0, count)
      .map((project) => project.id),
  );
}

export function slipSeries(projects: readonly SlipOverTime[], named: ReadonlySet<string>): LineSeries[] {
  return projects.map((project) => ({
    id: project.id,
    name: project.name,
    ends: formatSignedDays(lastSlip(project)),
    quiet: !named.has(project.id),
    points: project.points.flatMap((point, i) => {
      const at = dayOf(point.date);
      return at === null ? [] : [{ key: String(i), at, value: point.days }];
    }),
  }));
}

export function portfolioSlipReading({ projects, asOf }: PortfolioSlipInput): string {
  const known = projects.filter((project) => project.points.length > 0);
  if (known.length === 0) return t("ui-chart-portfolio-slip-nothing");
  const late = known.filter((project) => lastSlip(project) > 0);
  const counted = t("ui-chart-portfolio-slip-counted", {
    late: late.length,
    known: known.length,
    date: formatDate(asOf),
  });
  const [worst] = [...late].sort((a, b) => lastSlip(b) - lastSlip(a));
  if (!worst) return counted;
  return `${counted} ${t("ui-chart-trend-worst", { title: worst.name, slip: formatSignedDays(lastSlip(worst)) })}`;
}

export function slipStops({ projects }: PortfolioSlipInput): Stop[] {
  // Up and Down go as the lines lie: the latest on top.
  return [...projects]
    .sort((a, b) => lastSlip(b) - lastSlip(a))
    .flatMap((project) =>
      project.points.map((point, i) => ({
        id: spotId(project.id, String(i)),
        line: project.id,
        order: dayOf(point.date) ?? 0,
        sentence: [project.name, formatDate(point.date), slipSentence(point.days)].join(t("ui-chart-list-join")),
      })),
    );
}

/** A row a project, a column a date. */
export function portfolioSlipTable({ projects }: PortfolioSlipInput): ChartTable {
  const dates = [...new Set(projects.flatMap((project) => project.points.map((point) => point.date)))].sort();
  return {
    columns: [{ label: t("ui-chart-project") }, ...dates.map((date) => ({ label: formatDate(date), numeric: true }))],
    rows: projects.map((project) => [
      cell(project.name),
      ...dates.map((date) => {
        const point = project.points.find((one) => one.date === date);
        return point ? cell(formatSignedDays(point.days), point.days) : none;
      }),
    ]),
  };
}

/** To be saved: a row for each project at each date, however different their dates are. */
export function portfolioSlipRows({ projects }: PortfolioSlipInput): ChartTable {
  return {
    columns: [
      { label: t("ui-chart-project") },
      { label: t("ui-chart-date") },
      { label: t("ui-chart-slips-column-days"), numeric: true },
    ],
    rows: projects.flatMap((project) =>
      project.points.map((point) => [
        cell(project.name),
        cell(formatDate(point.date), point.date),
        cell(formatSignedDays(point.days), point.days),
      ]),
    ),
  };
}

/** What is shown as a table: where dates are many the last slip of each is enough. */
export function portfolioSlipShown(input: PortfolioSlipInput): ChartTable {
  const table = portfolioSlipTable(input);
  if (table.columns.length <= 26) return table;
  return {
    columns: [
      { label: t("ui-chart-project") },
      { label: t("ui-chart-date") },
      { label: t("ui-chart-slips-column-days"), numeric: true },
    ],
    rows: input.projects.flatMap((project) => {
      const last = project.points.at(-1);
      return last
        ? [[cell(project.name), cell(formatDate(last.date), last.date), cell(formatSignedDays(last.days), last.days)]]
        : [];
    }),
  };
}
