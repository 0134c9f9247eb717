# What only the command line says. Words that the window has too are taken from its entries.

cli-error = error:
cli-warning = Look at this: { $warning }
cli-nothing-changed = Nothing was changed.
cli-unknown-because = unknown: { $reason }
cli-percent = { $value }%
cli-slip-late = { $days ->
    [one] +1 day
   *[other] +{ $days } days
}
cli-slip-early = { $days ->
    [one] −1 day
   *[other] −{ $days } days
}
cli-slip-so-far = { $slip } so far
cli-later = stated later
cli-undone = undone

cli-portfolio-sum = As of { $as_of }: { $projects ->
    [one] 1 project
   *[other] { $projects } projects
}, { $counts }.
cli-portfolio-empty = There are no projects yet. Add one: milepost project add "Tumen road bridge" --start "30 April 2025" --finish "18 months after start"
cli-progress-head = { $project }, as of { $as_of }
cli-milestones = { $count ->
    [one] 1 milestone
   *[other] { $count } milestones
}
cli-milestones-none = There are no milestones yet. Add one: milepost milestone add PROJECT "Deck closed" --planned "Mar 2026"
cli-claims-none = Nothing is claimed of this project yet. Add a claim: milepost claim add PROJECT length "850 m"
cli-sources-none = There are no sources yet. Add one: milepost source add "Title" --publisher "Publisher"
cli-history-none = Nothing has been changed yet.
cli-history-more = There are older ones: milepost history --before { $before }
cli-created = Made { $path }.
cli-created-sample = Made { $path } with the sample portfolio.
cli-backup-done = Copied to { $path }.
cli-exported = Wrote { $path }.
cli-check-sound = { $path } is sound: { $projects ->
    [one] 1 project
   *[other] { $projects } projects
}, { $milestones ->
    [one] 1 milestone
   *[other] { $milestones } milestones
}, { $claims ->
    [one] 1 claim
   *[other] { $claims } claims
}, { $sources ->
    [one] 1 source
   *[other] { $sources } sources
}, { $changes ->
    [one] 1 change
   *[other] { $changes } changes
} in its history.
cli-check-unsound = { $path } has faults:
cli-check-unsound-help = Keep a copy of the file as it is. A backup from before the fault is in its backup folder; the text export may still read what is whole.
cli-no-workspace = No workspace is named.
cli-no-workspace-help = Name one with --workspace FILE or in MILEPOST_WORKSPACE, or make one: milepost init works.milepost

cli-head-blank = { "" }
cli-head-actual = Actual
cli-head-change = Change
cli-head-cited = Cited
cli-head-code = Code
cli-head-disagree = Disagree
cli-head-elapsed = Elapsed
cli-head-evidence = Evidence
cli-head-fact = Fact
cli-head-forecast = Forecast
cli-head-id = Id
cli-head-kind = Kind
cli-head-link = Link
cli-head-met = Met
cli-head-name = Name
cli-head-next = Next
cli-head-number = No.
cli-head-places = Places
cli-head-planned = Planned
cli-head-project = Project
cli-head-promised = Promised
cli-head-published = Published
cli-head-publisher = Publisher
cli-head-reliability = Reliability
cli-head-reported = Reported as
cli-head-slip = Slip
cli-head-source = Source
cli-head-stated = Stated
cli-head-status = Status
cli-head-time = Time (UTC)
cli-head-title = Title
cli-head-value = Value
cli-head-verdict = Verdict
cli-head-weight = Weight

cli-output-failed = The answer could not be written: { $error }
cli-output-failed-help = Check that there is room on the disk and that the place can be written to.

## Reports, baselines and the measured work

cli-reports-none = No reports yet. Begin one with: milepost report new PROJECT
cli-report-due = The next report is due on { $date }.
cli-report-overdue =
    { $days ->
        [one] A report was due on { $date }, 1 day ago.
       *[other] A report was due on { $date }, { $days } days ago.
    }
cli-report-draft = draft
cli-report-issued = issued { $date }
cli-report-corrected = corrected since
cli-report-progress = Reported progress: { $reported }
cli-report-compared = From { $from } to { $to }
cli-baselines-none = No baselines yet. Freeze one with: milepost baseline freeze PROJECT NAME
cli-baseline-current = current
cli-line-untouched = untouched
cli-line-confirmed = confirmed
cli-line-changed = changed
cli-became-met = met
cli-became-later = later
cli-became-earlier = earlier
cli-became-restated = restated
cli-became-same = same
cli-became-new = new
cli-became-dropped = dropped
cli-line-length = The line of the work is { $length } m long.
cli-line-none = The work has no line yet: set its length with “front line”.
cli-line-ask = The chosen claim gives another length. Set the line again if that is the one that holds.
cli-fronts-none = No fronts yet.
cli-quantities-none = No quantities yet.
cli-structures-none = No structures yet.
cli-direction-up = up
cli-direction-down = down
cli-structure-pier = pier
cli-structure-span = span
cli-structure-portal = portal
cli-structure-station = station
cli-structure-other = other
cli-head-changed = Changed
cli-head-confirmed = Confirmed
cli-head-untouched = Untouched
cli-head-before = Before
cli-head-after = After
cli-head-became = What
cli-head-reason = Reason
cli-head-dated = Dated milestones
cli-head-start = Start
cli-head-direction = Way
cli-head-readings = Readings
cli-head-unit = Unit
cli-head-total = Total
cli-head-budget = Budget
cli-head-from = From
cli-head-to = To
cli-head-spent = Spent
cli-head-amount = Amount
cli-head-date = Date
cli-head-note = Note
