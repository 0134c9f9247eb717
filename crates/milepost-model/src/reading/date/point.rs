//! A date that stands for itself: a day, a month, a quarter, a season, a part of a year, the end of one.

use super::calendar::{self, Season, Third, YEARS};
use super::{Fault, Ways};
use crate::reading::text::Token;
use crate::{DateInterval, Message};
use chrono::{Datelike, NaiveDate};

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/// Words that a date may be said with and that say nothing.
const FILLERS: [&str; 7] = ["the", "of", "in", "on", "at", "during", "year"];
const ORDINALS: [&str; 4] = ["first", "second", "third", "fourth"];

/// Reads all tokens as one date.
pub(super) fn read(tokens: &[Token], ways: &Ways<'_>) -> Result<DateInterval, Fault> {
    let said: Vec<&Token> = said(tokens).collect();
    if let [Token::Word(weekday), rest @ ..] = said.as_slice()
        && let Some(number) = WEEKDAYS
            .iter()
            .position(|name| *name == weekday || (weekday.len() == 3 && name.starts_with(weekday.as_str())))
    {
        let rest: Vec<Token> = rest.iter().map(|token| (*token).clone()).collect();
        let interval = read(&rest, ways)?;
        let day = interval.as_day().ok_or(Fault::Unknown)?;
        return if day.weekday().num_days_from_monday() as usize == number {
            Ok(interval)
        } else {
            let message = Message::new("reading-date-weekday").with("day", day).with("weekday", weekday.as_str());
            Err(Fault::wrong(message, Message::new("reading-date-weekday-help")))
        };
    }
    if let [Token::Word(word), rest @ ..] = said.as_slice() {
        let rest = without_hyphen(rest);
        if ["end", "ending"].contains(&word.as_str()) {
            let whole = part(rest, ways)?;
            return calendar::end_of(&whole).ok_or(Fault::Unknown);
        }
        if let Some(third) = third_named(word) {
            return third_of(&part(rest, ways)?, third);
        }
    }
    part(&said, ways)
}

/// The tokens that say something: not the fillers, nor the point of "Oct." and "30. Oct".
fn said(tokens: &[Token]) -> impl Iterator<Item = &Token> {
    let is_word = |at: usize| tokens.get(at).and_then(Token::word).is_some();
    let by_a_word = move |at: usize| is_word(at + 1) || at.checked_sub(1).is_some_and(is_word);
    let says =
        move |(at, token): &(usize, &Token)| !(is_filler(token) || **token == Token::Mark('.') && by_a_word(*at));
    tokens.iter().enumerate().filter(says).map(|(_, token)| token)
}

fn is_filler(token: &Token) -> bool {
    match token {
        Token::Mark(mark) => *mark == ',',
        Token::Word(word) => FILLERS.contains(&word.as_str()),
        Token::Digits(_) => false,
    }
}

/// "mid-2026" is "mid 2026".
fn without_hyphen<'a, 'b>(tokens: &'b [&'a Token]) -> &'b [&'a Token] {
    match tokens {
        [Token::Mark('-'), rest @ ..] => rest,
        _ => tokens,
    }
}

fn third_named(word: &str) -> Option<Third> {
    match word {
        "early" | "beginning" | "start" => Some(Third::Early),
        "mid" | "middle" => Some(Third::Mid),
        "late" => Some(Third::Late),
        _ => None,
    }
}

fn third_of(whole: &DateInterval, third: Third) -> Result<DateInterval, Fault> {
    use crate::Grain;
    let first = whole.first_known();
    match whole.grain() {
        Grain::Year => calendar::third_of_year(first.year(), third),
        Grain::Month => calendar::third_of_month(first.year(), first.month(), third),
        _ => None,
    }
    .ok_or(Fault::Unknown)
}

/// A day, month, quarter, half, season or year.
fn part(tokens: &[&Token], ways: &Ways<'_>) -> Result<DateInterval, Fault> {
    use Token::{Mark, Word};
    match tokens {
        [] => Err(Fault::Unknown),
        [y] if digits(y).is_some() => Ok(year(y)?.1),
        // 2026-10-30, 2026/10/30, 2026.10.30
        [y, Mark(a), m, Mark(b), d] if a == b && is_between(*a) && digits(y) == Some(4) && digits(m).is_some() => {
            day(year(y)?.0, short(m)?, short(d)?)
        }
        // 30.10.2026; 03/04/2026 and 03-04-2026 may be either.
        [a, Mark(between), b, Mark(again), y] if between == again && is_between(*between) && digits(b).is_some() => {
            let (a, b, y) = (short(a)?, short(b)?, year(y)?.0);
            if ways.month_first && *between != '.' { day(y, a, b) } else { day(y, b, a) }
        }
        // 30-Oct-2026
        [d, Mark('-'), m @ Word(_), Mark('-'), y] => day_month_year(d, m, y),
        // 2026-10, 2026/10; 10.2026, 10/2026
        [y, Mark(between), m] if is_between(*between) && digits(y) == Some(4) && digits(m).is_some_and(|n| n <= 2) => {
            month(year(y)?.0, short(m)?)
        }
        [m, Mark(between), y] if is_between(*between) && digits(m).is_some_and(|n| n <= 2) && digits(y) == Some(4) => {
            month(year(y)?.0, short(m)?)
        }
        // 2026-Q3
        [y, Mark('-'), rest @ ..] if digits(y) == Some(4) => part_of(rest, y, ways),
        // winter 2026/27
        [Word(winter), y, Mark('/' | '-'), next] if winter == "winter" => winter_of_two_years(y, next),
        // Oct '26
        [rest @ .., Mark('\''), y] if digits(y) == Some(2) && !rest.is_empty() => Err(short_year()),
        // 30 Oct 2026, 30th October 2026
        [d, m @ Word(_), y] if digits(d).is_some_and(|n| n <= 2) && is_month(m) => day_month_year(d, m, y),
        [d, Word(th), m @ Word(_), y] if is_month(m) && is_ordinal_end(th) => day_month_year(d, m, y),
        // October 30, 2026
        [m @ Word(_), d, y] if is_month(m) && digits(d).is_some() => day_month_year(d, m, y),
        [m @ Word(_), d, Word(th), y] if is_month(m) && is_ordinal_end(th) => day_month_year(d, m, y),
        // 2026 October 30
        [y, m @ Word(_), d] if digits(y) == Some(4) && is_month(m) => day_month_year(d, m, y),
        // 30 Oct, Oct 30: a day that lacks its year
        [d, m @ Word(_)] if is_month(m) && digits(d).is_some_and(|n| n <= 2) => Err(no_year()),
        [m @ Word(_), d] if is_month(m) && digits(d).is_some_and(|n| n <= 2) => {
            // "Oct 26" is a day without its year or a month with half of one: either way the year is short.
            Err(if short(d).is_ok_and(|n| n > 31) { short_year() } else { no_year() })
        }
        [y, rest @ ..] if digits(y) == Some(4) => part_of(rest, y, ways),
        [rest @ .., y] if digits(y) == Some(4) => part_of(rest, y, ways),
        [rest @ .., y] if digits(y) == Some(2) && is_part(rest) => Err(short_year()),
        _ if is_part(tokens) => Err(no_year()),
        _ => Err(Fault::Unknown),
    }
}

/// A month, quarter, half or season of the year that `y` names.
fn part_of(tokens: &[&Token], y: &Token, ways: &Ways<'_>) -> Result<DateInterval, Fault> {
    use Token::Word;
    if let [Word(word)] = tokens {
        if let Some(number) = calendar::month_named(word) {
            return month(year(y)?.0, number);
        }
        if let Some(season) = season_named(word) {
            let year = year(y)?.0;
            let from = if season == Season::Winter && ways.winter_before { year - 1 } else { year };
            return within_years(calendar::season(from, season));
        }
    }
    let (letter, number) = quarter_or_half(tokens).ok_or(Fault::Unknown)?;
    let year = year(y)?.0;
    if letter == 'q' { calendar::quarter(year, number) } else { calendar::half(year, number) }.ok_or(Fault::Unknown)
}

/// `q3`, `3q`, "third quarter", "3rd quarter", "quarter 3"; `h1`, `1h`, "first half".
fn quarter_or_half(tokens: &[&Token]) -> Option<(char, u32)> {
    use Token::Word;
    let (word, number) = match tokens {
        [Word(ordinal), Word(word)] => (word, ordinal_named(ordinal)?),
        [Word(word), number] | [number, Word(word)] => (word, number.number()?),
        [number, Word(th), Word(word)] if is_ordinal_end(th) => (word, number.number()?),
        _ => return None,
    };
    match word.as_str() {
        "q" | "quarter" if (1..=4).contains(&number) => Some(('q', number)),
        "h" | "half" if (1..=2).contains(&number) => Some(('h', number)),
        _ => None,
    }
}

fn ordinal_named(word: &str) -> Option<u32> {
    if word == "last" {
        return None;
    }
    ORDINALS.iter().position(|name| *name == word).and_then(|place| u32::try_from(place + 1).ok())
}

/// True where the tokens name a part of a year, which only lacks the year.
fn is_part(tokens: &[&Token]) -> bool {
    match tokens {
        [Token::Word(word)] => calendar::month_named(word).is_some() || season_named(word).is_some(),
        _ => quarter_or_half(tokens).is_some(),
    }
}

fn season_named(word: &str) -> Option<Season> {
    match word {
        "spring" => Some(Season::Spring),
        "summer" => Some(Season::Summer),
        "autumn" | "fall" => Some(Season::Autumn),
        "winter" => Some(Season::Winter),
        _ => None,
    }
}

fn winter_of_two_years(y: &Token, next: &Token) -> Result<DateInterval, Fault> {
    let first = year(y)?.0;
    let following = next.number().and_then(|n| i32::try_from(n).ok()).ok_or(Fault::Unknown)?;
    let follows = match digits(next) {
        Some(4) => following == first + 1,
        Some(2) => following == (first + 1).rem_euclid(100),
        _ => false,
    };
    if follows { within_years(calendar::season(first, Season::Winter)) } else { Err(Fault::Unknown) }
}

/// A season may reach over the last year that is read; its own days are still counted.
fn within_years(interval: Option<DateInterval>) -> Result<DateInterval, Fault> {
    interval.ok_or(Fault::Unknown)
}

fn is_between(mark: char) -> bool {
    matches!(mark, '-' | '/' | '.')
}

fn is_month(token: &Token) -> bool {
    token.word().and_then(calendar::month_named).is_some()
}

fn is_ordinal_end(word: &str) -> bool {
    matches!(word, "st" | "nd" | "rd" | "th")
}

/// How many digits it is.
fn digits(token: &Token) -> Option<usize> {
    match token {
        Token::Digits(digits) => Some(digits.len()),
        _ => None,
    }
}

/// A day or a month: one or two digits.
fn short(token: &Token) -> Result<u32, Fault> {
    token.number().filter(|_| digits(token).is_some_and(|n| n <= 2)).ok_or(Fault::Unknown)
}

/// The year and its interval. Two digits are not guessed.
fn year(token: &Token) -> Result<(i32, DateInterval), Fault> {
    match digits(token) {
        Some(4) => {}
        Some(2) => return Err(short_year()),
        _ => return Err(Fault::Unknown),
    }
    let number = token.number().and_then(|number| i32::try_from(number).ok()).ok_or(Fault::Unknown)?;
    let whole = calendar::year(number).filter(|_| YEARS.contains(&number)).ok_or_else(|| {
        let message = Message::new("reading-date-year-far").with("year", format!("{number:04}"));
        let help = Message::new("reading-date-year-far-help");
        Fault::wrong(message, help.with("from", YEARS.start().to_string()).with("to", YEARS.end().to_string()))
    })?;
    Ok((number, whole))
}

fn short_year() -> Fault {
    Fault::wrong(Message::new("reading-date-year-short"), Message::new("reading-date-year-help"))
}

fn no_year() -> Fault {
    Fault::wrong(Message::new("reading-date-year-missing"), Message::new("reading-date-year-help"))
}

fn day_month_year(d: &Token, m: &Token, y: &Token) -> Result<DateInterval, Fault> {
    let month = m.word().and_then(calendar::month_named).ok_or(Fault::Unknown)?;
    day(year(y)?.0, month, short(d)?)
}

fn month(year: i32, number: u32) -> Result<DateInterval, Fault> {
    calendar::month(year, number).ok_or_else(|| {
        let message = Message::new("reading-date-month-impossible").with("month", i64::from(number));
        Fault::wrong(message, Message::new("reading-date-month-impossible-help"))
    })
}

/// A day that the calendar has.
fn day(year: i32, number: u32, day: u32) -> Result<DateInterval, Fault> {
    let whole = month(year, number)?;
    if let Some(found) = calendar::day(year, number, day) {
        return Ok(found);
    }
    let days = whole.latest().as_ref().map_or(0, NaiveDate::day);
    let message = Message::new("reading-date-impossible").with("day", i64::from(day)).with("month", whole);
    let help = Message::new("reading-date-impossible-help").with("month", whole).with("days", i64::from(days));
    Err(Fault::wrong(message, help))
}
