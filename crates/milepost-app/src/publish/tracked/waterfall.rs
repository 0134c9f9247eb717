//! Why the finish moved: the slip of the milestone that ends last, by the reasons that the reports gave.

use crate::publish::terms::{NOTHING, slip, word};
use crate::words::{say, text};
use milepost_model::Message;
use milepost_publish::chart::{Bar, Bars, Chart, Kind};
use milepost_publish::{Align, Block, Column, Row, Section, Table, Text};
use milepost_schedule::trend::{Step, StepKind, Trend, TrendLine};

/// Nothing where the reports moved nothing.
pub(super) fn section(trend: &Trend) -> Option<Section> {
    let moved = trend.lines.iter().filter(|line| !line.waterfall.is_empty());
    let line = moved.max_by_key(|line| line.points.last().map(|point| point.date))?;
    let column = |id: &str, width, align| Column { head: text(id), width, align };
    let caption = Message::new("publish-waterfall-caption").with("milestone", line.title.as_str());
    let table = Table {
        caption: say(&caption),
        columns: vec![
            column("publish-head-reason", 24.0, Align::Start),
            column("publish-head-moved", 16.0, Align::End),
            column("publish-head-moves", 12.0, Align::End),
            column("publish-head-said-so", 48.0, Align::Start),
        ],
        rows: line.waterfall.iter().map(row).collect(),
    };
    let heading = say(&Message::new("publish-waterfall").with("milestone", line.title.as_str()));
    let blocks = vec![Block::Chart(chart(line)), Block::Table(table), Block::Small(Text::plain(held_to(line)))];
    Some(Section { heading, level: 2, new_page: false, blocks })
}

fn name(step: &Step) -> String {
    match (step.kind, step.reason) {
        (StepKind::BeforeReports, _) => text("publish-before-reports"),
        (StepKind::Reason, Some(reason)) => word("publish-reason-", &reason),
        _ => text("publish-no-reason"),
    }
}

fn row(step: &Step) -> Row {
    let days = if step.days > 0 { Text::bold(slip(step.days)) } else { Text::plain(slip(step.days)) };
    let said = if step.because.is_empty() { NOTHING.to_owned() } else { step.because.join(" ") };
    Row { cells: vec![Text::plain(name(step)), days, Text::plain(step.moves.to_string()), Text::plain(said)] }
}

/// Each step begins where the one before it ended; the last bar is all of them.
fn chart(line: &TrendLine) -> Chart {
    let mut reached = 0_i64;
    let mut bars: Vec<Bar> = Vec::new();
    for step in &line.waterfall {
        bars.push(bar(name(step), reached, step.days));
        reached += step.days;
    }
    bars.push(bar(text("publish-waterfall-all"), 0, reached));
    let description = Message::new("publish-waterfall-alt").with("milestone", line.title.as_str());
    Chart { title: String::new(), description: say(&description), kind: Kind::Bars(Bars { rows: bars }) }
}

fn bar(label: String, from: i64, days: i64) -> Bar {
    Bar { label, from: from as f64, value: days as f64, words: slip(days), alarm: days > 0 }
}

/// What the steps begin with.
fn held_to(line: &TrendLine) -> String {
    match line.first_baseline {
        Some(date) => say(&Message::new("publish-waterfall-from").with("date", date)),
        None => text("publish-waterfall-start"),
    }
}
