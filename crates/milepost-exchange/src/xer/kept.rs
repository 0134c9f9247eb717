//! What a file has that Milepost has no words for, kept beside the items so that it can be written back: whole
//! tables that are not read, and the other columns of those that are.

use super::table::Document;
use super::{activity, calendar, code, codepage, note, project, relationship, resource, wbs};
use crate::kept::KeptText;
use encoding_rs::Encoding;
use milepost_model::schedule::Schedule;
use std::collections::HashSet;

/// The kept part of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The code page of its texts, as the web names it, and the version of P6 that it is for.
    pub code_page: String,
    pub version: String,
    pub tables: Vec<KeptTable>,
    /// The projects' own elements of the work breakdown structure.
    pub roots: Vec<KeptRoot>,
}

/// Rows as they were written, the first `key` columns being those by which an item's row is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptTable {
    pub name: String,
    /// 0: whole rows of no item.
    pub key: usize,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// A project's own element: which project's, its identity and its code.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    Kept::of_text(&keep_text(bytes, encoding, usize::MAX).text)
}

/// As [`keep`], as a text to be stored, of at most so many bytes: a table that does not fit is not kept.
#[must_use]
pub fn keep_text(bytes: &[u8], encoding: Option<&'static Encoding>, most: usize) -> KeptText {
    if let Some((text, utf8)) = super::utf16(bytes) {
        return keep_text(text.as_bytes(), Some(utf8), most);
    }
    let bytes = super::without_mark(bytes);
    let encoding = encoding.unwrap_or_else(|| codepage::guess(bytes));
    let Some(document) = Document::new(bytes, encoding) else { return KeptText::default() };
    let mut out = Keeping { kept: KeptText::default(), most };
    let version = document.header.get(1).map(|v| codepage::text(v, encoding)).unwrap_or_default();
    line(&mut out.kept.text, HEAD, &[encoding.name().to_owned(), version]);
    for root in roots(&document) {
        line(&mut out.kept.text, ROOT, &[root.project, root.element, root.code]);
    }
    let of_tasks = fields_of_tasks(&document);
    let mut done: Vec<String> = vec![];
    for (name, _) in document.inventory() {
        if !done.contains(&name) {
            out.tables(&document, &name, &of_tasks);
            done.push(name);
        }
    }
    out.kept
}

/// The marks of a kept text's lines: the code page and the version, and a project's own element. Tables are as in the
/// file, with how many columns name a row after their names.
const HEAD: &str = "%H";
const ROOT: &str = "%W";

struct Keeping {
    kept: KeptText,
    most: usize,
}

impl Keeping {
    /// The tables of one name, if they have more than is read of them.
    fn tables(&mut self, document: &Document<'_>, name: &str, of_tasks: &HashSet<String>) {
        let read = READ.iter().find(|(read, _, _)| *read == name);
        let (key, taken): (&[&str], &[&str]) = read.map_or((&[], &[]), |(_, key, taken)| (*key, *taken));
        let from = self.kept.text.len();
        let mut rows = 0;
        let mut other_columns: Vec<String> = vec![];
        for mut table in document.tables(name) {
            let others = table.columns().iter().filter(|c| !taken.contains(c) || DIVIDED.contains(c));
            let columns: Vec<String> =
                key.iter().chain(others.filter(|c| !key.contains(c))).map(|&c| c.to_owned()).collect();
            if columns.len() <= key.len() {
                continue;
            }
            let places: Vec<_> = columns.iter().map(|column| table.place(column)).collect();
            let field = table.place("udf_type_id").filter(|_| name == "UDFVALUE");
            let mut filled = vec![false; columns.len()];
            let begins = self.kept.text.len();
            line(&mut self.kept.text, "%T", &[name.to_owned(), key.len().to_string()]);
            line(&mut self.kept.text, "%F", &columns);
            let mut here = 0usize;
            while let Some(row) = table.next() {
                // Of the values of user fields only those of other nouns than activities: the others are read.
                if field.is_some_and(|at| of_tasks.contains(&codepage::text(row.at(at), row.encoding))) {
                    continue;
                }
                let value = |at: &Option<usize>| at.map(|at| codepage::text(row.at(at), row.encoding));
                let values: Vec<String> = places.iter().map(|at| value(at).unwrap_or_default()).collect();
                filled.iter_mut().zip(&values).for_each(|(filled, value)| *filled |= !value.is_empty());
                line(&mut self.kept.text, "%R", &values);
                here += 1;
                if self.kept.text.len() > self.most {
                    self.kept.text.truncate(from);
                    self.kept.beyond.push((name.to_owned(), document.rows(name)));
                    return;
                }
            }
            if here == 0 {
                self.kept.text.truncate(begins);
            }
            rows += here;
            let with_values = columns.into_iter().zip(filled).skip(key.len()).filter(|(_, filled)| *filled);
            other_columns.extend(with_values.map(|(column, _)| column));
        }
        match rows {
            0 => {}
            rows if key.is_empty() => self.kept.parts.push((name.to_owned(), rows)),
            rows => {
                let columns = other_columns.into_iter().map(|column| (format!("{name}.{column}"), rows));
                self.kept.parts.extend(columns);
            }
        }
    }
}

fn line(text: &mut String, mark: &str, fields: &[String]) {
    text.push_str(mark);
    for field in fields {
        text.push('\t');
        for character in field.chars() {
            match character {
                '\\' => text.push_str("\\\\"),
                '\n' => text.push_str("\\n"),
                '\r' => text.push_str("\\r"),
                '\t' => text.push(' '),
                other => text.push(other),
            }
        }
    }
    text.push('\n');
}

fn unescaped(field: &str) -> String {
    let mut text = String::with_capacity(field.len());
    let mut characters = field.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => match characters.next() {
                Some('n') => text.push('\n'),
                Some('r') => text.push('\r'),
                Some(other) => text.push(other),
                None => {}
            },
            other => text.push(other),
        }
    }
    text
}

impl Kept {
    /// What was kept as a text. Lines that are none of it are passed over.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        let mut kept = Self::default();
        // The table that is open, and where its columns are among the table's.
        let mut open: Option<(usize, Vec<usize>)> = None;
        for line in text.lines() {
            let (mark, rest) = line.split_once('\t').unwrap_or((line, ""));
            let mut fields = rest.split('\t').map(unescaped);
            match mark {
                HEAD => {
                    (kept.code_page, kept.version) =
                        (fields.next().unwrap_or_default(), fields.next().unwrap_or_default());
                }
                ROOT => {
                    let mut next = || fields.next().unwrap_or_default();
                    kept.roots.push(KeptRoot { project: next(), element: next(), code: next() });
                }
                "%T" => {
                    let name = fields.next().unwrap_or_default();
                    let key = fields.next().and_then(|key| key.parse().ok()).unwrap_or(0);
                    let at = kept.tables.iter().position(|table| table.name == name).unwrap_or_else(|| {
                        kept.tables.push(KeptTable { name, key, columns: vec![], rows: vec![] });
                        kept.tables.len() - 1
                    });
                    open = Some((at, vec![]));
                }
                "%F" => {
                    let Some((at, places)) = open.as_mut() else { continue };
                    let Some(table) = kept.tables.get_mut(*at) else { continue };
                    *places = fields.map(|column| place(&mut table.columns, &column)).collect();
                }
                "%R" => {
                    let Some((at, places)) = open.as_ref() else { continue };
                    let Some(table) = kept.tables.get_mut(*at) else { continue };
                    let mut row = vec![String::new(); table.columns.len()];
                    for (place, value) in places.iter().zip(fields) {
                        if let Some(into) = row.get_mut(*place) {
                            *into = value;
                        }
                    }
                    table.rows.push(row);
                }
                _ => {}
            }
        }
        for table in &mut kept.tables {
            let width = table.columns.len();
            table.rows.iter_mut().for_each(|row| row.resize(width, String::new()));
        }
        kept
    }

    /// As a text that [`Kept::of_text`] reads.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        line(&mut text, HEAD, &[self.code_page.clone(), self.version.clone()]);
        for root in &self.roots {
            line(&mut text, ROOT, &[root.project.clone(), root.element.clone(), root.code.clone()]);
        }
        for table in &self.tables {
            line(&mut text, "%T", &[table.name.clone(), table.key.to_string()]);
            line(&mut text, "%F", &table.columns);
            table.rows.iter().for_each(|row| line(&mut text, "%R", row));
        }
        text
    }

    /// What of it is about this schedule: of a file with several projects, one of them.
    #[must_use]
    pub fn of_schedule(mut self, schedule: &Schedule) -> Self {
        let projects: HashSet<&str> = schedule.projects.iter().map(|p| p.origin.as_str()).collect();
        self.roots.retain(|root| projects.contains(root.project.as_str()));
        let elements = self.roots.iter().map(|root| root.element.as_str());
        let elements: HashSet<&str> = elements.chain(schedule.wbs.iter().map(|w| w.origin.as_str())).collect();
        let sets: [(&str, HashSet<&str>); 5] = [
            ("proj_id", projects),
            ("wbs_id", elements),
            ("task_id", schedule.activities.iter().map(|a| a.origin.as_str()).collect()),
            ("rsrc_id", schedule.resources.iter().map(|r| r.origin.as_str()).collect()),
            ("clndr_id", schedule.calendars.iter().map(|c| c.origin.as_str()).collect()),
        ];
        for table in &mut self.tables {
            let refers: Vec<_> = sets
                .iter()
                .filter_map(|(column, set)| Some((table.columns.iter().position(|c| c == column)?, set)))
                .collect();
            table.rows.retain(|row| {
                let ours = |at: usize, set: &HashSet<&str>| {
                    row.get(at).is_none_or(|id| id.is_empty() || set.contains(id.trim()))
                };
                refers.iter().all(|(at, set)| ours(*at, set))
            });
        }
        self.tables.retain(|table| !table.rows.is_empty());
        self
    }
}

/// The place of a column, which is added where it is not there.
pub(super) fn place(columns: &mut Vec<String>, column: &str) -> usize {
    columns.iter().position(|c| c == column).unwrap_or_else(|| {
        columns.push(column.to_owned());
        columns.len() - 1
    })
}

/// The user fields of activities.
fn fields_of_tasks(document: &Document<'_>) -> HashSet<String> {
    let mut of_tasks = HashSet::new();
    for mut table in document.tables("UDFTYPE") {
        let [id, subject] = ["udf_type_id", "table_name"].map(|column| table.place(column));
        while let Some(row) = table.next() {
            if subject.is_some_and(|at| row.at(at).trim_ascii() == b"TASK") {
                of_tasks.extend(id.map(|at| codepage::text(row.at(at), row.encoding)));
            }
        }
    }
    of_tasks
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
