//! The network: what is handed to the engine.

use super::at::index;
use super::{Activities, Activity, Calendar, Options, Project, Relationship, Relationships};

/// Activities, relationships, calendars and projects name each other by index. One or several projects.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Network {
    pub activities: Activities,
    pub relationships: Relationships,
    pub calendars: Vec<Calendar>,
    pub projects: Vec<Project>,
    pub options: Options,
}

impl Network {
    /// The index of the new calendar.
    pub fn add_calendar(&mut self, calendar: Calendar) -> u32 {
        self.calendars.push(calendar);
        index(self.calendars.len() - 1)
    }

    /// The index of the new project.
    pub fn add_project(&mut self, project: Project) -> u32 {
        self.projects.push(project);
        index(self.projects.len() - 1)
    }

    /// The index of the new activity.
    pub fn add_activity(&mut self, activity: Activity) -> u32 {
        self.activities.push(activity)
    }

    /// The index of the new relationship.
    pub fn add_relationship(&mut self, relationship: Relationship) -> u32 {
        self.relationships.push(relationship)
    }
}
