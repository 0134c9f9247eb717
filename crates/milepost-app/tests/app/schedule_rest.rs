//! Suspended work in a workspace.

use crate::common::{add_bridge, day, workspace};
use crate::schedules::{draft, finish, id};
use milepost_app::schedule::{activity, inspect};
use milepost_app::{Workspace, history};
use milepost_model::ProjectId;
use milepost_model::schedule::ActivityDraft;

fn rest(actual_start: &str, suspended: &str, resumed: &str) -> ActivityDraft {
    let text = |text: &str| Some(text.to_owned()).filter(|text| text != "-");
    ActivityDraft {
        actual_start: text(actual_start),
        suspended: text(suspended),
        resumed: text(resumed),
        ..ActivityDraft::default()
    }
}

/// Five days from Monday 2 March 2026.
fn work(workspace: &mut Workspace) -> ProjectId {
    let project = add_bridge(workspace);
    activity::add(workspace, project, None, &[draft("Piles", "5d", "")], day("2026-03-02")).unwrap();
    project
}

#[test]
fn suspended_work_goes_on_when_it_is_said_to_resume_and_undo_takes_the_rest_back() {
    let (_folder, mut workspace) = workspace();
    let project = work(&mut workspace);
    let piles = id(&workspace, project, "A1000");
    assert_eq!(finish(&workspace, project, "A1000"), "2026-03-06 17:00");
    let stopped = rest("2026-03-02", "2026-03-03", "-");
    let changed = activity::edit(&mut workspace, project, piles, &stopped).unwrap();
    assert!(changed.action.is_some());
    // Nobody says when it goes on.
    assert_eq!(finish(&workspace, project, "A1000"), "2026-03-06 17:00");
    // Mon 2 and Tue 3; then Mon 9 to Wed 11.
    let changed = activity::edit(&mut workspace, project, piles, &rest("-", "-", "2026-03-09")).unwrap();
    assert_eq!(changed.action.unwrap().id, "history-activity-resumed");
    assert_eq!(finish(&workspace, project, "A1000"), "2026-03-11 17:00");
    let details = inspect::activity(&workspace, project, piles).unwrap().activity;
    assert_eq!(details.suspended.map(|at| at.to_string()).as_deref(), Some("2026-03-03 17:00"));
    assert_eq!(details.resumed.map(|at| at.to_string()).as_deref(), Some("2026-03-09 08:00"));
    history::undo(&mut workspace).unwrap();
    assert_eq!(finish(&workspace, project, "A1000"), "2026-03-06 17:00");
}

#[test]
fn a_rest_of_what_has_not_started_and_one_that_ends_before_it_begins_are_refused() {
    let (_folder, mut workspace) = workspace();
    let project = work(&mut workspace);
    let piles = id(&workspace, project, "A1000");
    let mut refused = |draft: &ActivityDraft| {
        let failure = activity::edit(&mut workspace, project, piles, draft).unwrap_err();
        failure.problems.iter().map(|p| (p.field.clone(), p.message.id.clone())).collect::<Vec<_>>()
    };
    let of = |field: &str, id: &str| vec![(field.to_owned(), id.to_owned())];
    assert_eq!(refused(&rest("-", "2026-03-03", "-")), of("suspended", "activity-suspended-not-started"));
    assert_eq!(
        refused(&rest("2026-03-02", "2026-03-05", "2026-03-04")),
        of("resumed", "activity-resumed-before-suspended")
    );
}
