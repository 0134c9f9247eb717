# Schedules: what is wrong with what was entered, why dates cannot be computed, and why a date is what it is.

schedule-none = This project has no schedule.
schedule-none-help = Import one from a file, or add its first activity.
schedule-no-data-date = The schedule has neither a data date nor a start, so there is nothing to count its dates from.
schedule-not-computed-help = Correct it, then the dates are computed again.
schedule-activity-missing = No activity has the code “{ $text }” or that in its name.
schedule-activity-missing-help = Use its code as the list of activities shows it.
schedule-activity-ambiguous = { $count } activities match “{ $text }”: { $choices }.

activity-code-missing = The activity has no code.
activity-code-taken = Another activity has the code { $code }.
activity-code-help = Use a short code that no other activity of the project has, such as A1010.
activity-calendar-unknown = There is no calendar “{ $text }”.
activity-calendar-help = Use the name of one of the project’s calendars; leave it empty for the project’s own.
activity-duration-unread = “{ $text }” cannot be read as a duration.
activity-duration-help = Write a number with a unit, such as 5d, 3w, 4h or 90min. A plain number is days.
activity-constraint-unknown = “{ $text }” is not a constraint.
activity-constraint-undated = The constraint has no date.
activity-constraint-help = Use start on or after, start on, finish on or before and so on, with a date, or as late as possible.
activity-date-not-a-day = “{ $text }” is not one day.
activity-date-out-of-range = “{ $text }” is outside the years 1900 to 2200.
activity-date-help = Write a day, such as 9 Mar 2026, or a day with a time: 2026-03-09 08:00.
activity-actual-future = { $date } is after the data date, { $data_date }.
activity-actual-help = What has happened lies before the data date, and a finish after its start.
activity-finish-before-start = It finishes before it starts.
activity-finished-not-started = It has finished but has no actual start.
activity-suspended-not-started = It is suspended but has no actual start.
activity-resumed-before-suspended = It resumes before it is suspended.
activity-rest-help = Work that has started can be suspended on its last day of work and resumes on its next.
activity-percent-unread = “{ $text }” cannot be read as a share.
activity-percent-help = Write a percentage from 0% to 100%.
activity-cost-currency = The costs of this schedule are in { $currency }.
activity-cost-help = Type the amount in the currency of the schedule: a schedule has one.
activity-cost-less = Its resources and other expenses come to { $least } already.
activity-cost-less-help = Type what all of the activity costs, with what its resources and expenses cost.
activity-finish-impossible = It cannot end then: that is not after its start, or its dates are not known.
activity-finish-help = Choose a moment after its start.
activity-predecessor-unknown = “{ $text }” names no activity of this project, or its lag cannot be read.
activity-predecessor-twice = A predecessor is named twice with the same kind of relationship.
activity-follows-itself = An activity cannot follow itself.
activity-predecessors-help = Write codes between commas, each with a kind and a lag where it has them: A1010, A1020SS, A1030FS+5d.

relationship-kind-unread = “{ $text }” is not a kind of relationship.
relationship-kind-help = Use FS, SS, FF or SF: from the finish or start of the first to the start or finish of the second.
relationship-lag-unread = “{ $text }” cannot be read as a lag.
relationship-lag-help = Write it as 5d, -2h, 3ed (by the clock) or 50% (of the predecessor’s duration).
relationship-loop = { $predecessor } already comes after { $successor }, so it cannot also come before it.
relationship-loop-help = Remove the relationship the other way first.
relationship-there = { $successor } already follows { $predecessor } in this way.
relationship-there-help = Change that relationship, or use another kind.

wbs-name-unfit = The name is empty or longer than { $longest } characters.
wbs-name-help = Write a short name, such as Foundations.

calendar-name-missing = The calendar has no name.
calendar-name-help = Write what it is for, such as Night shift.
calendar-no-work = The calendar has no working hours in its week.
calendar-hours-unread = “{ $text }” cannot be read as the hours of a day.
calendar-hours-help = Write hours as 8-12, 13-17, or 24h, or none.
calendar-exception-ends-early = The last day is before the first.
calendar-repeats-unread = “{ $text }” does not say which days.
calendar-repeats-help = Write for example: every 2 weeks on Mon Wed; every month on 15; every month on the last Fri; every year on 25 Dec. Nothing stands for every day.
calendar-exception-help = Write the first and the last day; leave the last one empty for a single day.
calendar-missing = There is no calendar “{ $text }”.
calendar-missing-help = The list of calendars shows their names.
calendar-in-use =
    { $count ->
        [one] The calendar “{ $calendar }” is in use in one place.
       *[other] The calendar “{ $calendar }” is in use in { $count } places.
    }
calendar-in-use-help = Give the activities, resources and calendars that use it another one first.


schedule-constraint-start_on_or_after = starts on or after { $date }
schedule-constraint-start_on_or_before = starts on or before { $date }
schedule-constraint-start_on = starts on { $date }
schedule-constraint-finish_on_or_after = finishes on or after { $date }
schedule-constraint-finish_on_or_before = finishes on or before { $date }
schedule-constraint-finish_on = finishes on { $date }
schedule-constraint-mandatory_start = has to start on { $date }, whatever comes before
schedule-constraint-mandatory_finish = has to finish on { $date }, whatever comes before
schedule-constraint-as_late_as_possible = is as late as possible

schedule-why-finished = { $activity } was done from { $start } to { $finish }.
schedule-why-started = { $activity } was started on { $start }.
schedule-why-constraint = { $activity } { $constraint }.
schedule-why-manual = The start of { $activity }, { $start }, was typed by hand.
schedule-why-resume = The rest of { $activity } resumes on { $date }.
schedule-why-external = { $activity } starts on { $date }: another project that is not here keeps it from starting earlier.
schedule-why-span = { $activity } spans what it is linked to, or what lies below it.
schedule-why-data-date = { $activity } starts on { $start }: nothing comes before it but the data date.
schedule-why-driven =
    { $arrives ->
        [start] { $activity } starts on { $date }, after the { $leaves ->
            [start] start
           *[finish] finish
        } of { $other } on { $other_date }.
       *[finish] { $activity } finishes on { $date }, after the { $leaves ->
            [start] start
           *[finish] finish
        } of { $other } on { $other_date }.
    }
schedule-why-driven-lag =
    { $arrives ->
        [start] { $activity } starts on { $date }, { $lag } from the { $leaves ->
            [start] start
           *[finish] finish
        } of { $other } on { $other_date }.
       *[finish] { $activity } finishes on { $date }, { $lag } from the { $leaves ->
            [start] start
           *[finish] finish
        } of { $other } on { $other_date }.
    }

history-activity-added = Add activity { $activity }
history-activities-added = Add { $count } activities
history-activity-edited = Edit activity { $activity }
history-activities-edited = Edit { $count } activities
history-activity-code = Give the activity { $activity } another code than { $before }
history-activity-renamed = Rename activity “{ $before }” to { $activity }
history-activity-duration = Make { $activity } last { $duration }
history-activity-constrained = Constrain { $activity }: { $constraint }
history-activity-unconstrained = Take the constraint off { $activity }
history-activity-started = Record that { $activity } started on { $date }
history-activity-finished = Record that { $activity } finished on { $date }
history-activity-suspended = Suspend { $activity }
history-activity-resumed = Let { $activity } go on after a rest
history-activity-budget = Give { $activity } a budget of { $budget }
history-activity-budget-cleared = Take the budget of { $activity } away
history-activity-cost = Change what { $activity } has cost
history-activity-logic = Change what { $activity } follows
history-activity-removed = Remove activity { $activity }
history-activities-removed = Remove { $count } activities
history-activity-moved = Move activity { $activity }
history-activity-indented = Move { $activity } to another level
history-activities-indented = Move { $count } activities to another level
history-activities-planned = Take the dates of { $count } activities as planned
history-relationship-added = Let { $successor } follow { $predecessor }
history-relationship-edited = Change how { $successor } follows { $predecessor }
history-relationships-removed =
    { $count ->
        [one] Remove a relationship
       *[other] Remove { $count } relationships
    }
history-wbs-added = Add the element { $wbs }
history-wbs-edited = Edit the element { $wbs }
history-wbs-removed = Remove the element { $wbs }
history-calendar-added = Add the calendar { $calendar }
history-calendar-edited = Change the calendar { $calendar }
history-calendar-removed = Remove the calendar { $calendar }
history-schedule-data-date = Move the data date to { $date }
history-schedule-options = Change how the schedule is computed
history-schedule-imported =
    { $count ->
        [one] Import one activity from { $file }
       *[other] Import { $count } activities from { $file }
    }
history-milestone-followed = Let “{ $milestone }” follow the activity { $activity }
history-milestone-unfollowed = Let “{ $milestone }” follow no activity

calendar-base-circle = “{ $calendar }” inherits from this calendar, so it cannot be inherited from.
calendar-base-help = Choose a calendar that does not lead back to this one, or none.
wbs-into-itself = The element “{ $wbs }” cannot be put into itself.
wbs-into-itself-help = Put it beside or into another one.
history-wbs-moved = Move the element { $wbs }
history-wbs-indented = Move the element { $wbs } to another level
history-rows-moved = Move { $count } rows of the outline
history-activities-written = { $changed ->
    [0] Add { $added ->
        [one] 1 activity
       *[other] { $added } activities
    }
   *[other] Change { $changed ->
        [one] 1 activity
       *[other] { $changed } activities
    }{ $added ->
        [0] { "" }
        [one] {" "}and add 1
       *[other] {" "}and add { $added }
    }
}

# The Gantt on paper.
print-schedule = Schedule
print-data-date = Data date
print-finish = Finish
print-shown = Shown
print-next-days = in the next { $days } days
print-by-code = by code
print-critical = critical
print-work = work
print-done = done
print-milestone = milestone
print-float = float
print-planned = baseline
print-quarter = Q{ $quarter }
print-page-shows = Bars of rows { $first } to { $last } of { $of }, { $from } to { $to }
print-format = “{ $path }” does not say what to write.
print-format-help = Give the file a name that ends in .pdf or .svg.
work-print = Drawing the Gantt

schedule-usage-none = No activity has a resource or a cost, so there is nothing to spread over time.
