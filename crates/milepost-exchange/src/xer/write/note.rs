//! TASKPROC, MEMOTYPE and TASKMEMO.

use super::Writer;
use super::sheet::{decimal, flag, percent};
use crate::notes::{TOPIC, heading, html, plain};
use crate::number::Numbers;
use rust_decimal::Decimal;
use std::collections::HashMap;

impl<'s> Writer<'s> {
    pub(super) fn steps(&mut self) {
        let columns =
            ["proc_id", "task_id", "proj_id", "seq_num", "proc_name", "complete_flag", "proc_wt", "complete_pct"];
        let mut sheet = self.book.sheet("TASKPROC", &columns);
        let mut number = 0u32;
        for activity in &self.p6.activities {
            for (step, place) in activity.steps.iter().zip(0u32..) {
                number += 1;
                let row = vec![
                    number.to_string(),
                    self.numbers.activities.text(Some(activity.id)),
                    self.project_of(activity),
                    (place * 10).to_string(),
                    step.name.clone(),
                    flag(step.complete == Decimal::ONE),
                    decimal(step.weight),
                    percent(step.complete),
                ];
                sheet.row(&[&activity.origin, &step.name], row);
            }
        }
        self.book.table(sheet);
    }

    /// The topics of notes; the number of the one for ours.
    pub(super) fn topics(&mut self) -> u32 {
        let columns = ["memo_type_id", "seq_num", "eps_flag", "proj_flag", "wbs_flag", "task_flag", "memo_type"];
        let mut sheet = self.book.sheet("MEMOTYPE", &columns);
        let known: Vec<_> = self.kept_topics().into_iter().map(|(id, name)| (name, id)).collect();
        if let Some(kept) = self.whole("MEMOTYPE") {
            for row in &kept.rows {
                sheet.whole(&kept.columns, row);
            }
        }
        let mut numbers = Numbers::of(known.into_iter());
        let topic = numbers.get(TOPIC).unwrap_or_else(|| {
            let number = numbers.fresh();
            if self.p6.activities.iter().any(|a| !a.notes.is_empty()) {
                let row = [&number.to_string(), "0", "Y", "Y", "Y", "Y", TOPIC].map(str::to_owned);
                sheet.row(&[], row.into());
            }
            number
        });
        self.book.table(sheet);
        topic
    }

    /// Notes as they were written where they still say the same; else as one note.
    pub(super) fn notes(&mut self, topic: u32) {
        let columns = ["memo_id", "task_id", "memo_type_id", "proj_id", "task_memo"];
        let mut sheet = self.book.sheet("TASKMEMO", &columns);
        let rows = self.kept_notes();
        let topics = self.kept_topics();
        let kept = self.whole("TASKMEMO");
        let known: Vec<_> = rows.values().flatten().map(|note| (note.id, note.id)).collect();
        let mut numbers = Numbers::of(known.into_iter());
        for activity in self.p6.activities.iter().filter(|a| !a.notes.is_empty()) {
            let as_written = rows.get(activity.origin.as_str()).filter(|notes| read(notes, &topics) == activity.notes);
            if let (Some(notes), Some(kept)) = (as_written, kept) {
                for note in notes {
                    sheet.whole(&kept.columns, note.row);
                }
                continue;
            }
            let number = numbers.fresh();
            let row = vec![
                number.to_string(),
                self.numbers.activities.text(Some(activity.id)),
                topic.to_string(),
                self.project_of(activity),
                html(&activity.notes),
            ];
            sheet.row(&[], row);
        }
        self.book.table(sheet);
    }

    fn kept_topics(&self) -> HashMap<&'s str, &'s str> {
        let Some(kept) = self.whole("MEMOTYPE") else { return HashMap::new() };
        let [id, name] = ["memo_type_id", "memo_type"].map(|name| kept.columns.iter().position(|c| c == name));
        let value = |row: &'s [String], at: Option<usize>| at.and_then(|at| row.get(at)).map_or("", String::as_str);
        kept.rows.iter().map(|row| (value(row, id), value(row, name))).collect()
    }

    fn kept_notes(&self) -> HashMap<&'s str, Vec<KeptNote<'s>>> {
        let mut notes: HashMap<&str, Vec<KeptNote<'_>>> = HashMap::new();
        let Some(kept) = self.whole("TASKMEMO") else { return notes };
        let [id, task, topic, text] = ["memo_id", "task_id", "memo_type_id", "task_memo"]
            .map(|name| kept.columns.iter().position(|column| column == name));
        for row in &kept.rows {
            let value = |at: Option<usize>| at.and_then(|at| row.get(at)).map_or("", String::as_str);
            let note = KeptNote { id: value(id), topic: value(topic), text: value(text), row };
            notes.entry(value(task)).or_default().push(note);
        }
        notes
    }
}

#[derive(Debug)]
struct KeptNote<'k> {
    id: &'k str,
    topic: &'k str,
    text: &'k str,
    row: &'k [String],
}

/// What the reader makes of them.
fn read(notes: &[KeptNote<'_>], topics: &HashMap<&str, &str>) -> String {
    let mut all = String::new();
    for note in notes {
        if !all.is_empty() {
            all.push_str("\n\n");
        }
        if let Some(topic) = topics.get(note.topic) {
            heading(topic, &mut all);
        }
        all.push_str(&plain(note.text));
    }
    all
}
