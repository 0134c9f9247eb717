// A made-up check of a schedule's quality.

export const dcma = () => ({
  metrics: Array.from({ length: 14 }, (_, at) => {
    const found = at % 3 === 0 ? 4 : 0;
    return {
      title: { id: `dcma-title-${at + 1}` },
      definition: { id: `dcma-definition-${at + 1}` },
      activities: ["A1010", "A1020", "A1030", "A1040"].slice(0, found),
      metric: {
        number: at + 1,
        counted: found,
        of: 48,
        value: found / 48,
        limit: at === 9 ? null : 0.05,
        at_least: false,
        outcome: at === 9 ? "informational" : found > 2 ? "fail" : "pass",
        reason: null,
        activities: Array.from({ length: found }, (_, n) => `00000000-0000-0000-0000-00000000000${n + 1}`),
      },
    };
  }),
});
