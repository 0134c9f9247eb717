//! How fast fronts go, what of the line is open, and when and where it closes.

use super::progress::why;
use super::tracking::{day, head, line, unknown};
use super::{known, share};
use crate::output::{table, wrapped};
use milepost_app::tracking::front::{closure_spread, metres};
use milepost_app::words::{say, text, value};
use milepost_model::{Arg, Bound, Length, Message, Source};
use milepost_schedule::Figure;
use milepost_schedule::front::{Closure, FrontView, Fronts, Rate};
use rust_decimal::Decimal;

/// With sources, each figure with its why.
#[must_use]
pub(crate) fn closures(fronts: &Fronts, project: &str, sources: Option<&Vec<Source>>) -> String {
    let mut out = head(project, fronts.as_of);
    if fronts.fronts.is_empty() {
        out.push_str(&wrapped(&text("cli-fronts-none"), 0));
        return out;
    }
    let heads = ["cli-head-name", "cli-head-stood", "cli-head-built", "cli-head-share", "cli-head-rate"];
    out.push_str(&table(&heads, fronts.fronts.iter().map(row).collect()));
    out.push('\n');
    let mut told = |label: String, words: String, figure: &milepost_schedule::Why| {
        line(&mut out, &label, &words);
        if let Some(sources) = sources {
            why(&mut out, figure, sources);
        }
    };
    for front in fronts.fronts.iter().filter(|_| sources.is_some()) {
        told(front.name.clone(), rate(&front.rate), &front.rate.why);
    }
    let built = &fronts.physical.line;
    told(text("cli-front-built"), built.value.map_or_else(|| unknown(built), share), &built.why);
    let name = |id| fronts.fronts.iter().find(|front| front.id == id).map_or("", |front| front.name.as_str());
    for meeting in &fronts.meetings {
        let met = Message::new("cli-front-met").with("up", name(meeting.up)).with("down", name(meeting.down));
        let met = met.with("date", meeting.date).with("chainage", metres(meeting.chainage));
        told(text("cli-front-meeting"), say(&met), &milepost_schedule::Why::default());
    }
    for stretch in &fronts.stretches {
        let label = Message::new("cli-front-open").with("from", metres(stretch.from)).with("to", metres(stretch.to));
        told(say(&label), closure(&stretch.closure), &stretch.closure.why);
    }
    told(text("cli-front-finish"), finish(&fronts.finish), &fronts.finish.why);
    out
}

fn row(front: &FrontView) -> Vec<String> {
    vec![
        front.name.clone(),
        front.points.last().map_or_else(
            || metres(front.start),
            |point| {
                let stood = Message::new("cli-front-stood").with("chainage", metres(point.chainage));
                say(&stood.with("date", point.date))
            },
        ),
        metres(front.built),
        known(&front.share, |built| share(*built)),
        rate(&front.rate),
    ]
}

/// Metres a day over the window, and between which rates two readings that follow each other lie.
fn rate(figure: &Figure<Rate>) -> String {
    let Some(rate) = figure.value else { return unknown(figure) };
    let written = |rate: f64| {
        let metres = Decimal::try_from(rate).unwrap_or_default().round_dp(2);
        value(&Arg::Length(Length { metres, bound: Bound::Exactly }))
    };
    let message = if rate.slowest < rate.fastest {
        let message = Message::new("cli-front-rate-range");
        message.with("slowest", written(rate.slowest)).with("fastest", written(rate.fastest))
    } else {
        Message::new("cli-front-rate")
    };
    say(&message.with("rate", written(rate.metres_a_day)))
}

fn closure(figure: &Figure<Closure>) -> String {
    let Some(closure) = figure.value else { return unknown(figure) };
    let closes = Message::new("cli-front-closes").with("date", closure.date).with("chainage", metres(closure.chainage));
    match closure_spread(&closure) {
        Some(spread) => format!("{} {}", say(&closes), say(&spread)),
        None => say(&closes),
    }
}

fn finish(figure: &Figure<Closure>) -> String {
    figure.value.map_or_else(|| unknown(figure), |closure| day(closure.date))
}
