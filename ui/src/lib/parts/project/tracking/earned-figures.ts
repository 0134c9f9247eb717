// The figures of earned value as a list shows them: money or weight as such, indices as plain numbers.

import type { Earned } from "../../../bindings/Earned";
import type { Figure } from "../../../bindings/Figure";
import { formatDate, formatMoney, formatNumber, say, t } from "../../../words";

export interface EarnedFigure {
  id: string;
  label: string;
  figure: Figure<unknown>;
  /** None: unknown, with the reason. */
  value: string | null;
  reason: string;
}

const AMOUNTS = ["pv", "ev", "ac", "bac", "sv", "cv", "etc", "vac"] as const;
const RATIOS = ["spi", "cpi", "tcpi"] as const;
const ESTIMATES = ["budgeted", "cpi", "spi", "cpi_spi"] as const;

export function earnedFigures({ indices, currency, finish }: Earned): EarnedFigure[] {
  const amount = (value: string) =>
    currency === null ? formatNumber(value, 2) : formatMoney({ amount: value, currency });
  const ratio = (value: string) => formatNumber(value, 2);
  const line = (id: string, figure: Figure<string>, words: (value: string) => string): EarnedFigure => ({
    id,
    label: t(`ui-earned-figure-${id}`),
    figure,
    value: figure.value === null ? null : words(figure.value),
    reason: figure.unknown ? say(figure.unknown) : "",
  });
  return [
    ...AMOUNTS.slice(0, 6).map((id) => line(id, indices[id], amount)),
    ...RATIOS.map((id) => line(id, indices[id], ratio)),
    ...ESTIMATES.map((id) => line(`eac-${id.replaceAll("_", "-")}`, indices.eac[id], amount)),
    ...AMOUNTS.slice(6).map((id) => line(id, indices[id], amount)),
    line("finish", finish, formatDate),
  ];
}
