//! Lengths as people type them, in the units that sources use, read as exact metres.

use super::number::{self, Leading};
use super::text;
use crate::{Bound, Length, Message, Reading};
use rust_decimal::Decimal;

/// Names of each unit, and how many hundredths of a millimetre it is: by definition (international yard
/// and pound agreement of 1959) an inch is 25.4 mm; the nautical mile is 1852 m.
const UNITS: [(&[&str], i64); 9] = [
    (&["m", "metre", "metres", "meter", "meters", "м", "метров"], 100_000),
    (&["km", "kms", "kilometre", "kilometres", "kilometer", "kilometers", "км"], 100_000_000),
    (&["ft", "foot", "feet"], 30_480),
    (&["mi", "mile", "miles"], 160_934_400),
    (&["yd", "yds", "yard", "yards"], 91_440),
    (&["cm", "centimetre", "centimetres", "centimeter", "centimeters"], 1_000),
    (&["mm", "millimetre", "millimetres", "millimeter", "millimeters"], 100),
    (&["in", "inch", "inches"], 2_540),
    (&["nmi"], 185_200_000),
];
/// Decimal places of a metre in which [`UNITS`] counts.
const UNIT_SCALE: u32 = 5;
/// What is offered for a number without a unit.
const OFFERED: [&str; 4] = ["m", "km", "ft", "mi"];
/// Nothing that is built is longer than the way around the Earth and a quarter more.
const LONGEST_METRES: i64 = 50_000_000;

const BEFORE_IT: [(&[&str], Bound); 30] = [
    (&["about"], Bound::About),
    (&["around"], Bound::About),
    (&["approximately"], Bound::About),
    (&["approx"], Bound::About),
    (&["roughly"], Bound::About),
    (&["circa"], Bound::About),
    (&["ca"], Bound::About),
    (&["some"], Bound::About),
    (&["just", "over"], Bound::Over),
    (&["a", "little", "over"], Bound::Over),
    (&["slightly", "over"], Bound::Over),
    (&["well", "over"], Bound::Over),
    (&["over"], Bound::Over),
    (&["just", "more", "than"], Bound::Over),
    (&["slightly", "more", "than"], Bound::Over),
    (&["more", "than"], Bound::Over),
    (&["longer", "than"], Bound::Over),
    (&["above"], Bound::Over),
    (&["at", "least"], Bound::Over),
    (&["upwards", "of"], Bound::Over),
    (&["just", "under"], Bound::Under),
    (&["slightly", "under"], Bound::Under),
    (&["under"], Bound::Under),
    (&["slightly", "less", "than"], Bound::Under),
    (&["less", "than"], Bound::Under),
    (&["shorter", "than"], Bound::Under),
    (&["nearly"], Bound::Under),
    (&["almost"], Bound::Under),
    (&["up", "to"], Bound::Under),
    (&["at", "most"], Bound::Under),
];

/// Words around a length that say which way it was measured, not how long it is.
const SAID_OF_IT: [&str; 11] =
    ["", "long", "wide", "high", "deep", "tall", "in length", "in width", "in height", "length", "width"];

/// A text taken apart: how it bounds the length, then figures and units to be added up ("5 ft 6 in").
struct Said {
    bound: Bound,
    terms: Vec<Term>,
}

/// The ways to read one figure, and its unit as typed and in metres.
struct Term {
    figures: Vec<Decimal>,
    unit: Option<(String, Decimal)>,
}

/// Reads a length: `850 m`, `just over half a mile`, `2,789 ft`, `about 4.7 km`.
#[must_use]
pub fn read(text: &str) -> Reading<Length> {
    let unread = || Reading::Unread {
        message: Message::new("reading-length-unread").with("text", text::shown(text)),
        help: Message::new("reading-length-help"),
    };
    let Some(Said { bound, terms }) = said(text) else { return unread() };
    let ways: Option<Vec<(String, Length)>> = match terms.as_slice() {
        // A number without a unit is asked about; "a" alone is none.
        [Term { figures, unit: None }]
            if !text.contains(|c: char| c.is_ascii_digit()) && figures == &[Decimal::ONE] =>
        {
            return unread();
        }
        [Term { figures, unit: None }] => OFFERED
            .iter()
            .filter_map(|name| Some((*name, unit_named(name)?)))
            .flat_map(|(name, metres)| figures.iter().map(move |figure| way(bound, *figure, name, metres)))
            .collect(),
        [Term { figures, unit: Some((name, metres)) }] => {
            figures.iter().map(|figure| way(bound, *figure, name, *metres)).collect()
        }
        several => sum(several).map(|metres| way(bound, metres, "m", Decimal::ONE)).into_iter().collect(),
    };
    match ways {
        Some(ways) if !ways.is_empty() => checked(number::one_of(ways)),
        _ => unread(),
    }
}

/// Reads it only where it names a unit; None where it is no length.
pub(super) fn read_with_unit(text: &str) -> Option<Reading<Length>> {
    said(text).filter(|said| said.terms.iter().all(|term| term.unit.is_some())).map(|_| read(text))
}

/// So many of a unit, with a text that reads only this way.
fn way(bound: Bound, figure: Decimal, unit: &str, metres: Decimal) -> Option<(String, Length)> {
    let length = Length { metres: figure.checked_mul(metres)?.normalize(), bound };
    Some((format!("{}{} {unit}", written_bound(bound), figure.normalize()), length))
}

/// Several figures with units, which must each read in one way.
fn sum(terms: &[Term]) -> Option<Decimal> {
    terms.iter().try_fold(Decimal::ZERO, |sum, term| match (term.figures.as_slice(), &term.unit) {
        ([figure], Some((_, metres))) => sum.checked_add(figure.checked_mul(*metres)?),
        _ => None,
    })
}

/// No length is negative, and none is longer than what could be built.
fn checked(reading: Reading<Length>) -> Reading<Length> {
    let lengths: Vec<Length> = match &reading {
        Reading::Read(length) => vec![*length],
        Reading::Ambiguous(ways) => ways.iter().map(|(_, length)| *length).collect(),
        Reading::Unread { .. } => vec![],
    };
    if lengths.iter().any(|length| length.metres < Decimal::ZERO) {
        let (message, help) = (Message::new("reading-length-negative"), Message::new("reading-length-help"));
        return Reading::Unread { message, help };
    }
    let longest = Decimal::from(LONGEST_METRES);
    if lengths.iter().any(|length| length.metres <= longest) {
        return reading;
    }
    Reading::Unread { message: Message::new("reading-length-absurd"), help: Message::new("reading-length-absurd-help") }
}

fn said(text: &str) -> Option<Said> {
    let plain = text::plain(text)?;
    let (bound, mut rest) = bound_of(&plain);
    let mut terms = vec![];
    loop {
        let Leading { ways, rest: after } = number::leading(rest)?;
        let after = after.trim_start_matches([' ', '-']);
        let name: String = after.chars().take_while(|c| c.is_alphabetic()).collect();
        let unit = unit_named(&name).map(|metres| (name.clone(), metres));
        let after = if unit.is_some() { after.get(name.len()..)? } else { after };
        let last = unit.is_none();
        terms.push(Term { figures: ways, unit });
        let after = after.trim_start_matches([' ', '-', '.']);
        if SAID_OF_IT.contains(&after) {
            return Some(Said { bound, terms });
        }
        // A second term is a smaller unit, in its own figures.
        if last || terms.len() > 2 || !after.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        rest = after;
    }
}

fn bound_of(plain: &str) -> (Bound, &str) {
    for (mark, bound) in [('~', Bound::About), ('\u{2248}', Bound::About), ('>', Bound::Over), ('<', Bound::Under)] {
        if let Some(rest) = plain.strip_prefix(mark) {
            return (bound, rest.trim());
        }
    }
    // A minus sign is the number's, not a hyphen between words.
    if plain.starts_with('-') {
        return (Bound::Exactly, plain);
    }
    let said = BEFORE_IT.iter().find_map(|(words, bound)| number::skip(plain, words).map(|rest| (*bound, rest)));
    // "approx. 850 m"
    let said = said.map(|(bound, rest)| (bound, rest.strip_prefix(". ").unwrap_or(rest)));
    said.unwrap_or((Bound::Exactly, plain))
}

fn written_bound(bound: Bound) -> &'static str {
    match bound {
        Bound::Exactly => "",
        Bound::About => "about ",
        Bound::Over => "over ",
        Bound::Under => "under ",
    }
}

/// How many metres one is.
fn unit_named(name: &str) -> Option<Decimal> {
    UNITS.iter().find(|(names, _)| names.contains(&name)).map(|(_, size)| Decimal::new(*size, UNIT_SCALE))
}

/// The text that reads as this length: `over 804.672 m`.
#[must_use]
pub fn written(length: &Length) -> String {
    format!("{}{} m", written_bound(length.bound), length.metres.normalize())
}
