//! Pareto/NBD (Schmittlein, Morrison & Colombo 1987, *Counting your customers*, Management Science 33(1); derivations in
//! Fader & Hardie 2005, *A note on deriving the Pareto/NBD model*).
//!
//! While alive a customer buys at random times at an own rate `λ ~ Gamma(r, α)`; the customer leaves for good at a random
//! time at an own rate `μ ~ Gamma(s, β)`, whether there is a purchase or not.

pub mod correlated;

mod customer;
mod leaving;
mod likelihood;
pub(crate) mod living;
pub mod over_time;
mod prediction;
#[cfg(test)]
mod tests;

use crate::error::{Error, check_parameter};
use crate::fit::Fit;
use crate::history::History;
use crate::model::{Discounter, PurchaseModel, Scorer, all, amount, if_alive};
use crate::prior::{Prior, SCALE, SHAPE, Weak};
use likelihood::{COUNT, Likelihood};

/// Symbols of the parameters, in order.
pub const NAMES: [&str; COUNT] = ["r", "alpha", "s", "beta"];

/// The model with its four parameters, all positive. `α` and `β` carry the time unit; the others have none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ParetoNbd {
    /// Shape of the spread of purchase rates.
    pub r: f64,
    /// Scale of the spread of purchase rates: the mean rate is `r/α` a time unit.
    pub alpha: f64,
    /// Shape of the spread of rates of leaving.
    pub s: f64,
    /// Scale of the spread of rates of leaving: the mean rate is `s/β` a time unit.
    pub beta: f64,
}

/// A fit under way.
pub type Fitting = crate::Fitting<ParetoNbd>;

/// Fits by maximum likelihood.
///
/// # Errors
/// None beyond those of [`crate::Fitting::start`]; trouble with the data is in the fit's diagnosis.
pub fn fit(history: &History) -> Result<Fit<ParetoNbd>, Error> {
    crate::fit(history)
}

impl ParetoNbd {
    /// The model with these parameters.
    ///
    /// # Errors
    /// [`Error::Parameter`] for one that is not positive and finite.
    pub fn new(r: f64, alpha: f64, s: f64, beta: f64) -> Result<ParetoNbd, Error> {
        for (name, value) in NAMES.iter().zip([r, alpha, s, beta]) {
            check_parameter(name, value)?;
        }
        Ok(ParetoNbd { r, alpha, s, beta })
    }
}

impl PurchaseModel for ParetoNbd {
    const NAMES: &'static [&'static str] = &NAMES;
    const CONTOURED: &'static [&'static str] = &NAMES;
    const WEAK: &'static [Weak] =
        &[Weak::plain(1.0, SHAPE), Weak::scaled(1.0, SCALE), Weak::plain(1.0, SHAPE), Weak::scaled(1.0, SCALE)];

    fn of(parameters: &[f64]) -> Result<ParetoNbd, Error> {
        let [r, alpha, s, beta] = all(parameters)?;
        ParetoNbd::new(r, alpha, s, beta)
    }

    fn fitting(history: &History, prior: &Prior) -> Result<Fitting, Error> {
        let build = |&[r, alpha, s, beta]: &[f64; COUNT]| ParetoNbd { r, alpha, s, beta };
        Fitting::of::<Likelihood, COUNT>(history, prior, build)
    }

    fn log_likelihood_of(&self, x: f64, t_x: f64, t: f64) -> f64 {
        likelihood::one(self, x, t_x, t)
    }

    fn alive(&self, x: f64, t_x: f64, t: f64, after: f64) -> f64 {
        let (x, t) = (amount(x), amount(t));
        let now = self.alive_now(x, amount(t_x).min(t), t);
        if now == 0.0 { 0.0 } else { now * self.living(x, t).alive(amount(after)) }
    }

    /// Fader & Hardie (2005), eq. 41.
    fn expected(&self, x: f64, t_x: f64, t: f64, horizon: f64) -> f64 {
        let (x, t) = (amount(x), amount(t));
        let now = self.alive_now(x, amount(t_x).min(t), t);
        if now == 0.0 { 0.0 } else { now * self.living(x, t).purchases(amount(horizon)) }
    }

    fn residual(&self, x: f64, t_x: f64, t: f64, horizon: f64, rate: f64) -> f64 {
        let (x, t) = (amount(x), amount(t));
        let now = self.alive_now(x, amount(t_x).min(t), t);
        if now == 0.0 { 0.0 } else { now * self.living(x, t).discounted(amount(horizon), amount(rate)) }
    }

    fn probability(&self, x: f64, t_x: f64, t: f64, count: u64, horizon: f64) -> f64 {
        let (x, t) = (amount(x), amount(t));
        let now = self.alive_now(x, amount(t_x).min(t), t);
        if_alive(now, if now == 0.0 { 0.0 } else { self.later(x, t).probability_new(count, horizon) }, count)
    }

    fn probability_new(&self, count: u64, t: f64) -> f64 {
        self.probability(count as f64, amount(t))
    }

    fn scorer(&self, history: &History, horizon: f64, rate: f64) -> Scorer {
        prediction::scorer(*self, history, horizon, rate)
    }

    fn discounter(&self, history: &History, horizon: f64, rate: f64) -> Discounter {
        prediction::discounter(*self, history, horizon, rate)
    }
}
