//! A file's dates recomputed from its logic, and compared with those that its own tool stored.

use crate::verify::{bad_network, no_network};
use crate::view::{DateDifference, DatesVerified, FieldVerified, VerifiedValue};
use milepost_model::ProjectId;
use milepost_model::schedule::{Instant, Schedule};
use milepost_schedule::bridge::{Bridge, bridge, from_engine};
use milepost_schedule::cpm::{self, Dates};
use milepost_schedule::verify::{Comparison, Field, Value, compare};
use std::collections::{HashMap, HashSet};

/// So many differences are shown; the rest are counted.
const SHOWN: usize = 100;

/// The comparison, and each project's finish as its logic gives it.
pub(super) fn verify(schedule: &Schedule) -> (DatesVerified, HashMap<ProjectId, Instant>) {
    let activities = schedule.activities.len();
    let failed = |failure: crate::view::Failure| {
        (DatesVerified { activities, problem: Some(failure.message), ..DatesVerified::default() }, HashMap::new())
    };
    let bridge = match bridge(schedule) {
        Ok(bridge) => bridge,
        Err(error) => return failed(no_network(schedule, error)),
    };
    match cpm::schedule(&bridge.network) {
        Ok(dates) => (view(&compare(schedule, &bridge, &dates)), finishes(schedule, &bridge, &dates)),
        Err(error) => failed(bad_network(schedule, &bridge, &error)),
    }
}

fn finishes(schedule: &Schedule, bridge: &Bridge, dates: &Dates) -> HashMap<ProjectId, Instant> {
    let mut finishes = HashMap::new();
    for (at, finish) in bridge.activities.iter().zip(&dates.finish) {
        if let Some(activity) = schedule.activities.get(*at) {
            let last = finishes.entry(activity.project_id).or_insert(Instant::MIN);
            *last = from_engine(*finish).max(*last);
        }
    }
    finishes
}

fn view(of: &Comparison) -> DatesVerified {
    let different: HashSet<(&str, &str)> =
        of.differences.iter().map(|d| (d.project.as_str(), d.origin.as_str())).collect();
    let fields = of.fields.iter().filter(|(_, count)| count.compared > 0);
    DatesVerified {
        activities: of.activities,
        compared: of.calculated,
        matching: of.calculated.saturating_sub(different.len()),
        fields: fields
            .map(|(of, count)| FieldVerified { field: field(*of), compared: count.compared, matched: count.matched })
            .collect(),
        difference_count: of.differences.len(),
        differences: of
            .differences
            .iter()
            .take(SHOWN)
            .map(|d| DateDifference {
                code: d.activity.clone(),
                name: d.name.clone(),
                field: field(d.field),
                stored: value(d.stored),
                computed: value(d.computed),
            })
            .collect(),
        problem: None,
    }
}

/// As JSON and the catalogue name it.
fn field(field: Field) -> String {
    serde_json::to_value(field).ok().and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
}

fn value(value: Value) -> VerifiedValue {
    match value {
        Value::Date(at) => VerifiedValue::Date(at),
        Value::Minutes(minutes) => VerifiedValue::Minutes(minutes),
        Value::Flag(flag) => VerifiedValue::Flag(flag),
    }
}
