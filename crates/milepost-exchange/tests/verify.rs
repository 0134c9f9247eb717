//! The dates that MS Project stored in its files against those that we compute from them, by its rules.

#![cfg(test)]

use milepost_exchange::mspdi;
use milepost_model::schedule::Rules;
use milepost_schedule::bridge::bridge;
use milepost_schedule::cpm;
use milepost_schedule::verify::{Comparison, Field, compare};
use std::collections::BTreeMap;

fn verified(name: &str) -> Result<Comparison, String> {
    let read = mspdi::read(&milepost_corpus::bytes(&format!("mspdi/{name}.xml"))).unwrap();
    assert_eq!(read.schedule.projects[0].options.rules, Rules::MsProject, "{name}");
    let network = bridge(&read.schedule).map_err(|error| format!("{error:?}"))?;
    let dates = cpm::schedule(&network.network).map_err(|error| format!("{error:?}"))?;
    Ok(compare(&read.schedule, &network, &dates))
}

/// The fields in which an activity differs, and how many do.
fn differing(name: &str) -> (usize, BTreeMap<Field, usize>) {
    let comparison = verified(name).unwrap();
    let mut fields = BTreeMap::new();
    for difference in &comparison.differences {
        *fields.entry(difference.field).or_default() += 1;
    }
    (comparison.activities, fields)
}

#[test]
fn every_stored_date_is_computed_where_there_are_no_resource_calendars_or_hand_planned_tasks() {
    // Counted in the files: tasks that are neither summaries nor empty rows.
    for (name, activities) in [
        ("baselines", 1),
        ("mspdinulltasks", 3),
        ("mspdirelations", 5),
        ("mspdisplittask", 2),
        ("task-links-project2007-mspdi", 16),
    ] {
        assert_eq!(differing(name), (activities, BTreeMap::new()), "{name}");
    }
}

/// What remains, and why: `docs/verify.md`.
#[test]
fn what_differs_is_what_the_page_on_verifying_names() {
    use Field::{Critical, EarlyFinish, Finish, FreeFloat, LateFinish, LateStart, TotalFloat};
    let hand_planned = [Critical];
    for (name, activities, fields) in [
        // Project calls a task that is planned by hand and linked to nothing not critical, though its float is 0.
        ("task-baselines-project2019-mspdi", 110, &hand_planned[..]),
        ("task-costs-project2019-mspdi", 10, &hand_planned),
        ("task-dates-project2019-mspdi", 10, &hand_planned),
        // A late finish that a successor's late start gives stays as it is read there: 08:00, where ours is 17:00 of the
        // day before. Links from the start of what is planned by hand do not hold its late dates there.
        ("task-links-project2019-mspdi", 16, &[LateStart, LateFinish, TotalFloat]),
        // Its late dates stop at the finish of the longest task that is not by the clock.
        ("mspdiduration", 10, &[LateStart, LateFinish, TotalFloat, FreeFloat]),
        // One task is worked on by day and, by another resource, by night: its duration counts on both calendars.
        ("legacy-sample", 16, &[EarlyFinish, LateStart, LateFinish, TotalFloat, FreeFloat, Finish, Critical]),
    ] {
        let (count, found) = differing(name);
        assert_eq!(count, activities, "{name}");
        let unknown: Vec<_> = found.keys().filter(|field| !fields.contains(field)).collect();
        assert!(unknown.is_empty(), "{name}: {unknown:?} of {found:?}");
    }
    // Of early dates and finishes that is one task in all: the second of the sample.
    let early: usize = ["legacy-sample", "task-links-project2019-mspdi", "mspdiduration"]
        .iter()
        .map(|name| differing(name).1.get(&EarlyFinish).copied().unwrap_or(0))
        .sum();
    assert_eq!(early, 1);
}
