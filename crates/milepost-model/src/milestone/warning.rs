//! What should be looked at in a milestone that was let through: dates that do not fit together.
//! Intervals are compared by their days: a warning is given only where no day of them fits.

use super::{Milestone, MilestoneContext};
use crate::{DateInterval, Message, Problem};
use rust_decimal::Decimal;

/// What does not fit together in a milestone: planned after the project's finish, met before its start.
#[must_use]
pub fn warnings(milestone: &Milestone, cx: &MilestoneContext<'_>) -> Vec<Problem> {
    let Milestone { planned, forecast, actual, .. } = milestone;
    let mut found = vec![];
    let mut against = |field: &str, id: &str, date: &DateInterval, limit: DateInterval| {
        found.push(Problem::warning(field, Message::new(id).with("date", *date).with("limit", limit)));
    };
    if let (Some(planned), Some(finish)) = (planned, cx.finish)
        && wholly_before(&finish, planned)
    {
        against("planned", "milestone-planned-after-finish", planned, finish);
    }
    if let (Some(planned), Some(start)) = (planned, cx.start)
        && wholly_before(planned, &start)
    {
        against("planned", "milestone-planned-before-start", planned, start);
    }
    if let (Some(actual), Some(start)) = (actual, cx.start)
        && wholly_before(actual, &start)
    {
        against("actual", "milestone-met-before-start", actual, start);
    }
    if let (Some(forecast), None) = (forecast, actual)
        && forecast.latest().is_some_and(|latest| latest < cx.as_of)
    {
        let message = Message::new("milestone-forecast-passed").with("date", *forecast).with("as_of", cx.as_of);
        found.push(Problem::warning("forecast", message).help(Message::new("milestone-forecast-passed-help")));
    }
    if milestone.weight == Decimal::ZERO {
        found.push(Problem::warning("weight", Message::new("milestone-weight-zero")));
    }
    let title = milestone.title.to_lowercase();
    let twin = cx.siblings.iter().any(|other| other.id != milestone.id && other.title.to_lowercase() == title);
    if twin && !title.is_empty() {
        let message = Message::new("milestone-title-twice").with("title", milestone.title.as_str());
        found.push(Problem::warning("title", message));
    }
    found
}

/// True where every day of the one is before every day of the other.
fn wholly_before(one: &DateInterval, other: &DateInterval) -> bool {
    matches!((one.latest(), other.earliest()), (Some(last), Some(first)) if last < first)
}
