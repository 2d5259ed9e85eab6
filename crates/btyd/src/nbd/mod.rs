//! NBD: the negative binomial distribution (Ehrenberg 1959, *The pattern of consumer purchases*, Applied Statistics 8(1)).
//!
//! A customer buys at random times at an own rate `λ ~ Gamma(r, α)` and never leaves. The baseline that a model with leaving
//! has to beat; its log-likelihood is that of the purchase times, like theirs, so the criteria can be compared.

mod likelihood;
#[cfg(test)]
mod tests;

use crate::error::{Error, check_parameter};
use crate::fit::Fit;
use crate::grouped::rates_of;
use crate::history::History;
use crate::model::{Discounted, Discounter, PurchaseModel, Scorer, all, amount, padded};
use crate::prior::{Prior, SCALE, SHAPE, Weak};
use crate::special::{ln_gamma, ln_rising};
use likelihood::COUNT;
pub(crate) use likelihood::Likelihood;

/// Symbols of the parameters, in order.
pub const NAMES: [&str; COUNT] = ["r", "alpha"];

/// The model with its two parameters, both positive. `α` carries the time unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nbd {
    /// Shape of the spread of purchase rates.
    pub r: f64,
    /// Scale of the spread of purchase rates: the mean rate is `r/α` a time unit.
    pub alpha: f64,
}

/// A fit under way.
pub type Fitting = crate::Fitting<Nbd>;

/// Fits by maximum likelihood; customers of the same frequency and age are counted together.
///
/// # Errors
/// None beyond those of [`crate::Fitting::start`]; trouble with the data is in the fit's diagnosis.
pub fn fit(history: &History) -> Result<Fit<Nbd>, Error> {
    crate::fit(history)
}

impl Nbd {
    /// The model with these parameters.
    ///
    /// # Errors
    /// [`Error::Parameter`] for one that is not positive and finite.
    pub fn new(r: f64, alpha: f64) -> Result<Nbd, Error> {
        for (name, value) in NAMES.iter().zip([r, alpha]) {
            check_parameter(name, value)?;
        }
        Ok(Nbd { r, alpha })
    }

    /// Mean purchase rate of a customer, given `x` purchases by age `t`.
    fn rate_of(&self, x: f64, t: f64) -> f64 {
        (self.r + x) / (self.alpha + t)
    }
}

/// The integral of the discount factor: the horizon, at a rate of nothing.
fn discounted_time(horizon: f64, rate: f64) -> f64 {
    let z = rate * horizon;
    if z > 0.0 { horizon * (-libm::expm1(-z) / z) } else { horizon }
}

impl PurchaseModel for Nbd {
    const NAMES: &'static [&'static str] = &NAMES;
    const CONTOURED: &'static [&'static str] = &NAMES;
    const WEAK: &'static [Weak] = &[Weak::plain(1.0, SHAPE), Weak::scaled(1.0, SCALE)];

    fn of(parameters: &[f64]) -> Result<Nbd, Error> {
        let [r, alpha] = all(parameters)?;
        Nbd::new(r, alpha)
    }

    fn fitting(history: &History, prior: &Prior) -> Result<Fitting, Error> {
        Fitting::of::<Likelihood, COUNT>(history, prior, |&[r, alpha]| Nbd { r, alpha })
    }

    fn log_likelihood_of(&self, x: f64, _: f64, t: f64) -> f64 {
        rates_of(self.r, self.alpha, x, t)
    }

    /// Always 1: in this model nobody leaves.
    fn alive(&self, _: f64, _: f64, _: f64, _: f64) -> f64 {
        1.0
    }

    fn expected(&self, x: f64, _: f64, t: f64, horizon: f64) -> f64 {
        self.rate_of(amount(x), amount(t)) * amount(horizon)
    }

    fn residual(&self, x: f64, _: f64, t: f64, horizon: f64, rate: f64) -> f64 {
        self.rate_of(amount(x), amount(t)) * discounted_time(amount(horizon), amount(rate))
    }

    /// A customer seen to age `t` is like a new one whose rate is Gamma(`r + x`, `α + T`).
    fn probability(&self, x: f64, _: f64, t: f64, count: u64, horizon: f64) -> f64 {
        Nbd { r: self.r + amount(x), alpha: self.alpha + amount(t) }.probability_new(count, horizon)
    }

    fn probability_new(&self, count: u64, t: f64) -> f64 {
        let (n, t) = (count as f64, amount(t));
        if t == 0.0 {
            return if count == 0 { 1.0 } else { 0.0 };
        }
        let all = if count > 0 { n * libm::log(t / (self.alpha + t)) } else { 0.0 };
        libm::exp(ln_rising(self.r, n) - ln_gamma(n + 1.0) - self.r * libm::log1p(t / self.alpha) + all)
    }

    fn scorer(&self, _: &History, horizon: f64, rate: f64) -> Scorer {
        let (model, time) = (*self, discounted_time(horizon, rate));
        Scorer(Box::new(move |x, _, t, _| [1.0, model.rate_of(x, t) * horizon, model.rate_of(x, t) * time]))
    }

    /// The purchases to come are a Poisson process at a rate from Gamma(`r + x`, `α + T`).
    fn discounter(&self, _: &History, horizon: f64, rate: f64) -> Discounter {
        let model = *self;
        let (time, twice) = (discounted_time(horizon, rate), discounted_time(horizon, 2.0 * rate));
        Discounter(Box::new(move |x, _, t, _| {
            let level = model.rate_of(x, t);
            let age = model.alpha + t;
            let squares = level * twice;
            Discounted {
                mean: level * time,
                gradient: padded([time / age, -level / age * time]),
                squares,
                second: squares + level * (level + 1.0 / age) * time * time,
            }
        }))
    }
}
