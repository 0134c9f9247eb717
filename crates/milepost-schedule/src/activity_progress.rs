//! How much of an activity is done, by the measure that its percent complete type names.

use milepost_model::schedule::{Activity, PercentType, Step};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The share of one that is done. None where its measure has nothing to go by: units without assignments.
///
/// Duration: (original - remaining) / original. Physical: its steps by weight where it has any, else as
/// someone measured it. What has not started is 0, what is finished 1.
#[must_use]
pub fn share_done(activity: &Activity) -> Option<f64> {
    exact_share_done(activity)?.to_f64()
}

/// As [`share_done`], exactly.
pub(crate) fn exact_share_done(activity: &Activity) -> Option<Decimal> {
    part_done(activity, || None).map(Part::share)
}

/// So much of so much, not divided yet: a third of 300 is 100 and no cent less.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// From zero to `of`.
    pub done: Decimal,
    /// More than zero.
    pub of: Decimal,
}

impl Part {
    fn new(done: Decimal, of: Decimal) -> Self {
        Self { done: done.clamp(Decimal::ZERO, of), of }
    }

    fn share(self) -> Decimal {
        self.done / self.of
    }
}

/// As [`exact_share_done`]; `units` gives actual and at-completion units, where it has any.
pub(crate) fn part_done(activity: &Activity, units: impl FnOnce() -> Option<Part>) -> Option<Part> {
    if activity.is_finished() {
        return Some(Part::new(Decimal::ONE, Decimal::ONE));
    }
    match activity.percent_type {
        _ if !activity.is_started() && activity.percent_type != PercentType::Physical => {
            Some(Part::new(Decimal::ZERO, Decimal::ONE))
        }
        PercentType::Physical => {
            by_steps(&activity.steps).or_else(|| Some(Part::new(activity.physical_percent, Decimal::ONE)))
        }
        PercentType::Duration if activity.original > 0 => {
            let done = Decimal::from(activity.original.saturating_sub(activity.remaining));
            Some(Part::new(done, Decimal::from(activity.original)))
        }
        PercentType::Duration => Some(Part::new(Decimal::ZERO, Decimal::ONE)),
        PercentType::Units => units(),
    }
}

/// sum(weight x complete) of sum(weight); None where there are no steps with a weight.
fn by_steps(steps: &[Step]) -> Option<Part> {
    let weights: Decimal = steps.iter().map(|step| step.weight).sum();
    if weights <= Decimal::ZERO {
        return None;
    }
    let done: Decimal = steps.iter().map(|step| step.weight * step.complete).sum();
    Some(Part::new(done, weights))
}

#[cfg(test)]
mod tests {
    use super::*;
    use milepost_model::ProjectId;
    use milepost_model::schedule::Instant;

    fn task() -> Activity {
        Activity { original: 4800, remaining: 4800, ..Activity::blank(ProjectId::new()) }
    }

    #[test]
    fn the_share_done_follows_the_percent_complete_type() {
        let started = Activity { actual_start: Some(Instant(0)), ..task() };
        assert_eq!(share_done(&task()), Some(0.0));
        // (4800 - 1200) / 4800
        assert_eq!(share_done(&Activity { remaining: 1200, ..started.clone() }), Some(0.75));
        // More is left than was planned: nothing is done, not less than nothing.
        assert_eq!(share_done(&Activity { remaining: 9600, ..started.clone() }), Some(0.0));
        assert_eq!(share_done(&Activity { actual_finish: Some(Instant(9)), ..started.clone() }), Some(1.0));
        let physical =
            Activity { percent_type: PercentType::Physical, physical_percent: Decimal::new(4, 1), ..started.clone() };
        assert_eq!(share_done(&physical), Some(0.4));
        // Steps of weight 3, done, and 1, half done: 3.5 / 4.
        let step = |weight: i64, tenths: i64| Step {
            name: String::new(),
            weight: Decimal::from(weight),
            complete: Decimal::new(tenths, 1),
        };
        assert_eq!(share_done(&Activity { steps: vec![step(3, 10), step(1, 5)], ..physical }), Some(0.875));
        assert_eq!(share_done(&Activity { percent_type: PercentType::Units, ..started }), None);
    }
}
