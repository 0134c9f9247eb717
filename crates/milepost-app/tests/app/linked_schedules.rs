//! Projects with relationships between them: they are computed together.

use crate::common::{add_bridge, day, named, workspace};
use crate::schedules::{draft, finish, id};
use milepost_app::api::{ScheduleOpen, ScheduleRows};
use milepost_app::schedule::relationship::RelationshipDraft;
use milepost_app::schedule::{activity, inspect, look, relationship};
use milepost_app::{Workspace, history, project};
use milepost_model::ProjectId;
use milepost_model::schedule::ActivityDraft;

/// Monday 2 March 2026. The tunnel: A1000 of 5 days (2 to 6 March), A1010 of 5 days after it (9 to 13 March). The bridge:
/// A1000 of 2 days and A1010 of 3 days after it. The bridge's A1010 waits for the tunnel's A1000.
fn two(workspace: &mut Workspace) -> [ProjectId; 2] {
    let bridge = add_bridge(workspace);
    let tunnel = ProjectId(project::add(workspace, &named("Tunnel"), &[]).unwrap().id.unwrap());
    let add = |workspace: &mut Workspace, of, lengths: [&str; 2]| {
        let drafts = [draft("First", lengths[0], ""), draft("Second", lengths[1], "A1000")];
        activity::add(workspace, of, None, &drafts, day("2026-03-02")).unwrap();
    };
    add(workspace, bridge, ["2d", "3d"]);
    add(workspace, tunnel, ["5d", "5d"]);
    let (before, after) = (id(workspace, tunnel, "A1000"), id(workspace, bridge, "A1010"));
    relationship::add(workspace, bridge, before, after, &RelationshipDraft::default()).unwrap();
    [bridge, tunnel]
}

fn longer(workspace: &mut Workspace, project: ProjectId, code: &str, duration: &str) {
    let of = id(workspace, project, code);
    let draft = ActivityDraft { duration: Some(duration.to_owned()), ..ActivityDraft::default() };
    activity::edit(workspace, project, of, &draft).unwrap();
}

#[test]
fn work_waits_for_another_projects_work_and_follows_its_edits_and_their_undo() {
    let (_folder, mut workspace) = workspace();
    let [bridge, tunnel] = two(&mut workspace);
    // After the tunnel's 6 March: Mon 9 to Wed 11; alone it would be Wed 4 to Fri 6.
    assert_eq!(finish(&workspace, bridge, "A1010"), "2026-03-11 17:00");
    longer(&mut workspace, tunnel, "A1000", "7d");
    // Tue 10 is the tunnel's; Wed 11 to Fri 13.
    assert_eq!(finish(&workspace, bridge, "A1010"), "2026-03-13 17:00");
    assert_eq!(finish(&workspace, tunnel, "A1010"), "2026-03-17 17:00");
    history::undo(&mut workspace).unwrap();
    assert_eq!(finish(&workspace, bridge, "A1010"), "2026-03-11 17:00");
    // The link itself: away, and back.
    history::undo(&mut workspace).unwrap();
    assert_eq!(finish(&workspace, bridge, "A1010"), "2026-03-06 17:00");
    history::redo(&mut workspace).unwrap();
    assert_eq!(finish(&workspace, bridge, "A1010"), "2026-03-11 17:00");
}

#[test]
fn late_dates_of_work_that_another_project_waits_for_come_from_there() {
    let (_folder, mut workspace) = workspace();
    let [bridge, tunnel] = two(&mut workspace);
    let float = |workspace: &Workspace, project, code| {
        inspect::activity(workspace, project, id(workspace, project, code)).unwrap().total_float
    };
    // The tunnel ends on 13 March by its own second activity, the bridge on Wed 11: nothing on that way has float.
    assert_eq!(float(&workspace, bridge, "A1010"), Some(0));
    assert_eq!(float(&workspace, tunnel, "A1000"), Some(0));
    // Fri 6, when the tunnel's first is done, less the bridge's Mon 2 and Tue 3: three days of eight hours.
    assert_eq!(float(&workspace, bridge, "A1000"), Some(3 * 480));
    // A day less of the tunnel's second leaves its first as it is: the bridge holds it.
    longer(&mut workspace, tunnel, "A1010", "1d");
    assert_eq!(float(&workspace, tunnel, "A1000"), Some(0));
}

#[test]
fn links_between_projects_are_named_with_the_other_project_on_both_sides() {
    let (_folder, mut workspace) = workspace();
    let [bridge, tunnel] = two(&mut workspace);
    let of = |project, code| inspect::activity(&workspace, project, id(&workspace, project, code)).unwrap();
    let (after, before) = (of(bridge, "A1010"), of(tunnel, "A1000"));
    let names = |links: &[milepost_app::view::LinkView]| -> Vec<(String, Option<ProjectId>, bool)> {
        links.iter().map(|l| (l.code.clone(), l.project.as_ref().map(|p| p.id), l.driving)).collect()
    };
    assert_eq!(
        names(&after.predecessors),
        [("A1000".to_owned(), None, false), ("A1000".to_owned(), Some(tunnel), true)]
    );
    assert_eq!(names(&before.successors), [("A1010".to_owned(), None, true), ("A1010".to_owned(), Some(bridge), true)]);
    // Why: the tunnel's work, and the data date before it.
    let why = look::why(&workspace, bridge, id(&workspace, bridge, "A1010")).unwrap();
    let ids: Vec<_> = why.iter().map(|message| message.id.as_str()).collect();
    assert_eq!(ids, ["schedule-why-driven", "schedule-why-data-date"]);
    // Only its own activities are a project's.
    assert_eq!(look::view(&workspace, bridge).unwrap().activities.len(), 2);
}

#[test]
fn the_rows_of_the_chart_mark_links_that_lead_to_another_project() {
    let (_folder, mut workspace) = workspace();
    let [bridge, _] = two(&mut workspace);
    let asked = serde_json::json!({ "project": bridge, "as_of": "2026-03-02" });
    let open: ScheduleOpen = serde_json::from_value(asked).unwrap();
    look::open(&workspace, &open).unwrap();
    let bytes = look::rows(&workspace, &ScheduleRows { project: bridge, first: 0, count: 10 }).unwrap();
    let word = |at: usize| i32::from_le_bytes(bytes[at * 4..at * 4 + 4].try_into().unwrap());
    let [rows, links] = [4, 5].map(|at| usize::try_from(word(at)).unwrap());
    assert_eq!((rows, links), (2, 2));
    // After the head, 16 columns and the share: from row, to row, two moments, kind, flags.
    let links_at = 8 + 17 * rows;
    let column = |nth: usize| [word(links_at + nth * 2), word(links_at + nth * 2 + 1)];
    let (from, to, flags) = (column(0), column(1), column(5));
    let outside = from.iter().position(|row| *row == -1).unwrap();
    // Driving, critical, to another project.
    assert_eq!((to[outside], flags[outside]), (1, 7));
    assert_eq!((from[1 - outside], to[1 - outside], flags[1 - outside] & 4), (0, 1, 0));
}

#[test]
fn a_link_that_closes_a_loop_through_another_project_is_refused() {
    let (_folder, mut workspace) = workspace();
    let [bridge, tunnel] = two(&mut workspace);
    let (before, after) = (id(&workspace, bridge, "A1010"), id(&workspace, tunnel, "A1000"));
    let refused = relationship::add(&mut workspace, tunnel, before, after, &RelationshipDraft::default()).unwrap_err();
    assert_eq!(refused.problems[0].message.id, "relationship-loop");
}

#[test]
fn a_link_can_be_changed_and_removed_from_either_side() {
    let (_folder, mut workspace) = workspace();
    let [bridge, tunnel] = two(&mut workspace);
    let view = inspect::activity(&workspace, tunnel, id(&workspace, tunnel, "A1000")).unwrap();
    let link = view.successors.iter().find(|l| l.project.is_some()).unwrap().relationship;
    let lag = RelationshipDraft { lag: Some("1d".to_owned()), ..RelationshipDraft::default() };
    relationship::edit(&mut workspace, tunnel, link, &lag).unwrap();
    assert_eq!(finish(&workspace, bridge, "A1010"), "2026-03-12 17:00");
    relationship::remove(&mut workspace, tunnel, &[link]).unwrap();
    assert_eq!(finish(&workspace, bridge, "A1010"), "2026-03-06 17:00");
}
