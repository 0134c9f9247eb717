//! A schedule as Primavera P6 can say it, in either of its formats: what it has no words for is left out or put
//! otherwise, and said so.

use crate::Findings;
use crate::number::Numbers;
use crate::written::lost;
use milepost_model::schedule::{
    Activity, Calendar, Constraint, ConstraintKind, Lag, Minutes, Relationship, Rules, Schedule, ScheduleProject,
};
use milepost_model::{
    ActivityId, CalendarId, CodeTypeId, CodeValueId, Message, ProjectId, ResourceId, UserFieldId, WbsId,
};
use std::collections::HashMap;

/// Days that differ from a calendar's week: as many as a hundred years have.
pub(crate) const MOST_DAYS: usize = 36_525;

/// What the format calls an activity, a relationship and a project.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Names {
    pub(crate) activity: &'static str,
    pub(crate) relationship: &'static str,
    pub(crate) project: &'static str,
}

/// The schedule with what is looked up in it.
#[derive(Debug)]
pub(crate) struct P6<'s> {
    pub(crate) schedule: &'s Schedule,
    /// Those that are written, in their order.
    pub(crate) activities: Vec<&'s Activity>,
    pub(crate) by_id: HashMap<ActivityId, &'s Activity>,
    pub(crate) projects: HashMap<ProjectId, &'s ScheduleProject>,
    calendars: HashMap<CalendarId, &'s Calendar>,
}

/// The numbers of all that a P6 file has rows of.
#[derive(Debug)]
pub(crate) struct Numbered {
    pub(crate) projects: Numbers<ProjectId>,
    pub(crate) wbs: Numbers<WbsId>,
    pub(crate) activities: Numbers<ActivityId>,
    pub(crate) calendars: Numbers<CalendarId>,
    pub(crate) resources: Numbers<ResourceId>,
    pub(crate) code_types: Numbers<CodeTypeId>,
    pub(crate) code_values: Numbers<CodeValueId>,
    pub(crate) user_fields: Numbers<UserFieldId>,
}

impl Numbered {
    pub(crate) fn of(p6: &P6<'_>) -> Self {
        let schedule = p6.schedule;
        Self {
            projects: Numbers::of(schedule.projects.iter().map(|p| (p.id, p.origin.as_str()))),
            wbs: Numbers::of(schedule.wbs.iter().map(|w| (w.id, w.origin.as_str()))),
            activities: Numbers::of(p6.activities.iter().map(|a| (a.id, a.origin.as_str()))),
            calendars: Numbers::of(schedule.calendars.iter().map(|c| (c.id, c.origin.as_str()))),
            resources: Numbers::of(schedule.resources.iter().map(|r| (r.id, r.origin.as_str()))),
            code_types: Numbers::of(schedule.code_types.iter().map(|t| (t.id, t.origin.as_str()))),
            code_values: Numbers::of(schedule.code_values.iter().map(|v| (v.id, v.origin.as_str()))),
            user_fields: Numbers::of(schedule.user_fields.iter().map(|f| (f.id, f.origin.as_str()))),
        }
    }
}

impl<'s> P6<'s> {
    pub(crate) fn of(schedule: &'s Schedule, names: Names, findings: &mut Findings) -> Self {
        let projects: HashMap<_, _> = schedule.projects.iter().map(|p| (p.id, p)).collect();
        let mut activities = vec![];
        for activity in &schedule.activities {
            let say = |id: &str| Message::new(id).with("activity", activity.code.as_str());
            if !projects.contains_key(&activity.project_id) {
                lost(findings, names.activity, "", say("written-no-project"));
            } else if activity.inactive {
                lost(findings, names.activity, "", say("written-inactive"));
            } else {
                unsaid(activity, names.activity, findings);
                activities.push(activity);
            }
        }
        for project in schedule.projects.iter().filter(|p| p.options.rules != Rules::P6) {
            let message = Message::new("written-rules").with("project", project.code.as_str());
            lost(findings, names.project, "", message);
        }
        let by_id: HashMap<_, _> = activities.iter().map(|a| (a.id, *a)).collect();
        let calendars = schedule.calendars.iter().map(|c| (c.id, c)).collect();
        let p6 = Self { schedule, activities, by_id, projects, calendars };
        for relationship in &schedule.relationships {
            p6.unsaid_of(relationship, names.relationship, findings);
        }
        p6
    }

    /// The relationships between what is written.
    pub(crate) fn relationships(&self) -> impl Iterator<Item = (&'s Relationship, &'s Activity, &'s Activity)> + '_ {
        self.schedule.relationships.iter().filter_map(|relationship| {
            let of = |id: &ActivityId| self.by_id.get(id).copied();
            Some((relationship, of(&relationship.predecessor)?, of(&relationship.successor)?))
        })
    }

    /// The calendar that an activity goes by: P6 wants one for each.
    pub(crate) fn calendar(&self, activity: &Activity) -> Option<CalendarId> {
        activity.calendar_id.or_else(|| self.projects.get(&activity.project_id)?.calendar_id)
    }

    /// Minutes of work. A share of the predecessor's duration is that many minutes of it; a time by the clock is as much
    /// of a working week as it is of a week.
    pub(crate) fn lag(&self, relationship: &Relationship) -> Minutes {
        let predecessor = self.by_id.get(&relationship.predecessor);
        match relationship.lag {
            Lag::Work(minutes) => minutes,
            Lag::Elapsed(minutes) => self.worked(minutes, predecessor.copied()),
            Lag::Percent(share) => part(predecessor.map_or(0, |a| a.original), share),
            Lag::ElapsedPercent(share) => part(predecessor.map_or(0, |a| a.original), share),
        }
    }

    fn worked(&self, elapsed: Minutes, predecessor: Option<&Activity>) -> Minutes {
        let calendar = predecessor.and_then(|a| self.calendars.get(&self.calendar(a)?));
        let week = calendar.map_or(2400, |c| c.minutes_per_week).clamp(1, 10_080);
        part_of(elapsed, week, 10_080)
    }

    fn unsaid_of(&self, relationship: &Relationship, table: &str, findings: &mut Findings) {
        let of = |id: &ActivityId| self.by_id.get(id).map_or("", |a| a.code.as_str());
        let id = match relationship.lag {
            Lag::Work(_) => return,
            lag if lag.is_none() => return,
            Lag::Elapsed(_) => "written-lag-elapsed",
            Lag::Percent(_) | Lag::ElapsedPercent(_) => "written-lag-percent",
        };
        let message = Message::new(id)
            .with("predecessor", of(&relationship.predecessor))
            .with("successor", of(&relationship.successor));
        lost(findings, table, "", message);
    }
}

fn part(whole: Minutes, hundredths_of_percent: i32) -> Minutes {
    part_of(whole, Minutes::from(hundredths_of_percent), 10_000)
}

/// `whole * of / in`, to the nearest; the largest there is where that is too much.
fn part_of(whole: Minutes, of: Minutes, within: Minutes) -> Minutes {
    let product = i128::from(whole) * i128::from(of);
    let half = i128::from(within) / 2;
    let nearest = (product + if product < 0 { -half } else { half }) / i128::from(within);
    Minutes::try_from(nearest).unwrap_or(Minutes::MAX)
}

/// Both constraints as P6 has them: work that is planned by hand begins where its planner put it.
pub(crate) fn constraints(activity: &Activity) -> [Option<Constraint>; 2] {
    let sound = |constraint: Option<Constraint>| {
        constraint.filter(|c| c.date.is_some() || c.kind == ConstraintKind::AsLateAsPossible)
    };
    let first = sound(activity.constraint);
    if activity.manual && activity.actual_start.is_none() && activity.planned_start.is_some() {
        return [Some(Constraint { kind: ConstraintKind::MandatoryStart, date: activity.planned_start }), None];
    }
    [first, sound(activity.second_constraint)]
}

/// The nearest of P6's five priorities: 100, 300, 500, 700 or 900.
pub(crate) fn priority(priority: u16) -> u16 {
    match priority {
        0..200 => 100,
        200..400 => 300,
        400..600 => 500,
        600..800 => 700,
        _ => 900,
    }
}

fn unsaid(activity: &Activity, table: &str, findings: &mut Findings) {
    let mut say = |id: &str, column: &str| {
        lost(findings, table, column, Message::new(id).with("activity", activity.code.as_str()));
    };
    if !activity.splits.is_empty() {
        say("written-splits", "");
    }
    if activity.deadline.is_some() {
        say("written-deadline", "");
    }
    if activity.manual {
        say("written-manual", "");
    }
    if activity.leveling_delay != 0 {
        say("written-levelling", "");
    }
    if priority(activity.priority) != activity.priority {
        say("written-priority", "");
    }
    for constraint in [activity.constraint, activity.second_constraint].into_iter().flatten() {
        if constraint.date.is_none() && constraint.kind != ConstraintKind::AsLateAsPossible {
            say("written-constraint", "");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_to_the_nearest_minute_of_either_sign() {
        // A third of 100 is 33.3; half of 5 is 2.5; minus two thirds of 100 is -66.7.
        assert_eq!([part(100, 3333), part(5, 5000), part(100, -6667)], [33, 3, -67]);
        // A day by the clock of a week of 40 hours: 1440 × 2400 / 10,080 = 342.9.
        assert_eq!(part_of(1440, 2400, 10_080), 343);
        assert_eq!(part_of(Minutes::MAX, 10_000, 10), Minutes::MAX);
    }
}
