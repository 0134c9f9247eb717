//! When the next report is due, worked out by hand.

use crate::record::{Record, day};
use milepost_model::ReportingRhythm::{self, Monthly, Quarterly, Weekly};
use milepost_model::{DateInterval, ProjectStatus};
use milepost_schedule::Figure;
use milepost_schedule::due::{NextReport, next_report};

/// A deck that was reported on at the end of January and of February 2026, of a work begun on New Year's Day.
fn followed(rhythm: ReportingRhythm) -> Record {
    let mut record = Record::new()
        .promise("2026-01-01", "2026-12-31")
        .milestone("deck", 1, "2026-12-31", "", "")
        .report("January", "2026-01-31", &[(0, "2026-12-31", "")])
        .report("February", "2026-02-28", &[(0, "2026-12-31", "")]);
    record.project.rhythm = rhythm;
    record
}

fn due(record: &Record, as_of: &str) -> Figure<NextReport> {
    record.with_input(day(as_of), next_report)
}

fn of(record: &Record, as_of: &str) -> Option<(String, i64)> {
    due(record, as_of).value.map(|next| (next.date.to_string(), next.days))
}

fn reason(record: &Record, as_of: &str) -> String {
    due(record, as_of).unknown.expect("a reason").id
}

fn on(date: &str, days: i64) -> Option<(String, i64)> {
    Some((date.to_owned(), days))
}

#[test]
fn the_next_report_is_due_a_period_after_the_newest_data_date() {
    let cases = [
        (Weekly, "2026-03-01", "2026-03-07", 6),
        // Of month ends the next is the end of the next month, not the 28th.
        (Monthly, "2026-03-21", "2026-03-31", 10),
        (Quarterly, "2026-03-01", "2026-05-31", 91),
        // After the report of 31 January, that of February was due on its last day.
        (Monthly, "2026-02-01", "2026-02-28", 27),
        (Weekly, "2026-02-27", "2026-02-07", -20),
    ];
    for (rhythm, as_of, date, days) in cases {
        assert_eq!(of(&followed(rhythm), as_of), on(date, days), "{rhythm:?} as of {as_of}");
    }
}

#[test]
fn reports_of_other_days_keep_their_day_where_the_month_has_it() {
    let monthly = |data_date: &str| {
        let mut record = Record::new().report("one", data_date, &[]);
        record.project.rhythm = Monthly;
        record
    };
    assert_eq!(of(&monthly("2026-01-15"), "2026-01-15"), on("2026-02-15", 31));
    // 30 January is not the end of its month; February has no 30th.
    assert_eq!(of(&monthly("2026-01-30"), "2026-01-30"), on("2026-02-28", 29));
    // 29 February 2028 is the last day of its month.
    assert_eq!(of(&monthly("2028-02-29"), "2028-02-29"), on("2028-03-31", 31));
    assert_eq!(of(&monthly("2028-01-31"), "2028-01-31"), on("2028-02-29", 29));
}

#[test]
fn it_is_overdue_from_the_day_after() {
    let overdue = |as_of: &str| due(&followed(Monthly), as_of).value.and_then(|next| next.overdue());
    assert_eq!((overdue("2026-03-31"), overdue("2026-04-01"), overdue("2026-04-05")), (None, Some(1), Some(5)));
}

#[test]
fn before_the_first_report_it_counts_from_the_first_day_of_the_start() {
    let record = followed(Monthly);
    assert_eq!(of(&record, "2026-01-10"), on("2026-02-01", 22));
    let next = due(&record, "2026-01-10").value.expect("it has begun");
    assert_eq!(next.last, None);
    assert_eq!(due(&record, "2026-02-01").value.expect("reported").last, Some(day("2026-01-31")));
    let mut in_march = Record::new().promise("2026-03-01..2026-03-31 month", "2026-12-31");
    in_march.project.rhythm = Weekly;
    assert_eq!(of(&in_march, "2026-03-01"), on("2026-03-08", 7));
}

#[test]
fn only_reports_that_count_move_it() {
    // A draft of March, and a correction of February with its own data date.
    let mut draft = followed(Monthly).report("March", "2026-03-31", &[]);
    draft.reports[2].issued = None;
    assert_eq!(of(&draft, "2026-04-05"), on("2026-03-31", -5));
    let corrected = followed(Monthly).report("February, corrected", "2026-03-10", &[]).correcting(1);
    assert_eq!(of(&corrected, "2026-04-05"), on("2026-04-10", 5));
    // Looking back to before the correction, the one that it sets right still counts.
    assert_eq!(of(&corrected, "2026-03-09"), on("2026-03-31", 22));
}

#[test]
fn none_is_due_without_a_rhythm_of_what_has_ended_or_has_neither_a_report_nor_a_start() {
    assert_eq!(reason(&followed(ReportingRhythm::None), "2026-03-01"), "reporting-unknown-no-rhythm");
    let built = followed(Monthly).report("March", "2026-03-31", &[(0, "", "2026-03-20")]);
    assert_eq!(reason(&built, "2026-09-30"), "reporting-unknown-ended");
    // The day before it was reported, it had not.
    assert_eq!(of(&built, "2026-03-30"), on("2026-03-31", 1));
    for status in [ProjectStatus::Completed, ProjectStatus::Cancelled] {
        assert_eq!(reason(&followed(Monthly).status(status), "2026-03-01"), "reporting-unknown-ended");
    }
    let mut unknown = Record::new().milestone("deck", 1, "2026-12-31", "", "");
    unknown.project.rhythm = Monthly;
    assert_eq!(reason(&unknown, "2026-03-01"), "start-unknown-not-stated");
}

#[test]
fn its_why_names_the_report_or_the_start_that_it_counts_from() {
    let why = due(&followed(Monthly), "2026-03-01").why;
    assert_eq!(why.inputs[0].report, Some(followed(Monthly).reports[1].id));
    assert_eq!(why.inputs[0].value, Some(day("2026-02-28").into()));
    let why = due(&followed(Monthly), "2026-01-10").why;
    assert_eq!(why.inputs[0].value, Some(DateInterval::day(day("2026-01-01")).into()));
}

#[test]
fn the_portfolio_says_what_the_project_says() {
    for rhythm in [ReportingRhythm::None, Weekly, Monthly, Quarterly] {
        for as_of in ["2025-12-01", "2026-01-10", "2026-02-15", "2026-07-01"] {
            let record = followed(rhythm);
            let (line, own) = (record.line(as_of).reporting.due, due(&record, as_of));
            assert_eq!((line.value, line.unknown), (own.value, own.unknown), "{rhythm:?} as of {as_of}");
        }
    }
}
