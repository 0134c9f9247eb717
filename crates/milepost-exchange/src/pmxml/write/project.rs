//! Projects and their baselines.

use super::{Writer, hours};
use crate::pmxml::words::{FLOATS, LAGS, SEQUENCES, word};
use crate::pmxml::{BASELINE, PROJECT};
use milepost_model::schedule::{Critical, ScheduleProject};

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
        self.out.open(element);
        let out = &mut self.out;
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
        self.elements(project.id);
        self.activity_list(project.id);
        self.assignment_list(project.id);
        self.relationship_list(project.id);
        self.step_list(project.id);
        self.note_list(project.id);
        self.options(project);
        self.out.close(element);
    }

    fn options(&mut self, project: &ScheduleProject) {
        let options = &project.options;
        let out = &mut self.out;
        out.open("ScheduleOptions");
        out.flag("CalculateFloatBasedOnFinishDate", options.float_to_each_project);
        out.leaf("ComputeTotalFloatType", word(options.float_type, &FLOATS));
        out.flag("IgnoreOtherProjectRelationships", options.ignore_other_projects);
        out.flag("MakeOpenEndedActivitiesCritical", options.open_ends_critical);
        if options.float_paths > 0 {
            out.number("MaximumMultipleFloatPaths", options.float_paths);
        }
        out.flag("MultipleFloatPathsEnabled", options.float_paths > 0);
        out.leaf("OutOfSequenceScheduleType", word(options.out_of_sequence, &SEQUENCES));
        out.leaf("ProjectObjectId", &self.numbers.projects.text(Some(project.id)));
        out.leaf("RelationshipLagCalendar", word(options.lag_calendar, &LAGS));
        out.flag("StartToStartLagCalculationType", options.start_lag_from_early_start);
        out.flag("UseExpectedFinishDates", options.use_expected_finish);
        out.close("ScheduleOptions");
    }
}
