//! The next update of a schedule: what it changes is told before it is made, and it is made in one step. The two
//! updates and what they come to by hand are in `tests/data/README.md`.

use crate::common::{add_milestones, planned, text, workspace};
use milepost_app::api::ImportRequest;
use milepost_app::import::{self, KeepDates};
use milepost_app::schedule::{activity, inspect, look, options};
use milepost_app::view::{Contents, Failure, ScheduleContents};
use milepost_app::{Work, Workspace, baseline, history, report, text_import};
use milepost_model::schedule::{ActivityDate, ActivityDraft, Instant, StoredDates};
use milepost_model::{ActivityId, LineState, MilestoneId, ProjectId};
use milepost_schedule::diff::{ActualKind, Cause, Difference};

fn data(name: &str) -> String {
    format!("{}/../../tests/data/{name}", env!("CARGO_MANIFEST_DIR"))
}

fn request(name: &str, into: Option<ProjectId>) -> ImportRequest {
    ImportRequest { into, ..ImportRequest::of(vec![data(name)]) }
}

fn first(workspace: &mut Workspace) -> ProjectId {
    let done = import::take(workspace, &request("harbour-bridge-1.xer", None), &Work::default()).unwrap();
    done.projects[0]
}

fn contents(workspace: &Workspace, request: &ImportRequest) -> ScheduleContents {
    let mut looked = import::look(workspace, request, &Work::default()).unwrap();
    let file = looked.files.remove(0);
    match file.contents {
        Some(Contents::Schedule(contents)) => contents,
        other => panic!("{other:?} {:?}", file.failure),
    }
}

fn at(text: &str) -> Option<Instant> {
    let at = chrono::NaiveDateTime::parse_from_str(&format!("2026-{text}"), "%Y-%m-%d %H:%M").unwrap();
    Instant::from_datetime(at)
}

fn activity_of(workspace: &Workspace, project: ProjectId, code: &str) -> ActivityId {
    let lines = look::view(workspace, project).unwrap().activities;
    lines.iter().find(|line| line.code == code).unwrap_or_else(|| panic!("{code}")).id
}

#[test]
fn the_dates_of_both_files_are_those_worked_out_by_hand() {
    let (_folder, workspace) = workspace();
    // P6 stores no early dates of what is done: of the second file's eight, two are.
    for (name, compared, finish) in
        [("harbour-bridge-1.xer", 8, "04-10 17:00"), ("harbour-bridge-2.xer", 6, "04-21 17:00")]
    {
        let contents = contents(&workspace, &request(name, None));
        let verified = &contents.verification;
        assert_eq!(verified.problem, None);
        assert_eq!(verified.differences, [], "{name}");
        assert_eq!((verified.activities, verified.compared, verified.matching), (8, compared, compared), "{name}");
        assert_eq!(contents.projects[0].finish, at(finish), "{name}");
        assert_eq!(contents.projects[0].stored_finish, at(finish), "{name}");
        assert_eq!(contents.update, None);
    }
}

#[test]
fn what_the_next_update_changes_is_told_as_worked_out_by_hand() {
    let (_folder, mut workspace) = workspace();
    let project = first(&mut workspace);
    let before = text(&workspace);
    let update = contents(&workspace, &request("harbour-bridge-2.xer", Some(project))).update.unwrap();
    assert_eq!(text(&workspace), before, "a look changes nothing");
    let diff = &update.diff;
    assert!(!update.older && !update.same);
    assert_eq!((diff.data_date.before, diff.data_date.after), (at("03-02 08:00"), at("03-16 08:00")));
    assert_eq!((diff.finish.before, diff.finish.after), (at("04-10 17:00"), at("04-21 17:00")));
    let codes = |list: &[milepost_schedule::diff::Named]| list.iter().map(|a| a.code.clone()).collect::<Vec<_>>();
    assert_eq!((codes(&diff.added), codes(&diff.removed)), (vec!["A45".to_owned()], vec!["A70".to_owned()]));
    assert_eq!(diff.renamed, []);
    let moved: Vec<_> = diff.moved.iter().map(|m| (m.activity.code.as_str(), m.days)).collect();
    // 3 Mar to 25 Feb is 6 days back. The table has the rest.
    assert_eq!(moved, [("A50", 11), ("A60", 11), ("A40", 7), ("A05", -6), ("A30", 5), ("A10", 3), ("A20", 3)]);
    let actuals: Vec<_> = diff.actuals.iter().map(|a| (a.activity.code.as_str(), a.which, a.kind)).collect();
    let late = |which| ("A05", which, ActualKind::ToldLate);
    assert_eq!(actuals, [late(ActivityDate::Start), late(ActivityDate::Finish)]);
    // A05, A10, A20.
    assert_eq!(diff.progressed, 3);
    let durations: Vec<_> = diff.durations.iter().map(|d| (d.activity.code.as_str(), d.original)).collect();
    assert_eq!(durations.len(), 1);
    assert_eq!((durations[0].0, durations[0].1.before, durations[0].1.after), ("A30", 5 * 480, 7 * 480));
    let links: Vec<_> =
        diff.links.iter().map(|l| (l.what, l.predecessor.code.as_str(), l.successor.code.as_str())).collect();
    assert_eq!(
        links,
        [
            (Difference::Added, "A40", "A45"),
            (Difference::Added, "A45", "A50"),
            (Difference::Removed, "A40", "A50"),
            (Difference::Removed, "A10", "A70"),
        ]
    );
    assert_eq!(
        diff.calendars.iter().map(|c| (c.what, c.name.as_str())).collect::<Vec<_>>(),
        [(Difference::Changed, "Site")]
    );
    assert_eq!(diff.constraints, []);
}

/// Days as in the table of the README.
#[test]
fn each_kind_of_change_accounts_for_its_days_of_the_finish() {
    let (_folder, mut workspace) = workspace();
    let project = first(&mut workspace);
    let update = contents(&workspace, &request("harbour-bridge-2.xer", Some(project))).update.unwrap();
    let causes: Vec<_> = update.diff.causes.iter().map(|c| (c.cause, c.count, c.minutes / 1440)).collect();
    assert_eq!(
        causes,
        [
            (Cause::DataDate, 1, 14),
            (Cause::Calendars, 1, 0),
            (Cause::Progress, 3, -7),
            (Cause::Durations, 1, 0),
            (Cause::Logic, 1, -2),
            (Cause::Added, 1, 6),
            (Cause::Removed, 1, 0),
        ]
    );
    assert!(update.diff.causes.iter().all(|c| c.minutes % 1440 == 0));
    assert_eq!(update.diff.causes.iter().map(|c| c.minutes).sum::<i64>(), 11 * 1440);
    let single: Vec<_> = update
        .diff
        .single
        .iter()
        .map(|one| (one.activity.as_ref().map(|a| a.code.as_str()), one.minutes / 1440))
        .collect();
    assert_eq!(single, [(None, 14), (Some("A10"), -7), (Some("A45"), 6), (Some("A50"), -2)]);
}

#[test]
fn an_update_is_one_step_and_keeps_what_was_tied_to_the_activities() {
    let (_folder, mut workspace) = workspace();
    let project = first(&mut workspace);
    let open = activity_of(&workspace, project, "A60");
    let fence = activity_of(&workspace, project, "A70");
    let drafts = [planned("Open to traffic", "10 April 2026"), planned("Fence up", "11 March 2026")];
    add_milestones(&mut workspace, project, &drafts);
    let milestones: Vec<MilestoneId> = workspace.content().unwrap().milestones.iter().map(|m| m.id).collect();
    options::follow(&mut workspace, milestones[0], Some(open), ActivityDate::Finish).unwrap();
    options::follow(&mut workspace, milestones[1], Some(fence), ActivityDate::Finish).unwrap();
    let noted = ActivityDraft { notes: Some("Ask for the lift.".to_owned()), ..ActivityDraft::default() };
    activity::edit(&mut workspace, project, open, &noted).unwrap();
    let before = text(&workspace);
    let looked = contents(&workspace, &request("harbour-bridge-2.xer", Some(project))).update.unwrap();
    assert_eq!(looked.followed, 1);
    let gone: Vec<_> = looked.unfollowed.iter().map(|u| (u.milestone.as_str(), u.activity.as_str())).collect();
    assert_eq!(gone, [("Fence up", "A70")]);

    let steps = workspace.info().unwrap().revision;
    import::take(&mut workspace, &request("harbour-bridge-2.xer", Some(project)), &Work::default()).unwrap();
    assert_eq!(workspace.info().unwrap().revision, steps + 1);
    assert_eq!(activity_of(&workspace, project, "A60"), open);
    let links = workspace.content().unwrap().milestone_activities;
    assert_eq!(links.iter().map(|l| (l.milestone_id, l.activity_id)).collect::<Vec<_>>(), [(milestones[0], open)]);
    let now = inspect::activity(&workspace, project, open).unwrap();
    assert_eq!(now.finish, at("04-21 17:00"));
    assert_eq!(now.activity.notes, "Ask for the lift.");
    let after = text(&workspace);
    history::undo(&mut workspace).unwrap();
    assert_eq!(text(&workspace), before);
    history::redo(&mut workspace).unwrap();
    assert_eq!(text(&workspace), after);
}

/// The first file with a second project, one of whose activities waits for A60 of the first.
#[test]
fn another_project_goes_on_to_wait_for_the_same_activity() {
    let (folder, mut workspace) = workspace();
    let more = "%T\tPROJECT\n%F\tproj_id\tproj_short_name\tclndr_id\tlast_recalc_date\n\
                %R\t3000\tTOLL\t7\t2026-03-02 08:00\n\
                %T\tTASK\n%F\ttask_id\tproj_id\tclndr_id\ttask_type\tstatus_code\ttask_code\ttask_name\ttarget_drtn_hr_cnt\n\
                %R\t3001\t3000\t7\tTT_Task\tTK_NotStart\tT10\tToll gates\t40\n\
                %T\tTASKPRED\n%F\ttask_pred_id\ttask_id\tpred_task_id\tproj_id\tpred_proj_id\tpred_type\tlag_hr_cnt\n\
                %R\t3002\t3001\t1016\t3000\t1001\tPR_FS\t0\n%E";
    let file = std::fs::read_to_string(data("harbour-bridge-1.xer")).unwrap().replace("%E", more);
    let path = folder.path().join("two.xer");
    std::fs::write(&path, file).unwrap();
    let both = ImportRequest { paths: vec![path.display().to_string()], ..request("", None) };
    let projects = import::take(&mut workspace, &both, &Work::default()).unwrap().projects;
    let [bridge, toll] = projects.as_slice() else { panic!("{projects:?}") };
    let open = activity_of(&workspace, *bridge, "A60");
    let waits = |workspace: &Workspace| {
        let content = workspace.content().unwrap();
        let of_toll = content.schedules.into_iter().find(|s| s.projects[0].id == *toll).unwrap();
        of_toll.relationships.iter().map(|r| r.predecessor).collect::<Vec<_>>()
    };
    assert_eq!(waits(&workspace), [open]);
    import::take(&mut workspace, &request("harbour-bridge-2.xer", Some(*bridge)), &Work::default()).unwrap();
    assert_eq!(waits(&workspace), [open]);
}

#[test]
fn the_same_file_again_changes_nothing() {
    let (_folder, mut workspace) = workspace();
    let project = first(&mut workspace);
    let same = request("harbour-bridge-1.xer", Some(project));
    assert!(contents(&workspace, &same).update.unwrap().same);
    let before = text(&workspace);
    let done = import::take(&mut workspace, &same, &Work::default()).unwrap();
    assert_eq!(text(&workspace), before);
    assert_eq!(done.changed.unwrap().action, None, "no step of the history is made");
}

#[test]
fn a_file_whose_project_is_there_is_said_to_look_like_its_next_update() {
    let (_folder, mut workspace) = workspace();
    let second = request("harbour-bridge-2.xer", None);
    assert_eq!(contents(&workspace, &second).suggested, None);
    let project = first(&mut workspace);
    assert_eq!(contents(&workspace, &second).suggested.unwrap().project, project);
    // Of two with the same code neither is the one.
    first(&mut workspace);
    assert_eq!(contents(&workspace, &second).suggested, None);
}

#[test]
fn an_older_file_is_said_to_be_one() {
    let (_folder, mut workspace) = workspace();
    let project = first(&mut workspace);
    import::take(&mut workspace, &request("harbour-bridge-2.xer", Some(project)), &Work::default()).unwrap();
    assert!(contents(&workspace, &request("harbour-bridge-1.xer", Some(project))).update.unwrap().older);
}

#[test]
fn an_update_begins_a_report_in_which_milestones_say_what_their_activities_come_to() {
    let (_folder, mut workspace) = workspace();
    let project = first(&mut workspace);
    let drafts = [
        planned("Mobilised", "6 March 2026"),
        planned("Piles begun", "9 March 2026"),
        planned("Open", "10 April 2026"),
    ];
    add_milestones(&mut workspace, project, &drafts);
    let milestones: Vec<MilestoneId> = workspace.content().unwrap().milestones.iter().map(|m| m.id).collect();
    let follows = [("A10", ActivityDate::Finish), ("A20", ActivityDate::Start), ("A60", ActivityDate::Finish)];
    for (milestone, (code, reads)) in milestones.iter().zip(follows) {
        let activity = activity_of(&workspace, project, code);
        options::follow(&mut workspace, *milestone, Some(activity), reads).unwrap();
    }
    let before = text(&workspace);
    let request = ImportRequest { report: true, ..request("harbour-bridge-2.xer", Some(project)) };
    import::take(&mut workspace, &request, &Work::default()).unwrap();
    let reports = report::list(&workspace, project, "2026-03-20".parse().unwrap()).unwrap().reports;
    let [only] = reports.as_slice() else { panic!("{reports:?}") };
    let report = &only.report;
    assert_eq!((report.issued, report.data_date.to_string().as_str()), (None, "2026-03-16"));
    let says = |at: usize| {
        let line = report.line(milestones[at]).unwrap();
        let day = |date: Option<milepost_model::DateInterval>| date.map(|d| d.last_known().to_string());
        assert_eq!(line.state, LineState::Changed);
        assert_eq!(line.source_id, Some(report.sources[0]));
        (day(line.forecast), day(line.actual))
    };
    let day = |text: &str| Some(format!("2026-{text}"));
    assert_eq!(says(0).1, day("03-09"));
    assert_eq!(says(1).1, day("03-10"));
    assert_eq!(says(2), (day("04-21"), None));
    let source = &workspace.content().unwrap().sources[0];
    assert_eq!(source.title, "harbour-bridge-2.xer");
    history::undo(&mut workspace).unwrap();
    assert_eq!(text(&workspace), before);
}

#[test]
fn the_files_dates_are_kept_beside_ours_where_that_is_asked_for() {
    let (_folder, mut workspace) = workspace();
    let request = ImportRequest { dates: KeepDates::FilesBeside, ..request("harbour-bridge-1.xer", None) };
    import::take(&mut workspace, &request, &Work::default()).unwrap();
    let content = workspace.content().unwrap();
    for activity in &content.schedules[0].activities {
        let stored: &StoredDates = activity.stored.as_deref().unwrap();
        assert_eq!((activity.planned_start, activity.planned_finish), (stored.start, stored.finish));
        assert!(activity.planned_start.is_some());
    }
}

#[test]
fn a_file_that_changed_after_the_look_is_not_brought_in() {
    let (folder, mut workspace) = workspace();
    let path = folder.path().join("plan.xer");
    std::fs::copy(data("harbour-bridge-1.xer"), &path).unwrap();
    let mut request = ImportRequest { paths: vec![path.display().to_string()], ..request("", None) };
    let looked = import::look(&workspace, &request, &Work::default()).unwrap();
    request.stamps = vec![looked.files[0].stamp.clone()];
    std::fs::copy(data("harbour-bridge-2.xer"), &path).unwrap();
    let before = text(&workspace);
    let failure = import::take(&mut workspace, &request, &Work::default()).unwrap_err();
    assert_eq!(failure.code, Failure::CONFLICT);
    assert_eq!(text(&workspace), before);
}

#[test]
fn a_cancelled_import_changes_nothing() {
    let (_folder, mut workspace) = workspace();
    let before = text(&workspace);
    let work = Work::default();
    work.cancel();
    let request = request("harbour-bridge-1.xer", None);
    assert_eq!(import::look(&workspace, &request, &work).unwrap_err().code, Failure::CANCELLED);
    assert_eq!(import::take(&mut workspace, &request, &work).unwrap_err().code, Failure::CANCELLED);
    assert_eq!(text(&workspace), before);
}

/// The two updates side by side say what the preview of the second says, and the other way round its opposite. What
/// they come to is worked out in `tests/data/README.md`.
#[test]
fn two_states_of_a_schedule_are_compared_whether_files_or_as_it_is_now() {
    let (_folder, mut workspace) = workspace();
    let project = first(&mut workspace);
    let (one, two) = (data("harbour-bridge-1.xer"), data("harbour-bridge-2.xer"));
    let preview = contents(&workspace, &request("harbour-bridge-2.xer", Some(project))).update.unwrap();
    for before in ["current", &one] {
        let told = import::compare(&workspace, project, before, &two).unwrap();
        assert_eq!((told.counts, &told.diff.causes), (preview.counts, &preview.diff.causes), "{before}");
        assert_eq!((told.diff.finish.before, told.diff.finish.after), (at("04-10 17:00"), at("04-21 17:00")));
    }
    let back = import::compare(&workspace, project, &two, "current").unwrap();
    assert_eq!((back.diff.finish.before, back.diff.finish.after), (at("04-21 17:00"), at("04-10 17:00")));
    assert_eq!((back.counts.added, back.counts.removed), (preview.counts.removed, preview.counts.added));
    assert!(import::compare(&workspace, project, "current", "current").unwrap().same);
    assert!(import::compare(&workspace, project, "current", "no-such-file.xer").is_err());
}

#[test]
fn the_schedule_as_it_was_when_a_baseline_was_frozen_is_compared_with_now() {
    let (_folder, mut workspace) = workspace();
    let project = first(&mut workspace);
    let before = workspace.info().unwrap().revision;
    let freeze = baseline::Freeze { name: "Contract", ..baseline::Freeze::default() };
    baseline::freeze(&mut workspace, project, &freeze).unwrap();
    import::take(&mut workspace, &request("harbour-bridge-2.xer", Some(project)), &Work::default()).unwrap();
    // As tests/data/README.md has it: from 10 to 21 April.
    for (was, is) in [("Contract", "now"), (&*format!("#{before}"), "current"), ("1", &data("harbour-bridge-2.xer"))] {
        let told = import::compare(&workspace, project, was, is).unwrap();
        assert_eq!(
            (told.diff.finish.before, told.diff.finish.after),
            (at("04-10 17:00"), at("04-21 17:00")),
            "{was} {is}"
        );
    }
    assert!(import::compare(&workspace, project, "Contract", "#1").is_ok());
    let code = |was: &str| import::compare(&workspace, project, was, "now").unwrap_err().message.id;
    assert_eq!([code("Tender"), code("#99")], ["diff-missing", "history-no-entry"]);
    // A baseline that came with its project from elsewhere does not say what the schedule was.
    let folder = tempfile::tempdir().unwrap();
    let (kept, file) = (folder.path().join("kept.toml"), folder.path().join("copy.milepost"));
    std::fs::write(&kept, text(&workspace)).unwrap();
    let copy = text_import::workspace(&file, &kept).unwrap();
    assert_eq!(import::compare(&copy, project, "Contract", "now").unwrap_err().message.id, "diff-baseline-unknown");
}
