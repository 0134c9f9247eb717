//! The rows of the schedule page: elements of the work breakdown structure and activities, depth first,
//! with what is collapsed or filtered out left out.

use super::computed::Computed;
use chrono::NaiveDate;
use milepost_model::schedule::instant::MINUTES_PER_DAY;
use milepost_model::schedule::{Activity, Instant, Wbs};
use milepost_model::{CodeTypeId, CodeValueId, WbsId};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use ts_rs::TS;
use uuid::Uuid;

/// Which activities are shown. Those that are not let go of the elements above them too.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct RowFilter {
    pub critical: bool,
    /// Not finished, and with at most so many working minutes of total float.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "number")]
    pub float_at_most: Option<i64>,
    /// Later than planned, or with less float than none.
    pub late: bool,
    /// At work within so many days from the as-of date.
    pub next_days: Option<u32>,
    /// In the code or the name.
    pub text: String,
    /// With these code values: of several of one kind any, of several kinds one of each.
    pub codes: Vec<CodeValueId>,
}

/// A row: places in the schedule's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Thing {
    Wbs(usize),
    Activity(usize),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) thing: Thing,
    pub(crate) level: u8,
    pub(crate) has_children: bool,
    pub(crate) collapsed: bool,
}

/// What an element has under it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Under {
    pub(crate) start: Option<Instant>,
    pub(crate) finish: Option<Instant>,
    pub(crate) baseline_start: Option<Instant>,
    pub(crate) baseline_finish: Option<Instant>,
    pub(crate) critical: bool,
}

/// The rows as they are shown.
#[derive(Debug, Default)]
pub(crate) struct Outline {
    pub(crate) rows: Vec<Row>,
    /// By place of the activity: its row.
    pub(crate) row_of: Vec<i32>,
    /// By place of the element.
    pub(crate) under: Vec<Under>,
    /// Activities are left out.
    pub(crate) filtered: bool,
}

/// Deeper than this nobody looks, and a circle of elements ends.
const DEEPEST: u8 = 40;

impl Outline {
    pub(crate) fn of(computed: &Computed, collapsed: &[WbsId], filter: &RowFilter, as_of: NaiveDate) -> Self {
        let schedule = &computed.schedule;
        let place: HashMap<WbsId, usize> = schedule.wbs.iter().enumerate().map(|(at, w)| (w.id, at)).collect();
        let of = |id: Option<WbsId>| id.and_then(|id| place.get(&id).copied());
        let mut elements: Vec<Vec<usize>> = vec![vec![]; schedule.wbs.len() + 1];
        let mut activities: Vec<Vec<usize>> = vec![vec![]; schedule.wbs.len() + 1];
        let root = schedule.wbs.len();
        for (at, wbs) in schedule.wbs.iter().enumerate() {
            if let Some(list) = elements.get_mut(of(wbs.parent).unwrap_or(root)) {
                list.push(at);
            }
        }
        for list in &mut elements {
            list.sort_by_key(|at| schedule.wbs.get(*at).map(|w| (w.position, w.id)));
        }
        let wanted = Wanted::new(computed, filter, as_of);
        for (at, activity) in schedule.activities.iter().enumerate() {
            if wanted.is(at)
                && let Some(list) = activities.get_mut(of(activity.wbs_id).unwrap_or(root))
            {
                list.push(at);
            }
        }
        let dates = |at: usize| wanted.is(at).then(|| computed.under(at));
        let mut outline = Self {
            rows: Vec::with_capacity(schedule.activities.len() + schedule.wbs.len()),
            row_of: vec![-1; schedule.activities.len()],
            under: roll_up(&schedule.wbs, &schedule.activities, dates)
                .into_iter()
                .map(Option::unwrap_or_default)
                .collect(),
            filtered: !wanted.all,
        };
        let collapsed: HashSet<WbsId> = collapsed.iter().copied().collect();
        let mut walk = Walk { computed, elements, activities, collapsed, outline: &mut outline, all: wanted.all };
        walk.element(root, 0, true);
        outline
    }

    /// The row of the activity or element with this id.
    pub(crate) fn row(&self, computed: &Computed, id: Uuid) -> Option<usize> {
        self.rows.iter().position(|row| computed.id(row.thing) == Some(id))
    }
}

struct Walk<'a> {
    computed: &'a Computed,
    elements: Vec<Vec<usize>>,
    activities: Vec<Vec<usize>>,
    collapsed: HashSet<WbsId>,
    outline: &'a mut Outline,
    /// Nothing is filtered out: elements with nothing under them are shown too.
    all: bool,
}

impl Walk<'_> {
    /// Adds the rows under an element; true if there is an activity under it.
    fn element(&mut self, at: usize, level: u8, shown: bool) -> bool {
        let own = self.activities.get_mut(at).map(std::mem::take).unwrap_or_default();
        let mut any = !own.is_empty();
        for activity in own {
            if shown {
                let row = i32::try_from(self.outline.rows.len()).unwrap_or(i32::MAX);
                if let Some(slot) = self.outline.row_of.get_mut(activity) {
                    *slot = row;
                }
                let thing = Thing::Activity(activity);
                self.outline.rows.push(Row { thing, level, has_children: false, collapsed: false });
            }
        }
        if level >= DEEPEST {
            return any;
        }
        let below = self.elements.get_mut(at).map(std::mem::take).unwrap_or_default();
        for element in below {
            let id = self.computed.schedule.wbs.get(element).map(|w| w.id);
            let collapsed = id.is_some_and(|id| self.collapsed.contains(&id));
            let row = self.outline.rows.len();
            if shown {
                let thing = Thing::Wbs(element);
                self.outline.rows.push(Row { thing, level, has_children: false, collapsed });
            }
            let has_children = self.activities.get(element).is_some_and(|l| !l.is_empty())
                || self.elements.get(element).is_some_and(|l| !l.is_empty());
            let found = self.element(element, level + 1, shown && !collapsed);
            if let Some(row) = self.outline.rows.get_mut(row).filter(|_| shown) {
                row.has_children = has_children;
            }
            if !found && shown && !self.all {
                self.outline.rows.truncate(row);
            }
            any |= found;
        }
        any
    }
}

impl Computed {
    /// What an activity adds to the elements above it.
    fn under(&self, activity: usize) -> Under {
        let of = self.schedule.activities.get(activity);
        Under {
            start: self.date(activity, |d| &d.start),
            finish: self.date(activity, |d| &d.finish),
            baseline_start: of.and_then(|a| a.planned_start),
            baseline_finish: of.and_then(|a| a.planned_finish),
            critical: self.value(activity, |d| &d.critical).unwrap_or(false),
        }
    }
}

/// What is under each element, by its place: what `of` says of the activities below it. None: nothing.
pub(super) fn roll_up(wbs: &[Wbs], activities: &[Activity], of: impl Fn(usize) -> Option<Under>) -> Vec<Option<Under>> {
    let place: HashMap<WbsId, usize> = wbs.iter().enumerate().map(|(at, w)| (w.id, at)).collect();
    let mut all: Vec<Option<Under>> = vec![None; wbs.len()];
    let add = |all: &mut Vec<Option<Under>>, at: usize, one: &Under| {
        if let Some(slot) = all.get_mut(at) {
            span(slot.get_or_insert_default(), one);
        }
    };
    for (at, activity) in activities.iter().enumerate() {
        if let Some(element) = activity.wbs_id.and_then(|id| place.get(&id).copied())
            && let Some(one) = of(at)
        {
            add(&mut all, element, &one);
        }
    }
    let parent = |at: usize| wbs.get(at).and_then(|w| w.parent).and_then(|id| place.get(&id).copied());
    // No chain is longer than there are elements.
    let depth = |at: usize| std::iter::successors(Some(at), |at| parent(*at)).take(wbs.len()).count();
    let mut deepest_first: Vec<usize> = (0..wbs.len()).collect();
    deepest_first.sort_by_cached_key(|at| std::cmp::Reverse(depth(*at)));
    for at in deepest_first {
        if let (Some(above), Some(Some(own))) = (parent(at), all.get(at).copied()) {
            add(&mut all, above, &own);
        }
    }
    all
}

fn span(all: &mut Under, one: &Under) {
    let earliest = |a: Option<Instant>, b: Option<Instant>| a.into_iter().chain(b).min();
    all.start = earliest(all.start, one.start);
    all.finish = all.finish.max(one.finish);
    all.baseline_start = earliest(all.baseline_start, one.baseline_start);
    all.baseline_finish = all.baseline_finish.max(one.baseline_finish);
    all.critical |= one.critical;
}

struct Wanted<'a> {
    computed: &'a Computed,
    filter: &'a RowFilter,
    text: String,
    from: i32,
    /// Of each kind of code the values that are wanted.
    codes: HashMap<CodeTypeId, Vec<CodeValueId>>,
    all: bool,
}

impl<'a> Wanted<'a> {
    fn new(computed: &'a Computed, filter: &'a RowFilter, as_of: NaiveDate) -> Self {
        let text = filter.text.trim().to_lowercase();
        let mut codes: HashMap<CodeTypeId, Vec<CodeValueId>> = HashMap::new();
        for value in computed.schedule.code_values.iter().filter(|value| filter.codes.contains(&value.id)) {
            codes.entry(value.type_id).or_default().push(value.id);
        }
        let any = filter.critical
            || filter.late
            || filter.float_at_most.is_some()
            || filter.next_days.is_some()
            || !text.is_empty();
        let all = !any && codes.is_empty();
        let from = Instant::from_date(as_of).map_or(0, |at| at.0);
        Self { computed, filter, text, from, codes, all }
    }

    fn is(&self, at: usize) -> bool {
        self.all || self.matches(at)
    }

    fn matches(&self, at: usize) -> bool {
        let Some(activity) = self.computed.schedule.activities.get(at) else { return false };
        let found = self.text.is_empty()
            || activity.code.to_lowercase().contains(&self.text)
            || activity.name.to_lowercase().contains(&self.text);
        let critical = !self.filter.critical || self.computed.value(at, |d| &d.critical).unwrap_or(false);
        let float = |most: i64| {
            let total = self.computed.value(at, |d| &d.total_float);
            !activity.is_finished() && total.is_some_and(|total| i64::from(total) <= most)
        };
        let near = self.filter.float_at_most.is_none_or(float);
        let late = !self.filter.late || self.computed.is_late(at);
        let coded = self.codes.values().all(|wanted| activity.codes.iter().any(|code| wanted.contains(code)));
        found && critical && near && late && coded && self.is_soon(at, activity.is_finished())
    }

    fn is_soon(&self, at: usize, finished: bool) -> bool {
        let Some(days) = self.filter.next_days else { return true };
        let until = i32::try_from(days).unwrap_or(i32::MAX).saturating_mul(MINUTES_PER_DAY).saturating_add(self.from);
        let start = self.computed.date(at, |d| &d.start);
        let finish = self.computed.date(at, |d| &d.finish);
        !finished && start.is_some_and(|start| start.0 < until) && finish.is_some_and(|finish| finish.0 >= self.from)
    }
}

impl Computed {
    pub(crate) fn id(&self, thing: Thing) -> Option<Uuid> {
        match thing {
            Thing::Wbs(at) => self.schedule.wbs.get(at).map(|w| w.id.0),
            Thing::Activity(at) => self.schedule.activities.get(at).map(|a| a.id.0),
        }
    }

    /// Not finished, and its finish is after the planned one or it has less float than none.
    pub(crate) fn is_late(&self, at: usize) -> bool {
        let Some(activity) = self.schedule.activities.get(at).filter(|a| !a.is_finished()) else { return false };
        let finish = self.date(at, |d| &d.finish);
        let after = activity.planned_finish.zip(finish).is_some_and(|(planned, finish)| finish > planned);
        after || self.value(at, |d| &d.total_float).is_some_and(|float| float < 0)
    }
}
