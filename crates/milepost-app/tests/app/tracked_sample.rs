//! The sample's own tracking, against what was worked out by hand from the public record and against what New
//! York's data says of itself.

use crate::common::day;
use milepost_app::{Workspace, measured, project, report};
use milepost_model::{ProjectId, Report};
use milepost_schedule::comparison::compare;
use milepost_schedule::effective;
use milepost_schedule::progress::Progress;
use milepost_schedule::verdict::VerdictKind;
use rust_decimal::Decimal;

fn sample() -> (tempfile::TempDir, Workspace) {
    let folder = tempfile::tempdir().unwrap();
    let workspace = Workspace::sample(&folder.path().join("sample")).unwrap().on_day(day("2026-11-24"));
    (folder, workspace)
}

fn of(workspace: &Workspace, code: &str, as_of: &str) -> Progress {
    let id = project::find(workspace, code).unwrap().id;
    project::view(workspace, id, day(as_of)).unwrap().progress
}

fn reports(workspace: &Workspace, project: ProjectId) -> Vec<Report> {
    let rows = report::list(workspace, project, day("2026-11-24")).unwrap().reports;
    rows.into_iter().map(|row| row.report).collect()
}

#[test]
fn the_tumen_bridge_is_what_was_known_of_it_on_four_days() {
    let (_folder, w) = sample();
    let met = |as_of: &str| {
        let met = of(&w, "tumen-road-bridge", as_of).milestone_weighted.value.unwrap();
        (met.weight, met.of_weight, met.milestones)
    };
    let weight = |met: i64| Decimal::from(met);
    // Weights 1 1 1 2 2 3 4 1, 15 in all. By May 2025: agreement, contractor, groundbreaking.
    assert_eq!(met("2025-05-01"), (weight(3), weight(15), 3));
    // And by the end of November 2025 the first spans and both fronts over 100 m.
    assert_eq!(met("2025-11-30"), (weight(7), weight(15), 5));
    // And in March 2026 the fronts met.
    assert_eq!(met("2026-04-01"), (weight(10), weight(15), 6));
    assert_eq!(met("2026-11-24"), (weight(10), weight(15), 6));

    let age = |as_of: &str| of(&w, "tumen-road-bridge", as_of).newest_evidence.value.unwrap().age_days;
    // To 1 April from the last day of March; to 24 November: 30 31 30 31 31 30 31 of April to October, and 24.
    assert_eq!((age("2026-04-01"), age("2026-11-24")), (1, 238));
    // The construction was due on 30 October 2026, after the newest evidence: nobody can say.
    let verdict = of(&w, "tumen-road-bridge", "2026-11-24").verdict;
    assert_eq!((verdict.kind, verdict.reason.id.as_str()), (VerdictKind::Unknown, "verdict-unknown-stale-milestone"));
    let verdict = |as_of: &str| of(&w, "tumen-road-bridge", as_of).verdict.kind;
    assert_eq!((verdict("2025-05-01"), verdict("2025-11-30")), (VerdictKind::OnTrack, VerdictKind::OnTrack));
}

#[test]
fn the_tumen_fronts_stand_where_they_were_seen_and_not_before() {
    let (_folder, w) = sample();
    let id = project::find(&w, "tumen-road-bridge").unwrap().id;
    let work = measured::list(&w, id, day("2026-11-24")).unwrap();
    assert_eq!(work.chainage.chainage.unwrap().length, Decimal::from(1005));
    assert!(!work.chainage.ask, "the line is as long as the chosen claim");
    let stand = |as_of: &str| -> Vec<(String, Decimal)> {
        let known = effective::fronts(&work.fronts, &[], day(as_of));
        let last = |front: &milepost_model::Front| front.readings.last().map(|reading| reading.value);
        known.iter().filter_map(|front| Some((front.name.clone(), front.advance(last(front)?)))).collect()
    };
    assert_eq!(stand("2025-05-01"), []);
    // The month has to be over: it was seen in November.
    assert_eq!(stand("2025-11-29"), []);
    let seen = [("Russian side".to_owned(), Decimal::from(110)), ("Korean side".to_owned(), Decimal::from(152))];
    for as_of in ["2025-11-30", "2026-04-01", "2026-11-24"] {
        assert_eq!(stand(as_of), seen, "as of {as_of}");
    }
}

#[test]
fn a_new_york_project_moves_from_report_to_report_as_the_city_says_itself() {
    let (_folder, w) = sample();
    let id = project::find(&w, "Mill Basin").unwrap().id;
    let reports = reports(&w, id);
    assert_eq!(reports.len(), 14);
    let moved: Vec<_> = reports.windows(2).map(|pair| compare(&pair[0], &pair[1]).lines[0].moved.unwrap()).collect();
    // The column “Latest Schedule Changes” of the city's data, project 91, January 2014 to May 2019.
    assert_eq!(moved, [236, 63, -52, 140, -20, 20, -767, 767, -20, 0, -604, 335, 269]);
    assert!(reports.iter().all(|report| report.lines[0].claim_id.is_some()), "each date is a claim of its source");
}

#[test]
fn a_new_york_projects_slip_is_what_was_known_on_the_day() {
    let (_folder, w) = sample();
    let slip = |as_of: &str| {
        let progress = of(&w, "Mill Basin", as_of);
        let last = progress.milestones.last().unwrap();
        (last.slip.value.unwrap().days, last.dates.baseline.is_some(), last.dates.report.is_some())
    };
    // The first forecast was 23 January 2020. In January 2014 it was 15 September: 236 days later.
    assert_eq!(slip("2014-03-01"), (236, true, true));
    // In November 2016 8 January 2019: 365 days and 15 earlier.
    assert_eq!(slip("2016-12-01"), (-380, true, true));
    // In May 2019 24 January 2021: a leap year, 366 days, and 1.
    assert_eq!(slip("2019-06-01"), (367, true, true));
    // When the first was reported, nothing had moved.
    assert_eq!(slip("2013-09-01"), (0, true, true));
}
