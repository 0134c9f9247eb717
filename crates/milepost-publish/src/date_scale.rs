//! Days on an axis, and where its ticks go.

use chrono::{Datelike, NaiveDate};

/// Days as a number, to compute with.
#[must_use]
pub(crate) fn number(day: NaiveDate) -> f64 {
    f64::from(day.num_days_from_ce())
}

/// From `first` to `last` on `from..to` points.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DateScale {
    first: NaiveDate,
    last: NaiveDate,
    from: f32,
    to: f32,
}

impl DateScale {
    /// With a little room at either end, and never of no length.
    pub(crate) fn around(days: impl Iterator<Item = NaiveDate>, from: f32, to: f32) -> Option<Self> {
        let (first, last) = days.fold(None, |ends: Option<(NaiveDate, NaiveDate)>, day| {
            Some(ends.map_or((day, day), |(first, last)| (first.min(day), last.max(day))))
        })?;
        let room = chrono::Days::new(u64::try_from((last - first).num_days() / 40 + 7).unwrap_or(7));
        let first = first.checked_sub_days(room).unwrap_or(first);
        let last = last.checked_add_days(room).unwrap_or(last);
        Some(Self { first, last, from, to })
    }

    pub(crate) fn x(&self, day: NaiveDate) -> f32 {
        let all = number(self.last) - number(self.first);
        let share = if all > 0.0 { (number(day) - number(self.first)) / all } else { 0.0 };
        self.from + narrow(share) * (self.to - self.from)
    }

    /// First days of months, as many as have `room` points each.
    pub(crate) fn ticks(&self, room: f32) -> Vec<NaiveDate> {
        let first = self.first;
        let months =
            (self.last.year() - first.year()) * 12 + self.last.month().cast_signed() - first.month().cast_signed();
        let most = narrow(f64::from((self.to - self.from) / room)).max(2.0);
        let steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000];
        let step = steps.into_iter().find(|step| (months / step) as f32 <= most).unwrap_or(120_000);
        let mut ticks = vec![];
        // Whole steps since year 0, so that half years begin in January and July.
        let begin = first.year() * 12 + first.month0().cast_signed();
        let mut at = begin.div_euclid(step) * step;
        while ticks.len() < 64 {
            let month = u32::try_from(at.rem_euclid(12)).unwrap_or(0) + 1;
            let Some(day) = NaiveDate::from_ymd_opt(at.div_euclid(12), month, 1) else { break };
            if day > self.last {
                break;
            }
            if day >= self.first {
                ticks.push(day);
            }
            at += step;
        }
        ticks
    }

    #[cfg(test)]
    pub(crate) fn ends(&self) -> (NaiveDate, NaiveDate) {
        (self.first, self.last)
    }
}

/// Points on paper need no more than single precision.
#[expect(clippy::cast_possible_truncation, reason = "a place on a page, where a thousandth of a point is not seen")]
pub(crate) fn narrow(value: f64) -> f32 {
    value as f32
}

/// The day of a number that [`number`] gave.
pub(crate) fn day_of(number: f64) -> Option<NaiveDate> {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "rounded, and a float too large becomes the largest day there is"
    )]
    NaiveDate::from_num_days_from_ce_opt(number.round() as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn ticks_are_whole_half_years_where_there_is_room_for_that() {
        // Tumen: April 2024 to December 2026 is 33 months; 400 points hold 7 ticks of 55: every 6 months.
        let scale = DateScale::around([day("2024-04-20"), day("2026-12-31")].into_iter(), 0.0, 400.0).unwrap();
        let ticks: Vec<_> = scale.ticks(55.0).iter().map(ToString::to_string).collect();
        assert_eq!(ticks, ["2024-07-01", "2025-01-01", "2025-07-01", "2026-01-01", "2026-07-01", "2027-01-01"]);
    }

    #[test]
    fn a_single_day_has_a_scale_too() {
        let scale = DateScale::around(std::iter::once(day("2026-05-05")), 10.0, 110.0).unwrap();
        assert!((scale.x(day("2026-05-05")) - 60.0).abs() < 0.01);
        assert!(scale.ends().0 < scale.ends().1);
        assert!(DateScale::around(std::iter::empty(), 0.0, 1.0).is_none());
    }

    #[test]
    fn a_span_of_centuries_has_few_ticks() {
        let scale = DateScale::around([day("1700-01-01"), day("2400-01-01")].into_iter(), 0.0, 400.0).unwrap();
        assert!(scale.ticks(55.0).len() <= 8);
    }
}
