# Figures of progress, their reasons and their whys: what milepost-schedule says.
# Definitions: docs/progress.md.

## Dates in a sentence

when = { $date }
when-on = on { $date }
when-in = in { $date }
when-at-the = at the { $date }
when-from = from { $date }

## Facts: which claim counts

fact-basis-chosen = This claim was chosen.
fact-basis-only = It is the only claim.
fact-basis-latest-stated =
    { $claims ->
        [one] Nothing is chosen, so the one claim counts.
       *[other] Nothing is chosen, so the latest stated of { $claims } claims counts.
    }
fact-basis-chosen-later = The chosen claim was not yet stated, so the latest stated by then counts.
fact-basis-own-later = Nothing was stated by then, so your own entry counts, whenever you made it.
fact-basis-none-yet = Nothing was stated by { $date }.

remark-start-basis = Start: { $basis }
remark-finish-basis = Promised finish: { $basis }
remark-start-disagreeing =
    { $claims ->
        [one] 1 of { $of_claims } claims gives another start.
       *[other] { $claims } of { $of_claims } claims give another start.
    }
remark-finish-disagreeing =
    { $claims ->
        [one] 1 of { $of_claims } claims gives another finish.
       *[other] { $claims } of { $of_claims } claims give another finish.
    }
remark-finish-open-end = The promised finish has no last day; { $date }, its first, is taken.

## Milestones: status

milestone-status-met = met { $when }
milestone-status-may-be-met = met { $when }, perhaps after this day
milestone-status-overdue =
    { $days ->
        [one] overdue by 1 day
       *[other] overdue by { $days } days
    }
milestone-status-overdue-forecast =
    { $days ->
        [one] 1 day past its forecast
       *[other] { $days } days past its forecast
    }
milestone-status-due-until =
    { $days ->
        [0] due on this day
        [one] due, with 1 day left
       *[other] due, with { $days } days left
    }
milestone-status-due-until-forecast =
    { $days ->
        [0] forecast for this day
        [one] forecast, with 1 day left
       *[other] forecast, with { $days } days left
    }
milestone-status-due-open = due { $when }
milestone-status-due-open-forecast = forecast { $when }
milestone-status-in-days =
    { $days ->
        [one] in 1 day
       *[other] in { $days } days
    }
milestone-status-in-days-forecast =
    { $days ->
        [one] forecast in 1 day
       *[other] forecast in { $days } days
    }
milestone-status-no-date = no date
milestone-may-be-met = “{ $title }” was met { $when }; whether by { $as_of } is not known, so it is not counted as met.

## Milestones: slip

slip-formula = Last day of the actual date, else of the forecast, minus last day of the planned date.
slip-unknown-not-planned = It has no planned date to compare with.
slip-unknown-no-forecast = No forecast yet.
slip-remark-still-growing = It is overdue and has no forecast, so these are the days so far, and they grow.
slip-remark-forecast-passed = Its forecast, { $date }, has passed without it being met, so the forecast no longer counts.
slip-remark-open-planned = The planned date has an open end; its one known day is taken.
slip-remark-open-later = The date it is compared with has an open end; its one known day is taken.
slip-remark-between =
    { $most ->
        [one] The dates are known only roughly: the slip is between { $least } days and 1 day.
       *[other] The dates are known only roughly: the slip is between { $least } and { $most } days.
    }

## Inputs: what a figure was made from

input-as-of = As of
input-start = Start
input-finish = Promised finish
input-planned = Planned
input-forecast = Forecast
input-actual = Actual
input-reported = Progress as reported
input-weight-all = Weight of all milestones
input-newest-evidence = Newest evidence
input-planned-by-now = Weight of “{ $title }”, planned { $date }
input-planned-later = Weight of “{ $title }”, planned { $date }, not counted yet
input-not-planned = “{ $title }”, no planned date
input-met = Weight of “{ $title }”, met { $date }
input-may-be-met = Weight of “{ $title }”, met { $date }, not counted yet
input-not-met = Weight of “{ $title }”, not met
input-milestone-planned = “{ $title }”, planned
input-milestone-planned-met = “{ $title }”, planned and met
input-milestone-forecast = “{ $title }”, forecast
input-milestone-actual = “{ $title }”, met
input-evidence-claim = Claim of { $fact }: “{ $reported }”
input-evidence-source = “{ $title }”, published
input-evidence-milestone = “{ $title }”, met

## Time elapsed

elapsed-formula = Days from the start to the as-of date, divided by days from the start to the promised finish. Every day counts.
elapsed-remark-not-started = The start is { $date }, so by { $as_of } no time has gone.
elapsed-remark-start-not-a-day = The start is not known to the day; its first known day, { $date }, is taken.
elapsed-remark-finish-not-a-day = The promised finish is not known to the day; its last known day, { $date }, is taken.
elapsed-unknown-no-time = The start and the promised finish are both { $date }, so there is no time to take a share of.
elapsed-unknown-backwards = The promised finish, { $finish }, is before the start, { $start }.
start-unknown-not-stated = No start date was stated by { $as_of }.
start-unknown-not-a-date = The start, “{ $reported }”, is not a date.
finish-unknown-not-stated = No finish date was stated by { $as_of }.
finish-unknown-not-a-date = The finish, “{ $reported }”, is not a date.

## Promised finish

promised-finish-formula = The chosen claim of the finish; where none is chosen, the latest stated by the as-of date.
promised-finish-remark-open-end = Some claims have an open end, such as “by the end of 2026”; only the days they name are in the range.
days-to-finish-formula = Days from the as-of date to the last day of the promised finish.

## Shares of the milestones

planned-formula = Weight of the milestones planned by the as-of date, divided by the weight of all.
planned-remark-open-end = “{ $title }” is planned without a last day; it counts from its first.
planned-unknown-not-planned =
    { $milestones ->
        [one] 1 milestone has no planned date.
       *[other] { $milestones } milestones have no planned date.
    }
met-formula = Weight of the milestones met by the as-of date, divided by the weight of all.
weight-unknown-no-milestones = There are no milestones.
weight-unknown-all-zero = All milestones have a weight of zero.
weight-unknown-too-large = The weights add up to more than can be computed. Only their proportion counts: make them smaller.

## Reported progress

reported-formula = What the chosen claim of progress says; where none is chosen, the latest stated by the as-of date.
reported-remark-stated = It was stated { $date }.
reported-remark-not-dated = When it was stated is not known.
reported-unknown-not-stated = No progress was reported by { $as_of }.
reported-unknown-not-a-share = What was reported, “{ $reported }”, is not a percentage.

## Next milestone and expected finish

milestones-none = There are no milestones.
next-milestone-formula = Of the milestones that are not met, the one with the earliest expected date: its forecast, else its planned date.
next-milestone-unknown-all-met = No milestone is left to meet.
next-milestone-unknown-no-dates = None of the milestones that are left has a date.
expected-finish-formula = The last of the milestones’ expected dates: actual, else forecast, else planned. A date that passed without its milestone being met does not count.
expected-finish-remark-open-end = The last expected date, { $date }, has no last day: it may be later.
expected-finish-unknown-passed = “{ $title }” was expected { $when } and is not met. Give it a new forecast.
expected-finish-unknown-no-dates = None of the milestones that are left has a date.
expected-remark-undated =
    { $milestones ->
        [one] 1 milestone that is not met has no date and is left out.
       *[other] { $milestones } milestones that are not met have no date and are left out.
    }
expected-remark-passed =
    { $milestones ->
        [one] 1 milestone is not met although its expected date has passed; it is left out.
       *[other] { $milestones } milestones are not met although their expected dates have passed; they are left out.
    }
finish-slip-formula = Last day of the expected finish minus last day of the promised finish.

## Newest evidence

evidence-formula = Days from the last day of the newest evidence to the as-of date. Evidence is a claim stated, a cited source published or a milestone met by then.
evidence-remark-stale = Evidence more than { $limit } days old does not tell what has happened since.
evidence-unknown-none = Nothing on this record is dated by { $as_of }.

## Verdict: the sentence

verdict-done-all-met =
    { $milestones ->
        [one] The one milestone was met { $when }.
       *[other] All { $milestones } milestones are met, the last { $when }.
    }
verdict-done-status = The project’s status is completed; it has no milestones.
verdict-unknown-cancelled = The project is cancelled.
verdict-unknown-stale-milestone = “{ $title }” was due { $when } and the newest evidence is from { $evidence }, so whether it happened is not known.
verdict-unknown-stale-finish = The promised finish was due { $when } and the newest evidence is from { $evidence }, so whether it is finished is not known.
verdict-unknown-no-evidence-milestone = “{ $title }” was due { $when } and there is no dated evidence, so whether it happened is not known.
verdict-unknown-no-evidence-finish = The promised finish was due { $when } and there is no dated evidence, so whether it is finished is not known.
verdict-late-passed =
    The finish was due { $when }, { $days ->
        [one] 1 day
       *[other] { $days } days
    } ago, and { $milestones ->
        [one] 1 milestone is not met.
       *[other] { $milestones } milestones are not met.
    }
verdict-late-passed-no-milestones =
    The finish was due { $when }, { $days ->
        [one] 1 day
       *[other] { $days } days
    } ago, and the project’s status is not completed.
verdict-late-forecast =
    “{ $title }” is expected { $when }, { $days ->
        [one] 1 day
       *[other] { $days } days
    } after the promised finish on { $date }.
verdict-behind =
    “{ $title }” was due { $when } and is not met{ $others ->
        [0] .
        [one] ; 1 other milestone is overdue.
       *[other] ; { $others } other milestones are overdue.
    }
verdict-behind-forecast =
    “{ $title }” was expected { $when } and is not met{ $others ->
        [0] .
        [one] ; 1 other milestone is overdue.
       *[other] ; { $others } other milestones are overdue.
    }
verdict-on-track = { $basis }.
verdict-on-track-elapsed = { $basis }; { $share } of the promised time has gone.
verdict-on-track-met =
    { $milestones ->
        [one] The one milestone planned by { $date } is met
       *[other] All { $milestones } milestones planned by { $date } are met
    }
verdict-on-track-met-before =
    { $milestones ->
        [one] The one milestone that had to be met by { $date } is met
       *[other] All { $milestones } milestones that had to be met by { $date } are met
    }
verdict-on-track-none-planned-yet = No milestone was planned by { $date }
verdict-on-track-first-due = No milestone is overdue on { $date }
verdict-on-track-no-plan = No milestone has a planned date
verdict-unknown-no-dates = There is nothing to judge by. Add a start and a promised finish, or a milestone with a planned date.
verdict-unknown-no-start = There is nothing to judge by. Add a start date, or a milestone with a planned date.
verdict-unknown-no-finish = There is nothing to judge by. Add a promised finish, or a milestone with a planned date.
verdict-unknown-no-time = There is no time between the start and the promised finish to judge by. Correct them, or add a milestone with a planned date.

## Verdict: the rule behind it

verdict-rule-done = Done: every milestone is met, or there is none and the project’s status is completed.
verdict-rule-cancelled = A cancelled project is not judged.
verdict-rule-stale = Unknown: something fell due after the newest evidence, and that is more than 90 days old.
verdict-rule-late-passed = Late: the promised finish has passed and not everything is done.
verdict-rule-late-forecast = Late: a milestone is forecast after the promised finish, and later than it was planned.
verdict-rule-behind = Behind: the planned date of a milestone, or its forecast where nothing is planned, has passed and it is not met.
verdict-rule-on-track = On track: nothing that was planned by now is open, and no forecast is after the promised finish.
verdict-rule-nothing = Unknown: there is neither a planned milestone nor a promised time.
verdict-remark-others-due =
    { $others ->
        [one] 1 other fell due since then.
       *[other] { $others } others fell due since then.
    }
verdict-remark-may-be-in-time = The forecast, { $forecast }, also allows days before the promised finish.
verdict-remark-due-now = “{ $title }” is due and not met yet.
verdict-remark-old-evidence = The newest evidence is { $days } days old.

## Curves

curve-planned-formula = Weight of the milestones planned by each date, divided by the weight of all.
curve-achieved-formula = Weight of the milestones met by each date, divided by the weight of all.
curve-expected-formula = What is achieved, and from the as-of date on the weight of what is expected by each date: by its forecast, else its planned date.
curve-unknown-no-plan = No milestone has a planned date.
curve-remark-unplanned =
    { $milestones ->
        [one] 1 milestone with { $share } of the weight has no planned date and is left out.
       *[other] { $milestones } milestones with { $share } of the weight have no planned date and are left out.
    }
curve-remark-left-out =
    { $milestones ->
        [one] 1 milestone that is not met has no expected date ahead and is left out.
       *[other] { $milestones } milestones that are not met have no expected date ahead and are left out.
    }
