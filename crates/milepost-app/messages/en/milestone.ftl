# What is wrong with a milestone as it was entered, what would be right, and what should be looked at.

milestone-title-missing = The milestone has no title.
milestone-title-missing-help = Write what will have happened, such as Deck closed.
milestone-title-twice = Another milestone is called “{ $title }” too.
milestone-weight-unread = “{ $text }” cannot be read as a weight.
milestone-weight-negative = The weight { $weight } is less than nothing.
milestone-weight-large = The weight { $weight } is too large.
milestone-weight-large-help = Use at most { $most }. Only the proportion to the other weights counts.
milestone-weight-help = Write a plain number from 0 up, such as 1, 2.5 or 20.
milestone-weight-zero = With a weight of 0 it does not count towards progress.
milestone-actual-future = { $date } is after the as-of date, { $as_of }.
milestone-actual-future-help = A milestone is met on or before the as-of date. For a day to come, use the forecast.
milestone-planned-after-finish = Its planned date, { $date }, is after the project’s finish, { $limit }.
milestone-planned-before-start = Its planned date, { $date }, is before the project’s start, { $limit }.
milestone-met-before-start = The day it was met, { $date }, is before the project’s start, { $limit }.
milestone-forecast-passed = Its forecast, { $date }, has passed by { $as_of } and it is not met.
milestone-forecast-passed-help = Enter when it was met, or a new forecast.
