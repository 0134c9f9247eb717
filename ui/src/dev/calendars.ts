// Made-up calendars for looking at their editor.

const day = [
  { from: 480, to: 720 },
  { from: 780, to: 1020 },
];
const calendar = (id: string, name: string, base: string | null = null) => ({
  id,
  name,
  scope: "project",
  project_id: null,
  base,
  week: [day, day, day, day, day, base ? null : [], base ? null : []],
  work_weeks: [],
  exceptions: [{ name: "Founding day", from: "2026-03-19", to: "2026-03-20", hours: [], recurrence: null }],
  minutes_per_day: 480,
  minutes_per_week: 2400,
  minutes_per_month: 10320,
  minutes_per_year: 120000,
  origin: "",
});

export const list = () => ({
  calendars: [calendar("c1", "Standard"), calendar("c2", "Night shift", "c1")],
  uses: [
    { activities: 12, resources: 0, calendars: 1, project: true },
    { activities: 0, resources: 1, calendars: 0, project: false },
  ],
  repeats: [[], []],
});

export function month(year: number, month: number) {
  const first = Date.UTC(year, month - 1, 1);
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * 86_400_000;
  return {
    days: Array.from({ length: 42 }, (_, at) => {
      const date = new Date(monday + at * 86_400_000).toISOString().slice(0, 10);
      const off = at % 7 > 4;
      const exception = date.endsWith("-19") || date.endsWith("-20");
      const worked = !off && !exception;
      return {
        date,
        hours: worked ? "08:00-12:00 13:00-17:00" : "",
        minutes: worked ? 480 : 0,
        from: exception ? "exception" : "week",
        name: exception ? "Founding day" : "",
      };
    }),
  };
}
