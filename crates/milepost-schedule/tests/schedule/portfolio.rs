//! A line of the portfolio: the same figures, without the whys.

use crate::record::{Record, tumen};
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
