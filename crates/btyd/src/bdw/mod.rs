//! BdW: the beta-discrete-Weibull model (Fader, Hardie, Liu, Davin & Steenburgh 2018, *"How to project customer retention"
//! revisited: the role of duration dependence*, Journal of Interactive Marketing 43).
//!
//! As sBG, but the probability to leave may also change with the time that the customer has been there: a customer is still
//! there after `t` periods with probability `(1 − θ)^(t^c)`, `θ ~ Beta(α, β)`. With `c = 1` nothing changes and it is
//! sBG; with `c` above 1 the same customer becomes ever more likely to leave, below 1 ever less. The share still
//! there is `S(t) = B(α, β + t^c)/B(α, β)`.

mod likelihood;

use crate::covariates::{Covariable, Data, Ended, OF_COHORTS, Plan, Process, search};
use crate::error::{Error, check_parameter};
use crate::fit::Fit;
use crate::model::all;
use crate::prior::{Prior, SHAPE, Weak};
use crate::retention::{Counts, Fitted, RetentionModel, RetentionProblem, RetentionTable, fit_retention};
use crate::special::{digamma_step, ln_beta_power};
use likelihood::{COUNT, Likelihood, PERIODS};

/// Symbols of the parameters, in order.
pub const NAMES: [&str; COUNT] = ["alpha", "beta", "c"];

/// The model with its three parameters, all positive.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bdw {
    /// First shape of the spread of the probability to leave in the first period.
    pub alpha: f64,
    /// Second shape: the mean of that probability is `α/(α + β)`.
    pub beta: f64,
    /// How a customer's probability to leave changes with time: it rises above 1, falls below, and stays at 1.
    pub c: f64,
}

/// Fits by maximum likelihood to all cohorts at once.
///
/// # Errors
/// None beyond those of [`RetentionTable::new`]; trouble is in the fit's diagnosis.
pub fn fit(table: &RetentionTable) -> Result<Fit<Bdw>, Error> {
    Bdw::fit(table)
}

/// Powers of time beyond this are as good as infinite.
const LONGEST: f64 = 1e200;

/// `tᶜ`.
fn stretched(t: f64, c: f64) -> f64 {
    if t > 0.0 { libm::exp((c * libm::log(t)).min(460.0)).min(LONGEST) } else { 0.0 }
}

/// `(t + more)ᶜ − tᶜ`, without the cancellation of the difference.
fn stretch(t: f64, more: f64, c: f64) -> f64 {
    let before = stretched(t, c);
    let growth = c * libm::log1p(more / t);
    if before == 0.0 || growth > 0.5 { stretched(t + more, c) - before } else { before * libm::expm1(growth) }
}

impl Bdw {
    /// The model with these parameters.
    ///
    /// # Errors
    /// [`Error::Parameter`] for one that is not positive and finite.
    pub fn new(alpha: f64, beta: f64, c: f64) -> Result<Bdw, Error> {
        for (name, value) in NAMES.iter().zip([alpha, beta, c]) {
            check_parameter(name, value)?;
        }
        Ok(Bdw { alpha, beta, c })
    }
}

impl Covariable for Bdw {
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

impl RetentionModel for Bdw {
    const NAMES: &'static [&'static str] = &NAMES;
    const WEAK: &'static [Weak] = &[Weak::plain(1.0, SHAPE), Weak::plain(3.0, SHAPE), Weak::plain(1.0, 0.5)];

    fn of(parameters: &[f64]) -> Result<Bdw, Error> {
        let [alpha, beta, c] = all(parameters)?;
        Bdw::new(alpha, beta, c)
    }

    fn fitted(table: &RetentionTable, prior: &Prior) -> Result<Fitted<Bdw>, Error> {
        fit_retention::<Bdw, Likelihood, COUNT>(table, prior, |&[alpha, beta, c]| Bdw { alpha, beta, c })
    }

    /// Of those who have renewed, `θ` is spread as Beta(`α`, `β + renewalsᶜ`).
    fn ln_stay(&self, renewals: f64, more: f64) -> f64 {
        let Bdw { alpha, beta, c } = *self;
        ln_beta_power(alpha, beta + stretched(renewals, c), stretch(renewals, more, c))
    }

    fn change(&self, renewals: f64, more: f64) -> f64 {
        let end = stretched(renewals + more, self.c);
        self.c * end * digamma_step(self.beta + end, self.alpha)
    }

    fn narrow(&self) -> f64 {
        self.c.max(1.0)
    }
}
