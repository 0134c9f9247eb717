//! The sample portfolio: what is in the data files is what comes out, and the figures of the Tumen bridge
//! are those of its record.

use chrono::NaiveDate;
use milepost_app::{Workspace, portfolio, project};
use milepost_model::{ClaimValue, DateInterval, FactName, Grain};
use milepost_schedule::fact::Basis;
use milepost_schedule::verdict::VerdictKind;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn sample() -> (tempfile::TempDir, Workspace) {
    let folder = tempfile::tempdir().unwrap();
    let workspace = Workspace::sample(&folder.path().join("sample")).unwrap_or_else(|failure| panic!("{failure}"));
    (folder, workspace)
}

/// 8 New York and 10 Philippine projects beside the bridge: one a file in `sample/`.
#[test]
fn every_data_file_makes_one_project_and_all_of_it_is_one_step() {
    let (_folder, workspace) = sample();
    let files = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/sample")).unwrap();
    let files = files.filter(|f| f.as_ref().unwrap().path().extension().is_some_and(|e| e == "toml")).count();
    let content = workspace.content().unwrap();
    assert_eq!(content.projects.len(), files);
    assert_eq!(workspace.info().unwrap().revision, 1);
    assert_eq!(content.projects[0].code, "tumen-road-bridge");
}

/// The record has 16 sources; its rows of claims name 55 sources. Counted by hand, in the
/// table's order: length 1+4+3+2, with approaches 4, shares 2+3+3, width 2+1, lanes 5, contractor 3,
/// duration 2, agreement 3, groundbreaking 3, completion 3+2+1+1+1, progress 1+1+1+1+1, purpose 1.
#[test]
fn the_bridge_has_every_source_and_claim_of_its_record() {
    let (_folder, workspace) = sample();
    let bridge = project::find(&workspace, "tumen-road-bridge").unwrap();
    let view = project::view(&workspace, bridge.id, day("2026-11-24")).unwrap();
    let claims: usize = view.facts.iter().map(|f| f.claims.len() + f.later.len()).sum();
    assert_eq!(view.sources.len(), 16);
    assert_eq!(claims, 10 + 4 + 8 + 3 + 5 + 3 + 2 + 3 + 3 + 8 + 5 + 1);
}

#[test]
fn the_bridge_stands_as_its_record_says() {
    let (_folder, workspace) = sample();
    let bridge = project::find(&workspace, "Tumen").unwrap();
    let view = project::view(&workspace, bridge.id, day("2025-11-30")).unwrap();
    let fact = |name: &str| view.facts.iter().find(|f| f.name.0 == name).unwrap();
    let value = |name: &str| {
        let fact = fact(name);
        fact.claims.iter().find(|c| Some(c.id) == fact.value).map(|c| c.value.clone()).unwrap()
    };
    assert_eq!(fact(FactName::FINISH).basis, Some(Basis::Chosen));
    assert_eq!(value(FactName::FINISH), ClaimValue::Date(DateInterval::day(day("2026-10-30"))));
    assert_eq!(value(FactName::START), ClaimValue::Date(DateInterval::day(day("2025-04-30"))));
    let ClaimValue::Length(length) = value(FactName::LENGTH) else { panic!("the length is a length") };
    assert_eq!(length.metres.to_string(), "1005");

    // From 30 April 2025: 31 days of May, 30, 31, 31, 30, 31 and 30 of November are 214;
    // to 30 October 2026 it is a year and 183 days, 548.
    let elapsed = view.progress.elapsed.value.unwrap();
    assert_eq!((elapsed.days, elapsed.of_days), (214, 548));
    // Weights met by then: 1 + 1 + 1 + 2 + 2 of 15.
    let weighted = view.progress.milestone_weighted.value.unwrap();
    assert_eq!((weighted.weight.to_string(), weighted.of_weight.to_string()), ("7".to_owned(), "15".to_owned()));
    // Nobody reported a per cent.
    assert!(view.progress.reported.value.is_none() && view.progress.reported.unknown.is_some());
}

#[test]
fn a_year_later_the_bridge_is_not_said_to_be_open() {
    let (_folder, workspace) = sample();
    let bridge = project::find(&workspace, "Tumen").unwrap();
    let progress = project::view(&workspace, bridge.id, day("2027-03-31")).unwrap().progress;
    assert_eq!(progress.verdict.kind, VerdictKind::Unknown, "{:?}", progress.verdict.reason);
    // The newest evidence is of March 2026, whose last day is a year before.
    let newest = progress.newest_evidence.value.unwrap();
    assert_eq!((newest.date.grain(), newest.age_days), (Grain::Month, 365));
}

#[test]
fn the_portfolio_of_the_sample_has_a_line_for_each_project() {
    let (_folder, workspace) = sample();
    let portfolio = portfolio::view(&workspace, day("2017-06-30")).unwrap();
    assert_eq!(portfolio.rows.len(), workspace.content().unwrap().projects.len());
    assert_eq!(portfolio.verdicts.iter().map(|v| v.projects).sum::<usize>(), portfolio.rows.len());
}
