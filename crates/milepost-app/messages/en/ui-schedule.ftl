# The schedule of a project in the window: the table, the bars and the inspector.

ui-project-tab-schedule = Schedule
ui-action-project-schedule = Go to the project’s schedule
ui-action-activity-add = Add an activity
ui-action-schedule-import = Import a schedule from P6 or MS Project
ui-action-schedule-zoom-in = Zoom the schedule in
ui-action-schedule-zoom-out = Zoom the schedule out
ui-action-schedule-fit = Show the whole schedule
ui-action-schedule-today = Go to today in the schedule

ui-schedule-none = No schedule yet
ui-schedule-none-help = Import a file from Primavera P6 (.xer) or MS Project (.xml), or add the first activity and type what comes before it.
ui-schedule-import = Import
ui-schedule-files = Schedules (P6 XER, MS Project XML)
ui-schedule-add = Add activity
ui-schedule-new = New activity
ui-schedule-new-element = New element
ui-schedule-table = Schedule of { $project }
ui-schedule-picture = Bars by date, beside the table that has the same in words. { $summary }
ui-schedule-split = Width of the table
ui-schedule-summary = { $activities ->
    [one] 1 activity
   *[other] { $activities } activities
}, { $critical ->
    [0] none critical
    [one] 1 critical
   *[other] { $critical } critical
}{ $known ->
    [yes] ; finishes { $finish }
   *[no] { "" }
}
ui-schedule-find = Find activities
ui-schedule-not-found = No activity has “{ $text }” in its code or name.
ui-schedule-filter = Which activities are shown
ui-schedule-filter-all = All activities
ui-schedule-filter-critical = Critical
ui-schedule-filter-near = Critical or nearly so
ui-schedule-filter-late = Late
ui-schedule-filter-soon = In the next 30 days
ui-schedule-today-button = Today
ui-schedule-fit = Fit
ui-schedule-show = Show
ui-schedule-show-links = Relationships
ui-schedule-show-float = Float
ui-schedule-show-baseline = Baseline
ui-schedule-show-labels = Names beside the bars
ui-schedule-data-date = data date
ui-schedule-today = today
ui-schedule-expand = Open “{ $name }”
ui-schedule-collapse = Close “{ $name }”
ui-schedule-edit-cell = { $column } of “{ $name }”
ui-schedule-dragging = { $name }: { $start } to { $finish }{ $known ->
    [yes] { $moved ->
        [0] ; nothing moves
        [one] ; 1 activity moves, all is finished on { $end }
       *[other] ; { $moved } activities move, all is finished on { $end }
    }
   *[no] { "" }
}
ui-schedule-said-selected = { $count } rows selected
ui-schedule-said-copied = { $count ->
    [one] 1 row copied
   *[other] { $count } rows copied
}

ui-schedule-column-code = Code
ui-schedule-column-name = Name
ui-schedule-column-duration = Duration
ui-schedule-column-start = Start
ui-schedule-column-finish = Finish
ui-schedule-column-float = Float
ui-schedule-column-predecessors = Predecessors
ui-schedule-column-percent = Done
ui-schedule-column-remaining = Remaining
ui-schedule-column-free_float = Free
ui-schedule-column-late_start = Late start
ui-schedule-column-late_finish = Late finish
ui-schedule-column-baseline_finish = Baseline
ui-schedule-column-calendar = Calendar
ui-schedule-column-duration-long = Duration
ui-schedule-column-start-long = Start
ui-schedule-column-finish-long = Finish
ui-schedule-column-float-long = Total float
ui-schedule-column-predecessors-long = Predecessors
ui-schedule-column-percent-long = Share done
ui-schedule-column-remaining-long = Remaining duration
ui-schedule-column-free_float-long = Free float
ui-schedule-column-late_start-long = Late start
ui-schedule-column-late_finish-long = Late finish
ui-schedule-column-baseline_finish-long = Baseline finish
ui-schedule-column-calendar-long = Calendar

ui-inspector-activity = Activity
ui-schedule-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
ui-schedule-critical = critical
ui-schedule-driving = driving
ui-schedule-why = Why is it there?
ui-schedule-why-none = Nothing holds it: it starts with the project.
ui-schedule-predecessors = Waits for
ui-schedule-predecessors-none = Nothing: it has no predecessor.
ui-schedule-successors = Waiting for it
ui-schedule-successors-none = Nothing: it has no successor.
ui-schedule-link-remove = Remove the relationship with “{ $name }”
ui-schedule-constraint = Constraint
ui-schedule-constraint-none = None
ui-schedule-constraint-date = Date of the constraint
ui-schedule-constraint-start_on_or_after = Start on or after
ui-schedule-constraint-start_on_or_before = Start on or before
ui-schedule-constraint-start_on = Start on
ui-schedule-constraint-finish_on_or_after = Finish on or after
ui-schedule-constraint-finish_on_or_before = Finish on or before
ui-schedule-constraint-finish_on = Finish on
ui-schedule-constraint-mandatory_start = Mandatory start
ui-schedule-constraint-mandatory_finish = Mandatory finish
ui-schedule-constraint-as_late_as_possible = As late as possible
ui-schedule-calendar = Calendar
ui-schedule-calendar-project = The project’s calendar
ui-schedule-cost = Cost
ui-schedule-typed-budget = Budget
ui-schedule-typed-actual_cost = Spent so far
ui-schedule-typed-cost-hint = 2.5m EUR
ui-schedule-cost-budgeted = Budgeted
ui-schedule-cost-actual = Actual
ui-schedule-cost-remaining = Remaining
ui-schedule-notes = Notes


# What the bars show, in words.
ui-schedule-bar = { $name }: { $kind ->
    [milestone] { $finish }
   *[other] { $start } to { $finish }
}{ $standing ->
    [none] { "" }
   *[other] , { $standing }
}{ $float ->
    [none] { "" }
   *[other] , float { $float }
}{ $late ->
    [yes] , later than the baseline’s { $baseline }
   *[no] { "" }
}
ui-schedule-bar-undated = { $name }: no dates
ui-schedule-bar-standing = Standing
ui-schedule-bar-finished = finished
ui-schedule-bar-critical = critical
ui-schedule-bar-started = under way
ui-schedule-bar-near = nearly critical

# The inspector.
ui-schedule-why-more = { $count ->
    [one] Show 1 more step
   *[other] Show { $count } more steps
}
ui-schedule-driving-long = It decides when what follows can begin
ui-schedule-link-outside = In the project { $project }, which is computed together with this one
ui-schedule-link-kind = Kind of the relationship with “{ $name }”
ui-schedule-link-lag = Lag of the relationship with “{ $name }”
ui-schedule-link-add = Add
ui-schedule-link-add-hint = A1010 or A1010FS+5d
ui-schedule-predecessors-add = Add what it waits for, by code
ui-schedule-successors-add = Add what waits for it, by code
ui-schedule-kind-FS = Finish to start
ui-schedule-kind-SS = Start to start
ui-schedule-kind-FF = Finish to finish
ui-schedule-kind-SF = Start to finish
ui-schedule-resources = Resources and cost
ui-schedule-resource = Resource
ui-schedule-expense = Expense
ui-schedule-milestone = Milestone
ui-schedule-milestone-none = No milestone takes its forecast from here.
ui-schedule-milestone-add = Let a milestone follow it
ui-schedule-milestone-reads = Which date “{ $title }” follows
ui-schedule-milestone-free = “{ $title }” follows it no more

# The toolbar and its menu.
ui-schedule-only = Only
ui-schedule-only-long = Show only rows with this text
ui-schedule-more = More of the schedule
ui-schedule-codes = Codes of the activities that are shown
ui-schedule-codes-chosen = { $count ->
    [0] Codes
   *[other] Codes ({ $count })
}
ui-schedule-add-element = Add an element
ui-schedule-import-file = Import a file…
ui-schedule-set-planned = Take the computed dates as planned
ui-action-schedule-calendars = Open the calendars
ui-action-schedule-quality = Check the schedule’s quality
ui-action-schedule-print = Print the schedule

# Several activities at once.
ui-bulk-open = Edit { $count } activities
ui-bulk-title = Edit { $count } activities
ui-bulk-help = What is left empty stays as it is.
ui-bulk-stays = As it is
ui-bulk-save = Change { $count } activities

# Calendars.
ui-calendars = Calendars
ui-calendars-open = Calendars…
ui-calendars-new = New
ui-calendars-new-name = New calendar
ui-calendars-derive = Derive
ui-calendars-copy-of = { $name }, changed
ui-calendars-projects = project’s
ui-calendars-name = Name
ui-calendars-base = Inherits from
ui-calendars-base-none = Nothing
ui-calendars-remove = Remove
ui-calendars-in-use = Give what uses it another calendar first.
ui-calendars-make-projects = Make it the project’s
ui-calendars-unused = Nothing uses it.
ui-calendars-used = Used by { $project ->
    [yes] the project itself, { $activities ->
        [one] 1 activity
       *[other] { $activities } activities
    }
   *[no] { $activities ->
        [one] 1 activity
       *[other] { $activities } activities
    }
}, { $resources ->
    [one] 1 resource
   *[other] { $resources } resources
}, { $calendars ->
    [one] 1 calendar that inherits
   *[other] { $calendars } calendars that inherit
}.
ui-calendars-month = Days of { $month }
ui-calendars-month-before = The month before
ui-calendars-month-after = The month after
ui-calendars-day = { $date }: { $hours ->
    [none] no work
   *[other] { $hours }
}{ $from ->
    [exception] , an exception
    [base] , inherited
   *[week] { "" }
}{ $name ->
    [none] { "" }
   *[other] , { $name }
}
ui-calendars-day-hours = Hours of { $date }
ui-calendars-day-name = Name of the exception on { $date }
ui-calendars-day-name-hint = Name
ui-calendars-day-clear = As the week
ui-calendars-no-work = No work
ui-calendars-week = Week
ui-calendars-week-hours = Hours of { $day }
ui-calendars-inherits = Inherited
ui-calendars-inherit = inherit
ui-calendars-hours = { $hours } h

# The quality of the schedule: DCMA 14.
ui-quality = Quality check (DCMA 14)
ui-quality-summary = { $pass } passed, { $fail } failed.
ui-quality-more = { $count } more

# The Gantt on paper.
ui-print-open = Print, PDF, SVG…
ui-print-title = Print the schedule
ui-print-help = The rows, columns and marks that are shown now, with a title block on every sheet.
ui-print-form = As
ui-print-form-pdf = PDF, over sheets
ui-print-form-svg = SVG, one drawing
ui-print-type-pdf = PDF
ui-print-type-svg = SVG drawing
ui-print-file = schedule
ui-print-paper = Paper
ui-print-paper-a4 = A4
ui-print-paper-a3 = A3
ui-print-paper-a2 = A2
ui-print-paper-a1 = A1
ui-print-paper-letter = US Letter
ui-print-paper-tabloid = US Tabloid
ui-print-across = Sheets side by side
ui-print-across-hint = 1 fits all of the time on one sheet’s width.
ui-print-save = Save as…
ui-print-done = { $pages ->
    [one] Drawn on 1 sheet, { $size }
   *[other] Drawn on { $pages } sheets, { $size }
}

# Resources and cost by period.
ui-usage = Resources and cost over time
ui-usage-open = Resources and cost…
ui-action-schedule-usage = Show resources and cost over time
ui-usage-chart = By period
ui-usage-of = Whose
ui-usage-every = By what period
ui-usage-cost = Cost of everything
ui-usage-week = Week
ui-usage-month = Month
ui-usage-column-planned = Planned
ui-usage-column-actual = Used
ui-usage-column-remaining = Left
ui-usage-column-planned_sum = Planned, added up
ui-usage-column-forecast_sum = Used and left, added up
ui-usage-period = { $period }: planned { $planned }, used { $used }, left { $left }
ui-usage-sums = Up to here planned { $planned }, used and left { $forecast }
ui-usage-reading = { $planned } planned in all; { $forecast } used and left.
ui-usage-help = Left and right go from period to period.

## Float paths

ui-paths = Float paths
ui-paths-open = Float paths…
ui-paths-note = Path 1 is traced back from its end over what has the least float; each further path joins one before it where it has the least float left to lose. Their numbers stand beside the bars.
ui-paths-to = Lead to
ui-paths-to-finish = the finish
ui-paths-to-cursor = Lead to { $activity }
ui-paths-count = Paths
ui-paths-by = Ordered by
ui-paths-by-total = total float
ui-paths-by-free = what the end may lose
ui-paths-near = Nearly critical up to
ui-paths-near-unit = working days of float, coloured
ui-paths-none = There is no path: nothing is left to do.
ui-paths-path = Path { $number }
ui-paths-float = { $float } float
ui-paths-activities = { $count ->
    [one] 1 activity
   *[other] { $count } activities
}

## Periods of a calendar

ui-calendars-exceptions = Days that differ
ui-calendars-exceptions-none = No day differs from the week.
ui-calendars-exceptions-all = All { $count }
ui-calendars-exceptions-fewer = Fewer
ui-calendars-exception-add = Add days
ui-calendars-weeks = Weeks that differ for a while
ui-calendars-weeks-none = The same week holds all the time.
ui-calendars-week-add = Add a week
ui-calendars-period-name = Name
ui-calendars-period-from = From
ui-calendars-period-to = To
ui-calendars-period-to-hint = Empty for one day
ui-calendars-period-hours = Hours
ui-calendars-period-hours-hint = 8-12, 13-17; empty for no work
ui-calendars-period-repeats = Which days
ui-calendars-period-repeats-hint = Empty for all, or: every 2 weeks on Fri; every month on the last Mon; every year on 25 Dec
ui-calendars-period-day-hint = 8-12, 13-17; none for no work; empty as in the week above
ui-action-schedule-paths = Show the float paths of the schedule
ui-action-schedule-compare = Compare two states of the schedule
ui-action-schedule-data-date = Go to the data date in the schedule
ui-schedule-rest = Rest of the work
ui-schedule-suspended = Suspended, last day
ui-schedule-resumed = Resumed, first day
