// How near a source is to what it tells of, nearest first.

import type { Reliability } from "../../lib/bindings/Reliability";

export const reliabilities: Reliability[] = ["official", "first_hand", "press", "second_hand", "unverified", "unrated"];
