//! What must hold of a network before anything is computed.

use super::edge::fits;
use crate::cpm::at::{At, index};
use crate::cpm::instant::{DAY, DAYS};
use crate::cpm::{ActivityKind, CpmError, NONE, Network};

const LONGEST: i32 = DAYS * DAY;

/// # Errors
/// An index that leads nowhere, a duration or lag beyond the range of dates, columns of different lengths, a parent that
/// is no summary.
pub(super) fn check(network: &Network) -> Result<(), CpmError> {
    columns(network)?;
    let (activities, links) = (&network.activities, &network.relationships);
    let count = activities.len();
    for project in &network.projects {
        calendar(network, project.calendar)?;
    }
    for at in 0..count {
        let (activity, project) = (index(at), activities.project.at(at));
        if project as usize >= network.projects.len() {
            return Err(CpmError::NoSuchProject { activity, project });
        }
        calendar(network, activities.calendar.at(at))?;
        let sound = |minutes: i32| (0..=LONGEST).contains(&minutes);
        if !sound(activities.duration.at(at)) || !sound(activities.remaining.at(at)) {
            return Err(CpmError::BadDuration { activity });
        }
        let parent = activities.parent.at(at);
        if parent != NONE && activities.kind.get(parent as usize) != Some(&ActivityKind::Summary) {
            return Err(CpmError::BadParent { activity });
        }
    }
    for at in 0..links.len() {
        let relationship = index(at);
        for activity in [links.predecessor.at(at), links.successor.at(at)] {
            if activity as usize >= count {
                return Err(CpmError::NoSuchActivity { relationship, activity });
            }
        }
        if !(-LONGEST..=LONGEST).contains(&links.lag.at(at)) {
            return Err(CpmError::BadLag { relationship });
        }
    }
    Ok(())
}

fn calendar(network: &Network, calendar: u32) -> Result<(), CpmError> {
    if (calendar as usize) < network.calendars.len() { Ok(()) } else { Err(CpmError::NoSuchCalendar { calendar }) }
}

fn columns(network: &Network) -> Result<(), CpmError> {
    let (a, r) = (&network.activities, &network.relationships);
    let (count, links) = (a.len(), r.len());
    let activities = [a.project.len(), a.calendar.len(), a.duration.len(), a.remaining.len(), a.parent.len()];
    let actual = [a.actual_start.len(), a.actual_finish.len()];
    let relationships = [r.predecessor.len(), r.successor.len(), r.lag.len(), r.lag_calendar.len()];
    let even = activities.iter().chain(&actual).all(|length| *length == count)
        && relationships.iter().all(|length| *length == links);
    if even && fits(count) && fits(links) { Ok(()) } else { Err(CpmError::BadColumns) }
}
