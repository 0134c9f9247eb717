//! What is found out about schedules, as text.

use super::share;
use crate::output::{NOTHING, table, wrapped};
use milepost_app::view::{FloatPathView, ScheduleSimulation, ScheduleUpdate};
use milepost_app::words::{say, text, value};
use milepost_model::{Arg, Message};

/// Rows of the lists of activities.
const ROWS: usize = 12;

fn day_of(date: chrono::NaiveDate) -> String {
    value(&Arg::Date(date))
}

#[must_use]
pub(crate) fn simulation(of: &ScheduleSimulation) -> String {
    let day = |date: Option<chrono::NaiveDate>| date.map_or_else(|| NOTHING.to_owned(), day_of);
    let head = Message::new("cli-simulation-head")
        .with("runs", i64::from(of.runs))
        .with("seed", i64::from(of.seed).to_string().as_str())
        .with("varying", of.varying)
        .with("risks", of.risks)
        .with("data_date", day(of.data_date).as_str());
    let planned = Message::new("cli-simulation-planned")
        .with("finish", day(of.planned).as_str())
        .with("chance", of.chance_of_planned.map_or_else(|| NOTHING.to_owned(), share).as_str());
    let mut out = format!("{}\n{}\n\n", wrapped(&say(&head), 0), wrapped(&say(&planned), 0));
    let row = |at: &milepost_app::view::FinishPercentile| {
        let cost = of.costs.iter().find(|cost| cost.share == at.share);
        let cost = cost.map_or_else(String::new, |cost| format!("{:.0} {}", cost.amount, of.currency));
        vec![share(at.share), day_of(at.date), format!("{} – {}", day_of(at.from), day_of(at.to)), cost]
    };
    let heads = ["cli-head-runs-by", "cli-head-finish", "cli-head-sampling", "cli-head-cost"];
    out += &table(&heads, of.percentiles.iter().map(row).collect());
    if !of.criticality.is_empty() {
        let rows = of.criticality.iter().take(ROWS).map(|at| vec![at.title.clone(), share(at.share)]).collect();
        out +=
            &format!("\n{}\n{}", text("cli-simulation-criticality"), table(&["cli-head-name", "cli-head-runs"], rows));
    }
    if !of.tornado.is_empty() {
        let row = |at: &milepost_app::view::TornadoBar| vec![at.title.clone(), format!("{:+.2}", at.correlation)];
        let rows = of.tornado.iter().take(ROWS).map(row).collect();
        out += &format!("\n{}\n{}", text("cli-simulation-tornado"), table(&["cli-head-name", "cli-head-value"], rows));
    }
    out
}

#[must_use]
pub(crate) fn paths(paths: &[FloatPathView]) -> String {
    if paths.is_empty() {
        return wrapped(&text("cli-paths-none"), 0);
    }
    let mut out = String::new();
    for path in paths {
        let head = Message::new("cli-path-head").with("number", path.number).with("float", path.float_text.as_str());
        out += &format!("{}\n{}\n", wrapped(&say(&head), 0), super::schedule::lines(&path.activities));
    }
    out
}

#[must_use]
pub(crate) fn diff(of: &ScheduleUpdate) -> String {
    if of.same {
        wrapped(&text("cli-diff-same"), 0)
    } else {
        super::exchange::update(&ScheduleUpdate { older: false, ..of.clone() })
    }
}
