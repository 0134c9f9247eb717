# The reports of a project: the list, writing one, two side by side; and its baselines.

ui-project-tab-reports = Reports
ui-action-project-reports = Go to the project’s reports
ui-action-report-new = Write a new report
ui-action-report-issue = Issue this report
ui-action-report-correct = Correct this report

## How often one is due

ui-project-field-rhythm = Reports
ui-rhythm-none = none due
ui-rhythm-weekly = every week
ui-rhythm-monthly = every month
ui-rhythm-quarterly = every quarter

## The list

ui-reports = Reports
ui-reports-due = The next is due on { $date }.
ui-reports-overdue = The next was due on { $date }, { $days } ago.
ui-reports-none = No reports yet
ui-reports-none-text = A report says how each milestone stands on a day. The next one starts from it, so that every move of a date is on record with its reason.
ui-reports-none-milestones = A report says how each milestone stands: add milestones first.
ui-reports-actions = Actions
ui-reports-column-data_date = Data date
ui-reports-column-title = Title
ui-reports-column-state = State
ui-reports-column-moved = Changed
ui-reports-column-confirmed = Confirmed
ui-reports-column-reported = Reported
ui-report-new = New report
ui-report-draft = Draft
ui-report-corrected = Corrected
ui-report-issued-on = Issued { $date }
ui-report-is-correction = Corrects an earlier report.
ui-report-corrects = Corrects the report of { $date }.
ui-report-untitled = Report of { $date }
ui-report-remove = Remove the draft
ui-report-compare-before = What moved

## Writing one

ui-report-issued-note = Issued on { $date }; it is not changed any more.
ui-report-from-before = A draft that starts from the report of { $date }. What you type is kept at once.
ui-report-first = A draft that starts from the milestones as they stand. What you type is kept at once.
ui-report-correction-draft = A draft that starts from the report that it sets right. What you type is kept at once.
ui-report-reported-was = Reported progress: { $reported }.
ui-report-data-date = Data date
ui-report-title = Title
ui-report-reported = Reported progress
ui-report-reported-hint = As it was said: about 39%
ui-report-help = Space confirms a line as it was. Type a date to change it: the slip shows as you type. Enter goes on, Tab to the next field.
ui-report-lines = Milestones in this report
ui-report-column-title = Milestone
ui-report-column-planned = Planned
ui-report-column-before = Before
ui-report-column-forecast = Forecast
ui-report-column-actual = Met
ui-report-column-slip = Slip
ui-report-column-moved = Moved
ui-report-column-state = Looked at
ui-report-column-reason = Reason
ui-report-column-because = Because
ui-report-state-untouched = Not yet
ui-report-state-confirmed = Confirmed
ui-report-state-changed = Changed
ui-report-met-on = met { $date }
ui-report-not-moved = as before
ui-report-no-reason = No such reason. Choose one of the list, or “Other”.
ui-report-said-confirmed = “{ $title }” confirmed.
ui-report-by-schedule = by { $activity }
ui-report-by-schedule-long = As the schedule of { $date } computes it for { $activity }.
ui-report-line-source = Who says the date of “{ $title }”
ui-report-line-source-none = nobody named
ui-report-claims = Claims that give a date
ui-report-claims-text = Each can be taken as the forecast of “{ $title }”, with its source.
ui-report-claim-take = Take
ui-report-claim-take-of = Take { $value } for “{ $title }”
ui-report-claim-taken = taken
ui-report-claims-all = Show all { $claims }
ui-report-claims-fewer = Show fewer
ui-report-readings = Measured by the data date
ui-report-readings-of = What
ui-report-readings-now = Now
ui-report-reading = { $name } at the data date
ui-report-not-measured = not measured
ui-report-front-unit = chainage in metres
ui-report-quantity-unit = done since the beginning
ui-report-remarks = Remarks
ui-report-no-remarks = None.
ui-report-sources = Sources
ui-report-no-sources = None cited.
ui-report-cite = Cite a source
ui-report-uncite = No longer cite “{ $title }”
ui-report-issue = Issue
ui-report-issue-title = Issue the report of { $date }?
ui-report-issue-text = From then on it stands as it is: nobody can change it, and what turns out to be wrong is set right by another report.
ui-report-issue-untouched = { $lines ->
    [one] One line has not been looked at; it goes out as it was before.
   *[other] { $lines } lines have not been looked at; they go out as they were before.
}
ui-report-correct = Correct it

## Two side by side

ui-report-comparison = What moved
ui-report-compare-from = From
ui-report-compare-to = To
ui-report-moved-only = Only what moved
ui-report-compare-sum = { $moved } of { $total ->
    [one] 1 milestone moved.
   *[other] { $total } milestones moved.
}
ui-report-no-reason-given = no reason given

## Baselines

ui-baselines = Baselines
ui-baselines-text = Plans as they were frozen. Slip is counted from the current one; the others stay on record.
ui-baselines-none = No baseline yet: slip is counted from each milestone’s planned date.
ui-baseline-freeze = Freeze a baseline
ui-baseline-name = Name
ui-baseline-name-example = As agreed
ui-baseline-date = Counts from
ui-baseline-from = Dates of
ui-baseline-from-plan = the plan as it stands
ui-baseline-from-report = the report of { $date }
ui-baseline-current = current
ui-baseline-of-plan = from the plan
ui-baseline-of-report = from a report
ui-baselines-choose = What slip is counted from
ui-baseline-no-current = None of them: slip is counted from each milestone’s planned date
ui-baseline-make-current = Count slip from it from now on
ui-baseline-since = counts from { $date }
ui-baseline-dates = { $milestones ->
    [one] 1 date
   *[other] { $milestones } dates
}
ui-baseline-dates-of = { $milestones ->
    [one] 1 date of the baseline “{ $name }”
   *[other] { $milestones } dates of the baseline “{ $name }”
}
ui-baseline-budget = Budget
ui-baseline-rename = Rename the baseline “{ $name }”
ui-baseline-rename-short = Rename
ui-baseline-remove = Remove the baseline “{ $name }”
