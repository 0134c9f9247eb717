//! A large workspace: 500 projects with 40 milestones and 30 claims each. What a user waits for: opening
//! it, the portfolio, one project, a search, one edit with its changeset, its undo.
//!
//! Run with `cargo bench -p milepost-app`.

mod support;

use chrono::{Days, NaiveDate};
use divan::{Bencher, black_box};
use milepost_app::{Workspace, history, milestone, portfolio, project, search};
use milepost_model::{
    Bound, Claim, ClaimValue, DateInterval, FactName, Length, Message, Milestone, MilestoneDraft, Project, ProjectId,
    Source,
};
use milepost_store::{Store, StoreError};
use std::cell::Cell;
use std::path::PathBuf;
use std::sync::LazyLock;
use support::OrStop;
use tempfile::TempDir;

const PROJECTS: i64 = 500;
const MILESTONES: i64 = 40;
const CLAIMS: u64 = 30;

/// The file, made once; benches that change it undo what they did or leave more of the same.
static FILE: LazyLock<(TempDir, PathBuf, ProjectId)> = LazyLock::new(make);

fn main() {
    LazyLock::force(&FILE);
    divan::main();
}

fn start() -> NaiveDate {
    NaiveDate::from_ymd_opt(2023, 1, 1).unwrap_or_default()
}

fn as_of() -> NaiveDate {
    start() + Days::new(900)
}

fn date(days: u64) -> DateInterval {
    DateInterval::day(start() + Days::new(days))
}

fn make() -> (TempDir, PathBuf, ProjectId) {
    let folder = tempfile::tempdir().or_stop();
    let path = folder.path().join("large.milepost");
    let mut store = Store::create(&path).or_stop();
    let (middle, _) = store
        .transact(Message::new("history-sample"), |tx| {
            let source = Source { title: "A paper".to_owned(), published: Some(date(10)), ..Source::blank() };
            milepost_store::source::insert(tx, &source)?;
            let mut middle = None;
            for number in 0..PROJECTS {
                let project = Project {
                    name: format!("Project {number}"),
                    code: format!("project-{number}"),
                    places: vec!["A place".to_owned()],
                    countries: vec!["KP".to_owned()],
                    ..Project::blank(number)
                };
                milepost_store::project::insert(tx, &project)?;
                let milestones: Vec<_> = (0..MILESTONES).map(|n| milestone_of(project.id, n, &source)).collect();
                milepost_store::milestone::insert_all(tx, &milestones)?;
                for n in 0..CLAIMS {
                    milepost_store::claim::insert(tx, &claim_of(project.id, n, &source))?;
                }
                if number == PROJECTS / 2 {
                    middle = Some(project.id);
                }
            }
            Ok::<_, StoreError>(middle)
        })
        .or_stop();
    (folder, path, middle.or_stop())
}

/// Every fourth is late, the first half is met.
fn milestone_of(project: ProjectId, number: i64, source: &Source) -> Milestone {
    let planned = number.unsigned_abs() * 45;
    let slip = if number % 4 == 0 { 30 } else { 0 };
    Milestone {
        title: format!("Milestone {number}"),
        planned: Some(date(planned)),
        forecast: Some(date(planned + slip)),
        actual: (number < MILESTONES / 2).then(|| date(planned + slip)),
        sources: vec![source.id],
        ..Milestone::blank(project, number)
    }
}

/// Ten each of a start, a finish and a length.
fn claim_of(project: ProjectId, number: u64, source: &Source) -> Claim {
    let (fact, value) = match number % 3 {
        0 => (FactName::START, ClaimValue::Date(date(number))),
        1 => (FactName::FINISH, ClaimValue::Date(date(1800 + number))),
        _ => (FactName::LENGTH, ClaimValue::Length(Length { metres: number.into(), bound: Bound::About })),
    };
    Claim {
        fact: FactName(fact.to_owned()),
        reported: "as it was said in the paper".to_owned(),
        value,
        source_id: Some(source.id),
        stated: Some(date(number * 20)),
        chosen: number == 1,
        ..Claim::blank(project)
    }
}

fn open() -> Workspace {
    Workspace::open(&FILE.1).or_stop()
}

#[divan::bench]
fn open_the_workspace() -> Workspace {
    open()
}

#[divan::bench]
fn portfolio_at_an_as_of_date(bencher: Bencher<'_, '_>) {
    let workspace = open();
    bencher.bench_local(|| portfolio::view(&workspace, black_box(as_of())));
}

/// As after a start: everything is read from the file.
#[divan::bench]
fn portfolio_after_opening(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(open).bench_local_values(|workspace| portfolio::view(&workspace, black_box(as_of())));
}

#[divan::bench]
fn portfolio_after_an_edit(bencher: Bencher<'_, '_>) {
    let mut workspace = open();
    let id = milestone::list(&workspace, FILE.2).or_stop().first().or_stop().id;
    let mut weight = 2_000_u32;
    bencher.bench_local(|| {
        weight += 1;
        let draft = MilestoneDraft { weight: Some(weight.to_string()), ..MilestoneDraft::default() };
        milestone::edit(&mut workspace, id, &draft, as_of()).or_stop();
        portfolio::view(&workspace, black_box(as_of()))
    });
}

#[divan::bench]
fn portfolio_as_json(bencher: Bencher<'_, '_>) {
    let view = portfolio::view(&open(), as_of()).or_stop();
    bencher.bench_local(|| serde_json::to_string(black_box(&view)));
}

#[divan::bench]
fn one_project_at_an_as_of_date(bencher: Bencher<'_, '_>) {
    let workspace = open();
    bencher.bench_local(|| project::view(&workspace, FILE.2, black_box(as_of())));
}

#[divan::bench]
fn search_everything(bencher: Bencher<'_, '_>) {
    let workspace = open();
    bencher.bench_local(|| search::search(&workspace, black_box("milestone 12")));
}

#[divan::bench]
fn one_edit_with_its_changeset(bencher: Bencher<'_, '_>) {
    let mut workspace = open();
    let id = milestone::list(&workspace, FILE.2).or_stop().first().or_stop().id;
    let weight = Cell::new(1_u32);
    bencher.bench_local(|| {
        weight.set(weight.get() + 1);
        let draft = MilestoneDraft { weight: Some(weight.get().to_string()), ..MilestoneDraft::default() };
        milestone::edit(&mut workspace, id, &draft, as_of()).or_stop()
    });
}

#[divan::bench]
fn undo_of_one_edit(bencher: Bencher<'_, '_>) {
    let workspace = std::cell::RefCell::new(open());
    let id = milestone::list(&workspace.borrow(), FILE.2).or_stop().first().or_stop().id;
    let weight = Cell::new(1_000_u32);
    bencher
        .with_inputs(|| {
            weight.set(weight.get() + 1);
            let draft = MilestoneDraft { weight: Some(weight.get().to_string()), ..MilestoneDraft::default() };
            milestone::edit(&mut workspace.borrow_mut(), id, &draft, as_of()).or_stop()
        })
        .bench_local_values(|_| history::undo(&mut workspace.borrow_mut()).or_stop());
}
