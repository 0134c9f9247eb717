# Status reports and baselines: what they say, what is wrong with them, and how figures name them.

## Figures: where a date is from

why-report = Forecast and actual dates are those of the report “{ $title }”, data date { $date }.
why-baseline = Planned dates are those of the baseline “{ $name }” of { $date }.
input-evidence-report = Report “{ $title }”
input-evidence-measured = Measured: { $name }

## How a project is reported on, in the portfolio

reporting-unknown-no-baseline = There is no baseline yet.
reporting-unknown-baseline-undated = No milestone of the baseline has a planned date.
reporting-unknown-no-report = Nothing has been reported yet.
reporting-unknown-one-report = There is only one report; it takes two.
reporting-unknown-undated = One of the last two reports gives no date.
reporting-unknown-no-rhythm = No rhythm of reports is set for this project.
reporting-unknown-ended = The project has ended: no report is due.
