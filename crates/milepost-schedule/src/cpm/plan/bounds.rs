//! What constraints and actual dates allow a node, as places on its calendar.

use super::Traits;
use crate::cpm::calendar::Compiled;
use crate::cpm::pause::Pause;
use crate::cpm::{ActivityKind, Constraint, ConstraintKind, Special};

/// Dates that hold whatever the logic says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Fixed {
    #[default]
    Nothing,
    Start(i32),
    Finish(i32),
    /// The early start alone.
    EarlyStart(i32),
    /// Actual dates that stand for the early and late ones.
    Both(i32, i32),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bounds {
    pub(crate) floor_finish: i32,
    pub(crate) ceiling_start: i32,
    pub(crate) ceiling_finish: i32,
    pub(crate) fixed: Fixed,
    pub(crate) as_late_as_possible: bool,
    /// The remaining duration is fitted to finish here.
    pub(crate) expected_finish: Option<i32>,
    /// An expected or a mandatory finish: P6 gives it no free float.
    pub(crate) held: bool,
    /// Remaining work rests meanwhile.
    pub(crate) pause: Option<Pause>,
}

impl Default for Bounds {
    fn default() -> Self {
        Self {
            floor_finish: i32::MIN,
            ceiling_start: i32::MAX,
            ceiling_finish: i32::MAX,
            fixed: Fixed::Nothing,
            as_late_as_possible: false,
            expected_finish: None,
            held: false,
            pause: None,
        }
    }
}

impl Bounds {
    /// The bounds of what is not completed, and the floor of its start. What has started keeps only the bounds of its
    /// finish: its start is a fact.
    pub(super) fn of(special: &Special, traits: Traits, calendar: &Compiled, floor: &mut i32) -> Self {
        let started = traits.started;
        let mut bounds = Self { held: special.expected_finish.is_some(), ..Self::default() };
        for constraint in special.constraints.iter().flatten() {
            bounds.add(*constraint, traits, calendar, floor);
        }
        if let Some(date) = special.external_early_start.filter(|_| !started) {
            *floor = (*floor).max(calendar.not_before(date));
        }
        if let Some(date) = special.external_late_finish {
            bounds.ceiling_finish = bounds.ceiling_finish.min(calendar.not_after(date));
        }
        bounds
    }

    fn add(&mut self, constraint: Constraint, traits: Traits, calendar: &Compiled, floor: &mut i32) {
        let Constraint { kind, date } = constraint;
        // A start is read after the boundary, a finish before it.
        let (from, to) = (calendar.not_before(date), calendar.not_after(date));
        let finish = 2 * calendar.work_at(date);
        let start_counts = !traits.started;
        // As early as it may be: a finish milestone keeps the date as it is typed, Mon 08:00 too.
        let from_finish =
            if traits.kind == ActivityKind::FinishMilestone && calendar.read(finish) != date { from } else { finish };
        match kind {
            ConstraintKind::StartOnOrAfter if start_counts => *floor = (*floor).max(from),
            ConstraintKind::FinishOnOrAfter if start_counts => self.floor_finish = self.floor_finish.max(from_finish),
            ConstraintKind::StartOnOrBefore if start_counts => self.ceiling_start = self.ceiling_start.min(to),
            ConstraintKind::FinishOnOrBefore => self.ceiling_finish = self.ceiling_finish.min(finish),
            ConstraintKind::StartOn if start_counts => {
                *floor = (*floor).max(from);
                self.ceiling_start = self.ceiling_start.min(to);
            }
            ConstraintKind::FinishOn => {
                if start_counts {
                    self.floor_finish = self.floor_finish.max(from_finish);
                }
                self.ceiling_finish = self.ceiling_finish.min(finish);
            }
            ConstraintKind::MandatoryStart if start_counts => self.fixed = Fixed::Start(from),
            ConstraintKind::TypedStart if start_counts => self.fixed = Fixed::EarlyStart(from),
            ConstraintKind::MandatoryFinish => {
                self.fixed = Fixed::Finish(finish);
                self.held = true;
            }
            ConstraintKind::AsLateAsPossible => self.as_late_as_possible = start_counts,
            ConstraintKind::StartOnOrAfter
            | ConstraintKind::FinishOnOrAfter
            | ConstraintKind::StartOnOrBefore
            | ConstraintKind::StartOn
            | ConstraintKind::MandatoryStart
            | ConstraintKind::TypedStart => {}
        }
    }
}
