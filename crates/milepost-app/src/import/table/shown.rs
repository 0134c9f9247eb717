//! A table as it is shown before it is brought in.

use super::Mapped;
use crate::view::{FieldView, TableColumnView, TableRowView, TableView};
use milepost_exchange::table::{Field, Makes, MilestoneDate, Tables, kind_of, letters};
use milepost_model::{FactName, Message};

/// So many rows and letters of a cell are shown.
const ROWS: usize = 8;
const LETTERS: usize = 80;

pub(super) fn separator(separator: char) -> Message {
    Message::new(match separator {
        ',' => "table-separator-comma",
        ';' => "table-separator-semicolon",
        '\t' => "table-separator-tab",
        _ => "table-separator-bar",
    })
}

pub(super) fn table(tables: &Tables, mapped: Mapped, saved: Vec<String>) -> TableView {
    let Mapped { table, mapping, recognised, read } = mapped;
    let columns = table.columns.iter().enumerate().map(|(at, name)| TableColumnView {
        name: name.clone(),
        letter: letters(at),
        kind: kind_of(&table, at),
        field: mapping.columns.iter().find(|m| table.column(&m.column) == Some(at)).map(|m| m.field.clone()),
    });
    let rows = table.rows.iter().take(ROWS).map(|row| TableRowView {
        number: row.number,
        cells: (0..table.columns.len()).map(|column| short(&table.cell(row, column).text())).collect(),
    });
    TableView {
        sheets: tables.sheets.iter().map(|sheet| sheet.name.clone()).collect(),
        sheet: table.sheet.clone(),
        header: table.header,
        columns: columns.collect(),
        rows: rows.collect(),
        row_count: table.rows.len(),
        fields: fields(mapping.makes, &mapping.columns.iter().map(|m| m.field.clone()).collect::<Vec<_>>()),
        mapping,
        recognised,
        questions: read.questions,
        date_order: read.date_order,
        number_mark: read.number_mark,
        share_scale: read.share_scale,
        saved,
    }
}

fn short(text: &str) -> String {
    match text.char_indices().nth(LETTERS) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or(text)),
        None => text.to_owned(),
    }
}

/// What a column can be: what rows of this sort have, and what the mapping names besides.
fn fields(makes: Makes, mapped: &[Field]) -> Vec<FieldView> {
    let source = [Field::Source, Field::Publisher, Field::Link, Field::Published, Field::Reliability];
    let mut fields: Vec<Field> = match makes {
        Makes::Projects => {
            let mut fields = vec![
                Field::Code,
                Field::Name,
                Field::DataDate,
                Field::Kind,
                Field::KindName,
                Field::Status,
                Field::Place,
                Field::Country,
                Field::Coordinates,
                Field::Latitude,
                Field::Longitude,
                Field::Description,
                Field::Currency,
                Field::Progress,
            ];
            fields.extend(FactName::WELL_KNOWN.iter().map(|(name, _)| Field::Fact((*name).to_owned(), None)));
            for title in ["Start", "Completion"] {
                let dates = [MilestoneDate::Planned, MilestoneDate::Forecast, MilestoneDate::Actual];
                fields.extend(dates.map(|date| Field::Milestone(title.to_owned(), date)));
            }
            fields.extend([Field::Stated, Field::Remarks]);
            fields.extend(source);
            fields
        }
        Makes::Milestones => vec![
            Field::Project,
            Field::Title,
            Field::Weight,
            Field::Planned,
            Field::Forecast,
            Field::Actual,
            Field::Budget,
            Field::Note,
            Field::Source,
            Field::Link,
        ],
        Makes::Claims => {
            let mut fields = vec![
                Field::Project,
                Field::FactName,
                Field::Reported,
                Field::ReadAs,
                Field::FactKind,
                Field::Stated,
                Field::Chosen,
                Field::Note,
            ];
            fields.extend(source);
            fields
        }
        Makes::Reports => vec![
            Field::Project,
            Field::DataDate,
            Field::Title,
            Field::Forecast,
            Field::Actual,
            Field::Reason,
            Field::Because,
            Field::Progress,
            Field::ReportTitle,
            Field::Remarks,
            Field::Source,
            Field::Link,
        ],
        Makes::Activities => vec![
            Field::Project,
            Field::ActivityCode,
            Field::ActivityName,
            Field::Wbs,
            Field::Duration,
            Field::Start,
            Field::Finish,
            Field::ActualStart,
            Field::ActualFinish,
            Field::PercentComplete,
            Field::Predecessors,
            Field::Constraint,
            Field::ConstraintDate,
        ],
    };
    for field in mapped {
        if !fields.contains(field) {
            fields.push(field.clone());
        }
    }
    fields.into_iter().map(|field| FieldView { label: label(&field), field }).collect()
}

fn label(field: &Field) -> Message {
    match field {
        Field::Fact(name, _) if FactName(name.clone()).well_known_kind().is_some() => {
            Message::new(&format!("table-field-fact-{name}"))
        }
        Field::Fact(name, _) => Message::new("table-field-fact").with("name", name.as_str()),
        Field::Milestone(title, date) => {
            let id = match date {
                MilestoneDate::Planned => "table-field-milestone-planned",
                MilestoneDate::Forecast => "table-field-milestone-forecast",
                MilestoneDate::Actual => "table-field-milestone-actual",
                MilestoneDate::Dated => "table-field-milestone-dated",
            };
            Message::new(id).with("title", title.as_str())
        }
        plain => Message::new(&format!("table-field-{}", plain.to_string().replace('_', "-"))),
    }
}
