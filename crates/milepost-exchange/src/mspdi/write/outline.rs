//! The tasks of a project in the order of its outline: each summary before what is under it.

use super::Task;
use milepost_model::schedule::{Activity, Schedule, Wbs};
use milepost_model::{ProjectId, WbsId};
use std::collections::{HashMap, HashSet};

#[derive(Debug)]
pub(super) struct Outline<'s> {
    pub(super) rows: Vec<Row<'s>>,
}

#[derive(Debug)]
pub(super) struct Row<'s> {
    /// The number that people see: it rises from row to row.
    pub(super) id: i64,
    /// From 1.
    pub(super) level: usize,
    /// `1.2.1`.
    pub(super) number: String,
    pub(super) what: What<'s>,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum What<'s> {
    Element(&'s Wbs),
    Activity(&'s Activity),
}

impl Row<'_> {
    pub(super) fn task(&self) -> Task {
        match self.what {
            What::Element(element) => Task::Element(element.id),
            What::Activity(activity) => Task::Activity(activity.id),
        }
    }
}

/// Deeper than any outline; what lies below goes under the last one.
const DEEPEST: usize = 1000;

struct Children<'s> {
    elements: Vec<&'s Wbs>,
    activities: Vec<(usize, &'s Activity)>,
}

impl<'s> Outline<'s> {
    /// `others`: numbers that other rows have.
    pub(super) fn of(schedule: &'s Schedule, project: ProjectId, others: &HashSet<i64>) -> Self {
        let elements: Vec<&Wbs> = schedule.wbs.iter().filter(|w| w.project_id == project).collect();
        let known: HashMap<WbsId, Option<WbsId>> = elements.iter().map(|w| (w.id, w.parent)).collect();
        let mut under: HashMap<Option<WbsId>, Children<'s>> = HashMap::new();
        let blank = || Children { elements: vec![], activities: vec![] };
        for element in &elements {
            let parent = element.parent.filter(|parent| known.contains_key(parent));
            under.entry(parent).or_insert_with(blank).elements.push(element);
        }
        // The first activity under each element, at any depth.
        let mut first: HashMap<WbsId, usize> = HashMap::new();
        for (at, activity) in schedule.activities.iter().enumerate().filter(|(_, a)| a.project_id == project) {
            let parent = activity.wbs_id.filter(|id| known.contains_key(id));
            under.entry(parent).or_insert_with(blank).activities.push((at, activity));
            let mut above = parent;
            while let Some(id) = above {
                if first.contains_key(&id) {
                    break;
                }
                first.insert(id, at);
                above = known.get(&id).copied().flatten();
            }
        }
        for children in under.values_mut() {
            children.elements.sort_by_key(|element| element.position);
        }
        let mut outline = Self { rows: vec![] };
        outline.walk(&under, &first, others);
        outline
    }

    /// Depth first, without recursion: an outline may be deeper than a stack.
    fn walk(
        &mut self,
        under: &HashMap<Option<WbsId>, Children<'s>>,
        first: &HashMap<WbsId, usize>,
        others: &HashSet<i64>,
    ) {
        let ordered = |of: Option<WbsId>| -> std::vec::IntoIter<What<'s>> { merged(under.get(&of), first).into_iter() };
        let mut open = vec![(ordered(None), String::new(), 0u32)];
        let mut seen = HashSet::new();
        while let Some((rest, prefix, number)) = open.last_mut() {
            let Some(what) = rest.next() else {
                open.pop();
                continue;
            };
            *number += 1;
            let number = format!("{prefix}{number}");
            let last = self.rows.last().map_or(0, |row| row.id);
            let id = match what {
                // As in the file that it came from, where it still rises.
                What::Activity(activity) => activity.code.parse().ok().filter(|id| (last + 1..1 << 31).contains(id)),
                What::Element(_) => None,
            };
            let next = || (last + 1..).find(|id| !others.contains(id)).unwrap_or(last + 1);
            let level = open.len();
            self.rows.push(Row { id: id.unwrap_or_else(next), level, number: number.clone(), what });
            if let What::Element(element) = what
                && open.len() < DEEPEST
                && seen.insert(element.id)
            {
                open.push((ordered(Some(element.id)), format!("{number}."), 0));
            }
        }
    }
}

/// The elements by their places, with the activities between them: an element comes before the activities that come
/// after its first.
fn merged<'s>(children: Option<&Children<'s>>, first: &HashMap<WbsId, usize>) -> Vec<What<'s>> {
    let Some(Children { elements, activities }) = children else { return vec![] };
    let mut merged = Vec::with_capacity(elements.len() + activities.len());
    let mut rest = activities.iter().peekable();
    for element in elements {
        if let Some(begins) = first.get(&element.id) {
            while let Some((_, activity)) = rest.next_if(|(at, _)| at < begins) {
                merged.push(What::Activity(activity));
            }
        }
        merged.push(What::Element(element));
    }
    merged.extend(rest.map(|(_, activity)| What::Activity(activity)));
    merged
}
