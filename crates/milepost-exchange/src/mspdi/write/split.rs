//! A split activity as MS Project keeps it: the work of its pieces, and none in the pauses between them.

use crate::days;
use milepost_model::CalendarId;
use milepost_model::schedule::{Activity, Instant, Minutes, Schedule};

/// From, to, and the minutes of work between, in order.
pub(super) fn rows(
    activity: &Activity,
    schedule: &Schedule,
    default: Option<CalendarId>,
) -> Vec<(Instant, Instant, Minutes)> {
    let id = activity.calendar_id.or(default);
    let Some(calendar) = schedule.calendars.iter().find(|c| Some(c.id) == id) else { return vec![] };
    let hours = days::Hours::of(calendar, &schedule.calendars);
    let mut rows = vec![];
    let mut last: Option<Instant> = None;
    for piece in &activity.splits {
        if let Some(from) = last.filter(|from| *from < piece.start) {
            rows.push((from, piece.start, 0));
        }
        rows.push((piece.start, piece.finish, hours.work(piece.start, piece.finish)));
        last = Some(piece.finish);
    }
    rows
}
