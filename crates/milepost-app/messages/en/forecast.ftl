# Forecasts of the finish, trends, fronts and earned value: what milepost-schedule says of them.
# Definitions: docs/forecasts.md.

## The ways of reckoning

forecast-method-promised = Promised
forecast-method-trend = Trend
forecast-method-earned_schedule = Earned Schedule
forecast-method-fronts = Fronts
forecast-method-critical_path = Critical path
forecast-method-outside_view = Outside view
forecast-method-simulated = Simulated

## Forecasts side by side

forecast-unknown-finished = It was finished { $date }; there is nothing left to forecast.

forecast-promised-formula = The chosen claim of the finish, at its last day; where none is chosen, the latest stated.
forecast-promised-unknown-passed = The promised finish, { $date }, has passed without it being finished, so the promise is no forecast any more.

forecast-trend-formula = The time that was left when the finish was last stated, divided by one less the slip for each day gone by, from then on. The slip is taken between every two statements; the median is shown.
forecast-trend-unknown-none = Nobody whose word could be followed has stated the finish: a trend needs two reports, or two claims of one publisher.
forecast-trend-unknown-one = The finish has been stated only once by the one whose word is followed; a trend needs two.
forecast-trend-unknown-behind = What was last stated, on { $date }, is a finish before that day: { $finish }.
forecast-trend-unknown-overtaken = By { $as_of }, every finish that the trend would give has passed.
forecast-trend-unknown-never = The finish slips by a day or more for each day that goes by: on this trend it is never reached.
forecast-trend-remark-overtaken =
    { $readings ->
        [one] 1 of { $of } readings of the trend gives a day that has passed; it is left out.
       *[other] { $readings } of { $of } readings of the trend give a day that has passed; they are left out.
    }
forecast-trend-remark-never =
    { $readings ->
        [one] By 1 of { $of } readings of the trend it is never reached.
       *[other] By { $readings } of { $of } readings of the trend it is never reached.
    }
forecast-trend-remark-reports = The finish in a report is the last of the dates that it forecasts.
forecast-trend-remark-publisher = No two reports say when it ends, so the claims of { $publisher } are followed: those of one publisher alone, for words of different people in a row are no trend.
forecast-trend-remark-own = No two reports say when it ends, so your own entries are followed.

forecast-earned-unknown-passed = Earned Schedule gives { $date }, which has passed.

forecast-outside-formula = The start, and the days promised at the start times (days taken / days promised) of each finished project of the class. Only what is still to come counts: this one is not finished yet.
forecast-outside-unknown-no-class = No project of the class was finished by { $as_of }.
forecast-outside-unknown-all-done =
    { $projects ->
        [one] { $share } of the promised time has gone; the one project of the class was finished by then.
       *[other] { $share } of the promised time has gone; all { $projects } projects of the class were finished by then.
    }
forecast-outside-unknown-too-long = The days that it would take are beyond any calendar.
forecast-outside-remark-condition =
    { $left ->
        [one] { $share } of the promised time has gone. Of { $projects } finished projects, 1 was not done by then; it alone is compared with.
       *[other] { $share } of the promised time has gone. Of { $projects } finished projects, { $left } were not done by then; they alone are compared with.
    }
forecast-outside-remark-few =
    { $projects ->
        [one] This rests on 1 project; under { $enough } are too few to rely on.
       *[other] This rests on { $projects } projects; under { $enough } are too few to rely on.
    }
forecast-outside-remark-weighted = A project counts the more, the nearer its promised time is to this one's.

forecast-simulated-formula = The date expected of each open milestone, moved by days drawn from its range (triangular, from the part still to come), none before the one in front of it; the last of them is the finish.
forecast-simulated-unknown-no-range = No open milestone with a date has a range, so there is nothing to draw from.
forecast-simulated-unknown-passed =
    { $milestones ->
        [one] The range of 1 open milestone has passed; until it has a new date, how far it moves is not known.
       *[other] The ranges of { $milestones } open milestones have passed; until they have new dates, how far they move is not known.
    }
forecast-simulated-unknown-too-late = The days drawn are beyond any calendar.
forecast-simulated-remark-fixed =
    { $milestones ->
        [one] 1 milestone has no range and is taken at its date.
       *[other] { $milestones } milestones have no range and are taken at their dates.
    }
forecast-simulated-remark-undated =
    { $milestones ->
        [one] 1 open milestone has no date and is left out.
       *[other] { $milestones } open milestones have no date and are left out.
    }
forecast-simulated-remark-runs =
    { $runs ->
        [one] 1 run. The same record always gives the same answer.
       *[other] { $runs } runs. The same record always gives the same answer.
    }
forecast-band-formula = What is achieved by the as-of date, and from there on the weight of each open milestone by the day on which the simulation has it met in 10, 50 and 90 of a hundred runs.

input-statement = Finish as stated { $date }
input-promised-at-start = Finish promised at the start
input-class = Finished projects of the class
input-class-member = { $name }, which took { $ratio } of its promised time
input-milestone-range = “{ $title }”, from { $least } to { $most } days around its date
input-milestone-no-range = “{ $title }”, without a range

## Trend

trend-slip-formula = Last day of what was said last, minus last day planned for in the current baseline.
trend-slip-first-formula = Last day of what was said last, minus last day planned for in the first baseline.
trend-slip-last-formula = Last day of what was said last, minus that of what was said before it.
trend-rate-formula = Days of slip from the first report to the last, divided by the months between them (30.44 days each).
trend-flattens-formula = It flattens if it slipped more slowly between the last two reports than from the first to the last but one.
trend-remark-no-baseline = There is no baseline, so what was planned, or promised at the start, takes its place.
trend-unknown-not-planned = There is no baseline, plan or promise to compare with.
trend-unknown-one-report = Only one report says anything of it; it takes two.
trend-unknown-few-reports = Fewer than three reports say anything of it; it takes three.
input-trend-point = As said { $date }
input-baseline = Baseline “{ $name }”

## Fronts

front-length-formula = The length of the line, as it was taken from the chosen claim.
front-unknown-no-length = The length of the line is not set.
front-unknown-none = There are no fronts.
front-unknown-all-built = All of the line is built.
front-rate-formula = Metres from the first reading of the window to the last, divided by the days between them.
front-rate-remark-backwards =
    { $readings ->
        [one] 1 reading lies behind the one before it.
       *[other] { $readings } readings lie behind the one before them.
    }
front-rate-unknown-none = Nothing has been measured of { $name }.
front-rate-unknown-one = { $name } has been measured only once; a rate takes two readings.
front-rate-unknown-window =
    { $days ->
        [one] { $name } has fewer than two readings on the last day.
       *[other] { $name } has fewer than two readings in the last { $days } days.
    }
front-share-formula = Metres built, divided by what the front was planned to build.
front-share-remark-whole = It has no plan, so the length of the whole line is taken.
front-closure-formula = Where the lines of the two ends cross, each from its last reading on at its rate. The days range from the fastest to the slowest of both between two readings of the window, the places from the slowest of the lower and the fastest of the upper end to the other way round.
front-closure-spread = By the spread of their rates { $days }, { $places }.
front-closure-spread-days = { $from } to { $to }
front-closure-spread-open = { $from } or later, and at the slowest never
front-closure-spread-places = at { $from } to { $to }
front-closure-spread-anywhere = at a place that the slowest rates do not give
front-closure-remark-still = { $name } stands still.
front-closure-remark-back = { $name } goes backwards.
front-closure-remark-open = At the slowest of the rates it never closes.
front-closure-unknown-apart = At these rates the two ends do not come nearer to each other.
front-closure-unknown-nobody = No front works on the part from { $from } m to { $to } m.
front-closure-unknown-passed = By the readings it was to close on { $date }; whether it has is not on record.
front-closure-unknown-too-late = At these rates it closes beyond any calendar.
front-finish-formula = The last of the closures: the line is built when no part of it is open.
input-line-length = Length of the line, in metres
input-stretch = Closure of the part from { $from } m to { $to } m
input-built = Metres built by { $name }
input-front-planned = Metres that it was planned to build
input-front-reading = { $name }, chainage in metres on { $date }
input-front-rate = { $name }, metres a day
input-still-end = End that nobody works on, chainage in metres

## Physical progress

physical-line-formula = Metres of the line that are built, divided by its length. What two fronts have built counts once.
physical-quantity-formula = What was measured last, divided by all that is to be done.
physical-weighted-formula = Weight times share done of each quantity, divided by the weight of all. What is over its total counts as all.
physical-unknown-no-readings = Nothing has been measured.
physical-unknown-no-quantities = There are no quantities.
physical-unknown-no-weight = All quantities have a weight of zero.
quantity-unknown-no-readings = Nothing has been measured of { $name }.
quantity-unknown-no-total = How much { $name } there is to do is not known.
input-quantity-done = Done { $date }
input-quantity-total = All that is to be done
input-quantity-share = { $name }, with a weight of { $weight }

## Earned value

evm-pv-formula = Planned value: the budget of all that was planned by the as-of date.
evm-ev-formula = Earned value: the budget of what is done: milestones whole when they are met, quantities by what was measured, activities by their percent complete.
evm-ac-formula = Actual cost: all that was spent by the as-of date.
evm-bac-formula = Budget at completion: the budget of all work.
evm-sv-formula = Schedule variance: earned value minus planned value.
evm-cv-formula = Cost variance: earned value minus actual cost.
evm-spi-formula = Schedule performance index: earned value divided by planned value.
evm-cpi-formula = Cost performance index: earned value divided by actual cost.
evm-eac-budgeted-formula = Estimate at completion, the rest as budgeted: actual cost + budget at completion - earned value.
evm-eac-cpi-formula = Estimate at completion at the cost so far: budget at completion divided by the cost performance index.
evm-eac-spi-formula = Estimate at completion at the pace so far: actual cost + (budget at completion - earned value) divided by the schedule performance index.
evm-eac-cpi-spi-formula = Estimate at completion at cost and pace so far: actual cost + (budget at completion - earned value) divided by the product of both indices.
evm-etc-formula = Estimate to complete: budget at completion divided by the cost performance index, minus actual cost.
evm-vac-formula = Variance at completion: budget at completion minus what it comes to at the cost so far.
evm-tcpi-formula = To-complete performance index: (budget at completion - earned value) divided by (budget at completion - actual cost).
evm-remark-weight = No budget is on record, so the milestones' weight stands for it.
evm-remark-start = No start is on record, so the first planned day of the schedule, { $date }, stands for it.
evm-remark-schedule = Activities of the schedule are in, as of its data date, { $date }. What they earned and cost before it is spread evenly over the working time since they started.
evm-remark-fed =
    { $milestones ->
        [one] The budget of 1 milestone is left out, because activities with their own budgets lead to it.
       *[other] The budgets of { $milestones } milestones are left out, because activities with their own budgets lead to them.
    }
evm-remark-costs = What the activities cost by the schedule is left out, because costs are on record.
evm-remark-later = The schedule, with the budgets of its activities, counts from its data date, { $date }, on.
evm-unknown-silent =
    { $activities ->
        [one] “{ $title }” has begun, and its percent complete goes by units, of which it has none.
       *[other] { $activities } activities have begun, and their percent complete goes by units, of which they have none. The first is “{ $title }”.
    }
evm-unknown-no-work = There are no milestones and no budgets.
evm-unknown-not-planned =
    { $items ->
        [one] 1 piece of work with a budget or weight has no plan.
       *[other] { $items } pieces of work with a budget or weight have no plan.
    }
evm-unknown-currencies = Budgets and costs are in several currencies.
evm-unknown-no-costs = No costs are on record.
evm-unknown-cost-of-weight = Without budgets, value is counted in weight, which no cost can be held against.
evm-unknown-too-large = A number is larger than can be counted exactly.
evm-unknown-pv-zero = Nothing was planned by then: the planned value is zero.
evm-unknown-ev-zero = Nothing is earned yet: the earned value is zero.
evm-unknown-ac-zero = Nothing is spent yet: the actual cost is zero.
evm-unknown-spent = The whole budget is spent, so no rate of work on the rest would keep to it.
input-pv = Planned value
input-ev = Earned value
input-ac = Actual cost
input-bac = Budget at completion
input-earned-others = { $activities } other activities
input-earned-item = “{ $title }”, budget or weight { $budget }
input-cost = Spent { $date } { $note }

## Earned Schedule

es-formula = The time at which what is earned by now was to be earned, along the plan by period. It is held against the time gone; the finish is the start and the planned duration divided by their ratio.
es-unknown-no-plan = There is no plan with a duration to read the time from.
es-unknown-not-started = The start, { $date }, is still to come.
es-unknown-nothing-earned = Nothing is earned yet, so no pace can be read.
es-unknown-too-late = At this pace it ends beyond any calendar.
input-plan-end = End of the plan
