//! Activities, in columns.

use super::at::{At, index};
use super::{Constraint, Instant, NONE};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ActivityKind {
    /// Scheduled on its own calendar.
    #[default]
    Task,
    /// As a task; its calendar is that of its resources, which whoever fills the network has chosen.
    ResourceDependent,
    /// A moment read as a start: Monday 08:00.
    StartMilestone,
    /// A moment read as a finish: Friday 17:00.
    FinishMilestone,
    /// Spans from what starts it to what finishes it, and drives nothing.
    LevelOfEffort,
    /// Spans the activities below it in the work breakdown structure.
    Summary,
}

/// One activity as it is put into a network; [`Activities`] holds them in columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Activity {
    /// Index of its project.
    pub project: u32,
    /// Index of its calendar.
    pub calendar: u32,
    pub kind: ActivityKind,
    /// Original duration, working minutes on its calendar; 0 or more.
    pub duration: i32,
    /// Remaining duration, working minutes on its calendar; 0 or more. The duration where it has not started.
    pub remaining: i32,
    pub actual_start: Option<Instant>,
    /// Present: completed.
    pub actual_finish: Option<Instant>,
    /// Index of the summary above it.
    pub parent: Option<u32>,
    pub special: Special,
}

/// What most activities do not have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Special {
    pub constraints: [Option<Constraint>; 2],
    /// The finish that its remaining duration is fitted to, where the options say so.
    pub expected_finish: Option<Instant>,
    /// Work that has begun rests from here until `resume`; time that it rests does not count. Without `resume` nobody
    /// knows when it goes on, and what is left starts at the data date.
    pub suspend: Option<Instant>,
    /// What is left goes on here; what comes before `suspend` does not wait for it.
    pub resume: Option<Instant>,
    /// A bound from a project that is not in the network.
    pub external_early_start: Option<Instant>,
    /// A bound from a project that is not in the network.
    pub external_late_finish: Option<Instant>,
}

impl Activity {
    /// Not started, without constraints.
    #[must_use]
    pub fn task(project: u32, calendar: u32, duration: i32) -> Self {
        Self {
            project,
            calendar,
            kind: ActivityKind::Task,
            duration,
            remaining: duration,
            actual_start: None,
            actual_finish: None,
            parent: None,
            special: Special::default(),
        }
    }
}

/// The columns, all of the same length. What is rare lies beside them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Activities {
    pub project: Vec<u32>,
    pub calendar: Vec<u32>,
    pub kind: Vec<ActivityKind>,
    pub duration: Vec<i32>,
    pub remaining: Vec<i32>,
    pub actual_start: Vec<Option<Instant>>,
    pub actual_finish: Vec<Option<Instant>>,
    /// [`NONE`]: no summary above.
    pub parent: Vec<u32>,
    /// Index into `specials`; [`NONE`]: nothing special.
    special: Vec<u32>,
    specials: Vec<Special>,
}

impl Activities {
    #[must_use]
    pub fn len(&self) -> usize {
        self.kind.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.kind.is_empty()
    }

    /// The index of the new activity.
    pub fn push(&mut self, activity: Activity) -> u32 {
        let at = index(self.len());
        self.project.push(activity.project);
        self.calendar.push(activity.calendar);
        self.kind.push(activity.kind);
        self.duration.push(activity.duration);
        self.remaining.push(activity.remaining);
        self.actual_start.push(activity.actual_start);
        self.actual_finish.push(activity.actual_finish);
        self.parent.push(activity.parent.unwrap_or(NONE));
        self.special.push(NONE);
        self.set_special(at, activity.special);
        at
    }

    /// One activity; None: no such index.
    #[must_use]
    pub fn get(&self, index: u32) -> Option<Activity> {
        let at = index as usize;
        (at < self.len()).then(|| Activity {
            project: self.project.at(at),
            calendar: self.calendar.at(at),
            kind: self.kind.at(at),
            duration: self.duration.at(at),
            remaining: self.remaining.at(at),
            actual_start: self.actual_start.at(at),
            actual_finish: self.actual_finish.at(at),
            parent: Some(self.parent.at(at)).filter(|parent| *parent != NONE),
            special: self.special(index),
        })
    }

    /// Replaces one activity; an index that is not there changes nothing.
    pub fn set(&mut self, index: u32, activity: &Activity) {
        let at = index as usize;
        self.project.put(at, activity.project);
        self.calendar.put(at, activity.calendar);
        self.kind.put(at, activity.kind);
        self.duration.put(at, activity.duration);
        self.remaining.put(at, activity.remaining);
        self.actual_start.put(at, activity.actual_start);
        self.actual_finish.put(at, activity.actual_finish);
        self.parent.put(at, activity.parent.unwrap_or(NONE));
        self.set_special(index, activity.special);
    }

    #[must_use]
    pub fn special(&self, index: u32) -> Special {
        self.has_special(index).copied().unwrap_or_default()
    }

    pub(crate) fn has_special(&self, index: u32) -> Option<&Special> {
        let place = *self.special.get(index as usize)?;
        self.specials.get(place as usize)
    }

    pub fn set_special(&mut self, activity: u32, special: Special) {
        let Some(place) = self.special.get_mut(activity as usize) else { return };
        if let Some(existing) = self.specials.get_mut(*place as usize) {
            *existing = special;
        } else if special != Special::default() {
            *place = index(self.specials.len());
            self.specials.push(special);
        }
    }
}
