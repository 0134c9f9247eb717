//! The finish by several ways of reckoning, side by side: each with its range, or why it cannot be known.

use crate::publish::terms::{NOTHING, word};
use crate::words::{say, text, value};
use chrono::NaiveDate;
use milepost_model::{Arg, Message};
use milepost_publish::chart::{Chart, DateRow, Dates, Kind, Shown};
use milepost_publish::{Align, Block, Column, Row, Section, Table, Text};
use milepost_schedule::forecast::{FinishForecast, Forecasts, Method, MethodForecast};

/// Nothing where it is finished: then there is nothing to forecast.
pub(super) fn section(forecasts: &Forecasts) -> Option<Section> {
    let known: Vec<_> = forecasts.methods.iter().filter(|method| method.forecast.value.is_some()).collect();
    if forecasts.finished.is_some() || known.is_empty() {
        return None;
    }
    let dates = Dates {
        as_of: Some((forecasts.as_of, text("ui-chart-flag-as-of-short"))),
        rows: known.iter().filter_map(|method| charted(method)).collect(),
        ..Dates::default()
    };
    let chart = Chart { title: String::new(), description: text("publish-forecasts-alt"), kind: Kind::Dates(dates) };
    let column = |id: &str, width| Column { head: text(id), width, align: Align::Start };
    let table = Table {
        caption: text("publish-forecasts-caption"),
        columns: vec![
            column("publish-head-method", 20.0),
            column("publish-head-forecast", 13.0),
            column("publish-head-range", 22.0),
            column("publish-head-why", 45.0),
        ],
        rows: forecasts.methods.iter().map(row).collect(),
    };
    let note = Block::Small(Text::plain(text("publish-forecasts-note")));
    let blocks = vec![Block::Chart(chart), Block::Table(table), note];
    Some(Section { heading: text("publish-forecasts"), level: 2, new_page: false, blocks })
}

fn day(day: NaiveDate) -> String {
    value(&Arg::Date(day))
}

/// The promise is what the others are held to: a hollow mark.
fn charted(method: &MethodForecast) -> Option<DateRow> {
    let forecast = method.forecast.value?;
    let (from, to) = ends(&forecast);
    let (first, last) =
        (from.unwrap_or(forecast.date).min(forecast.date), to.unwrap_or(forecast.date).max(forecast.date));
    let label = word("publish-method-", &method.method);
    let note = day(forecast.date);
    Some(if method.method == Method::Promised {
        DateRow { label, planned: Some((forecast.date, forecast.date)), note, ..DateRow::default() }
    } else {
        let shown = Shown { first, at: forecast.date, last, met: false };
        DateRow { label, shown: Some(shown), note, ..DateRow::default() }
    })
}

/// P10 and P90 where there are chances, else the ends of what is said.
fn ends(forecast: &FinishForecast) -> (Option<NaiveDate>, Option<NaiveDate>) {
    match &forecast.spread {
        Some(spread) => (spread.p10, spread.p90),
        None => (forecast.earliest, forecast.latest),
    }
}

fn row(method: &MethodForecast) -> Row {
    let why = match (&method.forecast.unknown, &method.forecast.why.formula) {
        (Some(reason), _) => say(reason),
        (None, Some(formula)) => say(formula),
        (None, None) => String::new(),
    };
    let known = method.forecast.value.as_ref();
    let mut why = Text::plain(why);
    for remark in method.forecast.why.remarks.iter().take(2).filter(|_| known.is_some()) {
        why = why.and_quiet(format!(" {}", say(remark)));
    }
    Row {
        cells: vec![
            Text::plain(word("publish-method-", &method.method)),
            match known {
                Some(forecast) => Text::bold(day(forecast.date)),
                None => Text::plain(text("ui-figure-unknown")),
            },
            Text::plain(known.map_or_else(|| NOTHING.to_owned(), range)),
            why,
        ],
    }
}

fn range(forecast: &FinishForecast) -> String {
    let chances = forecast.spread.is_some();
    match ends(forecast) {
        (Some(from), Some(to)) if from == to => NOTHING.to_owned(),
        (Some(from), Some(to)) => {
            let id = if chances { "publish-range-chances" } else { "publish-range" };
            say(&Message::new(id).with("from", from).with("to", to))
        }
        (Some(from), None) => {
            let id = if chances { "publish-range-chances-open" } else { "publish-range-open" };
            say(&Message::new(id).with("from", from))
        }
        _ => NOTHING.to_owned(),
    }
}
