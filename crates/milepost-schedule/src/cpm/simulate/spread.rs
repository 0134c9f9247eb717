//! How a duration varies.

use super::dice::normal_quantile;

/// The distribution of a value between its low and high.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Shape {
    /// Low, most likely, high: straight lines between.
    #[default]
    Triangular,
    /// Low, most likely, high: the beta distribution with mean (low + 4 likely + high) / 6.
    Pert,
    /// Anything from low to high alike.
    Uniform,
    /// Low and high are its 5th and 95th percentile; the most likely says nothing. Both more than 0.
    Lognormal,
}

/// Three points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Points {
    /// As shares of the remaining duration: 0.9, 1.0, 1.3.
    Shares { low: f64, likely: f64, high: f64 },
    /// In working minutes.
    Minutes { low: f64, likely: f64, high: f64 },
}

/// A distribution, ready to be drawn from.
#[derive(Clone, Debug)]
pub(super) enum Spread {
    Triangular {
        low: f64,
        likely: f64,
        high: f64,
    },
    Uniform {
        low: f64,
        high: f64,
    },
    Lognormal {
        mean: f64,
        deviation: f64,
    },
    /// Values at 0, 1/1024, 2/1024 ... 1 of the distribution.
    Table(Vec<f64>),
}

const STEPS: u16 = 1024;

impl Spread {
    /// None: the points are out of order, not numbers, or negative.
    pub(super) fn of(shape: Shape, low: f64, likely: f64, high: f64) -> Option<Self> {
        let ordered = low >= 0.0 && low <= high && high.is_finite();
        let between = low <= likely && likely <= high;
        match shape {
            Shape::Triangular if ordered && between => Some(Self::Triangular { low, likely, high }),
            Shape::Pert if ordered && between => Some(Self::Table(pert(low, likely, high))),
            Shape::Uniform if ordered => Some(Self::Uniform { low, high }),
            Shape::Lognormal if ordered && low > 0.0 => {
                let (low, high) = (low.ln(), high.ln());
                Some(Self::Lognormal { mean: f64::midpoint(low, high), deviation: (high - low) / 2.0 / 1.644_853_627 })
            }
            _ => None,
        }
    }

    /// The value with this share of the distribution below it.
    #[inline]
    pub(super) fn at(&self, share: f64) -> f64 {
        match self {
            Self::Triangular { low, likely, high } => {
                let (wide, rise) = (high - low, likely - low);
                if share * wide < rise {
                    low + (share * wide * rise).sqrt()
                } else {
                    high - ((1.0 - share) * wide * (high - likely)).sqrt()
                }
            }
            Self::Uniform { low, high } => share.mul_add(high - low, *low),
            Self::Lognormal { mean, deviation } => deviation.mul_add(normal_quantile(share), *mean).exp(),
            Self::Table(values) => interpolate(values, share),
        }
    }
}

fn interpolate(values: &[f64], share: f64) -> f64 {
    let place = share * f64::from(STEPS);
    let step = whole(place);
    let pair = values.get(step..step + 2).unwrap_or_default();
    match pair {
        [below, above] => (above - below).mul_add(place - place.floor(), *below),
        _ => values.last().copied().unwrap_or_default(),
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of 1024 steps")]
fn whole(place: f64) -> usize {
    place as usize
}

/// Values at equal steps of the share, by summing the density finely.
fn pert(low: f64, likely: f64, high: f64) -> Vec<f64> {
    const FINE: u32 = 8192;
    if high <= low {
        return vec![low; usize::from(STEPS) + 1];
    }
    let rise = (likely - low) / (high - low);
    let (a, b) = (4.0 * rise, 4.0 * (1.0 - rise));
    let density = |x: f64| x.powf(a) * (1.0 - x).powf(b);
    let mut sums = vec![0.0];
    let mut sum = 0.0;
    for step in 0..FINE {
        sum += density((f64::from(step) + 0.5) / f64::from(FINE));
        sums.push(sum);
    }
    let mut values = Vec::with_capacity(usize::from(STEPS) + 1);
    let mut fine = 0_u32;
    let mut rest = sums.iter().zip(sums.iter().skip(1)).peekable();
    for step in 0..=STEPS {
        let wanted = sum * f64::from(step) / f64::from(STEPS);
        while rest.peek().is_some_and(|(_, after)| **after < wanted) && fine + 1 < FINE {
            rest.next();
            fine += 1;
        }
        let part =
            rest.peek().map_or(1.0, |(before, after)| ((wanted - **before) / (**after - **before)).clamp(0.0, 1.0));
        values.push((high - low).mul_add((f64::from(fine) + part) / f64::from(FINE), low));
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mean(spread: &Spread) -> f64 {
        (0..10_000).map(|step| spread.at((f64::from(step) + 0.5) / 10_000.0)).sum::<f64>() / 10_000.0
    }

    /// Means by their formulas: triangular (a + m + b) / 3, PERT (a + 4m + b) / 6, uniform (a + b) / 2.
    #[test]
    fn the_means_are_those_of_the_formulas() {
        let cases = [(Shape::Triangular, 50.0 / 3.0), (Shape::Pert, 85.0 / 6.0), (Shape::Uniform, 20.0)];
        for (shape, expected) in cases {
            let spread = Spread::of(shape, 10.0, if shape == Shape::Triangular { 10.0 } else { 11.25 }, 30.0).unwrap();
            assert!((mean(&spread) - expected).abs() < 0.01, "{shape:?} {}", mean(&spread));
        }
    }

    #[test]
    fn low_and_high_of_a_lognormal_are_its_5th_and_95th_percentile() {
        let spread = Spread::of(Shape::Lognormal, 10.0, 0.0, 40.0).unwrap();
        // The median is the geometric mean, 20.
        for (share, value) in [(0.05, 10.0), (0.5, 20.0), (0.95, 40.0)] {
            assert!((spread.at(share) - value).abs() < 1e-4, "{share}");
        }
    }

    /// Median of the symmetric PERT is its middle; its ends are its points.
    #[test]
    fn a_pert_runs_from_low_to_high() {
        let spread = Spread::of(Shape::Pert, 0.0, 50.0, 100.0).unwrap();
        assert!((spread.at(0.5) - 50.0).abs() < 0.02);
        assert!(spread.at(1e-12) < 0.1 && spread.at(1.0 - 1e-12) > 99.0);
    }

    #[test]
    fn points_out_of_order_are_refused() {
        assert!(Spread::of(Shape::Triangular, 3.0, 2.0, 4.0).is_none());
        assert!(Spread::of(Shape::Uniform, -1.0, 0.0, 4.0).is_none());
        assert!(Spread::of(Shape::Lognormal, 0.0, 1.0, 4.0).is_none());
        assert!(Spread::of(Shape::Pert, 0.0, f64::NAN, 4.0).is_none());
    }
}
