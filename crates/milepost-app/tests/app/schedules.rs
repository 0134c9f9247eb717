//! Schedules through the app: built by typing, computed, changed and taken back; brought in from files.

use crate::common::{add_bridge, add_milestones, day, planned, text, workspace};
use milepost_app::api::{ImportRequest, ScheduleOpen};
use milepost_app::import::{self};
use milepost_app::schedule::simulate::SimulationDraft;
use milepost_app::schedule::{
    self, RowFilter, activity, arrange, calendar, inspect, look, options, paths, relationship, simulate,
};
use milepost_app::view::{ActivityLine, Contents, Failure, FloatPathView};
use milepost_app::{Work, Workspace, history, portfolio, progress, project, report};
use milepost_model::schedule::{ActivityDate, ActivityDraft, Instant};
use milepost_model::{ActivityId, MilestoneId, ProjectId, ReportId, RiskDraft, RiskId};
use milepost_schedule::cpm::PathBy;

/// Monday.
const START: &str = "2026-03-02";

pub(crate) fn draft(name: &str, duration: &str, predecessors: &str) -> ActivityDraft {
    let text = |text: &str| Some(text.to_owned());
    ActivityDraft {
        name: text(name),
        duration: text(duration),
        predecessors: text(predecessors),
        ..ActivityDraft::default()
    }
}

/// Twelve activities of a bridge, as a planner types them.
fn twelve() -> Vec<ActivityDraft> {
    [
        ("Order to start", "0d", ""),
        ("Set up the site", "10d", "A1000"),
        ("Piles, north bank", "15d", "A1010"),
        ("Piles, south bank", "20d", "A1010SS+5d"),
        ("Pier, north", "15d", "A1020"),
        ("Pier, south", "15d", "A1030"),
        ("Make the girders", "40d", "A1000FS+10d"),
        ("Place the girders", "10d", "A1040, A1050, A1060"),
        ("Cast the deck", "15d", "A1070SS+5d, A1070FF+10d"),
        ("Lay the asphalt", "5d", "A1080FS+2w"),
        ("Load test", "2d", "A1090"),
        ("Open to traffic", "0d", "A1100"),
    ]
    .map(|(name, duration, predecessors)| draft(name, duration, predecessors))
    .into()
}

pub(crate) fn bridge(workspace: &mut Workspace) -> ProjectId {
    let project = add_bridge(workspace);
    activity::add(workspace, project, None, &twelve(), day(START)).unwrap_or_else(|f| panic!("{f}: {:#?}", f.problems));
    project
}

fn lines(workspace: &Workspace, project: ProjectId) -> Vec<ActivityLine> {
    look::view(workspace, project).unwrap().activities
}

pub(crate) fn finish(workspace: &Workspace, project: ProjectId, code: &str) -> String {
    let lines = lines(workspace, project);
    lines.iter().find(|l| l.code == code).unwrap().finish.unwrap().to_string()
}

pub(crate) fn id(workspace: &Workspace, project: ProjectId, code: &str) -> ActivityId {
    look::find(workspace, project, code).unwrap()
}

/// By hand, in working days from Monday 2 March 2026 (day 1), each of 8 hours:
/// A1010 1-10; A1020 11-25; A1030 from 6 to 25; A1040 26-40; A1050 26-40; A1060 from day 11 (10 days after the
/// order) to 50; A1070 51-60; A1080 from 56 by the start, to 70 by the finish: 56-70; two weeks later A1090
/// 81-85; A1100 86-87. Day 87 is 17 weeks and 2 days on: Tuesday 30 June.
#[test]
fn twelve_typed_activities_have_the_dates_that_are_counted_by_hand() {
    let (_folder, mut workspace) = workspace();
    let project = bridge(&mut workspace);
    let codes: Vec<_> = lines(&workspace, project).into_iter().map(|l| l.code).collect();
    assert_eq!(codes.first().map(String::as_str), Some("A1000"));
    assert_eq!(codes.last().map(String::as_str), Some("A1110"));
    for (code, finish_expected) in [
        ("A1010", "2026-03-13 17:00"),
        ("A1020", "2026-04-03 17:00"),
        ("A1030", "2026-04-03 17:00"),
        ("A1060", "2026-05-08 17:00"),
        ("A1070", "2026-05-22 17:00"),
        ("A1080", "2026-06-05 17:00"),
        ("A1090", "2026-06-26 17:00"),
        ("A1110", "2026-06-30 17:00"),
    ] {
        assert_eq!(finish(&workspace, project, code), finish_expected, "{code}");
    }
    // The girders decide, not the piles: 10 days of float on the piers (40 to 50).
    let critical: Vec<_> = look::critical(&workspace, project).unwrap().into_iter().map(|l| l.code).collect();
    assert_eq!(critical, ["A1000", "A1060", "A1070", "A1080", "A1090", "A1100", "A1110"]);
    let piers = lines(&workspace, project).into_iter().find(|l| l.code == "A1050").unwrap();
    assert_eq!(piers.total_float_text.as_deref(), Some("10d"));
    let why = look::why(&workspace, project, id(&workspace, project, "A1110")).unwrap();
    assert_eq!(why.last().unwrap().id, "schedule-why-data-date");
    assert_eq!(why.len(), 7);
}

#[test]
fn an_edit_moves_what_follows_and_undo_moves_it_back_to_the_same_bytes() {
    let (_folder, mut workspace) = workspace();
    let project = bridge(&mut workspace);
    let before = text(&workspace);
    let girders = id(&workspace, project, "A1060");
    // A week longer: Tuesday 30 June becomes Tuesday 7 July.
    let longer = ActivityDraft { duration: Some("9w".to_owned()), ..ActivityDraft::default() };
    let changed = activity::edit(&mut workspace, project, girders, &longer).unwrap();
    assert_eq!(changed.projects, [project]);
    assert_eq!(changed.action.unwrap().id, "history-activity-duration");
    assert_eq!(finish(&workspace, project, "A1110"), "2026-07-07 17:00");
    history::undo(&mut workspace).unwrap();
    assert_eq!(text(&workspace), before);
    assert_eq!(finish(&workspace, project, "A1110"), "2026-06-30 17:00");
    history::redo(&mut workspace).unwrap();
    assert_eq!(finish(&workspace, project, "A1110"), "2026-07-07 17:00");
}

#[test]
fn what_is_typed_wrong_is_refused_with_its_field_and_changes_nothing() {
    let (_folder, mut workspace) = workspace();
    let project = bridge(&mut workspace);
    let before = text(&workspace);
    let deck = id(&workspace, project, "A1080");
    let text_of = |text: &str| Some(text.to_owned());
    let none = ActivityDraft::default;
    for (draft, field, message) in [
        (ActivityDraft { code: text_of("A1000"), ..none() }, "code", "activity-code-taken"),
        (ActivityDraft { duration: text_of("5x"), ..none() }, "duration", "activity-duration-unread"),
        (ActivityDraft { predecessors: text_of("A9"), ..none() }, "predecessors", "activity-predecessor-unknown"),
        (ActivityDraft { predecessors: text_of("A1110"), ..none() }, "predecessors", "relationship-loop"),
        (ActivityDraft { predecessors: text_of("A1080"), ..none() }, "predecessors", "relationship-loop"),
        (ActivityDraft { calendar: text_of("Moon"), ..none() }, "calendar", "activity-calendar-unknown"),
        (
            ActivityDraft { constraint_kind: text_of("soon"), ..none() },
            "constraint_kind",
            "activity-constraint-unknown",
        ),
        (
            ActivityDraft { constraint_kind: text_of("start_on"), ..none() },
            "constraint_date",
            "activity-constraint-undated",
        ),
        (
            ActivityDraft { actual_finish: text_of("2026-02-27"), ..none() },
            "actual_start",
            "activity-finished-not-started",
        ),
        (ActivityDraft { percent: text_of("120%"), ..none() }, "percent", "activity-percent-unread"),
    ] {
        let failure = activity::edit(&mut workspace, project, deck, &draft).unwrap_err();
        assert_eq!(failure.code, Failure::INVALID);
        let problem = &failure.problems[0];
        assert_eq!((problem.field.as_str(), problem.message.id.as_str()), (field, message));
        assert!(problem.help.is_some(), "{message}");
    }
    assert_eq!(text(&workspace), before);
}

#[test]
fn predecessors_typed_anew_replace_those_there_were() {
    let (_folder, mut workspace) = workspace();
    let project = bridge(&mut workspace);
    let place = id(&workspace, project, "A1070");
    let typed = ActivityDraft { predecessors: Some("a1060 ff + 1w, A1040".to_owned()), ..ActivityDraft::default() };
    activity::edit(&mut workspace, project, place, &typed).unwrap();
    let view = inspect::activity(&workspace, project, place).unwrap();
    assert_eq!(view.activity.predecessors, "A1040, A1060FF+5d");
    assert_eq!(view.predecessors.len(), 2);
    let links = view.predecessors.iter().map(|l| l.relationship).collect::<Vec<_>>();
    relationship::remove(&mut workspace, project, &links).unwrap();
    assert_eq!(inspect::activity(&workspace, project, place).unwrap().predecessors, []);
}

#[test]
fn a_bar_that_is_dragged_sets_a_constraint_or_a_duration() {
    let (_folder, mut workspace) = workspace();
    let project = bridge(&mut workspace);
    let site = id(&workspace, project, "A1010");
    let text = |text: &str| Some(text.to_owned());
    // From Monday 9 March, ten days: Friday 20 March.
    let moved = ActivityDraft {
        constraint_kind: text("start_on_or_after"),
        constraint_date: text("2026-03-09 08:00"),
        ..ActivityDraft::default()
    };
    activity::edit(&mut workspace, project, site, &moved).unwrap();
    assert_eq!(finish(&workspace, project, "A1010"), "2026-03-20 17:00");
    // To end on Wednesday the 11th: three days.
    let shorter = ActivityDraft { finish: text("11 Mar 2026"), ..ActivityDraft::default() };
    activity::edit(&mut workspace, project, site, &shorter).unwrap();
    assert_eq!(inspect::activity(&workspace, project, site).unwrap().activity.duration, "3d");
}

#[test]
fn a_holiday_in_the_calendar_moves_the_work_past_it() {
    let (_folder, mut workspace) = workspace();
    let project = bridge(&mut workspace);
    let standard = calendar::find(&workspace, project, "standard").unwrap();
    let holiday =
        calendar::ExceptionDraft { name: "Holiday".to_owned(), from: "9 Mar 2026".to_owned(), ..Default::default() };
    let draft = calendar::CalendarDraft { add_exceptions: Some(vec![holiday]), ..Default::default() };
    calendar::edit(&mut workspace, project, standard.id, &draft).unwrap();
    assert_eq!(finish(&workspace, project, "A1010"), "2026-03-16 17:00");
    let failure = calendar::remove(&mut workspace, project, standard.id).unwrap_err();
    assert_eq!(failure.code, Failure::IN_USE);
}

#[test]
fn progress_moves_what_is_left_to_the_data_date() {
    let (_folder, mut workspace) = workspace();
    let project = bridge(&mut workspace);
    let text = |text: &str| Some(text.to_owned());
    let order = id(&workspace, project, "A1000");
    let done =
        ActivityDraft { actual_start: text(START), actual_finish: text("2026-03-02 08:00"), ..Default::default() };
    activity::edit(&mut workspace, project, order, &done).unwrap();
    // Nothing else was done in two weeks: the site set-up begins at the data date, Monday 16 March.
    let later = options::ScheduleDraft { data_date: text("16 Mar 2026"), ..Default::default() };
    options::edit(&mut workspace, project, &later).unwrap();
    assert_eq!(finish(&workspace, project, "A1010"), "2026-03-27 17:00");
}

#[test]
fn the_rows_follow_the_outline_that_was_opened() {
    let (_folder, mut workspace) = workspace();
    let project = bridge(&mut workspace);
    let piles = id(&workspace, project, "A1020");
    arrange::indent(&mut workspace, project, &[piles], 1).unwrap();
    let request = |filter| ScheduleOpen { project, as_of: day(START), collapsed: vec![], filter, stay: Some(piles.0) };
    let outline = look::open(&workspace, &request(RowFilter::default())).unwrap();
    // Twelve activities and the element that was made of the one above.
    assert_eq!((outline.rows, outline.activities, outline.wbs, outline.critical), (13, 12, 1, 7));
    assert_eq!(outline.stay, Some(12));
    assert_eq!(outline.start, Some(Instant::from_date(day(START)).map(|at| Instant(at.0 + 480)).unwrap()));
    assert!(!outline.idle.is_empty());
    let rows = look::rows(&workspace, &milepost_app::api::ScheduleRows { project, first: 0, count: 500 }).unwrap();
    assert_eq!(rows[..4], 0x3147_504D_u32.to_le_bytes());
    let found = milepost_app::api::ScheduleFind { project, text: "girders".to_owned(), after: None };
    let first = look::find_row(&workspace, &found).unwrap().row.unwrap();
    let next = milepost_app::api::ScheduleFind { after: Some(first), ..found };
    assert_eq!(look::find_row(&workspace, &next).unwrap().row, Some(first + 1));
    let critical = RowFilter { critical: true, ..RowFilter::default() };
    assert_eq!(look::open(&workspace, &request(critical)).unwrap().rows, 7);
}

fn corpus(name: &str) -> String {
    milepost_corpus::path(name).display().to_string()
}

fn request(path: &str, into: Option<ProjectId>) -> ImportRequest {
    ImportRequest { into, ..ImportRequest::of(vec![path.to_owned()]) }
}

#[test]
fn a_p6_file_becomes_a_project_in_one_step_and_a_look_at_it_changes_nothing() {
    let (_folder, mut workspace) = workspace();
    let before = text(&workspace);
    let request = request(&corpus("xer/task-se-52.xer"), None);
    let looked = import::look(&workspace, &request, &Work::default()).unwrap();
    assert!(looked.files[0].from.starts_with("Primavera P6"), "{}", looked.files[0].from);
    assert_eq!(looked.changed, None);
    // 52 activities, as the file's name says.
    let Some(Contents::Schedule(contents)) = &looked.files[0].contents else { panic!("{looked:?}") };
    assert_eq!(contents.projects.iter().map(|p| p.activities).sum::<usize>(), 52);
    assert_eq!(text(&workspace), before);

    let stamps = vec![looked.files[0].stamp.clone()];
    let done = import::take(&mut workspace, &ImportRequest { stamps, ..request }, &Work::default()).unwrap();
    let project = done.projects[0];
    assert_eq!(lines(&workspace, project).len(), 52);
    assert_eq!(look::view(&workspace, project).unwrap().outline.problems, []);
    // What was imported goes through the text and comes back the same.
    let content = workspace.content().unwrap();
    assert_eq!(milepost_exchange::text::read(&text(&workspace)).unwrap(), content);
    history::undo(&mut workspace).unwrap();
    assert_eq!(text(&workspace), before);
    assert_eq!(project::list(&workspace).unwrap(), []);
}

#[test]
fn a_file_takes_the_place_of_a_schedule_and_milestones_follow_the_same_codes() {
    let (_folder, mut workspace) = workspace();
    let into = |workspace: &mut Workspace, project| {
        let request = request(&corpus("xer/task-se-52.xer"), project);
        import::take(workspace, &request, &Work::default()).unwrap();
    };
    let project = add_bridge(&mut workspace);
    into(&mut workspace, Some(project));
    let activity = lines(&workspace, project)[10].clone();
    let opened = MilestoneId(add_milestones(&mut workspace, project, &[planned("Opened", "2026")]).id.unwrap());
    options::follow(&mut workspace, opened, Some(activity.id), ActivityDate::Finish).unwrap();
    into(&mut workspace, Some(project));
    let links = workspace.content().unwrap().milestone_activities;
    assert_eq!(links.len(), 1);
    let now = inspect::activity(&workspace, project, links[0].activity_id).unwrap();
    assert_eq!(now.activity.code, activity.code);
    // The same activity, not another one of its code.
    assert_eq!(now.activity.id, activity.id);
}

/// Opening follows A1110: Tuesday 30 June 2026 by the schedule of Monday 2 March; a week longer girders make it 7 July.
#[test]
fn a_milestone_that_follows_an_activity_moves_with_it_and_the_next_report_begins_with_its_date() {
    let (_folder, workspace) = workspace();
    let mut workspace = workspace.on_day(day("2026-03-31"));
    let project = bridge(&mut workspace);
    let opened = MilestoneId(add_milestones(&mut workspace, project, &[planned("Opened", "2026-06-23")]).id.unwrap());
    let last = id(&workspace, project, "A1110");
    options::follow(&mut workspace, opened, Some(last), ActivityDate::Finish).unwrap();
    let expected = |workspace: &Workspace, as_of: &str| {
        let progress = progress::of_project(workspace, project, day(as_of)).unwrap();
        progress.milestones[0].expected.map(|date| date.last_known())
    };
    assert_eq!(expected(&workspace, "2026-03-02"), Some(day("2026-06-30")));
    // Before its data date the schedule says nothing: the plan holds.
    assert_eq!(expected(&workspace, "2026-03-01"), Some(day("2026-06-23")));
    let girders = id(&workspace, project, "A1060");
    let longer = ActivityDraft { duration: Some("9w".to_owned()), ..ActivityDraft::default() };
    activity::edit(&mut workspace, project, girders, &longer).unwrap();
    assert_eq!(expected(&workspace, "2026-03-02"), Some(day("2026-07-07")));
    let rows = portfolio::view(&workspace, day("2026-03-02")).unwrap().rows;
    assert_eq!(rows[0].expected_finish.value.map(|date| date.last_known()), Some(day("2026-07-07")));
    let begun = report::begin(&mut workspace, project, Some("2026-03-31"), None).unwrap();
    let begun = report::view(&workspace, ReportId(begun.id.unwrap())).unwrap();
    assert_eq!(begun.lines[0].line.forecast.map(|date| date.last_known()), Some(day("2026-07-07")));
    let from = begun.lines[0].schedule.as_ref().unwrap();
    assert_eq!((from.title.as_str(), from.data_date), ("A1110 Open to traffic", day(START)));
    history::undo(&mut workspace).unwrap();
    history::undo(&mut workspace).unwrap();
    assert_eq!(expected(&workspace, "2026-03-02"), Some(day("2026-06-30")));
}

/// The twelve activities finish on 30 June as their durations stand. Where none may take longer than that and some
/// less, no run is later; where each takes exactly a fifth longer, all runs agree.
#[test]
fn a_simulation_of_the_schedule_is_the_same_for_a_seed_and_says_what_decides_the_finish() {
    let (_folder, mut workspace) = workspace();
    let project = bridge(&mut workspace);
    let run = |workspace: &Workspace, draft: &SimulationDraft| {
        simulate::run(workspace, project, draft, &Work::default()).unwrap_or_else(|f| panic!("{f}: {:#?}", f.problems))
    };
    let shorter = SimulationDraft { range: Some("50% 75% 100%".to_owned()), runs: Some(500), ..Default::default() };
    let found = run(&workspace, &shorter);
    assert_eq!(found.planned, Some(day("2026-06-30")));
    assert_eq!((found.runs, found.varying, found.chance_of_planned), (500, 12, Some(1.0)));
    assert!(found.percentiles.iter().all(|at| at.date <= day("2026-06-30") && at.from <= at.date && at.date <= at.to));
    assert_eq!(found.histogram.iter().map(|bin| bin.runs).sum::<u32>(), 500);
    // The girders are on the longest path of nearly every run, and go with the finish more than anything else.
    assert_eq!(found.tornado[0].title, "A1060 Make the girders");
    assert!(found.criticality.iter().any(|at| at.title.starts_with("A1060") && at.share > 0.9));
    assert_eq!(run(&workspace, &shorter), found);
    assert_ne!(run(&workspace, &SimulationDraft { seed: Some(2), ..shorter }), found);
    // Only the girders vary, by a range of their own: 40 days become 45 in every run. A week of work later than
    // Tuesday 30 June is Tuesday 7 July.
    let girders = id(&workspace, project, "A1060");
    let ranged = ActivityDraft { range: Some("45d 45d 45d".to_owned()), ..ActivityDraft::default() };
    activity::edit(&mut workspace, project, girders, &ranged).unwrap();
    let fixed = run(&workspace, &SimulationDraft { runs: Some(20), ..Default::default() });
    assert_eq!(
        (fixed.varying, fixed.percentiles[0].date, fixed.percentiles[6].date),
        (1, day("2026-07-07"), day("2026-07-07"))
    );
    // A risk that is sure to happen delays the load test by a week more: Tuesday 14 July.
    let no_trucks = risk("No trucks", "100%", "5d", "A1100");
    let risky = SimulationDraft { runs: Some(20), risks: Some(vec![no_trucks.clone()]), ..Default::default() };
    assert_eq!(run(&workspace, &risky).percentiles[3].date, day("2026-07-14"));
    // The same where it is kept with the project, unless it is asked what would be without.
    schedule::risk::add(&mut workspace, project, &no_trucks).unwrap();
    let found = run(&workspace, &SimulationDraft { runs: Some(20), ..Default::default() });
    assert_eq!((found.risks, found.percentiles[3].date), (1, day("2026-07-14")));
    let (first, share) = (&found.of_risks[0], found.of_risks[0].share);
    assert_eq!((first.name.as_str(), share, first.days_later), ("No trucks", 1.0, None));
    let without = SimulationDraft { runs: Some(20), without_risks: Some(true), ..Default::default() };
    assert_eq!(run(&workspace, &without).percentiles[3].date, day("2026-07-07"));
    history::undo(&mut workspace).unwrap();
    // What varies is kept in the file, in its text, and taken back.
    assert!(text(&workspace).contains("45d") || text(&workspace).contains("21600"));
    history::undo(&mut workspace).unwrap();
    let none = simulate::run(&workspace, project, &SimulationDraft::default(), &Work::default()).unwrap_err();
    assert_eq!(none.problems[0].message.id, "simulation-nothing-varies");
    let stopped = Work::default();
    stopped.cancel();
    let long = SimulationDraft { range: Some("50% 75% 100%".to_owned()), ..Default::default() };
    assert_eq!(simulate::run(&workspace, project, &long, &stopped).unwrap_err().code, Failure::CANCELLED);
}

fn risk(name: &str, probability: &str, delay: &str, activities: &str) -> RiskDraft {
    let some = |text: &str| Some(text.to_owned());
    RiskDraft {
        name: some(name),
        probability: some(probability),
        delay: some(delay),
        activities: some(activities),
        ..RiskDraft::default()
    }
}

#[test]
fn a_risk_is_kept_in_the_file_and_its_text_edited_and_taken_back() {
    let (_folder, mut workspace) = workspace();
    let project = bridge(&mut workspace);
    let before = text(&workspace);
    let flood = risk("Flood", "30%", "5d 10d 20d", "A1020, A1030");
    let id = schedule::risk::add(&mut workspace, project, &flood).unwrap().id.unwrap();
    let listed = schedule::risk::list(&workspace, project).unwrap().risks;
    let codes: Vec<_> = listed[0].activities.iter().map(|a| a.code.as_str()).collect();
    assert_eq!((listed[0].probability.as_str(), listed[0].delay.as_str()), ("30%", "5d 10d 20d"));
    assert_eq!(codes, ["A1020", "A1030"]);
    assert!(text(&workspace).contains("name = \"Flood\""));
    let dearer = RiskDraft { cost: Some("40,000".to_owned()), ..RiskDraft::default() };
    schedule::risk::edit(&mut workspace, RiskId(id), &dearer).unwrap();
    assert_eq!(schedule::risk::list(&workspace, project).unwrap().risks[0].cost, "40000");
    let refused = schedule::risk::edit(&mut workspace, RiskId(id), &risk("Flood", "200%", "5d", "A1")).unwrap_err();
    assert_eq!(refused.problems.iter().map(|p| p.field.as_str()).collect::<Vec<_>>(), ["probability", "activities"]);
    schedule::risk::remove(&mut workspace, RiskId(id)).unwrap();
    for _ in 0..3 {
        history::undo(&mut workspace).unwrap();
    }
    assert_eq!(text(&workspace), before);
}

/// Of the twelve, counted by hand above: the girders' path has no float; the south pier joins it at A1070 with 10 days.
#[test]
fn float_paths_and_what_is_nearly_critical_are_listed_by_their_float() {
    let (_folder, mut workspace) = workspace();
    let project = bridge(&mut workspace);
    let paths = paths::float_paths(&workspace, project, None, 2, PathBy::TotalFloat).unwrap();
    let codes = |path: &FloatPathView| path.activities.iter().map(|line| line.code.clone()).collect::<Vec<_>>();
    assert_eq!(codes(&paths[0]), ["A1000", "A1060", "A1070", "A1080", "A1090", "A1100", "A1110"]);
    assert_eq!((paths[0].float, paths[1].float_text.as_str()), (0, "10d"));
    assert!(codes(&paths[1]).last().is_some_and(|code| code == "A1040" || code == "A1050"));
    let near = paths::near_critical(&workspace, project, "9d").unwrap();
    assert_eq!(near.len(), 7);
    assert_eq!(paths::near_critical(&workspace, project, "10d").unwrap().len(), 12);
}
