//! What a change of an activity would come to, computed and not kept: the dates that follow a bar while it is dragged.

use super::activity::tried;
use super::computed::Computed;
use super::outline::{Outline, Thing, Under, roll_up};
use crate::api::SchedulePreview;
use crate::view::{Failure, PreviewRow, SchedulePreviewed};
use crate::workspace::Workspace;
use milepost_model::{Message, ProjectId};
use milepost_schedule::bridge::from_engine;
use milepost_schedule::cpm::{self, Dates, Live};

/// A network that is kept computed while something is dragged in it.
#[derive(Debug)]
pub(crate) struct Trial {
    project: ProjectId,
    /// Of the file that it was made from: after any change it is made anew.
    revision: i64,
    live: Live,
    /// What is tried now, as it was before.
    before: Option<(u32, cpm::Activity)>,
}

impl Trial {
    fn new(project: ProjectId, revision: i64, live: &Live) -> Self {
        Self { project, revision, live: live.clone(), before: None }
    }

    fn put(&mut self, node: u32, activity: cpm::Activity) -> Result<(), cpm::CpmError> {
        if let Some((other, before)) = self.before.filter(|(other, _)| *other != node) {
            self.live.set_activity(other, before)?;
            self.before = None;
        }
        if self.before.is_none() {
            self.before = self.live.network().activities.get(node).map(|before| (node, before));
        }
        self.live.set_activity(node, activity)
    }
}

/// The dates of the rows asked for as they would be if the draft was taken. Nothing is changed.
///
/// # Errors
/// `invalid` where the draft is refused or the schedule cannot be computed; `not_found` where the activity has gone.
pub fn preview(workspace: &Workspace, request: &SchedulePreview) -> Result<SchedulePreviewed, Failure> {
    let computed = workspace.computed(request.project)?;
    computed.sound()?;
    let (place, _) = computed.activity(request.activity)?;
    let after = tried(&computed, request.activity, &request.draft)?;
    let nothing = SchedulePreviewed { rows: vec![], moved: 0, finish: None };
    let (Some(bridge), Some(live), Some(node)) = (&computed.bridge, &computed.live, computed.node(place)) else {
        return Ok(nothing);
    };
    let Ok(node) = u32::try_from(node) else { return Ok(nothing) };
    let Some(activity) = bridge.replacing(node, &after) else { return Ok(nothing) };
    let revision = workspace.store().revision()?;
    let refused = |error: &cpm::CpmError| {
        Failure::new(Failure::INVALID, computed.refusal(bridge, error)).help(Message::new("schedule-not-computed-help"))
    };
    let mut schedules = workspace.schedules().borrow_mut();
    let kept = schedules.trial.take().filter(|t| (t.project, t.revision) == (request.project, revision));
    let mut trial = match kept {
        Some(trial) => trial,
        None => Trial::new(request.project, revision, live),
    };
    trial.put(node, activity).map_err(|error| refused(&error))?;
    let dates = trial.live.dates();
    let nothing_shown = Outline::default();
    let outline = schedules.outlines.get(&request.project).unwrap_or(&nothing_shown);
    let own = (0..computed.schedule.activities.len()).filter_map(|place| computed.node(place));
    let moved = own.filter(|at| span(live.dates(), *at) != span(dates, *at)).count();
    let finish = dates.projects.first().map(|p| from_engine(p.finish));
    let rows = rows(&computed, outline, dates, request.first, request.count);
    schedules.trial = Some(trial);
    Ok(SchedulePreviewed { rows, moved, finish })
}

fn span(dates: &Dates, at: usize) -> Option<(cpm::Instant, cpm::Instant)> {
    Some((*dates.start.get(at)?, *dates.finish.get(at)?))
}

/// The rows whose dates would be others.
fn rows(computed: &Computed, outline: &Outline, dates: &Dates, first: usize, count: usize) -> Vec<PreviewRow> {
    let end = first.saturating_add(count).min(outline.rows.len());
    let shown = outline.rows.get(first.min(end)..end).unwrap_or_default();
    let has_elements = shown.iter().any(|row| matches!(row.thing, Thing::Wbs(_)));
    let under = |place: usize| {
        let (start, finish) = span(dates, computed.node(place)?)?;
        Some(Under { start: Some(from_engine(start)), finish: Some(from_engine(finish)), ..Under::default() })
    };
    let elements = if has_elements && !outline.filtered {
        roll_up(&computed.schedule.wbs, &computed.schedule.activities, under)
    } else {
        vec![]
    };
    let of = |(row, thing): (usize, Thing)| match thing {
        Thing::Activity(place) => {
            let node = computed.node(place)?;
            let (start, finish) = span(dates, node)?;
            let (start, finish) = (from_engine(start), from_engine(finish));
            let critical = dates.critical.get(node).copied().unwrap_or(false);
            let same = computed.date(place, |d| &d.start) == Some(start)
                && computed.date(place, |d| &d.finish) == Some(finish)
                && computed.value(place, |d| &d.critical) == Some(critical);
            (!same).then_some(PreviewRow { row, start, finish, critical })
        }
        Thing::Wbs(place) => {
            let now = (*elements.get(place)?)?;
            let (start, finish) = (now.start?, now.finish?);
            let under = outline.under.get(place)?;
            let same = under.start == Some(start) && under.finish == Some(finish);
            (!same).then_some(PreviewRow { row, start, finish, critical: under.critical })
        }
    };
    (first..).zip(shown.iter().map(|row| row.thing)).filter_map(of).collect()
}
