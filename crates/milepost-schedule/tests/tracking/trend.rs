//! Milestone trend analysis, as worked out by hand.

use crate::record::{Record, day, scheduled_on};
use milepost_model::Reason;
use milepost_schedule::evidence::SourceIndex;
use milepost_schedule::trend::portfolio::{over_time, project};
use milepost_schedule::trend::{Step, StepKind, TrendLine};

fn followed() -> Record {
    Record::new()
        .promise("2025-01-01", "2026-01-01")
        .milestone("Deck", 1, "", "", "")
        .milestone("Open", 1, "", "", "")
        .baseline("2025-01-01", &["2025-06-01", "2026-01-01"])
        .report("2025-02-01", &[(0, "2025-06-11", None), (1, "2026-01-01", None)])
        .report("2025-04-01", &[(0, "2025-08-10", Some(Reason::Ground)), (1, "2026-03-02", Some(Reason::Ground))])
        .report("2025-06-01", &[(0, "2025-08-15", Some(Reason::Weather)), (1, "2026-03-12", Some(Reason::Funding))])
        .report("2025-09-01", &[(0, "met 2025-08-20", None), (1, "2026-03-22", Some(Reason::Ground))])
}

fn lines(record: &Record, as_of: &str) -> Vec<TrendLine> {
    record.trend(as_of).lines
}

#[test]
fn each_report_is_a_point_and_what_it_moved() {
    let deck = &lines(&followed(), "2025-06-30")[0];
    let points: Vec<_> = deck.points.iter().map(|p| (p.data_date.to_string(), p.date.to_string(), p.moved)).collect();
    assert_eq!(
        points,
        [
            ("2025-02-01".into(), "2025-06-11".into(), None),
            ("2025-04-01".into(), "2025-08-10".into(), Some(60)), // 19 + 31 + 10
            ("2025-06-01".into(), "2025-08-15".into(), Some(5)),
        ]
    );
}

#[test]
fn a_line_ends_on_the_diagonal_when_it_is_met() {
    let deck = &lines(&followed(), "2025-09-30")[0];
    let last = deck.points.last().expect("points");
    assert!(last.met);
    assert_eq!(last.date, day("2025-08-20"));
    // Met between two reports, and no report says so yet.
    let own = followed().met(1, "2025-10-15");
    let open = &lines(&own, "2025-10-15")[1];
    let last = open.points.last().expect("points");
    assert_eq!((last.data_date, last.date, last.met), (day("2025-10-15"), day("2025-10-15"), true));
}

#[test]
fn slip_is_against_the_current_baseline_the_first_and_the_report_before() {
    let again = followed().baseline("2025-05-01", &["2025-08-10", "2026-03-02"]);
    let open = &lines(&again, "2025-06-30")[1];
    assert_eq!(open.slip.value, Some(10)); // 12 Mar - 2 Mar
    assert_eq!(open.slip_since_first.value, Some(70)); // 31 Jan days, 28 Feb, 11
    assert_eq!(open.slip_since_last.value, Some(10));
    // Before the second baseline the first is the current one.
    let before = &lines(&again, "2025-04-30")[1];
    assert_eq!((before.slip.value, before.slip_since_first.value), (Some(60), Some(60)));
    let one = &lines(&again, "2025-02-28")[1];
    assert_eq!(one.slip_since_last.unknown.as_ref().map(|r| r.id.as_str()), Some("trend-unknown-one-report"));
}

#[test]
fn the_rate_is_days_a_month_and_the_line_flattens_when_it_slows_down() {
    let open = &lines(&followed(), "2025-06-30")[1];
    // 70 days over the 120 from 1 Feb to 1 Jun: 0.5833 a day, times 30.4375.
    assert!((open.rate.value.unwrap() - 70.0 / 120.0 * 30.4375).abs() < 1e-9);
    // 60 days in 59, then 10 in 61.
    assert_eq!(open.flattens.value, Some(true));
    let few = &lines(&followed(), "2025-04-30")[1];
    assert_eq!(few.flattens.unknown.as_ref().map(|r| r.id.as_str()), Some("trend-unknown-few-reports"));
    let steeper = followed().report("2025-10-01", &[(1, "2026-06-22", None)]);
    assert_eq!(lines(&steeper, "2025-10-01")[1].flattens.value, Some(false));
}

#[test]
fn the_waterfall_adds_up_to_the_slip_by_reason() {
    let open = &lines(&followed(), "2025-09-01")[1];
    let steps: Vec<_> = open.waterfall.iter().map(|s| (s.kind, s.reason, s.days, s.moves)).collect();
    assert_eq!(
        steps,
        [
            (StepKind::Reason, Some(Reason::Ground), 70, 2), // 60 and 10
            (StepKind::Reason, Some(Reason::Funding), 10, 1),
        ]
    );
    assert_eq!(Some(open.waterfall.iter().map(|step| step.days).sum()), open.slip_since_first.value);
    let deck = &lines(&followed(), "2025-09-01")[0];
    let steps: Vec<_> = deck.waterfall.iter().map(|s: &Step| (s.kind, s.days)).collect();
    assert_eq!(
        steps,
        [
            (StepKind::BeforeReports, 10),
            (StepKind::Reason, 60), // ground
            (StepKind::Reason, 5),  // weather
            (StepKind::NoReason, 5),
        ]
    );
}

#[test]
fn the_finish_is_in_each_report_the_last_that_it_forecasts() {
    let finish = followed().trend("2025-09-30").finish.expect("there are reports");
    let dates: Vec<String> = finish.points.iter().map(|point| point.date.to_string()).collect();
    assert_eq!(dates, ["2026-01-01", "2026-03-02", "2026-03-12", "2026-03-22"]);
    assert_eq!(finish.slip.value, Some(80));
}

#[test]
fn without_reports_one_publisher_is_followed_and_not_a_row_of_different_ones() {
    let record = Record::new()
        .date_claim("start", "2013-01-01", "", "")
        .date_claim("finish", "2014-10-24", "2013-09-01", "City")
        .date_claim("finish", "2014-12-31", "2013-12-01", "Press")
        .date_claim("finish", "2015-06-24", "2014-02-01", "City");
    let finish = record.trend("2014-03-01").finish.expect("the city spoke twice");
    assert_eq!(finish.publisher, "City");
    assert_eq!(finish.points.len(), 2);
    // 24 Oct 2014 to 24 Jun 2015: 7 + 30 + 31 + 31 + 28 + 31 + 30 + 31 + 24.
    assert_eq!(finish.slip.value, Some(243));
}

#[test]
fn the_portfolio_s_slip_on_a_day_is_the_middle_of_what_each_said_last() {
    let slipping = |number, second: &str| {
        Record::named(number)
            .date_claim("start", "2025-01-01", "", "")
            .date_claim("finish", "2026-01-01", "2025-01-01", "City")
            .date_claim("finish", second, "2025-06-01", "City")
    };
    let records = [slipping(1, "2026-01-11"), slipping(2, "2026-01-31"), Record::named(3)];
    let lines =
        records.iter().map(|r| project(&r.rows().on(day("2025-12-31")), &SourceIndex::new(&r.sources))).collect();
    let slip = over_time(lines, day("2025-12-31"));
    assert_eq!((slip.projects.len(), slip.left_out), (2, 1));
    let median: Vec<_> = slip.median.iter().map(|m| (m.date.to_string(), m.days, m.projects)).collect();
    assert_eq!(median, [("2025-01-01".into(), 0.0, 2), ("2025-06-01".into(), 20.0, 2)]);
    // A finished one ends with its actual slip.
    let done = Record::finished(4, "2025-01-01", "2025-03-01", "2025-03-11");
    let line = project(&done.rows().on(day("2025-12-31")), &SourceIndex::default()).expect("it is finished");
    assert!(line.finished);
    assert_eq!(line.points.last().map(|point| point.days), Some(10.0));
}

/// The schedule of 1 October says 31 March; the last report that spoke of it, 1 September, said 22 March.
#[test]
fn what_the_schedule_says_after_the_last_report_is_a_point_of_the_line() {
    let mut record = followed();
    record.scheduled = Some(scheduled_on("2025-10-01", "2026-03-31", &record));
    let open = &lines(&record, "2025-10-31")[1];
    let last = open.points.last().unwrap();
    assert_eq!((last.data_date, last.date, last.moved), (day("2025-10-01"), day("2026-03-31"), Some(9)));
    assert!(last.activity.is_some() && last.report.is_none());
    // Before its data date it says nothing.
    assert_eq!(lines(&record, "2025-09-30")[1].points.last().unwrap().date, day("2026-03-22"));
}
