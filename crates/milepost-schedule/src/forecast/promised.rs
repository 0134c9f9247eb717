//! The promise as a forecast: what the chosen claim of the finish says, and the range of all.

use super::{Found, Prediction};
use crate::Figure;
use crate::fact;
use crate::figure::{Account, Detail, Input};
use crate::record::ProjectRecord;
use crate::sample::Sample;
use chrono::NaiveDate;
use milepost_model::{ClaimValue, FactName, Message};

pub(crate) fn found(record: &ProjectRecord<'_>, detail: Detail) -> Found {
    let as_of = record.as_of;
    let mut account = Account::new(detail, "forecast-promised-formula");
    let claims = || fact::counting(record.claims, FactName::FINISH, as_of);
    let dates: Vec<_> = claims()
        .filter_map(|claim| match &claim.value {
            ClaimValue::Date(date) => Some(*date),
            _ => None,
        })
        .collect();
    let since = claims().filter_map(|claim| Some(claim.stated?.last_known())).min();
    let in_effect = fact::in_effect(record.claims, FactName::FINISH, as_of);
    if let Some(value) = &in_effect {
        account.input(|| {
            let label = Message::new("input-finish");
            let input = match &value.claim.value {
                ClaimValue::Date(date) => Input::new(label, *date),
                _ => Input::missing(label),
            };
            input.said_by(value.claim)
        });
        account.remark(|| fact::basis_note(value));
    }
    let prediction = match in_effect.map(|value| value.claim) {
        None => Err(Message::new("finish-unknown-not-stated").with("as_of", as_of)),
        Some(claim) => match &claim.value {
            ClaimValue::Date(date) if date.last_known() < as_of => {
                Err(Message::new("forecast-promised-unknown-passed").with("date", date.last_known()))
            }
            ClaimValue::Date(date) => Ok(date.last_known()),
            _ => Err(Message::new("finish-unknown-not-a-date").with("reported", claim.reported.as_str())),
        },
    };
    let range = || {
        let ahead = |day: &NaiveDate| *day >= as_of;
        // What the claims allow of the days that are still to come.
        let latest = dates.iter().map(milepost_model::DateInterval::last_known).max().filter(ahead);
        let earliest = dates.iter().map(milepost_model::DateInterval::first_known).min().map(|day| day.max(as_of));
        (earliest, latest)
    };
    let figure = Figure::of(
        prediction.map(|day| Prediction { sample: Sample::of_day(day), has_spread: false, range: Some(range()) }),
        account.finish(),
    );
    Found { figure, since, count: dates.len() }
}
