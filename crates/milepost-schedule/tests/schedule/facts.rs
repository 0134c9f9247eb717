//! Which claim is a fact's value.

use crate::record::Record;
use milepost_model::{Bound, ClaimValue, FactKind, Length};
use milepost_schedule::fact::Basis;
use rust_decimal::Decimal;

fn metres(metres: i64, bound: Bound) -> ClaimValue {
    ClaimValue::Length(Length { metres: Decimal::from(metres), bound })
}

fn text(text: &str) -> ClaimValue {
    ClaimValue::Text(text.into())
}

/// The place of the fact's value among the record's claims, and its basis.
fn value(record: &Record, as_of: &str) -> (Option<usize>, Option<Basis>) {
    let facts = record.facts(as_of);
    let fact = facts.first().expect("a fact");
    (fact.value.and_then(|id| record.claims.iter().position(|claim| claim.id == id)), fact.basis)
}

#[test]
fn the_chosen_claim_counts_else_the_latest_stated() {
    let said = |stated: &[&str]| {
        stated.iter().fold(Record::new(), |record, stated| record.claim("contractor", text("x"), stated))
    };
    let month = "2025-05-01..2025-05-31 month";
    let cases = [
        ("one", said(&["2025-01-01"]), "2025-06-01", Some(0), Some(Basis::Only)),
        (
            "latest stated",
            said(&["2025-02-01", "2025-03-01", "2025-01-01"]),
            "2025-06-01",
            Some(1),
            Some(Basis::LatestStated),
        ),
        (
            "chosen before latest",
            said(&["2025-01-01"]).chosen().claim("contractor", text("y"), "2025-02-01"),
            "2025-06-01",
            Some(0),
            Some(Basis::Chosen),
        ),
        ("chosen later", said(&["2025-01-01", "2025-07-01"]).chosen(), "2025-06-01", Some(0), Some(Basis::ChosenLater)),
        (
            "of one day the one entered last",
            said(&["2025-01-01", "2025-01-01"]),
            "2025-06-01",
            Some(1),
            Some(Basis::LatestStated),
        ),
        (
            "one without a date is the oldest",
            said(&["", "1900-01-01", ""]),
            "2025-06-01",
            Some(1),
            Some(Basis::LatestStated),
        ),
        ("stated on the day", said(&["2025-06-01"]), "2025-06-01", Some(0), Some(Basis::Only)),
        ("stated the day after", said(&["2025-06-02"]), "2025-06-01", None, None),
        ("the month it was stated in has not ended", said(&[month]), "2025-05-30", None, None),
        ("the month it was stated in has ended", said(&[month]), "2025-05-31", Some(0), Some(Basis::Only)),
        ("stated after a day, nobody knows when", said(&["2025-01-01.. after"]), "2099-01-01", None, None),
        (
            "a later one does not make two",
            said(&["2025-01-01", "2025-07-01"]),
            "2025-06-01",
            Some(0),
            Some(Basis::Only),
        ),
    ];
    for (case, record, as_of, place, basis) in cases {
        assert_eq!(value(&record, as_of), (place, basis), "{case}");
    }
}

#[test]
fn names_that_differ_in_case_are_one_fact_and_well_known_ones_come_first() {
    let facts = Record::new()
        .claim("Überbau", text("steel"), "")
        .claim("ÜBERBAU", text("steel"), "")
        .claim("agreement", text("signed"), "")
        .claim("Length", metres(850, Bound::Exactly), "")
        .claim("START", text("soon"), "")
        .facts("2025-06-01");
    let names: Vec<_> = facts.iter().map(|fact| (fact.name.0.as_str(), fact.kind, fact.claims.len())).collect();
    let expected = [
        ("start", FactKind::Date, 1),
        ("length", FactKind::Length, 1),
        ("agreement", FactKind::Text, 1),
        ("Überbau", FactKind::Text, 2),
    ];
    assert_eq!(names, expected);
}

#[test]
fn the_lengths_of_the_tumen_bridge_are_four_values() {
    // Over 805 m; 850 m from one and about 850 m from another; 1,005 m, chosen; 800 m twice.
    let record = Record::new()
        .claim("length", metres(805, Bound::Over), "2025-05-01")
        .claim("length", metres(850, Bound::Exactly), "2025-04-30")
        .claim("length", metres(850, Bound::About), "2025-02-01..2025-02-28 month")
        .claim("length", metres(1005, Bound::Exactly), "2025-04-30")
        .chosen()
        .claim("length", metres(800, Bound::Exactly), "2025-02-04")
        .claim("length", metres(800, Bound::Exactly), "2025-03-01..2025-03-31 month");
    let fact = record.facts("2025-11-30").remove(0);
    assert_eq!((fact.distinct, fact.disagreeing), (4, 5));
    // Latest stated first.
    let order: Vec<_> = fact.claims.iter().map(|claim| record.claims.iter().position(|c| c.id == claim.id)).collect();
    assert_eq!(order, [Some(0), Some(3), Some(1), Some(5), Some(2), Some(4)]);
    // In February 2025 only "by helm.news, 800 m" had been said to the day.
    let fact = record.facts("2025-02-10").remove(0);
    assert_eq!((fact.claims.len(), fact.later.len(), fact.basis), (1, 5, Some(Basis::ChosenLater)));
}

#[test]
fn values_agree_however_they_were_written() {
    let date = |stored: &str| ClaimValue::Date(crate::record::date(stored).expect("a date"));
    let number = |text: &str| ClaimValue::Number(text.parse().expect("a number"));
    let cases = [
        (metres(805, Bound::Over), metres(805, Bound::Exactly), 2),
        (metres(805, Bound::Over), metres(805, Bound::Under), 2),
        (metres(805, Bound::About), metres(805, Bound::Exactly), 1),
        (date("2026-07-01..2026-09-30 quarter"), date("2026-07-01..2026-09-30 range"), 1),
        (date("..2026-12-31 by"), date("2026-12-31"), 2),
        (number("2"), number("2.00"), 1),
        (number("2"), text("2"), 2),
        (text("TonnelYuzhStroy"), text(" tonnelyuzhstroy "), 1),
    ];
    for (a, b, distinct) in cases {
        let fact = Record::new().claim("x", a.clone(), "").claim("x", b.clone(), "").facts("2026-01-01").remove(0);
        assert_eq!((fact.distinct, fact.disagreeing), (distinct, distinct - 1), "{a:?} and {b:?}");
    }
}

#[test]
fn a_project_without_claims_has_no_facts() {
    assert!(Record::new().facts("2026-01-01").is_empty());
}

/// The user types a project in on 24 November 2026 and looks back: what they typed is what the project is.
/// Once somebody's word is dated by then, that counts; and progress is never told before its day.
#[test]
fn the_users_own_entry_counts_before_it_was_made_where_nothing_was_stated() {
    let finish = |day: &str| ClaimValue::Date(super::record::date(day).unwrap());
    let own = Record::new().claim("finish", finish("2026-10-30"), "2026-11-24").own();
    let progress = || ClaimValue::Share(Decimal::new(26, 2));
    let told = own.clone().claim("finish", finish("2026-12-31"), "2025-02-04");
    let progress = Record::new().claim("progress", progress(), "2026-11-24").own();
    let cases = [
        (&own, "2025-11-30", (Some(0), Some(Basis::OwnLater)), "only the own entry, of a later day"),
        (&own, "2026-11-24", (Some(0), Some(Basis::Only)), "on its day"),
        (&told, "2025-02-03", (Some(0), Some(Basis::OwnLater)), "before anybody said anything"),
        (&told, "2025-11-30", (Some(1), Some(Basis::Only)), "somebody's word was stated by then"),
        (&progress, "2025-11-30", (None, None), "progress"),
    ];
    for (record, as_of, expected, case) in cases {
        assert_eq!(value(record, as_of), expected, "{case}");
    }
}
