//! The verdict: which rule decides, and on which day it begins to.

use crate::record::{Record, ids};
use milepost_model::{Arg, ProjectStatus};
use milepost_schedule::verdict::VerdictKind::{self, Behind, Done, Late, OnTrack, Unknown};

/// A record with fresh evidence on the day, so that only the dates decide.
fn fresh(record: Record, as_of: &str) -> Record {
    record.claim("site", milepost_model::ClaimValue::Text("visited".into()), as_of)
}

fn check(case: &str, record: &Record, as_of: &str, kind: VerdictKind, reason: &str) {
    let verdict = record.progress(as_of).verdict;
    assert_eq!((verdict.kind, verdict.reason.id.as_str()), (kind, reason), "{case} as of {as_of}");
}

#[test]
fn done_when_every_milestone_is_met_or_there_is_none_and_it_is_completed() {
    let met = || {
        Record::new().promise("2024-01-01", "2025-01-01").milestone(
            "a",
            0,
            "2024-06-01",
            "",
            "2025-05-01..2025-05-31 month",
        )
    };
    check("all met", &met(), "2025-05-31", Done, "verdict-done-all-met");
    check("for ever", &met(), "2199-01-01", Done, "verdict-done-all-met");
    check("cancelled but all met", &met().status(ProjectStatus::Cancelled), "2025-05-31", Done, "verdict-done-all-met");
    check("a month still running", &fresh(met(), "2025-05-30"), "2025-05-30", Late, "verdict-late-passed");
    let completed = Record::new().status(ProjectStatus::Completed);
    check("no milestones", &completed, "2025-05-31", Done, "verdict-done-status");
    let open = fresh(completed.milestone("a", 1, "2025-05-30", "", ""), "2025-05-31");
    check("completed, yet one is open", &open, "2025-05-31", Behind, "verdict-behind");
}

#[test]
fn a_cancelled_project_is_not_judged() {
    let record = Record::new().status(ProjectStatus::Cancelled).promise("2024-01-01", "2025-01-01");
    check("cancelled", &fresh(record, "2026-01-01"), "2026-01-01", Unknown, "verdict-unknown-cancelled");
}

#[test]
fn late_from_the_day_after_the_promised_finish() {
    let record = Record::new().promise("2025-01-01", "2026-10-30").milestone("a", 1, "2026-12-01", "", "");
    for (as_of, kind, reason) in [
        ("2026-10-29", OnTrack, "verdict-on-track-elapsed"),
        ("2026-10-30", OnTrack, "verdict-on-track-elapsed"),
        ("2026-10-31", Late, "verdict-late-passed"),
    ] {
        check("promise", &fresh(record.clone(), as_of), as_of, kind, reason);
    }
    let nothing = fresh(Record::new().promise("2025-01-01", "2026-10-30"), "2026-10-31");
    check("no milestones", &nothing, "2026-10-31", Late, "verdict-late-passed-no-milestones");
    // "After June 2026" has no last day and never passes.
    let open_end = fresh(Record::new().promise("2025-01-01", "2026-07-01.. after"), "2026-10-31");
    check("open end", &open_end, "2026-10-31", OnTrack, "verdict-on-track-elapsed");
}

#[test]
fn late_when_a_forecast_is_past_the_promise_and_later_than_planned() {
    let with = |planned, forecast| {
        fresh(Record::new().promise("2025-01-01", "2026-10-30").milestone("a", 1, planned, forecast, ""), "2026-01-01")
    };
    let late = "verdict-late-forecast";
    let on_track = "verdict-on-track-elapsed";
    for (planned, forecast, kind, reason) in [
        ("2026-10-30", "2026-10-29", OnTrack, on_track),
        ("2026-10-30", "2026-10-30", OnTrack, on_track),
        ("2026-10-30", "2026-10-31", Late, late),
        ("", "2026-10-31", Late, late),
        // Planned for after the promised finish: late only where it is forecast later than that.
        ("2026-12-31", "2026-12-31", OnTrack, on_track),
        ("2026-12-31", "2027-01-01", Late, late),
        ("2026-12-31", "", OnTrack, on_track),
    ] {
        check(&format!("{planned}|{forecast}"), &with(planned, forecast), "2026-01-01", kind, reason);
    }
    let verdict = with("2026-10-30", "2026-10-01..2026-12-31 quarter").progress("2026-01-01").verdict;
    // 30 Oct to 31 Dec: 62 days.
    assert_eq!(verdict.reason.args.get("days"), Some(&Arg::Count(62)));
    assert_eq!(ids(&verdict.why.remarks), ["verdict-remark-may-be-in-time"]);
}

#[test]
fn behind_from_the_day_after_a_plan_that_is_not_met() {
    let record =
        Record::new().milestone("a", 1, "2026-05-01..2026-05-31 month", "", "").milestone("b", 1, "2027-01-01", "", "");
    for (as_of, kind, reason) in [
        ("2026-05-30", OnTrack, "verdict-on-track"),
        ("2026-05-31", OnTrack, "verdict-on-track"),
        ("2026-06-01", Behind, "verdict-behind"),
    ] {
        check("month", &fresh(record.clone(), as_of), as_of, kind, reason);
    }
    let forecast = fresh(Record::new().milestone("a", 1, "", "2026-05-01", ""), "2026-05-02");
    check("forecast alone", &forecast, "2026-05-02", Behind, "verdict-behind-forecast");
    // Of several the longest overdue is named.
    let three = record.milestone("c", 1, "2026-04-01", "", "").milestone("d", 1, "2026-04-02", "", "");
    let reason = fresh(three, "2026-06-01").progress("2026-06-01").verdict.reason;
    assert_eq!(
        (reason.args.get("title"), reason.args.get("others")),
        (Some(&Arg::Text("c".into())), Some(&Arg::Count(2)))
    );
}

#[test]
fn unknown_once_the_evidence_is_over_90_days_old_and_something_fell_due_since() {
    // Evidence of 31 Mar 2026; 29 Jun is 90 days later (30 + 31 + 29).
    let said = |record: Record| {
        record.claim("site", milepost_model::ClaimValue::Text("seen".into()), "2026-03-01..2026-03-31 month")
    };
    let since = said(Record::new().milestone("a", 1, "2026-06-01", "", ""));
    let before = said(Record::new().milestone("a", 1, "2026-03-31", "", ""));
    let promise = said(Record::new().promise("2025-01-01", "2026-06-28"));
    let ahead = said(Record::new().milestone("a", 1, "2027-01-01", "", ""));
    for (case, record, as_of, kind, reason) in [
        ("fell due since", &since, "2026-06-01", OnTrack, "verdict-on-track"),
        ("fell due since", &since, "2026-06-29", Behind, "verdict-behind"),
        ("fell due since", &since, "2026-06-30", Unknown, "verdict-unknown-stale-milestone"),
        // Due on the day of the evidence, which did not tell of it: known not to be met then.
        ("fell due before", &before, "2026-06-30", Behind, "verdict-behind"),
        ("promise", &promise, "2026-06-29", Late, "verdict-late-passed-no-milestones"),
        ("promise", &promise, "2026-06-30", Unknown, "verdict-unknown-stale-finish"),
        // Old evidence alone is no reason while nothing was due.
        ("nothing due", &ahead, "2026-12-31", OnTrack, "verdict-on-track"),
    ] {
        check(case, record, as_of, kind, reason);
    }
    let none = Record::new().milestone("a", 1, "2026-06-01", "", "");
    check("no evidence at all", &none, "2026-06-02", Unknown, "verdict-unknown-no-evidence-milestone");
    check("no evidence, nothing due", &none, "2026-06-01", OnTrack, "verdict-on-track");
}

#[test]
fn of_what_fell_due_since_the_evidence_the_first_is_named() {
    let record = Record::new()
        .date_claim("finish", "2026-06-02", "2026-01-01")
        .milestone("later", 1, "2026-06-03", "", "")
        .milestone("with the promise", 1, "2026-06-02", "", "");
    let verdict = record.progress("2026-12-01").verdict;
    assert_eq!(verdict.reason.args.get("title"), Some(&Arg::Text("with the promise".into())));
    assert_eq!(ids(&verdict.why.remarks), ["verdict-remark-others-due"]);
    // As of, the three things due, and the evidence.
    assert_eq!(verdict.why.inputs.len(), 5);
}

#[test]
fn on_track_says_by_what() {
    let basis = |record: Record, as_of: &str| {
        let verdict = fresh(record, as_of).progress(as_of).verdict;
        assert_eq!(verdict.kind, OnTrack);
        match verdict.reason.args.get("basis") {
            Some(Arg::Message(basis)) => (verdict.reason.id, basis.id.clone()),
            other => panic!("no basis but {other:?}"),
        }
    };
    let met = || Record::new().milestone("a", 1, "2026-05-01", "", "2026-05-01");
    let promise = || Record::new().promise("2026-01-01", "2027-01-01");
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    let cases = [
        (met().milestone("b", 1, "2026-07-01", "", ""), pair("verdict-on-track", "verdict-on-track-met")),
        (met().milestone("b", 1, "2026-06-01", "", ""), pair("verdict-on-track", "verdict-on-track-met-before")),
        (Record::new().milestone("b", 1, "2026-06-01", "", ""), pair("verdict-on-track", "verdict-on-track-first-due")),
        (
            Record::new().milestone("b", 1, "2026-07-01", "", ""),
            pair("verdict-on-track", "verdict-on-track-none-planned-yet"),
        ),
        (promise(), pair("verdict-on-track-elapsed", "verdict-on-track-no-plan")),
        (
            promise().milestone("b", 1, "2026-07-01", "", ""),
            pair("verdict-on-track-elapsed", "verdict-on-track-none-planned-yet"),
        ),
    ];
    for (record, expected) in cases {
        assert_eq!(basis(record, "2026-06-01"), expected);
    }
}

#[test]
fn unknown_says_what_to_add_where_there_is_nothing_to_judge_by() {
    let cases = [
        (Record::new(), "verdict-unknown-no-dates"),
        (Record::new().milestone("a", 1, "", "", ""), "verdict-unknown-no-dates"),
        (Record::new().date_claim("start", "2025-01-01", ""), "verdict-unknown-no-finish"),
        (Record::new().date_claim("finish", "2027-01-01", ""), "verdict-unknown-no-start"),
        (Record::new().promise("2027-01-01", "2027-01-01"), "verdict-unknown-no-time"),
    ];
    for (record, reason) in cases {
        check("nothing", &record, "2026-01-01", Unknown, reason);
    }
}
