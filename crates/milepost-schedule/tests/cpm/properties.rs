//! What holds of every network, on networks of every odd kind.

use crate::odd::{Odd, odd};
use milepost_schedule::cpm::{
    Activity, ActivityKind, Because, Calendar, CpmError, Dates, Exception, Instant, Live, Network, RelationshipKind,
    Special, WorkTime, moved, schedule, why,
};
use proptest::prelude::*;

/// Plain work without progress and constraints, on one calendar or several.
fn plain(network: &Network) -> Network {
    let mut plain = network.clone();
    plain.options.links_between_projects = true;
    plain.projects.iter_mut().for_each(|project| project.must_finish_by = None);
    for at in 0..u32::try_from(plain.activities.len()).unwrap() {
        let old = plain.activities.get(at).unwrap();
        let kind = if old.kind == ActivityKind::Summary { ActivityKind::Task } else { old.kind };
        plain.activities.set(at, &Activity { kind, ..Activity::task(old.project, old.calendar, old.duration) });
    }
    plain
}

fn solved(network: &Network) -> Option<Dates> {
    schedule(network).ok()
}

/// The minutes of a day in which a calendar without a base works: by the last exception that holds on it, else by the week;
/// and by those of the day before, whose night shift may reach into it.
fn worked(calendar: &Calendar, day: i32) -> Vec<bool> {
    let mut minutes = vec![false; 1440];
    for (of, midnight) in [(day, 0), (day - 1, 1440)] {
        let date = Instant::from_minutes(of * 1440).unwrap().to_civil().date();
        let holds = |one: &&Exception| one.first <= date && date <= one.last && one.repeat.holds(one.first, date);
        let usual = || calendar.week[usize::try_from(of.rem_euclid(7)).unwrap()].as_deref().unwrap_or_default();
        let shifts = calendar.exceptions.iter().rev().find(holds).map_or_else(usual, |one| &one.shifts);
        for shift in shifts {
            let (from, to) = (usize::from(shift.start), usize::from(shift.finish));
            for minute in from.max(midnight)..to.min(midnight + 1440) {
                minutes[minute - midnight] = true;
            }
        }
    }
    minutes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn a_calendar_counts_the_minutes_that_its_shifts_have_one_by_one(Odd(network) in odd(), from in 0_i32..1_500) {
        let Ok(time) = WorkTime::new(&network.calendars) else { return Ok(()) };
        // Four days from somewhere in 2022 to 2026.
        let first = 44_710 + from;
        let at = |minutes: i32| Instant::from_minutes(minutes).unwrap();
        for (number, calendar) in network.calendars.iter().enumerate().filter(|(_, of)| of.base.is_none()) {
            let number = u32::try_from(number).unwrap();
            let mut counted = 0;
            for day in first..first + 4 {
                for (minute, works) in (day * 1440..).zip(worked(calendar, day)) {
                    prop_assert_eq!(time.between(number, at(first * 1440), at(minute)), counted);
                    counted += i32::from(works);
                }
            }
        }
    }

    #[test]
    fn any_network_is_answered_with_dates_or_with_what_is_wrong(Odd(network) in odd()) {
        match schedule(&network) {
            Ok(dates) => {
                prop_assert_eq!(dates.early_start.len(), network.activities.len());
                prop_assert_eq!(dates.driving.len(), network.relationships.len());
            }
            Err(CpmError::Cycle { loops }) => {
                prop_assert!(!loops.is_empty());
                // Each step of each loop is a relationship.
                let links = &network.relationships;
                for nodes in loops {
                    for (at, from) in nodes.iter().enumerate() {
                        let to = nodes[(at + 1) % nodes.len()];
                        let has = (0..links.len()).any(|l| links.predecessor[l] == *from && links.successor[l] == to);
                        prop_assert!(has);
                    }
                }
            }
            Err(_) => {}
        }
    }

    #[test]
    fn no_activity_starts_or_finishes_before_a_relationship_without_lag_allows(Odd(network) in odd()) {
        let mut network = plain(&network);
        network.relationships.lag.fill(0);
        if let Some(dates) = solved(&network) {
            for at in 0..network.relationships.len() {
                let [from, to] = [network.relationships.predecessor[at], network.relationships.successor[at]];
                let kinds = [from, to].map(|activity| network.activities.kind[activity as usize]);
                if kinds.contains(&ActivityKind::LevelOfEffort) {
                    continue;
                }
                let (from, to) = (from as usize, to as usize);
                let (start, finish) = (dates.early_start[from], dates.early_finish[from]);
                match network.relationships.kind[at] {
                    RelationshipKind::FinishToStart => prop_assert!(dates.early_start[to] >= finish),
                    RelationshipKind::StartToStart => prop_assert!(dates.early_start[to] >= start),
                    RelationshipKind::FinishToFinish => prop_assert!(dates.early_finish[to] >= finish),
                    // 17:00 serves for 08:00: compared in working time elsewhere.
                    RelationshipKind::StartToFinish => {}
                }
            }
        }
    }

    #[test]
    fn without_constraints_no_float_is_negative_and_the_last_to_finish_has_none(Odd(network) in odd()) {
        let network = plain(&network);
        if let Some(dates) = solved(&network) {
            for at in 0..network.activities.len() {
                if network.activities.kind[at] == ActivityKind::LevelOfEffort {
                    continue;
                }
                let between_projects = network.projects.len() > 1;
                if !between_projects {
                    prop_assert!(dates.total_float[at] >= 0, "{} of {at}", dates.total_float[at]);
                    prop_assert!(dates.free_float[at] <= dates.total_float[at]);
                    let last = dates.early_finish[at] == dates.projects[0].late_finish;
                    prop_assert!(!last || dates.total_float[at] == 0);
                }
                prop_assert_eq!(dates.start_float[at], dates.finish_float[at]);
            }
        }
    }

    #[test]
    fn a_later_data_date_moves_no_early_date_earlier(Odd(network) in odd(), days in 1_i32..60) {
        let mut network = plain(&network);
        let before = solved(&network);
        for project in &mut network.projects {
            let moved = project.data_date.minutes() + days * 1440;
            project.data_date = milepost_schedule::cpm::Instant::from_minutes(moved).unwrap_or(project.data_date);
        }
        if let (Some(before), Some(after)) = (before, solved(&network)) {
            for at in 0..network.activities.len() {
                if network.activities.kind[at] != ActivityKind::LevelOfEffort {
                    prop_assert!(after.early_start[at] >= before.early_start[at]);
                }
            }
        }
    }

    #[test]
    fn the_order_of_activities_does_not_matter(Odd(network) in odd()) {
        let count = u32::try_from(network.activities.len()).unwrap();
        let mut turned = network.clone();
        for at in 0..count {
            let mut activity = network.activities.get(count - 1 - at).unwrap();
            activity.parent = activity.parent.map(|parent| count.wrapping_sub(1).wrapping_sub(parent));
            turned.activities.set(at, &activity);
        }
        for end in turned.relationships.predecessor.iter_mut().chain(&mut turned.relationships.successor) {
            *end = (count - 1).checked_sub(*end).unwrap_or(*end);
        }
        if let (Some(one), Some(other)) = (solved(&network), solved(&turned)) {
            let back: Vec<_> = other.early_start.iter().rev().copied().collect();
            prop_assert_eq!(&one.early_start, &back);
            let back: Vec<_> = other.late_finish.iter().rev().copied().collect();
            prop_assert_eq!(&one.late_finish, &back);
        }
    }

    #[test]
    fn after_any_edits_the_dates_are_those_of_the_full_pass(
        Odd(network) in odd(),
        edits in proptest::collection::vec((0_u32..30, 0_i32..20_000, 0_u8..6), 1..12),
    ) {
        let Ok(mut live) = Live::new(network) else { return Ok(()) };
        for (at, minutes, what) in edits {
            let at = at % u32::try_from(live.network().activities.len()).unwrap();
            let old = live.network().activities.get(at).unwrap();
            let edited = match what {
                0 => Activity { special: Special::default(), ..old },
                1 => Activity { calendar: (old.calendar + 1) % 3, ..old },
                2 => Activity { remaining: minutes / 2, ..old },
                _ => Activity { duration: minutes, remaining: minutes, ..old },
            };
            let before = live.dates().clone();
            let was = live.network().clone();
            match live.set_activity(at, edited) {
                Ok(()) => {
                    let full = schedule(live.network()).unwrap();
                    prop_assert_eq!(live.dates(), &full);
                }
                Err(_) => {
                    prop_assert_eq!(live.dates(), &before);
                    // What is beside the columns may be laid out anew; what it says is the same.
                    prop_assert_eq!(live.network().activities.get(at), was.activities.get(at));
                }
            }
        }
    }

    #[test]
    fn every_chain_of_reasons_ends_with_one_that_is_no_relationship(Odd(network) in odd(), at in 0_u32..30) {
        let at = at % u32::try_from(network.activities.len()).unwrap();
        if let Ok(steps) = why(&network, at) {
            let (last, before) = steps.split_last().unwrap();
            let is_end = !matches!(last.because, Because::Relationship { .. });
            prop_assert!(is_end);
            for (step, next) in before.iter().zip(steps.iter().skip(1)) {
                let leads = matches!(step.because, Because::Relationship { predecessor, .. } if predecessor == next.activity);
                prop_assert!(leads);
            }
        }
    }

    #[test]
    fn what_moved_the_finish_adds_up_to_its_movement(Odd(one) in odd(), Odd(other) in odd()) {
        let same: Vec<Option<u32>> = (0..other.activities.len())
            .map(|at| (at < one.activities.len() && at % 5 != 4).then(|| u32::try_from(at).unwrap()))
            .collect();
        if let Ok(found) = moved(&one, &other, &same) {
            let sum: i32 = found.movements.iter().map(|movement| movement.minutes).sum();
            prop_assert_eq!(sum, found.after.minutes() - found.before.minutes());
        }
    }
}
