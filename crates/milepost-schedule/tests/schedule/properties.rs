//! What holds for any record at any date.

use crate::record::{Record, day};
use chrono::{Datelike, Days, NaiveDate};
use milepost_model::{ClaimValue, DateInterval, Grain, ProjectStatus};
use milepost_schedule::fact::{counts, facts};
use milepost_schedule::milestone::MilestoneStatus;
use milepost_schedule::progress::{Progress, progress};
use milepost_schedule::s_curve::{CurvePoint, s_curve};
use milepost_schedule::verdict::VerdictKind;
use milepost_schedule::{Figure, Why};
use proptest::prelude::*;
use rust_decimal::Decimal;

/// Mostly days near each other, so that they meet; now and then any that there is.
fn days() -> impl Strategy<Value = NaiveDate> {
    prop_oneof![
        20 => (0_u64..1200).prop_map(|days| day("2024-01-01").checked_add_days(Days::new(days)).unwrap()),
        1 => (NaiveDate::MIN.num_days_from_ce()..=NaiveDate::MAX.num_days_from_ce())
            .prop_map(|days| NaiveDate::from_num_days_from_ce_opt(days).unwrap()),
        1 => prop_oneof![Just(NaiveDate::MIN), Just(NaiveDate::MAX), Just(day("1969-12-31")), Just(day("2100-03-01"))],
    ]
}

fn intervals() -> impl Strategy<Value = DateInterval> {
    let range = |(a, b): (NaiveDate, NaiveDate)| DateInterval::new(Some(a.min(b)), Some(a.max(b)), Grain::Range);
    prop_oneof![
        4 => days().prop_map(DateInterval::day),
        2 => (days(), days()).prop_map(move |days| range(days).unwrap()),
        1 => days().prop_map(|day| DateInterval::new(None, Some(day), Grain::By).unwrap()),
        1 => days().prop_map(|day| DateInterval::new(Some(day), None, Grain::After).unwrap()),
    ]
}

fn maybe() -> impl Strategy<Value = Option<DateInterval>> {
    proptest::option::weighted(0.6, intervals())
}

fn weights() -> impl Strategy<Value = Decimal> {
    prop_oneof![
        10 => (0_i64..10).prop_map(Decimal::from),
        3 => (0_i64..1_000_000, 0_u32..6).prop_map(|(digits, scale)| Decimal::new(digits, scale)),
        1 => prop_oneof![Just(Decimal::MAX), Just(Decimal::MIN), Just(Decimal::new(1, 28))],
    ]
}

type Dates = (Decimal, Option<DateInterval>, Option<DateInterval>, Option<DateInterval>);
type Said = (&'static str, ClaimValue, Option<DateInterval>, bool, Option<Option<DateInterval>>);

fn claims() -> impl Strategy<Value = Said> {
    let date = (prop_oneof![Just("start"), Just("finish"), Just("Finish")], intervals())
        .prop_map(|(fact, date)| (fact, ClaimValue::Date(date)));
    let share = (0_i64..150).prop_map(|cents| ("progress", ClaimValue::Share(Decimal::new(cents, 2))));
    let text = prop_oneof![Just("start"), Just("finish"), Just("progress"), Just("contractor")];
    let text = text.prop_map(|fact| (fact, ClaimValue::Text("as said".into())));
    (prop_oneof![6 => date, 1 => share, 1 => text], maybe(), any::<bool>(), proptest::option::of(maybe()))
        .prop_map(|((fact, value), stated, chosen, source)| (fact, value, stated, chosen, source))
}

pub(crate) fn records() -> impl Strategy<Value = Record> {
    let milestones = proptest::collection::vec((weights(), maybe(), maybe(), maybe()), 0..8);
    let status = prop_oneof![
        8 => Just(ProjectStatus::UnderConstruction),
        1 => Just(ProjectStatus::Completed),
        1 => Just(ProjectStatus::Cancelled)
    ];
    (milestones, proptest::collection::vec(claims(), 0..8), status).prop_map(|(milestones, claims, status)| {
        let record = milestones.into_iter().fold(Record::new().status(status), with_milestone);
        claims.into_iter().fold(record, with_claim)
    })
}

fn with_milestone(record: Record, (weight, planned, forecast, actual): Dates) -> Record {
    let title = format!("milestone {}", record.milestones.len());
    let mut record = record.weighing(&title, weight, "", "", "");
    let milestone = record.milestones.last_mut().unwrap();
    (milestone.planned, milestone.forecast, milestone.actual) = (planned, forecast, actual);
    record
}

fn with_claim(record: Record, (fact, value, stated, chosen, source): Said) -> Record {
    let mut record = record.claim(fact, value, "");
    let claim = record.claims.last_mut().unwrap();
    claim.stated = stated;
    claim.chosen = chosen;
    if let Some(published) = source {
        record = record.citing("a report", "");
        record.sources.last_mut().unwrap().published = published;
    }
    record
}

/// A record and two days in order.
fn in_time() -> impl Strategy<Value = (Record, NaiveDate, NaiveDate)> {
    (records(), days(), days()).prop_map(|(record, a, b)| (record, a.min(b), a.max(b)))
}

fn whys(progress: &Progress) -> Vec<(&'static str, &Why, bool, bool)> {
    fn told<'a, T>(name: &'static str, figure: &'a Figure<T>) -> (&'static str, &'a Why, bool, bool) {
        (name, &figure.why, figure.value.is_some(), figure.unknown.is_some())
    }
    let mut whys = vec![
        told("elapsed", &progress.elapsed),
        told("planned", &progress.planned),
        told("milestone_weighted", &progress.milestone_weighted),
        told("reported", &progress.reported),
        told("promised_finish", &progress.promised_finish),
        told("days_to_finish", &progress.days_to_finish),
        told("next_milestone", &progress.next_milestone),
        told("expected_finish", &progress.expected_finish),
        told("finish_slip", &progress.finish_slip),
        told("newest_evidence", &progress.newest_evidence),
        ("verdict", &progress.verdict.why, true, false),
    ];
    whys.extend(progress.milestones.iter().map(|milestone| told("slip", &milestone.slip)));
    whys
}

fn is_a_curve(points: &[CurvePoint]) -> bool {
    points.is_sorted_by(|a, b| a.date <= b.date && a.share <= b.share)
        && points.iter().all(|point| (0.0..=1.0).contains(&point.share))
}

proptest! {
    #[test]
    fn the_met_share_never_falls((record, earlier, later) in in_time()) {
        let met = |as_of| record.with_input(as_of, progress).milestone_weighted.value;
        if let (Some(before), Some(after)) = (met(earlier), met(later)) {
            prop_assert!(before.share <= after.share && before.weight <= after.weight);
            prop_assert!((0.0..=1.0).contains(&before.share) && after.milestones <= record.milestones.len());
        }
    }

    #[test]
    fn the_planned_share_never_falls_and_is_a_share((record, earlier, later) in in_time()) {
        let planned = |as_of| record.with_input(as_of, progress).planned.value;
        if let (Some(before), Some(after)) = (planned(earlier), planned(later)) {
            prop_assert!(before.share <= after.share);
            prop_assert!((0.0..=1.0).contains(&before.share) && (0.0..=1.0).contains(&after.share));
        }
    }

    #[test]
    fn each_status_says_what_is_so((record, as_of, _) in in_time()) {
        for (milestone, got) in record.milestones.iter().zip(record.with_input(as_of, progress).milestones) {
            let ended = |date: Option<DateInterval>| date.is_some_and(|date| date.ends_by(as_of));
            let due = milestone.planned.or(milestone.forecast);
            match got.status {
                MilestoneStatus::Met => prop_assert!(ended(milestone.actual)),
                MilestoneStatus::Overdue => {
                    prop_assert!(!ended(milestone.actual) && ended(due) && due.unwrap().latest() != Some(as_of));
                }
                MilestoneStatus::Due | MilestoneStatus::Upcoming => {
                    prop_assert!(!ended(milestone.actual) && due.is_some());
                    prop_assert!(due.unwrap().latest().is_none_or(|last| last >= as_of));
                }
                MilestoneStatus::Unknown => {
                    prop_assert!(!ended(milestone.actual) && (milestone.actual.is_some() || due.is_none()));
                }
            }
        }
    }

    #[test]
    fn no_fact_uses_what_was_said_after_the_as_of_date((record, as_of, _) in in_time()) {
        let facts = facts(&record.claims, as_of);
        prop_assert_eq!(facts.iter().map(|f| f.claims.len() + f.later.len()).sum::<usize>(), record.claims.len());
        for fact in facts {
            let said = |claim: &milepost_model::Claim| claim.stated.is_none_or(|stated| stated.ends_by(as_of));
            prop_assert!(fact.claims.iter().all(said));
            prop_assert!(!fact.later.iter().any(said));
            prop_assert_eq!(fact.value.is_some(), !fact.claims.is_empty());
            prop_assert!(fact.value.is_none_or(|id| fact.claims.iter().any(|claim| claim.id == id)));
            prop_assert!(fact.disagreeing < fact.claims.len().max(1) && fact.distinct <= fact.claims.len());
        }
    }

    #[test]
    fn a_claim_stated_later_changes_no_earlier_answer(
        (record, as_of, _) in in_time(), added in claims(), days_later in 1_u64..400,
    ) {
        let mut with = with_claim(record.clone(), added);
        let new = with.claims.last_mut().unwrap();
        new.stated = Some(match as_of.checked_add_days(Days::new(days_later)) {
            Some(later) => DateInterval::day(later),
            None => DateInterval::new(Some(as_of), None, Grain::After).unwrap(),
        });
        // A chosen one takes the place of another: that is the user's doing, not the claim's.
        new.chosen = false;
        prop_assert!(!counts(new, as_of));
        prop_assert_eq!(with.with_input(as_of, progress), record.with_input(as_of, progress));
        prop_assert_eq!(with.with_input(as_of, s_curve), record.with_input(as_of, s_curve));
    }

    #[test]
    fn every_figure_is_known_or_says_why_not_and_tells_its_rule((record, as_of, _) in in_time()) {
        let progress = record.with_input(as_of, progress);
        for (name, why, known, unknown) in whys(&progress) {
            prop_assert!(known != unknown, "{name}");
            prop_assert!(why.formula.is_some(), "{name}");
        }
        let curve = record.with_input(as_of, s_curve);
        for figure in [&curve.planned, &curve.achieved, &curve.expected] {
            prop_assert!(figure.value.is_some() != figure.unknown.is_some() && figure.why.formula.is_some());
        }
    }

    #[test]
    fn the_verdict_agrees_with_the_milestones((record, as_of, _) in in_time()) {
        let progress = record.with_input(as_of, progress);
        let count = |status| progress.milestones.iter().filter(|m| m.status == status).count();
        let (met, overdue) = (count(MilestoneStatus::Met), count(MilestoneStatus::Overdue));
        match progress.verdict.kind {
            VerdictKind::Done => prop_assert_eq!(met, record.milestones.len()),
            VerdictKind::Behind => prop_assert!(overdue > 0),
            VerdictKind::OnTrack => prop_assert!(overdue == 0 && progress.days_to_finish.value.is_none_or(|days|
                days >= 0 || progress.promised_finish.value.as_ref().is_some_and(|f| f.date.latest().is_none()))),
            VerdictKind::Late | VerdictKind::Unknown => prop_assert!(met < record.milestones.len().max(1)),
        }
    }

    #[test]
    fn the_curves_rise_and_end_at_the_figures((record, as_of, _) in in_time()) {
        let (curve, progress) = (record.with_input(as_of, s_curve), record.with_input(as_of, progress));
        for figure in [&curve.planned, &curve.achieved, &curve.expected] {
            prop_assert!(figure.value.as_deref().is_none_or(is_a_curve));
        }
        let achieved = curve.achieved.value.as_deref().and_then(<[_]>::last);
        prop_assert_eq!(achieved.map(|last| last.share), progress.milestone_weighted.value.map(|met| met.share));
        prop_assert!(achieved.is_none_or(|last| last.date == as_of));
        let expected = curve.expected.value.as_deref().and_then(<[_]>::first);
        prop_assert_eq!(expected.map(|first| first.share), achieved.map(|last| last.share));
        if let (Some(points), true) = (&curve.planned.value, curve.unplanned == 0.0) {
            prop_assert_eq!(points.last().map(|last| last.share), Some(1.0));
        }
        // At the as-of date the planned curve is where Planned % is; a curve that leaves weight out is of no figure.
        if curve.unplanned > 0.0 {
            prop_assert_eq!(progress.planned.value, None);
        } else if let (Some(points), Some(planned)) = (&curve.planned.value, progress.planned.value) {
            let by_now = points.iter().rev().find(|point| point.date <= as_of).map_or(0.0, |point| point.share);
            prop_assert_eq!(by_now, planned.share);
        }
    }

    #[test]
    fn a_portfolio_line_is_the_project_without_its_whys((record, as_of, _) in in_time()) {
        let line = record.with_input(as_of, milepost_schedule::portfolio::line);
        let progress = record.with_input(as_of, progress);
        prop_assert_eq!((line.verdict.kind, line.verdict.reason), (progress.verdict.kind, progress.verdict.reason));
        prop_assert_eq!(line.verdict.why, Why::default());
        prop_assert_eq!(line.elapsed.value, progress.elapsed.value);
        prop_assert_eq!(line.milestone_weighted.unknown, progress.milestone_weighted.unknown);
        prop_assert_eq!(line.expected_finish.value, progress.expected_finish.value);
        prop_assert_eq!(line.next_milestone.value, progress.next_milestone.value);
        let slips = progress.milestones.iter().filter(|m| m.slip.value.is_some()).count();
        prop_assert_eq!(line.slips.len(), slips);
    }
}
