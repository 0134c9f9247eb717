//! A network as `network.py` of the peers makes it: each activity follows one to three of the fifty before it.

use chrono::NaiveDate;
use milepost_schedule::cpm::{Activity, Calendar, Exception, Instant, Network, Options, Project, Relationship, Shift};

/// The same numbers on every machine.
#[derive(Debug)]
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// From 0 to one less than `sides`.
    pub(crate) fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// Five days a week and six, with ten holidays a year from 2020 to 2070.
fn calendars() -> [Calendar; 2] {
    let mut five = Calendar::standard();
    let mut six = Calendar::weekly(6, &[Shift::hours(7, 12), Shift::hours(13, 18)]);
    for year in 2020..2070 {
        for month in [1, 2, 3, 4, 5, 7, 8, 10, 11, 12] {
            let holiday = Exception::holiday(day(year, month, month * 2));
            five.exceptions.push(holiday.clone());
            six.exceptions.push(holiday);
        }
    }
    [five, six]
}

/// `unit` is the working minutes of one of the 1 to 20 units that an activity takes; one in `six` works six days a week.
pub(crate) fn network(count: u32, unit: i32, six: u64) -> Network {
    let mut network = Network { options: Options::primavera(), ..Network::default() };
    for calendar in calendars() {
        network.add_calendar(calendar);
    }
    let start = day(2025, 4, 30).and_hms_opt(8, 0, 0).and_then(Instant::from_civil).unwrap_or_default();
    network.add_project(Project::new(start, 0));
    let mut dice = Dice(42);
    for at in 0..count {
        let calendar = u32::from(dice.roll(six) == 0);
        let duration = i32::try_from(dice.roll(20) + 1).unwrap_or(1) * unit;
        network.add_activity(Activity::task(0, calendar, duration));
        let links = [1, 1, 2, 2, 2, 3].get(usize::try_from(dice.roll(6)).unwrap_or(0)).copied().unwrap_or(1);
        let from = at.saturating_sub(50);
        let mut before: Vec<u32> = Vec::new();
        for _ in 0..links.min(at) {
            before.push(from + u32::try_from(dice.roll(u64::from(at - from))).unwrap_or(0));
        }
        before.sort_unstable();
        before.dedup();
        for predecessor in before {
            network.add_relationship(Relationship { predecessor, successor: at, ..Relationship::default() });
        }
    }
    network
}
