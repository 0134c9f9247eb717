//! Two reports side by side.

use crate::record::Record;
use milepost_schedule::comparison::{Became, compare};

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
