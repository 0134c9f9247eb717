//! The curves, as steps counted by hand.

use crate::record::{Record, ids};
use milepost_schedule::Figure;
use milepost_schedule::s_curve::CurvePoint;

fn points(figure: &Figure<Vec<CurvePoint>>) -> Vec<(String, f64, usize)> {
    let points = figure.value.as_deref().unwrap_or_default();
    points.iter().map(|point| (point.date.to_string(), point.share, point.milestones.len())).collect()
}

fn steps(expected: &[(&str, f64, usize)]) -> Vec<(String, f64, usize)> {
    expected.iter().map(|(date, share, milestones)| ((*date).to_owned(), *share, *milestones)).collect()
}

fn record() -> Record {
    // Weights 1 + 1 + 2 + 3 + 1 = 8.
    Record::new()
        .milestone("a", 1, "2026-01-10", "", "2026-01-20")
        .milestone("b", 1, "2026-01-10", "", "2026-02-01..2026-02-28 month")
        .milestone("c", 2, "2026-03-01", "2026-06-01", "")
        .milestone("d", 3, "2026-05-01..2026-05-31 month", "", "")
        .milestone("e", 1, "", "", "")
}

#[test]
fn each_curve_steps_on_the_last_day_of_its_dates() {
    let curve = record().curve("2026-04-01");
    // 2/8 on 10 Jan, 4/8 on 1 Mar, 7/8 on 31 May; "e" is not planned.
    assert_eq!(
        points(&curve.planned),
        steps(&[("2026-01-10", 0.25, 2), ("2026-03-01", 0.5, 1), ("2026-05-31", 0.875, 1)])
    );
    assert_eq!(curve.unplanned, 0.125);
    assert_eq!(
        points(&curve.achieved),
        steps(&[("2026-01-20", 0.125, 1), ("2026-02-28", 0.25, 1), ("2026-04-01", 0.25, 0)])
    );
    // On from 2/8: "d" as planned, "c" as forecast; "e" has no date.
    assert_eq!(
        points(&curve.expected),
        steps(&[("2026-04-01", 0.25, 0), ("2026-05-31", 0.625, 1), ("2026-06-01", 0.875, 1)])
    );
    assert_eq!(ids(&curve.expected.why.remarks), ["curve-remark-left-out"]);
}

#[test]
fn what_is_overdue_without_a_forecast_is_expected_on_no_day() {
    let expected = record().curve("2026-06-02").expected;
    assert_eq!(points(&expected), steps(&[("2026-06-02", 0.25, 0)]));
    // On its very day it may still come.
    assert_eq!(points(&record().curve("2026-06-01").expected).len(), 2);
}

#[test]
fn before_the_first_milestone_nothing_is_achieved() {
    assert_eq!(points(&record().curve("2025-12-31").achieved), steps(&[("2025-12-31", 0.0, 0)]));
    // Met on the as-of date: one point, no second of the same day.
    assert_eq!(points(&record().curve("2026-01-20").achieved), steps(&[("2026-01-20", 0.125, 1)]));
}

#[test]
fn curves_are_unknown_with_the_reason_of_the_share() {
    let reason = |figure: &Figure<Vec<CurvePoint>>| figure.unknown.as_ref().map(|m| m.id.clone()).unwrap_or_default();
    let none = Record::new().curve("2026-01-01");
    for figure in [&none.planned, &none.achieved, &none.expected] {
        assert_eq!(reason(figure), "weight-unknown-no-milestones");
    }
    let zero = Record::new().milestone("a", 0, "2026-01-01", "", "").curve("2026-01-01");
    assert_eq!((reason(&zero.planned).as_str(), zero.unplanned), ("weight-unknown-all-zero", 0.0));
    let unplanned = Record::new().milestone("a", 1, "", "", "2025-01-01").curve("2026-01-01");
    assert_eq!((reason(&unplanned.planned).as_str(), unplanned.unplanned), ("curve-unknown-no-plan", 1.0));
    assert_eq!(points(&unplanned.achieved), steps(&[("2025-01-01", 1.0, 1), ("2026-01-01", 1.0, 0)]));
}

#[test]
fn what_earlier_baselines_planned_stays_beside_what_it_is_held_to() {
    // Agreed: 2/8 on 1 January, 4/8 on 1 February; "d" and "e" were not dated then. Held to the later one.
    let record = record()
        .baseline("Agreed", "2025-06-01", false, &["2026-01-01", "2026-01-01", "2026-02-01"])
        .baseline("Replanned", "2025-12-01", true, &["2026-01-10", "2026-01-10", "2026-03-01", "2026-05-31"]);
    let told = |as_of: &str| {
        let earlier = record.curve(as_of).earlier.into_iter();
        let told = earlier.map(|plan| (plan.name, plan.points.iter().map(|p| (p.date.to_string(), p.share)).collect()));
        told.collect::<Vec<(String, Vec<(String, f64)>)>>()
    };
    let agreed = vec![("2026-01-01".to_owned(), 0.25), ("2026-02-01".to_owned(), 0.5)];
    assert_eq!(told("2026-04-01"), [("Agreed".to_owned(), agreed)]);
    // While it is the only one that counts it is what is planned, and there is no other beside it.
    assert_eq!(told("2025-11-30"), []);
}
