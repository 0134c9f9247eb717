// Made-up cost by period.

export function usage(days: number) {
  const first = Date.UTC(2049, 4, 1);
  const count = Math.round(180 / days);
  const day = (n: number) => new Date(first + n * days * 86_400_000).toISOString().slice(0, 10);
  let [planned, forecast] = [0, 0];
  return {
    periods: Array.from({ length: count }, (_, n) => {
      const hill = Math.round(100_000 * Math.sin(((n + 0.5) / count) * Math.PI));
      const [used, left] =
        n < count / 3 ? [hill * 0.9, 0] : n < count / 3 + 1 ? [hill * 0.5, hill * 0.6] : [0, hill * 1.1];
      planned += hill;
      forecast += used + left;
      return {
        from: day(n),
        to: day(n + 1),
        planned: String(hill),
        actual: String(Math.round(used)),
        remaining: String(Math.round(left)),
        planned_sum: String(planned),
        forecast_sum: String(Math.round(forecast)),
      };
    }),
    resources: [{ id: "r1", name: "Bridge crew", unit: "h" }],
    unit: "EUR",
    reason: null,
  };
}
