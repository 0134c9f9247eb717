//! Tables: rows whose columns a mapping matches with what Milepost knows.

mod activities;
mod mapping;
mod shown;

pub use mapping::{all, forget, named, save};

use super::record::{Given, Plan, plan};
use super::{Brought, Incoming, Said};
use crate::api::ImportRequest;
use crate::foreign::{self, Foreign};
use crate::view::{Changed, Contents, Failure, RecordsContents, RowsAsked, TableAnswers};
use crate::words;
use crate::work::Work;
use crate::workspace::Workspace;
use milepost_exchange::format::Format;
use milepost_exchange::record::Records;
use milepost_exchange::table::{
    self, ColumnMapping, Kind, MOST_COLUMNS, MOST_ROWS, Makes, Mapping, Question, Read, Table, Tables,
};
use milepost_exchange::{Finding, Place};
use milepost_model::{Message, ProjectId, Severity, SourceDraft};
use milepost_store::{Reader, Tx};

/// A file of tables that was read. How it is mapped is known where the saved mappings are: with the workspace.
struct TableIncoming {
    name: String,
    tables: Tables,
}

pub(super) fn understand(
    file: &Foreign,
    request: &ImportRequest,
    work: &Work,
) -> Result<(Said, Box<dyn Incoming>), Failure> {
    work.step(Message::new("work-reading-file"));
    let kind = kind(file.format);
    let code_page = request.code_page.as_deref().map(crate::schedule_file::encoding).transpose()?;
    let tables = table::read(kind, &file.bytes, code_page)
        .map_err(|error| Failure::new(Failure::NOT_READABLE, error.message()).help(error.help()))?;
    work.go_on()?;
    let mut said = Said { from: words::say(&foreign::name(file.format)), ..Said::default() };
    if !tables.encoding.is_empty() {
        said.about
            .push((Message::new("table-encoding"), Message::new("table-said").with("text", tables.encoding.as_str())));
    }
    if let Some(separator) = tables.separator {
        said.about.push((
            Message::new("table-separator"),
            Message::new("table-said").with("text", shown::separator(separator)),
        ));
    }
    let notice = |message: Message| Finding { place: Place::default(), severity: Severity::Warning, message };
    if tables.garbled {
        said.findings.push(notice(Message::new("table-garbled").with("encoding", tables.encoding.as_str())));
    }
    if tables.cut_rows > 0 {
        said.findings
            .push(notice(Message::new("table-cut-rows").with("count", tables.cut_rows).with("most", MOST_ROWS)));
    }
    if tables.cut_columns > 0 {
        let message = Message::new("table-cut-columns").with("count", tables.cut_columns).with("most", MOST_COLUMNS);
        said.findings.push(notice(message));
    }
    said.noticed = said.findings.len();
    Ok((said, Box::new(TableIncoming { name: super::file_name(&file.path), tables })))
}

/// How a format's tables are read.
pub(crate) fn kind(format: Format) -> Kind {
    match format {
        Format::Xlsx => Kind::Xlsx,
        Format::Ods => Kind::Ods,
        Format::Json => Kind::Json,
        Format::Geojson => Kind::Geojson,
        _ => Kind::Csv,
    }
}

/// A table with its mapping and what its rows came to.
struct Mapped {
    table: Table,
    mapping: Mapping,
    recognised: bool,
    read: Read,
}

impl TableIncoming {
    /// The table by the mapping that was sent or named, else by one that was made for tables with these columns, else
    /// by the names of its columns.
    fn mapped(&self, reader: &Reader, request: &ImportRequest) -> Result<Mapped, Failure> {
        let asked = request.table.clone().unwrap_or_default();
        let answers = asked.answers.unwrap_or_default();
        let known = mapping::saved(reader)?;
        let given = match (&asked.mapping, request.mapping.as_deref()) {
            (Some(sent), _) => Some(sent.clone()),
            (None, Some(name)) => Some(mapping::named(&known, name)?),
            (None, None) => None,
        };
        let sheet = |mapping: Option<&Mapping>| {
            let of = mapping.map(|m| m.sheet.clone()).filter(|sheet| !sheet.is_empty());
            answers.sheet.clone().or(of).unwrap_or_default()
        };
        let header = |mapping: Option<&Mapping>| answers.header.or(mapping.and_then(|m| m.header));
        let failed = |e: table::TableError| Failure::new(Failure::INVALID, e.message()).help(e.help());
        let table = self.tables.table(&sheet(given.as_ref()), header(given.as_ref())).map_err(failed)?;
        let (mut mapping, recognised) = match given {
            Some(given) => (given, false),
            None => match known.into_iter().find(|mapping| answers.makes.is_none() && mapping.fits(&table)) {
                Some(fits) => (fits, true),
                None => (table::guess(&table, answers.makes), false),
            },
        };
        answer(&mut mapping, &answers);
        let read = table::read_rows(&table, &mapping);
        Ok(Mapped { table, mapping, recognised, read })
    }

    fn plan(
        &self,
        reader: &Reader,
        request: &ImportRequest,
        records: &Records,
        today: chrono::NaiveDate,
        work: &Work,
    ) -> Result<Plan, Failure> {
        let file = SourceDraft { title: Some(self.name.clone()), ..SourceDraft::default() };
        plan(reader, &Given { records, file, into: request.into, today, work })
    }
}

fn answer(mapping: &mut Mapping, answers: &TableAnswers) {
    mapping.makes = answers.makes.unwrap_or(mapping.makes);
    mapping.sheet = answers.sheet.clone().unwrap_or_else(|| mapping.sheet.clone());
    mapping.header = answers.header.or(mapping.header);
    mapping.date_order = answers.date_order.or(mapping.date_order);
    mapping.number_mark = answers.number_mark.or(mapping.number_mark);
    mapping.share_scale = answers.share_scale.or(mapping.share_scale);
}

impl Incoming for TableIncoming {
    fn contents(&self, workspace: &Workspace, request: &ImportRequest, work: &Work) -> Result<Contents, Failure> {
        let today = workspace.today();
        workspace.read(|reader| {
            let mapped = self.mapped(reader, request)?;
            work.go_on()?;
            work.step(Message::new("work-comparing"));
            let numbers: Vec<u64> = mapped.table.rows.iter().map(|row| row.number).collect();
            let asked = rows_asked(request);
            let mut contents = if mapped.mapping.makes == Makes::Activities {
                activities::look(workspace, &mapped.read.records, request, &numbers, asked)?
            } else {
                let plan = self.plan(reader, request, &mapped.read.records, today, work)?;
                RecordsContents { rows: Some(plan.rows(Some(&numbers), asked)), ..plan.view() }
            };
            work.go_on()?;
            for row in contents.rows.iter_mut().flat_map(|rows| &mut rows.rows) {
                for left_out in &mut row.left_out {
                    left_out.column = column_of(&mapped.mapping, &left_out.column);
                }
            }
            let saved = mapping::saved(reader)?.into_iter().map(|mapping| mapping.name).collect();
            contents.table = Some(shown::table(&self.tables, mapped, saved));
            Ok(Contents::Records(Box::new(contents)))
        })
    }

    fn bring_in(&self, tx: &Tx<'_>, request: &ImportRequest, work: &Work) -> Result<Brought, Failure> {
        let mapped = self.mapped(tx, request)?;
        answered(&mapped.read)?;
        if mapped.mapping.makes == Makes::Activities {
            let failure = Failure::new(Failure::INVALID, Message::new("table-activities-alone"));
            return Err(failure.help(Message::new("table-activities-into-help")));
        }
        work.step(Message::new("work-writing-records"));
        let plan = self.plan(tx, request, &mapped.read.records, crate::workspace::today(), work)?;
        if plan.is_empty() {
            return Ok(Brought::default());
        }
        plan.write(tx, &self.name)
    }

    fn on_its_own(
        &self,
        workspace: &mut Workspace,
        request: &ImportRequest,
    ) -> Result<Option<(Changed, ProjectId)>, Failure> {
        let mapped = workspace.read(|reader| self.mapped(reader, request))?;
        if mapped.mapping.makes != Makes::Activities {
            return Ok(None);
        }
        answered(&mapped.read)?;
        let project = activities::project_of(workspace, &mapped.read.records, request)?;
        let changed = activities::write(workspace, &mapped.read.records, project)?;
        Ok(Some((changed, project)))
    }

    fn mapping(&self, reader: &Reader, request: &ImportRequest) -> Result<Option<Mapping>, Failure> {
        Ok(Some(self.mapped(reader, request)?.mapping))
    }
}

/// The column of the file that the field of a draft is from; the field's own name where none is.
fn column_of(mapping: &Mapping, name: &str) -> String {
    let field = match name {
        "places" => "place",
        "countries" => "country",
        other => other,
    };
    let is = |mapped: &&ColumnMapping| {
        let own = mapped.field.to_string();
        own == field || own.rsplit(':').next() == Some(field)
    };
    mapping.columns.iter().find(is).map_or_else(|| name.to_owned(), |mapped| mapped.column.clone())
}

/// Which rows are to be told.
pub(super) fn rows_asked(request: &ImportRequest) -> RowsAsked {
    request.table.as_ref().and_then(|table| table.rows).unwrap_or_default()
}

/// That nothing is open.
///
/// # Errors
/// `invalid` with the first question.
fn answered(read: &Read) -> Result<(), Failure> {
    match read.questions.first() {
        None => Ok(()),
        Some(question) => {
            let message = Message::new("table-unanswered").with("question", asked(question));
            Err(Failure::new(Failure::INVALID, message).help(Message::new(asked_help(question))))
        }
    }
}

/// A question with the cell that raised it.
#[must_use]
pub fn asked(question: &Question) -> Message {
    let (id, row, text) = match question {
        Question::DateOrder { row, text } => ("table-ask-date-order", row, text),
        Question::NumberMark { row, text } => ("table-ask-number-mark", row, text),
        Question::ShareScale { row, text } => ("table-ask-share-scale", row, text),
    };
    Message::new(id).with("row", row.to_string()).with("text", text.as_str())
}

fn asked_help(question: &Question) -> &'static str {
    match question {
        Question::DateOrder { .. } => "table-ask-date-order-help",
        Question::NumberMark { .. } => "table-ask-number-mark-help",
        Question::ShareScale { .. } => "table-ask-share-scale-help",
    }
}

/// What rows can be, by the name on the command line.
#[must_use]
pub fn makes_named(name: &str) -> Option<Makes> {
    serde_json::from_value(serde_json::Value::String(name.trim().to_lowercase())).ok()
}
