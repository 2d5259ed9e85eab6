//! The future of a customer who is there now.
//!
//! After `x` purchases at `t` occasions, given that the customer is still there, the probability to buy is
//! Beta(`α + x`, `β + t − x`) and that to leave Beta(`γ`, `δ + t`), independently: the customer is like a new one with these
//! parameters. With `Sₖ = (δ)ₖ/(γ + δ)ₖ`, the chance to be there at the `k`-th occasion to come,
//!
//! * purchases at it: `α/(α + β) Sₖ`;
//! * a purchase at an earlier one too: `α(α + 1)/((α + β)(α + β + 1)) Sₖ`, whichever it is.

use crate::model::DISCOUNTED_AWAY;
use crate::periods::Sequence;
use crate::retention::{discounted_periods, whole};
use crate::special::{digamma_step, ln_beta, ln_beta_power, ln_gamma, ln_gamma_step};

/// Parameters given the past.
#[derive(Clone, Copy, Debug)]
pub(super) struct Living {
    pub(super) alpha: f64,
    pub(super) beta: f64,
    pub(super) gamma: f64,
    pub(super) delta: f64,
}

/// Sums over the occasions to come of `Sₖ`, each discounted.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spread {
    pub(super) plain: f64,
    /// Derivatives in `γ` and `δ`.
    pub(super) slopes: [f64; 2],
    /// Discounted twice.
    pub(super) squares: f64,
    /// Discounted together with each occasion before.
    pub(super) pairs: f64,
}

/// Terms of a probability are summed one by one up to here.
const DIRECT: f64 = 1_048_576.0;

impl Living {
    /// Probability to be there after further occasions.
    pub(super) fn alive(&self, after: f64) -> f64 {
        libm::exp(ln_beta_power(self.gamma, self.delta, after))
    }

    /// Mean probability to buy.
    pub(super) fn buys(&self) -> f64 {
        self.alpha / (self.alpha + self.beta)
    }

    fn change(&self, k: f64, rate: f64) -> f64 {
        1.01 * self.gamma * (k / (self.delta + k)) + rate * k
    }

    /// Expected occasions of the next `horizon` at which the customer is there, each discounted.
    pub(super) fn occasions(&self, horizon: f64, rate: f64) -> f64 {
        let sequence = Sequence {
            term: |k: f64| [libm::exp(ln_beta_power(self.gamma, self.delta, k) - rate * k)],
            change: |k: f64| self.change(k, rate),
            narrow: 1.0,
        };
        let (discount, mut term) = (libm::exp(-rate), 1.0);
        let [sum] = sequence.sum_from(discounted_periods(horizon, rate), |k| {
            term *= discount * ((self.delta + (k - 1.0)) / (self.gamma + self.delta + (k - 1.0)));
            [term]
        });
        sum
    }

    /// The same with derivatives and what second moments need.
    pub(super) fn spread(&self, horizon: f64, rate: f64) -> Spread {
        let Living { gamma, delta, .. } = *self;
        // Σ e^(−δj) over the k − 1 occasions before the k-th.
        let before = |k: f64| {
            if rate * k < 1e-9 {
                k - 1.0
            } else {
                libm::exp(-rate) * libm::expm1(-rate * (k - 1.0)) / libm::expm1(-rate)
            }
        };
        let sequence = Sequence {
            term: |k: f64| {
                let term = libm::exp(ln_beta_power(gamma, delta, k) - rate * k);
                let either = digamma_step(gamma + delta, k);
                let slope = digamma_step(delta, k) - either;
                [term, -either * term, slope * term, term * libm::exp(-rate * k), term * before(k)]
            },
            // The pairs come with one power more.
            change: |k: f64| self.change(k, 2.0 * rate) + 1.0,
            narrow: 1.0,
        };
        let until = if rate > 0.0 { horizon.min(2.0 * DISCOUNTED_AWAY / rate) } else { horizon };
        let [plain, in_gamma, in_delta, squares, pairs] = sequence.sum(whole(until));
        Spread { plain, slopes: [in_gamma, in_delta], squares, pairs }
    }

    /// Probability of `count` purchases at the next `horizon` occasions.
    ///
    /// The customer leaves after `i` of them, at which `count` were bought, or not at all. From one `i` to the next the
    /// probability changes by a plain factor; all terms are positive.
    pub(super) fn probability(&self, count: u64, horizon: f64) -> f64 {
        let Living { alpha, beta, gamma, delta } = *self;
        let (n, occasions) = (count as f64, whole(horizon));
        if n > occasions {
            return 0.0;
        }
        // All n at the first n occasions, then left.
        let start = ln_beta_power(beta, alpha, n) + ln_beta_power(gamma, delta, n) + libm::log(gamma)
            - libm::log(gamma + delta + n);
        let (mut ln_scale, mut term, mut sum) = (start, 1.0, 0.0);
        let mut i = n;
        let last = occasions.min(n + DIRECT);
        while i < last {
            sum += term;
            term *= (i + 1.0) / (i + 1.0 - n)
                * ((beta + (i - n)) / (alpha + beta + i))
                * ((delta + i) / (gamma + delta + i + 1.0));
            i += 1.0;
            if sum > 1e200 || term > 1e200 {
                ln_scale += 200.0 * std::f64::consts::LN_10;
                sum *= 1e-200;
                term *= 1e-200;
            }
        }
        if i == occasions {
            // The term of leaving next is the share γ/(γ + δ + i) of those still there.
            return libm::exp(ln_scale + libm::log(sum + term * ((gamma + delta + i) / gamma))).min(1.0);
        }
        // So many occasions that the terms are a smooth function of their number.
        let front = ln_gamma(alpha + n) - ln_gamma(n + 1.0) - ln_beta(alpha, beta);
        let ln_still = |i: f64| {
            front + ln_gamma_step(i - n + 1.0, n) - ln_gamma_step(beta + (i - n), alpha + n)
                + ln_beta_power(gamma, delta, i)
        };
        let ln_term = |i: f64| ln_still(i) - libm::log1p((delta + i) / gamma);
        let steps = 256.0;
        let along = |step: f64| i + (occasions - i) * libm::exp((step / steps - 1.0) * 40.0);
        let top = (0..=256_u16).map(|step| ln_term(along(f64::from(step)))).fold(ln_term(i), f64::max);
        let rest = Sequence {
            term: |k: f64| [libm::exp(ln_term(i + (k - 1.0)) - top)],
            change: |k: f64| (1.0 + n + alpha + gamma) * (k / (i + k)),
            narrow: 1.0,
        };
        let [rest] = rest.sum(occasions - i);
        (libm::exp(ln_scale) * sum + libm::exp(top) * rest + libm::exp(ln_still(occasions))).min(1.0)
    }
}
