//! Projects and their baselines.

use super::{Writer, hours};
use crate::pmxml::kept::{self, VALUES};
use crate::pmxml::words::{FLOATS, LAGS, SEQUENCES, word};
use crate::pmxml::{BASELINE, PROJECT};
use milepost_model::schedule::{Critical, ScheduleProject};
use std::collections::HashSet;

impl Writer<'_> {
    pub(super) fn all_projects(&mut self) {
        let projects = &self.schedule.projects;
        for project in projects {
            // A baseline of what is not there is a project.
            let of = project.baseline_of.filter(|id| self.p6.projects.contains_key(id));
            self.project(project, if of.is_some() { BASELINE } else { PROJECT });
        }
    }

    fn project(&mut self, project: &ScheduleProject, element: &str) {
        let (path, limit) = match project.options.critical {
            Critical::LongestPath => ("Longest Path", 0),
            Critical::TotalFloat(minutes) => ("Critical Float", minutes),
        };
        let (calendar, original) =
            (self.numbers.calendars.text(project.calendar_id), self.numbers.projects.text(project.baseline_of));
        let values = self.kept.wholes(VALUES, &project.origin);
        let root = values.iter().find(|value| value.name == "WBSObjectId").map(|value| value.text.trim());
        self.out.open(element);
        let out = &mut self.out;
        let from = out.mark();
        out.leaf("ActivityDefaultActivityType", "Task Dependent");
        out.some("ActivityDefaultCalendarObjectId", &calendar);
        out.leaf("ActivityDefaultDurationType", "Fixed Duration and Units");
        out.leaf("ActivityDefaultPercentCompleteType", "Duration");
        out.decimal("CriticalActivityFloatLimit", hours(limit));
        out.leaf("CriticalActivityPathType", path);
        out.instant("DataDate", project.data_date);
        out.leaf("Id", &project.code);
        out.instant("MustFinishByDate", project.must_finish_by);
        out.leaf("Name", &project.name);
        out.leaf("ObjectId", &self.numbers.projects.text(Some(project.id)));
        if element == BASELINE {
            out.some("OriginalProjectObjectId", &original);
        }
        out.instant("PlannedStartDate", project.planned_start);
        out.instant("ScheduledFinishDate", project.stored_finish);
        out.leaf("Status", "Active");
        out.leaf("WBSCodeSeparator", ".");
        out.merge(from, &values, &kept::PROJECT, kept::IN_RECORD);
        self.elements(project.id);
        self.activity_list(project.id);
        self.assignment_list(project.id);
        self.relationship_list(project.id);
        self.step_list(project.id);
        self.note_list(project.id);
        self.options(project);
        self.wholes(project, root);
        self.out.close(element);
    }

    /// The records that Milepost has no words for, without those of what is no longer there.
    fn wholes(&mut self, project: &ScheduleProject, root: Option<&str>) {
        let activities: HashSet<&str> = self.p6.activities.iter().map(|a| a.origin.as_str()).collect();
        let elements = self.schedule.wbs.iter().map(|w| w.origin.as_str());
        let elements: HashSet<&str> = elements.chain(root).collect();
        let resources: HashSet<&str> = self.schedule.resources.iter().map(|r| r.origin.as_str()).collect();
        let references =
            [("ActivityObjectId", &activities), ("WBSObjectId", &elements), ("ResourceObjectId", &resources)];
        for record in self.kept.wholes(kept::PROJECT.name, &project.origin) {
            let there = |(name, known): &(&str, &HashSet<&str>)| record.value(name).is_none_or(|id| known.contains(id));
            if references.iter().all(there) {
                self.out.element(&record);
            }
        }
    }

    fn options(&mut self, project: &ScheduleProject) {
        let options = &project.options;
        let number = self.numbers.projects.text(Some(project.id));
        let out = &mut self.out;
        out.open("ScheduleOptions");
        let from = out.mark();
        out.flag("CalculateFloatBasedOnFinishDate", options.float_to_each_project);
        out.leaf("ComputeTotalFloatType", word(options.float_type, &FLOATS));
        out.flag("IgnoreOtherProjectRelationships", options.ignore_other_projects);
        out.flag("MakeOpenEndedActivitiesCritical", options.open_ends_critical);
        if options.float_paths > 0 {
            out.number("MaximumMultipleFloatPaths", options.float_paths);
        }
        out.flag("MultipleFloatPathsEnabled", options.float_paths > 0);
        out.leaf("OutOfSequenceScheduleType", word(options.out_of_sequence, &SEQUENCES));
        out.leaf("ProjectObjectId", &number);
        out.leaf("RelationshipLagCalendar", word(options.lag_calendar, &LAGS));
        out.flag("StartToStartLagCalculationType", options.start_lag_from_early_start);
        out.flag("UseExpectedFinishDates", options.use_expected_finish);
        self.close(from, &kept::OPTIONS, &[&number]);
    }
}
