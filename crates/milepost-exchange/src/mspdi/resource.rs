//! Resources and their assignments.

use super::kept::is_nobody;
use super::value;
use crate::xml::Element;
use milepost_model::schedule::{Assignment, Rate, Resource, ResourceKind};
use milepost_model::{ActivityId, ResourceId};
use rust_decimal::Decimal;

#[derive(Debug)]
pub(super) struct ResourceRecord {
    pub(super) resource: Resource,
    pub(super) calendar: Option<String>,
}

impl ResourceRecord {
    /// A resource; nothing for an empty row and for the one that stands for “nobody”.
    pub(super) fn read(element: &Element<'_>) -> Option<Self> {
        let uid = element.value("UID").filter(|_| !is_nobody(element))?;
        let kind = match element.value("Type") {
            Some("0") => ResourceKind::Material,
            _ => ResourceKind::Labour,
        };
        let name = element.value("Name").unwrap_or_default();
        let cost_per_unit = element.value("StandardRate").and_then(value::decimal).unwrap_or_default();
        let max_units = element.value("MaxUnits").and_then(value::decimal);
        let resource = Resource {
            id: ResourceId::new(),
            parent: None,
            calendar_id: None,
            code: element.value("Initials").unwrap_or(name).to_owned(),
            name: name.to_owned(),
            kind,
            unit: element.value("MaterialLabel").unwrap_or_default().to_owned(),
            rates: vec![Rate { from: None, cost_per_unit, max_units }],
            origin: uid.to_owned(),
        };
        let calendar = element.value("CalendarUID").filter(|uid| *uid != "-1").map(str::to_owned);
        Some(Self { resource, calendar })
    }
}

/// An assignment of one of the activities; `find` knows activities and resources by the file's identities.
pub(super) fn assignment(
    element: &Element<'_>,
    activity: impl Fn(&str) -> Option<ActivityId>,
    resource: impl Fn(&str) -> Option<(ResourceId, ResourceKind)>,
) -> Option<Assignment> {
    let activity = element.value("TaskUID").and_then(activity)?;
    let resource = element.value("ResourceUID").and_then(resource);
    let money = |name| element.value(name).and_then(value::money).unwrap_or_default();
    // Work is in hours; of a material it is its units, written as hours too.
    let hours = |name| {
        let minutes = element.value(name).and_then(value::duration).unwrap_or(0);
        (Decimal::from(minutes) / Decimal::from(60)).normalize()
    };
    let units = element.value("Units").and_then(value::decimal);
    let baseline = element.children("Baseline").find(|b| matches!(b.value("Number"), None | Some("0")));
    let (whole, whole_cost) = (hours("Work"), money("Cost"));
    // What was budgeted is the first baseline; where there is none, what is expected now.
    let budgeted_units = baseline.and_then(|b| b.value("Work")).and_then(value::duration);
    let budgeted_cost = baseline.and_then(|b| b.value("Cost")).and_then(value::money);
    Some(Assignment {
        resource_id: resource.map(|(id, _)| id),
        budgeted_units: budgeted_units.map_or(whole, |m| (Decimal::from(m) / Decimal::from(60)).normalize()),
        actual_units: hours("ActualWork"),
        remaining_units: hours("RemainingWork"),
        budgeted_cost: budgeted_cost.unwrap_or(whole_cost),
        actual_cost: money("ActualCost"),
        remaining_cost: money("RemainingCost"),
        units_per_hour: units,
        lag: element.value("Delay").and_then(value::tenths).unwrap_or(0),
        remaining: None,
        actual_start: element.value("ActualStart").and_then(value::instant),
        actual_finish: element.value("ActualFinish").and_then(value::instant),
        ..Assignment::blank(activity)
    })
}
