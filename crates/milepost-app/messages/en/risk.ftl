# Risks to a schedule.

risk-gone = This risk is no longer in the workspace.
risk-name-missing = The risk has no name.
risk-name-missing-help = Enter what may happen, such as Flood in the coffer dam.
risk-probability-missing = Nothing was entered as the probability.
risk-probability-unread = “{ $text }” is no probability.
risk-probability-help = Enter how likely it is, from 0% to 100%, as in 30%.
risk-delay-unread = “{ $text }” cannot be read as a delay.
risk-does-nothing = This risk neither delays anything nor costs anything.
risk-delay-help = Enter one amount (10d), or low, most likely and high (5d 10d 20d), or shares of what an activity still takes (10% 20% 50%). A risk without a delay needs a cost.
risk-activities-missing = No activity is delayed.
risk-activity-unknown = There is no activity “{ $text }” in this schedule.
risk-activities-help = Enter the codes of the activities that it delays, as in A1020, A1030.

## On the command line

cli-simulation-risks = What the risks came to; days that the finish is later where they happen:
cli-head-risk = Risk
cli-head-probability = Probability
cli-head-delay = Delay
cli-head-days-later = Days later
cli-risks-none = There are no risks. Add one with: milepost risk add

## In the window

ui-risks = Risks
ui-risks-none = Nothing that may happen is kept yet. A risk has a probability, and delays activities or costs money; only the simulation reckons with it.
ui-risk-add = Add a risk
ui-risk-name = Risk
ui-risk-name-hint = What may happen, such as Flood in the coffer dam
ui-risk-probability = Probability
ui-risk-probability-hint = As in 30%
ui-risk-delay = Delay
ui-risk-delay-hint = 10d, or low, most likely and high: 5d 10d 20d; or shares of what remains: 10% 20% 50%
ui-risk-activities = Activities that it delays
ui-risk-activities-hint = Their codes, as in A1020, A1030
ui-risk-activities-more = { $codes } and { $more } more
ui-risk-cost = Cost if it happens
ui-risk-note = Note
ui-risk-likely = { $probability } likely
ui-risk-delays = delays { $codes } by { $delay }
ui-risk-delays-nothing = delays no activity of the schedule any more
ui-risk-costs = costs { $cost }
ui-risk-later = { $days } days, in { $share } of the runs
ui-risk-later-unknown = happened in { $share } of the runs: nothing to compare with
ui-schedule-range = Range of what remains
ui-schedule-range-none = as in the simulation
ui-schedule-range-hint = Low, most likely, high: 80% 100% 130%, or 8d 10d 15d
ui-schedule-range-risks = At risk: { $risks }
ui-simulation-with-risks = With the risks
ui-simulation-correlation-of = Correlation, 0 to 1
ui-simulation-old = Something was changed since: run the schedule again.
ui-simulation-risks = What the risks came to
ui-simulation-risks-reading = Where { $name } happens, the finish is { $days } days later on the mean.
ui-simulation-risks-nothing = No risk that happened made the finish later.
ui-simulation-criticality = Criticality index
ui-simulation-criticality-reading = { $count } of { $of } activities that were ever on the longest path are so in at least half of the runs.
ui-simulation-criticality-none = No activity was ever on the longest path.
ui-simulation-critical-share = Share of the runs on the longest path
ui-simulation-tornado = What the finish goes with
ui-simulation-tornado-reading = Most of all with { $name }: rank correlation of duration and finish in { $runs } runs.
ui-simulation-tornado-none = The finish goes with no activity's duration.
ui-simulation-correlation = Rank correlation
ui-chances-title = Chances of the finish
ui-chances-reading = Half of the runs finish by { $half }, eight in ten by { $most }.
ui-chances-none = No run has finished.
ui-chances-planned = as computed { $date }
ui-chances-percentile = { $share } of the runs finish by { $date }; with 95% confidence that day is { $error }.
ui-chances-bin = { $days }: { $runs } runs, { $share }; { $by } have finished by then.
ui-chances-help = Left and Right go through the bars, or the marks on the line; Up and Down from one to the other.
ui-chances-column-percentile = Chance
ui-chances-column-from = From
ui-chances-column-to = To
ui-chances-column-by = Finished by then
ui-amount-is = { $head }: { $amount }
