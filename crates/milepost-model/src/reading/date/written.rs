//! A date interval as a person may type it: the way back of the reader.

use super::calendar::{self, MONTHS, Season, Third, YEARS};
use crate::{DateInterval, Grain};
use chrono::{Datelike, NaiveDate};

/// The text that the reader reads as the same interval: `30 Oct 2026`, `Q3 2026`, `by 31 Dec 2026`.
/// Where the days do not make up what the grain says (a file of another tool may have that), it is
/// the stored form, which the reader knows too. Holds for the years that are read; outside of them
/// the text is still right but would be refused.
#[must_use]
pub fn written(interval: &DateInterval) -> String {
    named(interval).unwrap_or_else(|| interval.stored())
}

/// True where the days make up what the grain says.
pub(super) fn is_named(interval: &DateInterval) -> bool {
    named(interval).is_some()
}

fn named(interval: &DateInterval) -> Option<String> {
    let (first, last) = (interval.first_known(), interval.last_known());
    let (year, month) = (first.year(), first.month());
    let is = |found: Option<DateInterval>| found.as_ref() == Some(interval);
    let year_text = year_of(first);
    match interval.grain() {
        Grain::Day => interval.as_day().map(day),
        Grain::Month => is(calendar::month(year, month)).then(|| month_of(first)),
        Grain::Quarter => {
            let quarter = month.div_ceil(3);
            is(calendar::quarter(year, quarter)).then(|| format!("Q{quarter} {year_text}"))
        }
        Grain::Half => {
            let half = month.div_ceil(6);
            is(calendar::half(year, half)).then(|| format!("H{half} {year_text}"))
        }
        Grain::Season => season(interval),
        Grain::Third => third(interval),
        Grain::Year => is(calendar::year(year)).then_some(year_text),
        Grain::EndOf => end_of(interval),
        Grain::By => Some(format!("by {}", day(last))),
        Grain::After => Some(match first.pred_opt().filter(|before| YEARS.contains(&before.year())) {
            Some(before) => format!("after {}", day(before)),
            None => format!("{} or later", day(first)),
        }),
        Grain::Range => Some(format!("{} to {}", day(first), day(last))),
    }
}

/// `30 Oct 2026`.
fn day(day: NaiveDate) -> String {
    format!("{} {}", day.day(), month_of(day))
}

/// `Oct 2026`.
fn month_of(day: NaiveDate) -> String {
    format!("{} {}", month_name(day), year_of(day))
}

fn month_name(day: NaiveDate) -> String {
    let name = MONTHS.get(day.month0() as usize).copied().unwrap_or_default();
    let mut letters = name.chars().take(3);
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

/// Four digits, also for the years before 1000.
fn year_of(day: NaiveDate) -> String {
    format!("{:04}", day.year())
}

fn season(interval: &DateInterval) -> Option<String> {
    let first = interval.first_known();
    let (season, name) = match first.month() {
        3 => (Season::Spring, "spring"),
        6 => (Season::Summer, "summer"),
        9 => (Season::Autumn, "autumn"),
        12 => (Season::Winter, "winter"),
        _ => return None,
    };
    (calendar::season(first.year(), season).as_ref() == Some(interval)).then(|| match season {
        // Only with both years does a winter read in one way.
        Season::Winter => format!("winter {}/{:02}", year_of(first), (first.year() + 1).rem_euclid(100)),
        _ => format!("{name} {}", year_of(first)),
    })
}

fn third(interval: &DateInterval) -> Option<String> {
    let first = interval.first_known();
    Third::ALL.into_iter().find_map(|(third, name)| {
        let is = |found: Option<DateInterval>| found.as_ref() == Some(interval);
        if is(calendar::third_of_year(first.year(), third)) {
            Some(format!("{name} {}", year_of(first)))
        } else if is(calendar::third_of_month(first.year(), first.month(), third)) {
            Some(format!("{name} {}", month_of(first)))
        } else {
            None
        }
    })
}

fn end_of(interval: &DateInterval) -> Option<String> {
    let last = interval.last_known();
    let (year, month) = (last.year(), last.month());
    // A winter that ends in February began the year before.
    let (season, season_year) = match month {
        2 => (Season::Winter, year - 1),
        5 => (Season::Spring, year),
        8 => (Season::Summer, year),
        _ => (Season::Autumn, year),
    };
    [
        calendar::year(year),
        calendar::quarter(year, month.div_ceil(3)),
        calendar::season(season_year, season),
        calendar::month(year, month),
    ]
    .into_iter()
    .flatten()
    .find(|whole| calendar::end_of(whole).as_ref() == Some(interval))
    .and_then(|whole| named(&whole))
    .map(|whole| format!("end of {whole}"))
}
