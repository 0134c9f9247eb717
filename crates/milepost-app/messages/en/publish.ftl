# Reports to hand in, as PDF and HTML: of one project and of the portfolio. Figures, facts and verdicts have the words
# that the window has for them.

publish-page = Page { $page } of { $pages }
publish-foot = { $title }, as of { $date }. Made with Milepost from “{ $workspace }”.
publish-as-of = As of
publish-made-from = Workspace
publish-status = Status
publish-newest = Newest evidence
publish-newest-none = none
publish-unprinted = These characters are shown as □, as neither Milepost nor this computer has a font for them: { $points }.

## A project

publish-subtitle-join = {", "}
publish-figures = Figures
publish-figures-note = Each figure has its own name and rule. They measure different things and are never averaged.
publish-milestones = Milestones
publish-milestones-none = No milestones are on record.
publish-milestones-caption = Milestones with planned date, actual or expected date, slip and status
publish-progress = Progress by date
publish-facts = Facts
publish-facts-none = Nothing is claimed of this project by this date.
publish-facts-caption = Facts with the value that counts, who said it, and the values that disagree
publish-facts-note = Each value is a claim: what a source said on a day. The value that counts is the chosen claim’s, else the latest stated.
publish-sources = Sources
publish-sources-none = No source is cited.
publish-source-untitled = Source without a title

publish-head-milestone = Milestone
publish-head-planned = Planned
publish-head-date = Met or expected
publish-head-slip = Slip
publish-head-status = Status and reason
publish-head-fact = Fact
publish-head-value = Value that counts
publish-head-said = Said by
publish-head-others = What others say

publish-date-met = { $date }
publish-date-forecast = { $date }, forecast
publish-date-none = no forecast
publish-slip-growing = { $slip } so far
publish-why-remark = { $why } { $remark }
publish-fact-reported = “{ $reported }”
publish-fact-others = { $count ->
    [one] 1 of { $claims } claims disagrees:
   *[other] { $count } of { $claims } claims disagree:
}
publish-fact-agree = { $claims ->
    [one] 1 claim
    [2] both claims agree
   *[other] all { $claims } claims agree
}
publish-fact-more = and { $count } more
publish-fact-later = { $count ->
    [one] 1 more was stated later.
   *[other] { $count } more were stated later.
}
publish-said-on = { $publisher }, { $date }
publish-own = own entry
publish-undated = no date

publish-timeline-alt = A row for each milestone on one axis of dates. The table above gives the same dates.
publish-timeline-cut = { $left ->
    [one] The chart leaves out the last milestone; the table has it.
   *[other] The chart leaves out the last { $left } milestones; the table has them.
}
publish-curve-alt = Share of the milestones’ weight by date: planned { $planned } and achieved { $achieved } by { $date }.
publish-curve-alt-brief = Share of the milestones’ weight by date, planned and achieved.
publish-curve-none = Not drawn: { $reason }
publish-curve-unplanned = Milestones with { $share } of the weight have no planned date, so the planned line ends below 100%.

## Forecasts, reports and fronts

publish-forecasts = Forecasts of the finish
publish-forecasts-note = Each way of reckoning stands by itself; no date is made of all together. P10 and P90: 1 chance in 10 that it comes sooner, and that it comes later.
publish-forecasts-caption = Forecasts of the finish by method, with range and why
publish-forecasts-alt = A row for each way of reckoning on one axis of dates, with its range. The table gives the same dates.
publish-method-promised = Promised
publish-method-trend = Trend of what was said
publish-method-earned_schedule = Earned schedule
publish-method-fronts = Fronts
publish-method-critical_path = Critical path
publish-method-outside_view = Projects of its kind
publish-method-simulated = Simulation
publish-head-method = Way of reckoning
publish-head-forecast = Finish
publish-head-range = Range
publish-head-why = How, or why not
publish-range-chances = { $from } to { $to } (P10 to P90)
publish-range-chances-open = { $from } (P10) or later
publish-range = { $from } to { $to }
publish-range-open = { $from } or later

publish-trend = What each report said
publish-trend-said-by = What { $publisher } said of the finish
publish-trend-alt = Across: when it was said. Up: the date that was said. A line that climbs slips; done where it meets the diagonal.
publish-trend-diagonal = done
publish-trend-finish = finish
publish-changed = What changed since the report before
publish-changed-caption = Milestones whose date moved between the last two reports
publish-changed-none = The last report moved no date.
publish-head-before = Said before
publish-head-now = Said now
publish-head-moved = Moved
publish-head-reason = Reason

publish-waterfall = Why “{ $milestone }” moved
publish-waterfall-caption = Moves of “{ $milestone }” by the reason that the reports give
publish-waterfall-alt = A bar for each reason that moved “{ $milestone }”, each from where the one before it ends; the last bar is all of them. The table gives the same days.
publish-waterfall-all = In all
publish-waterfall-from = Counted from { $date }, the last day planned for in the first baseline or, without one, in the plan. The steps add up to the slip.
publish-waterfall-start = Counted from what the first report said: no plan is on record.
publish-before-reports = Before the first report
publish-no-reason = No reason given
publish-head-moves = Times
publish-head-said-so = As it was put
publish-key-baseline = held in a baseline

publish-reason-land = Land
publish-reason-permits = Permits
publish-reason-design_change = Design change
publish-reason-ground = Ground
publish-reason-weather = Weather
publish-reason-supply = Supply
publish-reason-funding = Funding
publish-reason-contractor = Contractor
publish-reason-interface = Interface
publish-reason-scope = Scope
publish-reason-security = Security
publish-reason-other = Other

publish-physical = Physical progress
publish-physical-caption = What was measured of each front and quantity
publish-physical-alt = Across: metres along the line. Down: time. Each front is a line; it meets the other where they close.
publish-physical-closes = The fronts close { $date } near { $chainage }.
publish-physical-met = The fronts met { $date } near { $chainage }.
publish-physical-share = { $share } of the line is built.
publish-head-work = Work
publish-head-done = Done
publish-head-share = Share
publish-head-rate = Rate
publish-rate = { $rate } a day
publish-quantity-done = { $done } of { $total } { $unit }
publish-quantity-done-open = { $done } { $unit }

## Earned value

publish-earned = Earned value
publish-earned-caption = Figures of earned value, each with its rule
publish-earned-alt = Planned value, earned value and actual cost by month, as shares of the budget at completion, { $budget }.
publish-earned-planned = planned
publish-earned-earned = earned
publish-earned-actual = spent
publish-head-figure = Figure
publish-head-amount = Value
publish-head-rule = Rule, or why it is not known
publish-earned-schedule = As much was planned for { $date } as is earned by now.

## The portfolio

publish-portfolio = Portfolio report
publish-portfolio-empty = The workspace has no projects.
publish-portfolio-table = Projects
publish-portfolio-caption = Projects with their standing, progress, finish and slip
publish-portfolio-chart = Promised and expected finish
publish-portfolio-chart-alt = A row for each project: the promised finish, the expected finish and the slip between them. The table gives the same dates.
publish-portfolio-chart-cut = The { $shown } projects with the largest slip, of { $all } that have a finish.
publish-portfolio-each = Project by project
publish-head-project = Project
publish-head-standing = Standing
publish-head-achieved = Achieved
publish-head-promised = Promised finish
publish-head-expected = Expected finish
publish-head-evidence = Evidence
publish-key-promised = promised
publish-key-expected = expected
publish-labelled = { $label }: { $value }
publish-share-of-plan = { $achieved }, plan { $planned }

## Writing the file

publish-format = “{ $path }” does not end in .pdf or .html.
publish-format-help = The name’s ending says what to write: report.pdf or report.html.
publish-failed = The report could not be made: { $reason }
publish-failed-help = This is a fault of Milepost. A report as HTML may work.
publish-notice-unprinted = { $count ->
    [one] 1 character has no font on this computer and is shown as □; the report’s end says which.
   *[other] { $count } characters have no font on this computer and are shown as □; the report’s end says which.
}

cli-published = Written: { $path }
cli-published-pages = { $pages ->
    [one] Written: { $path }, 1 page
   *[other] Written: { $path }, { $pages } pages
}

work-publish = Writing the report

## In the window

ui-publish = Publish report
ui-publish-portfolio = Portfolio report
ui-publish-done = The report is written, { $size }.
ui-publish-done-pages = { $pages ->
    [one] The report is written: 1 page, { $size }.
   *[other] The report is written: { $pages } pages, { $size }.
}
ui-publish-open = Open
ui-publish-not-opened = The report could not be opened.
ui-publish-type-pdf = PDF document
ui-publish-type-html = Web page
ui-action-publish-project = Publish a report of this project
ui-action-publish-portfolio = Publish a report of the portfolio
