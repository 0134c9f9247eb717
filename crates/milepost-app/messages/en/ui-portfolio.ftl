# The portfolio and the form for a new project.

ui-portfolio-sum = { $projects ->
    [one] 1 project: { $list }
   *[other] { $projects } projects: { $list }
}
ui-portfolio-sum-late = { $projects } late
ui-portfolio-sum-behind = { $projects } behind
ui-portfolio-sum-on_track = { $projects } on track
ui-portfolio-sum-done = { $projects } done
ui-portfolio-sum-unknown = { $projects } unknown
ui-portfolio-sum-silent = { $projects } without a report for 60 days
ui-portfolio-sum-due = { $reports ->
    [one] 1 report overdue
   *[other] { $reports } reports overdue
}
ui-portfolio-as-of = as of { $date }
ui-portfolio-add = Add project
ui-portfolio-add-first = Add the first project
ui-portfolio-empty = No projects yet
ui-portfolio-empty-text = Start with what a news report says: a name, a length, when it began and when it is to be done. The rest can follow.
ui-portfolio-filter = Filter
ui-portfolio-filter-text = Filter by name, place or kind
ui-portfolio-kind = Kind
ui-portfolio-all-kinds = All kinds
ui-portfolio-concern = What calls for a look
ui-portfolio-concern-all = All projects
ui-portfolio-concern-overdue = Overdue milestones
ui-portfolio-concern-report_due = Report overdue
ui-portfolio-concern-silent = No report for 60 days
ui-portfolio-concern-slipped = Later than the baseline
ui-portfolio-concern-moved = Moved by the last report
ui-portfolio-concern-old = Old evidence
ui-portfolio-group = Group
ui-portfolio-group-none = Not grouped
ui-portfolio-group-kind = By kind
ui-portfolio-group-country = By country
ui-portfolio-group-status = By status
ui-portfolio-no-country = No country given
ui-portfolio-sort = Sort
ui-portfolio-by-own = Your own order
ui-portfolio-by-name = By name
ui-portfolio-by-verdict = By standing
ui-portfolio-by-progress = By achieved share
ui-portfolio-by-next = By next milestone
ui-portfolio-by-promised = By promised finish
ui-portfolio-by-expected = By expected finish
ui-portfolio-by-slip = By slip
ui-portfolio-by-baseline = By slip since the baseline
ui-portfolio-by-moved = By slip since the last report
ui-portfolio-by-overdue = By overdue milestones
ui-portfolio-by-report = By next report due
ui-portfolio-by-evidence = By age of evidence
ui-portfolio-no-match = No project matches the filter
ui-portfolio-show-all = Show all
ui-portfolio-shown = { $shown } of { $all } projects shown
ui-portfolio-fixed = Projects can be moved while all are shown in your own order. Clear the filter, the groups and the sorting first.
ui-portfolio-project = Project
ui-portfolio-standing = Standing
ui-portfolio-achieved = Achieved
ui-portfolio-progress = { $achieved }, plan { $planned }
ui-portfolio-next = Next milestone
ui-portfolio-expected = Expected finish
ui-portfolio-slip = Slip
ui-portfolio-promised-for = promised { $date }
ui-portfolio-promise-title = Expected finish against the promised one; there is no baseline
ui-portfolio-baseline-title = Expected finish against the current baseline
ui-portfolio-report = Last report
ui-portfolio-report-of = Data date of the newest report: { $days } ago
ui-portfolio-no-report = none
ui-portfolio-moved = moved { $days }
ui-portfolio-due-in = next in { $days }
ui-portfolio-evidence = Evidence
ui-portfolio-evidence-of = Newest evidence: { $days } old
ui-portfolio-in = in { $days }
ui-portfolio-today = today
ui-portfolio-overdue = { $days } overdue
ui-portfolio-none-left = none left
ui-portfolio-as-planned = as planned
ui-portfolio-claims = { $claims ->
    [one] 1 claim
   *[other] { $claims } claims
}
ui-months = { $months ->
    [one] 1 month
   *[other] { $months } months
}
ui-years = { $years ->
    [one] 1 year
   *[other] { $years } years
}

## A new project

ui-new-project = New project
ui-new-text = Only the name is needed. What is not known stays unknown until someone says it.
ui-new-code = Code: { $code }
ui-new-places-hint = Several with commas between: Khasan, Tumangang
ui-new-countries-hint = Names or two-letter codes, with commas between
ui-new-facts = What was reported
ui-new-facts-text = Type it as it was said. Each becomes a claim that can be compared with others later.
ui-new-fact-start = Start
ui-new-fact-start-example = 30 April 2025
ui-new-fact-finish = Finish
ui-new-fact-finish-example = 18 months after start
ui-new-fact-length = Length
ui-new-fact-length-example = over half a mile
ui-new-fact-lanes = Lanes
ui-new-fact-lanes-example = 2
ui-new-fact-cost = Cost
ui-new-fact-cost-example = RUB 9 billion
ui-new-source = Who said so
ui-new-source-hint = Sources can be added and cited later, too.
ui-new-own-word = My own word, no source
ui-new-stated = Stated on
ui-new-stated-hint = Left empty: the source’s date, or today.
ui-new-add = Add project
