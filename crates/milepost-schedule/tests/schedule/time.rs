//! Elapsed time, promised finish, reported progress and newest evidence.

use crate::record::{Record, day, ids};
use milepost_model::ClaimValue;
use milepost_schedule::progress::Progress;

#[test]
fn elapsed_counts_every_day_from_start_to_finish() {
    // Start, finish, as of; days gone, of days, both counted by hand.
    let cases = [
        // Over 29 Feb 2024: 28 Feb to 1 Mar is 2 days, of 366 to 28 Feb 2025.
        ("2024-02-28", "2025-02-28", "2024-03-01", 2, 366),
        ("2024-02-29", "2028-02-29", "2025-03-01", 366, 1461),
        // 1900 and 2100 have no leap day, 2000 has.
        ("1900-02-28", "1900-03-02", "1900-03-01", 1, 2),
        ("2100-02-28", "2100-03-02", "2100-03-01", 1, 2),
        ("2000-02-28", "2000-03-02", "2000-03-01", 2, 3),
        // The Forth Bridge's years: 1 Jan 1883 to 4 Mar 1890 is 7 years with 2 leap days (1884, 1888) and 62 days.
        ("1883-01-01", "1890-03-04", "1884-01-01", 365, 2619),
        // Across 1970 and across 2100: 100 years with 24 leap days.
        ("1969-12-31", "1970-01-02", "1970-01-01", 1, 2),
        ("2050-01-01", "2150-01-01", "2150-01-01", 36_524, 36_524),
        // On the first day none has gone; before it, none either; past the finish, more than all.
        ("2025-04-30", "2026-10-30", "2025-04-30", 0, 548),
        ("2025-04-30", "2026-10-30", "2025-04-29", 0, 548),
        ("2025-04-30", "2026-10-30", "2026-10-31", 549, 548),
        // One day.
        ("2025-04-30", "2025-05-01", "2025-05-01", 1, 1),
    ];
    for (start, finish, as_of, days, of_days) in cases {
        let elapsed = Record::new().promise(start, finish).progress(as_of).elapsed.value.expect("known");
        assert_eq!((elapsed.days, elapsed.of_days), (days, of_days), "{start} to {finish} as of {as_of}");
        assert_eq!(elapsed.share, days as f64 / of_days as f64);
    }
}

#[test]
fn elapsed_takes_the_first_day_of_the_start_and_the_last_of_the_finish() {
    let elapsed = |start, finish| Record::new().promise(start, finish).progress("2025-06-01").elapsed;
    // 1 Apr 2025 to 31 Dec 2026 is 639 days: 365 to 1 Apr 2026, 274 more (30+31+30+31+31+30+31+30+30).
    let rough = elapsed("2025-04-01..2025-04-30 month", "2026-01-01..2026-12-31 year");
    assert_eq!(rough.value.map(|e| (e.days, e.of_days)), Some((61, 639)));
    assert_eq!(ids(&rough.why.remarks), ["elapsed-remark-start-not-a-day", "elapsed-remark-finish-not-a-day"]);
    // "By 31 Dec 2026" has no first day, "after April 2025" no last: the one they name is taken.
    assert_eq!(elapsed("2025-04-01.. after", "..2026-12-31 by").value.map(|e| (e.days, e.of_days)), Some((61, 639)));
    let early = Record::new().promise("2025-04-30", "2026-10-30").progress("2025-04-29").elapsed;
    assert_eq!(ids(&early.why.remarks), ["elapsed-remark-not-started"]);
}

#[test]
fn elapsed_is_unknown_with_its_reason() {
    let record = Record::new;
    let cases = [
        (record(), "start-unknown-not-stated"),
        (record().date_claim("start", "2025-01-01", ""), "finish-unknown-not-stated"),
        (record().date_claim("finish", "2025-01-01", ""), "start-unknown-not-stated"),
        // Stated only later.
        (record().promise("2025-01-01", "2026-01-01").date_claim("Start", "2025-02-01", "2025-07-01"), ""),
        (
            record().date_claim("start", "2025-01-01", "2025-07-01").date_claim("finish", "2026-01-01", ""),
            "start-unknown-not-stated",
        ),
        (record().promise("2025-01-01", "2025-01-01"), "elapsed-unknown-no-time"),
        (record().promise("2025-01-02", "2025-01-01"), "elapsed-unknown-backwards"),
        (
            record().date_claim("start", "2025-01-01", "").claim("finish", ClaimValue::Text("soon".into()), ""),
            "finish-unknown-not-a-date",
        ),
    ];
    for (record, reason) in cases {
        let elapsed = record.progress("2025-06-01").elapsed;
        assert_eq!(elapsed.unknown.map(|m| m.id).unwrap_or_default(), reason);
        assert_eq!(elapsed.value.is_none(), !reason.is_empty());
    }
}

#[test]
fn days_to_finish_go_below_zero_past_the_last_day() {
    let days =
        |as_of| Record::new().promise("2025-04-30", "2026-10-01..2026-10-31 month").progress(as_of).days_to_finish;
    for (as_of, left) in [("2026-10-01", 30), ("2026-10-31", 0), ("2026-11-01", -1)] {
        assert_eq!(days(as_of).value, Some(left));
    }
    let unknown = Record::new().progress("2025-06-01");
    assert_eq!(unknown.days_to_finish.unknown, unknown.promised_finish.unknown);
    assert!(unknown.days_to_finish.unknown.is_some());
}

#[test]
fn claims_of_the_finish_that_disagree_are_told_in_the_why() {
    let record = Record::new()
        .date_claim("finish", "2026-10-30", "2025-01-01")
        .date_claim("finish", "2026-12-31", "2025-02-01")
        .date_claim("finish", "2026-12-31", "2025-03-01")
        .date_claim("finish", "2030-01-01", "2025-09-01");
    let promised = record.progress("2025-06-01").promised_finish;
    assert_eq!(ids(&promised.why.remarks), ["remark-finish-basis", "remark-finish-disagreeing"]);
    let value = promised.value.expect("claimed");
    assert_eq!((value.claims, value.earliest, value.latest), (3, Some(day("2026-10-30")), Some(day("2026-12-31"))));
    assert_eq!(promised.why.inputs[0].claim, Some(record.claims[2].id));
}

#[test]
fn reported_progress_is_what_was_said_last() {
    let share = |text: &str| ClaimValue::Share(text.parse().expect("a share"));
    let record = Record::new()
        .claim("progress", share("0.35"), "2025-03-01")
        .claim("progress", share("0.3"), "2025-06-01..2025-06-30 month")
        .claim("progress", ClaimValue::Text("fronts meet".into()), "2026-03-01");
    let reported = |as_of| record.progress(as_of).reported;
    let cases = [
        ("2025-02-28", None, "reported-unknown-not-stated"),
        ("2025-06-29", Some(0.35), ""),
        ("2025-06-30", Some(0.3), ""),
        ("2026-03-01", None, "reported-unknown-not-a-share"),
    ];
    for (as_of, value, reason) in cases {
        let figure = reported(as_of);
        assert_eq!(
            (figure.value, figure.unknown.map(|m| m.id).unwrap_or_default()),
            (value, reason.to_owned()),
            "{as_of}"
        );
    }
}

#[test]
fn newest_evidence_is_the_last_thing_dated_by_then() {
    let what = |progress: &Progress| {
        let evidence = progress.newest_evidence.value.clone().expect("evidence");
        let kind = match (evidence.claim, evidence.milestone, evidence.source) {
            (Some(_), None, _) => "claim",
            (None, Some(_), None) => "milestone",
            (None, None, Some(_)) => "source",
            _ => "mixed",
        };
        (kind, evidence.age_days)
    };
    let record = Record::new()
        .milestone("Groundbreaking", 1, "", "", "2025-04-30")
        .date_claim("finish", "2026-10-30", "2025-05-02")
        .date_claim("start", "2025-04-30", "2025-03-01")
        .citing("Report", "2025-05-04..2025-05-06 range")
        .date_claim("finish", "2027-01-01", "2025-08-01..2025-08-31 month")
        .citing("Later report", "2025-05-20");
    assert_eq!(what(&record.progress("2025-04-30")), ("milestone", 0));
    assert_eq!(what(&record.progress("2025-05-01")), ("milestone", 1));
    assert_eq!(what(&record.progress("2025-05-02")), ("claim", 0));
    assert_eq!(what(&record.progress("2025-05-05")), ("claim", 3));
    assert_eq!(what(&record.progress("2025-05-06")), ("source", 0));
    // A source counts by its own date only where what cites it had been said.
    assert_eq!(what(&record.progress("2025-08-30")), ("source", 116));
    assert_eq!(what(&record.progress("2025-08-31")), ("claim", 0));
    let none = Record::new().promise("2025-04-30", "2026-10-30").progress("2025-06-01").newest_evidence;
    assert_eq!((none.value, none.unknown.map(|m| m.id)), (None, Some("evidence-unknown-none".to_owned())));
}
