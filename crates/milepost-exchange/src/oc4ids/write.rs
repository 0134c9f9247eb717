//! Writes projects. One that came from a file of the standard is written as it came, with only what is another now.

use super::read::{Shape, money, point};
use super::{EXTENSION, PACKAGE, VERSION, day, sector};
use milepost_model::{
    Claim, ClaimValue, Content, DateInterval, FactName, Message, Milestone, Money, Project, ProjectId,
};
use rust_decimal::prelude::ToPrimitive;
use serde_json::{Map, Value, json};

/// Who publishes a package, and when, where its projects say nothing of it.
#[derive(Clone, Debug)]
pub struct Publication {
    pub publisher: String,
    pub published: chrono::NaiveDate,
}

/// The projects as JSON, and what has no place in the standard: a message of each kind with how many there are. In the
/// shape of the file that all of them came from, where that was one; else as a package. Equal content gives equal
/// bytes.
#[must_use]
pub fn write(content: &Content, projects: &[ProjectId], publication: &Publication) -> (Vec<u8>, Vec<(Message, usize)>) {
    let chosen: Vec<&Project> = content.projects.iter().filter(|p| projects.contains(&p.id)).collect();
    let written: Vec<Value> = chosen.iter().map(|of| Value::Object(Writer { content, of }.project())).collect();
    let shape = shape(content, &chosen);
    let value = match shape {
        Some(Shape::List) => Value::Array(written),
        Some(Shape::Single) if written.len() == 1 => written.into_iter().next().unwrap_or_default(),
        Some(Shape::Package { mut members }) => {
            members.insert("projects".to_owned(), Value::Array(written));
            Value::Object(members)
        }
        _ => json!({
            "version": VERSION,
            "uri": format!("urn:uuid:{}", chosen.first().map_or_else(|| ProjectId(uuid::Uuid::nil()), |p| p.id)),
            "publishedDate": format!("{}T00:00:00Z", publication.published),
            "publisher": { "name": publication.publisher },
            "projects": written,
        }),
    };
    let mut bytes = serde_json::to_vec_pretty(&value).unwrap_or_default();
    bytes.push(b'\n');
    (bytes, left_out(content, &chosen))
}

/// The shape of the file that all came from.
fn shape(content: &Content, projects: &[&Project]) -> Option<Shape> {
    let of = |project: &&Project| {
        content.extensions.iter().find(|e| e.project_id == project.id && e.format == PACKAGE).map(|e| e.body.as_str())
    };
    let first = of(projects.first()?)?;
    projects.iter().all(|project| of(project) == Some(first)).then(|| serde_json::from_str(first).ok())?
}

fn left_out(content: &Content, projects: &[&Project]) -> Vec<(Message, usize)> {
    let ours = |id: ProjectId| projects.iter().any(|p| p.id == id);
    let forecasts = content.milestones.iter().filter(|m| ours(m.project_id) && m.forecast.is_some()).count();
    let reports = content.reports.iter().filter(|r| ours(r.project_id)).count();
    let facts = ["start", "finish", "cost", "progress"];
    let claims = content.claims.iter().filter(|c| ours(c.project_id) && !facts.contains(&c.fact.0.as_str())).count();
    let activities = content.schedules.iter().flat_map(|s| &s.activities).filter(|a| ours(a.project_id)).count();
    let counted = [
        ("oc4ids-left-forecasts", forecasts),
        ("oc4ids-left-reports", reports),
        ("oc4ids-left-claims", claims),
        ("oc4ids-left-activities", activities),
    ];
    let some = counted.into_iter().filter(|(_, count)| *count > 0);
    some.map(|(id, count)| (Message::new(id).with("count", count), count)).collect()
}

struct Writer<'a> {
    content: &'a Content,
    of: &'a Project,
}

impl Writer<'_> {
    fn project(&self) -> Map<String, Value> {
        let kept = self.content.extensions.iter().find(|e| e.project_id == self.of.id && e.format == EXTENSION);
        let kept: Option<Map<String, Value>> = kept.and_then(|e| serde_json::from_str(&e.body).ok());
        let new = kept.is_none();
        let mut project = kept.unwrap_or_else(|| {
            let mut project = Map::new();
            project.insert("id".to_owned(), json!(self.of.code));
            project
        });
        self.own(&mut project, new);
        self.dates(&mut project);
        self.cost(&mut project);
        self.locations(&mut project);
        self.milestones(&mut project);
        if new {
            self.progress(&mut project);
        }
        project
    }

    fn own(&self, project: &mut Map<String, Value>, new: bool) {
        let said = |project: &Map<String, Value>, name: &str| {
            project.get(name).and_then(Value::as_str).map(str::trim).unwrap_or_default().to_owned()
        };
        // A project without a title is called by its id here.
        let title = said(project, "title");
        let stands = if title.is_empty() { said(project, "id") } else { title };
        if new || (!stands.is_empty() && stands.chars().take(200).collect::<String>() != self.of.name) {
            project.insert("title".to_owned(), json!(self.of.name));
        }
        if said(project, "description").split_whitespace().ne(self.of.description.split_whitespace()) {
            project.insert("description".to_owned(), json!(self.of.description));
        }
        let phase = said(project, "status");
        let known = sector::status(&phase);
        if (new || known.is_some()) && known != Some(self.of.status) {
            project.insert("status".to_owned(), json!(sector::phase(self.of.status)));
        }
        if new && let Some(sectors) = sector::sectors(self.of.kind) {
            project.insert("sector".to_owned(), json!(sectors));
        }
    }

    /// The value of a fact: the chosen claim, else the one stated last.
    fn fact(&self, name: &str) -> Option<&Claim> {
        let claims =
            || self.content.claims.iter().filter(|c| c.project_id == self.of.id && c.fact.0.to_lowercase() == name);
        claims().find(|c| c.chosen).or_else(|| claims().max_by_key(|c| (c.stated.map(|s| s.last_known()), c.id)))
    }

    fn dates(&self, project: &mut Map<String, Value>) {
        for (fact, member) in [(FactName::START, "startDate"), (FactName::FINISH, "endDate")] {
            let Some(ClaimValue::Date(date)) = self.fact(fact).map(|claim| &claim.value) else { continue };
            let wanted = if fact == FactName::START { date.first_known() } else { date.last_known() };
            let period = project.get("period").and_then(|period| period.get(member));
            if period.and_then(Value::as_str).and_then(day) != Some(wanted) {
                let period = project.entry("period").or_insert_with(|| json!({}));
                put(period, member, json!(date_time(wanted)));
            }
        }
    }

    fn cost(&self, project: &mut Map<String, Value>) {
        let Some(ClaimValue::Money(cost)) = self.fact(FactName::COST).map(|claim| &claim.value) else { return };
        let there = project.get("budget").and_then(|budget| money(budget.get("amount")));
        if there.as_deref().and_then(amount) != Some((cost.amount.normalize(), cost.currency.to_string())) {
            let budget = project.entry("budget").or_insert_with(|| json!({}));
            put(budget, "amount", value(*cost));
        }
    }

    fn locations(&self, project: &mut Map<String, Value>) {
        let there = point(project);
        let wanted = self.of.coordinates.map(|at| (at.longitude, at.latitude));
        if there == wanted || wanted.is_none() {
            return;
        }
        let Some((longitude, latitude)) = wanted else { return };
        let mut location = json!({
            "id": self.of.id.to_string(),
            "geometry": { "type": "Point", "coordinates": [longitude, latitude] },
        });
        if !self.of.places.is_empty() {
            put(&mut location, "description", json!(self.of.places.join(", ")));
        }
        match project.entry("locations").or_insert_with(|| json!([])) {
            Value::Array(locations) => {
                // One that was written before is replaced; those of the file stay.
                locations.retain(|at| at.get("id").and_then(Value::as_str) != Some(&self.of.id.to_string()));
                locations.insert(0, location);
            }
            other => *other = json!([location]),
        }
    }

    /// Milestones of the file that are here still, as they were but for dates that are others now; then those that
    /// are new.
    fn milestones(&self, project: &mut Map<String, Value>) {
        let ours: Vec<&Milestone> = self.content.milestones.iter().filter(|m| m.project_id == self.of.id).collect();
        let kept: Vec<Value> = project.get("milestones").and_then(Value::as_array).cloned().unwrap_or_default();
        let mut written: Vec<Value> = vec![];
        let mut taken: Vec<&Milestone> = vec![];
        for mut milestone in kept {
            let said =
                |name: &str| milestone.get(name).and_then(Value::as_str).map(str::trim).filter(|t| !t.is_empty());
            let (title, id) = (said("title").or_else(|| said("id")), said("id").unwrap_or_default());
            let Some(title) = title.map(str::to_owned) else {
                written.push(milestone);
                continue;
            };
            let numbered = format!("{title} ({id})");
            let named = |m: &&&Milestone| m.title == title || m.title == numbered;
            let Some(found) = ours.iter().filter(|m| !taken.iter().any(|t| t.id == m.id)).find(named).copied() else {
                continue;
            };
            taken.push(found);
            for (name, date) in [("dueDate", found.planned), ("dateMet", found.actual)] {
                let there = milestone.get(name).and_then(Value::as_str).and_then(day);
                let wanted = date.map(|date| date.last_known());
                match wanted {
                    Some(wanted) if there != Some(wanted) => put(&mut milestone, name, json!(date_time(wanted))),
                    None if there.is_some() => {
                        if let Some(members) = milestone.as_object_mut() {
                            members.remove(name);
                        }
                    }
                    _ => {}
                }
            }
            let met = milestone.get("status").and_then(Value::as_str) == Some("met");
            if found.actual.is_some() != met && (met || milestone.get("dateMet").is_some()) {
                put(&mut milestone, "status", json!(if found.actual.is_some() { "met" } else { "scheduled" }));
            }
            written.push(milestone);
        }
        for new in ours.iter().filter(|m| !taken.iter().any(|t| t.id == m.id)) {
            written.push(self.milestone(new));
        }
        if !written.is_empty() || project.contains_key("milestones") {
            project.insert("milestones".to_owned(), Value::Array(written));
        }
    }

    fn milestone(&self, of: &Milestone) -> Value {
        let mut milestone = Map::new();
        let mut put = |name: &str, value: Option<Value>| {
            milestone.extend(value.map(|value| (name.to_owned(), value)));
        };
        let date = |date: Option<DateInterval>| date.map(|date| json!(date_time(date.last_known())));
        put("id", Some(json!(of.id.to_string())));
        put("title", Some(json!(of.title)));
        put("type", Some(json!("delivery")));
        put("description", Some(json!(of.note)).filter(|_| !of.note.is_empty()));
        put("dueDate", date(of.planned));
        put("dateMet", date(of.actual));
        put("status", Some(json!(if of.actual.is_some() { "met" } else { "scheduled" })));
        put("value", of.budget.map(value));
        Value::Object(milestone)
    }

    fn progress(&self, project: &mut Map<String, Value>) {
        let claims = self
            .content
            .claims
            .iter()
            .filter(|c| c.project_id == self.of.id && c.fact.0.to_lowercase() == FactName::PROGRESS);
        let observed = claims.filter_map(|claim| {
            let (ClaimValue::Share(share), Some(stated)) = (&claim.value, claim.stated) else { return None };
            let at = date_time(stated.last_known());
            Some(json!({
                "id": claim.id.to_string(),
                "measure": (share * rust_decimal::Decimal::ONE_HUNDRED).normalize().to_string(),
                "unit": { "name": "percent", "scheme": "UNCEFACT", "id": "P1" },
                "period": { "startDate": at, "endDate": at },
            }))
        });
        let observed: Vec<Value> = observed.collect();
        if !observed.is_empty() {
            let metric = json!({ "id": "physicalProgress", "title": "Physical progress", "observations": observed });
            project.insert("metrics".to_owned(), json!([metric]));
        }
    }
}

fn put(object: &mut Value, name: &str, value: Value) {
    if let Some(members) = object.as_object_mut() {
        members.insert(name.to_owned(), value);
    }
}

fn date_time(day: chrono::NaiveDate) -> String {
    format!("{day}T00:00:00Z")
}

fn value(money: Money) -> Value {
    let amount = match money.amount.normalize().to_i64().filter(|_| money.amount.fract().is_zero()) {
        Some(whole) => json!(whole),
        None => json!(money.amount.to_f64()),
    };
    json!({ "amount": amount, "currency": money.currency.to_string() })
}

/// An amount with its currency as [`money`] writes it.
fn amount(text: &str) -> Option<(rust_decimal::Decimal, String)> {
    let (amount, currency) = text.split_once(' ')?;
    let amount = amount.parse().or_else(|_| rust_decimal::Decimal::from_scientific(amount)).ok()?;
    Some((amount.normalize(), currency.to_owned()))
}
