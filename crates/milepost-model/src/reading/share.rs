//! Shares as people type them: percentages, read as shares of one.

use super::number::{self, Leading};
use super::text;
use crate::{Message, Reading};
use rust_decimal::Decimal;

/// A budget may be spent twice over; ten times is a slip of the hand.
const LARGEST: i64 = 10;

const PER_CENT: [&str; 5] = ["%", "percent", "per cent", "pct", "per hundred"];

/// Reads a share: `35%`, `35 per cent`, `35`. A number up to one without a sign may be either, and is
/// asked about.
#[must_use]
pub fn read(text: &str) -> Reading<Decimal> {
    let unread = || Reading::Unread {
        message: Message::new("reading-share-unread").with("text", text::shown(text)),
        help: Message::new("reading-share-help"),
    };
    let Some(plain) = text::plain(text) else { return unread() };
    let Some(Leading { ways, rest }) = number::leading(&plain) else { return unread() };
    let in_digits = plain.contains(|c: char| c.is_ascii_digit());
    let mut shares: Vec<(String, Decimal)> = vec![];
    for way in ways {
        let hundredths = (format!("{}%", way.normalize()), way / Decimal::ONE_HUNDRED);
        let of_one = || way.checked_mul(Decimal::ONE_HUNDRED).map(|n| (format!("{}%", n.normalize()), way));
        match rest {
            rest if PER_CENT.contains(&rest) => shares.push(hundredths),
            "" if !in_digits => shares.extend(of_one().filter(|_| way < Decimal::ONE)),
            "" if way > Decimal::ZERO && way <= Decimal::ONE => {
                shares.push(hundredths);
                shares.extend(of_one());
            }
            "" => shares.push(hundredths),
            _ => return unread(),
        }
    }
    for share in &mut shares {
        share.1 = share.1.normalize();
    }
    if shares.is_empty() {
        return unread();
    }
    if shares.iter().any(|(_, share)| *share < Decimal::ZERO) {
        let (message, help) = (Message::new("reading-share-negative"), Message::new("reading-share-help"));
        return Reading::Unread { message, help };
    }
    if shares.iter().all(|(_, share)| *share > Decimal::from(LARGEST)) {
        let (message, help) = (Message::new("reading-share-absurd"), Message::new("reading-share-help"));
        return Reading::Unread { message, help };
    }
    number::one_of(shares)
}

/// Reads it only where it says that it is a percentage.
pub(super) fn read_with_sign(text: &str) -> Option<Reading<Decimal>> {
    let plain = text::plain(text)?;
    PER_CENT
        .iter()
        .any(|sign| plain.ends_with(sign))
        .then(|| read(text))
        .filter(|r| !matches!(r, Reading::Unread { .. }))
}

/// The text that reads as this share: `35.5%`.
#[must_use]
pub fn written(share: Decimal) -> String {
    format!("{}%", percent(share))
}

/// The share in per cent.
pub(super) fn percent(share: Decimal) -> Decimal {
    share.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(share).normalize()
}
