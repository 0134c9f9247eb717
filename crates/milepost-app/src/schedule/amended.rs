//! What is kept of a schedule and followed edit by edit is what reading and computing all of it gives.
#![cfg(test)]

use super::computed::Computed;
use super::relationship::RelationshipDraft;
use super::{activity, linked, options, relationship};
use crate::workspace::Workspace;
use crate::{history, project};
use chrono::NaiveDate;
use milepost_model::schedule::ActivityDraft;
use milepost_model::{ActivityId, ProjectDraft, ProjectId};
use milepost_store as store;

/// Numbers that follow from a seed (SplitMix64).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from(z >> 33).unwrap() % end
    }
}

const COUNT: usize = 12;

fn typed(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// Two projects of twelve activities, each after one of those before it; one of the second waits for one of the first.
fn workspace(folder: &std::path::Path, random: &mut Random) -> (Workspace, [ProjectId; 2]) {
    let mut workspace = Workspace::create(&folder.join("edited.milepost")).unwrap();
    let projects = ["Bridge", "Tunnel"].map(|name| {
        let named = ProjectDraft { name: typed(name), ..ProjectDraft::default() };
        let project = ProjectId(project::add(&mut workspace, &named, &[]).unwrap().id.unwrap());
        let one = |at: usize| ActivityDraft {
            name: Some(format!("Work {at}")),
            duration: Some(format!("{}d", 1 + random.below(9))),
            predecessors: (at > 0).then(|| format!("A{}", 1000 + 10 * random.below(at))),
            ..ActivityDraft::default()
        };
        let drafts: Vec<_> = (0..COUNT).map(one).collect();
        activity::add(&mut workspace, project, None, &drafts, day()).unwrap();
        project
    });
    let [first, second] = projects;
    let link = (of(&workspace, first, 3), of(&workspace, second, 2));
    relationship::add(&mut workspace, second, link.0, link.1, &RelationshipDraft::default()).unwrap();
    (workspace, projects)
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 2).unwrap()
}

fn of(workspace: &Workspace, project: ProjectId, at: usize) -> ActivityId {
    let computed = workspace.computed(project).unwrap();
    computed.schedule.activities[at % computed.schedule.activities.len()].id
}

fn edit(random: &mut Random) -> ActivityDraft {
    let days = 1 + random.below(20);
    let draft = ActivityDraft::default();
    match random.below(9) {
        0..=2 => ActivityDraft { duration: Some(format!("{days}d")), ..draft },
        3 => ActivityDraft {
            constraint_kind: typed(["start_on_or_after", "finish_on_or_before", "as_late_as_possible"][days % 3]),
            constraint_date: (days % 3 < 2).then(|| format!("2026-03-{days:02}")),
            ..draft
        },
        4 => ActivityDraft { constraint_kind: typed(""), ..draft },
        5 => ActivityDraft { actual_start: typed("2026-03-02"), remaining: Some(format!("{days}d")), ..draft },
        6 => ActivityDraft { actual_start: typed(""), ..draft },
        7 => ActivityDraft { name: Some(format!("Named {days}")), ..draft },
        _ => ActivityDraft { predecessors: typed(""), ..draft },
    }
}

fn same(workspace: &Workspace, project: ProjectId, step: &str) {
    let kept = workspace.computed(project).unwrap();
    let file = workspace.store();
    let read = store::schedule::of_project(file, project).unwrap().unwrap_or_default();
    let others = linked::read(file, &workspace.linked(project).unwrap()).unwrap();
    let anew = Computed::of(read, others);
    assert_eq!(kept.schedule, anew.schedule, "{step}");
    assert_eq!(kept.others, anew.others, "{step}");
    assert_eq!(kept.problems, anew.problems, "{step}");
    assert_eq!(kept.dates(), anew.dates(), "{step}");
    // Why, too, which looks at the network itself; what is beside its columns may be laid out in another order.
    for place in 0..kept.schedule.activities.len() {
        assert_eq!(kept.why(place), anew.why(place), "{step}");
    }
}

#[test]
fn after_any_sequence_of_edits_undo_and_redo_the_kept_dates_are_those_of_the_full_pass() {
    for seed in 0..12 {
        let random = &mut Random(seed);
        let folder = tempfile::tempdir().unwrap();
        let (mut workspace, projects) = workspace(folder.path(), random);
        for step in 0..25 {
            // Not so far back that a schedule was not there yet.
            while projects.iter().any(|of| workspace.computed(*of).unwrap().schedule.activities.is_empty()) {
                history::redo(&mut workspace).unwrap();
            }
            let project = projects[random.below(2)];
            let what = random.below(12);
            match what {
                0 | 1 => drop(history::undo(&mut workspace)),
                2 => drop(history::redo(&mut workspace)),
                3 => {
                    let chosen: Vec<_> = (0..3).map(|_| of(&workspace, project, random.below(COUNT))).collect();
                    drop(activity::edit_all(&mut workspace, project, &chosen, &edit(random)));
                }
                4 => {
                    let last = of(&workspace, project, COUNT - 1);
                    drop(activity::add(&mut workspace, project, Some(last.0), &[edit(random)], day()));
                }
                5 => {
                    let later = options::ScheduleDraft {
                        data_date: Some(format!("2026-03-{:02}", 2 + random.below(20))),
                        ..options::ScheduleDraft::default()
                    };
                    drop(options::edit(&mut workspace, project, &later));
                }
                _ => {
                    let chosen = of(&workspace, project, random.below(COUNT));
                    drop(activity::edit(&mut workspace, project, chosen, &edit(random)));
                }
            }
            for project in projects {
                same(&workspace, project, &format!("seed {seed}, step {step}, kind {what}"));
            }
        }
    }
}
