//! The four Pareto/NBD models of which the correlated one is a mixture.

use super::CorrelatedParetoNbd;
use crate::model::amount;
use crate::pareto_nbd::ParetoNbd;
use crate::special::softplus;

/// One value for each of `(α, β)`, `(α + 1, β)`, `(α, β + 1)`, `(α + 1, β + 1)`.
pub(super) type Parts<T> = [T; 4];

/// Signs of the parts in what `m` adds.
pub(super) const SIGNS: Parts<f64> = [1.0, -1.0, -1.0, 1.0];

/// `ln E[e^−λ]` of a rate from Gamma(`shape`, `scale`).
pub(super) fn ln_mean(shape: f64, scale: f64) -> f64 {
    -shape * libm::log1p(1.0 / scale)
}

/// A customer under given parameters.
#[derive(Clone, Copy, Debug)]
pub(super) struct Now {
    /// `ln(1 + J)` of each part.
    pub(super) silent: Parts<f64>,
    /// What each part contributes to having been alive at the end, against the first: logarithms.
    pub(super) fronts: Parts<f64>,
    /// The likelihood against that of the model without correlation.
    pub(super) density: f64,
}

/// A customer as seen at the end of observation.
pub(super) struct Present {
    x: f64,
    t: f64,
    parts: Parts<ParetoNbd>,
    /// Probability to be alive and of this part; negative for two of them.
    pub(super) weights: Parts<f64>,
}

impl Present {
    /// What is expected of a customer of whom a part expects `value` if alive.
    pub(super) fn sum(&self, mut value: impl FnMut(&ParetoNbd, f64, f64) -> f64) -> f64 {
        if self.weights == [0.0; 4] {
            return 0.0;
        }
        let terms = self.parts.iter().zip(self.weights);
        terms.map(|(part, weight)| weight * value(part, self.x, self.t)).sum::<f64>().max(0.0)
    }
}

impl CorrelatedParetoNbd {
    pub(super) fn parts(&self) -> Parts<ParetoNbd> {
        let plain = self.plain();
        let part = |rate: f64, leaving: f64| ParetoNbd { alpha: self.alpha + rate, beta: self.beta + leaving, ..plain };
        [plain, part(1.0, 0.0), part(0.0, 1.0), part(1.0, 1.0)]
    }

    /// `± A B eᵈ` of each part: what `m` is multiplied by.
    pub(super) fn per_m(&self, logs: &Parts<f64>) -> Parts<f64> {
        let both = ln_mean(self.r, self.alpha) + ln_mean(self.s, self.beta);
        std::array::from_fn(|k| SIGNS[k] * libm::exp(logs[k] + both))
    }

    /// The mixture of parts with these logarithms against the first: its terms.
    pub(super) fn mixed(&self, logs: &Parts<f64>) -> Parts<f64> {
        let [first, rest @ ..] = self.per_m(logs).map(|per_m| self.m * per_m);
        [1.0 + first, rest[0], rest[1], rest[2]]
    }

    /// What a customer's likelihood is made of.
    pub(super) fn now(&self, x: f64, t_x: f64, t: f64) -> Now {
        self.now_with(&self.parts(), |part| part.silence(x, t_x, t).map(|silence| silence.ln_odds()), x, t)
    }

    /// The same with the logarithm of the odds of having left, by part; `None` where there is no silence.
    pub(super) fn now_with(
        &self,
        parts: &Parts<ParetoNbd>,
        ln_odds: impl Fn(&ParetoNbd) -> Option<f64>,
        x: f64,
        t: f64,
    ) -> Now {
        let silent = std::array::from_fn(|k| ln_odds(&parts[k]).map_or(0.0, |ln| softplus(ln).0));
        self.made(silent, x, t)
    }

    pub(super) fn made(&self, silent: Parts<f64>, x: f64, t: f64) -> Now {
        let shift = |shape: f64, scale: f64, count: f64| {
            -ln_mean(shape, scale) - (shape + count) * libm::log1p(1.0 / (scale + t))
        };
        let (rate, leaving) = (shift(self.r, self.alpha, x), shift(self.s, self.beta, 0.0));
        let fronts = [0.0, rate, leaving, rate + leaving];
        let terms = self.mixed(&std::array::from_fn(|k| fronts[k] + (silent[k] - silent[0])));
        // At its limits the sum may be nothing but rounding: it stays above 0.
        let least = f64::EPSILON * terms.iter().map(|term| term.abs()).sum::<f64>();
        Now { silent, fronts, density: terms.iter().sum::<f64>().max(least) }
    }

    /// A customer at the end of observation; arguments out of their range count as in [`crate::PurchaseModel`].
    pub(super) fn at_present(&self, x: f64, t_x: f64, t: f64) -> Present {
        let (x, t) = (amount(x), amount(t));
        let now = self.now(x, amount(t_x).min(t), t);
        Present { x, t, parts: self.parts(), weights: self.weights(&now) }
    }

    /// Probabilities to be alive and of each part.
    pub(super) fn weights(&self, now: &Now) -> Parts<f64> {
        let there = libm::exp(-now.silent[0]) / now.density;
        self.mixed(&now.fronts).map(|term| there * term)
    }
}

/// The ends of the range of `m`, with derivatives in `r, α, s, β`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ends {
    pub(super) value: [f64; 2],
    pub(super) gradient: [[f64; 4]; 2],
    /// Second derivatives: the upper triangle.
    pub(super) hessian: [[[f64; 4]; 4]; 2],
}

/// A logarithm with its derivatives in a shape and a scale.
#[derive(Clone, Copy)]
struct Ln {
    value: f64,
    first: [f64; 2],
    /// By the shape twice, by both, by the scale twice.
    second: [f64; 3],
}

/// `ln A` and `ln(1 − A)`.
fn mean_and_rest(shape: f64, scale: f64) -> [Ln; 2] {
    let value = ln_mean(shape, scale);
    let inverse = 1.0 / (scale * (scale + 1.0));
    let first = [-libm::log1p(1.0 / scale), shape * inverse];
    let second = [0.0, inverse, -first[1] * (2.0 * scale + 1.0) * inverse];
    // d ln(1 − A)/d ln A, and once more.
    let odds = 1.0 / libm::expm1(-value);
    let curved = odds * (1.0 + odds);
    let rest = Ln {
        value: libm::log(-libm::expm1(value)),
        first: first.map(|slope| -odds * slope),
        second: [
            -curved * first[0] * first[0],
            -odds * second[1] - curved * first[0] * first[1],
            -odds * second[2] - curved * first[1] * first[1],
        ],
    };
    [Ln { value, first, second }, rest]
}

impl Ends {
    pub(super) fn of(&[r, alpha, s, beta]: &[f64; 4]) -> Ends {
        let ([a, not_a], [b, not_b]) = (mean_and_rest(r, alpha), mean_and_rest(s, beta));
        let larger = |one: [Ln; 2], other: [Ln; 2]| {
            if one[0].value + one[1].value >= other[0].value + other[1].value { one } else { other }
        };
        let mut ends = Ends { value: [0.0; 2], gradient: [[0.0; 4]; 2], hessian: [[[0.0; 4]; 4]; 2] };
        let both = [(-1.0, larger([a, b], [not_a, not_b])), (1.0, larger([a, not_b], [not_a, b]))];
        for (end, (sign, [rate, leaving])) in both.into_iter().enumerate() {
            let value = sign * libm::exp(-rate.value - leaving.value);
            let slopes = [rate.first[0], rate.first[1], leaving.first[0], leaving.first[1]];
            let hessian = &mut ends.hessian[end];
            for i in 0..4 {
                for j in i..4 {
                    hessian[i][j] = value * slopes[i] * slopes[j];
                }
            }
            for (place, ln) in [(0, rate), (2, leaving)] {
                hessian[place][place] -= value * ln.second[0];
                hessian[place][place + 1] -= value * ln.second[1];
                hessian[place + 1][place + 1] -= value * ln.second[2];
            }
            ends.value[end] = value;
            ends.gradient[end] = slopes.map(|slope| -value * slope);
        }
        ends
    }
}
