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

## Zoom of a date axis

ui-chart-zoom = Zoom of “{ $title }”
ui-chart-zoom-in = Closer
ui-chart-zoom-out = Further away
ui-chart-zoom-all = All dates
ui-chart-zoom-shows = Shown: { $from } to { $to }.

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
ui-chart-timeline-help =
    Up and Down choose a milestone, Left and Right read its dates. Plus and minus zoom, 0 shows all, Page Up
    and Page Down go along the axis.
ui-chart-timeline-help-move =
    { ui-chart-timeline-help } Shift with Left or Right moves the date by a day, Ctrl by a week, both by a
    month. Enter keeps the new date, Escape the old one.
ui-chart-no-dates = no date yet
ui-chart-moved-to = { $date } ({ $days })
ui-chart-moving = { $name } to { $to }. Enter keeps it, Escape does not.
ui-chart-moved = { $name } is now { $date }.
ui-chart-not-moved = Not moved.
ui-chart-cannot-move = “{ $title }” has no open date to move.

## S-curve

ui-chart-s-curve-title = Progress by date
ui-chart-series-planned = planned
ui-chart-series-planned-partly = planned at least
ui-chart-series-achieved = achieved
ui-chart-series-expected = expected
ui-chart-series-elapsed = time gone
ui-chart-named-value = { $name } { $value }
ui-chart-s-curve-both = By { $date }, { $planned } of the work was planned and { $achieved } is achieved.
ui-chart-s-curve-planned = By { $date }, { $planned } of the work was planned.
ui-chart-s-curve-achieved = By { $date }, { $achieved } of the work is achieved.
ui-chart-s-curve-nothing = There is nothing to draw yet.
ui-chart-s-curve-unknown = Not drawn: { $series }. { $reason }
ui-chart-s-curve-unplanned =
    How much was planned by any date is not known: milestones with { $share } of the weight have no planned
    date. The planned line is of the others, and ends at { $end }.
ui-chart-s-curve-help = Left and Right step through the dates.
ui-chart-column-achieved = Achieved
ui-chart-column-expected = Expected
ui-chart-column-milestones = Milestones

## Claims of a fact

ui-chart-claims-title = What was said of “{ $fact }”
ui-chart-claims-none = Nothing was stated by this date.
ui-chart-claims-counted = { $values ->
    [one] 1 value
   *[other] { $values } values
} from { $sources ->
    [one] 1 source
   *[other] { $sources } sources
}
ui-chart-claims-chosen = { ui-chart-claims-counted }; { $value } is chosen.
ui-chart-claims-only = { ui-chart-claims-counted }.
ui-chart-claims-latest = { ui-chart-claims-counted }; none is chosen, so the latest stated counts: { $value }.
ui-chart-claims-value-chosen = { $value }, chosen
ui-chart-claims-value-latest = { $value }, latest stated
ui-chart-claims-value-later = { $value }, stated later
ui-chart-claims-own = your own word
ui-chart-claims-stated = { $publishers }, { $date }
ui-chart-claims-voices = { $voices ->
    [one] 1 source
   *[other] { $voices } sources
}
ui-chart-claims-column-value = Value
ui-chart-claims-column-bound = Bound
ui-chart-claims-column-reported = As reported
ui-chart-claims-column-source = Source
ui-chart-claims-column-stated = Stated
ui-chart-claims-column-counts = Counts
ui-chart-claims-counts = counts
ui-chart-bound-exactly = exactly
ui-chart-bound-about = about
ui-chart-bound-over = over
ui-chart-bound-under = under

## Slip

ui-chart-slips-title = Slip by milestone
ui-chart-slips-reading = { $late } of { $known ->
    [one] 1 milestone with a known slip
   *[other] { $known } milestones with a known slip
} { $late ->
    [one] is
   *[other] are
} later than planned, “{ $title }” the most: { $slip }.
ui-chart-slips-none = { $known ->
    [one] The one milestone with a known slip is not late.
   *[other] None of { $known } milestones with a known slip is late.
}
ui-chart-slips-unknown = No slip is known: it needs a planned date and a forecast or actual one.
ui-chart-slips-column-days = Slip in days
ui-chart-slips-column-least = Least
ui-chart-slips-column-most = Most
ui-chart-sparkline = Slip of { $milestones ->
    [one] 1 milestone
   *[other] { $milestones } milestones in date order
}; the last, “{ $title }”, is { $slip }.
ui-chart-sparkline-none = No slip is known.

## Planned against achieved

ui-chart-twin-achieved = achieved { $share }
ui-chart-twin-planned = planned { $share }
ui-chart-twin-elapsed = time gone { $share }
ui-chart-twin-unknown = { $name } unknown: { $reason }
ui-chart-twin-unknown-short = { $name } unknown
