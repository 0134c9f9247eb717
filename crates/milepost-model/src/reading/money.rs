//! Amounts of money as people type them. A sign that several currencies share ($) is the project's
//! currency where that is one of them, and is asked about otherwise.

use super::number::{self, Leading};
use super::text;
use crate::{Currency, Message, Money, Reading};
use rust_decimal::Decimal;

/// Signs and names of money, and the currencies that go by them. The first few are offered.
const NAMES: [(&[&str], &str); 36] = [
    (&["us$", "us dollars", "us dollar"], "USD"),
    (&["a$", "au$", "australian dollars"], "AUD"),
    (&["c$", "ca$", "canadian dollars"], "CAD"),
    (&["nz$", "new zealand dollars"], "NZD"),
    (&["s$", "singapore dollars"], "SGD"),
    (&["hk$", "hong kong dollars"], "HKD"),
    (&["nt$"], "TWD"),
    (&["r$", "reais", "real"], "BRL"),
    (
        &["$", "dollars", "dollar"],
        "USD CAD AUD NZD SGD HKD TWD JMD BSD BBD BND BZD FJD GYD KYD LRD NAD SRD TTD XCD CLP COP MXN ARS UYU",
    ),
    (&["€", "euros", "euro"], "EUR"),
    (&["£", "pounds sterling", "pound sterling", "british pounds"], "GBP"),
    (&["pounds", "pound"], "GBP EGP SYP LBP SDG SSP FKP GIP SHP"),
    (&["¥"], "JPY CNY"),
    (&["yen"], "JPY"),
    (&["yuan", "renminbi", "rmb"], "CNY"),
    (&["₽", "russian rubles", "russian roubles"], "RUB"),
    (&["rubles", "roubles", "ruble", "rouble"], "RUB BYN"),
    (&["₱", "philippine pesos"], "PHP"),
    (&["pesos", "peso"], "PHP MXN ARS CLP COP DOP UYU CUP"),
    (&["₩", "won"], "KRW KPW"),
    (&["₹", "indian rupees"], "INR"),
    (&["rupees", "rupee", "rs.", "rs"], "INR PKR LKR NPR MUR SCR"),
    (&["₴", "hryvnia", "hryvnias"], "UAH"),
    (&["₺", "lira", "liras"], "TRY"),
    (&["₸", "tenge"], "KZT"),
    (&["₫", "dong"], "VND"),
    (&["₦", "naira"], "NGN"),
    (&["₪", "shekels"], "ILS"),
    (&["฿", "baht"], "THB"),
    (&["zł", "zloty", "zlotys"], "PLN"),
    (&["swiss francs"], "CHF"),
    (&["francs", "franc"], "CHF XOF XAF XPF"),
    (&["ringgit", "rm"], "MYR"),
    (&["rupiah", "rp"], "IDR"),
    (&["rand"], "ZAR"),
    (&["lei", "leu"], "RON MDL"),
];
/// How many currencies are offered for one sign.
const OFFERED: usize = 6;
/// More than all that is made on Earth in a year, in any currency of an infrastructure budget.
const LARGEST: i64 = 100_000_000_000_000_000;

/// What was said of the currency.
enum Said {
    Nothing,
    /// The currencies that it may be.
    Any(Vec<Currency>),
    /// Three letters that no currency has.
    Unknown(String),
}

/// Reads an amount: `USD 182,980,960`, `182.98 million USD`, `$1.2bn`, `€ 5m`. One that names no
/// currency is of the default one.
#[must_use]
pub fn read(text: &str, default: Option<Currency>) -> Reading<Money> {
    let unread = |id: &str| Reading::Unread {
        message: Message::new(id).with("text", text::shown(text)),
        help: Message::new("reading-money-help"),
    };
    let Some(plain) = text::plain(text) else { return unread("reading-money-unread") };
    let (before, rest) = mark_before(&plain);
    let (after, figure) = mark_after(rest);
    let Some(amounts) = amounts(figure) else { return unread("reading-money-unread") };
    let currencies = match (before, after) {
        (Said::Unknown(code), _) | (_, Said::Unknown(code)) => {
            let message = Message::new("reading-money-currency-unknown").with("code", code);
            return Reading::Unread { message, help: Message::new("reading-money-currency-help") };
        }
        (Said::Nothing, Said::Nothing) => default.into_iter().collect(),
        (Said::Any(one), Said::Nothing) | (Said::Nothing, Said::Any(one)) => one,
        // "$5 CAD" says it twice.
        (Said::Any(one), Said::Any(other)) => one.into_iter().filter(|c| other.contains(c)).collect(),
    };
    let currencies = match default.filter(|default| currencies.contains(default)) {
        Some(default) => vec![default],
        None => currencies,
    };
    if currencies.is_empty() {
        let message = Message::new("reading-money-currency-missing").with("text", text::shown(text));
        return Reading::Unread { message, help: Message::new("reading-money-currency-help") };
    }
    if amounts.iter().any(|amount| *amount < Decimal::ZERO) {
        return unread("reading-money-negative");
    }
    if amounts.iter().all(|amount| *amount > Decimal::from(LARGEST)) {
        return unread("reading-money-absurd");
    }
    let ways = currencies
        .iter()
        .take(OFFERED)
        .flat_map(|currency| amounts.iter().map(|amount| Money { amount: amount.normalize(), currency: *currency }));
    number::one_of(ways.map(|money| (written(&money), money)).collect())
}

/// Reads it only where it names a currency; None where it is no amount.
pub(super) fn read_with_currency(text: &str, default: Option<Currency>) -> Option<Reading<Money>> {
    let plain = text::plain(text)?;
    let (before, rest) = mark_before(&plain);
    let (after, _) = mark_after(rest);
    let named = matches!(before, Said::Any(_)) || matches!(after, Said::Any(_));
    named.then(|| read(text, default)).filter(|reading| !matches!(reading, Reading::Unread { .. }))
}

/// The text that reads as this amount: `USD 1200000.5`.
#[must_use]
pub fn written(money: &Money) -> String {
    format!("{} {}", money.currency, money.amount.normalize())
}

/// The ways to read a figure with its scale, and nothing after it.
fn amounts(figure: &str) -> Option<Vec<Decimal>> {
    let Leading { ways, rest } = number::leading(figure)?;
    let (times, rest) = number::scale(rest.trim_start_matches([' ', '-']));
    // "two hundred thousand"
    let (more, rest) = number::scale(rest);
    if !rest.is_empty() {
        return None;
    }
    ways.into_iter().map(|way| way.checked_mul(times)?.checked_mul(more)).collect()
}

fn codes(codes: &str) -> Vec<Currency> {
    codes.split(' ').filter_map(|code| code.parse().ok()).collect()
}

/// The longest name of money that the text begins with, and what follows it.
fn mark_before(text: &str) -> (Said, &str) {
    let fits = |name: &str| {
        let rest = text.strip_prefix(name)?;
        (!ends_in_letter(name) || !rest.starts_with(char::is_alphabetic)).then_some(rest)
    };
    let found = NAMES.iter().flat_map(|(names, of)| names.iter().map(move |name| (*name, *of)));
    let longest = found.filter_map(|(name, of)| Some((name.len(), fits(name)?, of))).max_by_key(|(len, ..)| *len);
    if let Some((_, rest, of)) = longest {
        return (Said::Any(codes(of)), rest.trim());
    }
    let letters: String = text.chars().take_while(|c| c.is_alphabetic()).collect();
    let rest = text.get(letters.len()..).unwrap_or_default();
    match coded(&letters) {
        Said::Unknown(_) if number::leading(text).is_some() => (Said::Nothing, text),
        Said::Nothing => (Said::Nothing, text),
        said => (said, rest.trim()),
    }
}

/// The longest name of money that the text ends with, and what stands before it.
fn mark_after(text: &str) -> (Said, &str) {
    let fits = |name: &str| {
        let rest = text.strip_suffix(name)?;
        (!name.starts_with(char::is_alphabetic) || !rest.ends_with(char::is_alphabetic)).then_some(rest)
    };
    let found = NAMES.iter().flat_map(|(names, of)| names.iter().map(move |name| (*name, *of)));
    let longest = found.filter_map(|(name, of)| Some((name.len(), fits(name)?, of))).max_by_key(|(len, ..)| *len);
    if let Some((_, rest, of)) = longest {
        return (Said::Any(codes(of)), rest.trim());
    }
    let at = text
        .rfind(|c: char| !c.is_alphabetic())
        .map_or(0, |at| at + text.get(at..).and_then(|t| t.chars().next()).map_or(0, char::len_utf8));
    let (rest, letters) = text.split_at_checked(at).unwrap_or((text, ""));
    match coded(letters) {
        Said::Unknown(_) if !number::scale(letters).0.eq(&Decimal::ONE) => (Said::Nothing, text),
        Said::Nothing => (Said::Nothing, text),
        said => (said, rest.trim()),
    }
}

fn ends_in_letter(name: &str) -> bool {
    name.ends_with(char::is_alphabetic)
}

/// A code of three letters.
fn coded(letters: &str) -> Said {
    if letters.len() != 3 {
        return Said::Nothing;
    }
    match letters.parse::<Currency>() {
        Ok(currency) if currency.is_iso_4217() => Said::Any(vec![currency]),
        _ => Said::Unknown(letters.to_uppercase()),
    }
}
