// From where to where a project goes at the as-of date, for the charts: the values of its start and finish.

import type { DateInterval } from "../../bindings/DateInterval";
import type { ProjectView } from "../../bindings/ProjectView";
import { countingClaim } from "./facts/order";

export function span(view: ProjectView): { start: DateInterval | null; finish: DateInterval | null } {
  const dateOf = (name: string): DateInterval | null => {
    const fact = view.facts.find((one) => one.name.toLowerCase() === name);
    const value = fact ? countingClaim(fact)?.value : null;
    return value?.type === "date" ? value.value : null;
  };
  return { start: dateOf("start"), finish: dateOf("finish") };
}
