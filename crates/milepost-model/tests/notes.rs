//! From when on a milestone's note is known.

#![cfg(test)]

use milepost_model::{DateInterval, Milestone, ProjectId};

#[test]
fn a_note_is_known_from_its_day_on_and_an_undated_one_from_what_happened() {
    let day = |text: &str| text.parse().unwrap();
    let mut milestone = Milestone { note: "A note".to_owned(), ..Milestone::blank(ProjectId::new(), 0) };
    assert_eq!(milestone.note_by(day("1999-01-01")), "A note");
    milestone.actual = Some(DateInterval::day(day("2026-03-05")));
    assert_eq!([day("2026-03-04"), day("2026-03-05")].map(|on| milestone.note_by(on).len()), [0, 6]);
    milestone.note = "Another".to_owned();
    milestone.date_note("A note", day("2026-04-01"));
    assert_eq!([day("2026-03-31"), day("2026-04-01")].map(|on| milestone.note_by(on).len()), [0, 7]);
    // Nothing was written anew.
    milestone.date_note("Another", day("2026-06-01"));
    assert_eq!(milestone.noted, Some(day("2026-04-01")));
}
