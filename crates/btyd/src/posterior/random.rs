//! Seeded draws. Functions come from `libm`, so that a seed gives the same bits on every machine.

use rand_core::{Rng, SeedableRng};
use rand_pcg::Pcg64;

/// A source of draws: PCG (O'Neill 2014).
#[derive(Clone, Debug)]
pub(super) struct Random(Pcg64);

impl Random {
    pub(super) fn new(seed: u64) -> Random {
        Random(Pcg64::seed_from_u64(seed))
    }

    /// Uniform between 0 and 1, both excluded.
    pub(super) fn uniform(&mut self) -> f64 {
        ((self.0.next_u64() >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
    }

    /// Standard normal (Box & Muller 1958).
    pub(super) fn normal(&mut self) -> f64 {
        let radius = libm::sqrt(-2.0 * libm::log(self.uniform()));
        radius * libm::cos(std::f64::consts::TAU * self.uniform())
    }

    /// χ² with an even number of degrees of freedom: a sum of exponentials.
    pub(super) fn chi_square(&mut self, half: u32) -> f64 {
        let sum: f64 = (0..half).map(|_| libm::log(self.uniform())).sum();
        -2.0 * sum
    }
}
