//! Records that are brought in, as text.

use crate::output::{NOTHING, word, wrapped};
use milepost_app::import::table::asked;
use milepost_app::view::{FieldMove, ImportRow, ImportRows, RecordChange, RecordsContents, RowOutcome, TableView};
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
    let told = of.rows.as_ref().filter(|_| !done);
    if let Some(rows) = told {
        out.extend(row_lines(rows));
    }
    let of_rows = told.is_some_and(|rows| rows.counts.left_out > 0);
    if of.left_out_count > 0 && !of_rows {
        out.push(say(&Message::new("cli-records-left-out").with("count", of.left_out_count)));
        out.extend(super::exchange::left_out(&of.left_out));
    }
    if let (Some(why), false) = (&of.refused, done) {
        out.push(wrapped(&say(why), 2));
    }
    out
}

/// What each row would do, those that change nothing left out.
fn row_lines(rows: &ImportRows) -> Vec<String> {
    let counts = Message::new("cli-rows")
        .with("added", rows.counts.added)
        .with("changed", rows.counts.changed)
        .with("same", rows.counts.same)
        .with("left_out", rows.counts.left_out);
    let mut out = vec![wrapped(&say(&counts), 2)];
    let doing = rows.rows.iter().filter(|row| row.outcome != RowOutcome::Same || !row.left_out.is_empty());
    out.extend(doing.map(|row| wrapped(&row_line(row), 4)));
    let untold = rows.counts.added + rows.counts.changed + rows.counts.same + rows.counts.left_out - rows.rows.len();
    if untold > 0 {
        out.push(wrapped(&say(&Message::new("cli-rows-more").with("count", untold)), 4));
    }
    out
}

/// `row 3: changes milestone “Piles done”: Planned date 1 Sep 2025 → 12 Oct 2025`.
fn row_line(row: &ImportRow) -> String {
    let number = say(&Message::new("import-place-row").with("row", row.number.to_string()));
    let changes = row.effects.iter().filter(|effect| effect.change != RecordChange::Same).map(|effect| {
        let id = if effect.change == RecordChange::Added { "cli-row-adds" } else { "cli-row-changes" };
        let noun = word("row-noun-", &effect.noun);
        let done = say(&Message::new(id).with("noun", noun).with("name", effect.name.as_str()));
        let moves: Vec<String> = effect.moves.iter().map(moved).collect();
        if moves.is_empty() { done } else { format!("{done}: {}", moves.join(", ")) }
    });
    let not_taken = row.left_out.iter().map(|left| {
        let column = if left.column.is_empty() { String::new() } else { format!("{}: ", left.column) };
        say(&Message::new("cli-row-not-taken").with("why", format!("{column}{}", say(&left.message))))
    });
    format!("{number}: {}", changes.chain(not_taken).collect::<Vec<_>>().join("; "))
}

fn moved(of: &FieldMove) -> String {
    let field = say(&of.field);
    let after = of.after.as_ref().map_or_else(|| NOTHING.to_owned(), say);
    match &of.before {
        None => format!("{field} {after}"),
        Some(before) => format!("{field} {} → {after}", say(before)),
    }
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
