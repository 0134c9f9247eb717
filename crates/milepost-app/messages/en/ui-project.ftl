# The project's pages in the window: header, tabs, Overview, Progress, and its form.

ui-project-tabs = Pages of the project
ui-project-tab-overview = Overview
ui-project-tab-milestones = Milestones
ui-project-tab-progress = Progress
ui-project-tab-evidence = Evidence
ui-project-tab-history = History

# The line below the project's name.
ui-project-sub-lanes = { $lanes } { $lanes ->
    [1] lane
   *[other] lanes
}
ui-project-sub-contractor = Contractor { $name }

ui-project-menu = More for this project
ui-project-edit = Edit project
ui-project-remove = Remove project
ui-project-remove-title = Remove “{ $name }”?
ui-project-remove-text = This takes the project out of the workspace with { $milestones ->
    [0] no milestones
    [one] 1 milestone
   *[other] { $milestones } milestones
} and { $claims ->
    [0] no claims
    [one] 1 claim
   *[other] { $claims } claims
}. Its sources stay. You can undo it.
ui-project-gone = This project is not in the workspace any more.
ui-project-gone-help = It was removed, here or by another program. Undo may bring it back.

# The project's form.
ui-project-form-title = Edit project
ui-project-field-name = Name
ui-project-field-code = Code
ui-project-field-code-hint = Lower-case letters, digits and hyphens. The command line calls the project by it.
ui-project-field-kind = Kind
ui-project-field-kind-name = Name of the kind
ui-project-field-status = Status
ui-project-field-places = Places
ui-project-field-places-hint = One on each line
ui-project-field-countries = Countries
ui-project-field-countries-hint = Names or two-letter codes, with commas between
ui-project-field-coordinates = Coordinates
ui-project-field-coordinates-hint = Latitude, longitude: 42.4171, 130.6414
ui-project-field-currency = Currency
ui-project-field-currency-hint = Three letters: USD
ui-project-field-description = Description

# Verdicts.
ui-verdict-why = Why this verdict

# Figures.
ui-figures = Figures
ui-figure-elapsed = Time elapsed
ui-figure-planned = Planned
ui-figure-milestone_weighted = Milestone-weighted
ui-figure-reported = Reported
ui-figure-promised_finish = Promised finish
ui-figure-expected_finish = Expected finish
ui-figure-days_to_finish = Days to finish
ui-figure-next_milestone = Next milestone
ui-figure-newest_evidence = Newest evidence
ui-figure-unknown = unknown

ui-figure-elapsed-sub = { $days } of { $of_days ->
    [one] 1 day
   *[other] { $of_days } days
}
ui-figure-weighted-sub = { $milestones } of { $of_milestones ->
    [one] 1 milestone met
   *[other] { $of_milestones } milestones met
}
ui-figure-weighted-planned = planned { $share }
ui-figure-planned-sub = { $milestones } of { $of_milestones ->
    [one] 1 milestone due by now
   *[other] { $of_milestones } milestones due by now
}
ui-figure-reported-sub = as last claimed
ui-figure-days-left = in { $days ->
    [one] 1 day
   *[other] { $days } days
}
ui-figure-days-today = on the as-of date
ui-figure-days-past = { $days ->
    [one] 1 day past
   *[other] { $days } days past
}
ui-figure-claims = { $claims ->
    [one] 1 claim
   *[other] { $claims } claims
}
ui-figure-claims-range = { $claims ->
    [one] 1 claim
   *[other] { $claims } claims
}, { $from } to { $to }
ui-figure-slip-late = { $days ->
    [one] 1 day later than planned
   *[other] { $days } days later than planned
}
ui-figure-slip-early = { $days ->
    [one] 1 day earlier than planned
   *[other] { $days } days earlier than planned
}
ui-figure-slip-none = as planned
ui-figure-overdue = { $days ->
    [one] 1 day overdue
   *[other] { $days } days overdue
}
ui-figure-age = { $days ->
    [one] 1 day old
   *[other] { $days } days old
}
ui-figure-meter = { $name }: { $share }
ui-figure-meter-marked = { $name }: { $share }, planned { $mark }

# Overview.
ui-overview-milestones = Milestones
ui-overview-milestones-add = Add milestones
ui-overview-facts = Facts
ui-overview-facts-none = Nothing is claimed of this project yet. Type a fact below: “Length: 850 m”.
ui-overview-evidence = Latest evidence
ui-overview-evidence-all = All evidence
ui-overview-evidence-none = No claims by this date.
ui-overview-about = About
ui-fact-disagree = { $count ->
    [one] 1 claim disagrees
   *[other] { $count } claims disagree
}
ui-fact-claims = { $count ->
    [one] 1 claim
   *[other] { $count } claims
}
ui-fact-later = { $count ->
    [one] 1 stated later
   *[other] { $count } stated later
}
ui-fact-open = Open the evidence for { $fact }
ui-fact-none-by-date = nothing stated by this date
ui-fact-quick = Add a fact
ui-fact-quick-hint = Length: 850 m
ui-fact-quick-help = A name, a colon and the value, then Enter.
ui-fact-quick-unclear = Type a name, a colon and a value, such as “Length: 850 m”.
ui-fact-quick-reads = { $fact }: { $words }
ui-claim-own = your own entry
ui-claim-undated = date not known

# The names of the facts that every project has a place for.
ui-fact-name-start = Start
ui-fact-name-finish = Finish
ui-fact-name-length = Length
ui-fact-name-width = Width
ui-fact-name-lanes = Lanes
ui-fact-name-cost = Cost
ui-fact-name-progress = Progress as reported

# Progress.
ui-progress-note = Each figure by its own name and rule. They measure different things and are never averaged.
ui-progress-figures = Figures at { $date }
ui-progress-s-curve = Planned and achieved weight by date
ui-progress-timeline = Milestones by date
ui-progress-slips = Slip by milestone

# Forms that were left half-filled.
ui-form-kept = What you typed here before is still in this form.
ui-form-kept-discard = Discard it

# Actions of a project's pages, in the palette and the list of keys.
ui-action-project-overview = Go to the project’s overview
ui-action-project-milestones = Go to the project’s milestones
ui-action-project-progress = Go to the project’s progress
ui-action-project-evidence = Go to the project’s evidence
ui-action-project-history = Go to the project’s history
ui-action-project-edit = Edit this project
ui-action-project-remove = Remove this project
ui-action-milestone-add = Add a milestone
ui-action-milestone-paste = Paste milestones from a spreadsheet
ui-action-claim-add = Add a claim
