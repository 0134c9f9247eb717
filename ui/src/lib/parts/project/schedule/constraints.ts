// The constraints that an activity can have, in the order in which they are offered.

export const constraintKinds = [
  "start_on_or_after",
  "start_on_or_before",
  "start_on",
  "finish_on_or_after",
  "finish_on_or_before",
  "finish_on",
  "mandatory_start",
  "mandatory_finish",
  "as_late_as_possible",
] as const;
