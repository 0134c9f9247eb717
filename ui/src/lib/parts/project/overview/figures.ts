// A project's figures as cards show them: the value, a line of what it is made of, and a meter where it is
// a share. It puts what the app computed into words and computes nothing; what is unknown says so.

import type { Figure } from "../../../bindings/Figure";
import type { Progress } from "../../../bindings/Progress";
import type { ScheduleProgress } from "../../../bindings/ScheduleProgress";
import type { ProjectView } from "../../../bindings/ProjectView";
import { formatDate, formatDays, formatInterval, formatShare, say, t } from "../../../words";
import { sourceName } from "../source-name";

export type FigureName = Exclude<keyof Progress, "as_of" | "verdict" | "milestones" | "finish_slip" | "schedule">;

/** How far the schedule is, three ways. */
type ScheduleName = `schedule_${keyof ScheduleProgress}`;

export interface FigureCard {
  name: FigureName | ScheduleName | "physical" | "forecast";
  label: string;
  figure: Figure<unknown>;
  /** None: unknown. */
  value: string | null;
  /** What it is made of; for an unknown figure the reason. */
  sub: string;
  /** A share of one, and the share that was planned by now. */
  meter: { share: number; mark: number | null; tone: "time" | "work" } | null;
  late: boolean;
}

/** The figures of the Overview, in the order in which they are read. */
export const HEADLINES: readonly FigureName[] = [
  "elapsed",
  "milestone_weighted",
  "promised_finish",
  "expected_finish",
  "next_milestone",
  "newest_evidence",
];

/** The figures of the Progress page: how far the work is, each by its own rule. */
export const MEASURES: readonly FigureName[] = [
  "elapsed",
  "planned",
  "milestone_weighted",
  "reported",
  "days_to_finish",
  "expected_finish",
];

type Shown = Pick<FigureCard, "value" | "sub"> & Partial<Pick<FigureCard, "meter" | "late">>;

const show: { [Name in FigureName]: (progress: Progress, view: ProjectView) => Shown | null } = {
  elapsed({ elapsed: { value } }) {
    if (!value) return null;
    return {
      value: formatShare(value.share),
      sub: t("ui-figure-elapsed-sub", { days: value.days, of_days: value.of_days }),
      meter: { share: value.share, mark: null, tone: "time" },
    };
  },
  planned({ planned: { value } }) {
    if (!value) return null;
    return {
      value: formatShare(value.share),
      sub: t("ui-figure-planned-sub", { milestones: value.milestones, of_milestones: value.of_milestones }),
      meter: { share: value.share, mark: null, tone: "time" },
    };
  },
  milestone_weighted({ milestone_weighted: { value }, planned }) {
    if (!value) return null;
    const met = t("ui-figure-weighted-sub", { milestones: value.milestones, of_milestones: value.of_milestones });
    const mark = planned.value?.share ?? null;
    return {
      value: formatShare(value.share),
      sub: mark === null ? met : `${met}, ${t("ui-figure-weighted-planned", { share: formatShare(mark) })}`,
      meter: { share: value.share, mark, tone: "work" },
    };
  },
  reported({ reported: { value } }) {
    if (value === null) return null;
    return {
      value: formatShare(value),
      sub: t("ui-figure-reported-sub"),
      meter: { share: value, mark: null, tone: "work" },
    };
  },
  promised_finish({ promised_finish: { value }, days_to_finish }) {
    if (!value) return null;
    const { claims, earliest, latest } = value;
    const spread =
      claims > 1 && earliest !== null && latest !== null && earliest !== latest
        ? t("ui-figure-claims-range", { claims, from: formatDate(earliest), to: formatDate(latest) })
        : t("ui-figure-claims", { claims });
    const left = days_to_finish.value;
    return {
      value: formatInterval(value.date),
      sub: left === null ? spread : `${daysAway(left)}; ${spread}`,
      late: left !== null && left < 0,
    };
  },
  expected_finish({ expected_finish: { value }, finish_slip }) {
    if (!value) return null;
    const slip = finish_slip.value;
    return {
      value: formatInterval(value),
      sub: slip === null ? (finish_slip.unknown ? say(finish_slip.unknown) : "") : slipWords(slip),
      late: slip !== null && slip > 0,
    };
  },
  days_to_finish({ days_to_finish: { value }, promised_finish }) {
    if (value === null) return null;
    const promise = promised_finish.value;
    return {
      value: value < 0 ? t("ui-figure-days-past", { days: -value }) : formatDays(value),
      sub: promise ? formatInterval(promise.date) : "",
      late: value < 0,
    };
  },
  next_milestone({ next_milestone: { value } }) {
    if (!value) return null;
    const away = value.days < 0 ? t("ui-figure-overdue", { days: -value.days }) : daysAway(value.days);
    return { value: value.title, sub: `${formatInterval(value.date)}, ${away}`, late: value.days < 0 };
  },
  newest_evidence({ newest_evidence: { value } }, view) {
    if (!value) return null;
    const source = view.sources.find((one) => one.id === value.source);
    const milestone = view.milestones.find((one) => one.milestone.id === value.milestone);
    const what = source ? sourceName(source) : (milestone?.milestone.title ?? (value.claim ? t("ui-claim-own") : ""));
    return {
      value: t("ui-figure-age", { days: value.age_days }),
      sub: [formatInterval(value.date), what].filter(Boolean).join(", "),
    };
  },
};

export function figureCards(view: ProjectView, names: readonly FigureName[]): FigureCard[] {
  return names.map((name) => {
    const figure: Figure<unknown> = view.progress[name];
    const shown = show[name](view.progress, view);
    return {
      name,
      label: t(`ui-figure-${name}`),
      figure,
      value: shown?.value ?? null,
      sub: shown?.sub ?? (figure.unknown ? say(figure.unknown) : ""),
      meter: shown?.meter ?? null,
      late: shown?.late ?? false,
    };
  });
}

const SCHEDULE = ["duration", "cost", "physical"] as const;

/** How far the schedule is, each by its own name; none where a project has no schedule. */
export function scheduleCards({ progress }: ProjectView): FigureCard[] {
  const of = progress.schedule;
  if (!of) return [];
  return SCHEDULE.map((name) => {
    const { value, unknown } = of[name];
    return {
      name: `schedule_${name}`,
      label: t(`ui-figure-schedule_${name}`),
      figure: of[name],
      value: value ? formatShare(value.share) : null,
      sub: value ? t("ui-figure-schedule-sub", { activities: value.activities }) : unknown ? say(unknown) : "",
      meter: value ? { share: value.share, mark: null, tone: "work" } : null,
      late: false,
    };
  });
}

function daysAway(days: number): string {
  if (days === 0) return t("ui-figure-days-today");
  return days < 0 ? t("ui-figure-days-past", { days: -days }) : t("ui-figure-days-left", { days });
}

function slipWords(days: number): string {
  if (days === 0) return t("ui-figure-slip-none");
  return days > 0 ? t("ui-figure-slip-late", { days }) : t("ui-figure-slip-early", { days: -days });
}
