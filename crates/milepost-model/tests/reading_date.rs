//! Dates as people type them. Expected days are by the calendar and by the rules of `docs/readings.md`.

#![cfg(test)]

use chrono::{Datelike, NaiveDate};
use milepost_model::reading::date::{read, written};
use milepost_model::{Anchor, DateInterval, Grain, Reading};
use proptest::prelude::*;

fn anchors() -> Vec<Anchor> {
    let anchor = |name: &str, day: &str| Anchor { name: name.to_owned(), date: stored(day) };
    vec![
        anchor("Groundbreaking", "2025-04-30..2025-04-30 day"),
        anchor("Deck closed", "2026-03-31..2026-03-31 day"),
        anchor("Deck opened", "2026-05-31..2026-05-31 day"),
        anchor("Contractor named", "2025-02-01..2025-02-28 month"),
    ]
}

fn stored(text: &str) -> DateInterval {
    DateInterval::from_stored(text).unwrap()
}

fn reads(cases: &[(&str, &str)]) {
    for (typed, expected) in cases {
        match read(typed, &anchors()) {
            Reading::Read(interval) => assert_eq!(interval.stored(), *expected, "{typed}"),
            other => panic!("{typed}: {other:?}"),
        }
    }
}

#[test]
fn a_day_reads_in_any_usual_order() {
    for typed in [
        "30 Oct 2026",
        "30 October 2026",
        "October 30, 2026",
        "Oct 30 2026",
        "2026-10-30",
        "2026/10/30",
        "30.10.2026",
        "30/10/2026",
        "10/30/2026",
        "30-Oct-2026",
        "30th of October 2026",
        "the 30th October, 2026",
        "2026 October 30",
        "Friday, 30 October 2026",
        "  30  OCT\u{a0}2026 ",
        "３０ Ｏｃｔ ２０２６",
        "2026\u{2010}10\u{2010}30",
        "“30 Oct 2026”",
        "on 30 Oct. 2026",
    ] {
        reads(&[(typed, "2026-10-30..2026-10-30 day")]);
    }
}

#[test]
fn parts_of_a_year_read_as_all_their_days() {
    reads(&[
        ("Oct 2026", "2026-10-01..2026-10-31 month"),
        ("2026-10", "2026-10-01..2026-10-31 month"),
        ("10/2026", "2026-10-01..2026-10-31 month"),
        ("Sept 2026", "2026-09-01..2026-09-30 month"),
        ("february 2024", "2024-02-01..2024-02-29 month"),
        ("Q3 2026", "2026-07-01..2026-09-30 quarter"),
        ("2026 Q3", "2026-07-01..2026-09-30 quarter"),
        ("2026-Q3", "2026-07-01..2026-09-30 quarter"),
        ("3Q 2026", "2026-07-01..2026-09-30 quarter"),
        ("third quarter of 2026", "2026-07-01..2026-09-30 quarter"),
        ("the 3rd quarter of 2026", "2026-07-01..2026-09-30 quarter"),
        ("in the first quarter of 2026", "2026-01-01..2026-03-31 quarter"),
        ("spring 2026", "2026-03-01..2026-05-31 season"),
        ("summer 2026", "2026-06-01..2026-08-31 season"),
        ("autumn of 2026", "2026-09-01..2026-11-30 season"),
        ("fall 2026", "2026-09-01..2026-11-30 season"),
        ("winter 2026/27", "2026-12-01..2027-02-28 season"),
        ("winter 2027-2028", "2027-12-01..2028-02-29 season"),
        ("winter 2099/00", "2099-12-01..2100-02-28 season"),
        ("H1 2026", "2026-01-01..2026-06-30 half"),
        ("first half of 2026", "2026-01-01..2026-06-30 half"),
        ("2H 2026", "2026-07-01..2026-12-31 half"),
        ("2026", "2026-01-01..2026-12-31 year"),
        ("in the year 2026", "2026-01-01..2026-12-31 year"),
        ("early 2026", "2026-01-01..2026-04-30 third"),
        ("mid-2026", "2026-05-01..2026-08-31 third"),
        ("late 2026", "2026-09-01..2026-12-31 third"),
        ("early May 2026", "2026-05-01..2026-05-10 third"),
        ("mid-February 2024", "2024-02-11..2024-02-20 third"),
        ("late February 2024", "2024-02-21..2024-02-29 third"),
        ("end of 2026", "2026-10-01..2026-12-31 end_of"),
        ("the end of the year 2026", "2026-10-01..2026-12-31 end_of"),
        ("end of May 2026", "2026-05-22..2026-05-31 end_of"),
        ("end of February 2026", "2026-02-19..2026-02-28 end_of"),
        ("end of Q3 2026", "2026-09-01..2026-09-30 end_of"),
        ("end of summer 2026", "2026-08-01..2026-08-31 end_of"),
    ]);
}

#[test]
fn by_and_after_leave_one_end_open() {
    reads(&[
        ("by 31 Dec 2026", "..2026-12-31 by"),
        ("by the end of 2026", "..2026-12-31 by"),
        ("before the end of 2026", "..2026-12-31 by"),
        ("by the end of Q3 2026", "..2026-09-30 by"),
        ("by May 2026", "..2026-05-31 by"),
        ("no later than 30 June 2026", "..2026-06-30 by"),
        ("30 June 2026 at the latest", "..2026-06-30 by"),
        ("before 1 May 2026", "..2026-04-30 by"),
        ("before May 2026", "..2026-04-30 by"),
        ("after June 2026", "2026-07-01.. after"),
        ("after 30 June 2026", "2026-07-01.. after"),
        ("1 July 2026 or later", "2026-07-01.. after"),
        ("not before July 2026", "2026-07-01.. after"),
        ("from July 2026", "2026-07-01.. after"),
    ]);
}

#[test]
fn a_range_reads_from_its_first_day_to_its_last() {
    reads(&[
        ("1 Jan to 31 Mar 2026", "2026-01-01..2026-03-31 range"),
        ("2026-01-01..2026-03-31", "2026-01-01..2026-03-31 range"),
        ("2026-01-01 - 2026-03-31", "2026-01-01..2026-03-31 range"),
        ("Jan–Mar 2026", "2026-01-01..2026-03-31 range"),
        ("Nov 2025 to Feb 2026", "2025-11-01..2026-02-28 range"),
        ("1–15 May 2026", "2026-05-01..2026-05-15 range"),
        ("Q1-Q3 2026", "2026-01-01..2026-09-30 range"),
        ("2025-2026", "2025-01-01..2026-12-31 range"),
        ("between May and July 2026", "2026-05-01..2026-07-31 range"),
        ("from 1 May 2026 to 3 May 2026", "2026-05-01..2026-05-03 range"),
    ]);
}

/// The Tumen bridge: 18 months from the groundbreaking on 30 April 2025 are over on 30 October 2026.
#[test]
fn a_relative_date_counts_from_a_date_or_an_anchor() {
    reads(&[
        ("18 months after groundbreaking", "2026-10-30..2026-10-30 day"),
        ("18 months from the ground-breaking", "2026-10-30..2026-10-30 day"),
        ("18 months from 30 April 2025", "2026-10-30..2026-10-30 day"),
        ("eighteen months after GROUNDBREAKING", "2026-10-30..2026-10-30 day"),
        ("one and a half years after groundbreaking", "2026-10-30..2026-10-30 day"),
        ("a year and a half after groundbreaking", "2026-10-30..2026-10-30 day"),
        ("1.5 years after groundbreaking", "2026-10-30..2026-10-30 day"),
        ("1½ years after groundbreaking", "2026-10-30..2026-10-30 day"),
        ("half a year after groundbreaking", "2025-10-30..2025-10-30 day"),
        ("two years and three months after groundbreaking", "2027-07-30..2027-07-30 day"),
        ("10 days before 30 April 2025", "2025-04-20..2025-04-20 day"),
        ("2 weeks after groundbreaking", "2025-05-14..2025-05-14 day"),
        ("within 18 months of groundbreaking", "..2026-10-30 by"),
        ("by 18 months after groundbreaking", "..2026-10-30 by"),
        // The month is too short for its 31st.
        ("1 month after 31 Jan 2026", "2026-02-28..2026-02-28 day"),
        ("1 month after 31 Jan 2024", "2024-02-29..2024-02-29 day"),
        ("12 months after 29 Feb 2024", "2025-02-28..2025-02-28 day"),
        ("6 months after deck closed", "2026-09-30..2026-09-30 day"),
        // Whole months stay whole.
        ("18 months after contractor", "2026-08-01..2026-08-31 month"),
        ("6 months after Q1 2026", "2026-07-01..2026-09-30 quarter"),
        ("1 month after Q1 2026", "2026-02-01..2026-04-30 range"),
        ("1 year after 2026", "2027-01-01..2027-12-31 year"),
    ]);
}

#[test]
fn what_can_be_read_in_two_ways_is_asked_about_with_texts_that_cannot() {
    let cases: [(&str, &[(&str, &str)]); 5] = [
        ("03/04/2026", &[("3 Apr 2026", "2026-04-03..2026-04-03 day"), ("4 Mar 2026", "2026-03-04..2026-03-04 day")]),
        ("03-04-2026", &[("3 Apr 2026", "2026-04-03..2026-04-03 day"), ("4 Mar 2026", "2026-03-04..2026-03-04 day")]),
        (
            "winter 2026",
            &[("winter 2025/26", "2025-12-01..2026-02-28 season"), ("winter 2026/27", "2026-12-01..2027-02-28 season")],
        ),
        (
            "1 month after the deck",
            &[
                ("1 months after Deck closed", "2026-04-30..2026-04-30 day"),
                ("1 months after Deck opened", "2026-06-30..2026-06-30 day"),
            ],
        ),
        ("by 01/02/2026", &[("by 1 Feb 2026", "..2026-02-01 by"), ("by 2 Jan 2026", "..2026-01-02 by")]),
    ];
    for (typed, expected) in cases {
        let Reading::Ambiguous(ways) = read(typed, &anchors()) else { panic!("{typed} reads in one way") };
        let found: Vec<(&str, String)> = ways.iter().map(|(text, way)| (text.as_str(), way.stored())).collect();
        let expected: Vec<(&str, String)> = expected.iter().map(|(text, way)| (*text, (*way).to_owned())).collect();
        assert_eq!(found, expected, "{typed}");
        for (text, way) in ways {
            assert_eq!(read(&text, &anchors()), Reading::Read(way), "{typed}");
        }
    }
}

#[test]
fn a_slashed_date_with_one_possible_order_or_equal_numbers_is_not_ambiguous() {
    reads(&[
        ("13/04/2026", "2026-04-13..2026-04-13 day"),
        ("04/13/2026", "2026-04-13..2026-04-13 day"),
        ("04/04/2026", "2026-04-04..2026-04-04 day"),
        ("03.04.2026", "2026-04-03..2026-04-03 day"),
    ]);
}

#[test]
fn what_is_no_date_says_why() {
    for (typed, expected) in [
        ("", "reading-date-unread"),
        ("soon", "reading-date-unread"),
        ("today", "reading-date-unread"),
        ("20226", "reading-date-unread"),
        ("may open in the first quarter", "reading-date-unread"),
        ("850 m", "reading-date-unread"),
        ("30 Feb 2026", "reading-date-impossible"),
        ("29.02.2025", "reading-date-impossible"),
        ("31/04/2026", "reading-date-impossible"),
        ("1 Jan to 30 Feb 2026", "reading-date-impossible"),
        ("2026-13", "reading-date-month-impossible"),
        ("2026-13-01", "reading-date-month-impossible"),
        ("30 Oct", "reading-date-year-missing"),
        ("October", "reading-date-year-missing"),
        ("Q3", "reading-date-year-missing"),
        ("summer", "reading-date-year-missing"),
        ("30 Oct 26", "reading-date-year-short"),
        ("30/10/26", "reading-date-year-short"),
        ("Oct '26", "reading-date-year-short"),
        ("1 Jan 1066", "reading-date-year-far"),
        ("2301", "reading-date-year-far"),
        ("Thursday, 30 April 2025", "reading-date-weekday"),
        ("Nov–Feb 2026", "reading-date-backwards"),
        ("1.5 months after groundbreaking", "reading-date-half"),
        ("18 months after the opening ball", "reading-date-anchor-unknown"),
        ("900 years after groundbreaking", "reading-date-too-far"),
    ] {
        match read(typed, &anchors()) {
            Reading::Unread { message, .. } => assert_eq!(message.id, expected, "{typed}"),
            other => panic!("{typed}: {other:?}"),
        }
    }
}

#[test]
fn an_unknown_anchor_is_answered_with_those_there_are() {
    let help = |anchors: &[Anchor]| match read("18 months after the wedding", anchors) {
        Reading::Unread { help, .. } => help,
        other => panic!("{other:?}"),
    };
    let known = help(&anchors());
    let expected = milepost_model::Arg::from("Groundbreaking, Deck closed, Deck opened, Contractor named");
    assert_eq!(known.args.get("anchors"), Some(&expected));
    assert_eq!(help(&[]).id, "reading-date-anchor-none-help");
}

/// Two anchors with the same name are told apart by their dates.
#[test]
fn anchors_of_one_name_are_asked_about_by_date() {
    let twin = |day: &str| Anchor { name: "Opening".to_owned(), date: stored(day) };
    let twins = [twin("2025-01-01..2025-01-01 day"), twin("2026-01-01..2026-01-01 day")];
    let Reading::Ambiguous(ways) = read("1 year after opening", &twins) else { panic!("reads in one way") };
    let texts: Vec<&str> = ways.iter().map(|(text, _)| text.as_str()).collect();
    assert_eq!(texts, ["1 Jan 2026", "1 Jan 2027"]);
}

#[test]
fn an_interval_is_written_as_people_say_it() {
    for (interval, expected) in [
        ("2026-10-30..2026-10-30 day", "30 Oct 2026"),
        ("2026-10-01..2026-10-31 month", "Oct 2026"),
        ("2026-07-01..2026-09-30 quarter", "Q3 2026"),
        ("2026-06-01..2026-08-31 season", "summer 2026"),
        ("2026-12-01..2027-02-28 season", "winter 2026/27"),
        ("2026-01-01..2026-06-30 half", "H1 2026"),
        ("2026-09-01..2026-12-31 third", "late 2026"),
        ("2026-05-21..2026-05-31 third", "late May 2026"),
        ("2026-01-01..2026-12-31 year", "2026"),
        ("2026-10-01..2026-12-31 end_of", "end of 2026"),
        ("2026-05-22..2026-05-31 end_of", "end of May 2026"),
        ("2026-09-01..2026-09-30 end_of", "end of Q3 2026"),
        ("..2026-12-31 by", "by 31 Dec 2026"),
        ("2026-07-01.. after", "after 30 Jun 2026"),
        ("1800-01-01.. after", "1 Jan 1800 or later"),
        ("2026-01-01..2026-03-31 range", "1 Jan 2026 to 31 Mar 2026"),
        // Days that no quarter has: only the stored form says both.
        ("2026-07-02..2026-09-15 quarter", "2026-07-02..2026-09-15 quarter"),
    ] {
        assert_eq!(written(&stored(interval)), expected, "{interval}");
    }
}

const GRAINS: [Grain; 9] = [
    Grain::Day,
    Grain::Month,
    Grain::Quarter,
    Grain::Season,
    Grain::Half,
    Grain::Third,
    Grain::Year,
    Grain::EndOf,
    Grain::Range,
];

fn days() -> impl Strategy<Value = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(1800, 1, 1).unwrap().num_days_from_ce();
    let last = NaiveDate::from_ymd_opt(2300, 12, 31).unwrap().num_days_from_ce();
    (first..=last).prop_map(|day| NaiveDate::from_num_days_from_ce_opt(day).unwrap())
}

/// Any interval that the type allows, in the years that are read.
fn intervals() -> impl Strategy<Value = DateInterval> {
    let closed = (days(), days(), prop::sample::select(&GRAINS[..]))
        .prop_map(|(a, b, grain)| DateInterval::new(Some(a.min(b)), Some(a.max(b)), grain).unwrap());
    let by = days().prop_map(|day| DateInterval::new(None, Some(day), Grain::By).unwrap());
    let after = days().prop_map(|day| DateInterval::new(Some(day), None, Grain::After).unwrap());
    prop_oneof![4 => closed, 1 => by, 1 => after]
}

/// Texts of the forms that the reader knows, with any year, month and day in them.
fn typed() -> impl Strategy<Value = String> {
    let year = 1801..2300_i32;
    let month = prop::sample::select(vec!["Jan", "february", "Mar", "May", "sept", "December"]);
    let part = prop_oneof![
        (1..=28, month.clone(), year.clone()).prop_map(|(d, m, y)| format!("{d} {m} {y}")),
        (month, year.clone()).prop_map(|(m, y)| format!("{m} {y}")),
        (1..=4, year.clone()).prop_map(|(q, y)| format!("Q{q} {y}")),
        (1..=2, year.clone()).prop_map(|(h, y)| format!("H{h} {y}")),
        (prop::sample::select(vec!["spring", "summer", "fall"]), year.clone()).prop_map(|(s, y)| format!("{s} {y}")),
        year.clone().prop_map(|y| format!("winter {y}/{}", y + 1)),
        year.prop_map(|y| y.to_string()),
    ];
    let before = prop::sample::select(vec![
        "",
        "by ",
        "after ",
        "before ",
        "by the end of ",
        "end of ",
        "early ",
        "mid-",
        "late ",
        "18 months after ",
        "10 days before ",
    ]);
    (before, part).prop_map(|(before, part)| format!("{before}{part}"))
}

proptest! {
    #[test]
    fn any_interval_is_written_so_that_it_reads_back(interval in intervals()) {
        prop_assert_eq!(read(&written(&interval), &[]), Reading::Read(interval));
    }

    #[test]
    fn whatever_was_read_is_written_so_that_it_reads_back(typed in typed()) {
        if let Reading::Read(interval) = read(&typed, &[]) {
            prop_assert_eq!(read(&written(&interval), &[]), Reading::Read(interval), "{}", typed);
        }
    }

    #[test]
    fn any_interval_is_stored_so_that_it_comes_back(interval in intervals()) {
        prop_assert_eq!(DateInterval::from_stored(&interval.stored()), Ok(interval));
    }

    #[test]
    fn an_interval_goes_over_the_wire_unchanged(interval in intervals()) {
        let json = serde_json::to_string(&interval).unwrap();
        prop_assert_eq!(serde_json::from_str::<DateInterval>(&json).unwrap(), interval);
    }

    /// What is typed like a date, with anything in it.
    #[test]
    fn reading_never_panics(typed in "(by |after |end of |\\PC{0,4})?[0-9]{0,9}[ ./:'–-]?(Feb|q|months after |\\PC{0,9})[ ./-]?[0-9]{0,6}\\PC{0,20}") {
        let _ = read(&typed, &anchors());
    }

    #[test]
    fn reading_never_panics_on_any_text(typed in ".{0,400}") {
        let _ = read(&typed, &anchors());
    }
}
