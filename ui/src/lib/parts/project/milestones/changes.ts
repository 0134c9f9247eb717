// The changes that the milestone pages make, as calls of the app: one place for the table, the timeline and
// the inspector.

import type { MilestoneDraft } from "../../../bindings/MilestoneDraft";
import { app } from "../../../app";
import { change, type Outcome } from "../../../state/changes.svelte";
import { desk } from "../../../state/desk.svelte";

/** Changes a milestone; what was done and its Undo are noted, what is wrong with a field is the caller's to show. */
export function editMilestone(milestone: string, draft: MilestoneDraft): Promise<Outcome> {
  return change(() => app.milestone_edit({ milestone, draft, as_of: desk.asOf }), { problemsShown: true });
}

/** A date that was dragged on the timeline. */
export async function moveMilestoneDate(milestone: string, field: "planned" | "forecast", day: string): Promise<void> {
  await change(() => app.milestone_edit({ milestone, draft: { [field]: day }, as_of: desk.asOf }));
}

export function removeMilestones(milestones: string[]): Promise<Outcome> {
  return change(() => app.milestone_remove({ milestones }));
}

/** Met on the as-of date, each milestone a change of its own. */
export async function markMet(milestones: string[]): Promise<void> {
  for (const milestone of milestones) {
    const done = await change(() => app.milestone_edit({ milestone, draft: { actual: desk.asOf }, as_of: desk.asOf }));
    if (!done.ok) return;
  }
}
