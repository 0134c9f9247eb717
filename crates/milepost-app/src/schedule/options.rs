//! What a project's schedule is computed by: its data date, calendar, and scheduling options.

use crate::failure::let_through;
use crate::view::{Changed, Failure};
use crate::workspace::{Done, Workspace};
use milepost_model::ActivityId;
use milepost_model::schedule::draft::{DayEnd, moment};
use milepost_model::schedule::{ActivityDate, MilestoneActivity};
use milepost_model::schedule::{ScheduleOptions, ScheduleProject};
use milepost_model::{CalendarId, Message, MilestoneId, Problem, Problems, ProjectId};
use milepost_store as store;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is missing stays as it is, an empty date clears.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ScheduleDraft {
    pub data_date: Option<String>,
    pub must_finish_by: Option<String>,
    pub calendar: Option<CalendarId>,
    pub options: Option<ScheduleOptions>,
}

/// The data date and options of a project's schedule.
///
/// # Errors
/// `not_found` where it has none.
pub fn get(workspace: &Workspace, project: ProjectId) -> Result<ScheduleProject, Failure> {
    store::schedule::options::get(workspace.store(), project)?.ok_or_else(none)
}

fn none() -> Failure {
    Failure::new(Failure::NOT_FOUND, Message::new("schedule-none")).help(Message::new("schedule-none-help"))
}

/// # Errors
/// `invalid` with the fields' problems; `not_found` where the project has no schedule.
pub fn edit(workspace: &mut Workspace, project: ProjectId, draft: &ScheduleDraft) -> Result<Changed, Failure> {
    workspace.transact(|tx| {
        let before = store::schedule::options::get(tx, project)?.ok_or_else(none)?;
        let calendars = store::schedule::calendar::of_project(tx, project)?;
        let mut after = before.clone();
        let mut problems = Problems::default();
        if let Some(id) = draft.calendar {
            match calendars.iter().any(|c| c.id == id) {
                true => after.calendar_id = Some(id),
                false => problems
                    .push(Problem::error("calendar", Message::new("calendar-missing").with("text", id.to_string()))),
            }
        }
        let own = calendars.iter().find(|c| Some(c.id) == after.calendar_id);
        let mut date = |field: &str, typed: &Option<String>, end| {
            typed.as_ref().and_then(|typed| moment(field, typed, end, own, &calendars, &mut problems))
        };
        if let Some(at) = date("data_date", &draft.data_date, DayEnd::Start) {
            after.data_date = at;
        }
        if let Some(at) = date("must_finish_by", &draft.must_finish_by, DayEnd::Finish) {
            after.must_finish_by = at;
        }
        if let Some(options) = &draft.options {
            after.options = options.clone();
        }
        let warnings = let_through(problems)?;
        let words = match after.data_date {
            Some(date) if before.data_date != after.data_date => {
                Message::new("history-schedule-data-date").with("date", date.date())
            }
            _ => Message::new("history-schedule-options"),
        };
        if after != before {
            store::schedule::options::update(tx, &after)?;
        }
        Ok(Done::new(words).warnings(warnings))
    })
}

/// Lets a milestone's forecast come from an activity's computed date; without one, from what is said of it.
///
/// # Errors
/// `not_found` where one of them has gone.
pub fn follow(
    workspace: &mut Workspace,
    milestone: MilestoneId,
    activity: Option<ActivityId>,
    reads: ActivityDate,
) -> Result<Changed, Failure> {
    workspace.transact(|tx| {
        let of = store::milestone::get(tx, milestone)?.ok_or_else(|| Failure::gone("milestone"))?;
        let about = |id: &str| Message::new(id).with("milestone", of.title.as_str());
        let Some(activity_id) = activity else {
            store::schedule::link::delete(tx, of.project_id, milestone)?;
            return Ok(Done::new(about("history-milestone-unfollowed")));
        };
        let found = store::schedule::activity::get(tx, activity_id)?.filter(|a| a.project_id == of.project_id);
        let found = found.ok_or_else(|| Failure::gone("activity"))?;
        let (project_id, milestone_id) = (of.project_id, milestone);
        store::schedule::link::put(tx, &MilestoneActivity { project_id, milestone_id, activity_id, reads })?;
        Ok(Done::new(about("history-milestone-followed").with("activity", super::say::title(&found))))
    })
}
