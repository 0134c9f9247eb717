//! The back-test on real projects, held against the same scores reckoned by a script of its own from the same
//! files: `docs/forecasts.md` reports them as they are. The files lie beside the checkout.

use crate::record::{Record, day};
use milepost_schedule::backtest::{Backtest, Score, backtest};
use milepost_schedule::evidence::SourceIndex;
use milepost_schedule::forecast::Method;
use milepost_schedule::forecast::outside::Weighting;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

fn corpus(name: &str) -> PathBuf {
    milepost_corpus::path("projects").join(name)
}

/// The Philippine bridge contracts: start, expiry as the promise, and the completion of those completed.
fn contracts() -> Vec<Record> {
    let mut files: Vec<PathBuf> = fs::read_dir(corpus("dpwh-bridges"))
        .expect("the corpus lies beside the checkout")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    let record = |(number, path): (usize, &PathBuf)| {
        let file: Value = serde_json::from_str(&fs::read_to_string(path).expect("a file")).expect("JSON");
        let text = |field: &str| file["data"][field].as_str().unwrap_or_default().to_owned();
        let done = if text("status") == "Completed" { text("completionDate") } else { String::new() };
        Record::finished(1 + number as u128, &text("startDate"), &text("expiryDate"), &done)
    };
    files.iter().enumerate().map(record).collect()
}

/// The projects of New York: the finish as the city stated it, release by release.
fn new_york() -> Vec<Record> {
    let mut projects: BTreeMap<String, Record> = BTreeMap::new();
    let iso = |text: &str| {
        let mut parts = text.split(' ').next()?.split('/');
        let (month, day) = (parts.next()?, parts.next()?);
        Some(format!("{}-{month}-{day}", parts.next()?))
    };
    let mut reader = csv::Reader::from_path(corpus("nyc-capital-projects-2019.csv")).expect("the corpus");
    for row in reader.records() {
        let row = row.expect("a row");
        let number = 1000 + projects.len() as u128;
        let record = projects.entry(row[1].to_owned()).or_insert_with(|| {
            let new = Record::named(number).milestone("Completed", 1, "", "", "");
            match iso(&row[9]) {
                Some(start) => new.date_claim("start", &start, "", ""),
                None => new,
            }
        });
        if let (Some(said), Some(finish)) = (iso(&row[0]), iso(&row[13])) {
            *record = record.clone().date_claim("finish", &finish, &said, "City of New York");
        }
    }
    projects.into_values().collect()
}

fn test(records: &[Record], today: &str) -> Backtest {
    let rows: Vec<_> = records.iter().map(Record::rows).collect();
    let sources: Vec<_> = records.iter().flat_map(|record| record.sources.clone()).collect();
    backtest(&rows, &SourceIndex::new(&sources), day(today), Weighting::Equal, |_, _| true)
}

fn score(test: &Backtest, method: Method, moment: u32) -> &Score {
    test.scores.iter().find(|score| score.method == method && score.moment == moment).expect("every pair")
}

fn near(value: Option<f64>, expected: f64) {
    assert!(value.is_some_and(|value| (value - expected).abs() <= 0.005), "{value:?} is not {expected}");
}

#[test]
fn of_49_philippine_contracts_40_are_finished_and_these_are_the_errors() {
    let test = test(&contracts(), "2026-01-01");
    assert_eq!(test.projects, 40);
    // Moment, asked; of the promise: answered, off by, late by; of the outside view: answered, off by, late by, CRPS,
    // share within P10 to P90.
    type Row = (u32, usize, (usize, f64, f64), (usize, f64, f64, f64, f64));
    let expected: [Row; 5] = [
        (0, 40, (40, 77.72, 55.58), (20, 70.9, 43.3, 92.21, 0.8)),
        (25, 40, (40, 77.72, 55.58), (32, 94.78, 68.22, 97.76, 0.719)),
        (50, 40, (40, 77.72, 55.58), (36, 85.08, 61.47, 86.11, 0.778)),
        (75, 40, (40, 77.72, 55.58), (36, 84.56, 60.72, 90.66, 0.806)),
        (100, 16, (16, 166.62, 166.62), (14, 169.57, -9.29, 185.15, 0.357)),
    ];
    for (moment, asked, promised, outside) in expected {
        let score_of = score(&test, Method::Promised, moment);
        assert_eq!((score_of.asked, score_of.answered), (asked, promised.0), "{moment}");
        near(score_of.absolute_error, promised.1);
        near(score_of.bias, promised.2);
        let score_of = score(&test, Method::OutsideView, moment);
        assert_eq!(score_of.answered, outside.0, "{moment}");
        near(score_of.absolute_error, outside.1);
        near(score_of.bias, outside.2);
        near(score_of.crps, outside.3);
        near(score_of.coverage, outside.4);
    }
    // Past their promise the promises say nothing; the outside view answers 10 of 12.
    assert_eq!(score(&test, Method::Promised, 120).answered, 0);
    let late = score(&test, Method::OutsideView, 120);
    assert_eq!((late.asked, late.answered), (12, 10));
    near(late.absolute_error, 152.6);
    near(late.coverage, 0.5);
    // One statement each and no reports: nothing to read a trend from.
    assert!(test.scores.iter().all(|s| s.method != Method::Trend || s.answered == 0));
}

#[test]
fn of_378_projects_of_new_york_none_is_finished_on_record_so_nothing_can_be_tested() {
    let records = new_york();
    assert_eq!(records.len(), 378);
    let test = test(&records, "2019-09-01");
    assert_eq!((test.projects, test.trials.len()), (0, 0));
}

#[test]
fn of_the_297_followed_in_new_york_203_slipped_and_33_came_nearer() {
    let mut moved: Vec<i64> = new_york()
        .iter()
        .filter_map(|record| {
            let finish = record.trend("2019-09-01").finish?;
            let (first, last) = (finish.points.first()?, finish.points.last()?);
            (finish.points.len() > 1).then(|| (last.date - first.date).num_days())
        })
        .collect();
    moved.sort_unstable();
    assert_eq!(moved.len(), 297);
    assert_eq!(moved.iter().filter(|days| **days > 0).count(), 203);
    assert_eq!(moved.iter().filter(|days| **days < 0).count(), 33);
    assert_eq!(moved[moved.len() / 2], 331);
}
