// Data for the gallery and for tests of the charts of what is followed over time. The Tumen bridge's fronts
// are its record; all else is made up, and says so in its names.

import type { FrontsInput } from "../../lib/charts/fronts/input";
import { interval, on } from "./cases";

const november = interval("2025-11-01", "2025-11-30", "month", "Nov 2025");
const start = on("2025-04-30");

/** The Tumen bridge as of 30 November 2025: 110 m from the Russian bank, 152 m from the Korean. */
export const tumenFronts: FrontsInput = {
  asOf: "2025-11-30",
  length: 1005,
  fronts: [
    {
      id: "ru",
      name: "Russian",
      start: 0,
      done: [
        { date: start, chainage: 0 },
        { date: on("2025-08-15"), chainage: 10 },
        { date: on("2025-11-10"), chainage: 110 },
      ],
      planned: [
        { date: start, chainage: 0 },
        { date: on("2026-03-15"), chainage: 503 },
      ],
    },
    {
      id: "kp",
      name: "Korean",
      start: 1005,
      done: [
        { date: start, chainage: 1005 },
        { date: on("2025-08-01"), chainage: 960 },
        { date: on("2025-09-27"), chainage: 905 },
        { date: november, chainage: 853 },
      ],
      planned: [
        { date: start, chainage: 1005 },
        { date: on("2026-03-15"), chainage: 503 },
      ],
    },
  ],
  closures: [
    {
      fronts: ["ru", "kp"],
      date: "2026-09-05",
      chainage: 440,
      range: { earliest: "2026-06-01", latest: "2026-12-20", low: 400, high: 490 },
      met: false,
    },
  ],
  unknown: [],
  structures: [{ id: "border", name: "border", from: 424, to: null }],
};

/** A tunnel that is made up: four fronts, many structures, one pair that cannot be told. */
export const tunnelFronts: FrontsInput = {
  asOf: "2026-05-31",
  length: 8400,
  fronts: [
    front("a", "North portal, main drive by the joint venture", 0, [0, 320, 900, 1700, 2300], 1),
    front("b", "Shaft 2 northward", 4200, [4200, 4080, 3900, 3500], 2),
    front("c", "Shaft 2 southward", 4200, [4200, 4300], 4),
    front("d", "South portal", 8400, [8400], 0),
  ],
  closures: [
    {
      fronts: ["a", "b"],
      date: "2026-09-20",
      chainage: 2980,
      range: { earliest: "2026-08-10", latest: null, low: 2800, high: 3300 },
      met: false,
    },
  ],
  unknown: ["Shaft 2 southward and South portal: South portal has only one measured place, so its rate is not known."],
  structures: Array.from({ length: 14 }, (_, i) => ({
    id: `s${i}`,
    name: i % 5 === 0 ? `Ventilation building ${i}` : `Cross passage ${i}`,
    from: 300 + i * 600,
    to: i % 5 === 0 ? 420 + i * 600 : null,
  })),
};

function front(id: string, name: string, start: number, chainages: number[], month: number): FrontsInput["fronts"][0] {
  return {
    id,
    name,
    start,
    done: chainages.map((chainage, i) => ({
      date: on(`2026-0${Math.min(5, month + i + (i > 2 ? 1 : 0)) || 1}-1${i}`),
      chainage,
    })),
    planned: [],
  };
}

/** Nothing but a length. */
export const noFronts: FrontsInput = {
  asOf: "2025-11-30",
  length: 1005,
  fronts: [],
  closures: [],
  unknown: [],
  structures: [],
};

/** One front with one measured place. */
export const oneFront: FrontsInput = {
  ...noFronts,
  fronts: [{ id: "ru", name: "Russian", start: 0, done: [{ date: on("2025-11-10"), chainage: 110 }], planned: [] }],
  unknown: ["Russian has no front that faces it."],
};
