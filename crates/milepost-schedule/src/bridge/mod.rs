//! From the schedule that people and files speak of to the network that the engine computes, and back: ids become
//! positions, calendars that nobody uses stay behind, and what the engine has no word for is put in its terms.

mod calendar;
mod network;
mod split;

pub use network::{Bridge, BridgeError, bridge, constraint_kind};

use crate::cpm;
use milepost_model::CalendarId;
use milepost_model::schedule::{Calendar, Instant};

/// Minutes from 1900-01-01 to 1970-01-01, the beginnings of the engine's and of the model's time.
const BETWEEN: i32 = 25_567 * 1440;

/// Both know the years 1900 to 2200; what lies outside is moved to their end.
#[must_use]
pub fn to_engine(at: Instant) -> cpm::Instant {
    let minutes = at.0.clamp(Instant::MIN.0, Instant::MAX.0) + BETWEEN;
    cpm::Instant::from_minutes(minutes).unwrap_or(cpm::Instant::LAST)
}

#[must_use]
pub fn from_engine(at: cpm::Instant) -> Instant {
    Instant(at.minutes() - BETWEEN)
}

/// A calendar as the engine takes it, with those that it inherits from, and its position among them.
#[must_use]
pub fn network_calendars(calendars: &[Calendar], calendar: CalendarId) -> (Vec<cpm::Calendar>, u32) {
    let mut all = calendar::Calendars::new(calendars);
    let at = all.position(Some(calendar));
    (all.compiled, at)
}
