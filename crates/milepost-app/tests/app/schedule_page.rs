//! What the schedule page asks for: dates while dragging, rows pasted, the outline rearranged, calendars by the month.

use crate::common::{day, text, workspace};
use crate::schedules::{bridge, draft, finish, id};
use milepost_app::api::{CalendarMonth, ScheduleOpen, SchedulePreview};
use milepost_app::schedule::arrange::{self, DropPlace};
use milepost_app::schedule::calendar::{self, CalendarDraft, DayDraft};
use milepost_app::schedule::written::{self, WrittenRow};
use milepost_app::schedule::{RowFilter, activity, inspect, look, preview, wbs};
use milepost_app::view::{DaySource, Failure};
use milepost_app::{Workspace, history};
use milepost_model::schedule::ActivityDraft;
use milepost_model::{ActivityId, ProjectId, WbsId};

fn open(workspace: &Workspace, project: ProjectId) {
    let (collapsed, filter) = (vec![], RowFilter::default());
    look::open(workspace, &ScheduleOpen { project, as_of: day("2026-03-02"), collapsed, filter, stay: None }).unwrap();
}

fn starting(day: &str) -> ActivityDraft {
    ActivityDraft {
        constraint_kind: Some("start_on_or_after".to_owned()),
        constraint_date: Some(day.to_owned()),
        ..ActivityDraft::default()
    }
}

fn tried(workspace: &Workspace, project: ProjectId, activity: ActivityId, start: &str) -> Vec<(usize, String)> {
    let request = SchedulePreview { project, activity, draft: starting(start), first: 0, count: 100 };
    let answer = preview::preview(workspace, &request).unwrap();
    // Those that only stop being critical are told too: what waits for a date has float before it.
    let rows = answer.rows.into_iter().map(|row| (row.row, row.finish.to_string(), row.critical));
    let is_now = |row: usize| finish(workspace, project, &format!("A{}", 1000 + 10 * row));
    let (moved, same): (Vec<_>, Vec<_>) = rows.partition(|(row, finish, _)| *finish != is_now(*row));
    assert!(same.iter().all(|(.., critical)| !critical));
    assert_eq!(answer.moved, moved.len());
    moved.into_iter().map(|(row, finish, _)| (row, finish)).collect()
}

/// By hand: the girders (A1060, row 6) would run from Monday 16 March to Friday 8 May without the drag. Begun on
/// Monday 23 March they are made by Friday 15 May, and the six that follow are a week later each; the piers are not.
#[test]
fn while_a_bar_is_dragged_the_dates_that_follow_are_told_and_nothing_is_changed() {
    let (_folder, mut workspace) = workspace();
    let project = bridge(&mut workspace);
    open(&workspace, project);
    let (before, girders) = (text(&workspace), id(&workspace, project, "A1060"));
    let expected = [
        (6, "2026-05-15 17:00"),
        (7, "2026-05-29 17:00"),
        (8, "2026-06-12 17:00"),
        (9, "2026-07-03 17:00"),
        (10, "2026-07-07 17:00"),
        (11, "2026-07-07 17:00"),
    ];
    // Ten days later at first, then five: what was tried before leaves nothing behind.
    assert_eq!(tried(&workspace, project, girders, "2026-03-30").len(), 6);
    let rows = tried(&workspace, project, girders, "2026-03-23");
    assert_eq!(rows, expected.map(|(row, finish)| (row, finish.to_owned())));
    // Another bar, and the girders are back where they were: the asphalt and what follows alone move.
    let asphalt = id(&workspace, project, "A1090");
    assert_eq!(tried(&workspace, project, asphalt, "2026-06-29")[0], (9, "2026-07-03 17:00".to_owned()));
    assert_eq!(text(&workspace), before);

    // What is dropped is what was told, in one step that undo takes back.
    activity::edit(&mut workspace, project, girders, &starting("2026-03-23")).unwrap();
    assert_eq!(finish(&workspace, project, "A1110"), "2026-07-07 17:00");
    history::undo(&mut workspace).unwrap();
    assert_eq!(text(&workspace), before);
}

#[test]
fn a_preview_that_could_not_be_kept_says_why_as_an_edit_would() {
    let (_folder, mut workspace) = workspace();
    let project = bridge(&mut workspace);
    open(&workspace, project);
    let activity = id(&workspace, project, "A1060");
    let request = SchedulePreview { project, activity, draft: starting("someday"), first: 0, count: 10 };
    let failure = preview::preview(&workspace, &request).unwrap_err();
    assert_eq!(failure.code, Failure::INVALID);
    assert_eq!(failure.problems[0].field, "constraint_date");
}

#[test]
fn rows_of_a_spreadsheet_change_what_they_name_and_add_the_others_in_one_step() {
    let (_folder, mut workspace) = workspace();
    let project = bridge(&mut workspace);
    let before = text(&workspace);
    let girders = id(&workspace, project, "A1060");
    let longer = ActivityDraft { duration: Some("9w".to_owned()), ..ActivityDraft::default() };
    let opening = id(&workspace, project, "A1110");
    let rows = [
        WrittenRow { activity: Some(girders), draft: longer },
        WrittenRow { activity: None, draft: draft("Plant the banks", "10d", "A1110") },
        WrittenRow { activity: None, draft: draft("Hand over", "0d", "A1120") },
    ];
    let changed = written::write(&mut workspace, project, Some(opening.0), &rows, day("2026-03-02")).unwrap();
    assert_eq!(changed.action.unwrap().id, "history-activities-written");
    // A week longer: 30 June becomes 7 July; ten working days later is Tuesday 21 July.
    assert_eq!(finish(&workspace, project, "A1110"), "2026-07-07 17:00");
    assert_eq!(finish(&workspace, project, "A1130"), "2026-07-21 17:00");
    history::undo(&mut workspace).unwrap();
    assert_eq!(text(&workspace), before);

    let wrong = [
        WrittenRow { activity: Some(girders), draft: draft("Girders", "long", "") },
        WrittenRow { activity: None, draft: draft("More", "5d", "A9999") },
    ];
    let failure = written::write(&mut workspace, project, None, &wrong, day("2026-03-02")).unwrap_err();
    let fields: Vec<_> = failure.problems.iter().map(|p| p.field.as_str()).collect();
    assert_eq!(fields, ["0.duration", "1.predecessors"]);
    assert_eq!(text(&workspace), before);
}

/// Codes of the activities, and names of the elements with their level, as the outline has them.
fn outline(workspace: &Workspace, project: ProjectId) -> Vec<(String, Option<String>)> {
    let view = look::view(workspace, project).unwrap();
    let lines = view.activities.into_iter();
    lines
        .map(|line| {
            let wbs = inspect::activity(workspace, project, line.id).unwrap().activity.wbs;
            (line.code, wbs.map(|id| id.to_string()))
        })
        .collect()
}

#[test]
fn rows_are_dragged_to_another_branch_with_what_is_in_them_and_undo_takes_them_back() {
    let (_folder, mut workspace) = workspace();
    let project = bridge(&mut workspace);
    let [north, south] =
        ["North", "South"].map(|name| wbs::add(&mut workspace, project, None, name).unwrap().id.unwrap());
    let before = text(&workspace);
    let [piles, pier] = ["A1020", "A1040"].map(|code| id(&workspace, project, code));
    arrange::drop_rows(&mut workspace, project, &[piles.0, pier.0], north, DropPlace::Into).unwrap();
    let within = |workspace: &Workspace, code: &str| {
        let of = outline(workspace, project).into_iter().find(|(of, _)| of == code).unwrap();
        of.1.unwrap_or_default()
    };
    assert_eq!(within(&workspace, "A1020"), north.to_string());
    assert_eq!(within(&workspace, "A1040"), north.to_string());
    // Into the south before the pier that is there: the order among them is the one dropped.
    let other = id(&workspace, project, "A1050");
    arrange::drop_rows(&mut workspace, project, &[other.0], south, DropPlace::Into).unwrap();
    arrange::drop_rows(&mut workspace, project, &[pier.0], other.0, DropPlace::Before).unwrap();
    let order: Vec<_> =
        outline(&workspace, project).into_iter().filter(|(_, of)| *of == Some(south.to_string())).collect();
    assert_eq!(order.iter().map(|(code, _)| code.as_str()).collect::<Vec<_>>(), ["A1040", "A1050"]);
    // The north goes under the south; the south cannot follow it there.
    arrange::drop_rows(&mut workspace, project, &[north], south, DropPlace::Into).unwrap();
    let failure = arrange::drop_rows(&mut workspace, project, &[south], north, DropPlace::Into).unwrap_err();
    assert_eq!(failure.message.id, "wbs-into-itself");
    for _ in 0..4 {
        history::undo(&mut workspace).unwrap();
    }
    assert_eq!(text(&workspace), before);
}

#[test]
fn elements_move_up_and_in_and_out_among_their_own() {
    let (_folder, mut workspace) = workspace();
    let project = bridge(&mut workspace);
    let [_, b] = ["A", "B"].map(|name| WbsId(wbs::add(&mut workspace, project, None, name).unwrap().id.unwrap()));
    let before = text(&workspace);
    arrange::move_element(&mut workspace, project, b, -1).unwrap();
    assert_ne!(text(&workspace), before);
    arrange::move_element(&mut workspace, project, b, 1).unwrap();
    assert_eq!(text(&workspace), before);
    // The last one stays where it is.
    arrange::move_element(&mut workspace, project, b, 1).unwrap();
    assert_eq!(text(&workspace), before);
    arrange::indent_element(&mut workspace, project, b, 1).unwrap();
    let nothing = arrange::move_element(&mut workspace, project, b, -1).unwrap();
    assert_eq!(nothing.action, None, "it is alone within A");
    arrange::indent_element(&mut workspace, project, b, -1).unwrap();
    assert_eq!(text(&workspace), before);
}

fn month(workspace: &Workspace, project: ProjectId, of: &str, month: u32) -> Vec<(String, String, DaySource)> {
    let calendar = calendar::find(workspace, project, of).unwrap().id;
    let view = calendar::month(workspace, &CalendarMonth { project, calendar, year: 2026, month }).unwrap();
    view.days.into_iter().map(|day| (day.date.to_string(), day.hours, day.from)).collect()
}

fn set(day: &str, hours: Option<&str>) -> CalendarDraft {
    let day = DayDraft { date: day.to_owned(), hours: hours.map(str::to_owned), name: String::new() };
    CalendarDraft { days: Some(vec![day]), ..CalendarDraft::default() }
}

/// March 2026 begins on a Sunday: six weeks from Monday 23 February.
#[test]
fn a_month_shows_the_hours_of_each_day_and_where_they_come_from() {
    let (_folder, mut workspace) = workspace();
    let project = bridge(&mut workspace);
    let standard = calendar::find(&workspace, project, "Standard").unwrap().id;
    let days = month(&workspace, project, "Standard", 3);
    let usual = ("2026-02-23".to_owned(), "08:00-12:00 13:00-17:00".to_owned(), DaySource::Week);
    assert_eq!((days.len(), &days[0]), (42, &usual));
    assert_eq!(days[6], ("2026-03-01".to_owned(), String::new(), DaySource::Week));

    // A day off, worked again, and a Saturday worked in the morning.
    calendar::edit(&mut workspace, project, standard, &set("2026-03-10", Some(""))).unwrap();
    assert_eq!(
        month(&workspace, project, "Standard", 3)[15],
        ("2026-03-10".to_owned(), String::new(), DaySource::Exception)
    );
    assert_eq!(finish(&workspace, project, "A1010"), "2026-03-16 17:00");
    calendar::edit(&mut workspace, project, standard, &set("2026-03-10", None)).unwrap();
    assert_eq!(month(&workspace, project, "Standard", 3)[15].2, DaySource::Week);
    calendar::edit(&mut workspace, project, standard, &set("2026-03-07", Some("8-12"))).unwrap();
    assert_eq!(month(&workspace, project, "Standard", 3)[12].1, "08:00-12:00");

    // A calendar that inherits has what its base has, and may not be its base's base.
    let night = CalendarDraft {
        name: Some("Night".to_owned()),
        base: Some("standard".to_owned()),
        week: Some(["20-24", "inherit", "inherit", "inherit", "inherit", "inherit", "inherit"].map(str::to_owned)),
        ..CalendarDraft::default()
    };
    calendar::add(&mut workspace, project, &night).unwrap();
    let days = month(&workspace, project, "Night", 3);
    assert_eq!(days[7], ("2026-03-02".to_owned(), "20:00-24:00".to_owned(), DaySource::Week));
    assert_eq!(days[12], ("2026-03-07".to_owned(), "08:00-12:00".to_owned(), DaySource::Base));
    let circle = CalendarDraft { base: Some("Night".to_owned()), ..CalendarDraft::default() };
    let failure = calendar::edit(&mut workspace, project, standard, &circle).unwrap_err();
    assert_eq!(failure.problems[0].message.id, "calendar-base-circle");
    let uses = calendar::list_with_uses(&workspace, project).unwrap();
    let names: Vec<_> = uses.calendars.iter().map(|c| c.name.as_str()).collect();
    assert_eq!(names, ["Night", "Standard"]);
    assert!(uses.uses[1].project && uses.uses[1].calendars == 1 && !uses.uses[0].project);
}

#[test]
fn a_day_taken_out_of_a_long_exception_leaves_the_days_around_it() {
    let (_folder, mut workspace) = workspace();
    let project = bridge(&mut workspace);
    let standard = calendar::find(&workspace, project, "Standard").unwrap().id;
    let from = |from: &str, to: &str| calendar::ExceptionDraft {
        name: "Thaw".to_owned(),
        from: from.to_owned(),
        to: to.to_owned(),
        ..Default::default()
    };
    let thaw =
        CalendarDraft { add_exceptions: Some(vec![from("2026-03-09", "2026-03-13")]), ..CalendarDraft::default() };
    calendar::edit(&mut workspace, project, standard, &thaw).unwrap();
    calendar::edit(&mut workspace, project, standard, &set("2026-03-11", None)).unwrap();
    let left = calendar::find(&workspace, project, "Standard").unwrap().exceptions;
    let spans: Vec<_> = left.iter().map(|e| (e.from.to_string(), e.to.to_string(), e.name.as_str())).collect();
    let expected = [("2026-03-09", "2026-03-10", "Thaw"), ("2026-03-12", "2026-03-13", "Thaw")];
    assert_eq!(spans, expected.map(|(from, to, name)| (from.to_owned(), to.to_owned(), name)));
}

/// Fridays of March 2026 are the 6th, 13th, 20th and 27th, the last Friday of April the 24th.
#[test]
fn days_that_differ_again_and_again_and_weeks_that_differ_for_a_while_are_added_changed_and_taken_out() {
    let (_folder, mut workspace) = workspace();
    let project = bridge(&mut workspace);
    let standard = calendar::find(&workspace, project, "Standard").unwrap().id;
    let except = |repeats: &str, at: Option<usize>| CalendarDraft {
        add_exceptions: Some(vec![calendar::ExceptionDraft {
            name: "Inspection".to_owned(),
            from: "2026-03-01".to_owned(),
            to: "2026-12-31".to_owned(),
            repeats: repeats.to_owned(),
            at,
            ..Default::default()
        }]),
        ..CalendarDraft::default()
    };
    let off = |workspace: &Workspace, of: u32| -> Vec<String> {
        let days = month(workspace, project, "Standard", of).into_iter();
        days.filter(|(_, hours, from)| hours.is_empty() && *from == DaySource::Exception).map(|(day, ..)| day).collect()
    };
    calendar::edit(&mut workspace, project, standard, &except("every 2 weeks on Friday", None)).unwrap();
    assert_eq!(off(&workspace, 3), ["2026-03-06", "2026-03-20", "2026-04-03"]);
    let listed = calendar::list_with_uses(&workspace, project).unwrap();
    assert_eq!(listed.repeats, [["every 2 weeks on Fri"]]);
    calendar::edit(&mut workspace, project, standard, &except("every month on the last Fri", Some(0))).unwrap();
    assert_eq!(off(&workspace, 4), ["2026-04-24"]);
    let failure = calendar::edit(&mut workspace, project, standard, &except("now and then", None)).unwrap_err();
    assert_eq!(
        (failure.problems[0].field.as_str(), &*failure.problems[0].message.id),
        ("repeats", "calendar-repeats-unread")
    );
    let gone = CalendarDraft { remove_exceptions: Some(vec![0]), ..CalendarDraft::default() };
    calendar::edit(&mut workspace, project, standard, &gone).unwrap();
    assert!(off(&workspace, 4).is_empty());

    let mut week: [String; 7] = std::array::from_fn(|_| "inherit".to_owned());
    week[5] = "8-12".to_owned();
    let (from, to) = ("2026-06-01".to_owned(), "2026-06-14".to_owned());
    let summer = calendar::WorkWeekDraft { name: "Summer".to_owned(), from, to, week, at: None };
    let draft = CalendarDraft { add_work_weeks: Some(vec![summer]), ..CalendarDraft::default() };
    calendar::edit(&mut workspace, project, standard, &draft).unwrap();
    // Saturdays of June 2026: the 6th, 13th and 20th.
    let saturday = |workspace: &Workspace, day: &str| {
        month(workspace, project, "Standard", 6).into_iter().find(|(date, ..)| date == day).unwrap().1
    };
    assert_eq!(
        ["2026-06-06", "2026-06-13", "2026-06-20"].map(|day| saturday(&workspace, day)),
        ["08:00-12:00", "08:00-12:00", ""]
    );
    let gone = CalendarDraft { remove_work_weeks: Some(vec![0]), ..CalendarDraft::default() };
    calendar::edit(&mut workspace, project, standard, &gone).unwrap();
    assert_eq!(saturday(&workspace, "2026-06-06"), "");
}
