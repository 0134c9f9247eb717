// The figures of the Overview that come from fronts and forecasts: cards like the others, only where they are known.

import type { ForecastMethod } from "../../../bindings/ForecastMethod";
import type { ForecastView } from "../../../bindings/ForecastView";
import type { Fronts } from "../../../bindings/Fronts";
import { formatDate, formatMetres, formatRange, formatShare, t } from "../../../words";
import type { FigureCard } from "../overview/figures";
import { methodNote } from "./forecasts";

/** What is built of the line, or of the quantities; null where neither is known. */
export function physicalCard(fronts: Fronts | null, elapsed: number | null): FigureCard | null {
  if (!fronts) return null;
  const { line, weighted } = fronts.physical;
  const ofLine = line.value !== null;
  const share = line.value ?? weighted.value;
  if (share === null) return null;
  const length = fronts.length.value;
  return {
    name: "physical",
    label: t("ui-figure-physical"),
    figure: ofLine ? line : weighted,
    value: formatShare(share),
    sub:
      ofLine && length !== null
        ? t("ui-figure-physical-sub", { built: formatMetres(Math.round(share * length)), length: formatMetres(length) })
        : t("ui-figure-physical-quantities", { quantities: fronts.physical.quantities.length }),
    meter: { share, mark: elapsed, tone: "work" },
    late: false,
  };
}

/** The measured ways before those that rest on words. The promise has a card of its own. */
const ORDER: readonly ForecastMethod[] = [
  "critical_path",
  "fronts",
  "simulated",
  "earned_schedule",
  "trend",
  "outside_view",
];

/** The first way that gives a finish, by its own name. */
export function forecastCard(view: ForecastView | null, promised: string | null): FigureCard | null {
  const one = ORDER.map((method) => view?.forecasts.methods.find((other) => other.method === method)).find(
    (method) => method?.forecast.value,
  );
  const value = one?.forecast.value;
  if (!one || !value) return null;
  const [from, to] = [value.spread?.p10 ?? value.earliest, value.spread?.p90 ?? value.latest];
  return {
    name: "forecast",
    label: t(`ui-figure-forecast-${one.method.replaceAll("_", "-")}`),
    figure: one.forecast,
    value: formatDate(value.date),
    sub: from !== null && to !== null && from !== to ? formatRange(from, to) : methodNote(one),
    meter: null,
    late: promised !== null && value.date > promised,
  };
}
