//! Plain numbers as people type them, and the figures that lengths, money and shares begin with.
//!
//! The decimal mark is the point. A comma between groups of three digits groups them; any other single
//! comma may be a decimal comma or a slip, and is asked about.

use super::text::{self, Token};
use crate::{Message, Reading};
use rust_decimal::Decimal;

/// What may be counted: "two-lane", "six piers". Any other word after a number may change what it says.
const COUNTED: [&str; 38] = [
    "lane", "lanes", "pier", "piers", "pillar", "pillars", "pylon", "pylons", "tower", "towers", "span", "spans",
    "track", "tracks", "station", "stations", "tunnel", "tunnels", "berth", "berths", "pile", "piles", "storey",
    "storeys", "floor", "floors", "unit", "units", "bridge", "bridges", "segment", "segments", "worker", "workers",
    "vehicle", "vehicles", "turbine", "turbines",
];

const WORDS: [(&str, u32); 29] = [
    ("zero", 0),
    ("a", 1),
    ("an", 1),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("eighty", 80),
    ("ninety", 90),
];

const SCALES: [(&str, i64); 15] = [
    ("hundred", 100),
    ("thousand", 1_000),
    ("k", 1_000),
    ("lakh", 100_000),
    ("million", 1_000_000),
    ("mln", 1_000_000),
    ("mn", 1_000_000),
    ("m", 1_000_000),
    ("crore", 10_000_000),
    ("billion", 1_000_000_000),
    ("bln", 1_000_000_000),
    ("bn", 1_000_000_000),
    ("b", 1_000_000_000),
    ("trillion", 1_000_000_000_000),
    ("tn", 1_000_000_000_000),
];

/// Reads a number: `1,005`, `2.5`, `two`, `two-lane`, `3 million`.
#[must_use]
pub fn read(text: &str) -> Reading<Decimal> {
    let unread = || Reading::Unread {
        message: Message::new("reading-number-unread").with("text", text::shown(text)),
        help: Message::new("reading-number-help"),
    };
    let Some(plain) = text::plain(text) else { return unread() };
    let Some(Leading { ways, rest }) = leading(&plain) else { return unread() };
    let rest = rest.replace('-', " ");
    // "850 m" is a length: one letter multiplies amounts of money only.
    let (times, rest) = match scale(rest.trim()) {
        (_, _) if rest.trim().chars().nth(1).is_none() => (Decimal::ONE, rest.trim()),
        scaled => scaled,
    };
    let counted = rest.is_empty() || COUNTED.contains(&rest);
    // "a" alone is no number, "a bridge" is one.
    if !counted || rest.is_empty() && ["a", "an"].contains(&plain.as_str()) {
        return unread();
    }
    let ways: Option<Vec<Decimal>> = ways.into_iter().map(|way| way.checked_mul(times)).collect();
    match ways {
        Some(ways) => one_of(ways.into_iter().map(|way| (way.normalize().to_string(), way.normalize())).collect()),
        None => unread(),
    }
}

/// The only way, or the ways to choose from.
pub(super) fn one_of<T>(mut ways: Vec<(String, T)>) -> Reading<T> {
    match (ways.len(), ways.pop()) {
        (1, Some((_, only))) => Reading::Read(only),
        (_, last) => {
            ways.extend(last);
            Reading::Ambiguous(ways)
        }
    }
}

/// A number at the start of a text: the ways to read it, never none, and the text after it.
#[derive(Debug, PartialEq)]
pub(crate) struct Leading<'a> {
    pub(crate) ways: Vec<Decimal>,
    pub(crate) rest: &'a str,
}

/// The number that a text in plain form begins with, in digits or in words.
pub(crate) fn leading(plain: &str) -> Option<Leading<'_>> {
    let (negative, text) = match plain.strip_prefix('-') {
        Some(text) => (true, text.trim_start()),
        None => (false, plain.strip_prefix('+').unwrap_or(plain).trim_start()),
    };
    let mut found = fraction(text).or_else(|| digits(text)).or_else(|| spoken(text))?;
    if negative {
        for way in &mut found.ways {
            way.set_sign_negative(!way.is_zero());
        }
    }
    found.rest = found.rest.trim();
    Some(found)
}

/// How often a text is multiplied by the word that it begins with ("million"), and what follows.
pub(crate) fn scale(text: &str) -> (Decimal, &str) {
    let word = text.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    match SCALES.iter().find(|(name, _)| *name == word) {
        Some((_, times)) => (Decimal::from(*times), text.get(word.len()..).unwrap_or_default().trim()),
        None => (Decimal::ONE, text),
    }
}

/// So many halves: "one and a half" is three. None where it is no such number or reads in several ways.
pub(crate) fn halves(tokens: &[Token]) -> Option<u32> {
    let mut text = String::new();
    for token in tokens {
        match token {
            Token::Mark(mark) => text.push(*mark),
            Token::Word(piece) | Token::Digits(piece) => {
                if text.ends_with(char::is_alphanumeric) {
                    text.push(' ');
                }
                text.push_str(piece);
            }
        }
    }
    let Leading { ways, rest } = leading(&text)?;
    let [way] = ways.as_slice() else { return None };
    if !rest.is_empty() && rest != "-" {
        return None;
    }
    let halves = way.checked_mul(Decimal::TWO)?.normalize();
    if halves.scale() == 0 { u32::try_from(halves.mantissa()).ok() } else { None }
}

/// `1/2`, `1 3/4`: halves and quarters, which a decimal holds exactly.
fn fraction(text: &str) -> Option<Leading<'_>> {
    let slash = text.find(['/', '\u{2044}'])?;
    let (before, after) = (text.get(..slash)?, text.get(slash..)?);
    let after = after.trim_start_matches(['/', '\u{2044}']);
    let end = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
    let (under, rest) = after.split_at_checked(end)?;
    let (whole, over) = before.rsplit_once(' ').unwrap_or(("0", before));
    let whole: u32 = whole.parse().ok()?;
    let part = match (over, under) {
        ("1", "2") => Decimal::new(5, 1),
        ("1", "4") => Decimal::new(25, 2),
        ("3", "4") => Decimal::new(75, 2),
        _ => return None,
    };
    Some(Leading { ways: vec![Decimal::from(whole).checked_add(part)?], rest })
}

fn digits(text: &str) -> Option<Leading<'_>> {
    let end = text.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',' | '\'' | ' ')).unwrap_or(text.len());
    let figure = text.get(..end)?.trim_end_matches(|c: char| !c.is_ascii_digit());
    if figure.is_empty() {
        return None;
    }
    Some(Leading { ways: figures(figure)?, rest: text.get(figure.len()..)? })
}

/// The ways to read digits with marks between them.
fn figures(text: &str) -> Option<Vec<Decimal>> {
    let spaced = text.contains([' ', '\'']);
    let joined = if spaced {
        let whole = text.split(['.', ',']).next().unwrap_or_default();
        if whole.contains(' ') && whole.contains('\'') || !grouped(whole, &[' ', '\'']) {
            return None;
        }
        text.replace([' ', '\''], "")
    } else {
        text.to_owned()
    };
    let text = joined.as_str();
    let exactly = |text: &str| Decimal::from_str_exact(text).ok();
    let (points, commas) = (text.matches('.').count(), text.matches(',').count());
    let one = |text: &str| exactly(text).map(|way| vec![way]);
    match (points, commas) {
        (0 | 1, 0) => one(text),
        (_, 0) if grouped(text, &['.']) => one(&text.replace('.', "")),
        (0, 1) => {
            let (whole, part) = text.split_once(',')?;
            let with_point = format!("{}.{part}", if whole.is_empty() { "0" } else { whole });
            if whole.is_empty() || whole.starts_with('0') || spaced {
                one(&with_point)
            } else if part.len() == 3 && whole.len() <= 3 {
                one(&text.replace(',', ""))
            } else {
                Some(vec![exactly(&with_point)?, exactly(&text.replace(',', ""))?])
            }
        }
        (0, _) if grouped(text, &[',']) => one(&text.replace(',', "")),
        // The mark that comes last is the decimal mark, the other one groups.
        (1, _) if text.rfind('.') > text.rfind(',') => {
            let (whole, part) = text.split_once('.')?;
            if grouped(whole, &[',']) { one(&format!("{}.{part}", whole.replace(',', ""))) } else { None }
        }
        (_, 1) if text.rfind(',') > text.rfind('.') => {
            let (whole, part) = text.split_once(',')?;
            if grouped(whole, &['.']) { one(&format!("{}.{part}", whole.replace('.', ""))) } else { None }
        }
        _ => None,
    }
}

/// True where there are groups of three digits after a first of one to three.
fn grouped(text: &str, marks: &[char]) -> bool {
    text.split(marks).enumerate().all(|(at, group)| {
        let digits = group.bytes().all(|b| b.is_ascii_digit());
        digits && if at == 0 { (1..=3).contains(&group.len()) } else { group.len() == 3 }
    })
}

/// "two", "twenty-five", "half a", "one and a half", "three quarters of a".
fn spoken(text: &str) -> Option<Leading<'_>> {
    let (quarter, half) = (Decimal::new(25, 2), Decimal::new(5, 1));
    let found = |way: Decimal, rest| Some(Leading { ways: vec![way], rest });
    if let Some(rest) = skip(text, &["half"]) {
        return found(half, of_a(rest));
    }
    for (words, way) in
        [(["a", "quarter"], quarter), (["one", "quarter"], quarter), (["three", "quarters"], Decimal::new(75, 2))]
    {
        if let Some(rest) = skip(text, &words) {
            return found(way, of_a(rest));
        }
    }
    let (number, mut rest) = WORDS.iter().find_map(|(word, n)| skip(text, &[word]).map(|rest| (*n, rest)))?;
    let mut way = Decimal::from(number);
    if number >= 20
        && let Some((ones, after)) = WORDS.iter().find_map(|(word, n)| skip(rest, &[word]).map(|rest| (*n, rest)))
        && (1..=9).contains(&ones)
    {
        (way, rest) = (way + Decimal::from(ones), after);
    }
    if let Some(after) = skip(rest, &["and", "a", "half"]) {
        return found(way + half, after);
    }
    if let Some(after) = skip(rest, &["and", "a", "quarter"]) {
        return found(way + quarter, after);
    }
    found(way, rest)
}

/// The text after "of a", "of", "a" or nothing.
fn of_a(text: &str) -> &str {
    let text = skip(text, &["of"]).unwrap_or(text);
    skip(text, &["a"]).or_else(|| skip(text, &["an"])).unwrap_or(text)
}

/// The text after these words, which a space or a hyphen each may part. A second hyphen is a minus sign.
pub(crate) fn skip<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    let mut rest = text;
    for word in words {
        rest = rest.strip_prefix(word)?;
        if rest.starts_with(|c: char| c.is_alphanumeric()) {
            return None;
        }
        rest = rest.strip_prefix([' ', '-']).unwrap_or(rest);
    }
    Some(rest)
}
