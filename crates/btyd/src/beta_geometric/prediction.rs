//! What a model of the family says of one customer now, and of a new one.

use super::BetaGeometric;
use super::living::Living;
use crate::special::{ln_gamma, ln_rising, regularised_beta, softplus};

/// `P(alive)` from [`BetaGeometric::at_last`], `n = r + x` and `ln (α + T)/(α + t_x)`.
pub(super) fn alive_after(at_last: Option<f64>, n: f64, silence: f64) -> f64 {
    at_last.map_or(1.0, |odds| softplus(-(odds + n * silence)).1)
}

impl<const EARLY: u8> BetaGeometric<EARLY> {
    /// A living customer with `x` repeat purchases by age `age`.
    pub(super) fn living(&self, x: f64, age: f64) -> Living {
        Living { n: self.r + x, age: self.alpha + age, a: self.a, b: self.b + Self::chances(x) }
    }

    /// `P(alive now)` of a customer with `x` repeat purchases, the last at age `t_x`, now of age `t` (FHL 2008, note 021;
    /// Batislam et al. 2007, eq. 10). Exactly 1 where there has been no chance to leave.
    pub(super) fn alive_now(&self, x: f64, t_x: f64, t: f64) -> f64 {
        alive_after(self.at_last(x), self.r + x, libm::log1p(t / self.alpha) - libm::log1p(t_x / self.alpha))
    }

    /// Logarithm of the odds of having left at the last chance, which the silence since multiplies; `None` where there has been
    /// no chance.
    pub(super) fn at_last(&self, x: f64) -> Option<f64> {
        let chances = Self::chances(x);
        (chances >= 1.0).then(|| libm::log(self.a) - libm::log(self.b + (chances - 1.0)))
    }

    /// Probability that a new customer makes `count` repeat purchases by age `t` (FHL 2005, eq. 8).
    pub(super) fn probability(&self, count: u64, t: f64) -> f64 {
        let Self { r, alpha, a, b } = *self;
        let n = count as f64;
        let chances = Self::chances(n);
        let z = t / (alpha + t);
        if z == 0.0 {
            return if count == 0 { 1.0 } else { 0.0 };
        }
        let never_left = ln_rising(b, chances) - ln_rising(a + b, chances);
        let ln_binomial = ln_rising(r, n) - ln_gamma(n + 1.0) - r * libm::log1p(t / alpha) + n * libm::log(z);
        let alive = libm::exp(never_left + ln_binomial);
        if chances < 1.0 {
            return alive.min(1.0);
        }
        // Left at the last chance, after `count` purchases for which there was time.
        let left = libm::exp(libm::log(a) + ln_rising(b, chances - 1.0) - ln_rising(a + b, chances));
        let time = if count == 0 { 1.0 } else { regularised_beta(z, n, r) };
        (alive + left * time).min(1.0)
    }
}
