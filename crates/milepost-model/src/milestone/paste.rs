//! Rows of a spreadsheet, or of any text with separated columns, as milestones to add.
//!
//! The columns are found by their heads, in any case and order; without heads they are title, planned,
//! forecast, actual, weight, note. Cells are handed on as texts: what is wrong in them is said where the
//! drafts are applied.

use super::MilestoneDraft;
use crate::reading::text;

/// Heads that a column may have, and the draft's field that it fills.
const HEADS: [(&str, &[&str]); 6] = [
    ("title", &["title", "milestone", "name", "event", "activity", "description"]),
    (
        "planned",
        &[
            "planned",
            "planned date",
            "plan",
            "baseline",
            "baseline date",
            "target",
            "target date",
            "due",
            "due date",
            "date",
        ],
    ),
    ("forecast", &["forecast", "forecast date", "expected", "expected date", "estimate", "current"]),
    ("actual", &["actual", "actual date", "done", "met", "completed", "finished", "achieved"]),
    ("weight", &["weight", "weighting", "share", "points"]),
    ("note", &["note", "notes", "comment", "comments", "remark", "remarks"]),
];

/// Rows as they would be added, and what each column was understood as.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pasted {
    /// A draft's field name for each column (`title`, `planned`, ...); empty for one left out.
    pub columns: Vec<String>,
    pub rows: Vec<MilestoneDraft>,
}

/// Finds the rows in pasted text: columns parted by tabs, else by semicolons, else by commas, cells
/// quoted as spreadsheets do. Lines without any of these are titles. Empty rows are left out.
#[must_use]
pub fn read(pasted: &str) -> Pasted {
    let pasted = pasted.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let mut rows = cells(&pasted);
    let Some(first) = rows.first() else { return Pasted::default() };
    let columns = match by_heads(first) {
        Some(columns) => {
            rows.remove(0);
            columns
        }
        None => {
            let width = rows.iter().map(Vec::len).max().unwrap_or(0);
            (0..width).map(|at| HEADS.get(at).map_or("", |(field, _)| field)).collect()
        }
    };
    let rows = rows.iter().map(|row| draft(&columns, row)).collect();
    Pasted { columns: columns.into_iter().map(str::to_owned).collect(), rows }
}

/// The rows that have anything in them.
fn cells(pasted: &str) -> Vec<Vec<String>> {
    let Some(separator) = separator(pasted) else {
        let titles = pasted.lines().map(text::line).filter(|title| !title.is_empty());
        return titles.map(|title| vec![title]).collect();
    };
    let mut reader =
        csv::ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(pasted.as_bytes());
    // The text is UTF-8 and rows may be of any width: there is nothing else for the reader to refuse.
    let rows = reader.records().filter_map(Result::ok);
    let rows = rows.map(|row| row.iter().map(|cell| cell.trim().to_owned()).collect::<Vec<String>>());
    rows.filter(|row| row.iter().any(|cell| !cell.is_empty())).collect()
}

/// What parts the columns. A comma does only where every line has as many as the first: there are
/// commas in dates and titles too.
fn separator(pasted: &str) -> Option<u8> {
    let mut lines = pasted.lines().filter(|line| !line.trim().is_empty());
    let first = lines.next()?;
    if pasted.contains('\t') {
        return Some(b'\t');
    }
    if first.contains(';') {
        return Some(b';');
    }
    let width = |text: &str| {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        let mut widths = reader
            .records()
            .filter_map(Result::ok)
            .filter(|row| row.iter().any(|cell| !cell.is_empty()))
            .map(|row| row.len());
        let first = widths.next().unwrap_or(0);
        if widths.all(|width| width == first) { first } else { 0 }
    };
    let headed =
        by_heads(&first.split(',').map(|cell| cell.trim().trim_matches('"').to_owned()).collect::<Vec<_>>()).is_some();
    // "October 30, 2026" alone on each line is two columns of commas and no table.
    (first.contains(',') && (headed || width(pasted) > 2)).then_some(b',')
}

/// The field of each column, where the row is one of heads: it names the title or two other fields, each
/// no more than once.
fn by_heads(row: &[String]) -> Option<Vec<&'static str>> {
    let mut columns: Vec<&'static str> = vec![];
    for cell in row {
        let head = text::line(&cell.to_lowercase().replace(['_', '-', '(', ')', ':'], " "));
        let found = HEADS.iter().find(|(_, heads)| heads.contains(&head.as_str())).map_or("", |(field, _)| field);
        // Of two columns for one field, the first is taken.
        columns.push(if columns.contains(&found) { "" } else { found });
    }
    let named = columns.iter().filter(|column| !column.is_empty()).count();
    let is_head = named >= 2 || (named == 1 && row.len() == 1);
    is_head.then_some(columns)
}

fn draft(columns: &[&str], row: &[String]) -> MilestoneDraft {
    let mut draft = MilestoneDraft::default();
    for (column, cell) in columns.iter().zip(row).filter(|(_, cell)| !cell.is_empty()) {
        let field = match *column {
            "title" => &mut draft.title,
            "planned" => &mut draft.planned,
            "forecast" => &mut draft.forecast,
            "actual" => &mut draft.actual,
            "weight" => &mut draft.weight,
            "note" => &mut draft.note,
            _ => continue,
        };
        *field = Some(cell.clone());
    }
    draft
}
