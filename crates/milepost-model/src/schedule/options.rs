//! How a project's schedule is computed: the options of the tool that it comes from.

use super::Minutes;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whose habits hold where the tools differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Rules {
    /// Unstarted work is moved to the data date or later.
    #[default]
    P6,
    /// It is not, unless told.
    MsProject,
}

/// Work that was begun before its predecessors allow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OutOfSequence {
    /// The remaining work waits for the predecessors.
    #[default]
    RetainedLogic,
    /// It goes on at the data date.
    ProgressOverride,
    /// The actual dates are taken into the logic both ways.
    ActualDates,
}

/// On which calendar a lag is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LagCalendar {
    #[default]
    Predecessor,
    Successor,
    ProjectDefault,
    TwentyFourHour,
}

/// What total float is the difference of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FloatType {
    /// Late finish - early finish.
    #[default]
    Finish,
    /// Late start - early start.
    Start,
    /// The smaller.
    Smallest,
}

/// Which activities are critical.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "by", content = "value", rename_all = "snake_case")]
pub enum Critical {
    /// Total float at or under so many working minutes.
    TotalFloat(#[ts(type = "number")] Minutes),
    LongestPath,
}

impl Default for Critical {
    fn default() -> Self {
        Self::TotalFloat(0)
    }
}

/// The scheduling options of a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScheduleOptions {
    pub rules: Rules,
    pub out_of_sequence: OutOfSequence,
    pub lag_calendar: LagCalendar,
    pub float_type: FloatType,
    pub critical: Critical,
    /// An activity with no successor has no float.
    pub open_ends_critical: bool,
    pub use_expected_finish: bool,
    /// The lag of a start to start is counted from the early start (else from the actual start) of a
    /// predecessor in progress.
    pub start_lag_from_early_start: bool,
    /// Late dates of each project start from its own must-finish-by or finish, rather than from the
    /// latest finish of all projects computed together.
    pub float_to_each_project: bool,
    /// Relationships to other projects do not count.
    pub ignore_other_projects: bool,
    /// Planned dates follow the computed ones.
    pub set_planned_to_forecast: bool,
    /// How many numbered float paths to find; 0: none.
    pub float_paths: u32,
}

impl Default for ScheduleOptions {
    fn default() -> Self {
        Self {
            rules: Rules::P6,
            out_of_sequence: OutOfSequence::RetainedLogic,
            lag_calendar: LagCalendar::Predecessor,
            float_type: FloatType::Finish,
            critical: Critical::TotalFloat(0),
            open_ends_critical: false,
            use_expected_finish: true,
            start_lag_from_early_start: true,
            float_to_each_project: true,
            ignore_other_projects: false,
            set_planned_to_forecast: false,
            float_paths: 0,
        }
    }
}
