//! Undo and redo of everything, across restarts; going back to any point; two programs at one file.

use crate::common::{
    add_bridge, add_claim, add_milestones, claim_of, milestone_named, named, planned, text, titled, today, workspace,
};
use milepost_app::view::{Failure, HistoryKind};
use milepost_app::words::say;
use milepost_app::{Workspace, claim, history, milestone, portfolio, project, source};
use milepost_model::{MilestoneDraft, ProjectDraft, ProjectId, SourceDraft, SourceId};
use proptest::prelude::*;

/// One of everything that can be done.
fn a_day_of_work(w: &mut Workspace) {
    let id = add_bridge(w);
    add_milestones(
        w,
        id,
        &[planned("Groundbreaking", "30 Apr 2025"), planned("Deck closed", "Q1 2026"), titled("Open")],
    );
    let deck = milestone_named(w, id, "Deck");
    milestone::move_to(w, deck, 2).unwrap();
    let heavier = MilestoneDraft { weight: Some("3".to_owned()), ..MilestoneDraft::default() };
    milestone::edit(w, deck, &heavier, today()).unwrap();
    let open = milestone_named(w, id, "Open");
    milestone::remove(w, &[open]).unwrap();
    let length = add_claim(w, id, claim_of("length", "850 m")).unwrap();
    claim::choose(w, length).unwrap();
    claim::unchoose(w, length).unwrap();
    let decree = SourceDraft { title: Some("A decree".to_owned()), ..SourceDraft::default() };
    let decree = SourceId(source::add(w, &decree).unwrap().id.unwrap());
    source::edit(w, decree, &SourceDraft { note: Some("Seen.".to_owned()), ..SourceDraft::default() }).unwrap();
    source::remove(w, decree, false).unwrap();
    project::add(w, &named("Kerch bridge"), &[]).unwrap();
    project::move_to(w, id, 1).unwrap();
    project::edit(w, id, &ProjectDraft { places: Some(vec!["Khasan".to_owned()]), ..ProjectDraft::default() }).unwrap();
    claim::remove(w, &[length]).unwrap();
    project::remove(w, id).unwrap();
}

fn all(w: &mut Workspace, step: fn(&mut Workspace) -> Result<milepost_app::view::Changed, Failure>) -> usize {
    let mut steps = 0;
    while step(w).unwrap().action.is_some() {
        steps += 1;
    }
    steps
}

#[test]
fn everything_is_undone_and_redone_also_after_a_restart() {
    let (_folder, mut w) = workspace();
    let empty = text(&w);
    a_day_of_work(&mut w);
    let done = text(&w);
    let path = w.path().to_owned();
    drop(w);

    let mut w = Workspace::open(&path).unwrap();
    assert_eq!(text(&w), done);
    // Each of the 16 calls above is one step.
    assert_eq!(all(&mut w, history::undo), 16);
    assert_eq!(text(&w), empty);
    drop(w);

    let mut w = Workspace::open(&path).unwrap();
    assert_eq!(all(&mut w, history::redo), 16);
    assert_eq!(text(&w), done);
    assert!(milepost_app::backup::check(&w).unwrap().sound);
}

#[test]
fn undo_tells_what_it_touched() {
    let (_folder, mut w) = workspace();
    let id = add_bridge(&mut w);
    let other = ProjectId(project::add(&mut w, &named("Kerch bridge"), &[]).unwrap().id.unwrap());
    add_milestones(&mut w, id, &[titled("Open")]);
    let undone = history::undo(&mut w).unwrap();
    assert_eq!((undone.projects, undone.portfolio, undone.sources), (vec![id], false, false));
    assert_eq!(say(&undone.redo.unwrap()), "Add milestone “Open” to “Tumen road bridge”");
    let undone = history::undo(&mut w).unwrap();
    assert_eq!((undone.projects, undone.portfolio), (vec![other], true));
}

#[test]
fn the_history_lists_every_step_newest_first_and_goes_back_to_any() {
    let (_folder, mut w) = workspace();
    let id = add_bridge(&mut w);
    let after_first = text(&w);
    add_milestones(&mut w, id, &[titled("A")]);
    add_milestones(&mut w, id, &[titled("B")]);
    project::add(&mut w, &named("Kerch bridge"), &[]).unwrap();
    let all = history::list(&w, None, None, 100).unwrap();
    assert_eq!(all.entries.iter().map(|e| e.number).collect::<Vec<_>>(), [4, 3, 2, 1]);
    assert!(!all.more && all.entries.iter().all(|e| e.in_effect && e.kind == HistoryKind::Change));
    let of_bridge = history::list(&w, Some(id), None, 2).unwrap();
    assert_eq!((of_bridge.entries.iter().map(|e| e.number).collect::<Vec<_>>(), of_bridge.more), (vec![3, 2], true));

    let restored = history::restore(&mut w, 1).unwrap();
    assert_eq!(text(&w), after_first);
    assert_eq!(restored.revision, 5);
    let newest = &history::list(&w, None, None, 1).unwrap().entries[0];
    assert_eq!((newest.kind, newest.of), (HistoryKind::Restore, Some(1)));
    assert_eq!(history::restore(&mut w, 99).unwrap_err().code, Failure::NOT_FOUND);
}

#[test]
fn a_removed_project_is_left_out_of_the_entries_that_touched_it() {
    let (_folder, mut w) = workspace();
    let id = add_bridge(&mut w);
    project::remove(&mut w, id).unwrap();
    let entries = history::list(&w, None, None, 10).unwrap().entries;
    assert!(entries.iter().all(|entry| entry.projects.is_empty()));
}

#[test]
fn two_programs_at_one_file_see_each_others_changes() {
    let (_folder, mut window) = workspace();
    let mut cli = Workspace::open(window.path()).unwrap().on_day(today());
    assert_eq!(window.changed_outside().unwrap(), None);
    let id = add_bridge(&mut cli);
    assert_eq!(window.changed_outside().unwrap(), Some(1));
    assert_eq!(window.changed_outside().unwrap(), None);
    add_milestones(&mut window, id, &[titled("Open")]);
    // Its own change is not from outside.
    assert_eq!(window.changed_outside().unwrap(), None);
    assert_eq!(text(&cli), text(&window));
    // Undo on one side takes back what the other did.
    history::undo(&mut cli).unwrap();
    assert!(milestone::list(&window, id).unwrap().is_empty());
}

/// Both programs number from what is in the file when they write, not from what they saw before.
#[test]
fn changes_of_two_programs_at_the_same_time_are_all_kept() {
    let (_folder, mut w) = workspace();
    let id = add_bridge(&mut w);
    let path = w.path().to_owned();
    let add = |prefix: &'static str| {
        let path = path.clone();
        std::thread::spawn(move || {
            let mut w = Workspace::open(&path).unwrap().on_day(today());
            for n in 0..10 {
                add_milestones(&mut w, id, &[titled(&format!("{prefix}{n}"))]);
            }
        })
    };
    for thread in [add("a"), add("b")] {
        thread.join().unwrap();
    }
    let milestones = milestone::list(&w, id).unwrap();
    assert_eq!(milestones.len(), 20);
    assert_eq!(milestones.iter().map(|m| m.position).collect::<Vec<_>>(), (0..20).collect::<Vec<_>>());
    assert_eq!(all(&mut w, history::undo), 21);
}

/// One step of a random day; the numbers choose among what is there.
#[derive(Clone, Debug)]
enum Step {
    AddProject,
    RenameProject(usize),
    MoveProject(usize, usize),
    RemoveProject(usize),
    AddMilestones(usize, usize, usize),
    EditMilestone(usize, u8),
    MoveMilestone(usize, usize),
    RemoveMilestones(usize, usize),
    AddClaim(usize, bool),
    ChooseClaim(usize),
    RemoveClaim(usize),
    AddSource,
    CiteSource(usize, usize),
    RemoveSource(usize),
    Undo,
    Redo,
    Restore(i64),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let n = 0..100_usize;
    let step = prop_oneof![
        2 => Just(Step::AddProject),
        1 => n.clone().prop_map(Step::RenameProject),
        1 => (n.clone(), 0..5_usize).prop_map(|(a, b)| Step::MoveProject(a, b)),
        1 => n.clone().prop_map(Step::RemoveProject),
        3 => (n.clone(), 0..6_usize, 1..4_usize).prop_map(|(a, b, c)| Step::AddMilestones(a, b, c)),
        2 => (n.clone(), any::<u8>()).prop_map(|(a, b)| Step::EditMilestone(a, b)),
        3 => (n.clone(), 0..6_usize).prop_map(|(a, b)| Step::MoveMilestone(a, b)),
        1 => (n.clone(), 1..3_usize).prop_map(|(a, b)| Step::RemoveMilestones(a, b)),
        3 => (n.clone(), any::<bool>()).prop_map(|(a, b)| Step::AddClaim(a, b)),
        2 => n.clone().prop_map(Step::ChooseClaim),
        1 => n.clone().prop_map(Step::RemoveClaim),
        1 => Just(Step::AddSource),
        1 => (n.clone(), n.clone()).prop_map(|(a, b)| Step::CiteSource(a, b)),
        1 => n.prop_map(Step::RemoveSource),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
        1 => (0..20_i64).prop_map(Step::Restore),
    ];
    prop::collection::vec(step, 1..25)
}

/// Does the step; one that finds nothing to work on, or is refused, does nothing.
fn take(w: &mut Workspace, step: &Step) -> Option<()> {
    let content = w.content().unwrap();
    let project = |n: usize| content.projects.get(n % content.projects.len().max(1)).map(|p| p.id);
    let milestone_of = |n: usize| content.milestones.get(n % content.milestones.len().max(1)).map(|m| m.id);
    let claim_of_all = |n: usize| content.claims.get(n % content.claims.len().max(1)).map(|c| c.id);
    let source_of = |n: usize| content.sources.get(n % content.sources.len().max(1)).map(|s| s.id);
    match *step {
        Step::AddProject => project::add(w, &named("A road"), &[claim_of("length", "4.7 km")]),
        Step::RenameProject(n) => project::edit(w, project(n)?, &named(&format!("Road {n}"))),
        Step::MoveProject(n, to) => project::move_to(w, project(n)?, to),
        Step::RemoveProject(n) => project::remove(w, project(n)?),
        Step::AddMilestones(n, at, count) => {
            let rows: Vec<_> = (0..count).map(|i| planned(&format!("Step {i}"), "Q3 2026")).collect();
            milestone::add(w, project(n)?, &rows, Some(at), today())
        }
        Step::EditMilestone(n, weight) => {
            let draft = MilestoneDraft { weight: Some(weight.to_string()), ..MilestoneDraft::default() };
            milestone::edit(w, milestone_of(n)?, &draft, today())
        }
        Step::MoveMilestone(n, to) => milestone::move_to(w, milestone_of(n)?, to),
        Step::RemoveMilestones(n, count) => {
            let from = n % content.milestones.len().max(1);
            let ids: Vec<_> = content.milestones.iter().skip(from).take(count).map(|m| m.id).collect();
            milestone::remove(w, &ids)
        }
        Step::AddClaim(n, choose) => {
            let draft = claim_of("length", &format!("{} m", n + 1));
            let request = milepost_app::api::ClaimAdd { project: project(n)?, draft, new_source: None, choose };
            claim::add(w, &request)
        }
        Step::ChooseClaim(n) => claim::choose(w, claim_of_all(n)?),
        Step::RemoveClaim(n) => claim::remove(w, &[claim_of_all(n)?]),
        Step::AddSource => source::add(w, &SourceDraft { title: Some("A paper".to_owned()), ..SourceDraft::default() }),
        Step::CiteSource(n, m) => {
            let draft = MilestoneDraft { sources: Some(vec![source_of(n)?]), ..MilestoneDraft::default() };
            milestone::edit(w, milestone_of(m)?, &draft, today())
        }
        Step::RemoveSource(n) => source::remove(w, source_of(n)?, true),
        Step::Undo => history::undo(w),
        Step::Redo => history::redo(w),
        Step::Restore(n) => history::restore(w, n),
    }
    .ok()
    .map(drop)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_day_undone_gives_the_empty_workspace_and_redone_the_same_again(steps in steps()) {
        let (_folder, mut w) = workspace();
        let empty = text(&w);
        for step in &steps {
            take(&mut w, step);
            // What was kept from before the step follows it: a fresh look at the file says the same.
            let fresh = Workspace::open_read_only(w.path()).unwrap();
            prop_assert_eq!(portfolio::view(&w, today()).unwrap(), portfolio::view(&fresh, today()).unwrap());
        }
        let done = text(&w);
        let undone = all(&mut w, history::undo);
        prop_assert_eq!(text(&w), empty);
        // Not further: what the day itself had undone last could be redone too.
        for _ in 0..undone {
            history::redo(&mut w).unwrap();
        }
        prop_assert_eq!(text(&w), done);
        prop_assert!(milepost_app::backup::check(&w).unwrap().sound);
    }
}
