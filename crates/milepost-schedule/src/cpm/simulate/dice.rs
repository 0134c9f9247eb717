//! Chance that can be repeated: the same seed and run give the same draws on any thread.

/// Steele, Lea and Flood's SplitMix64. A library's generator may change its draws with a version; a stored seed may not.
#[derive(Clone, Debug)]
pub(super) struct Dice(u64);

const GAMMA: u64 = 0x9e37_79b9_7f4a_7c15;

impl Dice {
    /// The draws of one run of a seed.
    pub(super) fn of_run(seed: u64, run: u32) -> Self {
        let mut first = Self(seed ^ mix(u64::from(run).wrapping_mul(GAMMA).wrapping_add(GAMMA)));
        Self(first.next())
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(GAMMA);
        mix(self.0)
    }

    /// Between 0 and 1, neither of them.
    #[inline]
    pub(super) fn share(&mut self) -> f64 {
        // 52 bits and a half: exact, and never 0 or 1.
        let bits = (self.next() >> 12) | 0x3ff0_0000_0000_0000;
        f64::from_bits(bits) - 1.0 + f64::EPSILON / 2.0
    }

    /// Of the standard normal distribution.
    pub(super) fn normal(&mut self) -> f64 {
        normal_quantile(self.share())
    }
}

fn mix(mut bits: u64) -> u64 {
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

/// The share of the standard normal distribution below `z` (Abramowitz and Stegun 26.2.17, error below 7.5e-8).
pub(super) fn normal_share(z: f64) -> f64 {
    let t = 1.0 / 0.231_641_9_f64.mul_add(z.abs(), 1.0);
    let terms = [1.330_274_429, -1.821_255_978, 1.781_477_937, -0.356_563_782, 0.319_381_530];
    let sum = terms.iter().fold(0.0, |sum, term| (sum + term) * t);
    let tail = sum * (-z * z / 2.0).exp() / std::f64::consts::TAU.sqrt();
    if z < 0.0 { tail } else { 1.0 - tail }
}

/// The value with this share of the standard normal distribution below it (Acklam's rational approximation, relative
/// error below 1.2e-9).
pub(super) fn normal_quantile(share: f64) -> f64 {
    const A: [f64; 6] = [
        -39.696_830_286_653_76,
        220.946_098_424_520_5,
        -275.928_510_446_968_7,
        138.357_751_867_269,
        -30.664_798_066_147_16,
        2.506_628_277_459_239,
    ];
    const B: [f64; 6] = [
        -54.476_098_798_224_06,
        161.585_836_858_040_9,
        -155.698_979_859_886_6,
        66.801_311_887_719_72,
        -13.280_681_552_885_72,
        1.0,
    ];
    const C: [f64; 6] = [
        -0.007_784_894_002_430_293,
        -0.322_396_458_041_136_5,
        -2.400_758_277_161_838,
        -2.549_732_539_343_734,
        4.374_664_141_464_968,
        2.938_163_982_698_783,
    ];
    const D: [f64; 5] =
        [0.007_784_695_709_041_462, 0.322_467_129_070_039_8, 2.445_134_137_142_996, 3.754_408_661_907_416, 1.0];
    let of = |terms: &[f64], at: f64| terms.iter().fold(0.0_f64, |sum, term| sum.mul_add(at, *term));
    let tail = |share: f64| {
        let at = (-2.0 * share.ln()).sqrt();
        of(&C, at) / of(&D, at)
    };
    if share < 0.024_25 {
        tail(share)
    } else if share > 1.0 - 0.024_25 {
        -tail(1.0 - share)
    } else {
        let at = share - 0.5;
        at * of(&A, at * at) / of(&B, at * at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tables of the normal distribution: 97.5 % below 1.959964, 95 % below 1.644854, 0.1 % below -3.090232.
    #[test]
    fn the_normal_distribution_is_that_of_the_tables() {
        for (share, z) in [(0.975, 1.959_964), (0.95, 1.644_854), (0.5, 0.0), (0.001, -3.090_232)] {
            assert!((normal_quantile(share) - z).abs() < 1e-6, "{share}");
            assert!((normal_share(z) - share).abs() < 2e-7, "{z}");
        }
    }

    #[test]
    fn shares_fill_the_unit_evenly() {
        let mut dice = Dice::of_run(7, 3);
        let count = 100_000;
        let mean = (0..count).map(|_| dice.share()).sum::<f64>() / f64::from(count);
        // Standard error of the mean: 0.2887 / sqrt(100,000) = 0.0009.
        assert!((mean - 0.5).abs() < 0.004, "{mean}");
    }
}
