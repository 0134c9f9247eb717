//! The nouns of a workspace as tables: a sheet each, whose columns are named as a mapping names them, so that what was
//! written is read back without one.

use crate::export::Chosen;
use crate::view::Failure;
use crate::workspace::Workspace;
use milepost_exchange::table::{Cell, Makes, Sheet};
use milepost_model::reading::date::written;
use milepost_model::schedule::{Instant, Wbs, typed};
use milepost_model::{Bound, ClaimValue, Content, DateInterval, FactKind, Money, ProjectId, Source, SourceId, WbsId};
use rust_decimal::Decimal;
use serde::Serialize;
use std::collections::HashMap;

/// The sheets of what is chosen: those that have rows, and the sources.
///
/// # Errors
/// Where a schedule cannot be read.
pub(super) fn sheets(workspace: &Workspace, content: &Content, chosen: &Chosen) -> Result<Vec<Sheet>, Failure> {
    let rows = Rows::of(content, chosen);
    let mut sheets = vec![rows.projects()];
    let others = [rows.milestones(), rows.claims(), rows.reports(), rows.activities(workspace)?];
    sheets.extend(others.into_iter().filter(|sheet| !sheet.rows.is_empty()));
    sheets.push(rows.sources());
    Ok(sheets)
}

/// One of them.
///
/// # Errors
/// As [`sheets`].
pub(super) fn sheet(workspace: &Workspace, content: &Content, chosen: &Chosen, makes: Makes) -> Result<Sheet, Failure> {
    let rows = Rows::of(content, chosen);
    Ok(match makes {
        Makes::Projects => rows.projects(),
        Makes::Milestones => rows.milestones(),
        Makes::Claims => rows.claims(),
        Makes::Reports => rows.reports(),
        Makes::Activities => rows.activities(workspace)?,
    })
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

    /// With the dates that are computed; so that what was written is read back, a start is none where it follows from the
    /// logic, and the constraint has a column of its own.
    fn activities(&self, workspace: &Workspace) -> Result<Sheet, Failure> {
        let columns = [
            "project",
            "activity_code",
            "activity_name",
            "wbs",
            "duration",
            "start",
            "finish",
            "actual_start",
            "actual_finish",
            "predecessors",
            "constraint",
            "constraint_date",
        ];
        let day = |at: Option<Instant>| at.map_or(Cell::Empty, |at| Cell::Date(at.date()));
        let end = |at: Option<Instant>| at.map_or(Cell::Empty, |at| Cell::Date(at.finish_date()));
        let mut rows = vec![];
        for project in &self.chosen.projects {
            let computed = workspace.computed(project.id)?;
            let paths = paths(&computed.schedule.wbs);
            for (at, a) in computed.schedule.activities.iter().enumerate() {
                let Some(project) = self.code(a.project_id) else { continue };
                let wbs = a.wbs_id.and_then(|id| paths.get(&id)).cloned().unwrap_or_default();
                rows.push(vec![
                    project,
                    text(&a.code),
                    text(&a.name),
                    text(&wbs),
                    text(&typed::written(a.original, computed.per_unit(a))),
                    day(computed.date(at, |d| &d.start).or(a.planned_start)),
                    end(computed.date(at, |d| &d.finish).or(a.planned_finish)),
                    day(a.actual_start),
                    end(a.actual_finish),
                    text(&computed.predecessors(at)),
                    a.constraint.map_or(Cell::Empty, |constraint| word(constraint.kind)),
                    a.constraint.and_then(|constraint| constraint.date).map_or(Cell::Empty, |at| day(Some(at))),
                ]);
            }
        }
        Ok(named("Activities", &columns, rows))
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

/// The paths of the elements of a breakdown, by their codes: `1.2`.
fn paths(wbs: &[Wbs]) -> HashMap<WbsId, String> {
    let mut paths: HashMap<WbsId, String> = HashMap::new();
    // Parents come before what they hold, where the list is in the breakdown's order; else a path begins there.
    for element in wbs {
        let above = element.parent.and_then(|parent| paths.get(&parent));
        let path = above.map_or_else(|| element.code.clone(), |above| format!("{above}.{}", element.code));
        paths.insert(element.id, path);
    }
    paths
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
