# What of a schedule the format that it was written in has no place for.

written-no-project = The activity { $activity } is of a project that is not in the schedule; it was left out.
written-inactive = The activity { $activity } is inactive, which P6 cannot say; it was left out with its relationships, so that the others keep their dates.
written-splits = The pauses in the work of { $activity } have no place in this format; it is written as running through.
written-deadline = The deadline of { $activity } has no place in this format; it was left out.
written-manual = { $activity } is planned by hand, which this format cannot say; its start is written as a mandatory one.
written-levelling = The levelling delay of { $activity } has no place in this format; it was left out.
written-priority = The priority of { $activity } was written as the nearest of P6’s five.
written-constraint = A constraint of { $activity } has no date; it was left out.
written-lag-elapsed = The lag from { $predecessor } to { $successor } goes by the clock, which P6 cannot say of one relationship; it was written as working time.
written-lag-percent = The lag from { $predecessor } to { $successor } is a share of the predecessor’s duration; it was written as that much working time.
written-rules = The project { $project } goes by the rules of MS Project; P6 will compute it by its own.
written-calendar-days = The calendar “{ $calendar }” has more exceptions than a hundred years have days; the later ones were left out.
written-currency = The amounts of the project { $project } are in { $currency }; a file has one currency, and they were written as they are.
written-characters = The code page { $code_page } does not have { $characters }; a question mark stands for each. Write the file in UTF-8 or in its own code page.

written-nothing = There is no project to write.
written-other-project = The project { $project } was left out: a file of this format holds one.
written-codes-as-fields = Codes of activities are written as text fields, by the names of their kinds.
written-too-many-fields = { $count ->
    [one] One field or kind of code was left out: there are thirty text fields.
   *[other] { $count } fields and kinds of code were left out: there are thirty text fields.
}
written-ms-steps = The steps of { $activity } have no place in this format ({ $count ->
    [one] one activity
   *[other] { $count } activities
} in all).
written-ms-second-constraint = The second constraint of { $activity } has no place in this format ({ $count ->
    [one] one activity
   *[other] { $count } activities
} in all).
written-ms-constraint-kind = { $activity } has to start or finish on a day within its logic; MS Project holds such a day against the logic ({ $count ->
    [one] one activity
   *[other] { $count } activities
} in all).
written-ms-spans = { $activity } spans other activities, which MS Project cannot say; it is written with the dates that it has, planned by hand and driving nothing ({ $count ->
    [one] one activity
   *[other] { $count } activities
} in all).
written-ms-resource-dependent = { $activity } goes by the calendars of its resources, which here is no kind of task ({ $count ->
    [one] one activity
   *[other] { $count } activities
} in all).
written-ms-milestone = { $activity } is a milestone with a duration; it reads back as a task ({ $count ->
    [one] one activity
   *[other] { $count } activities
} in all).
written-ms-original = More remains of { $activity } than was planned; here a task has one duration, in all ({ $count ->
    [one] one activity
   *[other] { $count } activities
} in all).
written-ms-expected = The expected finish of { $activity } has no place in this format ({ $count ->
    [one] one activity
   *[other] { $count } activities
} in all).
written-ms-external = The dates that other networks give { $activity } have no place in this format ({ $count ->
    [one] one activity
   *[other] { $count } activities
} in all).
written-ms-planned = The planned dates of { $activity } have no place beside the project’s baselines ({ $count ->
    [one] one activity
   *[other] { $count } activities
} in all).
written-ms-primary = The primary resource of { $activity } has no place in this format ({ $count ->
    [one] one activity
   *[other] { $count } activities
} in all).
written-ms-suspended = { $activity } is suspended and not resumed, or the other way; MS Project keeps only both ({ $count ->
    [one] one activity
   *[other] { $count } activities
} in all).
written-ms-paths = Longest and numbered float paths have no place in this format ({ $activity } and, in all, { $count ->
    [one] one activity
   *[other] { $count } activities
}).
written-ms-rules = The project { $project } goes by the rules of P6; MS Project will compute it by its own.
written-ms-options = Some scheduling options of { $project } have no place in this format.
written-ms-critical = What is critical in { $project } is not a whole number of days of float; it was rounded.
written-ms-must-finish = The date that { $project } must finish by has no place in this format.
written-ms-hours = The calendar “{ $calendar }” has other hours a day than the project; here they are the project’s for all.
written-ms-equipment = { $resource } is equipment; here it is work, as labour is.
written-ms-resource-tree = { $resource } lies under another resource; here all are on one level.
written-ms-rates = { $resource } has rates by date; the last was written.
written-ms-expense = The expenses of { $activity } were written as one fixed cost, without their names and without what is spent.
written-ms-lag-percent = The lag from { $predecessor } to { $successor } was rounded to a whole per cent.
written-ms-other-project = The relationship from { $predecessor } to { $successor } leads out of the project; it was left out.

written-p6xml-floats = Early and late dates and floats have no place in P6’s XML, which keeps those of what remains ({ $activity } and, in all, { $count ->
    [one] one activity
   *[other] { $count } activities
}).
written-p6xml-paths = Numbered float paths have no place in P6’s XML ({ $activity } and, in all, { $count ->
    [one] one activity
   *[other] { $count } activities
}).
written-p6xml-planned = That planned dates of { $project } follow the computed ones has no place in P6’s XML.
