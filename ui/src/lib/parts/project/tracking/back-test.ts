// The back-test and the portfolio's slip as their charts take them.

import type { Backtest } from "../../../bindings/Backtest";
import type { ForecastMethod } from "../../../bindings/ForecastMethod";
import type { SlipOverTime } from "../../../bindings/SlipOverTime";
import type { BackTestInput } from "../../../charts/back-test/input";
import type { PortfolioSlipInput } from "../../../charts/portfolio-slip/input";
import { methodWords } from "./forecasts";

export function backTestInput(backtest: Backtest): BackTestInput {
  const methods = [...new Set(backtest.scores.map((score) => score.method))];
  const scores = (method: ForecastMethod) => backtest.scores.filter((score) => score.method === method);
  return {
    projects: backtest.projects,
    methods: methods.map((method) => ({
      id: method,
      name: methodWords(method),
      points: scores(method).map((score) => ({
        share: score.moment / 100,
        error: score.absolute_error,
        crps: score.crps,
        coverage: score.coverage,
        projects: score.answered,
        of: score.asked,
      })),
    })),
  };
}

export function portfolioSlipInput(slips: SlipOverTime): PortfolioSlipInput {
  return {
    asOf: slips.as_of,
    projects: slips.projects.map(({ project, name, points }) => ({
      id: project,
      name,
      points: points.map(({ date, days }) => ({ date, days: Math.round(days) })),
    })),
  };
}
