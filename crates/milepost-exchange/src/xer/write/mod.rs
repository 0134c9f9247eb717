//! A schedule as an XER file: all that the reader takes, in the order of tables in which P6 writes them, with what was
//! kept of the file that it came from.

mod activity;
mod calendar;
mod code;
mod note;
mod project;
mod resource;
mod sheet;

use super::kept::{Kept, KeptTable};
use crate::p6::{Names, Numbered, P6};
use crate::{Findings, Written};
use chrono::NaiveDate;
use encoding_rs::Encoding;
use milepost_model::schedule::{Activity, Schedule};
use milepost_model::{Message, ProjectId};
use sheet::Book;
use std::collections::{HashMap, HashSet};

/// How a file is written.
#[derive(Clone, Copy, Debug)]
pub struct WriteOptions<'k> {
    /// The code page of its texts: that of the machine which will read it.
    pub code_page: &'static Encoding,
    /// The version of P6 that it is written for: `8.4` is read by every later one.
    pub version: &'k str,
    /// The day of its first line.
    pub exported: Option<NaiveDate>,
    pub user: &'k str,
    /// What was kept of the file that the schedule was read from.
    pub kept: Option<&'k Kept>,
}

impl Default for WriteOptions<'_> {
    /// Windows-1252, for P6 8.4.
    fn default() -> Self {
        Self { code_page: encoding_rs::WINDOWS_1252, version: "8.4", exported: None, user: "admin", kept: None }
    }
}

/// Windows-1252 where it has every letter of the schedule's names, codes and notes; else UTF-8.
#[must_use]
pub fn code_page_for(schedule: &Schedule) -> &'static Encoding {
    let page = encoding_rs::WINDOWS_1252;
    let texts = schedule.activities.iter().flat_map(|a| [&a.name, &a.code, &a.notes]);
    let texts = texts.chain(schedule.projects.iter().flat_map(|p| [&p.name, &p.code]));
    let texts = texts.chain(schedule.wbs.iter().flat_map(|w| [&w.name, &w.code]));
    let mut texts = texts.chain(schedule.resources.iter().flat_map(|r| [&r.name, &r.code]));
    if texts.all(|text| text.is_ascii() || !page.encode(text).2) { page } else { encoding_rs::UTF_8 }
}

/// The bytes of a file, and what is not in it. Nothing here fails: what cannot be said is left out and named.
#[must_use]
pub fn write(schedule: &Schedule, options: &WriteOptions<'_>) -> Written {
    let mut findings = Findings::default();
    let names = Names { activity: "TASK", relationship: "TASKPRED", project: "PROJECT" };
    let p6 = P6::of(schedule, names, &mut findings);
    let mut writer = Writer {
        numbers: Numbered::of(&p6),
        schedule,
        roots: HashMap::new(),
        kept: options.kept,
        book: Book::new(options.code_page, options.kept, findings),
        p6,
    };
    writer.header(options);
    writer.currencies();
    writer.whole_tables(false);
    writer.everything();
    writer.whole_tables(true);
    let (bytes, left_out) = writer.book.finish();
    Written { bytes, left_out }
}

struct Writer<'s> {
    schedule: &'s Schedule,
    p6: P6<'s>,
    numbers: Numbered,
    /// The projects' own elements of the work breakdown structure.
    roots: HashMap<ProjectId, u32>,
    kept: Option<&'s Kept>,
    book: Book<'s>,
}

/// Whole tables that are put together with ours rather than written as they are.
const JOINED: [&str; 5] = ["CURRTYPE", "UMEASURE", "MEMOTYPE", "TASKMEMO", "UDFVALUE"];

impl<'s> Writer<'s> {
    fn everything(&mut self) {
        let units = self.units();
        self.project_rows();
        self.calendar_rows();
        self.options();
        self.elements();
        self.resource_rows(&units);
        self.code_type_rows();
        let topic = self.topics();
        self.field_rows();
        self.rates();
        self.code_value_rows();
        self.activity_rows();
        self.expenses();
        self.relationships();
        self.steps();
        self.code_uses();
        self.notes(topic);
        self.assignments();
        self.field_values();
    }

    fn header(&mut self, options: &WriteOptions<'_>) {
        let exported = options.exported.map(|day| day.to_string()).unwrap_or_default();
        let user = options.user;
        let fields =
            [options.version, &exported, "Project", user, user, "Milepost", "Project Management", self.currency()]
                .map(str::to_owned);
        self.book.line("ERMHDR", &fields, "ERMHDR", None);
    }

    fn currency(&self) -> &'s str {
        self.schedule.projects.iter().map(|p| p.currency.as_str()).find(|c| !c.is_empty()).unwrap_or("USD")
    }

    /// The first line names one of them; amounts are in that.
    fn currencies(&mut self) {
        let ours = self.currency();
        for project in self.schedule.projects.iter().filter(|p| !p.currency.is_empty() && p.currency != ours) {
            let message = Message::new("written-currency")
                .with("project", project.code.as_str())
                .with("currency", project.currency.as_str());
            self.book.lost("PROJECT", "", message);
        }
        if self.write_whole("CURRTYPE") {
            return;
        }
        let columns = [
            "curr_id",
            "decimal_digit_cnt",
            "curr_symbol",
            "decimal_symbol",
            "digit_group_symbol",
            "pos_curr_fmt_type",
            "neg_curr_fmt_type",
            "curr_type",
            "curr_short_name",
            "group_digit_cnt",
            "base_exch_rate",
        ];
        let mut sheet = self.book.sheet("CURRTYPE", &columns);
        let row = ["1", "2", ours, ".", ",", "#1.1", "(#1.1)", ours, ours, "3", "1"].map(str::to_owned);
        sheet.row(&[], row.into());
        self.book.table(sheet);
    }

    fn whole(&self, name: &str) -> Option<&'s KeptTable> {
        self.kept?.tables.iter().find(|table| table.key == 0 && table.name == name)
    }

    /// Writes a kept table as it is; false where there is none.
    fn write_whole(&mut self, name: &str) -> bool {
        let Some(table) = self.whole(name) else { return false };
        self.write_rows(table, &table.rows.iter().collect::<Vec<_>>());
        true
    }

    fn write_rows(&mut self, table: &KeptTable, rows: &[&Vec<String>]) {
        if rows.is_empty() {
            return;
        }
        self.book.line("%T", std::slice::from_ref(&table.name), &table.name, None);
        self.book.line("%F", &table.columns, &table.name, None);
        for (row, number) in rows.iter().zip(1..) {
            self.book.line("%R", row, &table.name, Some(number));
        }
    }

    /// The tables that Milepost has no words for: before all others those that refer to nothing of ours, after them
    /// those that do, without the rows of what is no longer there.
    fn whole_tables(&mut self, referring: bool) {
        let Some(kept) = self.kept else { return };
        let sets = [
            ("task_id", origins(self.p6.activities.iter().map(|a| a.origin.as_str()))),
            (
                "wbs_id",
                origins(
                    kept.roots
                        .iter()
                        .map(|r| r.element.as_str())
                        .chain(self.schedule.wbs.iter().map(|w| w.origin.as_str())),
                ),
            ),
            ("proj_id", origins(self.schedule.projects.iter().map(|p| p.origin.as_str()))),
            ("rsrc_id", origins(self.schedule.resources.iter().map(|r| r.origin.as_str()))),
        ];
        for table in kept.tables.iter().filter(|t| t.key == 0 && !JOINED.contains(&t.name.as_str())) {
            let refers: Vec<_> = sets
                .iter()
                .filter_map(|(column, set)| Some((table.columns.iter().position(|c| c == column)?, set)))
                .collect();
            if refers.is_empty() == referring {
                continue;
            }
            let there = |row: &&Vec<String>| {
                refers.iter().all(|(at, set)| row.get(*at).is_none_or(|id| id.is_empty() || set.contains(id.trim())))
            };
            let rows: Vec<_> = table.rows.iter().filter(there).collect();
            self.write_rows(table, &rows);
        }
    }

    fn project_of(&self, activity: &Activity) -> String {
        self.numbers.projects.text(Some(activity.project_id))
    }
}

fn origins<'a>(items: impl Iterator<Item = &'a str>) -> HashSet<&'a str> {
    items.collect()
}
