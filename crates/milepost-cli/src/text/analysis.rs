//! What is found out about schedules, as text.

use super::share;
use crate::output::{NOTHING, table, wrapped};
use milepost_app::view::{FloatPathView, RiskView, Risks, ScheduleSimulation, ScheduleUpdate};
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
    if !of.of_risks.is_empty() {
        out += &format!("\n{}\n{}", text("cli-simulation-risks"), risk_rows(of));
    }
    out
}

fn risk_rows(of: &ScheduleSimulation) -> String {
    let row = |risk: &milepost_app::view::RiskShare| {
        let later = risk.days_later.map_or_else(|| NOTHING.to_owned(), |days| format!("{days:+.1}"));
        vec![risk.name.clone(), share(risk.share), later]
    };
    let heads = ["cli-head-risk", "cli-head-runs", "cli-head-days-later"];
    table(&heads, of.of_risks.iter().map(row).collect())
}

#[must_use]
pub(crate) fn risks(of: &Risks) -> String {
    if of.risks.is_empty() {
        return wrapped(&text("cli-risks-none"), 0);
    }
    let row = |(number, risk): (usize, &RiskView)| {
        let codes: Vec<_> = risk.activities.iter().map(|a| a.code.as_str()).collect();
        let cost = if risk.cost.is_empty() { String::new() } else { format!("{} {}", risk.cost, of.currency) };
        let (name, probability, delay) = (risk.name.clone(), risk.probability.clone(), risk.delay.clone());
        vec![number.to_string(), name, probability, delay, codes.join(", "), cost.trim().to_owned()]
    };
    let heads = [
        "cli-head-number",
        "cli-head-risk",
        "cli-head-probability",
        "cli-head-delay",
        "cli-head-activities",
        "cli-head-cost",
    ];
    table(&heads, (1..).zip(&of.risks).map(row).collect())
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
