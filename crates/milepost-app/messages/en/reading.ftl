# How typed dates, lengths, amounts and numbers were read, and what could not be.

reading-words-date = { $day }
reading-words-date-between = any day from { $first } to { $last }
reading-words-date-by = any day up to { $last }
reading-words-date-from = { $first } or any day after it
reading-words-length = { $metres } m
reading-words-length-about = { $metres } m, more or less
reading-words-length-over = { $metres } m, or a little over
reading-words-length-under = { $metres } m, or a little under
reading-words-money = { $money }
reading-words-number = { $number }
reading-words-share = { $percent }%
reading-words-text = kept as text: “{ $text }”

reading-ambiguous = “{ $text }” can be read in more than one way.
reading-ambiguous-help = Choose the one that is meant.

reading-date-unread = “{ $text }” cannot be read as a date.
reading-date-help = Write a date such as 30 Oct 2026, Oct 2026, Q3 2026, summer 2026, end of 2026, by 31 Dec 2026 or 18 months after groundbreaking.
reading-date-year-short = The year has only two digits.
reading-date-year-missing = The year is missing.
reading-date-year-help = Write the year with four digits, as in 2026.
reading-date-year-far = The year { $year } is too far away.
reading-date-year-far-help = Dates from the year { $from } to { $to } can be kept.
reading-date-too-far = That date is too far away.
reading-date-month-impossible = There is no month { $month }.
reading-date-month-impossible-help = Months go from 1 to 12. In 2026-10-30 the month is in the middle.
reading-date-impossible = There is no day { $day } in { $month }.
reading-date-impossible-help = { $month } has { $days } days.
reading-date-weekday = { $day } is not a { $weekday }.
reading-date-weekday-help = Correct the day of the week or the date, or leave the day of the week out.
reading-date-backwards = { $to } is before { $from }.
reading-date-backwards-help = Write the earlier date first, each with its year.
reading-date-half = Half of a month, a week or a day has no certain length.
reading-date-half-help = Write it in whole months, weeks or days.
reading-date-anchor-unknown = No milestone or dated fact of the project is called “{ $text }”.
reading-date-anchor-help = Dates can count from: { $anchors }.
reading-date-anchor-none-help = Nothing here has a date to count from yet. Write a date, as in 18 months after 30 Apr 2025.

reading-length-unread = “{ $text }” cannot be read as a length.
reading-length-help = Write a number and a unit, such as 850 m, 4.7 km, 2,789 ft, half a mile or about 1,000 m.
reading-length-negative = A length cannot be less than nothing.
reading-length-absurd = That is longer than the way around the Earth.
reading-length-absurd-help = Check the number and the unit.

reading-money-unread = “{ $text }” cannot be read as an amount of money.
reading-money-help = Write an amount and a currency, such as USD 182,980,960, € 5m or 9 billion rubles.
reading-money-currency-missing = “{ $text }” does not say which currency it is in.
reading-money-currency-unknown = There is no currency { $code }.
reading-money-currency-help = Add the code of the currency, such as USD, EUR or PHP, or give the project a currency.
reading-money-negative = “{ $text }” is less than nothing.
reading-money-absurd = “{ $text }” is more than any project costs.

reading-number-unread = “{ $text }” cannot be read as a number.
reading-number-help = Write a number such as 2, 2.5, 1,005 or two.

reading-share-unread = “{ $text }” cannot be read as a percentage.
reading-share-help = Write a percentage such as 35% or 35.5%.
reading-share-negative = A percentage cannot be less than nothing.
reading-share-absurd = That is more than 1,000%.

reading-text-too-long = The text is too long: it has { $count } characters.
reading-text-too-long-help = Shorten it to at most { $longest } characters.
