//! A schedule's computed dates against those that the tool which calculated it wrote into its file.

use crate::bridge::{Bridge, from_engine};
use crate::cpm::{Dates, NONE, RelationshipKind};
use milepost_model::schedule::{Activity, Critical, Instant, Minutes, Schedule, StoredDates};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};

/// No chain is told beyond so many steps: the last are what moves the activity.
const CHAIN: usize = 100;

/// What is compared, in the order in which it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    EarlyStart,
    EarlyFinish,
    LateStart,
    LateFinish,
    TotalFloat,
    FreeFloat,
    Start,
    Finish,
    Critical,
}

impl Field {
    pub const ALL: [Self; 9] = [
        Self::EarlyStart,
        Self::EarlyFinish,
        Self::LateStart,
        Self::LateFinish,
        Self::TotalFloat,
        Self::FreeFloat,
        Self::Start,
        Self::Finish,
        Self::Critical,
    ];
}

/// How many activities have a stored value, and of how many it is ours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Count {
    pub compared: usize,
    pub matched: usize,
}

/// A date as `2026-03-09 16:00`, a float in working minutes, or whether it is critical.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    Date(Instant),
    Minutes(Minutes),
    Flag(bool),
}

impl Serialize for Value {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Date(at) => serializer.collect_str(at),
            Self::Minutes(minutes) => serializer.serialize_i64(*minutes),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
        }
    }
}

/// One value that is not the stored one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The code of its project.
    pub project: String,
    /// What people call the activity.
    pub activity: String,
    pub name: String,
    /// Its identity in the file.
    pub origin: String,
    pub field: Field,
    pub stored: Value,
    pub computed: Value,
    /// What puts the activity where we have it: from the start, constraint, actual date or data date that the driving
    /// relationships lead back to, to the activity itself.
    pub chain: Vec<Step>,
}

/// An activity of a driving chain, and how the one before it drives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    pub activity: String,
    /// `FS`, `SS`, `FF` or `SF`; nothing for the first.
    pub relationship: Option<&'static str>,
    /// Working minutes.
    pub lag: i32,
    #[serde(serialize_with = "as_text")]
    pub start: Instant,
    #[serde(serialize_with = "as_text")]
    pub finish: Instant,
}

fn as_text<S: serde::Serializer>(at: &Instant, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(at)
}

/// The comparison of a whole schedule.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Comparison {
    pub activities: usize,
    /// Those with any stored date.
    pub calculated: usize,
    pub fields: BTreeMap<Field, Count>,
    pub differences: Vec<Difference>,
}

impl Comparison {
    /// All stored values are ours.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.differences.is_empty()
    }
}

/// Compares activity by activity; an activity without dates in the file is counted and not compared.
#[must_use]
pub fn compare(schedule: &Schedule, bridge: &Bridge, dates: &Dates) -> Comparison {
    let projects: HashMap<_, _> = schedule.projects.iter().map(|p| (p.id, p)).collect();
    let mut comparison = Comparison {
        activities: schedule.activities.len(),
        fields: Field::ALL.into_iter().map(|field| (field, Count::default())).collect(),
        ..Comparison::default()
    };
    let chains = Chains::new(schedule, bridge, dates);
    for (activity, node) in schedule.activities.iter().zip(&bridge.nodes) {
        let (Some(stored), Some(project)) = (activity.stored.as_deref(), projects.get(&activity.project_id)) else {
            continue;
        };
        comparison.calculated += 1;
        if *node == NONE {
            continue;
        }
        for field in Field::ALL {
            let Some(theirs) = theirs(field, activity, stored, project.options.critical) else { continue };
            let Some(ours) = ours(field, *node as usize, dates) else { continue };
            if let Some(count) = comparison.fields.get_mut(&field) {
                count.compared += 1;
                if theirs == ours {
                    count.matched += 1;
                    continue;
                }
            }
            comparison.differences.push(Difference {
                project: project.code.clone(),
                activity: activity.code.clone(),
                name: activity.name.clone(),
                origin: activity.origin.clone(),
                field,
                stored: theirs,
                computed: ours,
                chain: chains.of(*node),
            });
        }
    }
    comparison
}

/// What the file says. P6 writes no flag of what is critical: it is what its total float or its longest path makes so.
fn theirs(field: Field, activity: &Activity, stored: &StoredDates, rule: Critical) -> Option<Value> {
    match field {
        Field::EarlyStart => stored.early_start.map(Value::Date),
        Field::EarlyFinish => stored.early_finish.map(Value::Date),
        Field::LateStart => stored.late_start.map(Value::Date),
        Field::LateFinish => stored.late_finish.map(Value::Date),
        Field::TotalFloat => stored.total_float.map(Value::Minutes),
        Field::FreeFloat => stored.free_float.map(Value::Minutes),
        Field::Start => stored.start.map(Value::Date),
        Field::Finish => stored.finish.map(Value::Date),
        Field::Critical if activity.is_finished() => None,
        Field::Critical => match (stored.critical, rule) {
            (Some(flag), _) => Some(Value::Flag(flag)),
            (None, Critical::LongestPath) => stored.longest_path.map(Value::Flag),
            (None, Critical::TotalFloat(at_most)) => stored.total_float.map(|float| Value::Flag(float <= at_most)),
        },
    }
}

fn ours(field: Field, node: usize, dates: &Dates) -> Option<Value> {
    let date = |column: &[crate::cpm::Instant]| column.get(node).map(|at| Value::Date(from_engine(*at)));
    let float = |column: &[i32]| column.get(node).map(|minutes| Value::Minutes((*minutes).into()));
    match field {
        Field::EarlyStart => date(&dates.early_start),
        Field::EarlyFinish => date(&dates.early_finish),
        Field::LateStart => date(&dates.late_start),
        Field::LateFinish => date(&dates.late_finish),
        Field::TotalFloat => float(&dates.total_float),
        Field::FreeFloat => float(&dates.free_float),
        Field::Start => date(&dates.start),
        Field::Finish => date(&dates.finish),
        Field::Critical => dates.critical.get(node).map(|flag| Value::Flag(*flag)),
    }
}

/// Driving relationships by successor.
struct Chains<'a> {
    schedule: &'a Schedule,
    bridge: &'a Bridge,
    dates: &'a Dates,
    drivers: HashMap<u32, u32>,
}

impl<'a> Chains<'a> {
    fn new(schedule: &'a Schedule, bridge: &'a Bridge, dates: &'a Dates) -> Self {
        let successors = &bridge.network.relationships.successor;
        let driving = dates.driving.iter().zip(successors).zip(0_u32..);
        let mut drivers = HashMap::new();
        for ((_, successor), link) in driving.filter(|((drives, _), _)| **drives) {
            drivers.entry(*successor).or_insert(link);
        }
        Self { schedule, bridge, dates, drivers }
    }

    fn of(&self, node: u32) -> Vec<Step> {
        let mut steps = vec![];
        let mut at = node;
        loop {
            let link = self.drivers.get(&at).and_then(|link| self.bridge.network.relationships.get(*link));
            let Some(step) = self.step(at, link.as_ref().map(|l| (l.kind, l.lag))) else { break };
            steps.push(step);
            match link {
                Some(link) if steps.len() < CHAIN => at = link.predecessor,
                _ => break,
            }
        }
        steps.reverse();
        steps
    }

    fn step(&self, node: u32, by: Option<(RelationshipKind, i32)>) -> Option<Step> {
        let at = node as usize;
        let activity = self.schedule.activities.get(*self.bridge.activities.get(at)?)?;
        Some(Step {
            activity: activity.code.clone(),
            relationship: by.map(|(kind, _)| match kind {
                RelationshipKind::FinishToStart => "FS",
                RelationshipKind::StartToStart => "SS",
                RelationshipKind::FinishToFinish => "FF",
                RelationshipKind::StartToFinish => "SF",
            }),
            lag: by.map_or(0, |(_, lag)| lag),
            start: from_engine(*self.dates.start.get(at)?),
            finish: from_engine(*self.dates.finish.get(at)?),
        })
    }
}
