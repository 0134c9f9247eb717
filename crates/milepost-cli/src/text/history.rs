//! The history, newest first.

use crate::output::{table, wrapped};
use milepost_app::view::History;
use milepost_app::words::{say, text};

#[must_use]
pub(crate) fn list(history: &History) -> String {
    if history.entries.is_empty() {
        return wrapped(&text("cli-history-none"), 0);
    }
    let rows = history
        .entries
        .iter()
        .map(|entry| {
            let undone = if entry.in_effect { String::new() } else { text("cli-undone") };
            // To the second, in UTC: 2026-11-24 12:00:05
            let time = entry.time.get(..19).unwrap_or(&entry.time).replace('T', " ");
            vec![entry.number.to_string(), time, say(&entry.action), undone]
        })
        .collect();
    let mut out = table(&["cli-head-number", "cli-head-time", "cli-head-change", "cli-head-blank"], rows);
    if history.more {
        let before = history.entries.last().map_or(0, |entry| entry.number);
        out.push_str(&say(&milepost_model::Message::new("cli-history-more").with("before", before.to_string())));
    }
    out
}
