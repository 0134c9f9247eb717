//! Resources and their rates.

use super::value::Values;
use super::words::RESOURCES;
use crate::Findings;
use crate::xml::Element;
use milepost_model::ResourceId;
use milepost_model::schedule::{Rate, Resource};

#[derive(Debug)]
pub(super) struct ResourceRecord {
    pub(super) resource: Resource,
    pub(super) parent: Option<String>,
    pub(super) calendar: Option<String>,
    pub(super) unit: Option<String>,
}

pub(super) fn read(element: &Element<'_>, findings: &mut Findings) -> Option<ResourceRecord> {
    let mut v = Values { element, findings };
    let Some(origin) = v.key("ObjectId") else {
        v.refuse("ObjectId", "pmxml-no-id");
        return None;
    };
    let own = |key: Option<&str>| key.map(str::to_owned);
    Some(ResourceRecord {
        parent: own(v.key("ParentObjectId")),
        calendar: own(v.key("CalendarObjectId")),
        unit: own(v.key("UnitOfMeasureObjectId")),
        resource: Resource {
            id: ResourceId::new(),
            parent: None,
            calendar_id: None,
            code: v.string("Id"),
            name: v.string("Name"),
            kind: v.choice("ResourceType", &RESOURCES).unwrap_or_default(),
            unit: String::new(),
            rates: vec![],
            origin: origin.to_owned(),
        },
    })
}

/// The resource that it is of, and the rate.
pub(super) fn rate(element: &Element<'_>, findings: &mut Findings) -> (String, Rate, usize) {
    let mut v = Values { element, findings };
    let rate = Rate {
        from: v.instant("EffectiveDate"),
        cost_per_unit: v.amount("PricePerUnit"),
        max_units: v.decimal("MaxUnitsPerTime"),
    };
    (v.key("ResourceObjectId").unwrap_or_default().to_owned(), rate, element.line)
}
