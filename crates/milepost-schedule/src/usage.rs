//! Work and cost by period: amounts that belong to stretches of time, spread over them by the working time of a
//! calendar. A stretch without working time has its amount where it begins.

use crate::cpm::{Instant, WorkTime};
use rust_decimal::Decimal;

/// An amount and the stretch of time that it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub calendar: u32,
    pub from: Instant,
    pub to: Instant,
    pub amount: Decimal,
}

/// The amounts in each period: period `n` is from `edges[n]` up to `edges[n + 1]`. What lies outside is in none. The
/// parts of a stretch that lies within add up to its amount.
#[must_use]
pub fn spread(time: &WorkTime, stretches: &[Stretch], edges: &[Instant]) -> Vec<Decimal> {
    let mut periods = vec![Decimal::ZERO; edges.len().saturating_sub(1)];
    for stretch in stretches.iter().filter(|stretch| !stretch.amount.is_zero()) {
        let total = time.between(stretch.calendar, stretch.from, stretch.to);
        let first = edges.partition_point(|edge| *edge <= stretch.from).saturating_sub(1);
        let mut worked = 0;
        for (at, pair) in edges.windows(2).enumerate().skip(first) {
            let [start, end] = pair else { continue };
            if total <= 0 {
                let within = *start <= stretch.from && stretch.from < *end;
                add(&mut periods, at, if within { stretch.amount } else { Decimal::ZERO });
                break;
            }
            if *start >= stretch.to {
                break;
            }
            // As sums up to each edge, so that rounding loses nothing.
            let until = time.between(stretch.calendar, stretch.from, (*end).min(stretch.to)).max(0);
            if *start <= stretch.from {
                worked = 0;
            }
            let part = |minutes: i32| stretch.amount * Decimal::from(minutes) / Decimal::from(total);
            add(&mut periods, at, part(until) - part(worked));
            worked = until;
        }
    }
    periods
}

fn add(periods: &mut [Decimal], at: usize, amount: Decimal) {
    if let Some(period) = periods.get_mut(at) {
        *period += amount;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cpm::Calendar;
    use chrono::NaiveDate;

    fn at(day: u32, hour: u32) -> Instant {
        Instant::from_civil(NaiveDate::from_ymd_opt(2026, 3, day).unwrap().and_hms_opt(hour, 0, 0).unwrap()).unwrap()
    }

    fn time() -> WorkTime {
        WorkTime::new(&[Calendar::standard()]).unwrap()
    }

    fn stretch(from: Instant, to: Instant, amount: i64) -> Stretch {
        Stretch { calendar: 0, from, to, amount: Decimal::from(amount) }
    }

    /// March 2026: the 2nd, 9th and 16th are Mondays.
    const WEEKS: [u32; 4] = [2, 9, 16, 23];

    #[test]
    fn an_amount_is_spread_by_working_time_and_not_by_days() {
        let edges = WEEKS.map(|day| at(day, 0));
        // From Thursday morning to Wednesday evening: two days of the first week, three of the second. 100 over five.
        let periods = spread(&time(), &[stretch(at(5, 8), at(11, 17), 100)], &edges);
        assert_eq!(periods, [40, 60, 0].map(Decimal::from));
    }

    #[test]
    fn the_parts_add_up_to_the_whole_even_where_they_do_not_divide() {
        let edges = WEEKS.map(|day| at(day, 0));
        // Three weeks less two days: 5 + 5 + 3 days of 100.
        let periods = spread(&time(), &[stretch(at(2, 8), at(18, 17), 100)], &edges);
        assert_eq!(periods.iter().sum::<Decimal>().round_dp(20), Decimal::from(100));
        assert_eq!(periods[0].round_dp(4).to_string(), "38.4615");
    }

    #[test]
    fn what_takes_no_working_time_is_where_it_begins_and_what_is_outside_is_nowhere() {
        let edges = WEEKS.map(|day| at(day, 0));
        // A milestone's expense on Saturday the 14th, and work that was over before the first period.
        let found = [stretch(at(14, 9), at(14, 9), 7), stretch(Instant::FIRST, at(1, 0), 9)];
        assert_eq!(spread(&time(), &found[..1], &edges), [0, 7, 0].map(Decimal::from));
        assert_eq!(spread(&time(), &found[1..], &edges), [0, 0, 0].map(Decimal::from));
    }
}
