//! What is measured of the work, and money.

use super::interval;
use crate::output::{NOTHING, table, word, wrapped};
use milepost_app::view::{MeasuredWork, Sources};
use milepost_app::words::{say, text, value};
use milepost_model::{Arg, Measurement, Message, Milestone, MilestoneId, Money};
use rust_decimal::Decimal;

fn number(number: Decimal) -> String {
    value(&Arg::Number(number))
}

fn money(money: Option<Money>) -> String {
    money.map_or_else(|| NOTHING.to_owned(), |money| value(&Arg::Money(money)))
}

fn in_short(readings: &[Measurement]) -> String {
    let one = |reading: &Measurement| format!("{}: {}", interval(&reading.date), number(reading.value));
    match readings {
        [] => NOTHING.to_owned(),
        readings => readings.iter().map(one).collect::<Vec<_>>().join("; "),
    }
}

fn warned(work: &MeasuredWork, mut out: String) -> String {
    for warning in &work.warnings {
        out.push('\n');
        out.push_str(&wrapped(&say(&Message::new("cli-warning").with("warning", warning.message.clone())), 2));
    }
    out
}

#[must_use]
pub(crate) fn fronts(work: &MeasuredWork) -> String {
    let line = match work.chainage.chainage {
        Some(line) => say(&Message::new("cli-line-length").with("length", line.length)),
        None => text("cli-line-none"),
    };
    let mut out = wrapped(&line, 0);
    if work.chainage.ask {
        out.push('\n');
        out.push_str(&wrapped(&text("cli-line-ask"), 0));
    }
    if work.fronts.is_empty() {
        return format!("{out}\n{}", wrapped(&text("cli-fronts-none"), 0));
    }
    let rows = work.fronts.iter().enumerate().map(|(index, front)| {
        vec![
            (index + 1).to_string(),
            front.name.clone(),
            number(front.start),
            word("cli-direction-", &front.direction),
            in_short(&front.readings),
        ]
    });
    let heads = ["cli-head-number", "cli-head-name", "cli-head-start", "cli-head-direction", "cli-head-readings"];
    warned(work, format!("{out}\n{}", table(&heads, rows.collect())))
}

#[must_use]
pub(crate) fn quantities(work: &MeasuredWork) -> String {
    if work.quantities.is_empty() {
        return wrapped(&text("cli-quantities-none"), 0);
    }
    let rows = work.quantities.iter().enumerate().map(|(index, quantity)| {
        vec![
            (index + 1).to_string(),
            quantity.name.clone(),
            quantity.unit.clone(),
            quantity.total.map_or_else(|| NOTHING.to_owned(), number),
            money(quantity.budget),
            in_short(&quantity.readings),
        ]
    });
    let heads =
        ["cli-head-number", "cli-head-name", "cli-head-unit", "cli-head-total", "cli-head-budget", "cli-head-readings"];
    warned(work, table(&heads, rows.collect()))
}

#[must_use]
pub(crate) fn structures(work: &MeasuredWork, milestones: &[Milestone]) -> String {
    if work.structures.is_empty() {
        return wrapped(&text("cli-structures-none"), 0);
    }
    let rows = work.structures.iter().enumerate().map(|(index, structure)| {
        vec![
            (index + 1).to_string(),
            structure.name.clone(),
            word("cli-structure-", &structure.kind),
            number(structure.from),
            structure.to.map_or_else(|| NOTHING.to_owned(), number),
            titles(&structure.milestones, milestones),
        ]
    });
    let heads =
        ["cli-head-number", "cli-head-name", "cli-head-kind", "cli-head-from", "cli-head-to", "cli-head-milestones"];
    table(&heads, rows.collect())
}

fn titles(linked: &[MilestoneId], milestones: &[Milestone]) -> String {
    let title = |id: &MilestoneId| milestones.iter().find(|milestone| milestone.id == *id).map(|m| m.title.as_str());
    match linked {
        [] => NOTHING.to_owned(),
        linked => linked.iter().filter_map(title).collect::<Vec<_>>().join("; "),
    }
}

/// The readings of one front or quantity, a line each.
#[must_use]
pub(crate) fn readings(readings: &[Measurement], sources: &Sources) -> String {
    if readings.is_empty() {
        return wrapped(&text("cli-readings-none"), 0);
    }
    let title = |reading: &Measurement| {
        let view = sources.sources.iter().find(|view| Some(view.source.id) == reading.source_id);
        view.map_or_else(|| NOTHING.to_owned(), |view| view.source.title.clone())
    };
    let rows = readings.iter().enumerate().map(|(index, reading)| {
        vec![
            (index + 1).to_string(),
            interval(&reading.date),
            number(reading.value),
            title(reading),
            reading.note.clone(),
        ]
    });
    let heads = ["cli-head-number", "cli-head-date", "cli-head-value", "cli-head-source", "cli-head-note"];
    table(&heads, rows.collect())
}

#[must_use]
pub(crate) fn budgets(milestones: &[Milestone], work: &MeasuredWork) -> String {
    let of_milestones = milestones.iter().map(|milestone| vec![milestone.title.clone(), money(milestone.budget)]);
    let of_quantities = work.quantities.iter().map(|quantity| vec![quantity.name.clone(), money(quantity.budget)]);
    let mut out = table(&["cli-head-name", "cli-head-budget"], of_milestones.chain(of_quantities).collect());
    if !work.costs.is_empty() {
        let rows = work.costs.iter().enumerate().map(|(index, cost)| {
            vec![(index + 1).to_string(), interval(&cost.spent), money(Some(cost.amount)), cost.note.clone()]
        });
        out.push('\n');
        out.push_str(&table(
            &["cli-head-number", "cli-head-spent", "cli-head-amount", "cli-head-note"],
            rows.collect(),
        ));
    }
    out
}
