//! What ties a milestone to the schedule: its forecast is then the computed date of an activity.

use crate::{ActivityId, MilestoneId, ProjectId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which date of the activity a milestone reads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ActivityDate {
    Start,
    #[default]
    Finish,
}

/// A milestone and the activity that it follows. A milestone follows one at most; both are of one project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MilestoneActivity {
    pub project_id: ProjectId,
    pub milestone_id: MilestoneId,
    pub activity_id: ActivityId,
    pub reads: ActivityDate,
}
