//! Any bytes, read as a network: it is scheduled, or what is wrong is said. Never a panic, never a hang.

#![no_main]

use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;
use milepost_schedule::cpm::{
    Activity, ActivityKind, Calendar, Constraint, ConstraintKind, Exception, Instant, LagCalendar, Network, Options,
    Project, Relationship, RelationshipKind, Repeat, Shift, Special, schedule,
};

/// Bytes as numbers; zeros after the last.
struct Bytes<'a>(std::slice::Iter<'a, u8>);

impl Bytes<'_> {
    fn byte(&mut self) -> u8 {
        self.0.next().copied().unwrap_or(0)
    }

    fn short(&mut self) -> u16 {
        u16::from_le_bytes([self.byte(), self.byte()])
    }

    fn number(&mut self) -> i32 {
        i32::from_le_bytes([self.byte(), self.byte(), self.byte(), self.byte()])
    }

    fn below(&mut self, limit: u32) -> u32 {
        u32::from(self.byte()) % limit.max(1)
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[usize::from(self.byte()) % from.len()]
    }

    fn instant(&mut self) -> Instant {
        Instant::from_minutes(self.number().rem_euclid(158_310_721)).unwrap_or_default()
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.byte() & 3 == 0).then(|| make(self))
    }

    fn shifts(&mut self) -> Vec<Shift> {
        (0..self.below(3)).map(|_| Shift { start: self.short() % 1500, finish: self.short() % 3000 }).collect()
    }

    fn day(&mut self) -> NaiveDate {
        NaiveDate::from_yo_opt(1890 + i32::from(self.short() % 320), 1 + u32::from(self.short() % 365)).unwrap_or_default()
    }

    fn calendar(&mut self) -> Calendar {
        let week = std::array::from_fn(|_| self.maybe(Self::shifts));
        let exceptions = (0..self.below(4)).map(|_| Exception {
            first: self.day(),
            last: self.day(),
            repeat: match self.byte() & 3 {
                0 => Repeat::Daily { every: self.short() },
                1 => Repeat::Weekly { every: self.short(), weekdays: self.byte() },
                2 => Repeat::MonthlyOnDay { every: self.short(), day: self.byte() },
                _ => Repeat::YearlyOnWeekday { month: self.byte(), nth: self.byte(), weekday: self.byte() },
            },
            shifts: self.shifts(),
        });
        let exceptions = exceptions.collect();
        Calendar { base: self.maybe(|it| it.below(4)), week, weeks: Vec::new(), exceptions }
    }

    fn constraint(&mut self) -> Constraint {
        use ConstraintKind::*;
        let kinds = [
            StartOnOrAfter, FinishOnOrAfter, StartOnOrBefore, FinishOnOrBefore, StartOn, FinishOn, MandatoryStart,
            MandatoryFinish, AsLateAsPossible,
        ];
        Constraint { kind: self.pick(&kinds), date: self.instant() }
    }

    fn activity(&mut self) -> Activity {
        use ActivityKind::*;
        let kinds = [Task, ResourceDependent, StartMilestone, FinishMilestone, LevelOfEffort, Summary];
        Activity {
            kind: self.pick(&kinds),
            remaining: self.number() >> (self.byte() & 15),
            actual_start: self.maybe(Self::instant),
            actual_finish: self.maybe(Self::instant),
            parent: self.maybe(|it| it.below(40)),
            special: Special {
                constraints: [self.maybe(Self::constraint), self.maybe(Self::constraint)],
                expected_finish: self.maybe(Self::instant),
                suspend: self.maybe(Self::instant),
                resume: self.maybe(Self::instant),
                external_early_start: self.maybe(Self::instant),
                external_late_finish: self.maybe(Self::instant),
            },
            ..Activity::task(self.below(3), self.below(4), self.number() >> (self.byte() & 15))
        }
    }

    fn relationship(&mut self) -> Relationship {
        use LagCalendar::*;
        use RelationshipKind::*;
        Relationship {
            predecessor: self.below(40),
            successor: self.below(40),
            kind: self.pick(&[FinishToStart, StartToStart, FinishToFinish, StartToFinish]),
            lag: self.number() >> (self.byte() & 15),
            lag_calendar: self.maybe(|it| it.pick(&[Predecessor, Successor, ProjectDefault, TwentyFourHour])),
        }
    }
}

fuzz_target!(|data: &[u8]| {
    let mut bytes = Bytes(data.iter());
    let options = if bytes.byte() & 1 == 0 { Options::primavera() } else { Options::microsoft_project() };
    let mut network = Network { options, ..Network::default() };
    for _ in 0..3 {
        let calendar = bytes.calendar();
        network.add_calendar(calendar);
    }
    network.add_calendar(Calendar::standard());
    for _ in 0..2 {
        let project = Project::new(bytes.instant(), bytes.below(4));
        network.add_project(Project { must_finish_by: bytes.maybe(Bytes::instant), ..project });
    }
    for _ in 0..bytes.below(40) {
        let activity = bytes.activity();
        network.add_activity(activity);
    }
    for _ in 0..bytes.below(80) {
        let relationship = bytes.relationship();
        network.add_relationship(relationship);
    }
    let _ = schedule(&network);
});
