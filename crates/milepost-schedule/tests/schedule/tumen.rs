//! The worked example of `docs/progress.md`: the Tumen road bridge, whose figures the project set itself.

use crate::record::{day, tumen};
use milepost_model::{Arg, Message};
use milepost_schedule::Figure;
use milepost_schedule::s_curve::CurvePoint;
use milepost_schedule::verdict::VerdictKind;
use rust_decimal::Decimal;

#[test]
fn on_30_november_2025_214_of_548_days_have_gone() {
    // 30 Apr 2025 to 30 Nov 2025: 31 May, 30 Jun, 31 Jul, 31 Aug, 30 Sep, 31 Oct, 30 Nov = 214 days.
    // To 30 Oct 2026: 365 days to 30 Apr 2026, and 31 + 30 + 31 + 31 + 30 + 30 = 183: 548. 214 / 548 = 39.05%.
    let elapsed = tumen().progress("2025-11-30").elapsed.value.expect("start and finish are claimed");
    assert_eq!((elapsed.days, elapsed.of_days), (214, 548));
    assert!((elapsed.share - 0.390_511).abs() < 1e-6, "{}", elapsed.share);
}

#[test]
fn on_30_november_2025_five_of_eight_milestones_with_45_of_100_are_met() {
    // 5 + 5 + 5 + 15 + 15; "Nov 2025" has ended on its last day.
    let met = tumen().progress("2025-11-30").milestone_weighted.value.expect("there is weight");
    assert_eq!((met.milestones, met.of_milestones), (5, 8));
    assert_eq!((met.weight, met.of_weight), (Decimal::from(45), Decimal::from(100)));
    assert_eq!(met.share, 0.45);
}

#[test]
fn the_promised_finish_is_the_chosen_of_four_claims_from_january_to_december() {
    // "By the end of 2026" names its last day only; "in 2026" begins the range, both end it.
    let promised = tumen().progress("2025-11-30").promised_finish.value.expect("a finish is claimed");
    assert_eq!(promised.date.as_day(), Some(day("2026-10-30")));
    assert_eq!(promised.claims, 4);
    assert_eq!((promised.earliest, promised.latest), (Some(day("2026-01-01")), Some(day("2026-12-31"))));
    // 31 Dec (31), Jan 31, Feb 28, Mar 31, Apr 30, May 31, Jun 30, Jul 31, Aug 31, Sep 30, and 30 days of October.
    assert_eq!(tumen().progress("2025-11-30").days_to_finish.value, Some(334));
}

#[test]
fn planned_share_is_unknown_while_six_milestones_have_no_plan() {
    let planned = tumen().progress("2025-11-30").planned;
    assert_eq!(planned.value, None);
    assert_eq!(planned.unknown, Some(Message::new("planned-unknown-not-planned").with("milestones", 6_usize)));
}

#[test]
fn on_30_november_2025_nothing_planned_is_open_so_it_is_on_track() {
    let verdict = tumen().progress("2025-11-30").verdict;
    assert_eq!(verdict.kind, VerdictKind::OnTrack);
    assert_eq!(verdict.reason.id, "verdict-on-track-elapsed");
}

#[test]
fn on_24_november_2026_nobody_knows_whether_it_was_completed() {
    // Newest evidence: March 2026. From 31 Mar to 24 Nov 2026: 30+31+30+31+31+30+31 to 31 Oct = 214, and 24: 238.
    let progress = tumen().progress("2026-11-24");
    assert_eq!(progress.newest_evidence.value.as_ref().map(|evidence| evidence.age_days), Some(238));
    assert_eq!(progress.verdict.kind, VerdictKind::Unknown);
    assert_eq!(progress.verdict.reason.id, "verdict-unknown-stale-milestone");
    assert_eq!(progress.verdict.reason.args.get("title"), Some(&Arg::Text("Construction complete".into())));
    // And yet the fronts met: 75 of 100.
    assert_eq!(progress.milestone_weighted.value.map(|met| met.share), Some(0.75));
}

#[test]
fn a_milestone_planned_after_the_promised_finish_is_no_delay_by_itself() {
    // "Open to traffic" is planned for 2026, whose last day is 62 days after 30 Oct.
    let progress = tumen().progress("2025-11-30");
    assert_eq!(progress.finish_slip.value, Some(62));
    assert_ne!(progress.verdict.kind, VerdictKind::Late);
}

#[test]
fn the_next_milestone_and_the_expected_finish_follow_the_dates_given() {
    // "Fronts meet" has no date but its actual one, which on that day is still to come.
    let progress = tumen().progress("2025-11-30");
    let next = progress.next_milestone.value.expect("one is open");
    assert_eq!((next.title.as_str(), next.days), ("Construction complete", 334));
    assert_eq!(progress.expected_finish.value.map(|date| date.last_known()), Some(day("2026-12-31")));
    assert_eq!(progress.reported.unknown.map(|m| m.id), Some("reported-unknown-not-stated".to_owned()));
    // 30 Oct to 24 Nov 2026: 1 + 24.
    let slip = tumen().progress("2026-11-24").milestones[6].slip.value.expect("it is overdue");
    assert_eq!((slip.days, slip.most, slip.still_growing), (25, None, true));
}

#[test]
fn the_curves_of_30_november_2025_are_these_steps() {
    let curve = tumen().curve("2025-11-30");
    let steps = |figure: &Figure<Vec<CurvePoint>>| {
        let points = figure.value.clone().expect("there is weight");
        points.iter().map(|point| format!("{} {:.2}", point.date, point.share)).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(
        steps(&curve.achieved),
        "2024-06-19 0.05, 2025-02-28 0.10, 2025-04-30 0.15, 2025-09-27 0.30, 2025-11-30 0.45"
    );
    assert_eq!(steps(&curve.planned), "2026-10-30 0.20, 2026-12-31 0.25");
    assert_eq!(curve.unplanned, 0.75);
    assert_eq!(steps(&curve.expected), "2025-11-30 0.45, 2026-10-30 0.65, 2026-12-31 0.70");
}
