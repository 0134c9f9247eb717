# What a project's schedule says of its milestones, its finish and how far it is: what milepost-schedule says.
# Definitions: docs/progress.md and docs/forecasts.md.

why-schedule = The forecast of “{ $milestone }” is computed by the schedule: it follows { $activity }, at the data date { $date }.
why-schedule-actual = “{ $milestone }” is met as the schedule has it: it follows { $activity }, at the data date { $date }.

input-data-date = Data date of the schedule
input-activity-finish = Computed finish of { $activity }

forecast-critical_path-formula = The finish of the last activity, computed from durations, logic, calendars, constraints and progress at the schedule’s data date.
forecast-critical_path-unknown-none = No schedule that can be computed counts on { $as_of }: there is none, or its data date is later.
forecast-critical_path-unknown-done = All activities of the schedule are finished (data date { $data_date }); the milestones say what is left.
forecast-critical_path-unknown-passed = The schedule of { $data_date } computes { $date }, which has passed. It needs a newer data date.
forecast-critical_path-remark =
    { $activities ->
        [one] It is computed from 1 activity.
       *[other] It is computed from { $activities } activities.
    }

schedule-share-duration-formula = Sum of (original - remaining duration) / sum of original durations, of all tasks. Milestones, levels of effort and summaries do not count.
schedule-share-duration-done = Working hours done
schedule-share-duration-of = Working hours in all
schedule-share-duration-unknown = No task has a duration.
schedule-share-cost-formula = Sum of (budgeted cost × share done) / sum of budgeted costs, each by its own kind of percent complete.
schedule-share-cost-done = Budget of what is done
schedule-share-cost-of = Budget in all
schedule-share-cost-unknown = No activity has a budgeted cost.
schedule-share-physical-formula = Sum of (original duration × physical share) / sum of original durations, of the tasks with weighted steps or a physical percent complete.
schedule-share-physical-done = Working hours of what is physically done
schedule-share-physical-of = Working hours of these tasks
schedule-share-physical-unknown = No task has steps or a physical percent complete.
schedule-share-unknown-later = The schedule’s data date is { $date }; before it the schedule says nothing.
schedule-share-remark-activities =
    { $activities ->
        [one] It is made from 1 activity.
       *[other] It is made from { $activities } activities.
    }
schedule-share-remark-silent =
    { $activities ->
        [one] 1 activity does not say how far it is, and is left out.
       *[other] { $activities } activities do not say how far they are, and are left out.
    }

## In the window and on the command line

ui-figure-schedule_duration = Schedule, by duration
ui-figure-schedule_cost = Schedule, by cost
ui-figure-schedule_physical = Schedule, physical
ui-figure-schedule-sub = { $activities ->
    [one] of 1 activity
   *[other] of { $activities } activities
}
ui-method-critical-path = Critical path
ui-method-sample-critical-path = { $sample ->
    [one] from 1 activity
   *[other] from { $sample } activities
}
ui-figure-forecast-critical-path = Finish by the schedule
cli-report-line-schedule = { $milestone }: computed by the schedule of { $date }, as { $activity } is
