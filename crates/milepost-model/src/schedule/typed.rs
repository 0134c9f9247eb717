//! How people type durations, lags and predecessors: `5d`, `3w`, `4h`, `A1010FS+5d`. What is written here
//! reads back the same.

use super::{Calendar, Lag, Minutes, RelationshipKind};

/// How many working minutes a day, a week, a month and a year stand for when they are typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PerUnit {
    pub day: Minutes,
    pub week: Minutes,
    pub month: Minutes,
    pub year: Minutes,
}

impl Default for PerUnit {
    /// Eight hours a day, five days a week.
    fn default() -> Self {
        Self { day: 480, week: 2400, month: 10_320, year: 120_000 }
    }
}

/// By the clock.
const ELAPSED: PerUnit = PerUnit { day: 1440, week: 10_080, month: 43_200, year: 525_600 };

impl From<&Calendar> for PerUnit {
    fn from(calendar: &Calendar) -> Self {
        let or = |minutes: Minutes, other: Minutes| if minutes > 0 { minutes } else { other };
        let standard = Self::default();
        Self {
            day: or(calendar.minutes_per_day, standard.day),
            week: or(calendar.minutes_per_week, standard.week),
            month: or(calendar.minutes_per_month, standard.month),
            year: or(calendar.minutes_per_year, standard.year),
        }
    }
}

/// Longer than any schedule: 300 years of days around the clock.
const LONGEST: f64 = 300.0 * 525_600.0;

/// A duration that is not negative: `5d`, `2.5 w`, `1w 2d`, `36h`, `90min`; a bare number is days.
#[must_use]
pub fn duration(text: &str, per: PerUnit) -> Option<Minutes> {
    let plain = text.trim().to_lowercase().replace(',', ".");
    let mut rest = plain.trim();
    if rest.is_empty() {
        return None;
    }
    let mut total = 0;
    while !rest.is_empty() {
        let (number, after) = number(rest)?;
        let after = after.trim_start();
        let end = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
        let (unit, after) = after.split_at_checked(end)?;
        // A bare number stands alone.
        if unit.is_empty() && (total != 0 || !after.trim().is_empty()) {
            return None;
        }
        total += minutes(number, unit_minutes(unit, per)?)?;
        rest = after.trim_start();
    }
    Some(total)
}

fn number(text: &str) -> Option<(f64, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let (number, rest) = text.split_at_checked(end)?;
    Some((number.parse().ok()?, rest))
}

fn minutes(number: f64, unit: Minutes) -> Option<Minutes> {
    #[expect(clippy::cast_precision_loss, reason = "a year has far fewer minutes than a float can count")]
    let minutes = (number * unit as f64).round();
    #[expect(clippy::cast_possible_truncation, reason = "checked to be small")]
    (minutes.is_finite() && minutes <= LONGEST).then_some(minutes as Minutes)
}

fn unit_minutes(unit: &str, per: PerUnit) -> Option<Minutes> {
    Some(match unit {
        "" | "d" | "day" | "days" => per.day,
        "m" | "min" | "mins" | "minute" | "minutes" => 1,
        "h" | "hr" | "hrs" | "hour" | "hours" => 60,
        "w" | "wk" | "wks" | "week" | "weeks" => per.week,
        "mo" | "mon" | "month" | "months" => per.month,
        "y" | "yr" | "year" | "years" => per.year,
        _ => return None,
    })
}

/// A duration as people type it, in the largest unit up to days that it is whole in: `5d`, `12h`, `45min`;
/// else in days with a fraction where that reads back: `2.5d`.
#[must_use]
pub fn written(minutes: Minutes, per: PerUnit) -> String {
    let day = per.day.max(1);
    if minutes % day == 0 {
        format!("{}d", minutes / day)
    } else if minutes % 60 == 0 && minutes.abs() < day {
        format!("{}h", minutes / 60)
    } else if let Some(days) = fraction(minutes, day) {
        format!("{days}d")
    } else if minutes % 60 == 0 {
        format!("{}h", minutes / 60)
    } else {
        format!("{minutes}min")
    }
}

/// Days with one or two places, where that is exact.
fn fraction(minutes: Minutes, day: Minutes) -> Option<String> {
    let hundredths = minutes.checked_mul(100)?;
    if hundredths % day != 0 {
        return None;
    }
    let (hundredths, sign) = ((hundredths / day).abs(), if minutes < 0 { "-" } else { "" });
    let text = format!("{sign}{}.{:02}", hundredths / 100, hundredths % 100);
    Some(text.trim_end_matches('0').to_owned())
}

/// A lag: a duration with a sign, `5ed` by the clock, `50%` of the predecessor's duration; empty: none.
#[must_use]
pub fn lag(text: &str, per: PerUnit) -> Option<Lag> {
    let plain = text.trim().to_lowercase().replace('−', "-");
    if plain.is_empty() {
        return Some(Lag::NONE);
    }
    let (sign, rest) = match plain.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, plain.strip_prefix('+').unwrap_or(&plain)),
    };
    let rest = rest.trim();
    if let Some(share) = rest.strip_suffix('%') {
        let (share, elapsed) = match share.strip_suffix('e') {
            Some(share) => (share, true),
            None => (share, false),
        };
        let share: f64 =
            share.trim().parse().ok().filter(|share: &f64| share.is_finite() && (0.0..1e6).contains(share))?;
        #[expect(clippy::cast_possible_truncation, reason = "checked to be small")]
        let hundredths = sign * (share * 100.0).round() as i32;
        return Some(if elapsed { Lag::ElapsedPercent(hundredths) } else { Lag::Percent(hundredths) });
    }
    let start = rest.find(|c: char| c.is_alphabetic()).unwrap_or(rest.len());
    let (amount, unit) = rest.split_at_checked(start)?;
    let sign = Minutes::from(sign);
    if let Some(unit) = unit.strip_prefix('e').filter(|unit| !unit.is_empty()) {
        return duration(&format!("{amount}{unit}"), ELAPSED).map(|minutes| Lag::Elapsed(sign * minutes));
    }
    duration(rest, per).map(|minutes| Lag::Work(sign * minutes))
}

/// A lag with its sign: `+5d`, `-2h`, `+3ed`, `+50%`; empty where there is none.
#[must_use]
pub fn written_lag(lag: Lag, per: PerUnit) -> String {
    let signed = |text: String| if text.starts_with('-') { text } else { format!("+{text}") };
    let share = |hundredths: i32, mark: &str| {
        let text = format!("{}.{:02}", hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
        let text = text.trim_end_matches('0').trim_end_matches('.').to_owned();
        format!("{}{text}{mark}", if hundredths < 0 { "-" } else { "+" })
    };
    match lag {
        lag if lag.is_none() => String::new(),
        Lag::Work(minutes) => signed(written(minutes, per)),
        Lag::Elapsed(minutes) => {
            let text = written(minutes, ELAPSED);
            let at = text.find(|c: char| c.is_alphabetic()).unwrap_or(text.len());
            let (amount, unit) = text.split_at_checked(at).unwrap_or((&text, ""));
            signed(format!("{amount}e{unit}"))
        }
        Lag::Percent(hundredths) => share(hundredths, "%"),
        Lag::ElapsedPercent(hundredths) => share(hundredths, "e%"),
    }
}

/// A predecessor as it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Predecessor<T> {
    pub activity: T,
    pub kind: RelationshipKind,
    pub lag: Lag,
}

/// Predecessors, between commas or semicolons: `A1010, A1020SS, A1030FF+5d`. The kind is FS where it is left
/// out. `find` knows the activities by their codes; of two ways to read a part the longer code wins.
///
/// # Errors
/// The part that cannot be read, or names no activity.
pub fn predecessors<T>(
    text: &str,
    per: PerUnit,
    find: impl Fn(&str) -> Option<T>,
) -> Result<Vec<Predecessor<T>>, String> {
    let parts = text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| predecessor(part, per, &find).ok_or_else(|| part.to_owned())).collect()
}

fn predecessor<T>(part: &str, per: PerUnit, find: &impl Fn(&str) -> Option<T>) -> Option<Predecessor<T>> {
    // Every place where the code may end, the longest code first.
    let mut ends: Vec<usize> = part.char_indices().map(|(at, _)| at).skip(1).collect();
    ends.push(part.len());
    ends.into_iter().rev().find_map(|end| {
        let (code, rest) = part.split_at_checked(end)?;
        let (kind, lag_text) = kind_and_lag(rest.trim())?;
        let lag = lag(lag_text, per)?;
        // What follows the code or the kind begins with a sign, or it would be a part of the code.
        let signed = lag_text.is_empty() || lag_text.starts_with(['+', '-', '−']);
        let activity = signed.then(|| find(code.trim())).flatten()?;
        Some(Predecessor { activity, kind, lag })
    })
}

fn kind_and_lag(rest: &str) -> Option<(RelationshipKind, &str)> {
    let Some((head, lag)) = rest.split_at_checked(2) else { return Some((RelationshipKind::FinishStart, rest)) };
    let kind = match kind(head) {
        Some(kind) => kind,
        None => return Some((RelationshipKind::FinishStart, rest)),
    };
    Some((kind, lag.trim()))
}

/// `FS`, `SS`, `FF`, `SF`.
#[must_use]
pub fn kind(text: &str) -> Option<RelationshipKind> {
    Some(match text.trim().to_ascii_uppercase().as_str() {
        "FS" => RelationshipKind::FinishStart,
        "SS" => RelationshipKind::StartStart,
        "FF" => RelationshipKind::FinishFinish,
        "SF" => RelationshipKind::StartFinish,
        _ => return None,
    })
}

/// `FS`, `SS`, `FF`, `SF`.
#[must_use]
pub fn kind_written(kind: RelationshipKind) -> &'static str {
    match kind {
        RelationshipKind::FinishStart => "FS",
        RelationshipKind::StartStart => "SS",
        RelationshipKind::FinishFinish => "FF",
        RelationshipKind::StartFinish => "SF",
    }
}

/// A predecessor as people type it: `A1010`, `A1010SS`, `A1010FS+5d`.
#[must_use]
pub fn written_predecessor(code: &str, kind: RelationshipKind, lag: Lag, per: PerUnit) -> String {
    let lag = written_lag(lag, per);
    if lag.is_empty() && kind == RelationshipKind::FinishStart {
        return code.to_owned();
    }
    format!("{code}{}{lag}", kind_written(kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_as_people_type_them() {
        // Days of 480 min, weeks of 2400, months of 10,320, years of 120,000.
        for (text, minutes) in [
            ("5d", Some(2400)),
            ("5", Some(2400)),
            ("3w", Some(7200)),
            ("4h", Some(240)),
            ("2.5 days", Some(1200)),
            ("2,5d", Some(1200)),
            ("1w 2d", Some(3360)),
            ("90min", Some(90)),
            ("1mo", Some(10_320)),
            ("0", Some(0)),
            ("", None),
            ("-5d", None),
            ("5x", None),
            ("d", None),
            ("5 5", None),
            ("1e9y", None),
            ("999999999999y", None),
        ] {
            assert_eq!(duration(text, PerUnit::default()), minutes, "{text}");
        }
    }

    #[test]
    fn a_written_duration_reads_back() {
        for (minutes, text) in [
            (2400, "5d"),
            (240, "4h"),
            (720, "1.5d"),
            (45, "45min"),
            (0, "0d"),
            (500, "500min"),
            (1220, "1220min"),
            (600, "1.25d"),
        ] {
            assert_eq!(written(minutes, PerUnit::default()), text);
            assert_eq!(duration(text, PerUnit::default()), Some(minutes));
        }
    }

    #[test]
    fn lags_are_read_and_written() {
        for (lag, text) in [
            (Lag::Work(2400), "+5d"),
            (Lag::Work(-120), "-2h"),
            (Lag::Elapsed(4320), "+3ed"),
            (Lag::Percent(5000), "+50%"),
            (Lag::Percent(-1250), "-12.5%"),
            (Lag::ElapsedPercent(5000), "+50e%"),
            (Lag::NONE, ""),
        ] {
            assert_eq!(written_lag(lag, PerUnit::default()), text);
            assert_eq!(super::lag(text, PerUnit::default()), Some(lag));
        }
        assert_eq!(super::lag("5x", PerUnit::default()), None);
    }

    #[test]
    fn predecessors_are_read_with_the_longest_code_that_there_is() {
        let codes = ["A1010", "A1020", "PASS", "A10", "A-5", "A"];
        let read = |text: &str| {
            predecessors(text, PerUnit::default(), |code| codes.iter().find(|c| **c == code).map(|c| (*c).to_owned()))
        };
        let one = |code: &str, kind, lag| Predecessor { activity: code.to_owned(), kind, lag };
        use RelationshipKind::{FinishFinish, FinishStart, StartStart};
        for (text, expected) in [
            ("A1010", vec![one("A1010", FinishStart, Lag::NONE)]),
            (
                "A1010FS+5d, A1020",
                vec![one("A1010", FinishStart, Lag::Work(2400)), one("A1020", FinishStart, Lag::NONE)],
            ),
            ("A1010 SS - 2h", vec![one("A1010", StartStart, Lag::Work(-120))]),
            ("A1010+1w", vec![one("A1010", FinishStart, Lag::Work(2400))]),
            ("A1020ff", vec![one("A1020", FinishFinish, Lag::NONE)]),
            // A code that ends as a kind does is a code.
            ("PASS", vec![one("PASS", FinishStart, Lag::NONE)]),
            ("A-5", vec![one("A-5", FinishStart, Lag::NONE)]),
            ("A-3d", vec![one("A", FinishStart, Lag::Work(-1440))]),
            ("", vec![]),
        ] {
            assert_eq!(read(text).unwrap(), expected, "{text}");
        }
        for (text, part) in
            [("A1030", "A1030"), ("A1010, B FS", "B FS"), ("A1010FS+5x", "A1010FS+5x"), ("A1010 5d", "A1010 5d")]
        {
            assert_eq!(read(text), Err(part.to_owned()), "{text}");
        }
    }
}
