//! A workspace that was followed for two years: 500 projects with 40 milestones and 24 reports of them. What a user
//! waits for: the portfolio, one project's pages, a report that is issued, and the forecasts of one project.
//!
//! Run with `cargo bench -p milepost-app --bench tracked`.

mod support;

use chrono::{Days, NaiveDate};
use divan::{Bencher, black_box};
use milepost_app::{Workspace, portfolio, project, report, tracking};
use milepost_model::{
    Claim, ClaimValue, DateInterval, DayRange, FactName, LineState, Message, Milestone, Project, ProjectId, Reason,
    Report, ReportLine, ReportingRhythm, Source,
};
use milepost_store::{Store, StoreError, Tx};
use std::path::PathBuf;
use std::sync::LazyLock;
use support::OrStop;
use tempfile::TempDir;

const PROJECTS: i64 = 500;
const MILESTONES: u64 = 40;
const REPORTS: u64 = 24;

/// The file, made once, and the project in its middle.
static FILE: LazyLock<(TempDir, PathBuf, ProjectId)> = LazyLock::new(make);

fn main() {
    LazyLock::force(&FILE);
    divan::main();
}

fn day(days: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2023, 1, 1).unwrap_or_default() + Days::new(days)
}

/// Right after the last report.
fn as_of() -> NaiveDate {
    day(REPORTS * 30 + 5)
}

/// A year before.
fn a_year_before() -> NaiveDate {
    day(REPORTS * 30 - 360)
}

fn make() -> (TempDir, PathBuf, ProjectId) {
    let folder = tempfile::tempdir().or_stop();
    let path = folder.path().join("tracked.milepost");
    let mut store = Store::create(&path).or_stop();
    let mut middle = None;
    // In parts: the changeset of each step is kept in memory until it is written.
    for part in 0..20 {
        let numbers = part * PROJECTS / 20..(part + 1) * PROJECTS / 20;
        let (found, _) = store
            .transact(Message::new("history-sample"), |tx| {
                let mut found = None;
                for number in numbers {
                    let id = write(tx, number)?;
                    found = found.or((number == PROJECTS / 2).then_some(id));
                }
                Ok::<_, StoreError>(found)
            })
            .or_stop();
        middle = middle.or(found);
    }
    (folder, path, middle.or_stop())
}

fn write(tx: &Tx<'_>, number: i64) -> Result<ProjectId, StoreError> {
    let project = Project {
        name: format!("Project {number}"),
        code: format!("project-{number}"),
        rhythm: ReportingRhythm::Monthly,
        ..Project::blank(number)
    };
    milepost_store::project::insert(tx, &project)?;
    let source =
        Source { title: format!("Minutes {number}"), published: Some(DateInterval::day(day(1))), ..Source::blank() };
    milepost_store::source::insert(tx, &source)?;
    for (fact, days) in [(FactName::START, 0), (FactName::FINISH, 1800)] {
        let claim = Claim {
            fact: FactName(fact.to_owned()),
            reported: "as it was said".to_owned(),
            value: ClaimValue::Date(DateInterval::day(day(days))),
            source_id: Some(source.id),
            stated: Some(DateInterval::day(day(0))),
            ..Claim::blank(project.id)
        };
        milepost_store::claim::insert(tx, &claim)?;
    }
    let milestones: Vec<Milestone> = (0_i64..)
        .zip(1..=MILESTONES)
        .map(|(place, step)| Milestone {
            title: format!("Milestone {step}"),
            planned: Some(DateInterval::day(day(step * 45))),
            range: Some(DayRange { least: -10, likely: 0, most: 60 }),
            ..Milestone::blank(project.id, place)
        })
        .collect();
    milepost_store::milestone::insert_all(tx, &milestones)?;
    for step in 1..=REPORTS {
        milepost_store::report::insert(tx, &reported(&project, &milestones, &source, step))?;
    }
    Ok(project.id)
}

/// Each month a week later; what was due by then is met.
fn reported(project: &Project, milestones: &[Milestone], source: &Source, step: u64) -> Report {
    let data_date = day(step * 30);
    let line = |(number, milestone): (u64, &Milestone)| {
        let expected = day((number + 1) * 45 + step * 7);
        let met = expected <= data_date;
        ReportLine {
            milestone_id: milestone.id,
            title: milestone.title.clone(),
            forecast: (!met).then(|| DateInterval::day(expected)),
            actual: met.then(|| DateInterval::day(expected)),
            state: LineState::Changed,
            reason: Some(Reason::Weather),
            because: "It rained for most of the month.".to_owned(),
            claim_id: None,
            source_id: Some(source.id),
        }
    };
    Report {
        title: format!("Report {step}"),
        issued: Some(data_date),
        lines: (0..).zip(milestones).map(line).collect(),
        sources: vec![source.id],
        ..Report::blank(project.id, data_date)
    }
}

fn open() -> Workspace {
    Workspace::open(&FILE.1).or_stop()
}

/// As after another as-of date was chosen: nothing is read again. Aim: 50 ms.
#[divan::bench(args = [as_of(), a_year_before()], sample_count = 30)]
fn portfolio_at_an_as_of_date(bencher: Bencher<'_, '_>, as_of: NaiveDate) {
    let workspace = open();
    portfolio::view(&workspace, as_of).or_stop();
    bencher.bench_local(|| portfolio::view(&workspace, black_box(as_of)));
}

/// As after a start: everything is read from the file.
#[divan::bench(sample_count = 5)]
fn portfolio_after_opening(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(open).bench_local_values(|workspace| portfolio::view(&workspace, black_box(as_of())));
}

/// A report is begun and taken away: what the portfolio then takes, with both changes.
#[divan::bench(sample_count = 10)]
fn portfolio_after_a_report(bencher: Bencher<'_, '_>) {
    let mut workspace = open();
    portfolio::view(&workspace, as_of()).or_stop();
    bencher.bench_local(|| {
        let begun = report::begin(&mut workspace, FILE.2, Some("1 Jan 2025"), None).or_stop();
        report::remove(&mut workspace, milepost_model::ReportId(begun.id.or_stop())).or_stop();
        portfolio::view(&workspace, black_box(as_of()))
    });
}

/// Aim: 20 ms.
#[divan::bench(sample_count = 30)]
fn one_project_at_an_as_of_date(bencher: Bencher<'_, '_>) {
    let workspace = open();
    bencher.bench_local(|| project::view(&workspace, FILE.2, black_box(as_of())));
}

#[divan::bench(sample_count = 30)]
fn reports_of_a_project(bencher: Bencher<'_, '_>) {
    let workspace = open();
    bencher.bench_local(|| report::list(&workspace, FILE.2, black_box(as_of())));
}

#[divan::bench(sample_count = 30)]
fn trend_of_a_project(bencher: Bencher<'_, '_>) {
    let workspace = open();
    portfolio::view(&workspace, as_of()).or_stop();
    bencher.bench_local(|| tracking::trend::view(&workspace, FILE.2, black_box(as_of())));
}

/// All methods and the band of the S-curve: 10,000 runs each of the milestones that are left.
#[divan::bench(sample_count = 20)]
fn forecasts_of_a_project(bencher: Bencher<'_, '_>) {
    let workspace = open();
    portfolio::view(&workspace, as_of()).or_stop();
    bencher
        .bench_local(|| tracking::forecast::view(&workspace, &tracking::forecast::plain(FILE.2, black_box(as_of()))));
}
