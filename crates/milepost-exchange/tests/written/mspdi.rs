//! MS Project's XML: the files of the corpus, and made ones.

use super::canonical::canonical;
use super::generated::{any_ms_schedule, any_schedule};
use super::pretty;
use milepost_corpus::{MSPDI, bytes};
use milepost_exchange::mspdi::{self, Baseline, WriteOptions};
use milepost_model::schedule::*;
use milepost_model::{ActivityId, ProjectId};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn again(schedule: &Schedule, baselines: &[Baseline]) -> mspdi::Mspdi {
    let written = mspdi::write(schedule, &WriteOptions { baselines, ..WriteOptions::default() });
    mspdi::read(&written.bytes).unwrap()
}

/// Baselines by the file's numbers of their activities.
fn frozen(schedule: &Schedule, baselines: &[Baseline]) -> BTreeMap<(u8, String), String> {
    let origins: BTreeMap<ActivityId, &str> = schedule.activities.iter().map(|a| (a.id, a.origin.as_str())).collect();
    let all = baselines.iter().flat_map(|b| b.rows.iter().map(move |row| (b.number, row)));
    all.map(|(number, row)| {
        let values = format!("{:?} {:?} {:?} {:?}", row.start, row.finish, row.duration, row.cost);
        ((number, origins[&row.activity].to_owned()), values)
    })
    .collect()
}

#[test]
fn a_file_of_the_corpus_reads_the_same_when_it_is_written_again() {
    for name in MSPDI {
        let original = mspdi::read(&bytes(&format!("mspdi/{name}.xml"))).unwrap();
        let written = mspdi::write(
            &original.schedule,
            &WriteOptions { baselines: &original.baselines, ..WriteOptions::default() },
        );
        let again = mspdi::read(&written.bytes).unwrap();
        assert_eq!(again.findings.list, [], "{name}");
        assert_eq!(
            frozen(&again.schedule, &again.baselines),
            frozen(&original.schedule, &original.baselines),
            "{name}"
        );
        pretty(&canonical(again.schedule), &canonical(original.schedule), name);
        assert_eq!(written.left_out.list, [], "{name}");
    }
}

#[test]
fn splits_manual_and_inactive_tasks_and_a_deadline_come_back() {
    let original = mspdi::read(&bytes("mspdi/mspdisplittask.xml")).unwrap().schedule;
    let mut changed = original.clone();
    changed.activities[0].deadline = Some(Instant(20_000_000));
    changed.activities[1].inactive = true;
    changed.activities[1].manual = true;
    changed.activities[1].planned_start = Some(Instant(19_000_000));
    changed.activities[1].planned_finish = Some(Instant(19_100_000));
    pretty(&canonical(again(&changed, &[]).schedule), &canonical(changed.clone()), "changed");
    assert!(changed.activities[0].splits.len() > 1);
}

#[test]
fn a_schedule_of_p6_keeps_the_codes_of_its_activities_and_its_baseline() {
    let mut s = milepost_exchange::xer::read(&bytes("xer/sample-25.xer"), None).unwrap().schedule;
    let mut baseline = s.projects[0].clone();
    let ours = s.projects[0].id;
    (baseline.id, baseline.baseline_of) = (ProjectId::new(), Some(ours));
    let frozen: Vec<Activity> = s
        .activities
        .iter()
        .map(|a| Activity { id: ActivityId::new(), project_id: baseline.id, origin: String::new(), ..a.clone() })
        .collect();
    s.projects.push(baseline);
    s.activities.extend(frozen);
    let again = again(&s, &[]);
    let codes = |s: &Schedule| -> BTreeMap<String, Option<Instant>> {
        let of = s.activities.iter().filter(|a| a.project_id == s.projects[0].id);
        of.map(|a| (a.code.clone(), a.stored.as_ref().and_then(|s| s.early_finish))).collect()
    };
    assert_eq!(codes(&again.schedule), codes(&s));
    let [only] = &again.baselines[..] else { panic!() };
    assert_eq!((only.number, only.rows.len()), (0, codes(&s).len()));
    for row in &only.rows {
        let activity = again.schedule.activities.iter().find(|a| a.id == row.activity).unwrap();
        assert_eq!(row.start, activity.stored.as_ref().unwrap().start);
    }
}

#[test]
fn what_ms_project_has_no_words_for_is_said() {
    let s = milepost_exchange::xer::read(&bytes("xer/maintenance-wk2-198.xer"), None).unwrap().schedule;
    let written = mspdi::write(&s, &WriteOptions::default());
    let kinds: Vec<_> = written.left_out.counts.keys().map(String::as_str).collect();
    // Read off the file: steps, expenses, equipment and a tree among the resources, P6's rules.
    for kind in [
        "written-ms-steps",
        "written-ms-expense",
        "written-ms-equipment",
        "written-ms-resource-tree",
        "written-ms-rules",
    ] {
        assert!(kinds.contains(&kind), "{kind}: {kinds:?}");
    }
}

/// P6 has planned dates with each activity, MS Project a first baseline: they say the same.
#[test]
fn planned_dates_are_written_as_the_first_baseline() {
    let s = milepost_exchange::xer::read(&bytes("xer/maintenance-wk2-198.xer"), None).unwrap().schedule;
    let back = again(&s, &[]);
    let [first] = &back.baselines[..] else { panic!("{}", back.baselines.len()) };
    assert_eq!((first.number, first.rows.len()), (0, 198));
    let frozen = |code: &str| {
        let id = back.schedule.activities.iter().find(|a| a.code == code).unwrap().id;
        first.rows.iter().find(|row| row.activity == id).map(|row| (row.start, row.finish)).unwrap()
    };
    for activity in &s.activities {
        assert_eq!(frozen(&activity.code), (activity.planned_start, activity.planned_finish), "{}", activity.code);
    }
}

#[test]
fn a_schedule_without_a_project_is_an_empty_file_and_said() {
    let written = mspdi::write(&Schedule::default(), &WriteOptions::default());
    assert!(written.left_out.counts.contains_key("written-nothing"));
    assert_eq!(mspdi::read(&written.bytes).unwrap().schedule.activities, []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn reading_what_was_written_is_the_identity_on_what_the_format_holds(schedule in any_ms_schedule()) {
        let read = again(&schedule, &[]);
        prop_assert_eq!(read.findings.list, vec![]);
        pretty(&canonical(sorted(read.schedule)), &canonical(sorted(schedule)), "generated");
    }

    #[test]
    fn any_schedule_is_written_with_all_its_activities_and_their_logic(schedule in any_schedule()) {
        let read = again(&schedule, &[]).schedule;
        let project = schedule.projects[0].id;
        let of_project = |id: &ActivityId| schedule.activities.iter().any(|a| a.id == *id && a.project_id == project);
        let spans = |id: &ActivityId| schedule.activities.iter().any(|a| {
            a.id == *id && matches!(a.kind, ActivityKind::LevelOfEffort | ActivityKind::WbsSummary)
        });
        let links = schedule.relationships.iter().filter(|r| {
            of_project(&r.predecessor) && of_project(&r.successor) && !spans(&r.predecessor)
        });
        prop_assert_eq!(read.relationships.len(), links.count());
        prop_assert_eq!(read.activities.len(), schedule.activities.iter().filter(|a| a.project_id == project).count());
    }
}

/// In the order of the file's numbers: the outline may put them otherwise.
fn sorted(mut s: Schedule) -> Schedule {
    s.activities.sort_by_key(|a| a.origin.parse::<u32>().unwrap());
    s.wbs.sort_by_key(|w| w.origin.parse::<u32>().unwrap());
    let place: BTreeMap<ActivityId, usize> = s.activities.iter().enumerate().map(|(at, a)| (a.id, at)).collect();
    s.relationships.sort_by_key(|r| (place[&r.successor], place[&r.predecessor], r.kind as u8, format!("{:?}", r.lag)));
    s.wbs.iter_mut().for_each(|w| w.position = 0);
    s
}
