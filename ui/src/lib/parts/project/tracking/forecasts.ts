// The forecasts as their chart takes them.

import type { DateInterval } from "../../../bindings/DateInterval";
import type { Forecasts } from "../../../bindings/Forecasts";
import type { ForecastMethod } from "../../../bindings/ForecastMethod";
import type { MethodForecast } from "../../../bindings/MethodForecast";
import type { ForecastLine, ForecastsInput } from "../../../charts/forecasts/input";
import { formatDate, say, t } from "../../../words";

export const methodWords = (method: ForecastMethod) => t(`ui-method-${method.replaceAll("_", "-")}`);

/** Since when it has been possible, and what it is made from. */
export function methodNote({ method, since, sample }: MethodForecast): string {
  const from = t(`ui-method-sample-${method.replaceAll("_", "-")}`, { sample });
  return since === null ? from : t("ui-method-note", { from, since: formatDate(since) });
}

export function forecastLine(one: MethodForecast): ForecastLine {
  const value = one.forecast.value;
  const spread = value?.spread ?? null;
  const ranged = value !== null && spread === null && (value.earliest !== null || value.latest !== null);
  return {
    id: one.method,
    name: methodWords(one.method),
    p10: spread?.p10 ?? null,
    p50: value?.date ?? null,
    p80: spread?.p80 ?? null,
    p90: spread?.p90 ?? null,
    range: ranged ? { earliest: value.earliest, latest: value.latest } : null,
    unknown: one.forecast.unknown ? say(one.forecast.unknown) : null,
    note: value === null ? "" : methodNote(one),
  };
}

export function forecastsInput(forecasts: Forecasts, promised: DateInterval | null): ForecastsInput {
  return { asOf: forecasts.as_of, promised, methods: forecasts.methods.map(forecastLine) };
}
