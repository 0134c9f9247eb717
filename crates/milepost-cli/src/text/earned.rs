//! Earned value: the figures at the as-of date, then the table by period.

use super::tracking::{day, explain, head, line, unknown};
use crate::output::{NOTHING, table};
use milepost_app::words::{say, text, value};
use milepost_model::{Arg, Message, Money, Source};
use milepost_schedule::Figure;
use milepost_schedule::earned::{Earned, EarnedRow};
use rust_decimal::Decimal;

/// Each index by its name with what it is, then a row for each period. With sources, each with its why.
#[must_use]
pub(crate) fn earned(earned: &Earned, project: &str, sources: Option<&Vec<Source>>) -> String {
    let mut out = head(project, earned.as_of);
    let amount = |amount: Decimal| match earned.currency {
        Some(currency) => value(&Arg::Money(Money { amount: amount.round_dp(2), currency })),
        None => value(&Arg::Number(amount.round_dp(2).normalize())),
    };
    let ratio = |ratio: Decimal| value(&Arg::Number(ratio.round_dp(3).normalize()));
    let of = &earned.indices;
    let mut tell = |label: &str, figure: &Figure<Decimal>, words: &dyn Fn(Decimal) -> String| {
        line(&mut out, &text(label), &figure.value.map_or_else(|| unknown(figure), words));
        explain(&mut out, &figure.why, sources);
    };
    for (label, figure) in [
        ("cli-evm-bac", &of.bac),
        ("cli-evm-pv", &of.pv),
        ("cli-evm-ev", &of.ev),
        ("cli-evm-ac", &of.ac),
        ("cli-evm-sv", &of.sv),
        ("cli-evm-cv", &of.cv),
    ] {
        tell(label, figure, &amount);
    }
    tell("cli-evm-spi", &of.spi, &ratio);
    tell("cli-evm-cpi", &of.cpi, &ratio);
    for (label, figure) in [
        ("cli-evm-eac-budgeted", &of.eac.budgeted),
        ("cli-evm-eac-cpi", &of.eac.cpi),
        ("cli-evm-eac-spi", &of.eac.spi),
        ("cli-evm-eac-cpi-spi", &of.eac.cpi_spi),
        ("cli-evm-etc", &of.etc),
        ("cli-evm-vac", &of.vac),
    ] {
        tell(label, figure, &amount);
    }
    tell("cli-evm-tcpi", &of.tcpi, &ratio);
    schedule(&mut out, earned, sources);
    if !earned.rows.is_empty() {
        out.push('\n');
        out.push_str(&rows(earned, &amount));
    }
    out
}

fn schedule(out: &mut String, earned: &Earned, sources: Option<&Vec<Source>>) {
    let times = earned.schedule.value.map_or_else(
        || unknown(&earned.schedule),
        |schedule| {
            let or_none = |value: Option<f64>| value.map_or_else(|| NOTHING.to_owned(), number);
            say(&Message::new("cli-evm-es-value")
                .with("es", number(schedule.es))
                .with("at", number(schedule.at))
                .with("pd", number(schedule.pd))
                .with("sv", number(schedule.sv))
                .with("spi", or_none(schedule.spi))
                .with("tspi", or_none(schedule.tspi)))
        },
    );
    line(out, &text("cli-evm-es"), &times);
    explain(out, &earned.schedule.why, sources);
    line(out, &text("cli-evm-finish"), &earned.finish.value.map_or_else(|| unknown(&earned.finish), day));
}

fn rows(earned: &Earned, amount: &impl Fn(Decimal) -> String) -> String {
    let money = |value: Option<Decimal>| value.map_or_else(|| NOTHING.to_owned(), amount);
    let ratio =
        |value: Option<Decimal>| value.map_or_else(|| NOTHING.to_owned(), |v| super::tracking_number(v.round_dp(3)));
    let row = |row: &EarnedRow| {
        vec![
            day(row.end),
            money(row.pv),
            money(row.ev),
            money(row.ac),
            ratio(row.spi),
            ratio(row.cpi),
            row.es.map_or_else(|| NOTHING.to_owned(), number),
            row.spi_t.map_or_else(|| NOTHING.to_owned(), number),
        ]
    };
    table(
        &[
            "cli-head-period-end",
            "cli-evm-pv",
            "cli-evm-ev",
            "cli-evm-ac",
            "cli-evm-spi",
            "cli-evm-cpi",
            "cli-evm-es",
            "cli-evm-spi-t",
        ],
        earned.rows.iter().map(row).collect(),
    )
}

fn number(number: f64) -> String {
    super::tracking_number(Decimal::from_f64_retain(number).unwrap_or_default().round_dp(2))
}
