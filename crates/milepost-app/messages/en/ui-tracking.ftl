# Pages of what is followed over time: trend, fronts, forecasts, earned value, back-test.

## Reasons why a date moved

ui-reason-land = land
ui-reason-permits = permits
ui-reason-design-change = design change
ui-reason-ground = ground
ui-reason-weather = weather
ui-reason-supply = supply
ui-reason-funding = funding
ui-reason-contractor = contractor
ui-reason-interface = others’ work
ui-reason-scope = scope
ui-reason-security = security
ui-reason-other = another reason

## Trend

ui-trend-keeps = keeps its date
ui-trend-slips = slips { $days } days a month
ui-trend-gains = gains { $days } days a month
ui-trend-flattens = { $course }, less of late
ui-trend-because = { $reason }: { $sentence }
ui-trend-first-baseline = first baseline
ui-trend-counted-from = Slip is counted from the current baseline, “{ $name }” of { $date }.
ui-trend-counted-from-none = No baseline is the current one: slip is counted from each milestone’s planned date.
ui-trend-first-report = first report
ui-trend-before-reports = before the first report
ui-trend-no-reason = no reason given
ui-trend-none = No report has said anything of a milestone by this date
ui-trend-none-help = Each issued report says when every open milestone is expected. From the second one on, you see what moves, by how much and why.
ui-trend-to-reports = Write a report
ui-trend-waterfall-of = Milestone

## Fronts

ui-fronts-stretch = { $from } to { $to } m
ui-fronts-unknown = { $stretch }: { $reason }
ui-fronts-none = No working faces yet
ui-fronts-none-help = A bridge, road or tunnel is built from its ends. Add its fronts and how far each has come by date, and you see when they meet.
ui-fronts-no-length = The length of the work is not known
ui-fronts-no-length-help = Fronts are measured along the work. Add a claim of its length first.
ui-fronts-add-length = Add a length
ui-fronts-window = Rate from
ui-fronts-window-all = all readings
ui-fronts-window-days = the last { $days } days

## Forecasts

ui-method-promised = Promised
ui-method-trend = Milestone trend
ui-method-earned-schedule = Earned schedule
ui-method-fronts = Fronts
ui-method-outside-view = Outside view
ui-method-simulated = Simulation
ui-method-note = { $from }; possible since { $since }
ui-method-sample-promised = { $sample ->
    [one] from 1 claim
   *[other] from { $sample } claims
}
ui-method-sample-trend = { $sample ->
    [one] from 1 statement
   *[other] from { $sample } statements
}
ui-method-sample-earned-schedule = { $sample ->
    [one] from 1 budget
   *[other] from { $sample } budgets
}
ui-method-sample-fronts = { $sample ->
    [one] from 1 front
   *[other] from { $sample } fronts
}
ui-method-sample-outside-view = { $sample ->
    [one] from 1 finished project
   *[other] from { $sample } finished projects
}
ui-method-sample-simulated = { $sample ->
    [one] from 1 run
   *[other] from { $sample } runs
}
ui-forecasts-finished = It was finished { $date }.
ui-forecasts-how = How each is reckoned
ui-forecasts-class = Compared with
ui-forecasts-class-same-kind = finished projects of its kind
ui-forecasts-class-all = all finished projects
ui-forecasts-class-kind = finished { $kind }
ui-forecasts-weighting = Counted
ui-forecasts-weighting-equal = all alike
ui-forecasts-weighting-promised-time = nearer promised times more
ui-forecasts-members = { $members ->
    [0] No finished project is in this class.
    [one] 1 finished project is in this class.
   *[other] { $members } finished projects are in this class.
}
ui-forecasts-member = { $name }: promised { $promised }, finished { $finish }
ui-forecasts-members-show = Which

## Earned value

ui-earned-none = Nothing to earn yet
ui-earned-none-help = Give milestones, quantities or activities planned dates and a budget, and enter costs. Then you see what is earned, what it cost and how far it is behind in time.
ui-earned-period = Periods
ui-earned-period-week = weeks
ui-earned-period-month = months
ui-earned-period-quarter = quarters

## Back-test

ui-action-view-back-test = Back-test of the forecasts
ui-back-test-head = Back-test
ui-back-test-note = Each way of forecasting is asked again on every finished project of this workspace, at shares of its promised time, with what was known then and nothing that came later.
ui-back-test-left-out = { $projects ->
    [one] 1 finished project has no start or no promise to hold it to, and is left out.
   *[other] { $projects } finished projects have no start or no promise to hold them to, and are left out.
}
ui-back-test-none-help = It needs projects that are met, with a start and a promised finish. The sample portfolio has some.
ui-back-test-running = Asking every method on every finished project…

## Overview

ui-figure-physical = Physical
ui-figure-physical-sub = { $built } of { $length }
ui-figure-forecast-trend = Forecast by trend
ui-figure-forecast-fronts = Forecast by fronts
ui-figure-forecast-simulated = Simulated finish
ui-figure-forecast-outside-view = Outside view
ui-figure-forecast-earned-schedule = Forecast by earned schedule
ui-progress-milestones-none = What is planned and achieved by date follows from milestones with dates and weights.
ui-progress-to-milestones = Add milestones
ui-progress-sections = Sections
ui-progress-section-s-curve = S-curve
ui-progress-section-trend = Trend
ui-progress-section-fronts = Fronts
ui-progress-section-physical = Measured work
ui-progress-section-forecasts = Forecasts
ui-progress-section-earned = Earned value
ui-figure-physical-quantities = { $quantities ->
    [one] by 1 quantity
   *[other] by { $quantities } quantities and their weights
}

## Figures of earned value

ui-earned-figures = All figures
ui-earned-figure-pv = Planned value (PV)
ui-earned-figure-ev = Earned value (EV)
ui-earned-figure-ac = Actual cost (AC)
ui-earned-figure-bac = Budget at completion (BAC)
ui-earned-figure-sv = Schedule variance (EV − PV)
ui-earned-figure-cv = Cost variance (EV − AC)
ui-earned-figure-spi = Schedule index (EV / PV)
ui-earned-figure-cpi = Cost index (EV / AC)
ui-earned-figure-tcpi = Cost index still needed (TCPI)
ui-earned-figure-eac-budgeted = Cost at completion, the rest as budgeted
ui-earned-figure-eac-cpi = Cost at completion, the rest at the cost so far
ui-earned-figure-eac-spi = Cost at completion, the rest at the pace so far
ui-earned-figure-eac-cpi-spi = Cost at completion, the rest at both
ui-earned-figure-etc = Cost still to come (ETC)
ui-earned-figure-vac = Variance at completion (VAC)
ui-earned-figure-finish = Finish by earned schedule
