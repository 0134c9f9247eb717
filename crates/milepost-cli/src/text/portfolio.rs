//! The portfolio: a sentence with the sum, then a line a project.

use super::{interval, known, share};
use crate::output::{slip, table, word, wrapped};
use milepost_app::view::{Portfolio, PortfolioRow};
use milepost_app::words::{say, text};
use milepost_model::Message;

#[must_use]
pub(crate) fn portfolio(portfolio: &Portfolio) -> String {
    if portfolio.rows.is_empty() {
        return wrapped(&text("cli-portfolio-empty"), 0);
    }
    let mut out = sum(portfolio);
    out.push_str("\n\n");
    out.push_str(&table(
        &[
            "cli-head-project",
            "cli-head-verdict",
            "cli-head-elapsed",
            "cli-head-planned",
            "cli-head-met",
            "cli-head-promised",
            "cli-head-slip",
            "cli-head-next",
            "cli-head-evidence",
        ],
        portfolio.rows.iter().map(row).collect(),
    ));
    out.push('\n');
    for row in &portfolio.rows {
        out.push_str(&wrapped(&format!("{}: {}", row.name, say(&row.verdict.reason)), 2));
        out.push('\n');
    }
    out
}

fn sum(portfolio: &Portfolio) -> String {
    let counts: Vec<String> = milepost_app::portfolio::sum(portfolio).iter().map(say).collect();
    say(&Message::new("cli-portfolio-sum")
        .with("as_of", portfolio.as_of)
        .with("projects", portfolio.rows.len())
        .with("counts", counts.join(", ")))
}

fn row(row: &PortfolioRow) -> Vec<String> {
    vec![
        row.name.clone(),
        word("ui-verdict-", &row.verdict.kind),
        known(&row.elapsed, |e| share(e.share)),
        known(&row.planned, |w| share(w.share)),
        known(&row.milestone_weighted, |w| share(w.share)),
        known(&row.promised_finish, |f| interval(&f.date)),
        known(&row.finish_slip, |days| slip(*days)),
        known(&row.next_milestone, |next| interval(&next.date)),
        known(&row.evidence_age, |days| say(&Message::new("ui-figure-age").with("days", *days))),
    ]
}
