//! A report says what the record says at its as-of date, and no more.

use crate::common::{add_bridge, add_milestones, day, milestone_named, named, planned, today, workspace};
use milepost_app::baseline::Freeze;
use milepost_app::publish::{self, Publication, Sheet};
use milepost_app::view::{Failure, Published};
use milepost_app::work::Work;
use milepost_app::{Workspace, baseline, milestone, portfolio, project, report, words};
use milepost_model::{MilestoneDraft, ProjectDraft, ProjectId, ReportId, ReportLineDraft, ReportingRhythm};
use milepost_publish::chart::Kind;
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

/// Typed on 30 November 2025. What happened in December, with an undated note from elsewhere, was not known in November.
#[test]
fn a_note_is_in_no_report_that_looks_back_before_it_was_written() {
    let (_folder, mut w) = workspace();
    let id = add_bridge(&mut w);
    add_milestones(&mut w, id, &[planned("Deck closed", "31 March 2026")]);
    let deck = milestone_named(&w, id, "Deck");
    let noted = MilestoneDraft { note: Some("The crane has left.".to_owned()), ..MilestoneDraft::default() };
    milestone::edit(&mut w, deck, &noted, today()).unwrap();
    let status = |as_of: &str| {
        let document = publish::document(&w, Some(id), day(as_of)).unwrap();
        row(table(&document, "Milestones"), "Deck closed")[4].contains("The crane has left.")
    };
    assert_eq!(["2025-11-29", "2025-11-30", "2025-12-31"].map(status), [false, true, true]);
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

/// Planned for 31 March 2026; said to be 30 April for ground, then 30 May for weather, then 20 May for another reason:
/// 30 + 30 - 10 days. What was planned is frozen, planned anew for 15 May, and frozen again.
fn moved() -> (tempfile::TempDir, Workspace, ProjectId) {
    let (folder, mut w) = workspace();
    let id = add_bridge(&mut w);
    add_milestones(&mut w, id, &[planned("Deck closed", "31 March 2026")]);
    let deck = milestone_named(&w, id, "Deck");
    let frozen = |w: &mut Workspace, name: &str, date: &str| {
        baseline::freeze(w, id, &Freeze { name, date: Some(date), report: None, current: true }).unwrap();
    };
    frozen(&mut w, "Contract", "1 May 2025");
    for (data_date, forecast, reason) in [
        ("31 Aug 2025", "30 Apr 2026", "ground"),
        ("30 Sep 2025", "30 May 2026", "weather"),
        ("31 Oct 2025", "20 May 2026", "contractor"),
    ] {
        let told = ReportId(report::begin(&mut w, id, Some(data_date), None).unwrap().id.unwrap());
        let line = ReportLineDraft {
            forecast: Some(forecast.to_owned()),
            reason: Some(reason.to_owned()),
            because: Some(format!("It was the {reason}.")),
            ..ReportLineDraft::default()
        };
        report::line(&mut w, told, deck, &line).unwrap();
        report::issue(&mut w, told).unwrap();
    }
    let anew = MilestoneDraft { planned: Some("15 May 2026".to_owned()), ..MilestoneDraft::default() };
    milestone::edit(&mut w, deck, &anew, today()).unwrap();
    frozen(&mut w, "Agreed anew", "1 Nov 2025");
    (folder, w, id)
}

#[test]
fn why_the_finish_moved_is_told_by_reason_and_adds_up() {
    let (_folder, w, id) = moved();
    let document = publish::document(&w, Some(id), today()).unwrap();
    let why = table(&document, "Why “Deck closed” moved");
    let rows: Vec<Vec<String>> =
        why.rows.iter().map(|row| row.cells.iter().map(milepost_publish::Text::string).collect()).collect();
    let told: Vec<(&str, &str, &str)> = rows.iter().map(|row| (&*row[0], &*row[1], &*row[3])).collect();
    assert_eq!(
        told,
        [
            ("Ground", "+30 days", "It was the ground."),
            ("Weather", "+30 days", "It was the weather."),
            ("Contractor", "−10 days", "It was the contractor."),
        ]
    );
    let bars =
        charts(&document).into_iter().find_map(|chart| if let Kind::Bars(bars) = chart { Some(bars) } else { None });
    let drawn: Vec<(f64, f64)> = bars.unwrap().rows.iter().map(|bar| (bar.from, bar.value)).collect();
    // Each from where the one before it ended; in all 50 days since the first baseline.
    assert_eq!(drawn, [(0.0, 30.0), (30.0, 30.0), (60.0, -10.0), (0.0, 50.0)]);
    // In September the third had not been said.
    let before = publish::document(&w, Some(id), day("2025-10-01")).unwrap();
    assert_eq!(table(&before, "Why “Deck closed” moved").rows.len(), 2);
}

#[test]
fn old_baselines_stay_in_sight_beside_the_one_that_it_is_held_to() {
    let (_folder, w, id) = moved();
    let ghosts = |as_of: &str| {
        let document = publish::document(&w, Some(id), day(as_of)).unwrap();
        let dates = charts(&document)
            .into_iter()
            .find_map(|chart| if let Kind::Dates(dates) = chart { Some(dates.clone()) } else { None });
        let dates = dates.unwrap();
        (dates.rows[0].baselines.clone(), dates.rows[0].planned.unwrap().1, dates.baseline_key.is_empty())
    };
    assert_eq!(ghosts("2025-11-30"), (vec![day("2026-03-31")], day("2026-05-15"), false));
    // Before it was agreed anew there was one baseline, and nothing beside it.
    assert_eq!(ghosts("2025-10-31"), (vec![], day("2026-03-31"), true));
}

/// The newest report is of 31 October 2025: that of November was due on the 30th, and on 1 March 121 days have gone.
#[test]
fn the_portfolios_sentence_counts_who_is_silent_and_whose_report_is_overdue() {
    let (_folder, mut w, id) = moved();
    let monthly = ProjectDraft { rhythm: Some(ReportingRhythm::Monthly), ..ProjectDraft::default() };
    project::edit(&mut w, id, &monthly).unwrap();
    let said = |as_of: &str| {
        let sum = portfolio::sum(&portfolio::view(&w, day(as_of)).unwrap());
        let of_verdicts =
            sum.len() - sum.iter().filter(|part| part.id.ends_with("silent") || part.id.ends_with("due")).count();
        sum[of_verdicts..].iter().map(words::say).collect::<Vec<_>>()
    };
    assert_eq!(said("2026-03-01"), ["1 without a report for 60 days", "1 report overdue"]);
    assert_eq!(said("2025-12-01"), ["1 report overdue"]);
    assert_eq!(said("2025-11-30"), Vec::<String>::new());
    let document = publish::document(&w, None, day("2026-03-01")).unwrap();
    let Block::Paragraph(first) = &document.sections[0].blocks[0] else { panic!("it begins with the sum") };
    assert!(first.string().ends_with("1 without a report for 60 days, 1 report overdue"), "{}", first.string());
}

fn charts(document: &Document) -> Vec<&Kind> {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    blocks.filter_map(|block| if let Block::Chart(chart) = block { Some(&chart.kind) } else { None }).collect()
}
