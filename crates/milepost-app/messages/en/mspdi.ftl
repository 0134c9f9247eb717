# Reading files of MS Project, and XML files of any kind.

mspdi-not-one = This is not an MS Project XML file.
mspdi-not-one-help = In MS Project, save the plan as “XML Format (*.xml)” and open that file.
xml-malformed = The file is broken at line { $line }: { $detail }.
xml-ends-within = The file is cut off: it ends at line { $line }, within <{ $element }>.
xml-malformed-help = Save it again in the program that it comes from. Nothing was taken from it.
xml-entity = Line { $line } uses the text macro “{ $name }”, which the file defines itself. Such files are not read.
xml-entity-help = Save it again in the program that it comes from: schedules have no text macros.
xml-too-large = At line { $line } the file is larger or nested deeper than any schedule.
xml-too-large-help = See docs/limits.md for what can be read. Nothing was taken from the file.
xml-encoding-broken = Some characters are not of the encoding that the file names; they show as “�”.

mspdi-calendar-day = A day of the calendar is not one of the seven: it was left out.
mspdi-calendar-time = A working time has no start or no end: it was left out.
mspdi-calendar-over-midnight = A working time goes over midnight: it was read up to midnight.
mspdi-calendar-base = The calendar “{ $calendar }” is based on one that is not in the file.
mspdi-exception-period = An exception of the calendar has no period: it was left out.
mspdi-exception-recurrence = An exception of the calendar comes again in a way that cannot be read: it was left out.
mspdi-date = { $field } of task { $task } is “{ $text }”, which is no date from 1900 to 2200: it was left out.
mspdi-duration = { $field } of task { $task } is “{ $text }”, which is no duration: it was taken as none.
mspdi-constraint = A constraint is of the unknown kind { $kind }: it was left out.
mspdi-constraint-date = A constraint has no date: it was left out.
mspdi-task-twice = The task { $task } is there twice. What refers to it is taken to mean the last.
mspdi-task-calendar = The calendar of task { $task } is not in the file: the project’s calendar is used.
mspdi-summary-cost = The fixed cost of the summary task { $task } was left out: here costs belong to activities.
mspdi-assignment-nowhere = An assignment is of a task that is not in the file: it was left out.
mspdi-link-type = A link is of the unknown kind { $kind }: it was read as finish to start.
mspdi-lag = The lag “{ $text }” of a link from task { $predecessor } is none that can be: it was taken as none.
mspdi-link-summary = The link from task { $predecessor } to task { $task } (“{ $name }”) depends on the start of a summary’s first task or the finish of its last: it was left out.
mspdi-link-summary-large = The link from task { $predecessor } to task { $task } (“{ $name }”) joins summaries of very many tasks: it was left out.
mspdi-link-other-project = Task { $task } (“{ $name }”) is linked to a task of another project, { $predecessor }: the link was left out.
mspdi-link-nowhere = Task { $task } (“{ $name }”) is linked to task { $predecessor }, which is not in the file: the link was left out.
xml-cancelled = The reading was stopped.
xml-cancelled-help = Nothing was taken from the file.
