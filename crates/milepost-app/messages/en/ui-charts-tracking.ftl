# Charts of what is followed over time: reports, fronts, forecasts, earned value.

ui-chart-and-join = {" and "}

## Fronts

ui-chart-fronts-title = Fronts: metres by date
ui-chart-fronts-meet = meet { $date } near { $chainage }
ui-chart-fronts-met = met { $date } at { $chainage }
ui-chart-fronts-range = { $dates }, { $low } to { $high }
ui-chart-fronts-range-open = { $earliest } or later, { $low } to { $high }
ui-chart-fronts-standing = On { $date }: { $fronts }.
ui-chart-fronts-forecast = The fronts { $closure }.
ui-chart-fronts-nothing = No front has been measured yet.
ui-chart-fronts-built = { $metres } done
ui-chart-fronts-at = at { $chainage }
ui-chart-fronts-help = Left and Right go along a front, Up and Down to the other and to where they meet.
ui-chart-fronts-kind-done = done
ui-chart-fronts-kind-planned = planned
ui-chart-fronts-kind-closure = predicted to meet
ui-chart-fronts-kind-met = met
ui-chart-fronts-kind-structure = structure
ui-chart-fronts-column-front = Front
ui-chart-fronts-column-kind = What
ui-chart-fronts-column-chainage = Chainage
ui-chart-fronts-column-built = From the start
ui-chart-fronts-km = { $km } km

## Milestone trend

ui-chart-trend-title = What each report said
ui-chart-trend-nothing = No report has said anything of a milestone yet.
ui-chart-trend-diagonal = done when it crosses
ui-chart-trend-met-slip = met, { $slip }
ui-chart-trend-more = { $lines } more
ui-chart-trend-counted = { $reports ->
    [one] 1 report
   *[other] { $reports } reports
} up to { $date }; { $late } of { $open ->
    [one] 1 open milestone
   *[other] { $open } open milestones
} { $late ->
    [one] has slipped.
   *[other] have slipped.
}
ui-chart-trend-worst = “{ $title }” the most: { $slip }.
ui-chart-trend-said = { $date }: { $forecast }
ui-chart-trend-moved = { $days } since the report before
ui-chart-trend-unmoved = unchanged since the report before
ui-chart-trend-help = Left and Right go from report to report, Up and Down from milestone to milestone. Enter opens it.
ui-chart-trend-column-report = Report
ui-chart-trend-column-reported = Data date
ui-chart-trend-column-moved = Moved
ui-chart-trend-column-because = Because
ui-chart-trend-column-course = Course

## What was said of the finish

ui-chart-said-title = What was said of the finish
ui-chart-said-nothing = Nobody has said when it will be finished.
ui-chart-said-reading = { $sayings ->
    [one] 1 claim
   *[other] { $sayings } claims
} of a finish, from { $from } to { $to }.
ui-chart-said-reading-day = { $sayings ->
    [one] 1 claim
   *[other] { $sayings } claims
} of a finish: { $date }.
ui-chart-said-chosen = What counts is { $date }, from { $who }.
ui-chart-said-undated = { $undated ->
    [one] 1 claim is not drawn: nobody knows when it was said.
   *[other] { $undated } claims are not drawn: nobody knows when they were said.
}
ui-chart-said-column-date = Finish
ui-chart-said-help = Left and Right go from claim to claim in the order they were said. Enter opens it.
