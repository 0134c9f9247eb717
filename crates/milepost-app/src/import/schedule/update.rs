//! The next update of a project that is there: what would change, and making it so.

use super::keep::{KnownBy, keep};
use super::part::Part;
use crate::report::of_schedule::{self, When};
use crate::verify::{bad_network, no_network};
use crate::view::{Failure, ScheduleUpdate, SuggestedProject, Unfollowed, UpdateCounts};
use crate::workspace::Workspace;
use milepost_model::schedule::{MilestoneActivity, Relationship, Schedule};
use milepost_model::{ActivityId, DateInterval, Message, ProjectId, Source};
use milepost_schedule::bridge::{bridge, from_engine};
use milepost_schedule::cpm::{self, NONE};
use milepost_schedule::diff::{Diff, NoDates, WhyNoDates, diff};
use milepost_store as store;
use milepost_store::{Reader, Tx};
use std::collections::{HashMap, HashSet};

/// So much of each list is shown; the rest is counted.
const SHOWN: usize = 200;

/// What would change; nothing where the project has no schedule yet.
pub(super) fn look(workspace: &Workspace, part: &Part, by: KnownBy) -> Result<Option<ScheduleUpdate>, Failure> {
    let (there, links, titles) = workspace.read(|reader| {
        let milestones = store::milestone::of_project(reader, part.project)?;
        let titles: HashMap<_, _> = milestones.into_iter().map(|m| (m.id, m.title)).collect();
        Ok((schedule(reader, part.project)?, store::schedule::link::of_project(reader, part.project)?, titles))
    })?;
    let Some(there) = there else { return Ok(None) };
    let mut update = part.schedule.clone();
    keep(&there, &mut update, by);
    let known: HashSet<ActivityId> = update.activities.iter().map(|a| a.id).collect();
    let code = |id: ActivityId| there.activities.iter().find(|a| a.id == id).map(|a| a.code.clone());
    let unfollowed = links.iter().filter(|link| !known.contains(&link.activity_id));
    let unfollowed = unfollowed.map(|link| Unfollowed {
        milestone: titles.get(&link.milestone_id).cloned().unwrap_or_default(),
        activity: code(link.activity_id).unwrap_or_default(),
    });
    let unfollowed: Vec<_> = unfollowed.collect();
    let (diff, none) = diff(&there, &update);
    let older = matches!((diff.data_date.before, diff.data_date.after), (Some(before), Some(after)) if after < before);
    Ok(Some(ScheduleUpdate {
        project: part.project,
        older,
        same: diff.is_empty(),
        counts: counts(&diff),
        no_dates: none.map(|none| why(&there, &update, none)),
        followed: links.len() - unfollowed.len(),
        unfollowed,
        diff: shortened(diff),
    }))
}

/// The only project whose schedule has the code of this one's.
pub(super) fn suggested(workspace: &Workspace, part: &Part) -> Result<Option<SuggestedProject>, Failure> {
    let Some(code) = part.schedule.projects.first().map(|p| p.code.as_str()).filter(|code| !code.is_empty()) else {
        return Ok(None);
    };
    workspace.read(|reader| {
        let mut found = None;
        for project in store::schedule::projects(reader)? {
            let same = store::schedule::options::get(reader, project)?.is_some_and(|there| there.code == code);
            if same && found.replace(project).is_some() {
                return Ok(None);
            }
        }
        let Some(project) = found else { return Ok(None) };
        let of = store::project::get(reader, project)?;
        Ok(of.map(|of| SuggestedProject { project, name: of.name }))
    })
}

pub(super) fn schedule(reader: &Reader, project: ProjectId) -> Result<Option<Schedule>, Failure> {
    let found = store::schedule::of_project(reader, project)?;
    Ok(found.filter(|schedule| !schedule.activities.is_empty()))
}

pub(super) fn why(before: &Schedule, after: &Schedule, none: NoDates) -> Message {
    let schedule = if none.later { after } else { before };
    let message = match none.why {
        WhyNoDates::NoNetwork(error) => no_network(schedule, error).message,
        WhyNoDates::BadNetwork(bad) => bad_network(schedule, &bad.0, &bad.1).message,
    };
    let id = if none.later { "import-update-no-dates-later" } else { "import-update-no-dates-earlier" };
    Message::new(id).with("why", message)
}

pub(super) fn counts(of: &Diff) -> UpdateCounts {
    UpdateCounts {
        added: of.added.len(),
        removed: of.removed.len(),
        renamed: of.renamed.len(),
        moved: of.moved.len(),
        actuals: of.actuals.len(),
        progressed: of.progressed,
        durations: of.durations.len(),
        links: of.links.len(),
        calendars: of.calendars.len(),
        constraints: of.constraints.len(),
    }
}

fn shortened(mut diff: Diff) -> Diff {
    diff.added.truncate(SHOWN);
    diff.removed.truncate(SHOWN);
    diff.renamed.truncate(SHOWN);
    diff.moved.truncate(SHOWN);
    diff.actuals.truncate(SHOWN);
    diff.durations.truncate(SHOWN);
    diff.links.truncate(SHOWN);
    diff.calendars.truncate(SHOWN);
    diff.constraints.truncate(SHOWN);
    diff.single.truncate(SHOWN);
    diff
}

/// Makes the update the project's schedule. Milestones go on to follow their activities, risks to delay theirs, and
/// other projects' links lead from them as before.
pub(super) fn bring_in(tx: &Tx<'_>, part: &Part, by: KnownBy) -> Result<Schedule, Failure> {
    let mut update = part.schedule.clone();
    if let Some(there) = store::schedule::of_project(tx, part.project)? {
        keep(&there, &mut update, by);
    }
    let known: HashSet<ActivityId> = update.activities.iter().map(|a| a.id).collect();
    let links = store::schedule::link::of_project(tx, part.project)?;
    let others = links_of_others(tx, part.project)?;
    let risks = store::risk::of_project(tx, part.project)?;
    store::schedule::delete_of_project(tx, part.project)?;
    store::schedule::insert(tx, &update)?;
    for link in links.iter().filter(|link| known.contains(&link.activity_id)) {
        store::schedule::link::put(tx, link)?;
    }
    for mut risk in risks {
        risk.activities.retain(|id| known.contains(id));
        store::risk::update(tx, &risk)?;
    }
    for (project, link) in others.iter().filter(|(_, link)| known.contains(&link.predecessor)) {
        store::schedule::relationship::insert(tx, *project, link)?;
    }
    Ok(update)
}

/// The relationships from this project to others.
fn links_of_others(tx: &Tx<'_>, project: ProjectId) -> Result<Vec<(ProjectId, Relationship)>, Failure> {
    let own: HashSet<ActivityId> = store::schedule::activity::order(tx, project)?.into_iter().collect();
    let mut found = vec![];
    for other in store::schedule::projects(tx)?.into_iter().filter(|other| *other != project) {
        let links = store::schedule::relationship::of_project(tx, other)?;
        found.extend(links.into_iter().filter(|l| own.contains(&l.predecessor)).map(|link| (other, link)));
    }
    Ok(found)
}

/// Begins a report with the update's data date; `file` is where its dates are from.
pub(super) fn report(tx: &Tx<'_>, project: ProjectId, update: &Schedule, file: &str) -> Result<(), Failure> {
    let Some(data_date) = update.projects.first().and_then(|p| p.data_date) else {
        return Err(Failure::new(Failure::INVALID, Message::new("import-report-no-data-date"))
            .help(Message::new("import-report-no-data-date-help")));
    };
    let source =
        Source { title: file.to_owned(), published: Some(DateInterval::day(data_date.date())), ..Source::blank() };
    let links: Vec<MilestoneActivity> = store::schedule::link::of_project(tx, project)?;
    of_schedule::begin(tx, project, data_date.date(), &source, &links, &dates(update)?).map(drop)
}

/// The computed dates of all activities.
fn dates(schedule: &Schedule) -> Result<HashMap<ActivityId, When>, Failure> {
    let bridge = bridge(schedule).map_err(|error| no_network(schedule, error))?;
    let dates = cpm::schedule(&bridge.network).map_err(|error| bad_network(schedule, &bridge, &error))?;
    let of = |(activity, node): (&milepost_model::schedule::Activity, &u32)| {
        let node = (*node != NONE).then_some(*node as usize)?;
        let (start, finish) = (from_engine(*dates.start.get(node)?), from_engine(*dates.finish.get(node)?));
        let (started, finished) = (activity.is_started(), activity.is_finished());
        Some((activity.id, When { start, finish, started, finished }))
    };
    Ok(schedule.activities.iter().zip(&bridge.nodes).filter_map(of).collect())
}
