# Status reports and baselines: what they say, what is wrong with them, and how figures name them.

## Figures: where a date is from

why-report = Forecast and actual dates are those of the report “{ $title }”, data date { $date }.
why-baseline = Planned dates are those of the baseline “{ $name }” of { $date }.
input-evidence-report = Report “{ $title }”
input-evidence-measured = Measured: { $name }
