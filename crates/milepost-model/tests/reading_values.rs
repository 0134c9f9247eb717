//! Lengths, money, numbers and shares as people type them.
//! By the international agreement of 1959 a yard is 0.9144 m: a foot 0.3048 m, a mile 1,609.344 m.

#![cfg(test)]

use milepost_model::reading::{self, length, money, number, share, value};
use milepost_model::{Bound, ClaimValue, Currency, FactKind, Length, Money, Reading};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn currency(code: &str) -> Currency {
    code.parse().unwrap()
}

fn unread<T: std::fmt::Debug>(reading: Reading<T>, expected: &str, typed: &str) {
    match reading {
        Reading::Unread { message, .. } => assert_eq!(message.id, expected, "{typed}"),
        other => panic!("{typed}: {other:?}"),
    }
}

fn choices<T>(reading: Reading<T>) -> Vec<String> {
    match reading {
        Reading::Ambiguous(ways) => ways.into_iter().map(|(text, _)| text).collect(),
        _ => vec![],
    }
}

#[test]
fn a_length_reads_as_exact_metres() {
    for (typed, metres, bound) in [
        ("850 m", "850", Bound::Exactly),
        ("850m", "850", Bound::Exactly),
        ("850-meter-long", "850", Bound::Exactly),
        ("800 metres", "800", Bound::Exactly),
        ("7 m wide", "7", Bound::Exactly),
        ("10 m in width", "10", Bound::Exactly),
        ("1,005 m", "1005", Bound::Exactly),
        ("1 005 m", "1005", Bound::Exactly),
        ("1\u{202f}005\u{a0}m", "1005", Bound::Exactly),
        ("1'005 m", "1005", Bound::Exactly),
        ("1.005,5 m", "1005.5", Bound::Exactly),
        ("1,005.5 m", "1005.5", Bound::Exactly),
        ("0,5 km", "500", Bound::Exactly),
        ("4.7 km", "4700", Bound::Exactly),
        ("one kilometer", "1000", Bound::Exactly),
        // 0.5 * 1609.344
        ("0.5 mi", "804.672", Bound::Exactly),
        ("half a mile", "804.672", Bound::Exactly),
        ("½ mile", "804.672", Bound::Exactly),
        ("half-mile", "804.672", Bound::Exactly),
        // 1.5 * 1609.344
        ("one and a half miles", "2414.016", Bound::Exactly),
        ("1 1/2 miles", "2414.016", Bound::Exactly),
        // 2789 * 0.3048
        ("2,789 ft", "850.0872", Bound::Exactly),
        // 5 * 0.3048 + 6 * 0.0254
        ("5 ft 6 in", "1.6764", Bound::Exactly),
        ("100 yards", "91.44", Bound::Exactly),
        ("250 cm", "2.5", Bound::Exactly),
        ("about 850 m", "850", Bound::About),
        ("approx. 850 m", "850", Bound::About),
        ("~850 m", "850", Bound::About),
        ("just over half a mile", "804.672", Bound::Over),
        ("more than 1 km", "1000", Bound::Over),
        ("> 1 km", "1000", Bound::Over),
        ("nearly 1 km", "1000", Bound::Under),
        ("up to 12 m", "12", Bound::Under),
    ] {
        let expected = Length { metres: decimal(metres), bound };
        assert_eq!(length::read(typed), Reading::Read(expected), "{typed}");
    }
}

#[test]
fn a_length_that_may_be_two_is_asked_about() {
    for (typed, expected) in [
        ("850", vec!["850 m", "850 km", "850 ft", "850 mi"]),
        ("1,5 km", vec!["1.5 km", "15 km"]),
        ("about 1,25 m", vec!["about 1.25 m", "about 125 m"]),
    ] {
        let reading = length::read(typed);
        if let Reading::Ambiguous(ways) = &reading {
            for (text, way) in ways {
                assert_eq!(length::read(text), Reading::Read(*way), "{typed}");
            }
        }
        assert_eq!(choices(reading), expected, "{typed}");
    }
}

#[test]
fn what_is_no_length_says_why() {
    for (typed, expected) in [
        ("", "reading-length-unread"),
        ("long", "reading-length-unread"),
        ("a", "reading-length-unread"),
        ("850 m²", "reading-length-unread"),
        ("850 parsecs", "reading-length-unread"),
        ("800–850 m", "reading-length-unread"),
        ("1,00,5 m", "reading-length-unread"),
        ("-5 m", "reading-length-negative"),
        ("\u{2212}5 m", "reading-length-negative"),
        ("50,001 km", "reading-length-absurd"),
    ] {
        unread(length::read(typed), expected, typed);
    }
}

#[test]
fn money_reads_with_its_currency() {
    for (typed, default, amount, code) in [
        ("USD 182,980,960", None, "182980960", "USD"),
        ("182.98 million USD", None, "182980000", "USD"),
        ("usd182.98m", None, "182980000", "USD"),
        ("668,224,862.03 PHP", None, "668224862.03", "PHP"),
        ("US$ 1.2bn", None, "1200000000", "USD"),
        ("$1.2bn", Some("USD"), "1200000000", "USD"),
        ("$1.2bn", Some("CAD"), "1200000000", "CAD"),
        ("$5m CAD", None, "5000000", "CAD"),
        ("€ 5m", None, "5000000", "EUR"),
        ("5 million euros", Some("USD"), "5000000", "EUR"),
        ("9 billion rubles", None, "9000000000", "RUB"),
        ("9 billion rubles", Some("BYN"), "9000000000", "BYN"),
        ("₱ 668 million", None, "668000000", "PHP"),
        ("five million yen", None, "5000000", "JPY"),
        ("2 crore INR", None, "20000000", "INR"),
        ("two hundred thousand EUR", None, "200000", "EUR"),
        ("182,980,960", Some("PHP"), "182980960", "PHP"),
        ("1.234.567,89 EUR", None, "1234567.89", "EUR"),
    ] {
        let expected = Money { amount: decimal(amount), currency: currency(code) };
        assert_eq!(money::read(typed, default.map(currency)), Reading::Read(expected), "{typed}");
    }
}

#[test]
fn a_sign_of_several_currencies_is_asked_about_unless_the_project_has_one_of_them() {
    let typed = "$5m";
    let asked = ["USD 5000000", "CAD 5000000", "AUD 5000000", "NZD 5000000", "SGD 5000000", "HKD 5000000"];
    assert_eq!(choices(money::read(typed, None)), asked);
    assert_eq!(choices(money::read(typed, Some(currency("EUR")))), asked);
    assert_eq!(choices(money::read("¥500", None)), ["JPY 500", "CNY 500"]);
    assert_eq!(choices(money::read("EUR 1,5 million", None)), ["EUR 1500000", "EUR 15000000"]);
}

#[test]
fn what_is_no_amount_says_why() {
    for (typed, default, expected) in [
        ("", None, "reading-money-unread"),
        ("a lot", None, "reading-money-unread"),
        ("5 apples", Some("USD"), "reading-money-unread"),
        ("5,000", None, "reading-money-currency-missing"),
        ("5,000 XYZ", None, "reading-money-currency-unknown"),
        ("$5m EUR", None, "reading-money-currency-missing"),
        ("USD -5", None, "reading-money-negative"),
        ("USD 200,000,000 billion", None, "reading-money-absurd"),
    ] {
        unread(money::read(typed, default.map(currency)), expected, typed);
    }
}

#[test]
fn a_number_reads_in_digits_and_in_words() {
    for (typed, expected) in [
        ("2", "2"),
        ("two", "2"),
        ("two-lane", "2"),
        ("two lanes", "2"),
        ("2-lane", "2"),
        ("six piers", "6"),
        ("twenty-five", "25"),
        ("1,005", "1005"),
        ("2.50", "2.5"),
        ("-3", "-3"),
        ("3 million", "3000000"),
        ("two hundred", "200"),
        ("１２", "12"),
    ] {
        assert_eq!(number::read(typed), Reading::Read(decimal(expected)), "{typed}");
    }
    assert_eq!(choices(number::read("1,5")), ["1.5", "15"]);
    for typed in ["", "many", "a", "850 m", "35%", "2 of 8", "two dozen", "99999999999999999999999999999999"] {
        unread(number::read(typed), "reading-number-unread", typed);
    }
}

#[test]
fn a_share_reads_as_a_share_of_one() {
    for (typed, expected) in [
        ("35%", "0.35"),
        ("35 %", "0.35"),
        ("35 per cent", "0.35"),
        ("35.5 percent", "0.355"),
        ("35", "0.35"),
        ("0", "0"),
        ("0.35%", "0.0035"),
        ("112%", "1.12"),
        ("half", "0.5"),
    ] {
        assert_eq!(share::read(typed), Reading::Read(decimal(expected)), "{typed}");
    }
    assert_eq!(choices(share::read("0.35")), ["0.35%", "35%"]);
    assert_eq!(choices(share::read("1")), ["1%", "100%"]);
    for (typed, expected) in [
        ("most", "reading-share-unread"),
        ("35 m", "reading-share-unread"),
        ("-5%", "reading-share-negative"),
        ("5000%", "reading-share-absurd"),
    ] {
        unread(share::read(typed), expected, typed);
    }
}

#[test]
fn a_value_without_a_kind_is_what_it_looks_like() {
    for (typed, expected) in [
        ("19 June 2024", FactKind::Date),
        ("18 months from 2025-04-30", FactKind::Date),
        ("424 m", FactKind::Length),
        ("EUR 5 million", FactKind::Money),
        ("35%", FactKind::Share),
        ("6", FactKind::Number),
        ("TonnelYuzhStroy, Sochi", FactKind::Text),
        ("two-lane", FactKind::Text),
        ("passenger and commercial traffic", FactKind::Text),
        ("closed about half way", FactKind::Text),
    ] {
        match value::read(typed, None, &[], None) {
            Reading::Read(found) => assert_eq!(found.kind(), expected, "{typed}"),
            other => panic!("{typed}: {other:?}"),
        }
    }
    assert_eq!(choices(value::read("03/04/2026", None, &[], None)), ["3 Apr 2026", "4 Mar 2026"]);
    unread(value::read("30.02.2026", None, &[], None), "reading-date-impossible", "30.02.2026");
}

#[test]
fn text_always_reads_as_text() {
    for typed in ["2026-10-30", "850 m", "USD 5", ""] {
        let read = value::read(typed, Some(FactKind::Text), &[], None);
        assert_eq!(read, Reading::Read(ClaimValue::Text(typed.to_owned())), "{typed}");
    }
}

#[test]
fn a_reading_in_words_names_what_was_understood() {
    let words = |typed: &str, kind| reading::words(&value::read(typed, Some(kind), &[], None).read().unwrap());
    let over = words("just over half a mile", FactKind::Length);
    assert_eq!(over.id, "reading-words-length-over");
    assert_eq!(over.args.get("metres"), Some(&decimal("804.672").into()));
    let between = words("end of 2026", FactKind::Date);
    assert_eq!(between.id, "reading-words-date-between");
    let day = |text: &str| milepost_model::Arg::Date(text.parse().unwrap());
    assert_eq!(between.args.get("first"), Some(&day("2026-10-01")));
    assert_eq!(between.args.get("last"), Some(&day("2026-12-31")));
    assert_eq!(words("by 2026", FactKind::Date).id, "reading-words-date-by");
    assert_eq!(words("after 2026", FactKind::Date).id, "reading-words-date-from");
    assert_eq!(words("35.5%", FactKind::Share).args.get("percent"), Some(&decimal("35.5").into()));
}

fn values() -> impl Strategy<Value = ClaimValue> {
    // Up to 10 million, to the hundredth.
    let amounts = (0..1_000_000_000_i64).prop_map(|n| Decimal::new(n, 2).normalize());
    let bounds = prop::sample::select(vec![Bound::Exactly, Bound::About, Bound::Over, Bound::Under]);
    let codes = prop::sample::select(vec!["USD", "PHP", "RUB", "KPW", "EUR"]);
    prop_oneof![
        (amounts.clone(), bounds).prop_map(|(metres, bound)| ClaimValue::Length(Length { metres, bound })),
        (amounts.clone(), codes)
            .prop_map(|(amount, code)| ClaimValue::Money(Money { amount, currency: currency(code) })),
        amounts.prop_map(ClaimValue::Number),
        (0..100_000_i64).prop_map(|n| ClaimValue::Share(Decimal::new(n, 4).normalize())),
    ]
}

proptest! {
    #[test]
    fn a_value_is_written_so_that_it_reads_back(found in values()) {
        let kind = Some(found.kind());
        prop_assert_eq!(value::read(&value::written(&found), kind, &[], None), Reading::Read(found));
    }

    #[test]
    fn reading_never_panics(typed in "(about |USD |\\$|-|half |\\PC{0,3})?[0-9.,' ]{0,40}(/|m|%|bn|million|\\PC{0,6}) ?\\PC{0,12}") {
        for kind in [FactKind::Length, FactKind::Money, FactKind::Number, FactKind::Share, FactKind::Text] {
            let _ = value::read(&typed, Some(kind), &[], None);
        }
        let _ = value::read(&typed, None, &[], Some(currency("USD")));
    }

    #[test]
    fn reading_never_panics_on_any_text(typed in ".{0,400}") {
        let _ = value::read(&typed, None, &[], Some(currency("USD")));
        let _ = number::read(&typed);
        let _ = share::read(&typed);
        let _ = money::read(&typed, None);
        let _ = length::read(&typed);
    }
}
