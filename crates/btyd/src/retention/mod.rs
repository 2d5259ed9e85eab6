//! Customers with a contract: how many are still there after one renewal, two, and so on.
//!
//! Where leaving is seen, a model needs no purchases: it takes the survivors of one cohort or several
//! ([`RetentionTable`]) and projects them. [`crate::sbg`] gives every customer an own probability not to renew, always the
//! same; in [`crate::bdw`] it may also rise or fall with the time that the customer has been there. That retention
//! rates rise over time is no sign of growing loyalty by itself: those likely to leave have left.
//!
//! ```
//! use btyd::{RetentionModel, RetentionTable, sbg};
//!
//! // High-end customers in the first seven years of a contract, per cent (Fader & Hardie 2007, table 1).
//! let table = RetentionTable::new(vec![vec![100.0, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1]])?;
//! let model = sbg::fit(&table)?.model;
//! // After twelve years 39.4 were there; the model, which has seen seven, says 37.8.
//! assert!((100.0 * model.survival(12.0) - 37.8).abs() < 0.05);
//! # Ok::<(), btyd::Error>(())
//! ```

mod fitting;
mod interval;
mod table;
#[cfg(test)]
mod tests;

use std::fmt::Debug;

use crate::error::Error;
use crate::fit::Fit;
use crate::model::{DISCOUNTED_AWAY, amount};
use crate::periods::Sequence;
use crate::posterior::{Asked, Posterior};
use crate::prior::{Prior, Weak};
pub use fitting::Fitted;
pub(crate) use fitting::{Periods, RetentionProblem, fit_retention};
pub use interval::survival_interval;
pub(crate) use table::Counts;
pub use table::RetentionTable;
#[cfg(test)]
pub(crate) use tests::{check_derivatives, check_reference};

/// How many customers of a cohort renew. Periods are whole numbers; parts of one are dropped, and negative or not-a-number
/// arguments count as 0.
pub trait RetentionModel: Copy + Debug + PartialEq + 'static {
    /// Symbols of the parameters, in order.
    const NAMES: &'static [&'static str];

    /// The model with these parameters, in order.
    ///
    /// # Errors
    /// [`Error::Parameter`] for one that is not positive and finite, [`Error::Length`] for too few or too many.
    fn of(parameters: &[f64]) -> Result<Self, Error>;

    /// The weakly informative prior of each parameter, in order; see [`crate::prior`].
    const WEAK: &'static [Weak];

    /// Fits by maximum likelihood.
    ///
    /// # Errors
    /// None: [`RetentionTable`] has refused what cannot be fitted, and trouble is in the fit's diagnosis.
    fn fit(table: &RetentionTable) -> Result<Fit<Self>, Error> {
        Self::fit_with_prior(table, &Prior::None)
    }

    /// Fits by maximum a posteriori.
    ///
    /// # Errors
    /// [`Error::Prior`] for a prior that is none.
    fn fit_with_prior(table: &RetentionTable, prior: &Prior) -> Result<Fit<Self>, Error> {
        Self::fitted(table, prior).map(|fitted| fitted.fit)
    }

    /// The same, and draws from the posterior.
    ///
    /// # Errors
    /// As [`RetentionModel::fit_with_prior`] and [`crate::Fitting::drawing`].
    fn draw(table: &RetentionTable, prior: &Prior, asked: Asked) -> Result<(Fit<Self>, Posterior<Self>), Error> {
        let Fitted { fit, drawing } = Self::fitted(table, prior)?;
        Ok((fit, drawing(asked)?.finish()))
    }

    /// A fit that can be drawn from.
    #[doc(hidden)]
    fn fitted(table: &RetentionTable, prior: &Prior) -> Result<Fitted<Self>, Error>;

    /// `ln P(renews `more` times | has renewed `renewals` times)`, for any times that are not negative.
    fn ln_stay(&self, renewals: f64, more: f64) -> f64;

    /// Bounds how fast [`RetentionModel::ln_stay`] changes with the logarithm of `more`, and does not fall in it.
    #[doc(hidden)]
    fn change(&self, renewals: f64, more: f64) -> f64;

    /// [`RetentionModel::ln_stay`] is analytic in the logarithm of `more` in a strip of half-width `π` over this.
    #[doc(hidden)]
    fn narrow(&self) -> f64;

    /// Share of a cohort that is still there after `periods`: 1 at 0.
    fn survival(&self, periods: f64) -> f64 {
        libm::exp(self.ln_stay(0.0, whole(periods)))
    }

    /// Retention rate of a period: the share of those there at its beginning who stay; 1 for period 0.
    fn retention(&self, period: f64) -> f64 {
        let period = whole(period);
        if period < 1.0 { 1.0 } else { libm::exp(self.ln_stay(period - 1.0, 1.0)) }
    }

    /// Expected renewals of a customer who has renewed `renewals` times and is about to decide on the next, among the next
    /// `horizon` ones, each discounted at the continuous `rate` a period to that decision: a renewal now counts in full
    /// (Fader & Hardie 2010, *Customer-base valuation in a contractual setting*, Marketing Science 29(1), eq. 6). The
    /// horizon may be infinite when the rate is positive; an infinite horizon at rate 0 counts as 10¹⁵ periods.
    fn residual_lifetime(&self, renewals: f64, horizon: f64, rate: f64) -> f64 {
        let (renewals, rate) = (whole(renewals), amount(rate));
        let sequence = Sequence {
            term: |k: f64| [libm::exp(self.ln_stay(renewals, k) - rate * (k - 1.0))],
            change: |k: f64| self.change(renewals, k) + rate * k,
            narrow: self.narrow(),
        };
        sequence.sum(discounted_periods(horizon, rate))[0]
    }

    /// Log-likelihood of a table: of the period in which each customer was lost, and of none where a customer is still
    /// there.
    fn log_likelihood(&self, table: &RetentionTable) -> f64 {
        let periods = table.lost().iter().zip(table.kept());
        let one = |(place, (&lost, &kept)): (usize, (&f64, &f64))| {
            let stay = self.ln_stay(place as f64, 1.0);
            let gone = if lost > 0.0 { lost * libm::log(-libm::expm1(stay)) } else { 0.0 };
            gone + if kept > 0.0 { kept * stay } else { 0.0 }
        };
        periods.enumerate().map(one).sum()
    }
}

/// Whole periods.
pub(crate) fn whole(value: f64) -> f64 {
    libm::floor(amount(value))
}

/// Whole periods of a horizon that are not discounted to nothing.
pub(crate) fn discounted_periods(horizon: f64, rate: f64) -> f64 {
    let horizon = whole(horizon);
    if rate > 0.0 { horizon.min(libm::ceil(DISCOUNTED_AWAY / rate) + 1.0) } else { horizon }
}
