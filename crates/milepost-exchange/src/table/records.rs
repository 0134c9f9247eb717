//! The rows of a table, by its mapping, as records.

mod row;
mod value;

use super::{DateOrder, Field, Makes, Mapping, MilestoneDate, NumberMark, ShareScale, Table, date_order, number_mark};
use crate::record::{Drafted, LineRecord, ProjectRecord, Records, ReportRecord};
use crate::{Findings, Place};
use milepost_model::{ClaimDraft, FactKind, Message, MilestoneDraft, ReportLineDraft};
use row::Values;
use serde::Serialize;
use std::collections::HashMap;
use ts_rs::TS;

/// What has to be answered before the rows can be read: nothing in the file tells, and it is not guessed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, serde::Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(rename = "TableQuestion")]
pub enum Question {
    /// Is 03/04/2026 in April or in March?
    DateOrder {
        #[ts(type = "number")]
        row: u64,
        text: String,
    },
    /// Is 1,234 more than a thousand or a little more than one?
    NumberMark {
        #[ts(type = "number")]
        row: u64,
        text: String,
    },
    /// Is 1 one per cent or all of it?
    ShareScale {
        #[ts(type = "number")]
        row: u64,
        text: String,
    },
}

/// What the rows came to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read {
    pub records: Records,
    pub questions: Vec<Question>,
    /// As they were said, or as the file tells; None where nothing does.
    pub date_order: Option<DateOrder>,
    pub number_mark: Option<NumberMark>,
    pub share_scale: Option<ShareScale>,
}

/// A column that is mapped, at its place in the table.
struct Column {
    at: usize,
    name: String,
    field: Field,
    when: Option<(usize, Vec<String>)>,
}

/// How cells are read.
struct Way<'a> {
    table: &'a Table,
    mapping: &'a Mapping,
    columns: Vec<Column>,
    date_order: Option<DateOrder>,
    number_mark: Option<NumberMark>,
    share_scale: Option<ShareScale>,
}

/// Reads the rows of a table. `default_source`: what is cited where neither the mapping nor a row names a source.
#[must_use]
pub fn read_rows(table: &Table, mapping: &Mapping) -> Read {
    let mut findings = Findings::of_rows();
    let columns = columns(table, mapping, &mut findings);
    let of = |kinds: &[FactKind]| -> Vec<usize> {
        columns.iter().filter(|c| kinds.contains(&c.field.value_kind())).map(|c| c.at).collect()
    };
    let mut questions = vec![];
    let dates = date_order::evidence(table, &of(&[FactKind::Date]));
    let order = mapping.date_order.or(dates.order());
    if mapping.date_order.is_none()
        && dates.open()
        && let Some((row, text)) = dates.either.or(dates.day_first)
    {
        questions.push(Question::DateOrder { row, text });
    }
    let figures = of(&[FactKind::Money, FactKind::Number, FactKind::Length, FactKind::Share]);
    // Degrees have no thousands: their mark is the decimal mark, and says nothing of other numbers.
    let degrees = |at: &usize| columns.iter().any(|c| c.at == *at && c.field.is_degrees());
    let counted: Vec<usize> = figures.iter().filter(|at| !degrees(at)).copied().collect();
    let (mark, open) = number_mark::evidence(table, &counted);
    let mark = mapping.number_mark.or(mark);
    if let (None, Some((row, text))) = (mark, open) {
        questions.push(Question::NumberMark { row, text });
    }
    let (scale, open) = value::share_scale(table, &of(&[FactKind::Share]), mark);
    let scale = mapping.share_scale.or(scale);
    if let (None, Some((row, text))) = (scale, open) {
        questions.push(Question::ShareScale { row, text });
    }
    let way = Way { table, mapping, columns, date_order: order, number_mark: mark, share_scale: scale };
    let mut records = way.records(&mut findings);
    records.findings = findings;
    Read { records, questions, date_order: order, number_mark: mark, share_scale: scale }
}

fn columns(table: &Table, mapping: &Mapping, findings: &mut Findings) -> Vec<Column> {
    let mut found = vec![];
    for mapped in &mapping.columns {
        let place = |column: &str| Place { table: table.sheet.clone(), column: column.to_owned(), ..Place::default() };
        let missing = |column: &str| Message::new("table-no-column").with("column", column);
        let Some(at) = table.column(&mapped.column) else {
            findings.warning(place(&mapped.column), missing(&mapped.column));
            continue;
        };
        let when = match &mapped.when {
            None => None,
            Some(when) => match table.column(&when.column) {
                Some(at) => Some((at, when.is.clone())),
                None => {
                    findings.error(place(&when.column), missing(&when.column));
                    continue;
                }
            },
        };
        found.push(Column { at, name: mapped.column.clone(), field: mapped.field.clone(), when });
    }
    found
}

impl Way<'_> {
    fn records(&self, findings: &mut Findings) -> Records {
        let mut made = Made::default();
        for row in &self.table.rows {
            let values = self.values(row, findings);
            match self.mapping.makes {
                Makes::Projects => made.project(&values, findings),
                Makes::Milestones => made.milestone(&values, findings),
                Makes::Claims => made.claim(&values, findings),
                Makes::Reports => made.report(&values, findings),
                Makes::Activities => made.activity(&values, findings),
            }
        }
        let mut projects = made.projects;
        for project in &mut projects {
            project.settle();
        }
        Records { projects, findings: Findings::default() }
    }
}

/// The projects so far, each once.
#[derive(Default)]
struct Made {
    projects: Vec<ProjectRecord>,
    by_name: HashMap<String, usize>,
}

impl Made {
    /// The project of this name, as it is called in the file.
    fn of(&mut self, called: &str, place: &Place, describes: bool) -> (bool, &mut ProjectRecord) {
        let key = called.to_lowercase();
        let new = !self.by_name.contains_key(&key);
        let next = self.projects.len();
        let at = *self.by_name.entry(key).or_insert(next);
        if at == next {
            let called = called.to_owned();
            self.projects.push(ProjectRecord { place: place.clone(), called, describes, ..ProjectRecord::default() });
        }
        #[expect(clippy::indexing_slicing, reason = "the place was just taken or given out")]
        (new, &mut self.projects[at])
    }

    fn project(&mut self, values: &Values, findings: &mut Findings) {
        let code = values.text(&Field::Code);
        let name = values.text(&Field::Name);
        let called = code.clone().or_else(|| name.clone()).or_else(|| values.text(&Field::Project));
        let Some(called) = called else {
            findings.error(values.place(""), Message::new("table-row-no-name"));
            return;
        };
        let dated = values.date(&Field::DataDate);
        let wants_date = values.mapped(&Field::DataDate);
        if wants_date && dated.is_none() {
            findings.error(values.place(""), Message::new("table-row-no-data-date"));
            return;
        }
        let (new, project) = self.of(&called, &values.place(""), true);
        if !new && !wants_date {
            let first = project.place.row.unwrap_or(0).to_string();
            let message = Message::new("table-row-again").with("name", called.as_str()).with("first", first);
            findings.error(values.place(""), message);
            return;
        }
        // Of a history the row of the latest data date describes the project; `settle` has the rows in order.
        let latest = project.reports.iter().all(|report| dated.as_ref().is_none_or(|date| report.data_date <= *date));
        if new || latest {
            project.draft = values.project_draft(code, name, findings);
            project.described = values.place("");
        }
        project.extensions.extend(values.text(&Field::Feature).map(|feature| ("geojson".to_owned(), feature)));
        values.facts(project, dated.as_deref());
        match dated {
            Some(date) => {
                let lines = values.milestones(Some(&date)).into_iter().map(|(title, dates)| LineRecord {
                    place: values.place(""),
                    title,
                    draft: ReportLineDraft {
                        forecast: dates.forecast,
                        actual: dates.actual,
                        ..ReportLineDraft::default()
                    },
                });
                let report = ReportRecord {
                    place: values.place(""),
                    title: values.text(&Field::ReportTitle).unwrap_or_default(),
                    remarks: values.text(&Field::Remarks).unwrap_or_default(),
                    progress: values.text(&Field::Progress),
                    source: values.source(),
                    lines: lines.filter(|line| line.draft != ReportLineDraft::default()).collect(),
                    data_date: date,
                };
                values.plan(project);
                project.reports.push(report);
            }
            None => {
                for (title, dates) in values.milestones(None) {
                    let draft = MilestoneDraft {
                        title: Some(title),
                        planned: dates.planned,
                        forecast: dates.forecast,
                        actual: dates.actual,
                        ..MilestoneDraft::default()
                    };
                    project.milestones.push(Drafted {
                        place: values.place(""),
                        draft,
                        source: values.source(),
                        chosen: false,
                    });
                }
            }
        }
    }

    fn milestone(&mut self, values: &Values, findings: &mut Findings) {
        let Some(title) = values.text(&Field::Title) else {
            findings.error(values.place(""), Message::new("table-row-no-title"));
            return;
        };
        let draft = MilestoneDraft {
            title: Some(title),
            weight: values.text(&Field::Weight),
            planned: values.text(&Field::Planned),
            forecast: values.text(&Field::Forecast),
            actual: values.text(&Field::Actual),
            note: values.text(&Field::Note),
            budget: values.text(&Field::Budget),
            ..MilestoneDraft::default()
        };
        let source = values.source();
        let (_, project) = self.of(&values.text(&Field::Project).unwrap_or_default(), &values.place(""), false);
        project.milestones.push(Drafted { place: values.place(""), draft, source, chosen: false });
    }

    fn claim(&mut self, values: &Values, findings: &mut Findings) {
        let (fact, reported) = (values.text(&Field::FactName), values.text(&Field::Reported));
        if fact.is_none() || (reported.is_none() && !values.mapped(&Field::ReadAs)) {
            findings.error(values.place(""), Message::new("table-row-no-claim"));
            return;
        }
        let kind = values.text(&Field::FactKind).and_then(|kind| value::fact_kind(&kind));
        let draft = ClaimDraft {
            fact,
            reported,
            read_as: values.text(&Field::ReadAs),
            kind,
            stated: values.text(&Field::Stated),
            note: values.text(&Field::Note),
            ..ClaimDraft::default()
        };
        let chosen = values.text(&Field::Chosen).is_some_and(|text| value::yes(&text));
        let source = values.source();
        let (_, project) = self.of(&values.text(&Field::Project).unwrap_or_default(), &values.place(""), false);
        project.claims.push(Drafted { place: values.place(""), draft, source, chosen });
    }

    fn report(&mut self, values: &Values, findings: &mut Findings) {
        let Some(data_date) = values.date(&Field::DataDate) else {
            findings.error(values.place(""), Message::new("table-row-no-data-date"));
            return;
        };
        let title = values.text(&Field::Title);
        let line = title.map(|title| LineRecord {
            place: values.place(""),
            title,
            draft: ReportLineDraft {
                forecast: values.text(&Field::Forecast),
                actual: values.text(&Field::Actual),
                reason: values.text(&Field::Reason),
                because: values.text(&Field::Because),
                ..ReportLineDraft::default()
            },
        });
        let source = values.source();
        let (_, project) = self.of(&values.text(&Field::Project).unwrap_or_default(), &values.place(""), false);
        let at = project.reports.iter().position(|report| report.data_date == data_date);
        let at = at.unwrap_or_else(|| {
            project.reports.push(ReportRecord {
                place: values.place(""),
                data_date,
                source,
                ..ReportRecord::default()
            });
            project.reports.len() - 1
        });
        if let Some(report) = project.reports.get_mut(at) {
            report.lines.extend(line);
            report.progress = report.progress.take().or_else(|| values.text(&Field::Progress));
            if let Some(title) = values.text(&Field::ReportTitle).filter(|_| report.title.is_empty()) {
                report.title = title;
            }
            if let Some(remarks) = values.text(&Field::Remarks).filter(|_| report.remarks.is_empty()) {
                report.remarks = remarks;
            }
        }
    }

    fn activity(&mut self, values: &Values, findings: &mut Findings) {
        let activity = values.activity();
        if activity.name.is_empty() && activity.code.is_empty() {
            findings.error(values.place(""), Message::new("table-row-no-title"));
            return;
        }
        let (_, project) = self.of(&values.text(&Field::Project).unwrap_or_default(), &values.place(""), false);
        project.activities.push(Drafted { place: values.place(""), draft: activity, source: None, chosen: false });
    }
}

impl ProjectRecord {
    /// Reports by data date, and of claims that say the same again and again the first.
    fn settle(&mut self) {
        self.reports.sort_by(|a, b| a.data_date.cmp(&b.data_date));
        if self.reports.is_empty() {
            return;
        }
        self.claims.sort_by(|a, b| (&a.draft.fact, &a.draft.stated).cmp(&(&b.draft.fact, &b.draft.stated)));
        self.claims.dedup_by(|again, before| {
            let said = |claim: &ClaimDraft| (claim.fact.clone(), claim.reported.clone(), claim.read_as.clone());
            said(&again.draft) == said(&before.draft)
        });
    }
}

/// The dates that a row has for one milestone.
#[derive(Default)]
struct MilestoneDates {
    planned: Option<String>,
    forecast: Option<String>,
    actual: Option<String>,
}

impl MilestoneDates {
    fn set(&mut self, which: MilestoneDate, date: String, data_date: Option<&str>) {
        match which {
            MilestoneDate::Planned => self.planned = Some(date),
            MilestoneDate::Forecast => self.forecast = Some(date),
            MilestoneDate::Actual => self.actual = Some(date),
            // Both are days as `2026-04-03`, which sort as they come.
            MilestoneDate::Dated if data_date.is_some_and(|at| date.as_str() <= at) => self.actual = Some(date),
            MilestoneDate::Dated => self.forecast = Some(date),
        }
    }
}
