//! Gamma-Gompertz/NBD (Bemmaor & Glady 2012, *Modeling purchasing behavior with sudden "death": a flexible customer lifetime
//! model*, Management Science 58(5)).
//!
//! While alive a customer buys at random times at an own rate `λ ~ Gamma(r, α)`, and leaves for good at an age with the
//! Gompertz hazard `η b eᵇᵗ`, `η ~ Gamma(s, β)`. The risk that a customer leaves grows with age; among those who are still
//! there it falls from `sb/β` at first to `sb` in the end where `β < 1`, grows to it where `β > 1`, and is that throughout
//! at `β = 1`. With `b → 0` and `β/b` fixed it is [`crate::pareto_nbd`]: a fit that ends there says that the data show no
//! sign of more (`b` at the end of its range; of `b` and `β` only the ratio is known).
//!
//! ```
//! use btyd::PurchaseModel;
//! use btyd::ggom_nbd::GgomNbd;
//!
//! // The risk of leaving comes late: after a year nearly everybody is there, after three hardly anybody.
//! let model = GgomNbd::new(0.5, 10.0, 0.08, 2.0, 5_000.0)?;
//! let there = |age: f64| model.alive(0.0, 0.0, 0.0, age);
//! assert!(there(52.0) > 0.9 && there(156.0) < 0.1);
//! # Ok::<(), btyd::Error>(())
//! ```

mod leaving;
mod lifetime;
mod likelihood;
mod living;
mod prediction;
mod search;
#[cfg(test)]
mod tests;

use crate::error::{Error, check_parameter};
use crate::fit::Fit;
use crate::history::History;
use crate::model::{Discounter, PurchaseModel, Scorer, all, amount, if_alive};
use crate::prior::{Prior, SCALE, SHAPE, Weak};
use lifetime::Lifetime;
use likelihood::COUNT;

/// Symbols of the parameters, in order.
pub const NAMES: [&str; COUNT] = ["r", "alpha", "b", "s", "beta"];

/// The model with its five parameters, all positive. `α` and `1/b` carry the time unit; the others have none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GgomNbd {
    /// Shape of the spread of purchase rates.
    pub r: f64,
    /// Scale of the spread of purchase rates: the mean rate is `r/α` a time unit.
    pub alpha: f64,
    /// How fast the risk of leaving grows: by a factor `eᵇ` a time unit.
    pub b: f64,
    /// Shape of the spread of the risk of leaving.
    pub s: f64,
    /// Scale of the spread of the risk of leaving.
    pub beta: f64,
}

/// A fit under way.
pub type Fitting = crate::Fitting<GgomNbd>;

/// Fits by maximum likelihood.
///
/// # Errors
/// None beyond those of [`crate::Fitting::start`]; trouble with the data is in the fit's diagnosis.
pub fn fit(history: &History) -> Result<Fit<GgomNbd>, Error> {
    crate::fit(history)
}

impl GgomNbd {
    /// The model with these parameters.
    ///
    /// # Errors
    /// [`Error::Parameter`] for one that is not positive and finite, and for a `β` so far from `b` that their ratio leaves
    /// the range from 10⁻²⁰⁰ to 10²⁰⁰.
    pub fn new(r: f64, alpha: f64, b: f64, s: f64, beta: f64) -> Result<GgomNbd, Error> {
        for (name, value) in NAMES.iter().zip([r, alpha, b, s, beta]) {
            check_parameter(name, value)?;
        }
        if !(1e-200..=1e200).contains(&(beta / b)) {
            return Err(Error::Parameter { parameter: NAMES[4].to_owned() });
        }
        Ok(GgomNbd { r, alpha, b, s, beta })
    }

    fn lifetime(&self) -> Lifetime {
        Lifetime { b: self.b, s: self.s, kappa: self.beta / self.b }
    }
}

impl PurchaseModel for GgomNbd {
    const NAMES: &'static [&'static str] = &NAMES;
    // The search moves κ = β/b in place of β.
    const CONTOURED: &'static [&'static str] = &["r", "alpha", "b", "s"];
    const WEAK: &'static [Weak] = &[
        Weak::plain(1.0, SHAPE),
        Weak::scaled(1.0, SCALE),
        Weak::inverse(1.0, SCALE),
        Weak::plain(1.0, SHAPE),
        Weak::plain(1.0, SCALE),
    ];

    fn of(parameters: &[f64]) -> Result<GgomNbd, Error> {
        let [r, alpha, b, s, beta] = all(parameters)?;
        GgomNbd::new(r, alpha, b, s, beta)
    }

    fn fitting(history: &History, prior: &Prior) -> Result<Fitting, Error> {
        search::Searching::fitting(history, prior)
    }

    fn log_likelihood_of(&self, x: f64, t_x: f64, t: f64) -> f64 {
        likelihood::one(self, x, t_x, t)
    }

    fn alive(&self, x: f64, t_x: f64, t: f64, after: f64) -> f64 {
        let (x, t) = (amount(x), amount(t));
        let now = self.alive_now(x, amount(t_x).min(t), t);
        if now == 0.0 { 0.0 } else { now * self.lifetime().after(t).there(amount(after)) }
    }

    /// As corrected by Adler (2022).
    fn expected(&self, x: f64, t_x: f64, t: f64, horizon: f64) -> f64 {
        self.residual(x, t_x, t, horizon, 0.0)
    }

    fn residual(&self, x: f64, t_x: f64, t: f64, horizon: f64, rate: f64) -> f64 {
        let (x, t) = (amount(x), amount(t));
        let now = self.alive_now(x, amount(t_x).min(t), t);
        if now == 0.0 { 0.0 } else { now * self.living(x, t).purchases(amount(horizon), amount(rate)) }
    }

    fn probability(&self, x: f64, t_x: f64, t: f64, count: u64, horizon: f64) -> f64 {
        let (x, t) = (amount(x), amount(t));
        let now = self.alive_now(x, amount(t_x).min(t), t);
        let bought = || self.living(x, t).probability(count as f64, amount(horizon));
        if_alive(now, if now == 0.0 { 0.0 } else { bought() }, count)
    }

    fn probability_new(&self, count: u64, t: f64) -> f64 {
        self.living(0.0, 0.0).probability(count as f64, amount(t))
    }

    fn scorer(&self, history: &History, horizon: f64, rate: f64) -> Scorer {
        prediction::scorer(*self, history, horizon, rate)
    }

    fn discounter(&self, history: &History, horizon: f64, rate: f64) -> Discounter {
        prediction::discounter(*self, history, horizon, rate)
    }
}
