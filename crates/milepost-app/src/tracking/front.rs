//! Where the fronts stand, when they meet, and how much is built.

use super::with_record;
use crate::view::Failure;
use crate::words::value;
use crate::workspace::Workspace;
use chrono::NaiveDate;
use milepost_model::{Arg, Bound, Length, Message, ProjectId};
use milepost_schedule::front::{self, Closure, Fronts, Window};
use rust_decimal::Decimal;

/// A project's fronts and quantities at an as-of date; rates from the readings of the last `window_days`, or of all.
///
/// # Errors
/// `not_found` where the project has gone.
pub fn view(
    workspace: &Workspace,
    project: ProjectId,
    as_of: NaiveDate,
    window_days: Option<u32>,
) -> Result<Fronts, Failure> {
    with_record(workspace, project, as_of, |_, record, _| front::fronts(record, Window { days: window_days }))
}

/// Metres as they are written: to the decimetre.
#[must_use]
pub fn metres(metres: f64) -> String {
    let metres = Decimal::try_from(metres).unwrap_or_default().round_dp(1);
    value(&Arg::Length(Length { metres, bound: Bound::Exactly }))
}

/// Within which days and places two ends close, by the slowest and fastest of each; None where there is no spread.
#[must_use]
pub fn closure_spread(closure: &Closure) -> Option<Message> {
    let one_place = closure.chainage_from == closure.chainage_to && closure.chainage_from.is_some();
    if closure.latest == Some(closure.earliest) && one_place {
        return None;
    }
    let days = match closure.latest {
        Some(latest) => Message::new("front-closure-spread-days").with("from", closure.earliest).with("to", latest),
        None => Message::new("front-closure-spread-open").with("from", closure.earliest),
    };
    let places = match (closure.chainage_from, closure.chainage_to) {
        (Some(from), Some(to)) => {
            Message::new("front-closure-spread-places").with("from", metres(from)).with("to", metres(to))
        }
        _ => Message::new("front-closure-spread-anywhere"),
    };
    Some(Message::new("front-closure-spread").with("days", days).with("places", places))
}
