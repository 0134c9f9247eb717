# Charts of what is followed over time: reports, fronts, forecasts, earned value.

ui-chart-and-join = {" and "}

## Fronts

ui-chart-fronts-title = Fronts: metres by date
ui-chart-fronts-meet = meet { $date } near { $chainage }
ui-chart-fronts-met = met { $date } at { $chainage }
ui-chart-fronts-range = { $dates }, { $low } to { $high }
ui-chart-fronts-or-later = { $date } or later
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
ui-chart-trend-since-first = { $slip } since the first baseline
ui-chart-trend-column-first = Slip since the first baseline
ui-chart-trend-baseline = Baseline “{ $name }” from { $since }: { $date }
ui-chart-trend-baseline-current = Current baseline “{ $name }” from { $since }: { $date }
ui-chart-trend-column-baseline = Baseline “{ $name }”
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

## Forecasts side by side

ui-chart-rows-help = Up and Down go from row to row. Enter opens one.
ui-chart-forecasts-title = Forecasts of the finish
ui-chart-forecasts-nothing = No finish can be forecast yet.
ui-chart-forecasts-counted = { $known } of { $of ->
    [one] 1 way
   *[other] { $of } ways
} to reckon the finish { $known ->
    [one] is possible
   *[other] are possible
}: { $range }.
ui-chart-forecasts-promised = Promised is { $date }.
ui-chart-forecasts-range = 8 chances in 10: { $dates }
ui-chart-forecasts-p80 = 8 chances in 10 that by { $date }
ui-chart-forecasts-between = between { $dates }
ui-chart-forecasts-from = { $date } at the earliest; the latest is open
ui-chart-forecasts-until = { $date } at the latest
ui-chart-forecasts-column-earliest = Earliest
ui-chart-forecasts-column-latest = Latest
ui-chart-forecasts-column-p10 = P10
ui-chart-forecasts-column-p50 = P50
ui-chart-forecasts-column-p80 = P80
ui-chart-forecasts-column-p90 = P90
ui-chart-forecasts-column-note = Remark

## Slip by reason

ui-chart-waterfall-title = Why the date moved
ui-chart-waterfall-nothing = No report has moved this date.
ui-chart-waterfall-reading = “{ $milestone }” moved by { $total }, most of it for one reason, { $reason }: { $days }.
ui-chart-waterfall-reports = { $reports ->
    [one] in 1 report
   *[other] in { $reports } reports
}
ui-chart-waterfall-column-reason = Reason
ui-chart-waterfall-column-reports = Reports

## Portfolio

ui-chart-project = Project
ui-chart-portfolio-slip-title = Slip over time
ui-chart-portfolio-slip-nothing = No project has reports to count a slip from.
ui-chart-portfolio-slip-counted = { $late } of { $known ->
    [one] 1 project
   *[other] { $known } projects
} { $late ->
    [one] is late
   *[other] are late
} by { $date }.
ui-chart-portfolio-slip-help = Left and Right go from date to date, Up and Down from project to project. Enter opens it.

## Back-test

ui-chart-days-decimal = { $days } days
ui-chart-back-test-title = How far off each forecast was
ui-chart-back-test-nothing = There is no finished project to try the forecasts on.
ui-chart-back-test-counted = Tried on { $projects ->
    [one] 1 finished project.
   *[other] { $projects } finished projects.
}
ui-chart-back-test-best = Half way through the promised time the nearest was { $method }, { $error } off on average, on { $projects ->
    [one] 1 project.
   *[other] { $projects } projects.
}
ui-chart-back-test-at = at { $share } of the promised time
ui-chart-back-test-across = share of the promised time gone
ui-chart-back-test-error = { $error } off on average
ui-chart-back-test-crps = score { $crps } (continuous ranked probability, less is better)
ui-chart-back-test-coverage = P10 to P90 held { $share } of the finishes (80% would be right)
ui-chart-back-test-of = { $projects } of { $of ->
    [one] 1 project
   *[other] { $of } projects
} could be forecast
ui-chart-back-test-none = { $of ->
    [0] no project was open any more
    [one] could not forecast the 1 project
   *[other] could not forecast any of { $of } projects
}
ui-chart-back-test-help = Left and Right go along the promised time, Up and Down from method to method.
ui-chart-back-test-column-method = Method
ui-chart-back-test-column-share = Promised time gone
ui-chart-back-test-column-error = Mean absolute error
ui-chart-back-test-column-crps = Ranked probability score
ui-chart-back-test-column-coverage = Within P10 to P90
ui-chart-back-test-column-projects = Forecast
ui-chart-back-test-column-of = Open then

## Earned value

ui-chart-earned-title = Earned value
ui-chart-earned-nothing = Nothing is earned yet that has a budget.
ui-chart-earned-planned = planned
ui-chart-earned-earned = earned
ui-chart-earned-actual = spent
ui-chart-earned-column-planned = Planned value
ui-chart-earned-column-earned = Earned value
ui-chart-earned-column-actual = Actual cost
ui-chart-earned-reading = By { $date }, { $earned } of work is done where { $planned } was planned.
ui-chart-earned-reading-earned = By { $date }, { $earned } of work is done.
ui-chart-earned-reading-actual = It cost { $actual }.
ui-chart-earned-reading-schedule = As much was planned for { $date }: { $slip }.
ui-chart-earned-schedule = planned for { $date }
ui-chart-earned-help = Left and Right go from period to period, Up and Down from line to line.

## S-curve with a forecast

ui-chart-s-curve-band = The shaded band holds 8 chances in 10: under it is 1 in 10 to be slower, over it 1 in 10 to be faster.
ui-chart-s-curve-band-short = 8 chances in 10
ui-chart-s-curve-range = { $low } to { $high }
ui-chart-s-curve-column-low = At least (P90)
ui-chart-s-curve-column-high = At most (P10)

## Timeline with a baseline

ui-chart-baseline = baseline
ui-chart-column-baseline = Baseline
ui-chart-baseline-named = baseline “{ $name }”
ui-chart-quoted = “{ $name }”
ui-chart-timeline-earlier = A dotted mark is where an earlier baseline had a milestone: { $names }.
ui-chart-s-curve-earlier = A dashed line is what an earlier baseline planned, by its name. Planned is what the project is held to now.
ui-chart-timeline-baseline = A dashed mark is where the current baseline has a milestone that has been planned anew since. Slip counts from there.
