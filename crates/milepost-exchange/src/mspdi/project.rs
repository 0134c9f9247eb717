//! What the project says of itself, in single elements before its lists.

use super::value;
use crate::xml::Element;
use milepost_model::schedule::{Rules, ScheduleOptions, ScheduleProject};

#[derive(Debug)]
pub(super) struct ProjectRecord {
    pub(super) project: ScheduleProject,
    pub(super) calendar: Option<String>,
    pub(super) build: String,
    pub(super) minutes_per_day: i64,
    pub(super) minutes_per_week: i64,
    pub(super) days_per_month: i64,
    /// What is critical has at most so many days of float. How long a day is comes after it.
    pub(super) critical_days: i64,
}

impl Default for ProjectRecord {
    fn default() -> Self {
        let options = ScheduleOptions { rules: Rules::MsProject, ..ScheduleOptions::default() };
        Self {
            project: ScheduleProject { options, ..ScheduleProject::blank("") },
            calendar: None,
            build: String::new(),
            minutes_per_day: 480,
            minutes_per_week: 2400,
            days_per_month: 20,
            critical_days: 0,
        }
    }
}

impl ProjectRecord {
    pub(super) fn take(&mut self, element: &Element<'_>) {
        let text = element.text.trim();
        let instant = || value::instant(text);
        let number = || text.parse::<i64>().ok().filter(|n| (1..=1_000_000).contains(n));
        let project = &mut self.project;
        match element.name {
            "Name" => project.code = stem(text).to_owned(),
            "Title" if !text.is_empty() => project.name = text.to_owned(),
            "GUID" | "UID" if project.origin.is_empty() => project.origin = text.to_owned(),
            "BuildNumber" => self.build = text.to_owned(),
            "StartDate" => project.planned_start = instant(),
            "FinishDate" => project.stored_finish = instant(),
            // Where the status date is not set, Project computes as of the day it is opened; the file says which.
            "StatusDate" => project.data_date = instant(),
            "CurrencyCode" => project.currency = text.to_owned(),
            "CalendarUID" => self.calendar = Some(text.to_owned()),
            "MinutesPerDay" => self.minutes_per_day = number().unwrap_or(self.minutes_per_day),
            "MinutesPerWeek" => self.minutes_per_week = number().unwrap_or(self.minutes_per_week),
            "DaysPerMonth" => self.days_per_month = number().unwrap_or(self.days_per_month),
            "CriticalSlackLimit" => {
                self.critical_days = text.parse().ok().filter(|days: &i64| days.abs() <= 100_000).unwrap_or(0);
            }
            _ => {}
        }
    }
}

/// A file's name without what it ends in.
fn stem(name: &str) -> &str {
    [".xml", ".mpp", ".XML", ".MPP"].iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name)
}
