//! The milestones of a project, one a line.

use super::{date, known};
use crate::output::{slip, table, word, wrapped};
use milepost_app::view::MilestoneView;
use milepost_app::words::{say, text, value};
use milepost_model::{Arg, Message};

#[must_use]
pub(crate) fn list(milestones: &[MilestoneView]) -> String {
    if milestones.is_empty() {
        return wrapped(&text("cli-milestones-none"), 0);
    }
    let rows = milestones
        .iter()
        .enumerate()
        .map(|(index, view)| {
            let milestone = &view.milestone;
            // Those that count: a report's or a baseline's where one speaks of it.
            let dates = &view.progress.dates;
            vec![
                (index + 1).to_string(),
                milestone.title.clone(),
                value(&Arg::Number(milestone.weight)),
                date(dates.planned.as_ref()),
                date(dates.forecast.as_ref()),
                date(dates.actual.as_ref()),
                word("ui-milestones-status-", &view.progress.status),
                known(&view.progress.slip, |s| {
                    let days = slip(s.days);
                    if s.still_growing { say(&Message::new("cli-slip-so-far").with("slip", days)) } else { days }
                }),
            ]
        })
        .collect();
    table(
        &[
            "cli-head-number",
            "cli-head-title",
            "cli-head-weight",
            "cli-head-planned",
            "cli-head-forecast",
            "cli-head-actual",
            "cli-head-status",
            "cli-head-slip",
        ],
        rows,
    )
}
