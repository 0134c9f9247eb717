//! Dates that count from another: "18 months after groundbreaking", "10 days before 30 April 2025".

use super::{Fault, Found, Ways, YEARS, calendar, point};
use crate::reading::number;
use crate::reading::text::{self, Token};
use crate::{Anchor, DateInterval, Grain, Message};
use chrono::{Datelike, Days, Months, NaiveDate};

/// A time span as it is said: whole months and whole days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Duration {
    months: u32,
    days: u32,
}

/// Which way from the anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    After,
    Before,
    /// Any day up to so long after.
    Within,
}

const AFTER: [&str; 4] = ["after", "from", "following", "since"];

/// Reads all tokens: a duration, "after" or "before", and a date or the name of an anchor.
pub(super) fn read(tokens: &[Token], ways: &Ways<'_>) -> Result<Found, Fault> {
    let (within, tokens) = match tokens {
        [first, rest @ ..] if first.is("within") => (true, rest),
        _ => (false, tokens),
    };
    let is_link = |token: &Token| {
        AFTER.iter().any(|word| token.is(word)) || if within { token.is("of") } else { token.is("before") }
    };
    let at = tokens.iter().position(is_link).ok_or(Fault::Unknown)?;
    let (said, rest) = tokens.split_at(at);
    let [link, rest @ ..] = rest else { return Err(Fault::Unknown) };
    let way = match (within, link.is("before")) {
        (true, _) => Way::Within,
        (false, true) => Way::Before,
        (false, false) => Way::After,
    };
    let duration = duration(said)?;
    let (from, name) = match point::read(rest, ways) {
        Ok(date) => (date, None),
        Err(Fault::Unknown) => {
            let anchor = anchor(rest, ways)?;
            (anchor.date, Some(anchor.name.as_str()))
        }
        Err(fault) => return Err(fault),
    };
    let interval = shifted(&from, duration, way).ok_or_else(|| {
        let help = Message::new("reading-date-year-far-help");
        let help = help.with("from", YEARS.start().to_string()).with("to", YEARS.end().to_string());
        Fault::wrong(Message::new("reading-date-too-far"), help)
    })?;
    let text = name.map(|name| match way {
        Way::After => format!("{duration} after {name}"),
        Way::Before => format!("{duration} before {name}"),
        Way::Within => format!("within {duration} after {name}"),
    });
    Ok(Found { interval, text })
}

/// The anchor with this name, else the one whose name has it in it; of several the one asked for.
fn anchor<'a>(tokens: &[Token], ways: &Ways<'a>) -> Result<&'a Anchor, Fault> {
    let wanted = key(tokens, "");
    if wanted.is_empty() {
        return Err(Fault::Unknown);
    }
    let key_of =
        |anchor: &Anchor| text::plain(&anchor.name).map(|name| key(&text::tokens(&name), "")).unwrap_or_default();
    let keys: Vec<(String, &Anchor)> = ways.anchors.iter().map(|anchor| (key_of(anchor), anchor)).collect();
    let mut found: Vec<&Anchor> = keys.iter().filter(|(key, _)| *key == wanted).map(|(_, anchor)| *anchor).collect();
    if found.is_empty() {
        found = keys.iter().filter(|(key, _)| key.contains(&wanted)).map(|(_, anchor)| *anchor).collect();
    }
    ways.matching.set(ways.matching.get().max(found.len()));
    found.get(ways.anchor).copied().ok_or_else(|| unknown_anchor(&key(tokens, " "), ways.anchors))
}

/// The words of the name without articles and marks. Names are compared without what parts the words:
/// "ground-breaking" is "groundbreaking".
fn key(tokens: &[Token], between: &str) -> String {
    let pieces = tokens.iter().filter_map(|token| match token {
        Token::Word(word) => Some(word.as_str()).filter(|word| *word != "the"),
        Token::Digits(digits) => Some(digits.as_str()),
        Token::Mark(_) => None,
    });
    pieces.collect::<Vec<_>>().join(between)
}

fn unknown_anchor(wanted: &str, anchors: &[Anchor]) -> Fault {
    const NAMED: usize = 8;
    let message = Message::new("reading-date-anchor-unknown").with("text", text::shown(wanted));
    if anchors.is_empty() {
        return Fault::wrong(message, Message::new("reading-date-anchor-none-help"));
    }
    let mut names: Vec<String> = anchors.iter().take(NAMED).map(|anchor| text::shown(&anchor.name)).collect();
    if anchors.len() > NAMED {
        names.push("…".to_owned());
    }
    Fault::wrong(message, Message::new("reading-date-anchor-help").with("anchors", names.join(", ")))
}

/// "18 months", "one and a half years", "a year and a half", "2 years and 3 months", "10 days".
fn duration(tokens: &[Token]) -> Result<Duration, Fault> {
    let mut total = Duration::default();
    let mut unit: Option<Duration> = None;
    let mut rest = tokens;
    while let [next, following @ ..] = rest {
        if let Some(one) = unit
            && (next.is("and") || *next == Token::Mark(','))
        {
            // "a year and a half"
            if let [a, half] = following
                && a.is("a")
                && half.is("half")
            {
                return total.plus(one.halves(1)?);
            }
            rest = following;
        }
        let at = rest.iter().position(|token| unit_named(token).is_some()).ok_or(Fault::Unknown)?;
        let (said, after) = rest.split_at(at);
        let [named, after @ ..] = after else { return Err(Fault::Unknown) };
        let one = unit_named(named).ok_or(Fault::Unknown)?;
        total = total.plus(one.halves(number::halves(said).ok_or(Fault::Unknown)?)?)?;
        unit = Some(one);
        rest = after;
    }
    if unit.is_some() { Ok(total) } else { Err(Fault::Unknown) }
}

/// One of the unit.
fn unit_named(token: &Token) -> Option<Duration> {
    let (months, days) = match token.word()? {
        "year" | "years" | "yr" | "yrs" => (12, 0),
        "quarter" | "quarters" => (3, 0),
        "month" | "months" | "mo" | "mos" => (1, 0),
        "week" | "weeks" => (0, 7),
        "day" | "days" => (0, 1),
        _ => return None,
    };
    Some(Duration { months, days })
}

impl Duration {
    fn plus(self, other: Self) -> Result<Self, Fault> {
        let sum = |a: u32, b: u32| a.checked_add(b).ok_or(Fault::Unknown);
        Ok(Self { months: sum(self.months, other.months)?, days: sum(self.days, other.days)? })
    }

    /// So many halves of it, where they are whole months and days: half a month has no certain length.
    fn halves(self, halves: u32) -> Result<Self, Fault> {
        let times = |n: u32| n.checked_mul(halves).ok_or(Fault::Unknown);
        let twice = Self { months: times(self.months)?, days: times(self.days)? };
        if twice.months.is_multiple_of(2) && twice.days.is_multiple_of(2) {
            Ok(Self { months: twice.months / 2, days: twice.days / 2 })
        } else {
            Err(Fault::wrong(Message::new("reading-date-half"), Message::new("reading-date-half-help")))
        }
    }
}

/// As the reader of durations reads it.
impl std::fmt::Display for Duration {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self { months, days: 0 } => write!(f, "{months} months"),
            Self { months: 0, days } => write!(f, "{days} days"),
            Self { months, days } => write!(f, "{months} months and {days} days"),
        }
    }
}

/// The interval moved. None where it falls outside of the years that are read.
fn shifted(from: &DateInterval, duration: Duration, way: Way) -> Option<DateInterval> {
    let back = way == Way::Before;
    let known = |day: Option<NaiveDate>| day.filter(|day| YEARS.contains(&day.year()));
    let earliest = match from.earliest() {
        Some(day) => Some(known(moved(day, duration, back))?),
        None => None,
    };
    let latest = match from.latest() {
        // The end of a month stays one: 18 months after February 2025 is the whole of August 2026.
        Some(day) if from.as_day().is_none() && duration.days == 0 && is_last_of_month(day) => {
            Some(known(moved(day.succ_opt()?, duration, back)?.pred_opt())?)
        }
        Some(day) => Some(known(moved(day, duration, back))?),
        None => None,
    };
    if way == Way::Within {
        return calendar::by(latest?);
    }
    let moved = DateInterval::new(earliest, latest, from.grain()).ok()?;
    // A quarter moved by a month is none any more.
    if super::written::is_named(&moved) { Some(moved) } else { DateInterval::new(earliest, latest, Grain::Range).ok() }
}

/// By months first, to the last day of a month that is too short, then by days.
fn moved(day: NaiveDate, duration: Duration, back: bool) -> Option<NaiveDate> {
    let (months, days) = (Months::new(duration.months), Days::new(u64::from(duration.days)));
    if back {
        day.checked_sub_months(months)?.checked_sub_days(days)
    } else {
        day.checked_add_months(months)?.checked_add_days(days)
    }
}

fn is_last_of_month(day: NaiveDate) -> bool {
    day.succ_opt().is_some_and(|next| next.month() != day.month())
}
