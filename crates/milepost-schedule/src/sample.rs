//! A weighted sample of days: what a forecast with a spread is made of, and how it is scored when the day
//! is known. Knows nothing of projects.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A day that is never reached, in this many days from the one asked about, stands for "never" where a score
/// needs a number: a hundred years.
const NEVER_DAYS: i64 = 36_525;

/// The day by which it is done with a chance of 10, 50, 80 and 90 in a hundred. None: that share of the
/// sample never comes to an end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Spread {
    #[ts(type = "string | null")]
    pub p10: Option<NaiveDate>,
    #[ts(type = "string | null")]
    pub p50: Option<NaiveDate>,
    #[ts(type = "string | null")]
    pub p80: Option<NaiveDate>,
    #[ts(type = "string | null")]
    pub p90: Option<NaiveDate>,
}

/// One day of a sample. None: never.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Draw {
    pub(crate) day: Option<NaiveDate>,
    pub(crate) weight: f64,
}

/// Days with weights, earliest first; those that never come are last. Not empty.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Sample(Vec<Draw>);

impl Sample {
    /// None where nothing has a weight above zero.
    pub(crate) fn new(draws: impl IntoIterator<Item = Draw>) -> Option<Self> {
        let mut draws: Vec<Draw> = draws.into_iter().filter(|d| d.weight > 0.0 && d.weight.is_finite()).collect();
        draws.sort_by_key(|draw| (draw.day.is_none(), draw.day));
        (!draws.is_empty()).then_some(Self(draws))
    }

    /// A single day that is sure.
    pub(crate) fn of_day(day: NaiveDate) -> Self {
        Self(vec![Draw { day: Some(day), weight: 1.0 }])
    }

    /// The first day by which at least the share `p` of the weight is done; None: never.
    pub(crate) fn quantile(&self, p: f64) -> Option<NaiveDate> {
        let wanted = p * self.weight();
        let mut reached = 0.0;
        for draw in &self.0 {
            reached += draw.weight;
            // A sum of equal weights may fall short of the share it stands for by a rounding.
            if reached >= wanted - 1e-9 * wanted {
                return draw.day;
            }
        }
        self.0.last().and_then(|draw| draw.day)
    }

    pub(crate) fn spread(&self) -> Spread {
        Spread { p10: self.quantile(0.1), p50: self.quantile(0.5), p80: self.quantile(0.8), p90: self.quantile(0.9) }
    }

    /// The continuous ranked probability score of the sample for what came true, in days: 0 is perfect. Of a
    /// single day it is the days between. With `x`, `x'` from the sample: E|x - day| - E|x - x'| / 2
    /// (Gneiting and Raftery 2007, equation 21).
    pub(crate) fn crps(&self, day: NaiveDate) -> f64 {
        let number = |draw: &Draw| draw.day.map_or(NEVER_DAYS, |d| (number(d) - number(day)).min(NEVER_DAYS)) as f64;
        let total = self.weight();
        let from_day: f64 = self.0.iter().map(|draw| draw.weight * number(draw).abs()).sum();
        // Sum over pairs of w w' |x - x'|, from sums over what is below: the sample is in order.
        let (mut below_weight, mut below_sum, mut pairs) = (0.0, 0.0, 0.0);
        for draw in &self.0 {
            let x = number(draw);
            pairs += draw.weight * (x * below_weight - below_sum);
            below_weight += draw.weight;
            below_sum += draw.weight * x;
        }
        from_day / total - pairs / (total * total)
    }

    fn weight(&self) -> f64 {
        self.0.iter().map(|draw| draw.weight).sum()
    }
}

fn number(day: NaiveDate) -> i64 {
    i64::from(day.num_days_from_ce())
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Days;

    fn day(days: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, 1).unwrap().checked_add_days(Days::new(days)).unwrap()
    }

    fn sample(days: &[(u64, f64)]) -> Sample {
        Sample::new(days.iter().map(|(d, weight)| Draw { day: Some(day(*d)), weight: *weight })).unwrap()
    }

    #[test]
    fn a_percentile_is_the_first_day_by_which_that_share_is_done() {
        let ten = sample(&(1..=10).map(|d| (d, 1.0)).collect::<Vec<_>>());
        for (p, expected) in [(0.1, 1), (0.5, 5), (0.8, 8), (0.9, 9), (0.05, 1), (0.51, 6)] {
            assert_eq!(ten.quantile(p), Some(day(expected)), "{p}");
        }
        // Weights 1, 1, 8: half of ten is reached on the third.
        assert_eq!(sample(&[(1, 1.0), (2, 1.0), (3, 8.0)]).quantile(0.5), Some(day(3)));
    }

    #[test]
    fn what_never_comes_is_later_than_any_day() {
        let draws = [Draw { day: None, weight: 1.0 }, Draw { day: Some(day(4)), weight: 1.0 }];
        let spread = Sample::new(draws).unwrap().spread();
        assert_eq!((spread.p50, spread.p80), (Some(day(4)), None));
    }

    #[test]
    fn the_score_of_one_day_is_the_days_between() {
        assert_eq!(sample(&[(10, 3.0)]).crps(day(25)), 15.0);
        assert_eq!(sample(&[(10, 3.0)]).crps(day(10)), 0.0);
    }

    #[test]
    fn the_score_of_a_spread_gives_credit_for_what_it_allowed() {
        // Days 0 and 10, true 10: E|x - y| = 5; pairs (0,10) and (10,0) of four: E|x - x'| = 5; 5 - 2.5 = 2.5.
        assert_eq!(sample(&[(0, 1.0), (10, 1.0)]).crps(day(10)), 2.5);
        // Weights 3 and 1: E|x - y| = 7.5; E|x - x'| = 2 * 3/4 * 1/4 * 10 = 3.75; 7.5 - 1.875 = 5.625.
        assert_eq!(sample(&[(0, 3.0), (10, 1.0)]).crps(day(10)), 5.625);
    }
}
