//! sBG: the shifted beta-geometric model (Fader & Hardie 2007, *How to project customer retention*, Journal of Interactive
//! Marketing 21(1)).
//!
//! At the end of every period a customer leaves with an own probability `θ ~ Beta(α, β)` that never changes. So a share
//! `S(t) = B(α, β + t)/B(α, β)` is still there after `t` periods, and the retention rate `(β + t − 1)/(α + β + t − 1)` of
//! period `t` rises because the customers who are likely to leave do so first.

mod likelihood;

use crate::covariates::{Covariable, Data, Ended, OF_COHORTS, Plan, Process, search};
use crate::error::{Error, check_parameter};
use crate::fit::Fit;
use crate::model::all;
use crate::prior::{Prior, SHAPE, Weak};
use crate::retention::{Counts, Fitted, RetentionModel, RetentionProblem, RetentionTable, fit_retention};
use crate::special::ln_beta_power;
use likelihood::{COUNT, Likelihood, PERIODS};

/// Symbols of the parameters, in order.
pub const NAMES: [&str; COUNT] = ["alpha", "beta"];

/// The model with its two parameters, both positive.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sbg {
    /// First shape of the spread of the probability to leave.
    pub alpha: f64,
    /// Second shape: the mean probability to leave at the first occasion is `α/(α + β)`.
    pub beta: f64,
}

/// Fits by maximum likelihood to all cohorts at once.
///
/// # Errors
/// None beyond those of [`RetentionTable::new`]; trouble is in the fit's diagnosis.
pub fn fit(table: &RetentionTable) -> Result<Fit<Sbg>, Error> {
    Sbg::fit(table)
}

impl Sbg {
    /// The model with these parameters.
    ///
    /// # Errors
    /// [`Error::Parameter`] for one that is not positive and finite.
    pub fn new(alpha: f64, beta: f64) -> Result<Sbg, Error> {
        for (name, value) in NAMES.iter().zip([alpha, beta]) {
            check_parameter(name, value)?;
        }
        Ok(Sbg { alpha, beta })
    }
}

impl Covariable for Sbg {
    const SYMBOLS: &'static [&'static str] = &NAMES;

    const PROCESSES: &'static [Process] = OF_COHORTS;

    const WEAK_SET: &'static [Weak] = <Self as RetentionModel>::WEAK;

    fn made(parameters: &[f64]) -> Result<Self, Error> {
        Self::of(parameters)
    }

    fn search(data: &Data, without: &[f64], plan: &Plan<'_>) -> Result<Ended, Error> {
        search(&Likelihood::of(Counts::of(&data.customers)), PERIODS, all(without)?, data, plan)
    }
}

impl RetentionModel for Sbg {
    const NAMES: &'static [&'static str] = &NAMES;
    const WEAK: &'static [Weak] = &[Weak::plain(1.0, SHAPE), Weak::plain(3.0, SHAPE)];

    fn of(parameters: &[f64]) -> Result<Sbg, Error> {
        let [alpha, beta] = all(parameters)?;
        Sbg::new(alpha, beta)
    }

    fn fitted(table: &RetentionTable, prior: &Prior) -> Result<Fitted<Sbg>, Error> {
        fit_retention::<Sbg, Likelihood, COUNT>(table, prior, |&[alpha, beta]| Sbg { alpha, beta })
    }

    /// Of those who have renewed, `θ` is spread as Beta(`α`, `β + renewals`).
    fn ln_stay(&self, renewals: f64, more: f64) -> f64 {
        ln_beta_power(self.alpha, self.beta + renewals, more)
    }

    fn change(&self, renewals: f64, more: f64) -> f64 {
        1.01 * self.alpha * (more / (self.beta + renewals + more))
    }

    fn narrow(&self) -> f64 {
        1.0
    }
}
