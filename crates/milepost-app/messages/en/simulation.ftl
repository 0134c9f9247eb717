# Monte Carlo on a schedule, and float paths. Definitions: docs/scheduling.md.

work-simulation = Running the schedule…

simulation-nothing-varies = Nothing varies, so every run would finish on the same day.
simulation-range-unread = “{ $text }” cannot be read as a range.
simulation-range-bad = The points of a range are out of order.
simulation-range-help = Give activities a range, or one for all: low, most likely and high, as shares of what remains (80% 100% 130%) or as durations (8d 10d 15d). A shape may come first: triangular, pert, uniform, lognormal.
simulation-risk-unread = The risk “{ $name }” cannot be read.
simulation-risk-help = Write its name, its probability, its delay and the activities that it delays, between semicolons: Flood; 20%; 5d 10d 30d; A1020 A1030.
simulation-runs = The number of runs is from 1 to { $most }.
simulation-no-runs = There is nothing to run.
simulation-runs-help = 10,000 are enough for most questions.
simulation-correlation = The correlation is from 0 (each for itself) to 1 (all alike).
simulation-correlation-help = 0.3 is usual where one cause moves many activities.
simulation-out-of-range = In some runs a date lies beyond the year 2200.

activity-range-unread = “{ $text }” cannot be read as a range.
activity-range-help = Write low, most likely and high, as shares of what remains (80% 100% 130%) or as durations (8d 10d 15d). A shape may come first: triangular, pert, uniform, lognormal.

## On the command line

cli-simulation-head = { $runs } runs from data date { $data_date }, seed { $seed }: { $varying } activities vary, { $risks ->
    [0] no risks
    [one] 1 risk
   *[other] { $risks } risks
}.
cli-simulation-planned = As the durations stand it finishes { $finish }; { $chance } of the runs finish by then.
cli-simulation-criticality = On the longest path, by share of the runs:
cli-simulation-tornado = What the finish goes with (rank correlation):
cli-head-runs-by = Runs
cli-head-runs = Share
cli-head-sampling = Sampling error (95%)
cli-head-cost = Cost
cli-paths-none = There is no path: nothing is left to do.
cli-path-head = Path { $number }, float { $float }

## In the window

ui-simulation = Schedule simulation
ui-simulation-note = Runs the schedule many times. What an activity still takes varies within its own range, or the one given here.
ui-simulation-range = Range of the others: low, likely, high
ui-simulation-runs = Runs
ui-simulation-run = Run the schedule
ui-simulation-done = { $runs } runs; { $varying } activities vary.
ui-simulation-planned = As the durations stand it finishes { $finish }; { $chance } of { $runs } runs finish by then.
ui-simulation-finish = Finish, by share of the runs

## Differences of schedules

work-diff = Comparing the schedules…
diff-several-help = Give a file with this project alone, or one in which it has the same code.
diff-missing = “{ $text }” is neither a schedule file nor a baseline of this project.
diff-missing-help = Enter now, a file, a baseline's name or number, or a change of the history such as #12.
diff-baseline-unknown = How the schedule was when “{ $baseline }” was frozen is not known: the baseline came into this workspace with its project.
diff-baseline-unknown-help = Compare with the schedule file of that time instead.
diff-baseline-none = There was no schedule yet when “{ $baseline }” was frozen.
diff-baseline-none-help = Compare with a later baseline, or with a schedule file.
cli-diff-same = Nothing differs.

ui-diff = Compare schedules…
ui-diff-title = What moved, and why
ui-diff-help = The schedule as it was when a baseline was frozen, or as a file has it, beside another state of it.
ui-diff-before = From
ui-diff-after = To
ui-diff-now = now
ui-diff-baseline = { $name }, frozen { $date }
ui-diff-file = a file…
ui-diff-none = There is nothing to compare with yet. Freeze a baseline on the Reports page, or choose a schedule file.
ui-diff-show = Compare
ui-diff-changes = What changed
