# What is measured of the work: quantities, fronts, structures, readings, costs, and the line they are on.

## Things that are named and not found

app-thing-missing = There is no { $noun ->
        [report] report
        [baseline] baseline
        [quantity] quantity
        [front] front
        [structure] structure
        [cost] cost
        [risk] risk
       *[other] { $noun }
    } “{ $text }” in this project.
app-thing-missing-help = Name it by its number in the list, by a part of its name, or by its id.
app-thing-ambiguous = “{ $text }” may be any of { $count } { $noun ->
        [report] reports
        [baseline] baselines
        [quantity] quantities
        [front] fronts
        [structure] structures
        [cost] costs
        [risk] risks
       *[other] { $noun }
    }: { $choices }

## Readings

measurement-future = { $date } is after today, { $today }.
measurement-future-help = Enter the day it was measured or spent, or a plan instead.
measurement-value-missing = Nothing was entered as the value.
measurement-value-missing-help = Enter a number that is not negative, as in 48 or 12.5.
measurement-negative = “{ $text }” is negative.
measurement-over-total = { $value } is more than the total, { $total }.
measurement-off-the-line = { $chainage } m is not on the line of the work.
measurement-off-the-line-help = Enter a chainage from 0 to { $length } m.
measurement-below-zero-help = Enter a chainage of 0 m or more.
measurement-plan-unread = “{ $text }” cannot be read as a point of a plan.
measurement-plan-unread-help = Enter days and values, as in 1 Jan 2026 = 0; 30 Jun 2026 = 120.
measurement-backwards = “{ $name }” goes back from { $before } to { $after } at { $date }.
measurement-backwards-help = Check both readings. Where work was taken down again, it is right.

## Things

quantity-name-missing = The quantity has no name.
quantity-name-missing-help = Enter what is measured, such as Piles.
quantity-total-zero = The total is 0.
quantity-total-zero-help = Enter all that is to be done, or leave it empty where it is not known.
front-name-missing = The front has no name.
front-name-missing-help = Enter a short one, such as North side.
structure-name-missing = The structure has no name.
structure-name-missing-help = Enter a short one, such as Pier 4.
structure-ends-before-it-begins = The structure ends before it begins.
structure-ends-before-it-begins-help = Enter an end that is not less than the beginning, or none.
cost-amount-missing = Nothing was entered as the amount.
milestone-range-unread = “{ $text }” cannot be read as a range of days.
milestone-range-help = Enter the least, the likely and the most days around the date, in order, as in -10, 0, 45.

## The line of the work

chainage-claim-no-length = “{ $reported }” gives no length.
chainage-length-unread = “{ $text }” cannot be read as a length.
chainage-length-zero = The line of the work would have no length.
chainage-front-beyond = “{ $front }” has a chainage beyond { $length } m.
chainage-help = Choose a claim that gives a length of more than 0 m on which all fronts lie, or enter one, as in 1,005 m.

## What is done, in the history

history-thing-added = Add { $noun ->
        [baseline] baseline
        [quantity] quantity
        [front] front
        [structure] structure
        [cost] cost
        [risk] risk
       *[other] { $noun }
    } “{ $name }” to “{ $project }”
history-thing-edited = Edit { $noun ->
        [baseline] baseline
        [quantity] quantity
        [front] front
        [structure] structure
        [cost] cost
        [risk] risk
       *[other] { $noun }
    } “{ $name }” of “{ $project }”
history-thing-removed = Remove { $noun ->
        [baseline] baseline
        [quantity] quantity
        [front] front
        [structure] structure
        [cost] cost
        [risk] risk
       *[other] { $noun }
    } “{ $name }” of “{ $project }”
history-thing-moved = Move { $noun ->
        [quantity] quantity
        [front] front
       *[other] { $noun }
    } “{ $name }” to place { $place } of “{ $project }”
history-reading-added = Add a reading of “{ $name }” to “{ $project }”
history-reading-edited = Edit a reading of “{ $name }” of “{ $project }”
history-reading-removed = Remove a reading of “{ $name }” of “{ $project }”
history-chainage-set = Set the line of “{ $project }”
