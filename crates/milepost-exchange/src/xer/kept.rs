//! What a file has that Milepost has no words for, kept beside the items so that it can be written back: whole
//! tables that are not read, and the other columns of those that are.

use super::table::Document;
use super::{activity, calendar, code, codepage, note, project, relationship, resource, wbs};
use encoding_rs::Encoding;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// The kept part of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    pub tables: Vec<KeptTable>,
    /// The projects' own elements of the work breakdown structure.
    pub roots: Vec<KeptRoot>,
}

/// Rows as they were written, the first `key` columns being those by which an item's row is found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptTable {
    pub name: String,
    /// 0: whole rows of no item.
    pub key: usize,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// A project's own element: which project's, its identity and its code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptRoot {
    pub project: String,
    pub element: String,
    pub code: String,
}

/// Tables that are read, what a row of them is found by, and the columns that are taken.
const READ: [(&str, &[&str], &[&str]); 15] = [
    ("PROJECT", &["proj_id"], project::ProjectColumns::NAMES),
    ("SCHEDOPTIONS", &["proj_id"], project::OptionColumns::NAMES),
    ("CALENDAR", &["clndr_id"], calendar::Columns::NAMES),
    ("PROJWBS", &["wbs_id"], wbs::Columns::NAMES),
    ("TASK", &["task_id"], activity::Columns::NAMES),
    ("TASKPRED", &["task_id", "pred_task_id", "pred_type"], relationship::Columns::NAMES),
    ("RSRC", &["rsrc_id"], resource::ResourceColumns::NAMES),
    ("RSRCRATE", &["rsrc_id", "start_date"], resource::RateColumns::NAMES),
    ("TASKRSRC", &["task_id", "rsrc_id"], resource::AssignmentColumns::NAMES),
    ("PROJCOST", &["task_id", "cost_name"], resource::ExpenseColumns::NAMES),
    ("ACTVTYPE", &["actv_code_type_id"], code::TypeColumns::NAMES),
    ("ACTVCODE", &["actv_code_id"], code::ValueColumns::NAMES),
    ("UDFTYPE", &["udf_type_id"], code::FieldColumns::NAMES),
    ("TASKPROC", &["task_id", "proc_name"], note::StepColumns::NAMES),
    ("TASKACTV", &["task_id", "actv_code_id"], code::UseColumns::NAMES),
];

/// Overtime is a part of what is read as one sum; how it divides is kept.
const DIVIDED: [&str; 2] = ["act_ot_qty", "act_ot_cost"];

/// What a file has beside what [`super::read`] takes. `encoding`: as there.
#[must_use]
pub fn keep(bytes: &[u8], encoding: Option<&'static Encoding>) -> Kept {
    let mut kept = Kept::default();
    if let Some((text, utf8)) = super::utf16(bytes) {
        return keep(text.as_bytes(), Some(utf8));
    }
    let bytes = super::without_mark(bytes);
    let Some(document) = Document::new(bytes, encoding.unwrap_or_else(|| codepage::guess(bytes))) else { return kept };
    for (name, _) in document.inventory() {
        if kept.tables.iter().any(|table| table.name == name) {
            continue;
        }
        let read = READ.iter().find(|(read, _, _)| *read == name);
        let (key, taken): (&[&str], &[&str]) = read.map_or((&[], &[]), |(_, key, taken)| (*key, *taken));
        let columns = |of: &[&str]| -> Vec<String> {
            let others = of.iter().filter(|c| !taken.contains(c) || DIVIDED.contains(c));
            key.iter().chain(others.filter(|c| !key.contains(c))).map(|&c| c.to_owned()).collect()
        };
        let table = table(&document, &name, key, columns);
        if !table.rows.is_empty() && table.columns.len() > key.len() {
            kept.tables.push(table);
        }
    }
    of_other_nouns(&mut kept, &document);
    kept.roots = roots(&document);
    kept
}

fn table(document: &Document<'_>, name: &str, key: &[&str], columns: impl Fn(&[&str]) -> Vec<String>) -> KeptTable {
    let mut kept = KeptTable { name: name.to_owned(), key: key.len(), columns: vec![], rows: vec![] };
    for mut table in document.tables(name) {
        let of_this = columns(table.columns());
        for column in &of_this {
            if !kept.columns.contains(column) {
                kept.columns.push(column.clone());
            }
        }
        let places: Vec<_> = kept.columns.iter().map(|column| table.place(column)).collect();
        while let Some(row) = table.next() {
            let value = |at: &Option<usize>| at.map(|at| codepage::text(row.at(at), row.encoding)).unwrap_or_default();
            kept.rows.push(places.iter().map(value).collect());
        }
    }
    let width = kept.columns.len();
    kept.rows.iter_mut().for_each(|row| row.resize(width, String::new()));
    kept
}

/// Of the values of user fields only those of other nouns than activities are kept: the others are read.
fn of_other_nouns(kept: &mut Kept, document: &Document<'_>) {
    let Some(values) = kept.tables.iter_mut().find(|table| table.name == "UDFVALUE") else { return };
    let Some(field) = values.columns.iter().position(|column| column == "udf_type_id") else { return };
    let mut of_tasks = HashSet::new();
    for mut table in document.tables("UDFTYPE") {
        let [id, subject] = ["udf_type_id", "table_name"].map(|column| table.place(column));
        while let Some(row) = table.next() {
            if subject.is_some_and(|at| row.at(at).trim_ascii() == b"TASK") {
                of_tasks.extend(id.map(|at| codepage::text(row.at(at), row.encoding)));
            }
        }
    }
    values.rows.retain(|row| row.get(field).is_some_and(|field| !of_tasks.contains(field)));
    kept.tables.retain(|table| !table.rows.is_empty());
}

fn roots(document: &Document<'_>) -> Vec<KeptRoot> {
    let mut roots = vec![];
    for mut table in document.tables("PROJWBS") {
        let [flag, project, element, code] =
            ["proj_node_flag", "proj_id", "wbs_id", "wbs_short_name"].map(|column| table.place(column));
        while let Some(row) = table.next() {
            let text = |at: Option<usize>| at.map(|at| codepage::text(row.at(at), row.encoding)).unwrap_or_default();
            if text(flag) == "Y" {
                roots.push(KeptRoot { project: text(project), element: text(element), code: text(code) });
            }
        }
    }
    roots
}
