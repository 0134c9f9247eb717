//! Shares of the milestones' weight: planned, and met.

use crate::record::{Record, ids};
use milepost_schedule::Figure;
use milepost_schedule::progress::Weighted;
use rust_decimal::Decimal;

fn counted(figure: &Figure<Weighted>) -> Option<(f64, usize, usize)> {
    figure.value.map(|w| (w.share, w.milestones, w.of_milestones))
}

#[test]
fn a_milestone_is_planned_from_the_last_day_of_its_plan_on() {
    // Weights 1, 2, 5: 0, 1/8, 3/8, 8/8.
    let record = Record::new()
        .milestone("a", 1, "2024-02-29", "", "")
        .milestone("b", 2, "2026-05-01..2026-05-31 month", "", "")
        .milestone("c", 5, "..2150-01-01 by", "", "");
    let cases = [
        ("2024-02-28", (0.0, 0, 3)),
        ("2024-02-29", (0.125, 1, 3)),
        ("2026-05-30", (0.125, 1, 3)),
        ("2026-05-31", (0.375, 2, 3)),
        ("2149-12-31", (0.375, 2, 3)),
        ("2150-01-01", (1.0, 3, 3)),
    ];
    for (as_of, expected) in cases {
        assert_eq!(counted(&record.progress(as_of).planned), Some(expected), "{as_of}");
    }
}

#[test]
fn a_milestone_is_met_from_the_last_day_of_its_actual_date_on() {
    let record = Record::new()
        .milestone("a", 1, "", "", "1969-12-31")
        .milestone("b", 2, "", "", "2026-05-01..2026-05-31 month")
        .milestone("c", 5, "", "", "");
    let cases = [
        ("1969-12-30", (0.0, 0, 3), 0),
        ("1969-12-31", (0.125, 1, 3), 0),
        ("2026-04-30", (0.125, 1, 3), 0),
        // Perhaps met, so not counted, and said.
        ("2026-05-01", (0.125, 1, 3), 1),
        ("2026-05-30", (0.125, 1, 3), 1),
        ("2026-05-31", (0.375, 2, 3), 0),
    ];
    for (as_of, expected, remarks) in cases {
        let met = record.progress(as_of).milestone_weighted;
        assert_eq!((counted(&met), met.why.remarks.len()), (Some(expected), remarks), "{as_of}");
    }
}

#[test]
fn a_share_of_nothing_is_unknown_and_not_zero() {
    let both = |record: Record| {
        let progress = record.progress("2026-01-01");
        let reason = |figure: Figure<Weighted>| figure.unknown.map(|m| m.id).unwrap_or_default();
        (reason(progress.planned), reason(progress.milestone_weighted))
    };
    let same = |id: &str| (id.to_owned(), id.to_owned());
    assert_eq!(both(Record::new()), same("weight-unknown-no-milestones"));
    let zero = Record::new().milestone("a", 0, "2025-01-01", "", "2025-01-01").milestone("b", 0, "2027-01-01", "", "");
    assert_eq!(both(zero), same("weight-unknown-all-zero"));
    let huge = Record::new().weighing("a", Decimal::MAX, "2025-01-01", "", "").weighing("b", Decimal::MAX, "", "", "");
    assert_eq!(both(huge), same("weight-unknown-too-large"));
    // One without a plan makes the planned share unknown, unless it weighs nothing.
    let unplanned =
        |weight| Record::new().milestone("a", 1, "2025-01-01", "", "").milestone("b", weight, "", "", "2025-01-01");
    assert_eq!(both(unplanned(1)), ("planned-unknown-not-planned".into(), String::new()));
    assert_eq!(both(unplanned(0)), (String::new(), String::new()));
}

#[test]
fn weights_are_decimals_of_any_size() {
    // 0.1 + 0.2 of 0.3 is all of it; the smallest decimal of the largest is nothing to speak of.
    let tenth = Decimal::new(1, 1);
    let record =
        Record::new().weighing("a", tenth, "", "", "2025-01-01").weighing("b", tenth + tenth, "", "", "2025-01-01");
    assert_eq!(counted(&record.progress("2026-01-01").milestone_weighted), Some((1.0, 2, 2)));
    let record = Record::new().weighing("a", Decimal::new(1, 28), "", "", "2025-01-01").weighing(
        "b",
        Decimal::MAX / Decimal::from(2),
        "",
        "",
        "",
    );
    assert_eq!(counted(&record.progress("2026-01-01").milestone_weighted), Some((0.0, 1, 2)));
}

#[test]
fn the_why_lists_each_milestone_with_its_weight() {
    let record =
        Record::new().milestone("a", 3, "2025-01-01", "", "2025-01-01").milestone("b", 4, "2027-01-01", "", "");
    let progress = record.progress("2026-01-01");
    let labels = |figure: &Figure<Weighted>| {
        let labels: Vec<_> = figure.why.inputs.iter().map(|input| input.label.clone()).collect();
        ids(&labels).join(" ")
    };
    assert_eq!(labels(&progress.planned), "input-as-of input-planned-by-now input-planned-later");
    assert_eq!(labels(&progress.milestone_weighted), "input-as-of input-met input-not-met");
    assert_eq!(progress.planned.why.inputs[1].milestone, Some(record.milestones[0].id));
}
