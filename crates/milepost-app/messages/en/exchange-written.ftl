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
