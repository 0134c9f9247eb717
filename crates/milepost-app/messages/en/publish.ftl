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
publish-source-link = { $link }
publish-reason-join = { $reason }: { $sentence }

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
    [one] one claim
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
publish-head-next = Next milestone
publish-head-evidence = Evidence
publish-key-promised = promised
publish-key-expected = expected
publish-labelled = { $label }: { $value }
publish-share-of-plan = { $achieved }, plan { $planned }

## Writing the file

publish-format = “{ $path }” does not end in .pdf or .html.
publish-format-help = The name’s ending says what to write: report.pdf or report.html.
publish-exists = “{ $path }” is there already.
publish-exists-help = Choose another name, or say that it may be replaced.
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
