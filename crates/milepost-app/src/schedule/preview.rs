//! What a change of an activity would come to, computed and not kept: the dates that follow a bar while it is dragged.

use super::activity::tried;
use super::computed::Computed;
use super::outline::{Outline, Thing};
use crate::api::SchedulePreview;
use crate::verify::bad_network;
use crate::view::{Failure, PreviewRow, SchedulePreviewed};
use crate::workspace::Workspace;
use milepost_model::schedule::Instant;
use milepost_model::{Message, ProjectId, WbsId};
use milepost_schedule::bridge::{Bridge, from_engine};
use milepost_schedule::cpm::{self, Dates, Live};
use std::collections::HashMap;

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
    fn new(project: ProjectId, revision: i64, bridge: &Bridge) -> Result<Self, cpm::CpmError> {
        Ok(Self { project, revision, live: Live::new(bridge.network.clone())?, before: None })
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
    let (Some(bridge), Some(before), Some(node)) = (&computed.bridge, &computed.dates, computed.node(place)) else {
        return Ok(nothing);
    };
    let Ok(node) = u32::try_from(node) else { return Ok(nothing) };
    let Some(activity) = bridge.replacing(node, &after) else { return Ok(nothing) };
    let revision = workspace.store().revision()?;
    let refused = |error: &cpm::CpmError| {
        let message = bad_network(&computed.schedule, bridge, error).message;
        Failure::new(Failure::INVALID, message).help(Message::new("schedule-not-computed-help"))
    };
    let mut schedules = workspace.schedules().borrow_mut();
    let kept = schedules.trial.take().filter(|t| (t.project, t.revision) == (request.project, revision));
    let mut trial = match kept {
        Some(trial) => trial,
        None => Trial::new(request.project, revision, bridge).map_err(|error| refused(&error))?,
    };
    trial.put(node, activity).map_err(|error| refused(&error))?;
    let dates = trial.live.dates();
    let nothing_shown = Outline::default();
    let outline = schedules.outlines.get(&request.project).unwrap_or(&nothing_shown);
    let moved = (0..dates.start.len()).filter(|at| span(before, *at) != span(dates, *at)).count();
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
    let elements = if has_elements && !outline.filtered { elements(computed, dates) } else { vec![] };
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
            let (start, finish) = (*elements.get(place)?)?;
            let under = outline.under.get(place)?;
            let same = under.start == Some(start) && under.finish == Some(finish);
            (!same).then_some(PreviewRow { row, start, finish, critical: under.critical })
        }
    };
    (first..).zip(shown.iter().map(|row| row.thing)).filter_map(of).collect()
}

/// From the first start to the last finish below each element, by its place.
fn elements(computed: &Computed, dates: &Dates) -> Vec<Option<(Instant, Instant)>> {
    let wbs = &computed.schedule.wbs;
    let place: HashMap<WbsId, usize> = wbs.iter().enumerate().map(|(at, w)| (w.id, at)).collect();
    let mut spans: Vec<Option<(Instant, Instant)>> = vec![None; wbs.len()];
    let add = |spans: &mut Vec<Option<(Instant, Instant)>>, at: usize, (start, finish): (Instant, Instant)| {
        if let Some(slot) = spans.get_mut(at) {
            *slot = Some(slot.map_or((start, finish), |(s, f)| (s.min(start), f.max(finish))));
        }
    };
    for (at, activity) in computed.schedule.activities.iter().enumerate() {
        let element = activity.wbs_id.and_then(|id| place.get(&id).copied());
        if let (Some(element), Some((start, finish))) = (element, computed.node(at).and_then(|n| span(dates, n))) {
            add(&mut spans, element, (from_engine(start), from_engine(finish)));
        }
    }
    let parent = |at: usize| wbs.get(at).and_then(|w| w.parent).and_then(|id| place.get(&id).copied());
    let depth = |at: usize| {
        // No chain is longer than there are elements.
        std::iter::successors(Some(at), |at| parent(*at)).take(wbs.len()).count()
    };
    let mut deepest_first: Vec<usize> = (0..wbs.len()).collect();
    deepest_first.sort_by_cached_key(|at| std::cmp::Reverse(depth(*at)));
    for at in deepest_first {
        if let (Some(above), Some(Some(own))) = (parent(at), spans.get(at).copied()) {
            add(&mut spans, above, own);
        }
    }
    spans
}
