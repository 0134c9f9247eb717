//! The words that the format uses for the values of a list.

use milepost_model::schedule::{
    ActivityKind, CalendarScope, ConstraintKind, DurationType, FloatType, LagCalendar, OutOfSequence, PercentType,
    RelationshipKind, ResourceKind, UserFieldKind,
};

pub(super) type Words<T, const N: usize> = [(&'static str, T); N];

pub(super) const KINDS: Words<ActivityKind, 6> = [
    ("Task Dependent", ActivityKind::Task),
    ("Resource Dependent", ActivityKind::ResourceDependent),
    ("Start Milestone", ActivityKind::StartMilestone),
    ("Finish Milestone", ActivityKind::FinishMilestone),
    ("Level of Effort", ActivityKind::LevelOfEffort),
    ("WBS Summary", ActivityKind::WbsSummary),
];
pub(super) const DURATIONS: Words<DurationType, 4> = [
    ("Fixed Duration and Units/Time", DurationType::FixedDurationAndUnitsPerTime),
    ("Fixed Duration and Units", DurationType::FixedDurationAndUnits),
    ("Fixed Units", DurationType::FixedUnits),
    ("Fixed Units/Time", DurationType::FixedUnitsPerTime),
];
pub(super) const PERCENTS: Words<PercentType, 3> =
    [("Duration", PercentType::Duration), ("Physical", PercentType::Physical), ("Units", PercentType::Units)];
pub(super) const CONSTRAINTS: Words<ConstraintKind, 9> = [
    ("Start On", ConstraintKind::StartOn),
    ("Start On or After", ConstraintKind::StartOnOrAfter),
    ("Start On or Before", ConstraintKind::StartOnOrBefore),
    ("Finish On", ConstraintKind::FinishOn),
    ("Finish On or After", ConstraintKind::FinishOnOrAfter),
    ("Finish On or Before", ConstraintKind::FinishOnOrBefore),
    ("As Late As Possible", ConstraintKind::AsLateAsPossible),
    ("Mandatory Start", ConstraintKind::MandatoryStart),
    ("Mandatory Finish", ConstraintKind::MandatoryFinish),
];
pub(super) const PRIORITIES: Words<u16, 5> =
    [("Top", 100), ("High", 300), ("Normal", 500), ("Low", 700), ("Lowest", 900)];
pub(super) const RELATIONSHIPS: Words<RelationshipKind, 4> = [
    ("Finish to Start", RelationshipKind::FinishStart),
    ("Start to Start", RelationshipKind::StartStart),
    ("Finish to Finish", RelationshipKind::FinishFinish),
    ("Start to Finish", RelationshipKind::StartFinish),
];
pub(super) const RESOURCES: Words<ResourceKind, 3> =
    [("Labor", ResourceKind::Labour), ("Nonlabor", ResourceKind::Equipment), ("Material", ResourceKind::Material)];
pub(super) const SCOPES: Words<CalendarScope, 3> =
    [("Global", CalendarScope::Global), ("Project", CalendarScope::Project), ("Resource", CalendarScope::Resource)];
pub(super) const SEQUENCES: Words<OutOfSequence, 3> = [
    ("Retained Logic", OutOfSequence::RetainedLogic),
    ("Progress Override", OutOfSequence::ProgressOverride),
    ("Actual Dates", OutOfSequence::ActualDates),
];
pub(super) const LAGS: Words<LagCalendar, 4> = [
    ("Predecessor Activity Calendar", LagCalendar::Predecessor),
    ("Successor Activity Calendar", LagCalendar::Successor),
    ("Project Default Calendar", LagCalendar::ProjectDefault),
    ("24 Hour Calendar", LagCalendar::TwentyFourHour),
];
pub(super) const FLOATS: Words<FloatType, 3> = [
    ("Finish Float = Late Finish - Early Finish", FloatType::Finish),
    ("Start Float = Late Start - Early Start", FloatType::Start),
    ("Smallest of Start Float and Finish Float", FloatType::Smallest),
];
pub(super) const FIELDS: Words<UserFieldKind, 8> = [
    ("Text", UserFieldKind::Text),
    ("Double", UserFieldKind::Number),
    ("Integer", UserFieldKind::Integer),
    ("Cost", UserFieldKind::Cost),
    ("Start Date", UserFieldKind::StartDate),
    ("Finish Date", UserFieldKind::FinishDate),
    ("Code", UserFieldKind::Code),
    ("Indicator", UserFieldKind::Indicator),
];
/// What a user field is about, here and in P6's tables.
pub(super) const SUBJECTS: [(&str, &str); 6] = [
    ("Activity", "TASK"),
    ("WBS", "PROJWBS"),
    ("Project", "PROJECT"),
    ("Resource", "RSRC"),
    ("Resource Assignment", "TASKRSRC"),
    ("Activity Step", "TASKPROC"),
];
pub(super) const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The word of a value.
pub(super) fn word<T: Copy + PartialEq>(value: T, words: &[(&'static str, T)]) -> &'static str {
    words.iter().find(|(_, of)| *of == value).map_or("", |(word, _)| word)
}
