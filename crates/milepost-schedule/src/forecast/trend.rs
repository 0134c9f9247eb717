//! Forecast by trend: where the forecasts of the finish are heading. If the finish slips by a share of each
//! day that goes by, the time that was left when it was last stated stretches accordingly.

use super::history::{self, Line, Statement};
use super::{Found, Prediction};
use crate::Figure;
use crate::evidence::SourceIndex;
use crate::figure::{Account, Detail, Input};
use crate::milestone::days_between;
use crate::record::ProjectRecord;
use crate::sample::{Draw, Sample};
use chrono::{Days, NaiveDate};
use milepost_model::Message;

/// Older statements do not count: people change how they forecast.
pub(crate) const STATEMENTS: usize = 12;

/// The inverse of a day counts as none: a project that slips as fast as time passes never comes to an end.
pub(crate) fn found(record: &ProjectRecord<'_>, sources: &SourceIndex<'_>, detail: Detail) -> Found {
    let as_of = record.as_of;
    let mut account = Account::new(detail, "forecast-trend-formula");
    let line = history::line(record, sources);
    let statements = line.as_ref().map(lately).unwrap_or_default();
    for statement in statements {
        account.input(|| history::input(statement, record.claims));
    }
    account.input(|| Input::new(Message::new("input-as-of"), as_of));
    let since = line.as_ref().and_then(|line| line.statements.get(1)).map(|second| second.said);
    let prediction = predict(statements, as_of, &mut account);
    if let Some(line) = &line {
        account.remark(|| voice(line));
    }
    Found { figure: Figure::of(prediction, account.finish()), since, count: statements.len() }
}

fn lately(line: &Line) -> &[Statement] {
    let from = line.statements.len().saturating_sub(STATEMENTS);
    line.statements.get(from..).unwrap_or_default()
}

fn voice(line: &Line) -> Message {
    match line.voice {
        history::Voice::Reports => Message::new("forecast-trend-remark-reports"),
        history::Voice::Publisher => {
            Message::new("forecast-trend-remark-publisher").with("publisher", line.publisher.as_str())
        }
        history::Voice::Own => Message::new("forecast-trend-remark-own"),
    }
}

/// The slope between each pair of statements is one reading of the trend (Theil 1950, Sen 1968); each gives a
/// finish: last stated + time left then / (1 - slope). The median is the forecast, their spread the spread.
/// Readings that the as-of date has overtaken are left out: they are known to be wrong.
fn predict(statements: &[Statement], as_of: NaiveDate, account: &mut Account) -> Result<Prediction, Message> {
    let last = match statements {
        [] => return Err(Message::new("forecast-trend-unknown-none")),
        [_] => return Err(Message::new("forecast-trend-unknown-one")),
        [.., last] => last,
    };
    let left = last.days_ahead();
    if left < 0 {
        return Err(Message::new("forecast-trend-unknown-behind").with("date", last.said).with("finish", last.finish));
    }
    let slopes = slopes(statements);
    let readings: Vec<Option<NaiveDate>> = slopes.iter().map(|slope| arrival(last.said, left, *slope)).collect();
    let never = readings.iter().filter(|day| day.is_none()).count();
    let ahead: Vec<_> = readings.iter().filter(|day| day.is_none_or(|day| day > as_of)).copied().collect();
    let overtaken = readings.len() - ahead.len();
    if overtaken > 0 {
        account.remark(|| {
            Message::new("forecast-trend-remark-overtaken").with("readings", overtaken).with("of", readings.len())
        });
    }
    if never > 0 {
        account
            .remark(|| Message::new("forecast-trend-remark-never").with("readings", never).with("of", readings.len()));
    }
    let has_spread = ahead.len() >= 3;
    let sample = Sample::new(ahead.into_iter().map(|day| Draw { day, weight: 1.0 }));
    let sample = sample.ok_or_else(|| Message::new("forecast-trend-unknown-overtaken").with("as_of", as_of))?;
    if sample.quantile(0.5).is_none() {
        return Err(Message::new("forecast-trend-unknown-never"));
    }
    Ok(Prediction { sample, has_spread, range: None })
}

/// Days of slip for each day that went by, between every two statements. The days differ, so no pair divides
/// by zero.
pub(crate) fn slopes(statements: &[Statement]) -> Vec<f64> {
    let mut slopes = Vec::new();
    for (place, later) in statements.iter().enumerate() {
        for earlier in statements.iter().take(place) {
            let gone = days_between(earlier.said, later.said);
            if gone > 0 {
                slopes.push(days_between(earlier.finish, later.finish) as f64 / gone as f64);
            }
        }
    }
    slopes
}

/// None: never.
fn arrival(from: NaiveDate, left: i64, slope: f64) -> Option<NaiveDate> {
    if slope >= 1.0 {
        return None;
    }
    let days = (left as f64 / (1.0 - slope)).ceil();
    if !(0.0..=1e7).contains(&days) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to ten million")]
    from.checked_add_days(Days::new(days as u64))
}
