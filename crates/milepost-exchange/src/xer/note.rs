//! TASKPROC and TASKMEMO: the steps of an activity, and its notes.

use super::{Reader, columns};
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

/// The topic of notes that Milepost writes: it says nothing, and heads nothing.
pub(super) const TOPIC: &str = "Notes";

pub(super) fn heading(topic: &str, notes: &mut String) {
    if topic != TOPIC {
        notes.push_str(topic);
        notes.push('\n');
    }
}

/// The text of simple HTML: tags are dropped, paragraphs and breaks are lines, the usual entities are read.
pub(super) fn plain(html: &str) -> String {
    if !html.contains('<') && !html.contains('&') {
        return html.trim().to_owned();
    }
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        out.push_str(rest.get(..at).unwrap_or_default());
        rest = rest.get(at..).unwrap_or_default();
        let tag = rest.starts_with('<');
        // An entity is short; a lone & stays.
        let end = if tag { rest.find('>') } else { rest.bytes().take(12).position(|byte| byte == b';') };
        let Some(end) = end else {
            if tag {
                break;
            }
            out.push('&');
            rest = rest.get(1..).unwrap_or_default();
            continue;
        };
        let name = rest.get(1..end).unwrap_or_default().trim().to_ascii_lowercase();
        if tag {
            let is_break = ["br", "br/", "br /"].contains(&name.as_str());
            let is_block = ["p", "/p", "div", "/div", "li", "/tr"].contains(&name.as_str());
            if is_break || is_block && !out.is_empty() && !out.ends_with('\n') {
                out.push('\n');
            }
        } else {
            out.push(entity(&name));
        }
        rest = rest.get(end + 1..).unwrap_or_default();
    }
    out.push_str(rest.strip_prefix('<').map_or(rest, |_| ""));
    out.trim().to_owned()
}

/// A character by its name or number in HTML.
fn entity(name: &str) -> char {
    match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        _ => {
            let number = name.strip_prefix('#').and_then(|number| match number.strip_prefix('x') {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok(),
                None => number.parse().ok(),
            });
            number.and_then(char::from_u32).unwrap_or('\u{fffd}')
        }
    }
}
