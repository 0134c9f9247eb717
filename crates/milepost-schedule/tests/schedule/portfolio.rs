//! A line of the portfolio: the same figures, without the whys.

use crate::record::{Record, tumen};
use milepost_model::ReportingRhythm;
use milepost_schedule::reporting::Reporting;
use milepost_schedule::{Figure, Why};

fn brief<T>(mut figure: Figure<T>) -> Figure<T> {
    figure.why = Why::default();
    figure
}

#[test]
fn a_line_has_the_figures_of_the_project() {
    for as_of in ["2024-01-01", "2025-11-30", "2026-11-24"] {
        let record = tumen();
        let (line, progress) = (record.line(as_of), record.progress(as_of));
        assert_eq!((line.verdict.kind, &line.verdict.reason), (progress.verdict.kind, &progress.verdict.reason));
        assert_eq!(line.elapsed, brief(progress.elapsed));
        assert_eq!(line.planned, brief(progress.planned));
        assert_eq!(line.milestone_weighted, brief(progress.milestone_weighted));
        assert_eq!(line.promised_finish, brief(progress.promised_finish));
        assert_eq!(line.next_milestone, brief(progress.next_milestone));
        assert_eq!(line.expected_finish, brief(progress.expected_finish));
        assert_eq!(line.finish_slip, brief(progress.finish_slip));
        assert_eq!(line.newest_evidence, brief(progress.newest_evidence));
    }
}

#[test]
fn slips_are_in_the_order_of_their_dates() {
    let record = Record::new()
        .milestone("last", 1, "2026-05-01", "2026-06-01", "")
        .milestone("unplanned", 1, "", "2026-06-01", "")
        .milestone("first", 1, "2026-01-01", "", "2026-01-03");
    let slips: Vec<_> = record.line("2026-02-01").slips.iter().map(|slip| (slip.milestone, slip.days)).collect();
    assert_eq!(slips, [(2, 2), (0, 31)]);
}

/// A deck planned for 1 March and forecast for 1 May, reported on twice: for 1 April, then for 1 May.
fn followed() -> Record {
    Record::new()
        .promise("2026-01-01", "2026-03-01")
        .milestone("deck", 1, "2026-03-01", "", "")
        .baseline("as agreed", "2026-01-01", true, &["2026-03-01"])
        .report("January", "2026-01-31", &[(0, "2026-04-01", "")])
        .report("February", "2026-02-28", &[(0, "2026-05-01", "")])
}

fn monthly(mut record: Record) -> Record {
    record.project.rhythm = ReportingRhythm::Monthly;
    record
}

fn reporting(record: &Record, as_of: &str) -> Reporting {
    record.line(as_of).reporting
}

fn reason<T>(figure: &Figure<T>) -> &str {
    figure.unknown.as_ref().map_or("", |reason| reason.id.as_str())
}

#[test]
fn the_finish_is_held_to_the_current_baseline_and_to_the_report_before() {
    // 1 March to 1 May is 31 + 30 days, 1 April to 1 May is 30.
    let february = reporting(&followed(), "2026-03-15");
    assert_eq!((february.baseline_slip.value, february.last_move.value), (Some(61), Some(30)));
    // Looking back to the first report, the second is not there yet: 1 March to 1 April is 31 days.
    let january = reporting(&followed(), "2026-02-27");
    assert_eq!((january.baseline_slip.value, reason(&january.last_move)), (Some(31), "reporting-unknown-one-report"));
}

#[test]
fn without_reports_and_baseline_it_says_so() {
    let none = reporting(&Record::new().milestone("deck", 1, "2026-03-01", "", ""), "2026-01-01");
    assert_eq!(reason(&none.baseline_slip), "reporting-unknown-no-baseline");
    assert_eq!(reason(&none.last_move), "reporting-unknown-no-report");
    assert_eq!(reason(&none.report_age), "reporting-unknown-no-report");
    assert_eq!(reason(&none.due), "reporting-unknown-no-rhythm");
}

#[test]
fn sixty_days_without_a_report_are_silence() {
    // 28 February and 60 days is 29 April.
    assert!(!reporting(&followed(), "2026-04-28").silent);
    assert!(reporting(&followed(), "2026-04-29").silent);
    // Nobody reports on it at all: silence is of what is reported on.
    assert!(!reporting(&Record::new().promise("2025-01-01", "2027-01-01"), "2026-04-29").silent);
    // It should be reported on from its start on, 1 January; 60 days later is 2 March.
    let never = monthly(Record::new().promise("2026-01-01", "2027-01-01"));
    assert_eq!((reporting(&never, "2026-03-01").silent, reporting(&never, "2026-03-02").silent), (false, true));
}

#[test]
fn overdue_milestones_are_counted() {
    let record = Record::new()
        .milestone("piers", 1, "2026-01-01", "", "")
        .milestone("deck", 1, "2026-02-01", "", "")
        .milestone("opening", 1, "2026-12-01", "", "");
    assert_eq!(record.line("2026-03-01").overdue, 2);
}
