//! What a fitted BG/NBD model says of one customer and of a new one.

use super::BgNbd;
use super::living::Living;
use crate::special::{ln_gamma, ln_rising, regularised_beta, softplus};

/// An infinite horizon counts as this.
pub(super) const LONGEST: f64 = 1e15;

/// A time or count as the formulas take it: not negative, and not beyond what a double can be divided by.
fn amount(value: f64) -> f64 {
    if value > 0.0 { value.min(LONGEST) } else { 0.0 }
}

impl BgNbd {
    pub(super) fn living(&self, x: f64, age: f64) -> Living {
        Living { n: self.r + x, age: self.alpha + age, a: self.a, b: self.b + x }
    }

    /// `P(alive now)` of a customer with `x` repeat purchases, the last at age `t_x`, now of age `t` (FHL 2008, note 021).
    /// Exactly 1 without a repeat purchase: in this model nobody leaves before buying again.
    pub(super) fn alive_now(&self, x: f64, t_x: f64, t: f64) -> f64 {
        if x < 1.0 {
            return 1.0;
        }
        let silence = libm::log1p(t / self.alpha) - libm::log1p(t_x / self.alpha);
        let odds = libm::log(self.a) - libm::log(self.b + (x - 1.0)) + (self.r + x) * silence;
        softplus(-odds).1
    }

    /// Probability that the customer is alive a time `after` the end of observation.
    ///
    /// `x` repeat purchases, the last at age `t_x`, observed to age `t`, as in [`crate::History`]; `after ≥ 0`. Negative
    /// and not-a-number arguments count as 0, so the result is always in \[0, 1\].
    pub fn alive(&self, x: f64, t_x: f64, t: f64, after: f64) -> f64 {
        let (x, t, after) = (amount(x), amount(t), amount(after));
        let now = self.alive_now(x, amount(t_x).min(t), t);
        if after == 0.0 || now == 0.0 { now } else { now * self.living(x, t).alive(after) }
    }

    /// Expected purchases in the `horizon` after the end of observation (FHL 2005, eq. 10).
    pub fn expected(&self, x: f64, t_x: f64, t: f64, horizon: f64) -> f64 {
        let (x, t) = (amount(x), amount(t));
        let now = self.alive_now(x, amount(t_x).min(t), t);
        if now == 0.0 { 0.0 } else { now * self.living(x, t).purchases(amount(horizon)) }
    }

    /// Expected repeat purchases of a new customer by age `t` (FHL 2005, eq. 9).
    pub fn expected_new(&self, t: f64) -> f64 {
        self.living(0.0, 0.0).purchases(amount(t))
    }

    /// Expected purchases in the `horizon`, each discounted to the end of observation at the continuous `rate` a time
    /// unit (see [`crate::value::continuous_rate`]). The horizon may be infinite when the rate is positive; an infinite
    /// horizon at rate 0 counts as 10¹⁵ units.
    pub fn residual(&self, x: f64, t_x: f64, t: f64, horizon: f64, rate: f64) -> f64 {
        let (x, t) = (amount(x), amount(t));
        let now = self.alive_now(x, amount(t_x).min(t), t);
        if now == 0.0 { 0.0 } else { now * self.living(x, t).discounted(amount(horizon), amount(rate)) }
    }

    /// Probability that a new customer makes `count` repeat purchases by age `t` (FHL 2005, eq. 8).
    pub fn probability_new(&self, count: u64, t: f64) -> f64 {
        let Self { r, alpha, a, b } = *self;
        let (n, t) = (count as f64, amount(t));
        let z = t / (alpha + t);
        if z == 0.0 {
            return if count == 0 { 1.0 } else { 0.0 };
        }
        let never_left = ln_rising(b, n) - ln_rising(a + b, n);
        let ln_binomial = ln_rising(r, n) - ln_gamma(n + 1.0) - r * libm::log1p(t / alpha) + n * libm::log(z);
        let alive = libm::exp(never_left + ln_binomial);
        if count == 0 {
            return alive.min(1.0);
        }
        // Left at the last of `count` purchases, for which there was time.
        let left = libm::exp(libm::log(a) + ln_rising(b, n - 1.0) - ln_rising(a + b, n));
        (alive + left * regularised_beta(z, n, r)).min(1.0)
    }
}
