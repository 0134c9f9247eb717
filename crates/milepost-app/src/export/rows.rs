//! The nouns of a workspace as tables: a sheet each, whose columns are named as a mapping names them, so that what was
//! written is read back without one.

use crate::export::Chosen;
use milepost_exchange::table::{Cell, Makes, Sheet};
use milepost_model::reading::date::written;
use milepost_model::{Bound, ClaimValue, Content, DateInterval, FactKind, Money, ProjectId, Source, SourceId};
use rust_decimal::Decimal;
use serde::Serialize;
use std::collections::HashMap;

/// The sheets of what is chosen: those that have rows, and the sources.
pub(super) fn sheets(content: &Content, chosen: &Chosen) -> Vec<Sheet> {
    let rows = Rows::of(content, chosen);
    let mut sheets = vec![rows.projects()];
    let others = [rows.milestones(), rows.claims(), rows.reports(), rows.activities()];
    sheets.extend(others.into_iter().filter(|sheet| !sheet.rows.is_empty()));
    sheets.push(rows.sources());
    sheets
}

/// One of them.
pub(super) fn sheet(content: &Content, chosen: &Chosen, makes: Makes) -> Sheet {
    let rows = Rows::of(content, chosen);
    match makes {
        Makes::Projects => rows.projects(),
        Makes::Milestones => rows.milestones(),
        Makes::Claims => rows.claims(),
        Makes::Reports => rows.reports(),
        Makes::Activities => rows.activities(),
    }
}

struct Rows<'a> {
    content: &'a Content,
    codes: HashMap<ProjectId, &'a str>,
    sources: HashMap<SourceId, &'a Source>,
    chosen: &'a Chosen,
}

fn named(name: &str, columns: &[&str], rows: Vec<Vec<Cell>>) -> Sheet {
    Sheet { name: name.to_owned(), columns: columns.iter().map(|c| (*c).to_owned()).collect(), rows }
}

/// A single day as a date; any other interval as the text that reads as it.
fn date(date: Option<DateInterval>) -> Cell {
    match date {
        None => Cell::Empty,
        Some(date) => date
            .as_day()
            .filter(|_| date.grain() == milepost_model::Grain::Day)
            .map_or_else(|| text(&written(&date)), Cell::Date),
    }
}

fn text(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}

fn money(money: Option<Money>) -> Cell {
    money.map_or(Cell::Empty, |money| text(&format!("{} {}", money.amount.normalize(), money.currency)))
}

/// The name that the model's JSON has for one of its enumerations.
fn word(of: impl Serialize) -> Cell {
    match serde_json::to_value(of) {
        Ok(serde_json::Value::String(word)) => text(&word),
        _ => Cell::Empty,
    }
}

fn kind(kind: FactKind) -> Cell {
    word(kind)
}

fn degrees(value: f64) -> Cell {
    Cell::number(value)
}

impl<'a> Rows<'a> {
    fn of(content: &'a Content, chosen: &'a Chosen) -> Self {
        Self {
            content,
            codes: chosen.projects.iter().map(|p| (p.id, p.code.as_str())).collect(),
            sources: content.sources.iter().map(|s| (s.id, s)).collect(),
            chosen,
        }
    }

    fn code(&self, project: ProjectId) -> Option<Cell> {
        self.codes.get(&project).map(|code| text(code))
    }

    fn source(&self, source: Option<SourceId>) -> [Cell; 5] {
        match source.and_then(|id| self.sources.get(&id)) {
            None => [const { Cell::Empty }; 5],
            Some(source) => source_cells(source),
        }
    }

    fn projects(&self) -> Sheet {
        let columns = [
            "code",
            "name",
            "kind",
            "kind_name",
            "status",
            "place",
            "country",
            "latitude",
            "longitude",
            "currency",
            "description",
        ];
        let rows = self.chosen.projects.iter().map(|p| {
            vec![
                text(&p.code),
                text(&p.name),
                word(p.kind),
                text(&p.kind_name),
                word(p.status),
                text(&p.places.join("; ")),
                text(&p.countries.join("; ")),
                p.coordinates.map_or(Cell::Empty, |at| degrees(at.latitude)),
                p.coordinates.map_or(Cell::Empty, |at| degrees(at.longitude)),
                p.currency.map_or(Cell::Empty, |c| text(&c.to_string())),
                text(&p.description),
            ]
        });
        named("Projects", &columns, rows.collect())
    }

    fn milestones(&self) -> Sheet {
        let columns = ["project", "milestone", "weight", "planned", "forecast", "actual", "budget", "note"];
        let rows = self.content.milestones.iter().filter_map(|m| {
            Some(vec![
                self.code(m.project_id)?,
                text(&m.title),
                Cell::Number(m.weight.normalize()),
                date(m.planned),
                date(m.forecast),
                date(m.actual),
                money(m.budget),
                text(&m.note),
            ])
        });
        named("Milestones", &columns, rows.collect())
    }

    fn claims(&self) -> Sheet {
        let columns = [
            "project",
            "fact",
            "reported",
            "read_as",
            "fact_kind",
            "stated",
            "chosen",
            "note",
            "source",
            "publisher",
            "link",
            "published",
            "reliability",
        ];
        let rows = self.content.claims.iter().filter_map(|c| {
            let mut row = vec![
                self.code(c.project_id)?,
                text(&c.fact.0),
                text(&c.reported),
                value(&c.value),
                kind(c.value.kind()),
                date(c.stated),
                if c.chosen { Cell::Flag(true) } else { Cell::Empty },
                text(&c.note),
            ];
            row.extend(self.source(c.source_id));
            Some(row)
        });
        named("Claims", &columns, rows.collect())
    }

    fn reports(&self) -> Sheet {
        let columns = [
            "project",
            "data_date",
            "report_title",
            "progress",
            "milestone",
            "forecast",
            "actual",
            "reason",
            "because",
            "remarks",
        ];
        let mut rows = vec![];
        for report in self.content.reports.iter().filter(|report| report.is_issued()) {
            let Some(code) = self.code(report.project_id) else { continue };
            let head = |first: bool| {
                vec![
                    code.clone(),
                    Cell::Date(report.data_date),
                    text(&report.title),
                    report.progress.as_ref().filter(|_| first).map_or(Cell::Empty, |p| text(&share(p.share))),
                ]
            };
            let remarks = |first: bool| if first { text(&report.remarks) } else { Cell::Empty };
            for (at, line) in report.lines.iter().enumerate() {
                let mut row = head(at == 0);
                row.extend([
                    text(&line.title),
                    date(line.forecast),
                    date(line.actual),
                    line.reason.map_or(Cell::Empty, |reason| text(reason.name())),
                    text(&line.because),
                    remarks(at == 0),
                ]);
                rows.push(row);
            }
            if report.lines.is_empty() {
                let mut row = head(true);
                row.extend([const { Cell::Empty }; 5]);
                row.push(remarks(true));
                rows.push(row);
            }
        }
        named("Reports", &columns, rows)
    }

    fn activities(&self) -> Sheet {
        let columns = [
            "project",
            "activity_code",
            "activity_name",
            "planned_start",
            "planned_finish",
            "actual_start",
            "actual_finish",
        ];
        let instant =
            |at: Option<milepost_model::schedule::Instant>| at.map_or(Cell::Empty, |at| Cell::of(&at.to_string()));
        let activities = self.content.schedules.iter().flat_map(|s| &s.activities);
        let rows = activities.filter_map(|a| {
            Some(vec![
                self.code(a.project_id)?,
                text(&a.code),
                text(&a.name),
                instant(a.planned_start),
                instant(a.planned_finish),
                instant(a.actual_start),
                instant(a.actual_finish),
            ])
        });
        named("Activities", &columns, rows.collect())
    }

    /// Those that are cited by what is chosen; all where everything is.
    fn sources(&self) -> Sheet {
        let cited = |id: SourceId| {
            let ours = |project: ProjectId| self.codes.contains_key(&project);
            self.chosen.all
                || self.content.claims.iter().any(|c| ours(c.project_id) && c.source_id == Some(id))
                || self.content.milestones.iter().any(|m| ours(m.project_id) && m.sources.contains(&id))
                || self.content.reports.iter().any(|r| {
                    ours(r.project_id) && (r.sources.contains(&id) || r.lines.iter().any(|l| l.source_id == Some(id)))
                })
        };
        let rows = self.content.sources.iter().filter(|source| cited(source.id)).map(|source| {
            let mut row = source_cells(source).to_vec();
            row.push(text(&source.note));
            row
        });
        named("Sources", &["source", "publisher", "link", "published", "reliability", "note"], rows.collect())
    }
}

fn source_cells(source: &Source) -> [Cell; 5] {
    [
        text(&source.title),
        text(&source.publisher),
        text(source.link.as_deref().unwrap_or_default()),
        date(source.published),
        word(source.reliability),
    ]
}

fn share(share: Decimal) -> String {
    format!("{}%", (share * Decimal::ONE_HUNDRED).normalize())
}

/// A claim's value as a text that reads as it.
fn value(value: &ClaimValue) -> Cell {
    match value {
        ClaimValue::Date(interval) => date(Some(*interval)),
        ClaimValue::Money(amount) => money(Some(*amount)),
        ClaimValue::Share(of_one) => text(&share(*of_one)),
        ClaimValue::Number(number) => text(&number.normalize().to_string()),
        ClaimValue::Length(length) => {
            let bound = match length.bound {
                Bound::Exactly => "",
                Bound::About => "about ",
                Bound::Over => "over ",
                Bound::Under => "under ",
            };
            text(&format!("{bound}{} m", length.metres.normalize()))
        }
        ClaimValue::Text(words) => text(words),
    }
}
