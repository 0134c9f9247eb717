//! How values are written in English text.

use milepost_model::{Bound, Length, Message, Money};
use rust_decimal::{Decimal, RoundingStrategy};

/// A plain decimal number with its thousands set apart: `-1234567.5` is `-1,234,567.5`.
pub(super) fn grouped(plain: &str) -> String {
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, part)| (whole, Some(part)));
    let mut text = String::from(sign);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if let Some(fraction) = fraction {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

/// Without zeros that say nothing: 2.50 is `2.5`.
pub(super) fn number(value: Decimal) -> String {
    grouped(&value.normalize().to_string())
}

/// The code, then the amount; cents only where there are some.
pub(super) fn money(money: &Money) -> String {
    let amount = money.amount.normalize();
    let amount = if amount.scale() == 0 { amount } else { rounded(amount, 2) };
    let places = usize::from(amount.scale() > 0) * 2;
    format!("{} {}", money.currency, grouped(&format!("{amount:.places$}")))
}

/// A share of one in per cent. Something is never rounded to nothing, nor almost all to all.
pub(super) fn share(share: f64) -> String {
    let percent = share * 100.0;
    let whole = percent.round();
    let hides = (whole == 0.0 && percent != 0.0) || (whole == 100.0 && percent < 100.0);
    if hides {
        let tenths = percent.abs().clamp(0.1, 99.9);
        return format!("{}{tenths:.1}%", if percent < 0.0 { "-" } else { "" });
    }
    // Adding zero makes a zero of minus zero.
    format!("{}%", grouped(&format!("{:.0}", whole + 0.0)))
}

/// Kilometres where they are shorter (4,700 m is `4.7 km`), else metres; whole ones from 100 m on.
pub(super) fn length(length: &Length) -> Message {
    let metres = length.metres.normalize();
    let hundred = Decimal::ONE_HUNDRED;
    let in_kilometres = metres.abs() >= Decimal::ONE_THOUSAND && (metres % hundred).is_zero();
    let value = if in_kilometres {
        Message::new("length-kilometres").with("value", metres / Decimal::ONE_THOUSAND)
    } else {
        let places = if metres.abs() >= hundred { 0 } else { 2 };
        Message::new("length-metres").with("value", rounded(metres, places))
    };
    match length.bound {
        Bound::Exactly => value,
        Bound::About => Message::new("length-about").with("length", value),
        Bound::Over => Message::new("length-over").with("length", value),
        Bound::Under => Message::new("length-under").with("length", value),
    }
}

fn rounded(value: Decimal, places: u32) -> Decimal {
    value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
}
