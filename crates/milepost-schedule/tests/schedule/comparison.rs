//! Two reports side by side, and when the next one is due.

use crate::record::{Record, day};
use milepost_model::ReportingRhythm;
use milepost_schedule::comparison::{Became, ReportDue, compare, due};
use milepost_schedule::progress::Tracked;

#[test]
fn a_comparison_says_what_became_of_each_milestone() {
    let titles = ["Met", "Later", "Earlier", "Restated", "Same", "New", "Dropped", "Met before"];
    let record = titles.iter().fold(Record::new(), |record, title| record.milestone(title, 1, "", "", ""));
    let record = record
        .report(
            "January",
            "2026-01-31",
            &[
                (0, "2026-02-10", ""),
                (1, "2026-07-01", ""),
                (2, "2026-07-01", ""),
                (3, "2026-07-01..2026-07-31 month", ""),
                (4, "2026-07-01", ""),
                (6, "2026-07-01", ""),
                (7, "", "2025-12-01"),
            ],
        )
        .report(
            "February",
            "2026-02-28",
            &[
                (0, "", "2026-02-12"),
                (1, "2026-08-01", ""),
                (2, "2026-06-01", ""),
                (3, "2026-07-31", ""),
                (4, "2026-07-01", ""),
                (5, "2026-07-01", ""),
            ],
        );
    let compared = compare(&record.reports[0], &record.reports[1]);
    let told: Vec<_> = compared.lines.iter().map(|line| (line.title.as_str(), line.became, line.moved)).collect();
    assert_eq!(
        told,
        [
            ("Met", Became::Met, Some(2)),
            ("Later", Became::Later, Some(31)),
            ("Earlier", Became::Earlier, Some(-30)),
            ("Restated", Became::Restated, Some(0)),
            ("Same", Became::Same, Some(0)),
            ("New", Became::New, None),
            ("Dropped", Became::Dropped, None),
        ]
    );
}

#[test]
fn a_report_is_due_a_week_a_month_or_a_quarter_after_the_newest() {
    let record = Record::new().report("January", "2026-01-31", &[]);
    let tracked = Tracked { reports: &record.reports, ..Tracked::default() };
    let on = |rhythm, as_of: &str| due(rhythm, &tracked, day(as_of));
    let expected = |due: &str, overdue| {
        Some(ReportDue { last: Some(day("2026-01-31")), due: Some(day(due)), days_overdue: Some(overdue) })
    };
    assert_eq!(on(ReportingRhythm::None, "2026-06-30"), None);
    assert_eq!(on(ReportingRhythm::Weekly, "2026-02-08"), expected("2026-02-07", 1));
    // A month after the last day of January is the last day of February.
    assert_eq!(on(ReportingRhythm::Monthly, "2026-02-20"), expected("2026-02-28", -8));
    assert_eq!(on(ReportingRhythm::Quarterly, "2026-05-10"), expected("2026-04-30", 10));
    let none = ReportDue { last: None, due: None, days_overdue: None };
    assert_eq!(on(ReportingRhythm::Monthly, "2026-01-30"), Some(none));
}
