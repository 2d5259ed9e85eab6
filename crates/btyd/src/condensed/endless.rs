//! Discounted purchases without a horizon.
//!
//! At a rate of stages `λ` a stage that is `δ`-discounted counts `g = λ/(λ + δ)`, so that the purchases of a customer who has passed `j`
//! stages and leaves with the chance `p` after each are worth `g^(k−j) (1 + (1−p) gᵏ + (1−p)² g²ᵏ + …)`. Over `p ~ Beta(a, B)` that is
//! `g^(k−j) ₂F₁(1, B; a + B; gᵏ)`, and with `σ = gᵏ/(1 − gᵏ)` an average of `1/(1 + pσ)`. What is left is one integral over the rate,
//! on the scale of its logarithm by the trapezoidal rule, whatever the regularity.

use super::living::Living;
use crate::special::{BetaNodes, ln_gamma};

/// Below this fall from the peak (in logarithms) nothing reaches the 17th digit.
const NEGLIGIBLE: f64 = 48.0;
/// From here on Stirling's series is exact with four terms.
const LARGE: f64 = 30.0;

/// `n ln n − n − ln Γ(n)`.
fn stirling(n: f64) -> f64 {
    if n < LARGE {
        return n * libm::log(n) - n - ln_gamma(n);
    }
    let square = 1.0 / (n * n);
    let series = (1.0 / 12.0 - square * (1.0 / 360.0 - square * (1.0 / 1260.0 - square / 1680.0))) / n;
    0.5 * libm::log(n / std::f64::consts::TAU) - series
}

impl Living {
    /// Expected purchases of all time to come, each discounted to now at the continuous `rate > 0`.
    pub(super) fn for_ever(&self, rate: f64) -> f64 {
        let (k, n, next) = (f64::from(self.k), self.n, f64::from(self.k - self.j));
        // With λ = (n/A) eᵘ: ln g, and the logarithm of the gamma density of u times g^(k−j).
        let discount = rate * self.age / n;
        let ln_g = |u: f64| -libm::log1p(discount * libm::exp(-u));
        let front = stirling(n);
        let log = |u: f64| front - n * (libm::expm1(u) - u) + next * ln_g(u);
        // It is concave; its slope passes 0 between λ = n/A and (n + k − j)/A.
        let slope = |u: f64| -n * libm::expm1(u) - next * libm::expm1(ln_g(u));
        let (mut low, mut high) = (0.0, libm::log1p(next / n));
        for _ in 0..60 {
            let middle = 0.5 * (low + high);
            if slope(middle) > 0.0 {
                low = middle;
            } else {
                high = middle;
            }
        }
        let (mode, step) = (low, std::f64::consts::TAU / (30.0 + 9.0 * libm::sqrt(n + next)));
        let top = log(mode);
        if top.is_nan() || top <= f64::MIN {
            return 0.0;
        }
        let right = {
            let mut places = 1.0;
            while log(mode + places * step) > top - NEGLIGIBLE {
                places += 1.0;
            }
            places
        };
        let series = |u: f64| {
            let ln = k * ln_g(u);
            // gᵏ/(1 − gᵏ) and 1 − gᵏ.
            (1.0 / libm::expm1(-ln), -libm::expm1(ln))
        };
        let nodes = BetaNodes::new(self.a, self.b, 1.0, series(mode + right * step).0);
        let mut sum = 0.0;
        let mut place = right;
        loop {
            let u = mode + place * step;
            let ln = log(u);
            if place < 0.0 && ln < top - NEGLIGIBLE {
                return sum * step;
            }
            let (sigma, rest) = series(u);
            sum += libm::exp(ln) * nodes.average(|p| 1.0 / (1.0 + p * sigma)) / rest;
            place -= 1.0;
        }
    }
}
