//! Records that are brought in, as text.

use crate::output::wrapped;
use milepost_app::import::table::asked;
use milepost_app::view::{RecordsContents, TableView};
use milepost_app::words::{say, text};
use milepost_model::Message;

/// So many projects are listed.
const LISTED: usize = 20;

pub(crate) fn records(of: &RecordsContents, done: bool) -> Vec<String> {
    let mut out = vec![];
    if let Some(table) = &of.table {
        out.extend(columns(table));
    }
    for count in &of.counts {
        let id = format!("cli-records-{}-{}", if done { "done" } else { "would" }, count.noun);
        let message =
            Message::new(&id).with("added", count.added).with("changed", count.changed).with("same", count.same);
        out.push(wrapped(&say(&message), 2));
    }
    if of.counts.is_empty() {
        out.push(text("records-nothing"));
    }
    for project in of.projects.iter().take(LISTED) {
        let message = Message::new("cli-records-project")
            .with("code", project.code.as_str())
            .with("name", project.name.as_str())
            .with("milestones", project.milestones)
            .with("claims", project.claims)
            .with("reports", project.reports);
        out.push(wrapped(&say(&message), 4));
    }
    if of.project_count > LISTED {
        out.push(wrapped(&say(&Message::new("cli-records-more").with("count", of.project_count - LISTED)), 4));
    }
    if of.left_out_count > 0 {
        out.push(say(&Message::new("cli-records-left-out").with("count", of.left_out_count)));
        out.extend(super::exchange::left_out(&of.left_out));
    }
    out
}

fn columns(table: &TableView) -> Vec<String> {
    let mut out = vec![];
    let rows = Message::new("cli-table-rows").with("count", table.row_count).with("columns", table.columns.len());
    out.push(wrapped(&say(&rows), 2));
    if table.recognised {
        out.push(wrapped(&say(&Message::new("cli-table-mapping").with("name", table.mapping.name.as_str())), 2));
    }
    for column in &table.columns {
        let Some(field) = &column.field else { continue };
        let label = table.fields.iter().find(|known| known.field == *field).map(|known| say(&known.label));
        let message = Message::new("cli-table-column")
            .with("column", column.name.as_str())
            .with("field", label.unwrap_or_else(|| field.to_string()));
        out.push(wrapped(&say(&message), 4));
    }
    let ignored: Vec<&str> = table.columns.iter().filter(|c| c.field.is_none()).map(|c| c.name.as_str()).collect();
    if !ignored.is_empty() {
        out.push(wrapped(&say(&Message::new("cli-table-ignored").with("columns", ignored.join(", "))), 4));
    }
    out.extend(table.questions.iter().map(|question| wrapped(&say(&asked(question)), 2)));
    out
}
