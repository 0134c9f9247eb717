// The line below a project's name: what it is, where, and who builds it, as far as that is claimed.

import type { Project } from "../../bindings/Project";
import type { ProjectView } from "../../bindings/ProjectView";
import { formatClaimValue, locale, t } from "../../words";
import { countingClaim } from "./facts/order";

export function kindName(project: Project): string {
  return project.kind === "other" && project.kind_name ? project.kind_name : t(`ui-kind-${project.kind}`);
}

/** `KP` as "North Korea"; a code that Intl does not know as it is. */
export function countryName(code: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** "Khasan, Russia and Tumangang, North Korea". */
function listed(places: string[]): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(places);
}

/** "North Korea and Russia"; empty where no country is given. */
export const countryList = (codes: string[]): string => listed(codes.map(countryName).sort());

/** The parts of the line, in the order in which they are read. */
export function subline(view: ProjectView): string[] {
  const { project, facts } = view;
  const valueOf = (name: string): string | null => {
    const claim = facts.map((fact) => (fact.name.toLowerCase() === name ? countingClaim(fact) : null)).find(Boolean);
    return claim ? formatClaimValue(claim.value) : null;
  };
  const lanes = valueOf("lanes");
  const contractor = valueOf("contractor");
  const kind = lanes === null ? kindName(project) : `${kindName(project)}, ${t("ui-project-sub-lanes", { lanes })}`;
  const countries = project.countries.map(countryName);
  // Where there is one place a country, as with a bridge over a border, each goes with its own.
  const where =
    project.places.length === countries.length
      ? project.places.map((place, at) => [place, countries[at]].filter(Boolean).join(", "))
      : [[...project.places, ...countries].join(", ")];
  return [
    kind,
    listed(where.filter(Boolean)),
    t(`ui-status-${project.status}`),
    contractor === null ? "" : t("ui-project-sub-contractor", { name: contractor }),
  ].filter(Boolean);
}
