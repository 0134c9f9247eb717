//! What a file has that Milepost has no words for: which elements are ours. The schema has them by their names.

use crate::kept::{Keeper, KeptText, Kind, Order};
use crate::xml::Element;

const BLANK: Kind = Kind { name: "", key: &[], ours: &[], yields: &[], several: &[], within: &[] };
/// A record that shared ones and those of projects have.
const NUMBERED: Kind = Kind { key: &["ObjectId"], several: &["UDF", "Code"], ..BLANK };

pub(super) const IN_RECORD: Order = Order::Alphabet(&["StandardWorkWeek", "HolidayOrExceptions", "Code", "UDF"]);

pub(super) const PROJECT: Kind = Kind {
    name: "Project",
    ours: &[
        "ActivityDefaultCalendarObjectId",
        "CriticalActivityFloatLimit",
        "CriticalActivityPathType",
        "DataDate",
        "Id",
        "MustFinishByDate",
        "Name",
        "ObjectId",
        "OriginalProjectObjectId",
        "PlannedStartDate",
        "RelationshipLagCalendar",
        "ScheduledFinishDate",
    ],
    several: &["UDF", "Code"],
    ..BLANK
};

pub(super) const OPTIONS: Kind = Kind {
    name: "ScheduleOptions",
    key: &["ProjectObjectId"],
    ours: &[
        "CalculateFloatBasedOnFinishDate",
        "ComputeTotalFloatType",
        "IgnoreOtherProjectRelationships",
        "MakeOpenEndedActivitiesCritical",
        "MultipleFloatPathsEnabled",
        "OutOfSequenceScheduleType",
        "ProjectObjectId",
        "RelationshipLagCalendar",
        "StartToStartLagCalculationType",
        "UseExpectedFinishDates",
    ],
    yields: &["MaximumMultipleFloatPaths"],
    ..BLANK
};

pub(super) const CALENDAR: Kind = Kind {
    name: "Calendar",
    ours: &[
        "BaseCalendarObjectId",
        "HoursPerDay",
        "HoursPerMonth",
        "HoursPerWeek",
        "HoursPerYear",
        "Name",
        "ObjectId",
        "ProjectObjectId",
        "Type",
        "StandardWorkWeek",
        "HolidayOrExceptions",
    ],
    ..NUMBERED
};

pub(super) const ELEMENT: Kind = Kind {
    name: "WBS",
    ours: &["Code", "Name", "ObjectId", "ParentObjectId", "ProjectObjectId", "SequenceNumber"],
    several: &["UDF"],
    ..NUMBERED
};

pub(super) const ACTIVITY: Kind = Kind {
    name: "Activity",
    ours: &[
        "ActualDuration",
        "ActualFinishDate",
        "ActualStartDate",
        "AtCompletionDuration",
        "CalendarObjectId",
        "DurationPercentComplete",
        "DurationType",
        "ExpectedFinishDate",
        "ExternalEarlyStartDate",
        "ExternalLateFinishDate",
        "FinishDate",
        "Id",
        "IsLongestPath",
        "LevelingPriority",
        "Name",
        "ObjectId",
        "PercentCompleteType",
        "PhysicalPercentComplete",
        "PlannedDuration",
        "PlannedFinishDate",
        "PlannedStartDate",
        "PrimaryConstraintDate",
        "PrimaryConstraintType",
        "PrimaryResourceObjectId",
        "ProjectObjectId",
        "RemainingDuration",
        "RemainingEarlyFinishDate",
        "RemainingEarlyStartDate",
        "RemainingLateFinishDate",
        "RemainingLateStartDate",
        "ResumeDate",
        "SecondaryConstraintDate",
        "SecondaryConstraintType",
        "StartDate",
        "Status",
        "SuspendDate",
        "Type",
        "WBSObjectId",
        "Code",
        "UDF",
    ],
    ..NUMBERED
};

pub(super) const RELATIONSHIP: Kind = Kind {
    name: "Relationship",
    key: &["PredecessorActivityObjectId", "SuccessorActivityObjectId", "Type"],
    ours: &[
        "Lag",
        "ObjectId",
        "PredecessorActivityObjectId",
        "PredecessorProjectObjectId",
        "SuccessorActivityObjectId",
        "SuccessorProjectObjectId",
        "Type",
    ],
    ..BLANK
};

pub(super) const RESOURCE: Kind = Kind {
    name: "Resource",
    ours: &[
        "CalendarObjectId",
        "CurrencyObjectId",
        "Id",
        "Name",
        "ObjectId",
        "ParentObjectId",
        "ResourceType",
        "UnitOfMeasureObjectId",
    ],
    ..NUMBERED
};

pub(super) const RATE: Kind = Kind {
    name: "ResourceRate",
    key: &["ResourceObjectId", "EffectiveDate"],
    ours: &["EffectiveDate", "MaxUnitsPerTime", "ObjectId", "PricePerUnit", "ResourceObjectId"],
    ..BLANK
};

pub(super) const ASSIGNMENT: Kind = Kind {
    name: "ResourceAssignment",
    key: &["ActivityObjectId", "ResourceObjectId"],
    ours: &[
        "ActivityObjectId",
        "ActualCost",
        "ActualFinishDate",
        "ActualStartDate",
        "ActualUnits",
        "AtCompletionCost",
        "AtCompletionUnits",
        "DrivingActivityDatesFlag",
        "ObjectId",
        "PlannedCost",
        "PlannedLag",
        "PlannedUnits",
        "PlannedUnitsPerTime",
        "ProjectObjectId",
        "RemainingCost",
        "RemainingUnits",
        "ResourceObjectId",
    ],
    several: &["UDF", "Code"],
    ..BLANK
};

pub(super) const EXPENSE: Kind = Kind {
    name: "ActivityExpense",
    key: &["ActivityObjectId", "ExpenseItem"],
    ours: &[
        "ActivityObjectId",
        "ActualCost",
        "ExpenseItem",
        "ObjectId",
        "PlannedCost",
        "PlannedUnits",
        "ProjectObjectId",
        "RemainingCost",
    ],
    several: &["UDF"],
    ..BLANK
};

pub(super) const STEP: Kind = Kind {
    name: "ActivityStep",
    key: &["ActivityObjectId", "Name"],
    ours: &[
        "ActivityObjectId",
        "IsCompleted",
        "Name",
        "ObjectId",
        "PercentComplete",
        "ProjectObjectId",
        "SequenceNumber",
        "Weight",
    ],
    several: &["UDF"],
    ..BLANK
};

pub(super) const CODE_TYPE: Kind =
    Kind { name: "ActivityCodeType", ours: &["Name", "ObjectId", "ProjectObjectId", "SequenceNumber"], ..NUMBERED };

pub(super) const CODE: Kind = Kind {
    name: "ActivityCode",
    ours: &["CodeTypeObjectId", "CodeValue", "Color", "Description", "ObjectId", "ParentObjectId", "SequenceNumber"],
    ..NUMBERED
};

pub(super) const FIELD: Kind =
    Kind { name: "UDFType", ours: &["DataType", "ObjectId", "SubjectArea", "Title"], ..NUMBERED };

/// Records that have all that Milepost has words for; what they are for is written anew.
const WRITTEN_ANEW: [&str; 4] = ["UnitOfMeasure", "Currency", "NotebookTopic", "ActivityNote"];
const KINDS: [&Kind; 13] = [
    &OPTIONS,
    &CALENDAR,
    &ELEMENT,
    &ACTIVITY,
    &RELATIONSHIP,
    &RESOURCE,
    &RATE,
    &ASSIGNMENT,
    &EXPENSE,
    &STEP,
    &CODE_TYPE,
    &CODE,
    &FIELD,
];

/// What is kept of a file while it is read.
#[derive(Debug)]
pub(super) struct Keeping<'a> {
    keeper: Keeper,
    /// Of the project that is open: its single values, and records that do not say whose they are. Its identity may
    /// come after them.
    open: Vec<Element<'a>>,
    identity: String,
}

impl<'a> Keeping<'a> {
    pub(super) fn new(most: usize) -> Self {
        Self { keeper: Keeper::new(most), open: vec![], identity: String::new() }
    }

    pub(super) fn take(&mut self, list: Option<&str>, element: &Element<'a>) {
        if list == Some(element.name) {
            self.close();
            return;
        }
        if list.is_some() && element.name == "ObjectId" {
            element.text.trim().clone_into(&mut self.identity);
        }
        if WRITTEN_ANEW.contains(&element.name) {
            return;
        }
        let of = element.value("ProjectObjectId").unwrap_or_default();
        match KINDS.iter().find(|kind| kind.name == element.name) {
            Some(kind) => self.keeper.record(kind, element, of),
            None if list.is_none() => self.keeper.whole("", element, of),
            None if of.is_empty() => {
                if !PROJECT.ours.contains(&element.name) {
                    self.open.push(element.clone());
                }
            }
            None => self.keeper.whole(PROJECT.name, element, of),
        }
    }

    fn close(&mut self) {
        let identity = std::mem::take(&mut self.identity);
        let (records, values): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.open).into_iter().partition(|element| !element.children.is_empty());
        values.iter().for_each(|value| self.keeper.whole(VALUES, value, &identity));
        records.iter().for_each(|record| self.keeper.whole(PROJECT.name, record, &identity));
    }

    pub(super) fn finish(mut self) -> KeptText {
        self.close();
        self.keeper.finish()
    }
}

/// Where single values of a project are kept.
pub(super) const VALUES: &str = "Project.";
