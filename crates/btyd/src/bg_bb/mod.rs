//! BG/BB: the beta-geometric / beta-Bernoulli model (Fader, Hardie & Shang 2010, *Customer-base analysis in a discrete-time
//! noncontractual setting*, Marketing Science 29(6)).
//!
//! Purchases can only come at known occasions: a yearly appeal for donations, a cruise every season, a weekly service. At
//! the beginning of each a customer leaves for good with an own probability `θ ~ Beta(γ, δ)`, and one who is still there
//! buys with an own probability `p ~ Beta(α, β)`.
//!
//! A customer is `x` purchases at the last `t` occasions, the latest of them at occasion `tₓ` (0 without a purchase); of a
//! new customer no occasion has passed. Where other models take times, this one takes numbers of occasions and drops parts
//! of one. A discount rate is continuous here too: an effective rate `d` an occasion is `ln(1 + d)`.
//!
//! ```
//! use btyd::{History, PurchaseModel, bg_bb};
//!
//! // Donors asked six times: how often they gave, at which occasion last.
//! let history = History::new(vec![6.0, 2.0, 0.0, 0.0], vec![6.0, 4.0, 0.0, 0.0], vec![6.0; 4])?;
//! let model = bg_bb::fit(&history)?.model;
//! assert_eq!(model.alive(6.0, 6.0, 6.0, 0.0), 1.0);
//! assert!(model.expected(6.0, 6.0, 6.0, 5.0) > model.expected(2.0, 4.0, 6.0, 5.0));
//! # Ok::<(), btyd::Error>(())
//! ```

mod likelihood;
mod living;
mod prediction;
mod silence;
#[cfg(test)]
mod tests;

use crate::error::{Error, check_parameter, row_error};
use crate::fit::Fit;
use crate::history::History;
use crate::model::{Discounter, PurchaseModel, Scorer, all, if_alive};
use crate::prior::{Prior, SHAPE, Weak};
use crate::retention::whole;
use likelihood::{COUNT, Likelihood};
use living::Living;

/// Symbols of the parameters, in order.
pub const NAMES: [&str; COUNT] = ["alpha", "beta", "gamma", "delta"];

/// The model with its four parameters, all positive and without a unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BgBb {
    /// First shape of the spread of the probability to buy.
    pub alpha: f64,
    /// Second shape: the mean probability to buy is `α/(α + β)`.
    pub beta: f64,
    /// First shape of the spread of the probability to leave.
    pub gamma: f64,
    /// Second shape: the mean probability to leave at the first occasion is `γ/(γ + δ)`.
    pub delta: f64,
}

/// A fit under way.
pub type Fitting = crate::Fitting<BgBb>;

/// Fits by maximum likelihood; customers with the same history are counted together.
///
/// # Errors
/// [`Error::Row`] for a customer whose occasions are not whole numbers or fewer than the purchases.
pub fn fit(history: &History) -> Result<Fit<BgBb>, Error> {
    crate::fit(history)
}

impl BgBb {
    /// The model with these parameters.
    ///
    /// # Errors
    /// [`Error::Parameter`] for one that is not positive and finite.
    pub fn new(alpha: f64, beta: f64, gamma: f64, delta: f64) -> Result<BgBb, Error> {
        for (name, value) in NAMES.iter().zip([alpha, beta, gamma, delta]) {
            check_parameter(name, value)?;
        }
        Ok(BgBb { alpha, beta, gamma, delta })
    }

    /// A customer who is there after `t` occasions with `x` purchases.
    fn living(&self, x: f64, t: f64) -> Living {
        let BgBb { alpha, beta, gamma, delta } = *self;
        Living { alpha: alpha + x, beta: beta + (t - x), gamma, delta: delta + t }
    }
}

/// Occasions passed, the last with a purchase, and purchases, made to fit each other.
fn occasions(x: f64, t_x: f64, t: f64) -> (f64, f64, f64) {
    let t = whole(t);
    let x = whole(x).min(t);
    let t_x = if x > 0.0 { whole(t_x).clamp(x, t) } else { 0.0 };
    (x, t_x, t)
}

impl PurchaseModel for BgBb {
    const NAMES: &'static [&'static str] = &NAMES;
    const WEAK: &'static [Weak] =
        &[Weak::plain(1.0, SHAPE), Weak::plain(1.0, SHAPE), Weak::plain(1.0, SHAPE), Weak::plain(3.0, SHAPE)];

    fn of(parameters: &[f64]) -> Result<BgBb, Error> {
        let [alpha, beta, gamma, delta] = all(parameters)?;
        BgBb::new(alpha, beta, gamma, delta)
    }

    fn check(history: &History) -> Result<(), Error> {
        for row in 0..history.len() {
            let (x, recency, age) = history.customer(row);
            for (column, value) in [("recency", recency), ("age", age)] {
                if value != libm::floor(value) {
                    return Err(row_error(row, column, value, "whole"));
                }
            }
            if x > recency {
                return Err(row_error(row, "recency", recency, "recency-at-least-frequency"));
            }
        }
        Ok(())
    }

    fn fitting(history: &History, prior: &Prior) -> Result<Fitting, Error> {
        let build = |&[alpha, beta, gamma, delta]: &[f64; COUNT]| BgBb { alpha, beta, gamma, delta };
        Fitting::of::<Likelihood, COUNT>(history, prior, build)
    }

    /// Of the sequence of purchases and refusals: how many sequences have the same `x`, `tₓ` and `t` is left out, as in
    /// the paper.
    fn log_likelihood_of(&self, x: f64, t_x: f64, t: f64) -> f64 {
        let (x, t_x, t) = occasions(x, t_x, t);
        likelihood::one(self, x, t_x, t)
    }

    /// At `after = 0` right after the last occasion, when a customer who has just bought is there for certain. The paper's
    /// probability to be there at the next occasion is that at `after = 1` (eq. 11).
    fn alive(&self, x: f64, t_x: f64, t: f64, after: f64) -> f64 {
        let (x, t_x, t) = occasions(x, t_x, t);
        let now = self.alive_now(x, t_x, t);
        if now == 0.0 { 0.0 } else { now * self.living(x, t).alive(whole(after)) }
    }

    /// Fader, Hardie & Shang (2010), eq. 13.
    fn expected(&self, x: f64, t_x: f64, t: f64, horizon: f64) -> f64 {
        self.residual(x, t_x, t, horizon, 0.0)
    }

    /// Eq. 14, with the horizon.
    fn residual(&self, x: f64, t_x: f64, t: f64, horizon: f64, rate: f64) -> f64 {
        let (x, t_x, t) = occasions(x, t_x, t);
        let now = self.alive_now(x, t_x, t);
        let living = self.living(x, t);
        if now == 0.0 { 0.0 } else { now * living.buys() * living.occasions(horizon, rate) }
    }

    /// Eq. 12.
    fn probability(&self, x: f64, t_x: f64, t: f64, count: u64, horizon: f64) -> f64 {
        let (x, t_x, t) = occasions(x, t_x, t);
        let now = self.alive_now(x, t_x, t);
        let bought = if now == 0.0 { 0.0 } else { self.living(x, t).probability(count, horizon) };
        if_alive(now, bought, count)
    }

    /// Eq. 8.
    fn probability_new(&self, count: u64, t: f64) -> f64 {
        self.living(0.0, 0.0).probability(count, t)
    }

    fn scorer(&self, _: &History, horizon: f64, rate: f64) -> Scorer {
        prediction::scorer(*self, horizon, rate)
    }

    fn discounter(&self, _: &History, horizon: f64, rate: f64) -> Discounter {
        prediction::discounter(*self, horizon, rate)
    }
}
