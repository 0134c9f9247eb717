//! How much a duration may turn out shorter or longer: three points, for the simulation.

use super::Minutes;
use super::typed::{self, PerUnit};
use crate::reading::share;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How likely what lies between the points is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RangeShape {
    /// Straight lines from low to likely to high.
    #[default]
    Triangular,
    /// The beta distribution with mean (low + 4 likely + high) / 6.
    Pert,
    /// Anything from low to high alike; there is no likely one.
    Uniform,
    /// Low and high are its 5th and 95th percentile; there is no likely one.
    Lognormal,
}

/// The points, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum RangePoints {
    /// Shares of the remaining duration: 0.9, 1, 1.3.
    Shares {
        #[ts(type = "string")]
        low: Decimal,
        #[ts(type = "string")]
        likely: Decimal,
        #[ts(type = "string")]
        high: Decimal,
    },
    /// Working minutes on the activity's calendar.
    Minutes {
        #[ts(type = "number")]
        low: Minutes,
        #[ts(type = "number")]
        likely: Minutes,
        #[ts(type = "number")]
        high: Minutes,
    },
}

/// The range of an activity's remaining duration, or of a delay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DurationRange {
    pub shape: RangeShape,
    pub points: RangePoints,
}

impl RangeShape {
    pub const ALL: [Self; 4] = [Self::Triangular, Self::Pert, Self::Uniform, Self::Lognormal];

    /// As it is typed.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Triangular => "triangular",
            Self::Pert => "pert",
            Self::Uniform => "uniform",
            Self::Lognormal => "lognormal",
        }
    }

    /// Has a most likely point.
    const fn has_peak(self) -> bool {
        matches!(self, Self::Triangular | Self::Pert)
    }
}

impl DurationRange {
    /// As people type it: `80% 100% 130%`, `8d 10d 15d`, `pert 8d-10d-15d`, `uniform 8d 15d`. None: it is no range, or its
    /// points are not in order.
    #[must_use]
    pub fn read(text: &str, per: PerUnit) -> Option<Self> {
        let separators = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '/' | ',' | ';');
        let mut parts: Vec<&str> = text.split(separators).filter(|part| !part.is_empty()).collect();
        let named = parts
            .first()
            .and_then(|first| RangeShape::ALL.into_iter().find(|shape| shape.name().eq_ignore_ascii_case(first)));
        if named.is_some() {
            parts.remove(0);
        }
        let shape = named.unwrap_or_default();
        let (low, likely, high) = match parts.as_slice() {
            [low, likely, high] => (*low, Some(*likely), *high),
            [low, high] if !shape.has_peak() => (*low, None, *high),
            _ => return None,
        };
        let points = if parts.iter().all(|part| part.ends_with('%')) {
            let share = |text: &str| share::read(text).read();
            let (low, high) = (share(low)?, share(high)?);
            let likely = likely.map_or(Some((low + high) / Decimal::TWO), share)?;
            RangePoints::Shares { low, likely, high }
        } else {
            let (low, high) = (typed::duration(low, per)?, typed::duration(high, per)?);
            let likely = likely.map_or(Some((low + high) / 2), |text| typed::duration(text, per))?;
            RangePoints::Minutes { low, likely, high }
        };
        let range = Self { shape, points };
        range.in_order().then_some(range)
    }

    /// A delay as people type it: a range, or one amount that is certain: `10d`, `20%`.
    #[must_use]
    pub fn read_delay(text: &str, per: PerUnit) -> Option<Self> {
        let text = text.trim();
        let certain = |text: &str| {
            let points = if text.ends_with('%') {
                let share = share::read(text).read().filter(|share| *share >= Decimal::ZERO)?;
                RangePoints::Shares { low: share, likely: share, high: share }
            } else {
                let minutes = typed::duration(text, per).filter(|minutes| *minutes >= 0)?;
                RangePoints::Minutes { low: minutes, likely: minutes, high: minutes }
            };
            Some(Self { shape: RangeShape::default(), points })
        };
        // Several amounts are a range that is not in order, and no sum.
        let numbers = text.split_whitespace().filter(|part| part.starts_with(|c: char| c.is_ascii_digit())).count();
        Self::read(text, per).or_else(|| if numbers > 1 { None } else { certain(text) })
    }

    /// As it is typed: one amount where it is certain.
    #[must_use]
    pub fn written_delay(&self, per: PerUnit) -> String {
        match (self.shape, self.points) {
            (RangeShape::Triangular, RangePoints::Shares { low, high, .. }) if low == high => share::written(low),
            (RangeShape::Triangular, RangePoints::Minutes { low, high, .. }) if low == high => typed::written(low, per),
            _ => self.written(per),
        }
    }

    /// It adds nothing.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        match self.points {
            RangePoints::Shares { high, .. } => high.is_zero(),
            RangePoints::Minutes { high, .. } => high == 0,
        }
    }

    fn in_order(&self) -> bool {
        let lognormal = self.shape == RangeShape::Lognormal;
        match self.points {
            RangePoints::Shares { low, likely, high } => {
                (Decimal::ZERO..=likely).contains(&low) && likely <= high && (!lognormal || low > Decimal::ZERO)
            }
            RangePoints::Minutes { low, likely, high } => {
                (0..=likely).contains(&low) && likely <= high && (!lognormal || low > 0)
            }
        }
    }

    /// As it is typed.
    #[must_use]
    pub fn written(&self, per: PerUnit) -> String {
        let [low, likely, high] = match self.points {
            RangePoints::Shares { low, likely, high } => [low, likely, high].map(share::written),
            RangePoints::Minutes { low, likely, high } => [low, likely, high].map(|point| typed::written(point, per)),
        };
        match self.shape {
            RangeShape::Triangular => format!("{low} {likely} {high}"),
            shape if shape.has_peak() => format!("{} {low} {likely} {high}", shape.name()),
            shape => format!("{} {low} {high}", shape.name()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_read_as_it_is_typed_and_written_so_that_it_reads_back() {
        let per = PerUnit::default();
        let shares = |low: i64, likely: i64, high: i64| RangePoints::Shares {
            low: Decimal::new(low, 2),
            likely: Decimal::new(likely, 2),
            high: Decimal::new(high, 2),
        };
        // A day is eight hours, 480 minutes.
        let days = |low: i64, likely: i64, high: i64| RangePoints::Minutes {
            low: low * 480,
            likely: likely * 480,
            high: high * 480,
        };
        let cases = [
            ("80% 100% 130%", RangeShape::Triangular, shares(80, 100, 130)),
            ("8d-10d-15d", RangeShape::Triangular, days(8, 10, 15)),
            ("PERT 8d, 10d, 15d", RangeShape::Pert, days(8, 10, 15)),
            ("uniform 8d 12d", RangeShape::Uniform, days(8, 10, 12)),
            ("lognormal 90% / 110%", RangeShape::Lognormal, shares(90, 100, 110)),
        ];
        for (text, shape, points) in cases {
            let range = DurationRange::read(text, per);
            assert_eq!(range, Some(DurationRange { shape, points }), "{text}");
            assert_eq!(DurationRange::read(&range.unwrap().written(per), per), range, "{text}");
        }
    }

    #[test]
    fn what_is_out_of_order_or_too_little_is_no_range() {
        for text in ["", "10d", "8d 10d", "10d 8d 15d", "8d 10d 9d", "80% 10d 130%", "lognormal 0d 5d", "many few more"]
        {
            assert_eq!(DurationRange::read(text, PerUnit::default()), None, "{text}");
        }
    }
}
