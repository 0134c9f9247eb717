//! The names that a schedule's enumerations have in the file. They are part of its format.

use crate::value::names;
use milepost_model::schedule::{
    ActivityDate, ActivityKind, CalendarScope, ConstraintKind, DurationType, FloatType, LagCalendar, OutOfSequence,
    PercentType, RelationshipKind, ResourceKind, Rules, UserFieldKind,
};

names!(CalendarScope { Global = "global", Project = "project", Resource = "resource" });
names!(Rules { P6 = "p6", MsProject = "ms_project" });
names!(OutOfSequence {
    RetainedLogic = "retained_logic", ProgressOverride = "progress_override", ActualDates = "actual_dates",
});
names!(LagCalendar {
    Predecessor = "predecessor", Successor = "successor", ProjectDefault = "project_default",
    TwentyFourHour = "twenty_four_hour",
});
names!(FloatType { Finish = "finish", Start = "start", Smallest = "smallest" });
names!(ActivityKind {
    Task = "task", ResourceDependent = "resource_dependent", StartMilestone = "start_milestone",
    FinishMilestone = "finish_milestone", LevelOfEffort = "level_of_effort", WbsSummary = "wbs_summary",
});
names!(DurationType {
    FixedDurationAndUnitsPerTime = "fixed_duration_and_units_per_time",
    FixedDurationAndUnits = "fixed_duration_and_units", FixedUnits = "fixed_units",
    FixedUnitsPerTime = "fixed_units_per_time",
});
names!(PercentType { Duration = "duration", Physical = "physical", Units = "units" });
names!(ConstraintKind {
    StartOnOrAfter = "start_on_or_after", StartOnOrBefore = "start_on_or_before", StartOn = "start_on",
    FinishOnOrAfter = "finish_on_or_after", FinishOnOrBefore = "finish_on_or_before", FinishOn = "finish_on",
    MandatoryStart = "mandatory_start", MandatoryFinish = "mandatory_finish",
    AsLateAsPossible = "as_late_as_possible",
});
names!(RelationshipKind { FinishStart = "FS", StartStart = "SS", FinishFinish = "FF", StartFinish = "SF" });
names!(ResourceKind { Labour = "labour", Equipment = "equipment", Material = "material" });
names!(UserFieldKind {
    Text = "text", Number = "number", Integer = "integer", Cost = "cost", StartDate = "start_date",
    FinishDate = "finish_date", Code = "code", Indicator = "indicator",
});
names!(ActivityDate { Start = "start", Finish = "finish" });
