//! The tables of a schedule, each with its keys as the model's JSON names them.

use super::value::{WEEK, table_from_text, table_from_toml, table_to_text};
use crate::text::write::{Text, quoted};
use milepost_model::schedule::{
    Activity, Assignment, Calendar, CodeType, CodeValue, Lag, MilestoneActivity, Relationship, RelationshipKind,
    Resource, ResourceKind, Schedule, ScheduleProject, UserField, UserFieldKind, Wbs,
};
use milepost_model::{
    ActivityId, CodeTypeId, CodeValueId, MilestoneId, ProjectId, RelationshipId, ResourceId, Risk, RiskId, UserFieldId,
    WbsId,
};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use toml::Spanned;
use uuid::Uuid;

/// The tables of one project's schedule, not yet read.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::text) struct ScheduleText {
    pub(in crate::text) schedule: Option<Spanned<toml::Table>>,
    pub(in crate::text) calendar: Vec<Spanned<toml::Table>>,
    pub(in crate::text) wbs: Vec<Spanned<toml::Table>>,
    pub(in crate::text) resource: Vec<Spanned<toml::Table>>,
    pub(in crate::text) code_type: Vec<Spanned<toml::Table>>,
    pub(in crate::text) code_value: Vec<Spanned<toml::Table>>,
    pub(in crate::text) user_field: Vec<Spanned<toml::Table>>,
    pub(in crate::text) activity: Vec<Spanned<toml::Table>>,
    pub(in crate::text) relationship: Vec<Spanned<toml::Table>>,
    pub(in crate::text) assignment: Vec<Spanned<toml::Table>>,
    pub(in crate::text) milestone_activity: Vec<Spanned<toml::Table>>,
    pub(in crate::text) risk: Vec<Spanned<toml::Table>>,
}

/// One project's schedule, and what goes with it.
#[derive(Default)]
pub(in crate::text) struct ScheduleRead {
    pub(in crate::text) schedule: Option<Schedule>,
    /// Which milestones follow its activities.
    pub(in crate::text) links: Vec<MilestoneActivity>,
    pub(in crate::text) risks: Vec<Risk>,
}

/// A thing of a schedule: what a new one looks like, so that only what differs is written.
pub(in crate::text) trait Owned: Serialize + DeserializeOwned {
    fn blank(project: ProjectId) -> Self;
}

const NONE: Uuid = Uuid::nil();

impl Owned for ScheduleProject {
    fn blank(project: ProjectId) -> Self {
        Self { id: project, ..Self::blank("") }
    }
}
impl Owned for Calendar {
    fn blank(project: ProjectId) -> Self {
        Self { project_id: Some(project), ..Self::blank("") }
    }
}
impl Owned for Wbs {
    fn blank(project_id: ProjectId) -> Self {
        let (code, name, origin) = Default::default();
        Self { id: WbsId(NONE), project_id, parent: None, position: 0, code, name, origin }
    }
}
impl Owned for Resource {
    fn blank(_: ProjectId) -> Self {
        Self {
            id: ResourceId(NONE),
            parent: None,
            calendar_id: None,
            code: String::new(),
            name: String::new(),
            kind: ResourceKind::default(),
            unit: String::new(),
            rates: vec![],
            origin: String::new(),
        }
    }
}
impl Owned for CodeType {
    fn blank(project: ProjectId) -> Self {
        let (name, origin) = Default::default();
        Self { id: CodeTypeId(NONE), project_id: Some(project), name, position: 0, origin }
    }
}
impl Owned for CodeValue {
    fn blank(_: ProjectId) -> Self {
        Self {
            id: CodeValueId(NONE),
            type_id: CodeTypeId(NONE),
            parent: None,
            code: String::new(),
            name: String::new(),
            position: 0,
            color: None,
            origin: String::new(),
        }
    }
}
impl Owned for UserField {
    fn blank(_: ProjectId) -> Self {
        let (subject, name, origin) = Default::default();
        Self { id: UserFieldId(NONE), subject, name, kind: UserFieldKind::default(), origin }
    }
}
impl Owned for Activity {
    fn blank(project: ProjectId) -> Self {
        Self::blank(project)
    }
}
impl Owned for Relationship {
    fn blank(_: ProjectId) -> Self {
        Self {
            id: RelationshipId(NONE),
            predecessor: ActivityId(NONE),
            successor: ActivityId(NONE),
            kind: RelationshipKind::default(),
            lag: Lag::NONE,
        }
    }
}
impl Owned for Assignment {
    fn blank(_: ProjectId) -> Self {
        Self::blank(ActivityId(NONE))
    }
}
impl Owned for Risk {
    fn blank(project: ProjectId) -> Self {
        Self { id: RiskId(NONE), ..Self::blank(project) }
    }
}
impl Owned for MilestoneActivity {
    fn blank(project_id: ProjectId) -> Self {
        let (milestone_id, activity_id) = (MilestoneId(NONE), ActivityId(NONE));
        Self { project_id, milestone_id, activity_id, reads: Default::default() }
    }
}

/// What is written first of every thing; the other keys follow in the order of the alphabet.
const FIRST: [&str; 3] = ["id", "code", "name"];

fn json(value: &impl Serialize) -> Map<String, Value> {
    match serde_json::to_value(value) {
        Ok(Value::Object(map)) => map,
        // The nouns of the model are objects in JSON.
        _ => Map::new(),
    }
}

/// Takes out of `value` what `blank` has too; of the options of a schedule, option by option.
fn differing(value: Map<String, Value>, blank: &Map<String, Value>) -> Map<String, Value> {
    let mut differing = Map::new();
    for (key, value) in value {
        let value = match (key.as_str(), value, blank.get(&key)) {
            ("options", Value::Object(value), Some(Value::Object(blank))) => {
                Value::Object(self::differing(value, blank))
            }
            (_, value, _) => value,
        };
        let empty = matches!(&value, Value::Object(map) if map.is_empty());
        if key == "id" || (!empty && blank.get(&key) != Some(&value)) {
            differing.insert(key, value);
        }
    }
    differing
}

/// The schedule of a project, after the project itself.
pub(in crate::text) fn write(text: &mut Text, schedule: &Schedule) {
    let Some(of) = schedule.projects.first() else { return };
    text.line("");
    text.line("[project.schedule]");
    let mut own = differing(json(of), &json(&<ScheduleProject as Owned>::blank(of.id)));
    // It is the project's own.
    own.remove("id");
    lines(text, own);
    all(text, "calendar", of.id, &schedule.calendars);
    all(text, "wbs", of.id, &schedule.wbs);
    all(text, "resource", of.id, &schedule.resources);
    all(text, "code_type", of.id, &schedule.code_types);
    all(text, "code_value", of.id, &schedule.code_values);
    all(text, "user_field", of.id, &schedule.user_fields);
    all(text, "activity", of.id, &schedule.activities);
    all(text, "relationship", of.id, &schedule.relationships);
    all(text, "assignment", of.id, &schedule.assignments);
}

pub(in crate::text) fn all<T: Owned>(text: &mut Text, table: &str, project: ProjectId, things: &[T]) {
    let blank = json(&T::blank(project));
    for thing in things {
        text.head(&format!("project.{table}"));
        lines(text, differing(json(thing), &blank));
    }
}

fn lines(text: &mut Text, fields: Map<String, Value>) {
    let mut fields = table_to_text(fields);
    for key in FIRST {
        if let Some(value) = fields.remove(key) {
            text.line(&format!("{key} = {}", inline(&value)));
        }
    }
    // The days of a week in the order of the week.
    let week: Vec<_> = WEEK.iter().filter_map(|day| Some((*day, fields.remove(*day)?))).collect();
    for (key, value) in fields.iter().map(|(key, value)| (key.as_str(), value)) {
        text.line(&format!("{key} = {}", inline(value)));
    }
    for (day, value) in week {
        text.line(&format!("{day} = {}", inline(&value)));
    }
}

/// A value on one line.
fn inline(value: &Value) -> String {
    match value {
        Value::String(text) => quoted(text),
        Value::Array(values) => {
            let values: Vec<_> = values.iter().map(inline).collect();
            format!("[{}]", values.join(", "))
        }
        Value::Object(map) => {
            let fields: Vec<_> = map.iter().map(|(key, value)| format!("{key} = {}", inline(value))).collect();
            format!("{{ {} }}", fields.join(", "))
        }
        other => other.to_string(),
    }
}

/// Reads a thing of a project.
///
/// # Errors
/// What is wrong with it, in words for the line of its table.
pub(in crate::text) fn read<T: Owned>(project: ProjectId, table: toml::Table) -> Result<T, String> {
    let blank = json(&T::blank(project));
    let given = table_from_text(table_from_toml(table)?, blank.contains_key("week"))?;
    for key in given.keys() {
        if !blank.contains_key(key) || key == "project_id" {
            return Err(format!("unknown field `{key}`"));
        }
    }
    let mut whole = blank;
    for (key, value) in given.clone() {
        match (key.as_str(), value, whole.get_mut(&key)) {
            ("options", Value::Object(options), Some(Value::Object(blank))) => blank.extend(options),
            (_, value, _) => {
                whole.insert(key, value);
            }
        }
    }
    let thing: T = serde_json::from_value(Value::Object(whole)).map_err(|e| e.to_string())?;
    // Nothing that was written within a value is lost in silence.
    let read = json(&thing);
    for (key, value) in given {
        let kept = read.get(&key).cloned().unwrap_or(Value::Null);
        if !holds(&kept, &value) {
            return Err(format!("`{key}` has something that is not known here"));
        }
    }
    Ok(thing)
}

/// True if everything of `given` is in `kept`.
fn holds(kept: &Value, given: &Value) -> bool {
    match (kept, given) {
        (Value::Object(kept), Value::Object(given)) => {
            given.iter().all(|(key, given)| kept.get(key).is_some_and(|kept| holds(kept, given)))
        }
        (Value::Array(kept), Value::Array(given)) => {
            kept.len() == given.len() && kept.iter().zip(given).all(|(kept, given)| holds(kept, given))
        }
        (kept, given) => kept == given,
    }
}

impl ScheduleText {
    /// Reads the schedule, if the project has one, which milestones follow its activities, and its risks.
    ///
    /// # Errors
    /// What is wrong, with where it stands.
    pub(in crate::text) fn read(self, project: ProjectId) -> Result<ScheduleRead, (usize, String)> {
        let risks = read_all(project, self.risk)?;
        let Some(own) = self.schedule else { return Ok(ScheduleRead { risks, ..ScheduleRead::default() }) };
        let start = own.span().start;
        let mut table = own.into_inner();
        table.insert("id".to_owned(), toml::Value::String(project.to_string()));
        let schedule = Schedule {
            projects: vec![read(project, table).map_err(|detail| (start, detail))?],
            calendars: read_all(project, self.calendar)?,
            wbs: read_all(project, self.wbs)?,
            activities: read_all(project, self.activity)?,
            relationships: read_all(project, self.relationship)?,
            resources: read_all(project, self.resource)?,
            assignments: read_all(project, self.assignment)?,
            code_types: read_all(project, self.code_type)?,
            code_values: read_all(project, self.code_value)?,
            user_fields: read_all(project, self.user_field)?,
        };
        Ok(ScheduleRead { schedule: Some(schedule), links: read_all(project, self.milestone_activity)?, risks })
    }
}

fn read_all<T: Owned>(project: ProjectId, tables: Vec<Spanned<toml::Table>>) -> Result<Vec<T>, (usize, String)> {
    let read = |table: Spanned<toml::Table>| {
        let start = table.span().start;
        read(project, table.into_inner()).map_err(|detail| (start, detail))
    };
    tables.into_iter().map(read).collect()
}
