//! The spend model, with draws or covariates where they are asked for.

use btyd::covariates::{WithCovariates, fit_spend};
use btyd::gamma_gamma::{self, GammaGamma};
use btyd::posterior::{Asked, Drawing, Posterior};
use btyd::value::{Estimate, Spent};
use btyd::{Error, Fit, History};
use models::value_figures::EstimateFigures;

use super::estimated::{draws_figures, estimate_figures, fit_report};
use super::failure;
use super::purchases::How;
use crate::protocol::{FitReport, fit_finding};

/// Id of the model.
const MODEL: &str = "gamma-gamma";

/// A fitted spend model.
#[derive(Clone, Debug)]
pub(crate) enum Spending {
    /// The same for all customers.
    Plain { fit: Fit<GammaGamma>, posterior: Option<Posterior<GammaGamma>>, refused: Option<String> },
    /// Moved by covariates.
    Covaried(Fit<WithCovariates<GammaGamma>>),
}

impl Spending {
    /// The model that is the same for all customers; `None` where covariates move it.
    pub(super) fn plain(&self) -> Option<GammaGamma> {
        match self {
            Self::Plain { fit, .. } => Some(fit.model),
            Self::Covaried(_) => None,
        }
    }

    /// Whether the mean spend of the population exists, which depends on nothing that covariates move.
    pub(super) fn has_mean(&self) -> bool {
        let model = match self {
            Self::Plain { fit, .. } => &fit.model,
            Self::Covaried(fit) => fit.model.base(),
        };
        model.mean().is_some()
    }

    /// Draws, where they were asked for.
    pub(super) fn posterior(&self) -> Option<&Posterior<GammaGamma>> {
        match self {
            Self::Plain { posterior, .. } => posterior.as_ref(),
            Self::Covaried(_) => None,
        }
    }

    /// The fit in words and numbers.
    pub(super) fn report(&self) -> FitReport {
        match self {
            Self::Plain { fit, posterior, .. } => {
                let mut report = fit_report(MODEL, fit);
                report
                    .diagnosis
                    .extend(posterior.iter().flat_map(|posterior| posterior.diagnosis.iter().map(fit_finding)));
                report
            }
            Self::Covaried(fit) => fit_report(MODEL, fit),
        }
    }

    /// What is to be told of it besides.
    pub(super) fn estimate(&self) -> EstimateFigures {
        match self {
            Self::Plain { fit, posterior, refused } => EstimateFigures {
                draws: posterior.as_ref().map(draws_figures),
                no_draws: refused.clone(),
                ..estimate_figures(MODEL, fit)
            },
            Self::Covaried(fit) => estimate_figures(MODEL, fit),
        }
    }

    /// Expected spend an order of every customer; `None` where the mean spend does not exist.
    pub(super) fn expected(&self, history: &History, mean: &[f64]) -> Result<Option<Vec<f64>>, Error> {
        let rows = history.frequency().iter().zip(mean);
        Ok(match self {
            Self::Plain { fit, .. } => rows.map(|(&x, &mean)| fit.model.spend(x, mean)).collect(),
            Self::Covaried(fit) => {
                let models = fit.model.customers(history)?;
                rows.zip(models).map(|((&x, &mean), model)| model.spend(x, mean)).collect()
            }
        })
    }

    /// The same as a total takes it.
    pub(super) fn spent(&self, history: &History) -> Result<Spent, Error> {
        match self {
            Self::Plain { fit, .. } => Ok(Estimate::from(fit).into()),
            Self::Covaried(fit) => fit.model.spent(fit.covariance.as_deref(), history),
        }
    }
}

/// A fit under way, then the draws.
pub(super) struct SpendFitting {
    asked: Option<Asked>,
    state: State,
}

enum State {
    Fit(Option<Box<gamma_gamma::Fitting>>),
    Draw(Fit<GammaGamma>, Drawing<GammaGamma>),
    /// Made at the start: a few parameters over grouped rows.
    Ready(Option<Fit<WithCovariates<GammaGamma>>>),
}

impl SpendFitting {
    /// The model is fitted to the rows with a repeat order and money spent on it; `mean` has the mean spend of all rows.
    ///
    /// # Errors
    /// As [`gamma_gamma::Fitting::with_prior`] and [`fit_spend`].
    pub(super) fn start(history: &History, mean: &[f64], how: &How) -> Result<Self, Error> {
        if let Some(choice) = &how.spend {
            let found = fit_spend(history, mean, choice)?;
            return Ok(Self { asked: None, state: State::Ready(Some(found.fit)) });
        }
        // A free order says nothing of what a customer spends: the Gamma-Gamma density has no mass at zero.
        let rows: Vec<usize> =
            (0..mean.len()).filter(|&row| history.frequency()[row] > 0.0 && mean[row] > 0.0).collect();
        let of = |column: &[f64]| -> Vec<f64> { rows.iter().map(|&row| column[row]).collect() };
        let weight = history.weights().map(of);
        let fitting =
            gamma_gamma::Fitting::with_prior(&of(history.frequency()), &of(mean), weight.as_deref(), &how.prior)?;
        Ok(Self { asked: how.asked, state: State::Fit(Some(Box::new(fitting))) })
    }

    /// One slice; the model when it is finished.
    pub(super) fn advance(&mut self) -> Option<Spending> {
        match &mut self.state {
            State::Ready(found) => found.take().map(Spending::Covaried),
            State::Fit(fitting) => {
                let fit = fitting.as_mut()?.advance()?;
                match fitting.take().zip(self.asked).map(|(fitting, asked)| fitting.drawing(asked)) {
                    None => return Some(Spending::Plain { fit, posterior: None, refused: None }),
                    Some(Err(error)) => {
                        return Some(Spending::Plain { fit, posterior: None, refused: Some(failure(error).code) });
                    }
                    Some(Ok(drawing)) => self.state = State::Draw(fit, drawing),
                }
                None
            }
            State::Draw(fit, drawing) => {
                let posterior = drawing.advance()?;
                Some(Spending::Plain { fit: fit.clone(), posterior: Some(posterior), refused: None })
            }
        }
    }

    /// Share of the work done, roughly.
    pub(super) fn progress(&self) -> f64 {
        match &self.state {
            State::Ready(_) => 1.0,
            State::Fit(fitting) => {
                let done = fitting.as_ref().map_or(1.0, |fitting| fitting.progress());
                if self.asked.is_some() { 0.3 * done } else { done }
            }
            State::Draw(_, drawing) => 0.3 + 0.7 * drawing.progress(),
        }
    }
}
