//! The simulation on a project of 200 milestones, and the back-test on 500 finished projects with 24 reports each.

use chrono::{Days, NaiveDate};
use milepost_model::{
    Claim, ClaimId, ClaimValue, DateInterval, FactName, LineState, Milestone, MilestoneId, Project, Report, ReportLine,
};
use milepost_schedule::backtest::backtest;
use milepost_schedule::evidence::SourceIndex;
use milepost_schedule::forecast::outside::Weighting;
use milepost_schedule::forecast::simulation::{Drawn, Plan, run};
use milepost_schedule::record::Rows;
use std::num::NonZeroUsize;

fn main() {
    divan::main();
}

fn day(days: u64) -> NaiveDate {
    NaiveDate::default().checked_add_days(Days::new(18_000 + days)).unwrap_or_default()
}

/// 10,000 runs of 200 milestones.
#[divan::bench(args = [1, 2])]
fn simulation(bencher: divan::Bencher<'_, '_>, threads: usize) {
    let milestones: Vec<Drawn> = (0..200).map(|n| Drawn::around(day(n * 7), -10, 0, 60)).collect();
    let plan = Plan { threads: NonZeroUsize::new(threads).unwrap_or(NonZeroUsize::MIN), ..Plan::default() };
    bencher.bench_local(|| run(&milestones, day(0), &plan));
}

struct Record {
    project: Project,
    milestones: Vec<Milestone>,
    claims: Vec<Claim>,
    reports: Vec<Report>,
}

/// From its start: 720 days promised, 40 milestones, each report 30 days after the one before, each a week later.
fn record(number: u64) -> Record {
    let project = Project::blank(i64::try_from(number).unwrap_or_default());
    let start = number * 5;
    let milestones: Vec<Milestone> = (0..40_u64)
        .map(|place| Milestone {
            id: MilestoneId::new(),
            title: format!("Milestone {place}"),
            planned: Some(DateInterval::day(day(start + (place + 1) * 18))),
            actual: Some(DateInterval::day(day(start + (place + 1) * 22 + number % 90))),
            ..Milestone::blank(project.id, i64::try_from(place).unwrap_or_default())
        })
        .collect();
    let claim = |fact: &str, days: u64| Claim {
        id: ClaimId::new(),
        fact: FactName(fact.to_owned()),
        value: ClaimValue::Date(DateInterval::day(day(days))),
        stated: Some(DateInterval::day(day(start))),
        ..Claim::blank(project.id)
    };
    let claims = vec![claim("start", start), claim("finish", start + 720)];
    let line = |milestone: &Milestone, data_date: NaiveDate, later: u64| {
        let slipped = |planned: DateInterval| planned.last_known().checked_add_days(Days::new(later));
        let actual = milestone.actual.filter(|actual| actual.ends_by(data_date));
        ReportLine {
            milestone_id: milestone.id,
            title: milestone.title.clone(),
            forecast: milestone.planned.and_then(slipped).map(DateInterval::day).filter(|_| actual.is_none()),
            actual,
            state: LineState::Confirmed,
            reason: None,
            because: String::new(),
            claim_id: None,
            source_id: None,
        }
    };
    let reports = (1..=24_u64).map(|number| {
        let data_date = day(start + number * 30);
        Report {
            issued: Some(data_date),
            lines: milestones.iter().map(|milestone| line(milestone, data_date, number * 7)).collect(),
            ..Report::blank(project.id, data_date)
        }
    });
    Record { reports: reports.collect(), milestones, claims, project }
}

/// Six moments on each of 500 finished projects.
#[divan::bench(sample_count = 10)]
fn back_test(bencher: divan::Bencher<'_, '_>) {
    let records: Vec<Record> = (0..500).map(record).collect();
    let rows: Vec<Rows<'_>> = records
        .iter()
        .map(|record| Rows {
            project: &record.project,
            milestones: &record.milestones,
            claims: &record.claims,
            reports: &record.reports,
            baselines: &[],
            quantities: &[],
            fronts: &[],
            costs: &[],
            scheduled: None,
        })
        .collect();
    bencher.bench_local(|| backtest(&rows, &SourceIndex::default(), day(10_000), Weighting::Equal, |_, _| true));
}
