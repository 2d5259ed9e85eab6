//! The beta-geometric family with regular purchase times: (M)BG/CNBD-k.
//!
//! [`crate::bg_cnbd_k`] and [`crate::mbg_cnbd_k`] are to [`crate::bg_nbd`] and [`crate::mbg_nbd`] what Erlang-`k` times between
//! purchases are to exponential ones: only every `k`-th event of a Poisson process, a *stage*, is a purchase (the
//! negative binomial distribution is *condensed*). `k = 1` is the old model. The two differ in whether there is a chance to
//! leave before the first repeat purchase.

mod ahead;
mod choice;
mod endless;
mod likelihood;
mod living;
mod prediction;
mod scoring;
#[cfg(test)]
mod tests;
mod uncertain;
mod waiting;

use crate::error::{Error, check_parameter};
use crate::fitting::Fitting;
use crate::history::History;
use crate::model::{Discounter, PurchaseModel, Scorer, all, amount, if_alive};
use crate::prior::{Prior, SCALE, SHAPE, Weak};
use likelihood::COUNT;

/// Symbols of the parameters, in order.
pub const NAMES: [&str; COUNT + 1] = ["k", "r", "alpha", "a", "b"];

/// Those that a search finds for a given `k`.
const SEARCHED: &[&str] = &["r", "alpha", "a", "b"];

/// `k` is chosen from 1 to this.
pub const TRIED: u32 = 12;

/// No `k` is above this.
pub const MOST_REGULAR: u32 = 50;

/// The model with `k`, 1 to 50, and its four parameters, all positive. `α` carries the time unit; the others have none.
/// `EARLY` is the number of chances to leave before the first repeat purchase.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Condensed<const EARLY: u8> {
    /// Stages to a purchase: 1 for random times, more for regular ones. The times between a customer's purchases have a
    /// coefficient of variation of `1/√k`.
    pub k: u32,
    /// Shape of the spread of the rates of stages.
    pub r: f64,
    /// Scale of the spread of the rates of stages: the mean rate of purchases is `r/(kα)` a time unit.
    pub alpha: f64,
    /// First shape of the spread of the chance to leave.
    pub a: f64,
    /// Second shape: the mean chance to leave at each occasion is `a/(a + b)`.
    pub b: f64,
}

impl<const EARLY: u8> Condensed<EARLY> {
    /// The model with these parameters.
    ///
    /// # Errors
    /// [`Error::Parameter`] for one that is not positive and finite, and for a `k` that is 0 or above [`MOST_REGULAR`].
    pub fn new(k: u32, r: f64, alpha: f64, a: f64, b: f64) -> Result<Self, Error> {
        if !(1..=MOST_REGULAR).contains(&k) {
            return Err(Error::Parameter { parameter: NAMES[0].to_owned() });
        }
        for (name, value) in SEARCHED.iter().zip([r, alpha, a, b]) {
            check_parameter(name, value)?;
        }
        Ok(Self { k, r, alpha, a, b })
    }

    /// Chances to leave that a customer with `x` repeat purchases has had.
    fn chances(x: f64) -> f64 {
        x + f64::from(EARLY)
    }

    fn searched(&self) -> [f64; COUNT] {
        [self.r, self.alpha, self.a, self.b]
    }

    /// A fit under way for one `k`, or, with `None`, for the `k` of 1 to 12 with the highest likelihood.
    ///
    /// # Errors
    /// [`Error::Empty`]; [`Error::Setting`] for a `k` that is 0 or above [`MOST_REGULAR`]; [`Error::NoIntervals`] when `k`
    /// is to be chosen and the history does not know the times between purchases. Where `k` is given they are not needed,
    /// and the log-likelihood is then that of the times of the last purchases.
    pub fn fitting_with(history: &History, k: Option<u32>) -> Result<Fitting<Self>, Error> {
        Self::fitting_of(history, k, &Prior::None)
    }

    /// The same with a prior of the other parameters; `k` is then the one with the highest posterior density.
    ///
    /// # Errors
    /// As [`Condensed::fitting_with`]; [`Error::Prior`] for a prior that is none.
    pub fn fitting_of(history: &History, k: Option<u32>, prior: &Prior) -> Result<Fitting<Self>, Error> {
        if history.is_empty() {
            return Err(Error::Empty);
        }
        choice::fitting(history, k, prior)
    }

    /// Log-likelihood of one customer with this sum of the logarithms of the times between purchases.
    pub fn log_likelihood_with(&self, x: f64, t_x: f64, t: f64, sum_log_intervals: f64) -> f64 {
        likelihood::one::<EARLY>(self.k, self.searched(), x, t_x, t)
            + likelihood::timing(self.k, x, t_x, Some(sum_log_intervals))
    }
}

impl<const EARLY: u8> PurchaseModel for Condensed<EARLY> {
    const NAMES: &'static [&'static str] = &NAMES;
    const CONTOURED: &'static [&'static str] = SEARCHED;
    const WEAK: &'static [Weak] =
        &[Weak::plain(1.0, SHAPE), Weak::scaled(1.0, SCALE), Weak::plain(1.0, SHAPE), Weak::plain(3.0, SHAPE)];

    fn of(parameters: &[f64]) -> Result<Self, Error> {
        let [k, r, alpha, a, b] = all(parameters)?;
        // Any other number becomes 0, which is refused.
        let whole = k >= 1.0 && k <= f64::from(MOST_REGULAR) && k == libm::floor(k);
        Self::new(if whole { k as u32 } else { 0 }, r, alpha, a, b)
    }

    fn fitting(history: &History, prior: &Prior) -> Result<Fitting<Self>, Error> {
        Self::fitting_of(history, None, prior)
    }

    /// Of the number of purchases and the time of the last, the times between them not being known; in a measure in which
    /// the values of different `k` can be compared. See [`Condensed::log_likelihood_with`].
    fn log_likelihood_of(&self, x: f64, t_x: f64, t: f64) -> f64 {
        likelihood::one::<EARLY>(self.k, self.searched(), x, t_x, t) + likelihood::timing(self.k, x, t_x, None)
    }

    fn log_likelihood_in(&self, history: &History, row: usize) -> f64 {
        let (x, t_x, t) = history.customer(row);
        let sum = history.sum_log_intervals().map(|sums| sums[row]);
        likelihood::one::<EARLY>(self.k, self.searched(), x, t_x, t) + likelihood::timing(self.k, x, t_x, sum)
    }

    fn alive(&self, x: f64, t_x: f64, t: f64, after: f64) -> f64 {
        let (x, t, after) = (amount(x), amount(t), amount(after));
        let t_x = amount(t_x).min(t);
        let now = self.alive_now(x, t_x, t);
        if after == 0.0 || now == 0.0 { now } else { now * self.mean_of(x, t_x, t, |living| living.alive(after)) }
    }

    /// Exact, unlike the published approximation ([`Condensed::expected_approximately`]).
    fn expected(&self, x: f64, t_x: f64, t: f64, horizon: f64) -> f64 {
        let (x, t, horizon) = (amount(x), amount(t), amount(horizon));
        let t_x = amount(t_x).min(t);
        let now = self.alive_now(x, t_x, t);
        if now == 0.0 { 0.0 } else { now * self.mean_of(x, t_x, t, |living| living.purchases(horizon)) }
    }

    fn residual(&self, x: f64, t_x: f64, t: f64, horizon: f64, rate: f64) -> f64 {
        let (x, t, horizon, rate) = (amount(x), amount(t), amount(horizon), amount(rate));
        let t_x = amount(t_x).min(t);
        let now = self.alive_now(x, t_x, t);
        if now == 0.0 { 0.0 } else { now * self.mean_of(x, t_x, t, |living| living.discounted(horizon, rate)) }
    }

    fn probability(&self, x: f64, t_x: f64, t: f64, count: u64, horizon: f64) -> f64 {
        let (x, t, horizon) = (amount(x), amount(t), amount(horizon));
        let t_x = amount(t_x).min(t);
        let now = self.alive_now(x, t_x, t);
        let bought = |living: &living::Living| living.probability(count, horizon);
        if_alive(now, if now == 0.0 { 0.0 } else { self.mean_of(x, t_x, t, bought) }, count)
    }

    fn probability_new(&self, count: u64, t: f64) -> f64 {
        self.probability(0.0, 0.0, 0.0, count, t)
    }

    fn scorer(&self, history: &History, horizon: f64, rate: f64) -> Scorer {
        scoring::scorer(*self, history, horizon, rate)
    }

    fn discounter(&self, history: &History, horizon: f64, rate: f64) -> Discounter {
        uncertain::discounter(*self, history, horizon, rate)
    }
}
