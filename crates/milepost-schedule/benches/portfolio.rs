//! A portfolio of 500 projects with 40 milestones and 30 claims each, at an as-of date.

use chrono::{Days, NaiveDate};
use milepost_model::{
    Claim, ClaimId, ClaimValue, DateInterval, FactName, Milestone, MilestoneId, Project, Source, SourceId,
};
use milepost_schedule::evidence::SourceIndex;
use milepost_schedule::portfolio::line;
use milepost_schedule::progress::{ProgressInput, Tracked, progress};
use rust_decimal::Decimal;

const PROJECTS: i64 = 500;
const MILESTONES: i64 = 40;
const CLAIMS: u64 = 30;

struct Record {
    project: Project,
    milestones: Vec<Milestone>,
    claims: Vec<Claim>,
}

fn main() {
    divan::main();
}

fn day(days: u64) -> NaiveDate {
    NaiveDate::default().checked_add_days(Days::new(20_000 + days)).unwrap_or_default()
}

fn record(position: i64, sources: &[Source]) -> Record {
    let project = Project::blank(position);
    let milestones = (0_u32..).zip(0..MILESTONES).map(|(number, place)| {
        let planned = day(u64::from(number) * 40);
        let slipped = planned.checked_add_days(Days::new(9)).unwrap_or_default();
        Milestone {
            id: MilestoneId::new(),
            title: format!("Milestone {place}"),
            weight: Decimal::from(number % 7),
            planned: Some(DateInterval::day(planned)),
            forecast: (place >= 20).then(|| DateInterval::day(slipped)),
            actual: (place < 20).then(|| DateInterval::day(slipped)),
            ..Milestone::blank(project.id, place)
        }
    });
    let facts = [FactName::START, FactName::FINISH, FactName::LENGTH, FactName::COST, "contractor"];
    let claims = (0..CLAIMS).zip(facts.iter().cycle()).zip(sources).map(|((number, fact), source)| Claim {
        id: ClaimId::new(),
        fact: FactName((*fact).to_owned()),
        reported: "as reported".to_owned(),
        value: ClaimValue::Date(DateInterval::day(day(if *fact == FactName::START { 0 } else { 1600 + number }))),
        source_id: Some(source.id),
        stated: Some(DateInterval::day(day(number * 20))),
        ..Claim::blank(project.id)
    });
    Record { milestones: milestones.collect(), claims: claims.collect(), project }
}

fn portfolio() -> (Vec<Record>, Vec<Source>) {
    let source = |number: u64| Source {
        id: SourceId::new(),
        title: format!("Report {number}"),
        published: Some(DateInterval::day(day(number % 600))),
        ..Source::blank()
    };
    let sources: Vec<Source> = (0..2000).map(source).collect();
    let records = (0..PROJECTS).map(|position| {
        let from = usize::try_from(position * 3).unwrap_or_default();
        record(position, sources.get(from..).unwrap_or_default())
    });
    (records.collect(), sources)
}

fn compute<T>(bencher: divan::Bencher<'_, '_>, one: impl Fn(&ProgressInput<'_>) -> T) {
    let (records, sources) = portfolio();
    bencher.bench_local(|| {
        let index = SourceIndex::new(&sources);
        let input = |record: &Record| {
            let Record { project, milestones, claims } = record;
            one(&ProgressInput {
                project,
                milestones,
                claims,
                tracked: Tracked::default(),
                sources: &index,
                as_of: day(820),
            })
        };
        records.iter().map(input).collect::<Vec<T>>()
    });
}

/// What the portfolio shows.
#[divan::bench]
fn lines(bencher: divan::Bencher<'_, '_>) {
    compute(bencher, line);
}

/// The same with all that a project's own page shows, each figure with its why.
#[divan::bench]
fn with_whys(bencher: divan::Bencher<'_, '_>) {
    compute(bencher, progress);
}
