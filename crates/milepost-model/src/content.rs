//! Everything that a workspace holds, as plain values: what the text export writes.

use crate::schedule::{MilestoneActivity, Schedule};
use crate::{Baseline, Claim, Cost, Extension, Front, Milestone, Project, Quantity, Report, Risk, Source, Structure};
use serde::{Deserialize, Serialize};

/// Those of one project are together, in the portfolio's order. Within it what has a position comes by it,
/// reports and baselines by their date, then id, all others by id: the same content is always the same value.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Content {
    pub projects: Vec<Project>,
    pub milestones: Vec<Milestone>,
    pub claims: Vec<Claim>,
    pub reports: Vec<Report>,
    pub baselines: Vec<Baseline>,
    pub quantities: Vec<Quantity>,
    pub fronts: Vec<Front>,
    pub structures: Vec<Structure>,
    pub costs: Vec<Cost>,
    /// By item, then format.
    pub extensions: Vec<Extension>,
    pub sources: Vec<Source>,
    /// One of each project that has a schedule, in the order of the projects.
    pub schedules: Vec<Schedule>,
    /// In the order of the projects, then by milestone.
    pub milestone_activities: Vec<MilestoneActivity>,
    /// In the order of the projects, then by id.
    pub risks: Vec<Risk>,
}
