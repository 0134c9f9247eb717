//! Dates with an end to them: "by", "before", "after", "or later", and from one day to another.

use super::{Fault, Found, Ways, calendar, point, relative};
use crate::reading::text::Token;
use crate::{DateInterval, Grain};
use chrono::Datelike;

/// Where the words before or after a date put its ends.
#[derive(Clone, Copy)]
enum End {
    /// Any day up to its last.
    By,
    /// Any day before its first.
    Before,
    /// Any day after its last.
    After,
    /// Its first day or any after it.
    From,
}

const BEFORE_IT: [(&[&str], End); 17] = [
    (&["by"], End::By),
    (&["until"], End::By),
    (&["up", "to"], End::By),
    (&["no", "later", "than"], End::By),
    (&["not", "later", "than"], End::By),
    (&["at", "the", "latest", "by"], End::By),
    (&["on", "or", "before"], End::By),
    (&["before"], End::Before),
    (&["earlier", "than"], End::Before),
    (&["on", "or", "after"], End::From),
    (&["after"], End::After),
    (&["later", "than"], End::After),
    (&["no", "earlier", "than"], End::From),
    (&["not", "earlier", "than"], End::From),
    (&["not", "before"], End::From),
    (&["from"], End::From),
    (&["starting"], End::From),
];

const AFTER_IT: [(&[&str], End); 9] = [
    (&["at", "the", "latest"], End::By),
    (&["or", "earlier"], End::By),
    (&["or", "before"], End::By),
    (&["or", "later"], End::From),
    (&["or", "after"], End::From),
    (&["at", "the", "earliest"], End::From),
    (&["and", "later"], End::From),
    (&["onwards"], End::From),
    (&["onward"], End::From),
];

/// Reads all tokens.
pub(super) fn read(tokens: &[Token], ways: &Ways<'_>) -> Result<Found, Fault> {
    if let Some(interval) = stored(tokens) {
        return Ok(interval.into());
    }
    let fault = match plain(tokens, ways) {
        Err(fault) => fault,
        found => return found,
    };
    let fault = match range(tokens, ways) {
        Err(other) => fault.or(other),
        Ok(interval) => return Ok(interval.into()),
    };
    match open(tokens, ways) {
        Err(other) => Err(fault.or(other)),
        found => found,
    }
}

/// A date for itself, or so long after another.
fn plain(tokens: &[Token], ways: &Ways<'_>) -> Result<Found, Fault> {
    match point::read(tokens, ways) {
        Ok(interval) => Ok(interval.into()),
        Err(fault) => relative::read(tokens, ways).map_err(|other| fault.or(other)),
    }
}

/// With an open end.
fn open(tokens: &[Token], ways: &Ways<'_>) -> Result<Found, Fault> {
    for (words, end) in BEFORE_IT {
        if let Some(rest) = tokens.get(words.len()..).filter(|_| starts(tokens, words)) {
            return ended(rest, end, ways);
        }
    }
    for (words, end) in AFTER_IT {
        let at = tokens.len().saturating_sub(words.len());
        if let Some((date, _)) =
            tokens.split_at_checked(at).filter(|(_, last)| last.len() == words.len() && starts(last, words))
        {
            return ended(date, end, ways);
        }
    }
    Err(Fault::Unknown)
}

fn ended(tokens: &[Token], end: End, ways: &Ways<'_>) -> Result<Found, Fault> {
    // "by the end of Q3" and "before the end of 2026" mean the last day, not the weeks before it.
    let without_the = if starts(tokens, &["the"]) { tokens.get(1..).unwrap_or_default() } else { tokens };
    let (tokens, end) = match without_the {
        [first, rest @ ..] if first.is("end") => (rest, if matches!(end, End::Before) { End::By } else { end }),
        _ => (tokens, end),
    };
    let Found { interval, text } = plain(tokens, ways)?;
    let open = match end {
        End::By => interval.latest().and_then(calendar::by),
        End::Before => interval.earliest().and_then(|day| day.pred_opt()).and_then(calendar::by),
        End::After => interval.latest().and_then(|day| day.succ_opt()).and_then(calendar::from),
        End::From => interval.earliest().and_then(calendar::from),
    };
    let word = match end {
        End::By => "by",
        End::Before => "before",
        End::After => "after",
        End::From => "from",
    };
    let text = text.map(|text| format!("{word} {text}"));
    open.map(|interval| Found { interval, text }).ok_or(Fault::Unknown)
}

/// "1 Jan to 31 Mar 2026", "Jan-Mar 2026", "2026-01-01..2026-03-31", "between May and June 2026".
fn range(tokens: &[Token], ways: &Ways<'_>) -> Result<DateInterval, Fault> {
    let between = starts(tokens, &["between"]);
    let tokens = if between || starts(tokens, &["from"]) { tokens.get(1..).unwrap_or_default() } else { tokens };
    let mut fault = Fault::Unknown;
    for at in 1..tokens.len() {
        let rest = tokens.get(at..).unwrap_or_default();
        let width = match rest {
            [Token::Word(word), ..] if ["to", "until", "till", "through"].contains(&word.as_str()) => 1,
            [Token::Word(word), ..] if between && word == "and" => 1,
            [Token::Mark('.'), Token::Mark('.'), ..] => 2,
            [Token::Mark('-'), ..] => 1,
            _ => continue,
        };
        let (first, second) = (tokens.get(..at).unwrap_or_default(), rest.get(width..).unwrap_or_default());
        match joined(first, second, ways) {
            Ok(interval) => return Ok(interval),
            Err(other) => fault = fault.or(other),
        }
    }
    Err(fault)
}

fn joined(first: &[Token], second: &[Token], ways: &Ways<'_>) -> Result<DateInterval, Fault> {
    if first.is_empty() || second.is_empty() {
        return Err(Fault::Unknown);
    }
    let to = point::read(second, ways)?;
    let from = point::read(first, ways).or_else(|fault| completed(first, &to, ways).map_err(|_| fault))?;
    if from.first_known() > to.last_known() {
        let message = crate::Message::new("reading-date-backwards").with("from", from).with("to", to);
        return Err(Fault::wrong(message, crate::Message::new("reading-date-backwards-help")));
    }
    DateInterval::new(from.earliest(), to.latest(), Grain::Range).map_err(|_| Fault::Unknown)
}

/// The first date with the year, or the month and year, of the second: "1 to 15 May 2026".
fn completed(first: &[Token], to: &DateInterval, ways: &Ways<'_>) -> Result<DateInterval, Fault> {
    let day = to.first_known();
    let year = Token::Digits(format!("{:04}", day.year()));
    let month = usize::try_from(day.month0()).ok().and_then(|month| calendar::MONTHS.get(month));
    let month = Token::Word(month.copied().unwrap_or_default().to_owned());
    let with = |more: &[Token]| point::read(&[first, more].concat(), ways);
    with(std::slice::from_ref(&year)).or_else(|_| with(&[month, year]))
}

fn starts(tokens: &[Token], words: &[&str]) -> bool {
    tokens.len() >= words.len() && tokens.iter().zip(words).all(|(token, word)| token.is(word))
}

/// The stored form, `2026-07-01..2026-09-30 quarter`, which `written` falls back to.
fn stored(tokens: &[Token]) -> Option<DateInterval> {
    let [.., last] = tokens else { return None };
    last.word()?;
    let mut text = String::new();
    for (at, token) in tokens.iter().enumerate() {
        match token {
            // `end_of` is a word, a mark and a word.
            Token::Word(word) => {
                let joined = at > 0 && tokens.get(at - 1) == Some(&Token::Mark('_'));
                if !joined {
                    text.push(' ');
                }
                text.push_str(word);
            }
            Token::Digits(digits) => text.push_str(digits),
            Token::Mark(mark) => text.push(*mark),
        }
    }
    let interval = DateInterval::from_stored(&text).ok()?;
    let known = |day: Option<chrono::NaiveDate>| day.is_none_or(|day| super::YEARS.contains(&day.year()));
    (known(interval.earliest()) && known(interval.latest())).then_some(interval)
}
