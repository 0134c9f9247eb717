//! A project, or a baseline of one, with its records before they are put together.

use super::activity::ActivityRecord;
use super::value::{self, Values};
use super::words::{FLOATS, LAGS, SEQUENCES};
use crate::Findings;
use crate::xml::Element;
use milepost_model::schedule::{Assignment, Critical, Lag, RelationshipKind, ScheduleProject, Step, Wbs};
use rust_decimal::Decimal;

#[derive(Debug)]
pub(super) struct ProjectRecord {
    pub(super) project: ScheduleProject,
    pub(super) baseline: bool,
    pub(super) calendar: Option<String>,
    /// Of a baseline: the project that it is one of.
    pub(super) original: Option<String>,
    /// The project's own element of the work breakdown structure, which the file does not have.
    pub(super) root: Option<String>,
    pub(super) wbs: Vec<(Wbs, Option<String>)>,
    pub(super) activities: Vec<ActivityRecord>,
    pub(super) relationships: Vec<LinkRecord>,
    pub(super) assignments: Vec<AssignmentRecord>,
    pub(super) steps: Vec<(String, Step, usize)>,
    pub(super) notes: Vec<(String, Option<String>, String, usize)>,
}

#[derive(Debug)]
pub(super) struct LinkRecord {
    pub(super) predecessor: String,
    pub(super) successor: String,
    pub(super) kind: RelationshipKind,
    pub(super) lag: Lag,
    pub(super) line: usize,
}

#[derive(Debug)]
pub(super) struct AssignmentRecord {
    /// Of an activity that is known later.
    pub(super) assignment: Assignment,
    pub(super) activity: String,
    pub(super) resource: Option<String>,
    pub(super) line: usize,
}

impl ProjectRecord {
    pub(super) fn blank(baseline: bool) -> Self {
        Self {
            project: ScheduleProject::blank(""),
            baseline,
            calendar: None,
            original: None,
            root: None,
            wbs: vec![],
            activities: vec![],
            relationships: vec![],
            assignments: vec![],
            steps: vec![],
            notes: vec![],
        }
    }

    /// A single value of the project; false if it is none that is read.
    pub(super) fn take(&mut self, element: &Element<'_>) -> bool {
        let text = element.text.trim();
        let some = || Some(text).filter(|text| !text.is_empty()).map(str::to_owned);
        let hours = || value::decimal(text).map(|hours| (hours * Decimal::from(60)).round());
        let project = &mut self.project;
        match element.name {
            "ObjectId" => text.clone_into(&mut project.origin),
            "Id" => text.clone_into(&mut project.code),
            "Name" => project.name = element.text.clone().into_owned(),
            "ActivityDefaultCalendarObjectId" => self.calendar = some(),
            "PlannedStartDate" => project.planned_start = value::instant(text),
            "DataDate" => project.data_date = value::instant(text),
            "MustFinishByDate" => project.must_finish_by = value::instant(text),
            "ScheduledFinishDate" => project.stored_finish = value::instant(text),
            "OriginalProjectObjectId" => self.original = some(),
            "WBSObjectId" => self.root = some(),
            "CriticalActivityFloatLimit" => {
                use rust_decimal::prelude::ToPrimitive as _;
                let minutes = hours().and_then(|minutes| minutes.to_i64()).filter(|m| m.abs() <= 158_310_720);
                if let (Critical::TotalFloat(_), Some(minutes)) = (project.options.critical, minutes) {
                    project.options.critical = Critical::TotalFloat(minutes);
                }
            }
            "CriticalActivityPathType" if text == "Longest Path" => project.options.critical = Critical::LongestPath,
            "CriticalActivityPathType" => {}
            "RelationshipLagCalendar" => {
                let found = LAGS.iter().find(|(word, _)| *word == text);
                project.options.lag_calendar = found.map_or_else(Default::default, |(_, calendar)| *calendar);
            }
            _ => return false,
        }
        true
    }

    pub(super) fn options(&mut self, element: &Element<'_>, findings: &mut Findings) {
        let mut v = Values { element, findings };
        let o = &mut self.project.options;
        o.out_of_sequence = v.choice("OutOfSequenceScheduleType", &SEQUENCES).unwrap_or(o.out_of_sequence);
        o.lag_calendar = v.choice("RelationshipLagCalendar", &LAGS).unwrap_or(o.lag_calendar);
        o.float_type = v.choice("ComputeTotalFloatType", &FLOATS).unwrap_or(o.float_type);
        for (name, flag) in [
            ("MakeOpenEndedActivitiesCritical", &mut o.open_ends_critical),
            ("UseExpectedFinishDates", &mut o.use_expected_finish),
            ("StartToStartLagCalculationType", &mut o.start_lag_from_early_start),
            ("CalculateFloatBasedOnFinishDate", &mut o.float_to_each_project),
            ("IgnoreOtherProjectRelationships", &mut o.ignore_other_projects),
        ] {
            *flag = v.flag(name).unwrap_or(*flag);
        }
        if v.flag("MultipleFloatPathsEnabled") == Some(true) {
            let paths = v.whole("MaximumMultipleFloatPaths").and_then(|n| u32::try_from(n).ok());
            o.float_paths = paths.unwrap_or(10).min(1000);
        }
    }
}
