//! Periods of earned value: from the start on, a week, a month or a quarter each. The last one of a plan ends
//! with the plan.

use crate::milestone::days_between;
use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "EarnedPeriod")]
pub enum Period {
    Week,
    #[default]
    Month,
    Quarter,
}

/// More ends than this are never made: a plan of centuries is a slip of the pen.
const MOST: u32 = 5_000;

impl Period {
    /// The last day of the `number`th period from a start: 31 Jan and a month is 28 Feb.
    #[must_use]
    pub fn end(self, start: NaiveDate, number: u32) -> Option<NaiveDate> {
        match self {
            Self::Week => start.checked_add_days(Days::new(u64::from(number) * 7)),
            Self::Month => start.checked_add_months(Months::new(number)),
            Self::Quarter => start.checked_add_months(Months::new(number.checked_mul(3)?)),
        }
    }

    /// The ends of the periods from the start to the first at or after `until`.
    #[must_use]
    pub fn ends(self, start: NaiveDate, until: NaiveDate) -> Vec<NaiveDate> {
        let mut ends = Vec::new();
        for number in 1..=MOST {
            let Some(end) = self.end(start, number) else { break };
            ends.push(end);
            if end >= until {
                break;
            }
        }
        ends
    }

    /// How many periods from the start to a day: whole ones, and the part of the next by its days.
    #[must_use]
    pub fn time(self, start: NaiveDate, day: NaiveDate) -> f64 {
        if day <= start {
            return 0.0;
        }
        let mut before = start;
        for number in 1..=MOST {
            let Some(end) = self.end(start, number) else { break };
            if end >= day {
                let part = days_between(before, day) as f64 / days_between(before, end).max(1) as f64;
                return f64::from(number - 1) + part;
            }
            before = end;
        }
        f64::from(MOST)
    }

    /// The day at a time from the start, the inverse of [`Period::time`]; the first day that is not before it.
    #[must_use]
    pub fn day(self, start: NaiveDate, time: f64) -> Option<NaiveDate> {
        if !(0.0..f64::from(MOST)).contains(&time) {
            return None;
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to the most periods")]
        let whole = time.floor() as u32;
        let from = self.end(start, whole)?;
        let to = self.end(start, whole + 1)?;
        // A part that is a whole number of days must not become a day more by a rounding.
        let days = ((time - time.floor()) * days_between(from, to) as f64 - 1e-6).ceil().max(0.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "less than a quarter's days")]
        from.checked_add_days(Days::new(days as u64))
    }
}
