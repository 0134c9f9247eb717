//! A date as it was stated: the interval of days that it allows, and the grain it was stated in.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use ts_rs::TS;

/// How finely a date was stated; decides how it is written back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Grain {
    Day,
    Month,
    Quarter,
    /// Meteorological season of the northern hemisphere: summer is June to August.
    Season,
    Half,
    /// "early", "mid" or "late" 2026: a third of the year.
    Third,
    Year,
    /// "end of 2026": the last quarter; "end of May 2026": the last ten days.
    EndOf,
    /// "by 31 Dec 2026": any day up to it. No earliest day.
    By,
    /// "after June 2026": any day from the next on. No latest day.
    After,
    /// "1 Jan to 31 Mar 2026".
    Range,
}

/// The days that a stated date allows, both ends included. `earliest` is missing only for
/// [`Grain::By`], `latest` only for [`Grain::After`]; never both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "Repr", into = "Repr")]
#[ts(as = "Repr", rename = "DateInterval")]
pub struct DateInterval {
    earliest: Option<NaiveDate>,
    latest: Option<NaiveDate>,
    grain: Grain,
}

/// How an interval goes over the wire: with its text, which the reader of dates understands again.
#[derive(Serialize, Deserialize, TS)]
#[ts(rename = "DateInterval")]
struct Repr {
    #[ts(type = "string | null")]
    earliest: Option<NaiveDate>,
    #[ts(type = "string | null")]
    latest: Option<NaiveDate>,
    grain: Grain,
    /// The interval as a person may type it: `Q3 2026`. Ignored when read.
    #[serde(default)]
    text: String,
}

/// Why two days and a grain are not an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IntervalError {
    #[error("a date needs a first or a last day")]
    Empty,
    #[error("the last day is before the first")]
    Backwards,
    #[error("only 'by' has no first day, and only 'after' has no last day")]
    OpenEnd,
    #[error("not a stored date interval")]
    Malformed,
}

impl DateInterval {
    /// # Errors
    /// Where the days are in the wrong order, or an end is open that the grain does not allow.
    pub fn new(earliest: Option<NaiveDate>, latest: Option<NaiveDate>, grain: Grain) -> Result<Self, IntervalError> {
        match (earliest, latest) {
            (None, None) => Err(IntervalError::Empty),
            (Some(a), Some(b)) if a > b => Err(IntervalError::Backwards),
            (Some(_), Some(_)) if grain == Grain::By || grain == Grain::After => Err(IntervalError::OpenEnd),
            (None, Some(_)) if grain != Grain::By => Err(IntervalError::OpenEnd),
            (Some(_), None) if grain != Grain::After => Err(IntervalError::OpenEnd),
            _ => Ok(Self { earliest, latest, grain }),
        }
    }

    /// A single day.
    #[must_use]
    pub fn day(day: NaiveDate) -> Self {
        Self { earliest: Some(day), latest: Some(day), grain: Grain::Day }
    }

    #[must_use]
    pub fn earliest(&self) -> Option<NaiveDate> {
        self.earliest
    }

    #[must_use]
    pub fn latest(&self) -> Option<NaiveDate> {
        self.latest
    }

    #[must_use]
    pub fn grain(&self) -> Grain {
        self.grain
    }

    /// The last day that it allows, or the first where it is open at the end. The day to hold a promise to.
    #[must_use]
    pub fn last_known(&self) -> NaiveDate {
        // `new` refuses an interval without both ends.
        self.latest.or(self.earliest).unwrap_or(NaiveDate::MAX)
    }

    /// The first day that it allows, or the last where it is open at the start.
    #[must_use]
    pub fn first_known(&self) -> NaiveDate {
        self.earliest.or(self.latest).unwrap_or(NaiveDate::MIN)
    }

    /// The single day that it allows, if it is one.
    #[must_use]
    pub fn as_day(&self) -> Option<NaiveDate> {
        self.earliest.filter(|_| self.earliest == self.latest)
    }

    /// True if the whole interval is at or before `day`.
    #[must_use]
    pub fn ends_by(&self, day: NaiveDate) -> bool {
        self.latest.is_some_and(|latest| latest <= day)
    }

    /// The form in which the workspace file keeps it: `2026-07-01..2026-09-30 quarter`.
    #[must_use]
    pub fn stored(&self) -> String {
        let end = |d: Option<NaiveDate>| d.map(|d| d.to_string()).unwrap_or_default();
        format!("{}..{} {}", end(self.earliest), end(self.latest), self.grain.stored())
    }

    /// # Errors
    /// Where the text is not what [`DateInterval::stored`] writes.
    pub fn from_stored(text: &str) -> Result<Self, IntervalError> {
        let (days, grain) = text.split_once(' ').ok_or(IntervalError::Malformed)?;
        let (from, to) = days.split_once('.').ok_or(IntervalError::Malformed)?;
        let to = to.strip_prefix('.').ok_or(IntervalError::Malformed)?;
        let day = |s: &str| match s {
            "" => Ok(None),
            s => stored_day(s).map(Some).ok_or(IntervalError::Malformed),
        };
        Self::new(day(from)?, day(to)?, Grain::from_stored(grain).ok_or(IntervalError::Malformed)?)
    }
}

/// A day as it is stored, `2026-07-01`. The portfolio reads tens of thousands of them, which the general
/// reader is too slow for; it has the years that do not fit four digits.
fn stored_day(text: &str) -> Option<NaiveDate> {
    let &[a, b, c, d, b'-', e, f, b'-', g, h] = text.as_bytes() else { return NaiveDate::from_str(text).ok() };
    let number =
        |digits: &[u8]| digits.iter().try_fold(0, |n, d| d.is_ascii_digit().then(|| n * 10 + u32::from(d - b'0')));
    NaiveDate::from_ymd_opt(number(&[a, b, c, d])?.cast_signed(), number(&[e, f])?, number(&[g, h])?)
}

impl Grain {
    const ALL: [(Self, &'static str); 11] = [
        (Self::Day, "day"),
        (Self::Month, "month"),
        (Self::Quarter, "quarter"),
        (Self::Season, "season"),
        (Self::Half, "half"),
        (Self::Third, "third"),
        (Self::Year, "year"),
        (Self::EndOf, "end_of"),
        (Self::By, "by"),
        (Self::After, "after"),
        (Self::Range, "range"),
    ];

    fn stored(self) -> &'static str {
        Self::ALL.iter().find(|(g, _)| *g == self).map_or("day", |(_, s)| s)
    }

    fn from_stored(text: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, s)| *s == text).map(|(g, _)| *g)
    }
}

impl TryFrom<Repr> for DateInterval {
    type Error = IntervalError;
    fn try_from(r: Repr) -> Result<Self, Self::Error> {
        Self::new(r.earliest, r.latest, r.grain)
    }
}

impl From<DateInterval> for Repr {
    fn from(i: DateInterval) -> Self {
        Self { earliest: i.earliest, latest: i.latest, grain: i.grain, text: i.to_string() }
    }
}

/// The text that the reader of dates reads as the same interval: `30 Oct 2026`, `Q3 2026`, `summer 2026`.
impl fmt::Display for DateInterval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&crate::reading::date::written(self))
    }
}
