//! What its budgets earned: planned value, earned value and actual cost by month, and every index with its rule.

use crate::words::{say, text, value};
use milepost_model::{Arg, Message, Money};
use milepost_publish::chart::{Axis, Chart, Kind, Plot, Rule, Series, SeriesKind};
use milepost_publish::{Align, Block, Column, Row, Section, Table, Text};
use milepost_schedule::Figure;
use milepost_schedule::earned::{Earned, EarnedRow, Unit};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Nothing where there are no budgets: by weight it would be the curve of progress again.
pub(super) fn section(earned: &Earned) -> Option<Section> {
    if earned.unit == Unit::Weight {
        return None;
    }
    let mut blocks: Vec<Block> = chart(earned).map(Block::Chart).into_iter().collect();
    if let Some(date) = earned.planned_for {
        let said = Message::new("publish-earned-schedule").with("date", date);
        blocks.push(Block::Paragraph(Text::plain(say(&said))));
    }
    let column = |id: &str, width, align| Column { head: text(id), width, align };
    blocks.push(Block::Table(Table {
        caption: text("publish-earned-caption"),
        columns: vec![
            column("publish-head-figure", 28.0, Align::Start),
            column("publish-head-amount", 20.0, Align::End),
            column("publish-head-rule", 52.0, Align::Start),
        ],
        rows: rows(earned),
    }));
    let remarks: Vec<String> = earned.indices.bac.why.remarks.iter().map(say).collect();
    if !remarks.is_empty() {
        blocks.push(Block::Small(Text::plain(remarks.join(" "))));
    }
    Some(Section { heading: text("publish-earned"), level: 2, new_page: false, blocks })
}

fn amount(earned: &Earned, amount: Decimal) -> String {
    match earned.currency {
        Some(currency) => value(&Arg::Money(Money { amount: amount.round_dp(2), currency })),
        None => value(&Arg::Number(amount.round_dp(2).normalize())),
    }
}

fn rows(earned: &Earned) -> Vec<Row> {
    let of = &earned.indices;
    let money = |value: Decimal| amount(earned, value);
    let ratio = |ratio: Decimal| value(&Arg::Number(ratio.round_dp(3).normalize()));
    let row = |name: &str, figure: &Figure<Decimal>, words: &dyn Fn(Decimal) -> String| {
        let rule = figure.unknown.as_ref().or(figure.why.formula.as_ref()).map(say).unwrap_or_default();
        let shown = figure.value.map_or_else(|| crate::publish::terms::NOTHING.to_owned(), words);
        Row { cells: [text(&format!("ui-earned-figure-{name}")), shown, rule].map(Text::plain).into() }
    };
    vec![
        row("bac", &of.bac, &money),
        row("pv", &of.pv, &money),
        row("ev", &of.ev, &money),
        row("ac", &of.ac, &money),
        row("sv", &of.sv, &money),
        row("cv", &of.cv, &money),
        row("spi", &of.spi, &ratio),
        row("cpi", &of.cpi, &ratio),
        row("eac-budgeted", &of.eac.budgeted, &money),
        row("eac-cpi", &of.eac.cpi, &money),
        row("eac-spi", &of.eac.spi, &money),
        row("eac-cpi-spi", &of.eac.cpi_spi, &money),
        row("etc", &of.etc, &money),
        row("vac", &of.vac, &money),
        row("tcpi", &of.tcpi, &ratio),
    ]
}

/// The three lines as shares of the budget.
fn chart(earned: &Earned) -> Option<Chart> {
    let budget = earned.indices.bac.value.filter(|budget| !budget.is_zero())?;
    let line = |name: &str, kind, of: fn(&EarnedRow) -> Option<Decimal>| {
        let point = |row: &EarnedRow| Some((Plot::day(row.end), of(row)?.checked_div(budget)?.to_f64()?));
        let start = earned.start.map(|start| (Plot::day(start), 0.0));
        let points: Vec<_> = start.into_iter().chain(earned.rows.iter().filter_map(point)).collect();
        Series { label: text(name), points, kind, stepped: false, dots: false, ranges: vec![] }
    };
    let mut series = vec![
        line("publish-earned-planned", SeriesKind::Planned, |row| row.pv),
        line("publish-earned-earned", SeriesKind::Achieved, |row| row.ev),
        line("publish-earned-actual", SeriesKind::Forecast, |row| row.ac),
    ];
    series.retain(|series| series.points.len() > 1);
    if series.is_empty() {
        return None;
    }
    let as_of = Rule { at: Plot::day(earned.as_of), words: text("ui-chart-flag-as-of-short"), dotted: false };
    let plot = Plot {
        x: Axis::Date,
        y: Axis::Share,
        height: 170.0,
        down: false,
        series,
        verticals: vec![as_of],
        horizontals: vec![],
        equal: None,
    };
    let description = Message::new("publish-earned-alt").with("budget", amount(earned, budget));
    Some(Chart { title: String::new(), description: say(&description), kind: Kind::Plot(plot) })
}
