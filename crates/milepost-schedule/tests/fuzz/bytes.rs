//! Any bytes, read as a network: calendars, constraints, progress and relationships of every odd kind. For the fuzz target
//! (`fuzz/`) and for what CI runs of it.

use chrono::{Days, NaiveDate};
use milepost_schedule::cpm::{
    Activity, ActivityKind, Calendar, Constraint, ConstraintKind, Critical, Exception, Instant, LagCalendar, Network,
    Options, OutOfSequence, Project, Relationship, RelationshipKind, Repeat, Shift, Special, TotalFloat,
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
        let at = usize::from(self.byte()) % from.len();
        from[at]
    }

    /// Now and then something that hardly ever fits.
    fn odd(&mut self) -> bool {
        self.byte() == 255
    }

    /// Mostly in the twenty years from 2015 on.
    fn instant(&mut self) -> Instant {
        let minutes = if self.odd() {
            self.number().rem_euclid(158_310_721)
        } else {
            60_485_760 + self.number().rem_euclid(10_519_200)
        };
        Instant::from_minutes(minutes).unwrap_or_default()
    }

    /// Mostly up to some weeks.
    fn minutes(&mut self) -> i32 {
        if self.odd() { self.number() } else { i32::from(self.short() % 20_000) }
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.byte() & 3 == 0).then(|| make(self))
    }

    fn shifts(&mut self) -> Vec<Shift> {
        let shift = |it: &mut Self| {
            if it.odd() {
                return Shift { start: it.short() % 1500, finish: it.short() % 3000 };
            }
            let start = it.short() % 1440;
            Shift { start, finish: start + 1 + it.short() % (2880 - start) }
        };
        (0..1 + self.below(2)).map(|_| shift(self)).collect()
    }

    /// A first and a last day: mostly some weeks from 2015 on, now and then anywhere from 1890 to 2209.
    fn days(&mut self) -> (NaiveDate, NaiveDate) {
        let day = |year: i32, day: u32| NaiveDate::from_yo_opt(year, 1 + day % 365).unwrap_or_default();
        if self.odd() {
            let mut any = || day(1890 + i32::from(self.short() % 320), u32::from(self.short()));
            return (any(), any());
        }
        let first = day(2015 + i32::from(self.short() % 20), u32::from(self.short()));
        (first, first + Days::new(u64::from(self.byte())))
    }

    fn calendar(&mut self) -> Calendar {
        let week = std::array::from_fn(|_| match self.byte() & 3 {
            0 => None,
            1 => Some(Vec::new()),
            _ => Some(self.shifts()),
        });
        let exceptions = (0..self.below(4)).map(|_| {
            let (first, last) = self.days();
            let repeat = match self.byte() & 3 {
                0 => Repeat::Daily { every: self.short() % 9 },
                1 => Repeat::Weekly { every: self.short() % 5, weekdays: self.byte() },
                2 => Repeat::MonthlyOnDay { every: self.short(), day: self.byte() },
                _ => Repeat::YearlyOnWeekday { month: self.byte(), nth: self.byte(), weekday: self.byte() },
            };
            let shifts = if self.byte() & 1 == 0 { Vec::new() } else { self.shifts() };
            Exception { first, last, repeat, shifts }
        });
        let exceptions = exceptions.collect();
        let base = if self.byte() & 15 == 0 { Some(self.below(4)) } else { None };
        Calendar { base, week, weeks: Vec::new(), exceptions }
    }

    fn options(&mut self) -> Options {
        use LagCalendar::{Predecessor, ProjectDefault, Successor, TwentyFourHour};
        use OutOfSequence::{ActualDates, ProgressOverride, RetainedLogic};
        let base = if self.byte() & 1 == 0 { Options::primavera() } else { Options::microsoft_project() };
        let flags = self.byte();
        Options {
            out_of_sequence: self.pick(&[RetainedLogic, ProgressOverride, ActualDates]),
            lag_calendar: self.pick(&[Predecessor, Successor, ProjectDefault, TwentyFourHour]),
            total_float: self.pick(&[TotalFloat::Finish, TotalFloat::Start, TotalFloat::Smaller]),
            open_ends_critical: flags & 1 != 0,
            start_lag_from_early_start: flags & 2 != 0,
            use_expected_finish: flags & 4 != 0,
            float_to_own_project: flags & 8 != 0,
            links_between_projects: flags & 16 != 0,
            ..base
        }
    }

    fn constraint(&mut self) -> Constraint {
        Constraint { kind: self.pick(&ConstraintKind::ALL), date: self.instant() }
    }

    fn activity(&mut self) -> Activity {
        use ActivityKind::*;
        let kinds = [Task, ResourceDependent, StartMilestone, FinishMilestone, LevelOfEffort, Summary];
        Activity {
            kind: self.pick(&kinds),
            remaining: self.minutes(),
            actual_start: self.maybe(Self::instant),
            actual_finish: self.maybe(Self::instant),
            parent: if self.odd() { Some(self.below(40)) } else { None },
            special: Special {
                constraints: [self.maybe(Self::constraint), self.maybe(Self::constraint)],
                expected_finish: self.maybe(Self::instant),
                suspend: self.maybe(Self::instant),
                resume: self.maybe(Self::instant),
                external_early_start: self.maybe(Self::instant),
                external_late_finish: self.maybe(Self::instant),
            },
            ..Activity::task(if self.odd() { self.below(3) } else { self.below(2) }, self.below(4), self.minutes())
        }
    }

    /// Mostly forward, between activities that are there.
    fn ends(&mut self, count: u32) -> [u32; 2] {
        if self.odd() {
            return [self.below(40), self.below(40)];
        }
        let (one, other) = (self.below(count), self.below(count));
        if self.odd() { [one, other] } else { [one.min(other), one.max(other)] }
    }

    fn relationship(&mut self, count: u32) -> Relationship {
        use LagCalendar::*;
        use RelationshipKind::*;
        let [predecessor, successor] = self.ends(count);
        let sign = if self.byte() & 3 == 0 { -1 } else { 1 };
        Relationship {
            predecessor,
            successor,
            kind: self.pick(&[FinishToStart, StartToStart, FinishToFinish, StartToFinish]),
            lag: self.minutes().saturating_mul(sign),
            lag_calendar: self.maybe(|it| it.pick(&[Predecessor, Successor, ProjectDefault, TwentyFourHour])),
        }
    }
}

/// The network that bytes stand for.
pub(crate) fn network(data: &[u8]) -> Network {
    let mut bytes = Bytes(data.iter());
    let mut network = Network { options: bytes.options(), ..Network::default() };
    for _ in 0..3 {
        let calendar = bytes.calendar();
        network.add_calendar(calendar);
    }
    network.add_calendar(Calendar::standard());
    for _ in 0..2 {
        let project = Project::new(bytes.instant(), bytes.below(4));
        let must_finish_by = bytes.maybe(Bytes::instant);
        let planned_start = bytes.maybe(Bytes::instant);
        let critical =
            if bytes.byte() & 1 == 0 { Critical::LongestPath } else { Critical::FloatAtMost(bytes.number()) };
        network.add_project(Project { must_finish_by, planned_start, critical, ..project });
    }
    let count = 1 + bytes.below(40);
    for _ in 0..count {
        let activity = bytes.activity();
        network.add_activity(activity);
    }
    for _ in 0..bytes.below(60) {
        let relationship = bytes.relationship(count);
        network.add_relationship(relationship);
    }
    network
}
