//! Seeded draws. The functions come from libm, not from the platform, so that every machine draws the same.

use rand_core::{Rng, SeedableRng};
use rand_pcg::Pcg64;

/// A source of draws.
pub(crate) struct Random(Pcg64);

impl Random {
    /// A source that always gives the same draws for the same seed.
    pub(crate) fn new(seed: u64) -> Self {
        Self(Pcg64::seed_from_u64(seed))
    }

    /// Uniform in [0, 1).
    pub(crate) fn uniform(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Whether something of this probability happens.
    pub(crate) fn happens(&mut self, probability: f64) -> bool {
        self.uniform() < probability
    }

    /// A whole number from `low` to `high`, both included.
    pub(crate) fn whole(&mut self, low: i32, high: i32) -> i32 {
        low + (self.uniform() * f64::from(high - low + 1)) as i32
    }

    /// Normal.
    pub(crate) fn normal(&mut self, mean: f64, deviation: f64) -> f64 {
        let radius = libm::sqrt(-2.0 * libm::log(1.0 - self.uniform()));
        mean + deviation * radius * libm::cos(std::f64::consts::TAU * self.uniform())
    }

    /// Lognormal by its median and the deviation of its logarithm.
    pub(crate) fn lognormal(&mut self, median: f64, deviation: f64) -> f64 {
        median * libm::exp(self.normal(0.0, deviation))
    }

    /// Weibull: below shape 1 the hazard falls with time, above it rises.
    pub(crate) fn weibull(&mut self, shape: f64, scale: f64) -> f64 {
        scale * libm::pow(-libm::log(1.0 - self.uniform()), 1.0 / shape)
    }

    /// Index drawn with these weights.
    pub(crate) fn pick(&mut self, weights: &[f64]) -> usize {
        let mut left = self.uniform() * weights.iter().sum::<f64>();
        for (index, weight) in weights.iter().enumerate() {
            left -= weight;
            if left < 0.0 {
                return index;
            }
        }
        weights.len() - 1
    }
}
