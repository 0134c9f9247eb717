# Status reports and baselines: what they say, what is wrong with them, and how figures name them.

## Figures: where a date is from

why-report = Forecast and actual dates are those of the report “{ $title }”, data date { $date }.
why-baseline = Planned dates are those of the baseline “{ $name }” of { $date }.
input-evidence-report = Report “{ $title }”
input-evidence-measured = Measured: { $name }

## How a project is reported on, in the portfolio

report-due-formula = A week, a month or a quarter after the data date of the newest report that counts, as the project’s rhythm is; before the first report, after the start. After the last day of a month comes the last day of a month.
reporting-unknown-no-baseline = There is no baseline yet.
reporting-unknown-baseline-undated = No milestone of the baseline has a planned date.
reporting-unknown-no-report = Nothing has been reported yet.
reporting-unknown-one-report = There is only one report; it takes two.
reporting-unknown-undated = One of the last two reports gives no date.
reporting-unknown-no-rhythm = No rhythm of reports is set for this project.
reporting-unknown-ended = The project has ended: no report is due.

## What is wrong with a report

report-data-date-not-a-day = { $date } is not a single day.
report-data-date-not-a-day-help = Enter the day up to which the report tells what happened, as in 30 Nov 2025.
report-data-date-future = { $date } is after today, { $today }.
report-data-date-future-help = A report tells what happened up to its data date. Choose today or an earlier day.
report-data-date-before-corrected = { $date } is before { $corrected }, the data date of the report that this one corrects.
report-data-date-before-corrected-help = Choose the same day or a later one.
report-data-date-before-actual = “{ $title }” is reported as met on { $actual }, after { $date }.
report-data-date-before-actual-help = Choose a later data date, or clear that date first.
report-actual-after-data-date = { $date } is after the data date, { $data_date }.
report-actual-after-data-date-help = A report tells what happened up to its data date. Enter a forecast, or a later data date.
report-forecast-passed = The forecast, { $date }, has passed at the data date, { $data_date }.
report-forecast-passed-help = Enter the day it was met, or a later forecast.
report-reason-unknown = “{ $text }” is not one of the reasons.
report-reason-unknown-help = Choose land, permits, design_change, ground, weather, supply, funding, contractor, interface, scope, security or other.
report-title-missing = The report has no title.
report-title-missing-help = Enter one, such as its month.
report-lines-untouched =
    { $count ->
        [one] 1 line has not been looked at.
       *[other] { $count } lines have not been looked at.
    }
report-lines-untouched-help = They are reported as they were in the report before.
report-lines-unexplained =
    { $count ->
        [one] 1 changed date has no reason.
       *[other] { $count } changed dates have no reason.
    }
report-is-issued = The report “{ $title }” was issued on { $date } and is never changed.
report-is-issued-help = Write a correction of it: a new report that says what it sets right.
report-correct-draft = The report “{ $title }” is a draft.
report-correct-draft-help = Change the draft itself; only an issued report is corrected by another one.
report-claim-no-date = “{ $reported }” gives no date.
report-claim-no-date-help = Choose a claim whose value is a date.
source-in-issued-report = “{ $source }” is cited in { $count ->
        [one] an issued report
       *[other] { $count } issued reports
    }, so it was not removed.
source-in-issued-report-help = Issued reports are never changed. Leave the source, and say in its note what is wrong with it.

## Baselines

baseline-name-missing = The baseline has no name.
baseline-name-help = Enter a short one that says what was agreed, such as Contract.
baseline-date-not-a-day = “{ $text }” is not a single day.
baseline-date-help = Enter the day from which the project is held to it, as in 30 Nov 2025.

## What is done, in the history

history-report-begun = Begin report “{ $report }” of “{ $project }”
history-report-edited = Edit report “{ $report }” of “{ $project }”
history-report-line = Change a date in report “{ $report }” of “{ $project }”
history-report-claim = Take a claim into report “{ $report }” of “{ $project }”
history-report-issued = Issue report “{ $report }” of “{ $project }”
history-report-removed = Remove the draft “{ $report }” of “{ $project }”
history-baseline-chosen = Hold “{ $project }” to the baseline “{ $name }”
history-baseline-unchosen = Hold “{ $project }” to no baseline
