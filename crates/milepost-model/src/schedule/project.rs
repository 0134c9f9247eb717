//! A project of a schedule: what its activities have in common.

use super::{Instant, ScheduleOptions};
use crate::{CalendarId, ProjectId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ScheduleProject {
    pub id: ProjectId,
    pub code: String,
    pub name: String,
    /// The calendar of activities that name none, and of lags on the project's calendar.
    pub calendar_id: Option<CalendarId>,
    pub planned_start: Option<Instant>,
    /// Up to when progress is known: work that is left is not before it.
    pub data_date: Option<Instant>,
    /// Late dates are counted back from here, where it is given.
    pub must_finish_by: Option<Instant>,
    /// The finish that the tool which calculated the schedule wrote.
    pub stored_finish: Option<Instant>,
    pub options: ScheduleOptions,
    /// ISO 4217, or the file's own word for it.
    pub currency: String,
    /// The project that this one is a baseline of.
    pub baseline_of: Option<ProjectId>,
    /// The identity of this project in the file that it came from.
    pub origin: String,
}

impl ScheduleProject {
    #[must_use]
    pub fn blank(code: &str) -> Self {
        Self {
            id: ProjectId::new(),
            code: code.to_owned(),
            name: code.to_owned(),
            calendar_id: None,
            planned_start: None,
            data_date: None,
            must_finish_by: None,
            stored_finish: None,
            options: ScheduleOptions::default(),
            currency: String::new(),
            baseline_of: None,
            origin: String::new(),
        }
    }
}
