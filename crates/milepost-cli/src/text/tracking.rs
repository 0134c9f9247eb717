//! Forecasts, trends and the back-test.

use super::progress::why;
use super::{known, share};
use crate::output::{NOTHING, slip, table, word, wrapped};
use chrono::NaiveDate;
use milepost_app::view::ForecastView;
use milepost_app::words::{say, text, value};
use milepost_model::{Arg, Message, Source};
use milepost_schedule::backtest::{Backtest, Score};
use milepost_schedule::forecast::{FinishForecast, MethodForecast};
use milepost_schedule::trend::{Step, StepKind, Trend, TrendLine};
use milepost_schedule::{Figure, Why};
use rust_decimal::Decimal;

/// One line a method: its day, its spread or range, or why there is none. With sources, each with its why.
#[must_use]
pub(crate) fn forecast(view: &ForecastView, project: &str, sources: Option<&Vec<Source>>) -> String {
    let mut out = head(project, view.forecasts.as_of);
    if let Some(finished) = view.forecasts.finished {
        out.push_str(&wrapped(&say(&Message::new("forecast-unknown-finished").with("date", finished)), 0));
        out.push('\n');
        return out;
    }
    for method in &view.forecasts.methods {
        line(&mut out, &word("forecast-method-", &method.method), &method_words(method));
        explain(&mut out, &method.forecast.why, sources);
    }
    out
}

fn method_words(method: &MethodForecast) -> String {
    let Some(forecast) = method.forecast.value else { return unknown(&method.forecast) };
    let mut words = day(forecast.date);
    if let Some(more) = spread(&forecast) {
        words.push_str(", ");
        words.push_str(&more);
    }
    if let Some(since) = method.since {
        words.push_str(", ");
        words.push_str(&say(&Message::new("cli-forecast-since").with("date", since)));
    }
    words
}

fn spread(forecast: &FinishForecast) -> Option<String> {
    if let Some(spread) = forecast.spread {
        let chances = [("1", spread.p10), ("8", spread.p80), ("9", spread.p90)];
        let known = chances.iter().filter_map(|(chances, date)| {
            Some(say(&Message::new("cli-forecast-chance").with("chances", *chances).with("date", (*date)?)))
        });
        let never = spread.p90.is_none().then(|| text("cli-forecast-never"));
        return Some(known.chain(never).collect::<Vec<_>>().join(", "));
    }
    match (forecast.earliest, forecast.latest) {
        (Some(earliest), Some(latest)) if earliest < latest => {
            Some(say(&Message::new("cli-forecast-range").with("earliest", earliest).with("latest", latest)))
        }
        (Some(earliest), None) => Some(say(&Message::new("cli-forecast-open").with("earliest", earliest))),
        _ => None,
    }
}

/// One line a milestone, then its points and the reasons for its moves.
#[must_use]
pub(crate) fn trend(trend: &Trend, project: &str, sources: Option<&Vec<Source>>) -> String {
    let mut out = head(project, trend.as_of);
    if trend.lines.is_empty() && trend.finish.is_none() {
        out.push_str(&wrapped(&text("cli-trend-none"), 0));
        return out;
    }
    let lines = trend.lines.iter().chain(&trend.finish);
    for one in lines {
        let title = match (one.milestone, one.publisher.as_str()) {
            (Some(_), _) => one.title.clone(),
            (None, "") => text("cli-trend-finish"),
            (None, publisher) => say(&Message::new("cli-trend-finish-by").with("publisher", publisher)),
        };
        out.push_str(&wrapped(&title, 0));
        out.push('\n');
        out.push_str(&points(one));
        for (label, figure) in [
            ("cli-trend-slip", &one.slip),
            ("cli-trend-slip-first", &one.slip_since_first),
            ("cli-trend-slip-last", &one.slip_since_last),
        ] {
            line(&mut out, &text(label), &figure.value.map_or_else(|| unknown(figure), slip));
            explain(&mut out, &figure.why, sources);
        }
        line(&mut out, &text("cli-trend-rate"), &rate(one));
        explain(&mut out, &one.rate.why, sources);
        for step in &one.waterfall {
            line(&mut out, &step_words(step), &slip(step.days));
        }
        out.push('\n');
    }
    out
}

fn points(line: &TrendLine) -> String {
    let row = |point: &milepost_schedule::trend::TrendPoint| {
        vec![
            day(point.data_date),
            value(&Arg::Interval(point.said)),
            if point.met { text("cli-trend-met") } else { String::new() },
            match point.moved {
                None => NOTHING.to_owned(),
                Some(0) => text("cli-trend-unmoved"),
                Some(days) => slip(days),
            },
        ]
    };
    table(
        &["cli-head-data-date", "cli-head-said", "cli-head-state", "cli-head-moved"],
        line.points.iter().map(row).collect(),
    )
}

fn rate(line: &TrendLine) -> String {
    let Some(rate) = line.rate.value else { return unknown(&line.rate) };
    let days = Decimal::from_f64_retain(rate).unwrap_or_default().round_dp(1).normalize();
    let flattens = match line.flattens.value {
        Some(true) => text("cli-trend-flattens"),
        Some(false) => text("cli-trend-goes-on"),
        None => unknown(&line.flattens),
    };
    say(&Message::new("cli-trend-rate-value").with("days", days).with("flattens", flattens))
}

fn step_words(step: &Step) -> String {
    match (step.kind, step.reason) {
        (StepKind::BeforeReports, _) => text("cli-trend-before-reports"),
        (StepKind::Reason, Some(reason)) => word("cli-reason-", &reason),
        _ => text("cli-trend-no-reason"),
    }
}

/// A table: a line for each method and moment at which it had an answer.
#[must_use]
pub(crate) fn backtest(test: &Backtest) -> String {
    if test.projects == 0 {
        return wrapped(&text("cli-backtest-none"), 0);
    }
    let mut out =
        say(&Message::new("cli-backtest-head").with("projects", test.projects).with("left_out", test.left_out));
    out = wrapped(&out, 0);
    out.push_str("\n\n");
    let days = |value: Option<f64>| value.map_or_else(|| NOTHING.to_owned(), value_of);
    let row = |score: &Score| {
        vec![
            word("forecast-method-", &score.method),
            share(f64::from(score.moment) / 100.0),
            say(&Message::new("cli-backtest-of").with("answered", score.answered).with("asked", score.asked)),
            days(score.absolute_error),
            days(score.bias),
            days(score.crps),
            score.coverage.map_or_else(|| NOTHING.to_owned(), share),
        ]
    };
    out.push_str(&table(
        &[
            "cli-head-method",
            "cli-head-moment",
            "cli-head-answered",
            "cli-head-error",
            "cli-head-bias",
            "cli-head-crps",
            "cli-head-coverage",
        ],
        test.scores.iter().filter(|score| score.answered > 0).map(row).collect(),
    ));
    out
}

fn value_of(days: f64) -> String {
    value(&Arg::Number(Decimal::from_f64_retain(days).unwrap_or_default().round_dp(1).normalize()))
}

pub(super) fn head(project: &str, as_of: NaiveDate) -> String {
    format!("{}\n\n", say(&Message::new("cli-progress-head").with("project", project).with("as_of", as_of)))
}

/// A label and what it is, wrapped beside it.
pub(super) fn line(out: &mut String, label: &str, words: &str) {
    let indent = 22;
    out.push_str(&format!("{label:<indent$}"));
    if label.chars().count() >= indent {
        out.push(' ');
    }
    out.push_str(&wrapped(words, indent));
    out.push('\n');
}

pub(super) fn explain(out: &mut String, figure: &Why, sources: Option<&Vec<Source>>) {
    if let Some(sources) = sources {
        why(out, figure, sources);
    }
}

pub(super) fn unknown<T>(figure: &Figure<T>) -> String {
    match &figure.unknown {
        Some(reason) => say(&Message::new("cli-unknown-because").with("reason", reason.clone())),
        None => known(figure, |_| String::new()),
    }
}

pub(super) fn day(day: NaiveDate) -> String {
    value(&Arg::Date(day))
}
