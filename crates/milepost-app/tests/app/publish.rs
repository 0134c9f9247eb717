//! A report says what the record says at its as-of date, and no more.

use crate::common::{add_bridge, add_milestones, day, named, planned, today, workspace};
use milepost_app::publish::{self, Publication, Sheet};
use milepost_app::view::{Failure, Published};
use milepost_app::work::Work;
use milepost_app::{Workspace, project};
use milepost_model::{ProjectDraft, ProjectId};
use milepost_publish::{Block, Card, Document, Table};
use std::path::Path;

fn sample() -> (tempfile::TempDir, Workspace) {
    let folder = tempfile::tempdir().unwrap();
    let workspace = Workspace::sample(&folder.path().join("sample")).unwrap();
    (folder, workspace)
}

fn tumen(as_of: &str) -> Document {
    let (_folder, workspace) = sample();
    let bridge = project::find(&workspace, "tumen-road-bridge").unwrap();
    publish::document(&workspace, Some(bridge.id), day(as_of)).unwrap()
}

fn cards(document: &Document) -> Vec<&Card> {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    blocks.filter_map(|block| if let Block::Cards(cards) = block { Some(cards) } else { None }).flatten().collect()
}

fn table<'a>(document: &'a Document, heading: &str) -> &'a Table {
    let section = document.sections.iter().find(|section| section.heading == heading).unwrap();
    let table =
        section.blocks.iter().find_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
    table.unwrap()
}

fn row(table: &Table, first: &str) -> Vec<String> {
    let row = table.rows.iter().find(|row| row.cells[0].string().starts_with(first)).unwrap();
    row.cells.iter().map(milepost_publish::Text::string).collect()
}

fn written(workspace: &Workspace, project: Option<ProjectId>, path: &Path) -> Result<Published, Failure> {
    publish::publish(
        workspace,
        &Publication { project, as_of: today(), path, sheet: Sheet::A4, replace: false },
        &Work::default(),
    )
}

/// 30 April to 30 November 2025 is 214 days, to 30 October 2026 it is 548: 214 / 548 = 39%.
#[test]
fn the_tumen_report_has_the_figures_of_its_record() {
    let document = tumen("2025-11-30");
    let elapsed = cards(&document).into_iter().find(|card| card.label == "Time elapsed").unwrap();
    assert_eq!((elapsed.value.as_str(), elapsed.detail.as_str()), ("39%", "214 of 548 days"));
    assert!(!elapsed.why.is_empty());
    let reported = cards(&document).into_iter().find(|card| card.label == "Reported").unwrap();
    assert!(reported.unknown && !reported.detail.is_empty(), "unknown, with the reason");
}

/// Their meeting was reported in March 2026.
#[test]
fn what_came_later_is_not_in_an_earlier_report() {
    let met = |as_of| row(table(&tumen(as_of), "Milestones"), "Fronts meet")[2].clone();
    assert_eq!(met("2025-11-30"), "no forecast");
    assert_eq!(met("2026-04-01"), "Mar 2026");
}

/// The record has four lengths of the bridge: 1,005 m is chosen, others say 850 m, over 805 m, 800 m.
#[test]
fn a_fact_has_the_claim_that_counts_and_those_that_disagree_with_their_sources() {
    let document = tumen("2025-11-30");
    let length = row(table(&document, "Facts"), "Length");
    assert!(length[1].starts_with("1,005 m"), "{length:?}");
    for value in ["850\u{a0}m", "800\u{a0}m", "over\u{a0}805\u{a0}m"] {
        assert!(length[3].contains(value), "{value} in {length:?}");
    }
    let notes = document.sections.iter().flat_map(|section| &section.blocks).find_map(|block| match block {
        Block::Notes(notes) => Some(notes),
        _ => None,
    });
    let numbers: Vec<usize> = notes.unwrap().iter().map(|note| note.number).collect();
    assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>(), "numbered as they are first cited");
}

#[test]
fn an_empty_project_and_an_empty_portfolio_are_reports_too() {
    let (folder, mut workspace) = workspace();
    let all = folder.path().join("all.pdf");
    assert_eq!(written(&workspace, None, &all).unwrap().pages, Some(1));
    let added = project::add(&mut workspace, &named("Nothing known"), &[]).unwrap();
    let one = folder.path().join("one.pdf");
    assert_eq!(written(&workspace, added.id.map(ProjectId), &one).unwrap().pages, Some(1));
}

#[test]
fn five_hundred_projects_with_very_long_names_are_written() {
    let (folder, mut workspace) = workspace();
    let bridge = add_bridge(&mut workspace);
    add_milestones(&mut workspace, bridge, &[planned("Мост открыт", "Mar 2026")]);
    for number in 1..500 {
        let name =
            format!("{} {number}", "Очень длинное название объекта ".repeat(if number % 50 == 0 { 6 } else { 1 }));
        project::add(&mut workspace, &ProjectDraft { ..named(name.trim()) }, &[]).unwrap();
    }
    let published = written(&workspace, None, &folder.path().join("all.pdf")).unwrap();
    assert!(published.pages.unwrap() > 50);
    assert!(published.notices.is_empty());
    written(&workspace, None, &folder.path().join("all.html")).unwrap();
}

/// The folder takes no new file: nothing is written beside it either.
#[test]
fn a_report_that_cannot_be_written_leaves_what_was_there() {
    let (folder, mut workspace) = workspace();
    let bridge = add_bridge(&mut workspace);
    let place = folder.path().join("report.pdf");
    std::fs::create_dir(&place).unwrap();
    let failure = publish::publish(
        &workspace,
        &Publication { project: Some(bridge), as_of: today(), path: &place, sheet: Sheet::Letter, replace: true },
        &Work::default(),
    );
    assert_eq!(failure.unwrap_err().message.id, "app-file-folder");
    let beside = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
    assert!(!beside.into_iter().any(|name| name.to_string_lossy().ends_with(".part")));
}

#[test]
fn a_project_that_has_gone_says_so() {
    let (folder, workspace) = workspace();
    let gone = written(&workspace, Some(ProjectId::new()), &folder.path().join("gone.pdf")).unwrap_err();
    assert_eq!(gone.code, "not_found");
}

#[test]
fn work_that_is_not_wanted_any_more_writes_nothing() {
    let (folder, mut workspace) = workspace();
    let bridge = add_bridge(&mut workspace);
    let path = folder.path().join("report.pdf");
    let work = Work::default();
    work.cancel();
    let publication =
        Publication { project: Some(bridge), as_of: today(), path: &path, sheet: Sheet::A4, replace: true };
    assert_eq!(publish::publish(&workspace, &publication, &work).unwrap_err().code, "cancelled");
    assert!(!path.exists());
}
