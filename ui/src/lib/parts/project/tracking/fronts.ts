// The fronts as their chart takes them.

import type { DateInterval } from "../../../bindings/DateInterval";
import type { FrontClosure } from "../../../bindings/FrontClosure";
import type { Fronts } from "../../../bindings/Fronts";
import type { MeasuredWork } from "../../../bindings/MeasuredWork";
import type { FrontsInput, StructureMark } from "../../../charts/fronts/input";
import { formatNumber, say, t } from "../../../words";

const onDay = (date: string): DateInterval => ({ earliest: date, latest: date, grain: "day", text: date });

export function structureMarks(work: MeasuredWork | null): StructureMark[] {
  return (work?.structures ?? []).map(({ id, name, from, to }) => ({
    id,
    name,
    from: Number(from),
    to: to === null ? null : Number(to),
  }));
}

/** Null where they close at one place, or may not close at all. */
function places({ chainage_from, chainage_to }: FrontClosure): [number, number] | null {
  return chainage_from !== null && chainage_to !== null && chainage_from < chainage_to
    ? [chainage_from, chainage_to]
    : null;
}

/** None: the length is not known, so there is nothing to put a chainage on. */
export function frontsInput(fronts: Fronts, structures: readonly StructureMark[] = []): FrontsInput | null {
  const length = fronts.length.value;
  if (length === null || fronts.fronts.length === 0) return null;
  const place = ({ date, chainage }: { date: string; chainage: number }) => ({ date: onDay(date), chainage });
  const names = new Map(fronts.fronts.map((front) => [front.id as string, front.name]));
  return {
    asOf: fronts.as_of,
    length,
    fronts: fronts.fronts.map((front) => ({
      id: front.id,
      name: front.name,
      start: front.start,
      done: front.points.map(place),
      planned: front.planned.map(place),
      predicted: front.predicted.map(place),
    })),
    closures: [
      ...fronts.stretches.flatMap(({ up, down, closure }) =>
        up && down && closure.value
          ? [
              {
                fronts: [up, down] as [string, string],
                date: closure.value.date,
                chainage: closure.value.chainage,
                range: {
                  earliest: closure.value.earliest,
                  latest: closure.value.latest,
                  chainages: places(closure.value),
                },
                met: false,
              },
            ]
          : [],
      ),
      ...fronts.meetings.map((meeting) => ({
        fronts: [meeting.up, meeting.down] as [string, string],
        date: meeting.date,
        chainage: meeting.chainage,
        range: null,
        met: true,
      })),
    ],
    unknown: fronts.stretches.flatMap(({ from, to, up, down, closure }) => {
      if (!closure.unknown) return [];
      const who = [up, down].flatMap((id) => (id ? [names.get(id) ?? ""] : [])).join(t("ui-chart-and-join"));
      const stretch = who || t("ui-fronts-stretch", { from: formatNumber(from, 0), to: formatNumber(to, 0) });
      return [t("ui-fronts-unknown", { stretch, reason: say(closure.unknown) })];
    }),
    structures: [...structures],
  };
}
