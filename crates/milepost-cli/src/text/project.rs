//! Projects: the list, and one with its facts and milestones.

use super::{claim, milestone, progress};
use crate::output::{NOTHING, table, word, wrapped};
use milepost_app::view::{PortfolioRow, ProjectView};
use milepost_app::words::{say, text};
use milepost_model::Message;

#[must_use]
pub(crate) fn list(rows: &[PortfolioRow]) -> String {
    if rows.is_empty() {
        return wrapped(&text("cli-portfolio-empty"), 0);
    }
    let rows = rows
        .iter()
        .map(|row| {
            let kind = if row.kind_name.is_empty() { word("ui-kind-", &row.kind) } else { row.kind_name.clone() };
            let places = if row.places.is_empty() { NOTHING.to_owned() } else { row.places.join(", ") };
            vec![row.code.clone(), row.name.clone(), kind, word("ui-status-", &row.status), places]
        })
        .collect();
    table(&["cli-head-code", "cli-head-name", "cli-head-kind", "cli-head-status", "cli-head-places"], rows)
}

#[must_use]
pub(crate) fn show(view: &ProjectView) -> String {
    let project = &view.project;
    let mut out = progress::progress(view, false);
    let mut about = vec![project.code.clone(), word("ui-kind-", &project.kind), word("ui-status-", &project.status)];
    about.extend(project.places.iter().cloned());
    about.extend(project.countries.iter().cloned());
    out.push('\n');
    out.push_str(&wrapped(&about.join(", "), 0));
    out.push('\n');
    if !project.description.is_empty() {
        out.push_str(&wrapped(&project.description, 0));
        out.push('\n');
    }
    out.push_str(&format!("\n{}\n", text("ui-overview-facts")));
    out.push_str(&claim::facts(&view.facts, &view.sources));
    let count = say(&Message::new("cli-milestones").with("count", view.milestones.len()));
    out.push_str(&format!("\n{count}\n"));
    out.push_str(&milestone::list(&view.milestones));
    out
}
