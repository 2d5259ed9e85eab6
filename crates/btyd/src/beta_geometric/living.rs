//! The future of a customer who is alive now.
//!
//! After `x` repeat purchases by age `T`, given that the customer is alive, the purchase rate is Gamma(`n = r + x`,
//! `A = α + T`) and the chance to leave after a purchase is `p ~ Beta(a, B)`, with `B` the
//! sum of `b` and the chances to leave that were not taken. At a rate `λ` purchases come at
//! the intensity `λ e^(−λpτ)`, so that on average over `λ`
//!
//! * alive after `τ`: `E[(1 + pσ)^−n]`, `σ = τ/A`;
//! * purchases in `(0, τ]`: `E[(1 − (1 + pσ)^−n)/p]`;
//! * intensity at `τ`: `(n/A) E[(1 + pσ)^−(n+1)]`.
//!
//! These are the published expressions in `₂F₁` (Fader, Hardie & Lee 2005, eq. 9 and 10) before the step that divides by
//! `a − 1`; kept as averages over `p` they have no singular points and no cancellation.

use super::BetaGeometric;
use crate::model::{DISCOUNTED_AWAY, PurchaseModel};
use crate::quadrature::GaussLegendre;
use crate::special::BetaNodes;

#[derive(Clone, Copy, Debug)]
pub(super) struct Living {
    /// `r + x`.
    pub(super) n: f64,
    /// `α + T`.
    pub(super) age: f64,
    pub(super) a: f64,
    /// `b` and the chances not taken.
    pub(super) b: f64,
}

/// Beyond this many terms the average over `p` is cheaper than the series.
const TERMS: f64 = 400.0;

impl Living {
    /// Probability to be alive a time `after` from now.
    pub(super) fn alive(&self, after: f64) -> f64 {
        libm::exp(crate::special::beta_expectation(self.a, self.b, self.n, after / self.age)).min(1.0)
    }

    /// Probability of `count` purchases in the next `horizon`: those of a new customer of BG/NBD with these parameters, who
    /// has no chance to leave before the next purchase either.
    pub(super) fn probability(&self, count: u64, horizon: f64) -> f64 {
        BetaGeometric::<0> { r: self.n, alpha: self.age, a: self.a, b: self.b }.probability_new(count, horizon)
    }

    /// Expected purchases in the next `horizon`.
    pub(super) fn purchases(&self, horizon: f64) -> f64 {
        let s = horizon / self.age;
        if s == 0.0 {
            return 0.0;
        }
        if self.is_short(s) { self.by_series(s) } else { self.by_average(s) }
    }

    /// Whether a series in `s/(1 + s)` is the cheaper way.
    fn is_short(&self, s: f64) -> bool {
        self.n * s + 40.0 * (1.0 + s) < TERMS
    }

    /// `E[(1 + pσ)^−(n+1)]` as `(1 + σ)^−(n+1) ₂F₁(n + 1, B; a + B; z)`, `z = σ/(1 + σ)`: all terms are positive.
    pub(super) fn intensity_by_series(&self, sigma: f64) -> f64 {
        let (n, z) = (self.n + 1.0, sigma / (1.0 + sigma));
        let (mut k, mut term, mut sum) = (0.0, 1.0, 1.0);
        loop {
            let most = z * (n + k) / (k + 1.0);
            if most < 1.0 && term * most < 1e-17 * sum * (1.0 - most) {
                return sum * libm::exp(-n * libm::log1p(sigma));
            }
            term *= most * (self.b + k) / (self.a + self.b + k);
            sum += term;
            k += 1.0;
        }
    }

    /// The opportunities to buy that come in the horizon if nobody ever left are negative binomial: `k` of them with
    /// probability `(n)ₖ/k! zᵏ (1 − z)ⁿ`, `z = s/(1 + s)`. Of `k` opportunities `1 + h₁ + … + hₖ₋₁` are used, where
    /// `hⱼ = (B)ⱼ/(a + B)ⱼ` is the chance to be alive after `j` of them. All terms are positive.
    pub(super) fn by_series(&self, s: f64) -> f64 {
        let z = s / (1.0 + s);
        let (mut k, mut probability) = (0.0, libm::exp(-self.n * libm::log1p(s)));
        let (mut stays, mut used, mut sum) = (1.0, 0.0, 0.0);
        loop {
            let ratio = z * (self.n + k) / (k + 1.0);
            probability *= ratio;
            used += stays;
            stays *= (self.b + k) / (self.a + self.b + k);
            k += 1.0;
            let term = probability * used;
            sum += term;
            // What follows is less than a geometric series with the present ratio (`used` grows by at most 1/k a step).
            let next = z * (self.n + k) / (k + 1.0) * (1.0 + 1.0 / k);
            if next < 1.0 && term * next < 1e-17 * sum * (1.0 - next) {
                return sum;
            }
        }
    }

    pub(super) fn by_average(&self, s: f64) -> f64 {
        let nodes = BetaNodes::new(self.a, self.b, self.n, s);
        nodes.average(
            |p| {
                if p * s * self.n < 1e-18 { self.n * s } else { -libm::expm1(-self.n * libm::log1p(p * s)) / p }
            },
        )
    }

    /// Expected purchases in the next `horizon`, each discounted to now at the continuous `rate`; the horizon may be
    /// infinite when the rate is positive.
    pub(super) fn discounted(&self, horizon: f64, rate: f64) -> f64 {
        if rate == 0.0 {
            return self.purchases(horizon);
        }
        let reach = libm::log1p(horizon.min(DISCOUNTED_AWAY / rate) / self.age);
        // Nodes for all moments at once, where the series of each would be long.
        let longest = libm::expm1(reach);
        let nodes = (!self.is_short(longest)).then(|| BetaNodes::new(self.a, self.b, self.n + 1.0, longest));
        let rule = GaussLegendre::<16>::RULE;
        let mut sum = 0.0;
        for (start, width) in self.panels(reach, rate) {
            let mut panel = 0.0;
            for i in 0..16 {
                let v = start + width * rule.node[i];
                let sigma = libm::expm1(v);
                let intensity = match &nodes {
                    Some(nodes) => nodes.average(|p| libm::exp(-(self.n + 1.0) * libm::log1p(p * sigma))),
                    None => self.intensity_by_series(sigma),
                };
                panel += rule.weight[i] * intensity * libm::exp(v - rate * self.age * sigma);
            }
            sum += width * panel;
            if width * panel < 1e-18 * sum {
                break;
            }
        }
        self.n * sum
    }

    /// Pieces of `[0, reach]` on the scale `v = ln(1 + τ/A)`, short where the intensity falls fast.
    pub(super) fn panels(&self, reach: f64, rate: f64) -> Vec<(f64, f64)> {
        // The intensity is about (1 + nσ/(a + B))^−a: as a function of σ it is singular at −(a + B)/n, and the first piece
        // is no longer than the distance to there, nor so long that it falls by more than e^−6.
        let distance = (self.a + self.b) / (self.n + 1.0);
        let slope = self.a / distance + rate * self.age;
        let mut width = (6.0 / (1.0 + slope)).min(distance).min(1.0);
        let (mut start, mut panels) = (0.0, Vec::new());
        while start < reach {
            // A last sliver is joined to the piece before it.
            let end = if start + 1.3 * width >= reach { reach } else { start + width };
            panels.push((start, end - start));
            start = end;
            width = (1.5 * width).min(1.0);
        }
        panels
    }
}
