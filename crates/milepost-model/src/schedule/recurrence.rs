//! Which days of a period an exception of a calendar is about, as people type it: `every 2 weeks on Mon Wed`, `every month
//! on the last Fri`, `every year on 25 Dec`.

use super::Recurrence;

const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const PLACES: [&str; 5] = ["first", "second", "third", "fourth", "last"];

/// What is typed. None: it cannot be read; so cannot an empty text, which stands for every day.
#[must_use]
pub fn read(text: &str) -> Option<Recurrence> {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty());
    let words: Vec<&str> = words.filter(|word| !["on", "the", "of", "and", "in"].contains(word)).collect();
    let (every, unit, rest) = match words.as_slice() {
        ["daily", rest @ ..] => (1, "day", rest),
        ["weekly", rest @ ..] => (1, "week", rest),
        ["monthly", rest @ ..] => (1, "month", rest),
        ["yearly" | "annually", rest @ ..] => (1, "year", rest),
        ["every", "other", unit, rest @ ..] => (2, *unit, rest),
        ["every", number, unit, rest @ ..] if number.parse::<u16>().is_ok() => (number.parse().ok()?, *unit, rest),
        ["every", unit, rest @ ..] => (1, *unit, rest),
        _ => return None,
    };
    if every == 0 {
        return None;
    }
    match (unit.trim_end_matches('s'), rest) {
        ("day", []) => Some(Recurrence::Daily { every }),
        ("week", [_, ..]) => {
            let days = rest.iter().map(|word| Some(1_u8 << named(&WEEKDAYS, word)?));
            let days = days.collect::<Option<Vec<u8>>>()?.into_iter().fold(0, |all, one| all | one);
            Some(Recurrence::Weekly { every, days })
        }
        ("month", [day]) => Some(Recurrence::MonthlyDay { every, day: day_of_month(day)? }),
        ("month", [nth, weekday]) => {
            Some(Recurrence::MonthlyWeekday { every, nth: place(nth)?, weekday: named(&WEEKDAYS, weekday)? })
        }
        ("year", [one, other]) if every == 1 => {
            let (day, month) = if one.starts_with(|c: char| c.is_ascii_digit()) { (one, other) } else { (other, one) };
            Some(Recurrence::YearlyDay { month: named(&MONTHS, month)? + 1, day: day_of_month(day)? })
        }
        ("year", [nth, weekday, month]) if every == 1 => Some(Recurrence::YearlyWeekday {
            month: named(&MONTHS, month)? + 1,
            nth: place(nth)?,
            weekday: named(&WEEKDAYS, weekday)?,
        }),
        _ => None,
    }
}

/// As it is typed.
#[must_use]
pub fn written(recurrence: Recurrence) -> String {
    let every = |every: u16, unit: &str| match every {
        1 => format!("every {unit}"),
        every => format!("every {every} {unit}s"),
    };
    let name = |names: &[&str], at: u8| names.get(usize::from(at)).copied().unwrap_or_default().to_owned();
    let nth = |nth: u8| name(&PLACES, nth.saturating_sub(1));
    match recurrence {
        Recurrence::Daily { every: n } => every(n, "day"),
        Recurrence::Weekly { every: n, days } => {
            let days = (0..7).filter(|at| days & (1 << at) != 0).map(|at| name(&WEEKDAYS, at));
            format!("{} on {}", every(n, "week"), days.collect::<Vec<_>>().join(" "))
        }
        Recurrence::MonthlyDay { every: n, day } => format!("{} on {day}", every(n, "month")),
        Recurrence::MonthlyWeekday { every: n, nth: place, weekday } => {
            format!("{} on the {} {}", every(n, "month"), nth(place), name(&WEEKDAYS, weekday))
        }
        Recurrence::YearlyDay { month, day } => {
            format!("every year on {day} {}", name(&MONTHS, month.saturating_sub(1)))
        }
        Recurrence::YearlyWeekday { month, nth: place, weekday } => format!(
            "every year on the {} {} of {}",
            nth(place),
            name(&WEEKDAYS, weekday),
            name(&MONTHS, month.saturating_sub(1))
        ),
    }
}

/// The place of the name that a word begins with, or begins: `fri`, `Friday`.
fn named(names: &[&str], word: &str) -> Option<u8> {
    let at = names.iter().position(|name| word.len() >= 3 && word.starts_with(&name.to_lowercase()))?;
    u8::try_from(at).ok()
}

fn day_of_month(word: &str) -> Option<u8> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    digits.parse().ok().filter(|day| (1..=31).contains(day))
}

/// 1 to 4, or 5 for the last.
fn place(word: &str) -> Option<u8> {
    if let Some(at) = PLACES.iter().position(|place| *place == word) {
        return u8::try_from(at + 1).ok();
    }
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    digits.parse().ok().filter(|nth| (1..=4).contains(nth))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recurrence_is_read_as_it_is_typed_and_written_so_that_it_reads_back() {
        // Monday is bit 0: Monday and Wednesday are 1 + 4.
        let cases = [
            ("every 3 days", Recurrence::Daily { every: 3 }),
            ("daily", Recurrence::Daily { every: 1 }),
            ("weekly on Monday and Wed", Recurrence::Weekly { every: 1, days: 5 }),
            ("every other week on Fri", Recurrence::Weekly { every: 2, days: 16 }),
            ("every month on the 15th", Recurrence::MonthlyDay { every: 1, day: 15 }),
            ("every 2 months on the last Friday", Recurrence::MonthlyWeekday { every: 2, nth: 5, weekday: 4 }),
            ("monthly on 2nd Tue", Recurrence::MonthlyWeekday { every: 1, nth: 2, weekday: 1 }),
            ("every year on 25 Dec", Recurrence::YearlyDay { month: 12, day: 25 }),
            ("yearly on May 1", Recurrence::YearlyDay { month: 5, day: 1 }),
            ("every year on the last Mon of May", Recurrence::YearlyWeekday { month: 5, nth: 5, weekday: 0 }),
        ];
        for (text, recurrence) in cases {
            assert_eq!(read(text), Some(recurrence), "{text}");
            assert_eq!(read(&written(recurrence)), Some(recurrence), "{text}");
        }
    }

    #[test]
    fn what_names_no_days_is_no_recurrence() {
        for text in [
            "",
            "often",
            "every",
            "every 0 days",
            "every week",
            "every month on 32",
            "every year on 25",
            "every 2 years on 25 Dec",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
