//! Work that is split: its pieces keep their distance wherever it is put, so that it takes its work and the working time
//! between the pieces.

use crate::bridge::to_engine;
use crate::cpm::{self, WorkTime};
use milepost_model::schedule::{Activity, Minutes};

/// Working minutes of the activity's calendar that lie between its pieces: of all, and of what is left. What was done is
/// taken from the first pieces. A pause in which the work is suspended is none of them: the engine knows it already.
fn between_pieces(activity: &Activity, times: &WorkTime, calendar: u32) -> (Minutes, Minutes) {
    let worked = |from, to| Minutes::from(times.between(calendar, to_engine(from), to_engine(to)));
    let mut done = if activity.is_started() { (activity.original - activity.remaining).max(0) } else { 0 };
    let (mut all, mut left) = (0, 0);
    for (piece, next) in activity.splits.iter().zip(activity.splits.iter().skip(1)) {
        let work = worked(piece.start, piece.finish);
        let pause = worked(piece.finish, next.start);
        let suspended = activity.suspended.is_some_and(|from| from <= piece.finish)
            && activity.resumed.is_some_and(|to| to >= next.start);
        if !suspended {
            all += pause;
            left += if done > work { 0 } else { pause };
        }
        done = (done - work).max(0);
    }
    (all, left)
}

/// The activity with the time between its pieces.
pub(super) fn spread(of: &mut cpm::Activity, activity: &Activity, times: &WorkTime) {
    if activity.splits.len() < 2 || activity.is_finished() {
        return;
    }
    let (all, left) = between_pieces(activity, times, of.calendar);
    let within = |minutes: Minutes| i32::try_from(minutes).unwrap_or(i32::MAX);
    of.duration = of.duration.saturating_add(within(all));
    of.remaining = of.remaining.saturating_add(within(left));
}
