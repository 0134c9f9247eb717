//! Amounts of money as people type them. A sign that several currencies share ($) is the project's
//! currency where that is one of them, and is asked about otherwise.

use super::number::{self, Leading};
use super::text;
use crate::{Currency, Message, Money, Reading};
use rust_decimal::Decimal;

/// Signs and names of money, the currencies that are offered for it, and those that go by it too where
/// they are the project's own.
const NAMES: [(&[&str], &str, &str); 36] = [
    (&["us$", "us dollars", "us dollar"], "USD", ""),
    (&["a$", "au$", "australian dollars"], "AUD", ""),
    (&["c$", "ca$", "canadian dollars"], "CAD", ""),
    (&["nz$", "new zealand dollars"], "NZD", ""),
    (&["s$", "singapore dollars"], "SGD", ""),
    (&["hk$", "hong kong dollars"], "HKD", ""),
    (&["nt$"], "TWD", ""),
    (&["r$", "reais", "real"], "BRL", ""),
    (
        &["$", "dollars", "dollar"],
        "USD CAD AUD NZD SGD HKD",
        "TWD JMD BSD BBD BND BZD FJD GYD KYD LRD NAD SRD TTD XCD CLP COP MXN ARS UYU",
    ),
    (&["€", "euros", "euro"], "EUR", ""),
    (&["£", "pounds sterling", "pound sterling", "british pounds"], "GBP", ""),
    (&["pounds", "pound"], "GBP EGP SYP LBP SDG SSP", "FKP GIP SHP"),
    (&["¥"], "JPY CNY", ""),
    (&["yen"], "JPY", ""),
    (&["yuan", "renminbi", "rmb"], "CNY", ""),
    (&["₽", "russian rubles", "russian roubles"], "RUB", ""),
    (&["rubles", "roubles", "ruble", "rouble"], "RUB", "BYN"),
    (&["₱", "philippine pesos"], "PHP", ""),
    (&["pesos", "peso"], "PHP MXN ARS CLP COP DOP", "UYU CUP"),
    (&["₩", "won"], "KRW KPW", ""),
    (&["₹", "indian rupees"], "INR", ""),
    (&["rupees", "rupee", "rs.", "rs"], "INR PKR LKR NPR", "MUR SCR"),
    (&["₴", "hryvnia", "hryvnias"], "UAH", ""),
    (&["₺", "lira", "liras"], "TRY", ""),
    (&["₸", "tenge"], "KZT", ""),
    (&["₫", "dong"], "VND", ""),
    (&["₦", "naira"], "NGN", ""),
    (&["₪", "shekels"], "ILS", ""),
    (&["฿", "baht"], "THB", ""),
    (&["zł", "zloty", "zlotys"], "PLN", ""),
    (&["swiss francs"], "CHF", ""),
    (&["francs", "franc"], "CHF XOF XAF XPF", ""),
    (&["ringgit", "rm"], "MYR", ""),
    (&["rupiah", "rp"], "IDR", ""),
    (&["rand"], "ZAR", ""),
    (&["lei", "leu"], "RON MDL", ""),
];
/// More than all that is made on Earth in a year, in any currency of an infrastructure budget.
const LARGEST: i64 = 100_000_000_000_000_000;

/// What was said of the currency.
enum Said {
    Nothing,
    Named(Named),
    /// Three letters that no currency has.
    Unknown(String),
}

/// The currencies that go by a name.
struct Named {
    offered: Vec<Currency>,
    too: Vec<Currency>,
}

impl Named {
    fn one(currency: Currency) -> Self {
        Self { offered: vec![currency], too: vec![] }
    }

    fn has(&self, currency: Currency) -> bool {
        self.offered.contains(&currency) || self.too.contains(&currency)
    }

    /// "$5 CAD" names it twice: what goes by both names.
    fn and(self, other: &Self) -> Self {
        let both = |these: Vec<Currency>| these.into_iter().filter(|c| other.has(*c)).collect();
        Self { offered: both(self.offered), too: both(self.too) }
    }

    /// The project's currency where it goes by the name, else those that are offered.
    fn meant(self, default: Option<Currency>) -> Vec<Currency> {
        match default.filter(|default| self.has(*default)) {
            Some(default) => vec![default],
            None if self.offered.is_empty() => self.too,
            None => self.offered,
        }
    }
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
    let currencies: Vec<Currency> = match (before, after) {
        (Said::Unknown(_), _) | (_, Said::Unknown(_)) if !figure.contains(|c: char| c.is_ascii_digit()) => {
            return unread("reading-money-unread");
        }
        (Said::Unknown(code), _) | (_, Said::Unknown(code)) => {
            let message = Message::new("reading-money-currency-unknown").with("code", code);
            return Reading::Unread { message, help: Message::new("reading-money-currency-help") };
        }
        (Said::Nothing, Said::Nothing) => default.into_iter().collect(),
        (Said::Named(one), Said::Nothing) | (Said::Nothing, Said::Named(one)) => one.meant(default),
        (Said::Named(one), Said::Named(other)) => one.and(&other).meant(default),
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
        .flat_map(|currency| amounts.iter().map(|amount| Money { amount: amount.normalize(), currency: *currency }));
    number::one_of(ways.map(|money| (written(&money), money)).collect())
}

/// Reads it only where it names a currency; None where it is no amount.
pub(super) fn read_with_currency(text: &str, default: Option<Currency>) -> Option<Reading<Money>> {
    let plain = text::plain(text)?;
    let (before, rest) = mark_before(&plain);
    let (after, _) = mark_after(rest);
    let named = matches!(before, Said::Named(_)) || matches!(after, Said::Named(_));
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

/// The longest name of money with which `fits` finds the rest of the text.
fn named<'a>(fits: impl Fn(&str) -> Option<&'a str>) -> Option<(Said, &'a str)> {
    let all = NAMES.iter().flat_map(|(names, offered, too)| names.iter().map(move |name| (*name, *offered, *too)));
    let fitting = all.filter_map(|(name, offered, too)| Some((name.len(), fits(name)?, offered, too)));
    let (_, rest, offered, too) = fitting.max_by_key(|(length, ..)| *length)?;
    let codes = |codes: &str| codes.split(' ').filter_map(|code| code.parse().ok()).collect();
    Some((Said::Named(Named { offered: codes(offered), too: codes(too) }), rest.trim()))
}

/// The name of money that the text begins with, and what follows it.
fn mark_before(text: &str) -> (Said, &str) {
    let found = named(|name| {
        let rest = text.strip_prefix(name)?;
        (!name.ends_with(char::is_alphabetic) || !rest.starts_with(char::is_alphabetic)).then_some(rest)
    });
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    found.unwrap_or_else(|| match text.split_at_checked(end).map(|(letters, rest)| (coded(letters), rest)) {
        // "two million" begins with no code.
        Some((Said::Unknown(_), _)) if number::leading(text).is_some() => (Said::Nothing, text),
        Some((Said::Nothing, _)) | None => (Said::Nothing, text),
        Some((said, rest)) => (said, rest.trim()),
    })
}

/// The name of money that the text ends with, and what stands before it.
fn mark_after(text: &str) -> (Said, &str) {
    let found = named(|name| {
        let rest = text.strip_suffix(name)?;
        (!name.starts_with(char::is_alphabetic) || !rest.ends_with(char::is_alphabetic)).then_some(rest)
    });
    let start = text.trim_end_matches(char::is_alphabetic).len();
    found.unwrap_or_else(|| match text.split_at_checked(start).map(|(rest, letters)| (coded(letters), letters, rest)) {
        // "5 mln" ends with no code.
        Some((Said::Unknown(_), letters, _)) if number::scale(letters).0 != Decimal::ONE => (Said::Nothing, text),
        Some((Said::Nothing, ..)) | None => (Said::Nothing, text),
        Some((said, _, rest)) => (said, rest.trim()),
    })
}

/// A code of three letters.
fn coded(letters: &str) -> Said {
    if letters.len() != 3 {
        return Said::Nothing;
    }
    match letters.parse::<Currency>() {
        Ok(currency) if currency.is_iso_4217() => Said::Named(Named::one(currency)),
        _ => Said::Unknown(letters.to_uppercase()),
    }
}
