//! What a file has that Milepost has no words for: which elements are ours.

mod order;

pub(super) use order::{IN_ASSIGNMENT, IN_CALENDAR, IN_FIELD, IN_PROJECT, IN_RESOURCE, IN_TASK};

use super::is_set;
use crate::kept::{Keeper, Kind};
use crate::xml::Element;

const BLANK: Kind = Kind { name: "", key: &[], ours: &[], yields: &[], several: &[], within: &[] };

pub(super) const PROJECT: Kind = Kind {
    name: "Project",
    ours: &[
        "BuildNumber",
        "Name",
        "GUID",
        "UID",
        "Title",
        "LastSaved",
        "StartDate",
        "FinishDate",
        "CriticalSlackLimit",
        "CurrencyCode",
        "CalendarUID",
        "MinutesPerDay",
        "MinutesPerWeek",
        "DaysPerMonth",
        "StatusDate",
    ],
    ..BLANK
};

pub(super) const CALENDAR: Kind = Kind {
    name: "Calendar",
    key: &["UID"],
    ours: &["UID", "Name", "IsBaseCalendar", "BaseCalendarUID", "WeekDays", "Exceptions", "WorkWeeks"],
    ..BLANK
};

pub(super) const TASK: Kind = Kind {
    name: "Task",
    key: &["UID"],
    ours: &[
        "UID",
        "ID",
        "Name",
        "Active",
        "Manual",
        "Type",
        "OutlineNumber",
        "OutlineLevel",
        "Priority",
        "Start",
        "Finish",
        "Duration",
        "Milestone",
        "Summary",
        "EarlyStart",
        "EarlyFinish",
        "LateStart",
        "LateFinish",
        "FreeSlack",
        "TotalSlack",
        "FixedCost",
        "PercentComplete",
        "ActualStart",
        "ActualFinish",
        "ActualDuration",
        "RemainingDuration",
        "ConstraintType",
        "CalendarUID",
        "Deadline",
        "LevelingDelay",
        "Notes",
        "PhysicalPercentComplete",
        "EarnedValueMethod",
        "PredecessorLink",
        "ExtendedAttribute",
        // Computed from the dates and the units; it would contradict them once they change.
        "TimephasedData",
    ],
    yields: &["ManualStart", "ManualFinish", "ManualDuration", "Stop", "Resume", "ConstraintDate", "Critical"],
    several: &["Baseline", "OutlineCode"],
    within: &[Kind { name: "Baseline", key: &["Number"], several: &["TimephasedData"], ..BLANK }],
};

/// A summary is an element of the work breakdown structure, of which the model has fewer words.
pub(super) const SUMMARY: Kind = Kind {
    ours: &[
        "UID",
        "ID",
        "Name",
        "WBS",
        "OutlineNumber",
        "OutlineLevel",
        "Summary",
        "PredecessorLink",
        "TimephasedData",
    ],
    several: &["Baseline", "OutlineCode", "ExtendedAttribute"],
    ..TASK
};

pub(super) const RESOURCE: Kind = Kind {
    name: "Resource",
    key: &["UID"],
    ours: &["UID", "ID", "Name", "Type", "MaterialLabel", "MaxUnits", "StandardRate", "CalendarUID", "TimephasedData"],
    yields: &["Initials"],
    several: &["Baseline", "OutlineCode", "ExtendedAttribute"],
    within: &[],
};

pub(super) const ASSIGNMENT: Kind = Kind {
    name: "Assignment",
    key: &["TaskUID", "ResourceUID"],
    ours: &[
        "TaskUID",
        "ResourceUID",
        "ActualCost",
        "ActualFinish",
        "ActualStart",
        "ActualWork",
        "Cost",
        "Delay",
        "RemainingCost",
        "RemainingWork",
        "Units",
        "Work",
        "TimephasedData",
    ],
    yields: &[],
    several: &["Baseline", "ExtendedAttribute"],
    within: &[Kind { name: "Baseline", key: &["Number"], ..BLANK }],
};

pub(super) const FIELD: Kind =
    Kind { name: "ExtendedAttribute", key: &["FieldID"], ours: &["FieldID", "Alias"], ..BLANK };

/// Keeps of a record of a list what the model has no words for.
pub(super) fn keep(keeper: &mut Keeper, list: Option<&str>, element: &Element<'_>) {
    match (list, element.name) {
        (None, name) => {
            if PROJECT.ours.contains(&name) {
                return;
            }
            keeper.whole("", element, "");
        }
        (Some("Calendars"), "Calendar") => keeper.record(&CALENDAR, element, ""),
        (Some("Tasks"), "Task") if is_no_task(element) => keeper.whole("Tasks", element, ""),
        (Some("Tasks"), "Task") if is_set(element, "Summary") => keeper.record(&SUMMARY, element, ""),
        (Some("Tasks"), "Task") => task(keeper, element),
        (Some("Resources"), "Resource") if is_nobody(element) => keeper.whole("Resources", element, ""),
        (Some("Resources"), "Resource") => keeper.record(&RESOURCE, element, ""),
        (Some("Assignments"), "Assignment") if element.value("TaskUID") == Some("0") => {
            keeper.whole("Assignments", element, "");
        }
        (Some("Assignments"), "Assignment") => {
            keeper.record(&ASSIGNMENT, element, "");
            keeper.leave("Assignment.TimephasedData", element.children("TimephasedData").count());
        }
        (Some("ExtendedAttributes"), "ExtendedAttribute") if super::is_of_tasks(element.value("FieldID")) => {
            keeper.record(&FIELD, element, "");
        }
        (Some(list), name) if list != name => keeper.whole(list, element, ""),
        _ => {}
    }
}

/// An empty row of the table, or the project's own summary.
pub(super) fn is_no_task(element: &Element<'_>) -> bool {
    is_set(element, "IsNull") || element.value("UID").is_none_or(|uid| uid == "0")
}

/// An empty row, or the one that stands for “nobody”.
pub(super) fn is_nobody(element: &Element<'_>) -> bool {
    is_set(element, "IsNull") || element.value("UID").is_none_or(|uid| uid == "0" || uid.starts_with('-'))
}

/// A code that is only the place in the outline is not kept.
fn task(keeper: &mut Keeper, element: &Element<'_>) {
    if element.value("WBS") != element.value("OutlineNumber") {
        keeper.record(&TASK, element, "");
        return;
    }
    let children = element.children.iter().filter(|child| child.name != "WBS").cloned().collect();
    let less = Element { name: element.name, line: element.line, text: element.text.clone(), children };
    keeper.record(&TASK, &less, "");
}
