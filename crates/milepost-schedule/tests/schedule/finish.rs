//! Next milestone, expected finish and its slip.

use crate::record::{Record, day, ids};

#[test]
fn the_next_milestone_is_the_open_one_with_the_earliest_expected_date() {
    let record = Record::new()
        .milestone("met", 1, "2026-01-01", "", "2026-01-01")
        .milestone("slipping", 1, "2026-02-01", "2026-06-01", "")
        .milestone("month", 1, "2026-05-01..2026-05-31 month", "", "")
        .milestone("same day", 1, "2026-05-31", "", "")
        .milestone("undated", 1, "", "", "");
    let next = record.progress("2026-04-30").next_milestone;
    assert_eq!(ids(&next.why.remarks), ["expected-remark-undated"]);
    let next = next.value.expect("one is open");
    // Of one last day the one that may come sooner.
    assert_eq!((next.title.as_str(), next.days), ("month", 31));
    // Overdue ones come first.
    let next = record.progress("2026-06-02").next_milestone.value.expect("one is open");
    assert_eq!((next.title.as_str(), next.days), ("month", -2));
}

#[test]
fn there_is_no_next_milestone_with_its_reason() {
    let cases = [
        (Record::new(), "milestones-none"),
        (Record::new().milestone("a", 1, "", "", "2025-01-01"), "next-milestone-unknown-all-met"),
        (Record::new().milestone("a", 1, "", "", ""), "next-milestone-unknown-no-dates"),
        // Whether it is met is not known: it is not next either.
        (Record::new().milestone("a", 1, "", "", "2025-05-01..2025-06-30 range"), "next-milestone-unknown-all-met"),
    ];
    for (record, reason) in cases {
        let next = record.progress("2025-06-01").next_milestone;
        assert_eq!((next.value, next.unknown.map(|m| m.id)), (None, Some(reason.to_owned())));
    }
}

#[test]
fn the_expected_finish_is_the_last_expected_date_that_is_still_ahead() {
    let record = Record::new()
        .promise("2025-01-01", "2026-10-30")
        .milestone("met", 1, "2026-01-01", "", "2026-01-15")
        .milestone("overdue", 1, "2026-02-01", "", "")
        .milestone("last", 1, "2026-09-01", "2026-12-01", "");
    let progress = record.progress("2026-03-01");
    assert_eq!(progress.expected_finish.value.and_then(|date| date.as_day()), Some(day("2026-12-01")));
    assert_eq!(ids(&progress.expected_finish.why.remarks), ["expected-remark-passed"]);
    // 30 Oct to 1 Dec: 1 + 30 + 1.
    assert_eq!(progress.finish_slip.value, Some(32));
    // On its day it may still come; the day after, nothing is expected any more.
    assert!(record.progress("2026-12-01").expected_finish.value.is_some());
    let passed = record.progress("2026-12-02");
    assert_eq!(passed.expected_finish.unknown.as_ref().map(|m| m.id.as_str()), Some("expected-finish-unknown-passed"));
    assert_eq!(passed.finish_slip.unknown, passed.expected_finish.unknown);
}

#[test]
fn what_is_done_finished_with_its_last_milestone() {
    let record = Record::new()
        .promise("2025-01-01", "2026-10-30")
        .milestone("last", 1, "2026-09-01", "2027-01-01", "2026-10-20")
        .milestone("first", 1, "", "", "2026-01-15");
    let progress = record.progress("2030-01-01");
    assert_eq!(progress.expected_finish.value.and_then(|date| date.as_day()), Some(day("2026-10-20")));
    assert_eq!(progress.finish_slip.value, Some(-10));
}

#[test]
fn the_slip_of_the_finish_needs_both_dates() {
    let expected_only = Record::new().milestone("a", 1, "2027-01-01", "", "").progress("2026-01-01");
    assert_eq!(expected_only.finish_slip.unknown.map(|m| m.id), Some("finish-unknown-not-stated".to_owned()));
    let promised_only = Record::new().promise("2025-01-01", "2027-01-01").progress("2026-01-01");
    assert_eq!(promised_only.finish_slip.unknown.map(|m| m.id), Some("milestones-none".to_owned()));
    let undated = Record::new().milestone("a", 1, "", "", "").milestone("b", 1, "", "", "2025-01-01");
    let undated = undated.progress("2026-01-01").expected_finish;
    assert_eq!(undated.unknown.map(|m| m.id), Some("expected-finish-unknown-no-dates".to_owned()));
}
