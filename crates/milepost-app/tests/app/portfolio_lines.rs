//! The portfolio reads only the lines of reports that decide how projects stand: it must say the same as when all are read,
//! in whatever order it is asked, and whoever changed the file meanwhile.

use crate::common::{add_milestones, day, milestone_named, named, planned, workspace};
use milepost_app::{Workspace, history, portfolio, project, report, tracking};
use milepost_model::{ProjectId, ReportId, ReportLineDraft};
use serde_json::Value;

const AS_OF: [&str; 5] = ["2025-12-01", "2025-08-15", "2025-09-30", "2025-06-01", "2025-11-15"];

/// Two projects with three milestones each. Every report speaks of one milestone more or less: what the newest says nothing
/// of is in an older one.
fn followed(w: &mut Workspace) -> Vec<ProjectId> {
    let mut projects = vec![];
    for name in ["North bridge", "South bridge"] {
        let id = ProjectId(project::add(w, &named(name), &[]).unwrap().id.unwrap());
        add_milestones(
            w,
            id,
            &[planned("Piles", "1 Sep 2025"), planned("Deck", "1 Jan 2026"), planned("Opening", "1 Mar 2026")],
        );
        for (data_date, said) in [
            ("30 Jun 2025", &[("Piles", "10 Sep 2025"), ("Deck", "20 Jan 2026"), ("Opening", "5 Mar 2026")][..]),
            ("31 Jul 2025", &[("Piles", "20 Sep 2025"), ("Deck", "10 Feb 2026")]),
            ("31 Aug 2025", &[("Piles", "1 Oct 2025")]),
            ("30 Sep 2025", &[("Deck", "1 Apr 2026")]),
            ("31 Oct 2025", &[("Opening", "1 Jun 2026")]),
        ] {
            write(w, id, data_date, said);
        }
        projects.push(id);
    }
    projects
}

fn write(w: &mut Workspace, id: ProjectId, data_date: &str, said: &[(&str, &str)]) {
    let told = ReportId(report::begin(w, id, Some(data_date), None).unwrap().id.unwrap());
    for (milestone, forecast) in said {
        let line = ReportLineDraft {
            forecast: Some((*forecast).to_owned()),
            reason: Some("weather".to_owned()),
            because: Some("It rained.".to_owned()),
            ..ReportLineDraft::default()
        };
        let milestone = milestone_named(w, id, milestone);
        report::line(w, told, milestone, &line).unwrap();
    }
    report::issue(w, told).unwrap();
}

fn seen(w: &Workspace, as_of: &str) -> Value {
    serde_json::to_value(portfolio::view(w, day(as_of)).unwrap()).unwrap()
}

/// As it is said once the lines of all reports are read.
fn by_all(w: &Workspace, as_of: &str) -> Value {
    let opened = Workspace::open(w.path()).unwrap();
    tracking::trend::portfolio(&opened, day(as_of)).unwrap();
    seen(&opened, as_of)
}

#[test]
fn the_portfolio_says_the_same_right_after_opening_and_after_everything_was_read() {
    let (_folder, mut w) = workspace();
    followed(&mut w);
    let opened = Workspace::open(w.path()).unwrap();
    for as_of in AS_OF.into_iter().chain(AS_OF.into_iter().rev()) {
        assert_eq!(seen(&opened, as_of), by_all(&w, as_of), "as of {as_of}");
    }
    // Something is said at all: the opening is expected in June, and slipped from 1 March: 92 days.
    let row = &seen(&opened, "2025-12-01")["rows"][0];
    assert_eq!(row["expected_finish"]["value"]["latest"], "2026-06-01");
}

#[test]
fn a_report_of_another_program_an_undo_and_a_redo_are_in_the_portfolio_at_once() {
    let (_folder, mut w) = workspace();
    let projects = followed(&mut w);
    let opened = Workspace::open(w.path()).unwrap();
    let finish = |w: &Workspace| seen(w, "2025-12-01")["rows"][0]["expected_finish"]["value"]["latest"].clone();
    assert_eq!(finish(&opened), "2026-06-01");
    write(&mut w, projects[0], "30 Nov 2025", &[("Opening", "1 Sep 2026")]);
    assert_eq!(finish(&opened), "2026-09-01");
    assert_eq!(seen(&opened, "2025-12-01"), by_all(&w, "2025-12-01"));
    for _ in 0..3 {
        history::undo(&mut w).unwrap();
    }
    assert_eq!(finish(&opened), "2026-06-01");
    for _ in 0..3 {
        history::redo(&mut w).unwrap();
    }
    assert_eq!(finish(&opened), "2026-09-01");
    assert_eq!(seen(&opened, "2025-08-15"), by_all(&w, "2025-08-15"));
}

#[test]
fn a_projects_trend_has_all_of_its_reports_whatever_was_read_before() {
    let (_folder, mut w) = workspace();
    let projects = followed(&mut w);
    let all = tracking::trend::view(&w, projects[1], day("2025-12-01")).unwrap();
    let opened = Workspace::open(w.path()).unwrap();
    portfolio::view(&opened, day("2025-12-01")).unwrap();
    assert_eq!(tracking::trend::view(&opened, projects[1], day("2025-12-01")).unwrap(), all);
}
