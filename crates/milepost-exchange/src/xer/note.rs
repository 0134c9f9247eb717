//! TASKPROC and TASKMEMO: the steps of an activity, and its notes.

use super::{Reader, columns};
use crate::notes::{heading, plain};
use milepost_model::schedule::Step;
use rust_decimal::Decimal;
use std::collections::HashMap;

columns!(kept StepColumns { task_id, proc_name, complete_flag, proc_wt, complete_pct });
columns!(TopicColumns { memo_type_id, memo_type });
columns!(NoteColumns { task_id, memo_type_id, task_memo });

impl<'a> Reader<'_, 'a> {
    pub(super) fn steps(&mut self) {
        self.rows("TASKPROC", StepColumns::of, |reader, row, c| {
            let mut f = reader.fields(row);
            let done = f.flag(c.complete_flag) == Some(true);
            let share = f.amount(c.complete_pct).checked_div(Decimal::ONE_HUNDRED).unwrap_or_default();
            let step = Step {
                name: f.text(c.proc_name),
                weight: f.decimal(c.proc_wt).unwrap_or(Decimal::ONE),
                complete: if done { Decimal::ONE } else { share },
            };
            let at = reader.activities.get(row.bytes(c.task_id)).copied();
            match at.and_then(|at| reader.schedule.activities.get_mut(at)) {
                Some(activity) => activity.steps.push(step),
                None => reader.fields(row).refuse(c.task_id, "xer-no-activity"),
            }
        });
    }

    /// A note is headed by its topic; P6 keeps it as HTML, of which the text is taken.
    pub(super) fn notes(&mut self) {
        let mut topics: HashMap<&'a [u8], String> = HashMap::new();
        self.rows("MEMOTYPE", TopicColumns::of, |reader, row, c| {
            let topic = reader.fields(row).text(c.memo_type);
            topics.insert(row.bytes(c.memo_type_id), topic);
        });
        self.rows("TASKMEMO", NoteColumns::of, |reader, row, c| {
            let text = plain(&reader.fields(row).text(c.task_memo));
            let at = reader.activities.get(row.bytes(c.task_id)).copied();
            let Some(activity) = at.and_then(|at| reader.schedule.activities.get_mut(at)) else {
                return reader.fields(row).refuse(c.task_id, "xer-no-activity");
            };
            if !activity.notes.is_empty() {
                activity.notes.push_str("\n\n");
            }
            if let Some(topic) = topics.get(row.bytes(c.memo_type_id)) {
                heading(topic, &mut activity.notes);
            }
            activity.notes.push_str(&text);
        });
    }
}
