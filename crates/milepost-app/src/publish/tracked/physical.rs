//! What was measured: fronts on the line by date, and quantities.

use crate::publish::terms::{NOTHING, known, share};
use crate::tracking::front::{closure_spread, metres};
use crate::words::{say, text, value};
use milepost_model::{Arg, Bound, Length, Message};
use milepost_publish::chart::{Axis, Chart, Kind, Plot, Rule, Series, SeriesKind};
use milepost_publish::{Align, Block, Column, Row, Section, Table, Text};
use milepost_schedule::front::{FrontView, Fronts, PhysicalQuantity};
use rust_decimal::Decimal;

/// Nothing where nothing is measured by design: no fronts and no quantities.
pub(super) fn section(fronts: &Fronts) -> Option<Section> {
    if fronts.fronts.is_empty() && fronts.physical.quantities.is_empty() {
        return None;
    }
    let mut blocks = vec![];
    let mut sentences: Vec<String> = vec![];
    if let Some(line) = fronts.physical.line.value {
        sentences.push(say(&Message::new("publish-physical-share").with("share", share(line))));
    }
    for meeting in &fronts.meetings {
        let met = Message::new("publish-physical-met").with("date", meeting.date);
        sentences.push(say(&met.with("chainage", metres(meeting.chainage))));
    }
    for stretch in &fronts.stretches {
        sentences.push(match (&stretch.closure.value, &stretch.closure.unknown) {
            (Some(closure), _) => {
                let closes = Message::new("publish-physical-closes").with("date", closure.date);
                let closes = say(&closes.with("chainage", metres(closure.chainage)));
                let spread = closure_spread(closure).map(|spread| say(&spread));
                [Some(closes), spread].into_iter().flatten().collect::<Vec<_>>().join(" ")
            }
            (None, Some(reason)) => say(reason),
            (None, None) => continue,
        });
    }
    if !sentences.is_empty() {
        blocks.push(Block::Paragraph(Text::plain(sentences.join(" "))));
    }
    blocks.extend(chart(fronts));
    let column = |id: &str, width, align| Column { head: text(id), width, align };
    let rows = fronts.fronts.iter().map(front).chain(fronts.physical.quantities.iter().map(quantity));
    blocks.push(Block::Table(Table {
        caption: text("publish-physical-caption"),
        columns: vec![
            column("publish-head-work", 34.0, Align::Start),
            column("publish-head-done", 26.0, Align::End),
            column("publish-head-share", 14.0, Align::End),
            column("publish-head-rate", 26.0, Align::End),
        ],
        rows: rows.collect(),
    }));
    Some(Section { heading: text("publish-physical"), level: 2, new_page: false, blocks })
}

/// Time goes down under the line that is built.
fn chart(fronts: &Fronts) -> Option<Block> {
    // Where each was measured once, there is no line to draw.
    if !fronts.fronts.iter().any(|front| front.points.len() > 1 || front.planned.len() > 1) {
        return None;
    }
    let day = |date| Plot::day(date);
    let mut series = vec![];
    for front in &fronts.fronts {
        let of = |points: Vec<(f64, f64)>, label: &str, kind, dots| Series {
            label: label.to_owned(),
            points,
            kind,
            stepped: false,
            dots,
            ranges: vec![],
        };
        let planned: Vec<_> = front.planned.iter().map(|point| (point.chainage, day(point.date))).collect();
        let points: Vec<_> = front.points.iter().map(|point| (point.chainage, day(point.date))).collect();
        let predicted: Vec<_> = front.predicted.iter().map(|point| (point.chainage, day(point.date))).collect();
        let drawn = [
            of(planned, "", SeriesKind::Planned, false),
            of(points, &front.name, SeriesKind::Achieved, true),
            of(predicted, "", SeriesKind::Forecast, false),
        ];
        series.extend(drawn.into_iter().filter(|series| !series.points.is_empty()));
    }
    if series.is_empty() {
        return None;
    }
    // The whole line is on the axis, built or not.
    let ends = [Some(0.0), fronts.length.value].into_iter().flatten();
    let verticals = ends.map(|at| Rule { at, words: String::new(), dotted: true }).collect();
    let as_of = Rule { at: day(fronts.as_of), words: text("ui-chart-flag-as-of-short"), dotted: false };
    let plot = Plot {
        x: Axis::Metres,
        y: Axis::Date,
        height: 190.0,
        down: true,
        series,
        verticals,
        horizontals: vec![as_of],
        equal: None,
    };
    let description = text("publish-physical-alt");
    Some(Block::Chart(Chart { title: String::new(), description, kind: Kind::Plot(plot) }))
}

fn front(front: &FrontView) -> Row {
    let rate = known(&front.rate, |rate| {
        let rate = Decimal::try_from(rate.metres_a_day).unwrap_or_default().round_dp(2);
        let rate = value(&Arg::Length(Length { metres: rate, bound: Bound::Exactly }));
        say(&Message::new("publish-rate").with("rate", rate))
    });
    let share = known(&front.share, |built| share(*built));
    Row { cells: [front.name.clone(), metres(front.built), share, rate].map(Text::plain).into() }
}

fn quantity(quantity: &PhysicalQuantity) -> Row {
    let number = |number: Decimal| value(&Arg::Number(number));
    let unit = quantity.unit.as_str();
    let done = match (quantity.done, quantity.total) {
        (Some(done), Some(total)) => say(&Message::new("publish-quantity-done")
            .with("done", number(done))
            .with("total", number(total))
            .with("unit", unit)),
        (Some(done), None) => {
            say(&Message::new("publish-quantity-done-open").with("done", number(done)).with("unit", unit))
        }
        (None, _) => NOTHING.to_owned(),
    };
    let share = known(&quantity.share, |done| share(*done));
    Row { cells: [quantity.name.clone(), done, share, NOTHING.to_owned()].map(Text::plain).into() }
}
