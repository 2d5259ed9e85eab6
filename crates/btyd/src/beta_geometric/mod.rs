//! The beta-geometric family: customers leave after a purchase with a probability of their own.
//!
//! [`crate::bg_nbd`] and [`crate::mbg_nbd`] differ only in how many chances to leave there are before the first repeat
//! purchase: none or one. That number is a parameter of the type, and everything else is written once.

mod alike;
mod customer;
mod likelihood;
mod living;
mod prediction;
mod scoring;
#[cfg(test)]
mod tests;
mod uncertain;

use crate::error::{Error, check_parameter};
use crate::fitting::Fitting;
use crate::history::History;
use crate::model::{Discounter, PurchaseModel, Scorer, all, amount, if_alive};
use crate::prior::{Prior, SCALE, SHAPE, Weak};
use likelihood::{COUNT, Likelihood};

/// Symbols of the parameters, in order.
pub const NAMES: [&str; COUNT] = ["r", "alpha", "a", "b"];

/// The model with its four parameters, all positive. `α` carries the time unit; the others have none. `EARLY` is the
/// number of chances to leave before the first repeat purchase.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BetaGeometric<const EARLY: u8> {
    /// Shape of the spread of purchase rates.
    pub r: f64,
    /// Scale of the spread of purchase rates: the mean rate is `r/α` a time unit.
    pub alpha: f64,
    /// First shape of the spread of the chance to leave.
    pub a: f64,
    /// Second shape: the mean chance to leave at each occasion is `a/(a + b)`.
    pub b: f64,
}

impl<const EARLY: u8> BetaGeometric<EARLY> {
    /// The model with these parameters.
    ///
    /// # Errors
    /// [`Error::Parameter`] for one that is not positive and finite.
    pub fn new(r: f64, alpha: f64, a: f64, b: f64) -> Result<Self, Error> {
        for (name, value) in NAMES.iter().zip([r, alpha, a, b]) {
            check_parameter(name, value)?;
        }
        Ok(Self { r, alpha, a, b })
    }

    /// Chances to leave that a customer with `x` repeat purchases has had.
    fn chances(x: f64) -> f64 {
        x + f64::from(EARLY)
    }
}

impl<const EARLY: u8> PurchaseModel for BetaGeometric<EARLY> {
    const NAMES: &'static [&'static str] = &NAMES;
    const CONTOURED: &'static [&'static str] = &NAMES;
    const WEAK: &'static [Weak] =
        &[Weak::plain(1.0, SHAPE), Weak::scaled(1.0, SCALE), Weak::plain(1.0, SHAPE), Weak::plain(3.0, SHAPE)];

    fn of(parameters: &[f64]) -> Result<Self, Error> {
        let [r, alpha, a, b] = all(parameters)?;
        Self::new(r, alpha, a, b)
    }

    fn fitting(history: &History, prior: &Prior) -> Result<Fitting<Self>, Error> {
        let build = |&[r, alpha, a, b]: &[f64; COUNT]| Self { r, alpha, a, b };
        Fitting::of::<Likelihood<EARLY>, COUNT>(history, prior, build)
    }

    fn log_likelihood_of(&self, x: f64, t_x: f64, t: f64) -> f64 {
        likelihood::one::<EARLY>([self.r, self.alpha, self.a, self.b], x, t_x, t)
    }

    fn alive(&self, x: f64, t_x: f64, t: f64, after: f64) -> f64 {
        let (x, t, after) = (amount(x), amount(t), amount(after));
        let now = self.alive_now(x, amount(t_x).min(t), t);
        if after == 0.0 || now == 0.0 { now } else { now * self.living(x, t).alive(after) }
    }

    /// Fader, Hardie & Lee (2005), eq. 10.
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
        let bought = if now == 0.0 { 0.0 } else { self.living(x, t).probability(count, amount(horizon)) };
        if_alive(now, bought, count)
    }

    fn probability_new(&self, count: u64, t: f64) -> f64 {
        self.probability(count, amount(t))
    }

    fn scorer(&self, history: &History, horizon: f64, rate: f64) -> Scorer {
        scoring::scorer(*self, history, horizon, rate)
    }

    fn discounter(&self, history: &History, horizon: f64, rate: f64) -> Discounter {
        uncertain::discounter(*self, history, horizon, rate)
    }
}
