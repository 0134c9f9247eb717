// What was said of the finish, from the claims of that fact that were stated by the as-of date.

import type { ProjectView } from "../../../bindings/ProjectView";
import type { SaidInput, Saying } from "../../../charts/said-of-finish/input";
import { t } from "../../../words";
import { countingClaim } from "../facts/order";
import { sourceName } from "../source-name";

export function saidInput(view: ProjectView): SaidInput {
  const fact = view.facts.find((one) => one.name.toLowerCase() === "finish");
  const counts = fact ? countingClaim(fact)?.id : undefined;
  const claims = (fact?.claims ?? []).filter((claim) => claim.value.type === "date");
  const sayings = claims.flatMap((claim): Saying[] => {
    if (claim.value.type !== "date" || !claim.stated) return [];
    const source = view.sources.find((one) => one.id === claim.source_id);
    return [
      {
        id: claim.id,
        who: source ? sourceName(source) : t("ui-claim-own"),
        stated: claim.stated,
        date: claim.value.value,
        chosen: claim.id === counts,
      },
    ];
  });
  return { asOf: view.progress.as_of, sayings, undated: claims.length - sayings.length };
}
