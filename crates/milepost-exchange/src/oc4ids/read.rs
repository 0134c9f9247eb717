//! Reads packages, lists of projects and single projects.

use super::{EXTENSION, PACKAGE, day, sector};
use crate::record::{Drafted, ProjectRecord, Records};
use crate::table::{TableError, parsed};
use crate::{Findings, Place};
use milepost_model::{ClaimDraft, Message, MilestoneDraft, ProjectDraft, Reliability, SourceDraft};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// How the file was: kept with each project, so that it is written in that way again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "shape", rename_all = "snake_case")]
pub enum Shape {
    /// With the members of the package but for its projects.
    Package {
        members: Map<String, Value>,
    },
    List,
    Single,
}

/// More projects than this are not taken of one file.
const MOST_PROJECTS: usize = 100_000;
/// What a project has room for.
const LONGEST_NAME: usize = 200;
const LONGEST_PLACE: usize = 100;
const MOST_PLACES: usize = 20;

/// The projects of a file.
///
/// # Errors
/// Where it is not JSON, nested too deeply, or holds no projects.
pub fn read(bytes: &[u8]) -> Result<Records, TableError> {
    let (shape, projects) = match parsed(bytes)? {
        Value::Array(projects) => (Shape::List, projects),
        Value::Object(mut members) => match members.remove("projects") {
            Some(Value::Array(projects)) => (Shape::Package { members }, projects),
            Some(_) => return Err(TableError::NoRecords),
            None => (Shape::Single, vec![Value::Object(members)]),
        },
        _ => return Err(TableError::NoRecords),
    };
    let source = source(&shape);
    let shape = serde_json::to_string(&shape).unwrap_or_default();
    let mut findings = Findings::default();
    let mut records: Vec<ProjectRecord> = vec![];
    for (number, project) in (1..).zip(projects.iter().take(MOST_PROJECTS)) {
        let place = Place { table: "projects".to_owned(), row: Some(number), ..Place::default() };
        let Some(object) = project.as_object() else {
            findings.error(place, Message::new("oc4ids-no-project"));
            continue;
        };
        let record = Reader { object, place: place.clone(), source: source.clone() }.record(number, &shape);
        if records.iter().any(|other| other.called == record.called) {
            findings.error(place, Message::new("oc4ids-id-again").with("id", record.called.as_str()));
            continue;
        }
        records.push(record);
    }
    if records.is_empty() {
        return Err(TableError::NoRecords);
    }
    Ok(Records { projects: records, findings })
}

/// The package as a source.
fn source(shape: &Shape) -> Option<SourceDraft> {
    let Shape::Package { members } = shape else { return None };
    let publisher = text(members.get("publisher")?.get("name"))?;
    let link = text(members.get("uri")).filter(|uri| uri.starts_with("http://") || uri.starts_with("https://"));
    Some(SourceDraft {
        title: Some(format!("OC4IDS: {publisher}")),
        publisher: Some(publisher),
        published: text(members.get("publishedDate")).and_then(|date| day(&date)).map(|day| day.to_string()),
        link,
        reliability: Some(Reliability::Official),
        note: None,
    })
}

fn text(value: Option<&Value>) -> Option<String> {
    value?.as_str().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

fn list<'a>(value: Option<&'a Value>) -> impl Iterator<Item = &'a Value> + use<'a> {
    value.and_then(Value::as_array).into_iter().flatten()
}

/// An amount with its currency, as a text.
pub(super) fn money(value: Option<&Value>) -> Option<String> {
    let value = value?;
    let currency = text(value.get("currency"))?;
    value.get("amount")?.as_number().map(|amount| format!("{amount} {currency}"))
}

/// The first point: its longitude and latitude, in the order of GeoJSON.
pub(super) fn point(project: &Map<String, Value>) -> Option<(f64, f64)> {
    list(project.get("locations")).find_map(|location| {
        let geometry = location.get("geometry")?;
        let coordinates = (geometry.get("type")?.as_str()? == "Point").then(|| geometry.get("coordinates"))??;
        let (longitude, latitude) = (coordinates.get(0)?.as_f64()?, coordinates.get(1)?.as_f64()?);
        (longitude.abs() <= 180.0 && latitude.abs() <= 90.0).then_some((longitude, latitude))
    })
}

struct Reader<'a> {
    object: &'a Map<String, Value>,
    place: Place,
    source: Option<SourceDraft>,
}

impl Reader<'_> {
    fn get(&self, name: &str) -> Option<&Value> {
        self.object.get(name)
    }

    fn record(&self, number: u64, shape: &str) -> ProjectRecord {
        let id = text(self.get("id"));
        let called = id.clone().or_else(|| text(self.get("title"))).unwrap_or_else(|| format!("OC4IDS {number}"));
        let body = serde_json::to_string(self.object).unwrap_or_default();
        ProjectRecord {
            place: self.place.clone(),
            described: self.place.clone(),
            describes: true,
            draft: self.project(id, &called),
            milestones: self.milestones(),
            claims: self.claims(),
            extensions: vec![(EXTENSION.to_owned(), body), (PACKAGE.to_owned(), shape.to_owned())],
            called,
            ..ProjectRecord::default()
        }
    }

    fn project(&self, id: Option<String>, called: &str) -> ProjectDraft {
        let name = text(self.get("title")).unwrap_or_else(|| called.to_owned());
        let places = list(self.get("locations"))
            .filter_map(|at| text(at.get("description")).or_else(|| text(at.get("address")?.get("locality"))));
        let places: Vec<String> =
            places.filter(|place| place.chars().count() <= LONGEST_PLACE).take(MOST_PLACES).collect();
        let mut countries: Vec<String> = vec![];
        for location in list(self.get("locations")) {
            let country = location.get("address").and_then(|address| text(address.get("countryName")));
            let known = country.and_then(|name| milepost_model::country::code(&name));
            countries.extend(known.map(str::to_owned).filter(|code| !countries.contains(code)));
        }
        let currency = self.get("budget").and_then(|budget| text(budget.get("amount")?.get("currency")));
        ProjectDraft {
            name: Some(name.chars().take(LONGEST_NAME).collect()),
            code: id.map(|id| milepost_model::project::code::made(&id, &[])),
            kind: sector::kind(list(self.get("sector")).filter_map(Value::as_str)),
            status: text(self.get("status")).and_then(|phase| sector::status(&phase)),
            description: text(self.get("description")),
            places: (!places.is_empty()).then_some(places),
            countries: (!countries.is_empty()).then_some(countries),
            coordinates: point(self.object).map(|(longitude, latitude)| format!("{latitude}, {longitude}")),
            currency: currency.filter(|code| code.len() == 3),
            ..ProjectDraft::default()
        }
    }

    fn milestones(&self) -> Vec<Drafted<MilestoneDraft>> {
        let mut found: Vec<Drafted<MilestoneDraft>> = vec![];
        for (row, milestone) in (1..).zip(list(self.get("milestones"))) {
            let date = |name: &str| text(milestone.get(name)).and_then(|text| day(&text)).map(|day| day.to_string());
            let title = text(milestone.get("title")).or_else(|| text(milestone.get("id")));
            // A title is a milestone's name here: of two that are called the same the later is told apart by its id.
            let taken = |title: &String| found.iter().any(|other| other.draft.title.as_ref() == Some(title));
            let title = match (title, text(milestone.get("id"))) {
                (Some(title), Some(id)) if taken(&title) => Some(format!("{title} ({id})")),
                (title, _) => title,
            };
            let Some(title) = title else { continue };
            let draft = MilestoneDraft {
                title: Some(title),
                planned: date("dueDate"),
                actual: date("dateMet"),
                note: text(milestone.get("description")),
                budget: money(milestone.get("value")),
                ..MilestoneDraft::default()
            };
            let column = format!("milestones, {row}");
            found.push(Drafted { place: Place { column, ..self.place.clone() }, draft, source: None, chosen: false });
        }
        found
    }

    fn claims(&self) -> Vec<Drafted<ClaimDraft>> {
        let mut found = vec![];
        let mut claim = |fact: &str, column: &str, value: Option<String>, stated: Option<String>| {
            let Some(value) = value else { return };
            let draft =
                ClaimDraft { fact: Some(fact.to_owned()), reported: Some(value), stated, ..ClaimDraft::default() };
            let place = Place { column: column.to_owned(), ..self.place.clone() };
            found.push(Drafted { place, draft, source: self.source.clone(), chosen: false });
        };
        let date = |of: Option<&Value>, name: &str| {
            of.and_then(|of| text(of.get(name))).and_then(|text| day(&text)).map(|day| day.to_string())
        };
        let period = self.get("period");
        claim("start", "period, startDate", date(period, "startDate"), None);
        claim("finish", "period, endDate", date(period, "endDate"), None);
        let budget = self.get("budget");
        let approved = date(budget, "approvalDate").or_else(|| date(budget, "requestDate"));
        claim("cost", "budget, amount", money(budget.and_then(|budget| budget.get("amount"))), approved);
        for metric in
            list(self.get("metrics")).filter(|metric| text(metric.get("id")).as_deref() == Some("physicalProgress"))
        {
            for observed in list(metric.get("observations")) {
                let per_cent =
                    observed.get("unit").and_then(|unit| text(unit.get("name"))).is_some_and(|name| name == "percent");
                let measure = text(observed.get("measure"))
                    .or_else(|| observed.get("measure")?.as_number().map(ToString::to_string));
                let stated = date(observed.get("period"), "endDate");
                claim("progress", "metrics", measure.filter(|_| per_cent).map(|measure| format!("{measure}%")), stated);
            }
        }
        found
    }
}
