# Charts: what they say beside their marks, in one sentence above them and in the tables behind them.

## Every chart

ui-chart-as-table = Table
ui-chart-save = Save
ui-chart-save-of = Save “{ $title }”
ui-chart-save-svg = As a drawing (SVG)
ui-chart-save-png = As a picture (PNG)
ui-chart-save-csv = As rows (CSV)
ui-chart-format-svg = SVG drawing
ui-chart-format-png = PNG picture
ui-chart-format-csv = CSV table
ui-chart-saved = Saved as { $path }.
ui-chart-list-join = {", "}
ui-chart-planned = planned
ui-chart-forecast = forecast
ui-chart-actual = met
ui-chart-named-date = { $name } { $date }
ui-chart-flag-as-of = as of { $date }
ui-chart-flag-as-of-short = as of
ui-chart-flag-finish = promised { $date }
ui-chart-flag-finish-short = promised
ui-chart-flag-start = start { $date }
ui-chart-flag-start-short = start
ui-chart-slip = slip
ui-chart-slip-so-far = { $slip } so far
ui-chart-slip-none = as planned
ui-chart-slip-late = { $days ->
    [one] 1 day later than planned
   *[other] { $days } days later than planned
}
ui-chart-slip-early = { $days ->
    [one] 1 day earlier than planned
   *[other] { $days } days earlier than planned
}
ui-chart-milestone = Milestone
ui-chart-status = Status
ui-chart-date = Date
ui-chart-column-planned = Planned
ui-chart-column-forecast = Forecast
ui-chart-column-actual = Met
ui-chart-column-slip = Slip

## Timeline

ui-chart-timeline-title = Milestones
ui-chart-timeline-none = There are no milestones yet.
ui-chart-timeline-met = { $met } of { $total ->
    [one] 1 milestone is met.
   *[other] { $total } milestones are met.
}
ui-chart-timeline-met-overdue = { $met } of { $total ->
    [one] 1 milestone is met
   *[other] { $total } milestones are met
}, { $overdue ->
    [one] 1 is overdue.
   *[other] { $overdue } are overdue.
}
ui-chart-timeline-next = Next is “{ $title }”, { $date }.
ui-chart-timeline-next-slip = Next is “{ $title }”, { $date }, { $slip }.
ui-chart-timeline-help = Up and Down choose a milestone, Left and Right read its dates.
ui-chart-timeline-help-move =
    Up and Down choose a milestone, Left and Right read its dates. Shift with Left or Right moves the
    date by a day, Ctrl by a week, both by a month. Enter keeps the new date, Escape the old one.
ui-chart-no-dates = no date yet
ui-chart-moved-to = { $date } ({ $days })
ui-chart-moving = { $name } to { $to }. Enter keeps it, Escape does not.
ui-chart-moved = { $name } is now { $date }.
ui-chart-not-moved = Not moved.
ui-chart-cannot-move = “{ $title }” has no open date to move.
