//! One row, by its mapping.

use super::super::{Cell, Field, Row};
use super::{MilestoneDates, Way};
use crate::record::{ActivityRecord, Drafted, ProjectRecord};
use crate::{Findings, Place};
use milepost_model::{
    ClaimDraft, FactKind, Message, MilestoneDraft, ProjectDraft, ProjectKind, ProjectStatus, Reliability, SourceDraft,
};

/// The longest name of a project.
const LONGEST_NAME: usize = 200;

/// A value of a row, as a text of one reading and as the file has it.
struct Value<'a> {
    field: &'a Field,
    column: &'a str,
    plain: String,
    reported: String,
}

/// The values of a row.
pub(super) struct Values<'a> {
    way: &'a Way<'a>,
    row: u64,
    list: Vec<Value<'a>>,
}

impl<'a> Way<'a> {
    pub(super) fn values(&'a self, row: &Row, findings: &mut Findings) -> Values<'a> {
        let mut values = Values { way: self, row: row.number, list: vec![] };
        for column in &self.columns {
            let taken = column.when.as_ref().is_none_or(|(at, is)| {
                let text = self.table.cell(row, *at).text();
                is.iter().any(|wanted| wanted.eq_ignore_ascii_case(&text))
            });
            let cell = self.table.cell(row, column.at);
            if !taken || cell.is_empty() {
                continue;
            }
            if let Cell::Fault(fault) = cell {
                findings
                    .error(values.place(&column.name), Message::new("table-cell-fault").with("text", fault.as_str()));
                continue;
            }
            let reported = cell.text();
            if let Some(meant) = self.meant(&column.field, &reported) {
                values.list.push(Value {
                    field: &column.field,
                    column: &column.name,
                    plain: meant.to_owned(),
                    reported,
                });
            } else if column.field.is_degrees() {
                let plain = reported.replace(',', ".");
                values.list.push(Value { field: &column.field, column: &column.name, plain, reported });
            } else if let Some(plain) = self.plain(cell, column.field.value_kind()) {
                values.list.push(Value { field: &column.field, column: &column.name, plain, reported });
            }
        }
        for fixed in self.mapping.fixed.iter().filter(|fixed| !fixed.value.trim().is_empty()) {
            if values.list.iter().all(|value| value.field != &fixed.field) {
                let (plain, reported) = (fixed.value.clone(), fixed.value.clone());
                values.list.push(Value { field: &fixed.field, column: "", plain, reported });
            }
        }
        values
    }

    /// What the mapping says that a text means.
    fn meant(&self, field: &Field, text: &str) -> Option<&str> {
        let found = self.mapping.values.iter().find(|v| v.field == *field && v.from.eq_ignore_ascii_case(text));
        found.map(|value| value.to.as_str())
    }
}

impl Values<'_> {
    pub(super) fn place(&self, column: &str) -> Place {
        Place { line: None, table: self.way.table.sheet.clone(), row: Some(self.row), column: column.to_owned() }
    }

    pub(super) fn mapped(&self, field: &Field) -> bool {
        self.way.columns.iter().any(|column| column.field == *field)
    }

    /// The value of a field, which is never empty.
    pub(super) fn text(&self, field: &Field) -> Option<String> {
        self.list.iter().find(|value| value.field == field).map(|value| value.plain.clone()).filter(|t| !t.is_empty())
    }

    /// A single day as `2026-04-03`.
    pub(super) fn date(&self, field: &Field) -> Option<String> {
        let text = self.text(field)?;
        let read = milepost_model::reading::date::read(&text, &[]).read()?;
        read.as_day().map(|day| day.to_string())
    }

    /// The project's own fields. A name that is too long for one is cut, and whole in the description.
    pub(super) fn project_draft(
        &self,
        code: Option<String>,
        name: Option<String>,
        findings: &mut Findings,
    ) -> ProjectDraft {
        let mut description = self.text(&Field::Description);
        let cut = name.as_deref().and_then(|name| name.char_indices().nth(LONGEST_NAME).map(|_| name));
        let name = match cut {
            None => name,
            Some(long) => {
                findings.warning(self.place(""), Message::new("table-name-cut").with("most", LONGEST_NAME));
                description.get_or_insert_with(|| long.to_owned());
                Some(long.chars().take(LONGEST_NAME - 1).chain(['…']).collect())
            }
        };
        let list = |field: &Field| {
            self.text(field).map(|text| text.split(';').map(|part| part.trim().to_owned()).collect::<Vec<_>>())
        };
        let kind = self.text(&Field::Kind);
        let known = kind.as_deref().and_then(project_kind);
        let coordinates = self.text(&Field::Coordinates).or_else(|| {
            let (latitude, longitude) = (self.text(&Field::Latitude)?, self.text(&Field::Longitude)?);
            // 0, 0 is in the sea, and what forms have that were not filled in.
            let zero = |text: &str| text.parse::<f64>().is_ok_and(|n| n == 0.0);
            (!(zero(&latitude) && zero(&longitude))).then(|| format!("{latitude}, {longitude}"))
        });
        ProjectDraft {
            name,
            code: code.map(|code| milepost_model::project::code::made(&code, &[])),
            kind: known,
            kind_name: self.text(&Field::KindName).or_else(|| kind.filter(|_| known.is_none())),
            places: list(&Field::Place),
            countries: list(&Field::Country),
            coordinates,
            status: self.text(&Field::Status).as_deref().and_then(project_status),
            description,
            currency: self.text(&Field::Currency),
            rhythm: None,
        }
    }

    /// The claims of the row, stated on its data date where it has one.
    pub(super) fn facts(&self, project: &mut ProjectRecord, data_date: Option<&str>) {
        let currency = self.text(&Field::Currency);
        for value in &self.list {
            let (fact, kind) = match value.field {
                Field::Fact(fact, kind) => (fact.as_str(), *kind),
                // Reported progress is a claim where there are no reports.
                Field::Progress if data_date.is_none() => ("progress", None),
                _ => continue,
            };
            let bare = value.plain.parse::<rust_decimal::Decimal>().is_ok();
            let read_as = match (value.field.value_kind(), &currency) {
                (FactKind::Money, Some(currency)) if bare => format!("{} {currency}", value.plain),
                (FactKind::Length, _) if bare => format!("{} m", value.plain),
                _ => value.plain.clone(),
            };
            let draft = ClaimDraft {
                fact: Some(fact.to_owned()),
                read_as: Some(read_as).filter(|text| *text != value.reported),
                reported: Some(value.reported.clone()),
                kind,
                stated: data_date.map(str::to_owned).or_else(|| self.text(&Field::Stated)),
                note: None,
                source: None,
            };
            let place = self.place(value.column);
            project.claims.push(Drafted { place, draft, source: self.source(), chosen: false });
        }
    }

    /// The dates of the milestones that columns have, by title, in the order of the columns.
    pub(super) fn milestones(&self, data_date: Option<&str>) -> Vec<(String, MilestoneDates)> {
        let mut found: Vec<(String, MilestoneDates)> = vec![];
        for column in &self.way.columns {
            let Field::Milestone(title, which) = &column.field else { continue };
            if !found.iter().any(|(known, _)| known == title) {
                found.push((title.clone(), MilestoneDates::default()));
            }
            let value = self.list.iter().find(|value| value.field == &column.field);
            if let (Some(value), Some((_, dates))) = (value, found.iter_mut().find(|(known, _)| known == title)) {
                dates.set(*which, value.plain.clone(), data_date);
            }
        }
        found
    }

    /// The milestones of a history: with the planned dates that its rows have, the latest last.
    pub(super) fn plan(&self, project: &mut ProjectRecord) {
        for (title, dates) in self.milestones(None) {
            let known = project.milestones.iter_mut().find(|m| m.draft.title.as_deref() == Some(title.as_str()));
            match known {
                Some(known) => known.draft.planned = dates.planned.or(known.draft.planned.take()),
                None => project.milestones.push(Drafted {
                    place: self.place(""),
                    draft: MilestoneDraft { title: Some(title), planned: dates.planned, ..MilestoneDraft::default() },
                    source: None,
                    chosen: false,
                }),
            }
        }
    }

    /// The source that the row names, else that of the mapping.
    pub(super) fn source(&self) -> Option<SourceDraft> {
        let (title, link) = (self.text(&Field::Source), self.text(&Field::Link));
        if title.is_none() && link.is_none() {
            return self.way.mapping.source.clone();
        }
        Some(SourceDraft {
            title: title.or_else(|| link.clone()),
            publisher: self.text(&Field::Publisher),
            published: self.text(&Field::Published),
            link,
            reliability: self.text(&Field::Reliability).as_deref().and_then(reliability),
            note: None,
        })
    }

    pub(super) fn activity(&self) -> ActivityRecord {
        let text = |field: Field| self.text(&field).unwrap_or_default();
        ActivityRecord {
            code: text(Field::ActivityCode),
            name: text(Field::ActivityName),
            wbs: text(Field::Wbs),
            duration: text(Field::Duration),
            start: text(Field::Start),
            finish: text(Field::Finish),
            actual_start: text(Field::ActualStart),
            actual_finish: text(Field::ActualFinish),
            percent_complete: text(Field::PercentComplete),
            predecessors: text(Field::Predecessors),
            constraint: self.mapped(&Field::Constraint).then(|| text(Field::Constraint)),
            constraint_date: text(Field::ConstraintDate),
        }
    }
}

/// The name of an enumeration's value as JSON has it, in whatever case and with spaces.
fn named<T: serde::de::DeserializeOwned>(text: &str) -> Option<T> {
    let name = text.trim().to_lowercase().replace([' ', '-'], "_");
    serde_json::from_value(serde_json::Value::String(name)).ok()
}

/// The kind that a word names: `Bridges` is a bridge.
fn project_kind(text: &str) -> Option<ProjectKind> {
    let text = text.trim().to_lowercase();
    named(&text).or_else(|| named(text.strip_suffix('s')?)).or(match text.as_str() {
        "railway" | "railways" | "railroad" | "metro" | "tram" => Some(ProjectKind::Rail),
        "highway" | "highways" | "street" | "streets" | "streets and roadways" => Some(ProjectKind::Road),
        "water supply" | "sewer" | "sewers" | "wastewater treatment" | "flood control" => Some(ProjectKind::Water),
        "power" | "electricity" => Some(ProjectKind::Energy),
        "school" | "schools" | "hospital" | "hospitals" => Some(ProjectKind::Building),
        _ => None,
    })
}

fn project_status(text: &str) -> Option<ProjectStatus> {
    let key: String = text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    named(text).or(match key.as_str() {
        "ongoing" | "inprogress" | "construction" | "implementation" | "active" | "started" => {
            Some(ProjectStatus::UnderConstruction)
        }
        "complete" | "done" | "finished" | "closed" | "completion" => Some(ProjectStatus::Completed),
        "terminated" | "canceled" | "abandoned" => Some(ProjectStatus::Cancelled),
        "onhold" | "suspended" | "stopped" => Some(ProjectStatus::Paused),
        "notstarted" | "notyetstarted" | "design" | "procurement" | "preparation" => Some(ProjectStatus::Planned),
        "idea" | "identification" => Some(ProjectStatus::Proposed),
        _ => None,
    })
}

fn reliability(text: &str) -> Option<Reliability> {
    named(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_and_statuses_are_known_by_the_words_that_portals_use() {
        assert_eq!(project_kind("Bridges"), Some(ProjectKind::Bridge));
        assert_eq!(project_kind("Streets and Roadways"), Some(ProjectKind::Road));
        assert_eq!(project_kind("Ferries"), None);
        assert_eq!(project_status("On-Going"), Some(ProjectStatus::UnderConstruction));
        assert_eq!(project_status("under construction"), Some(ProjectStatus::UnderConstruction));
        assert_eq!(project_status("Terminated"), Some(ProjectStatus::Cancelled));
        assert_eq!(project_status("?"), None);
    }
}
