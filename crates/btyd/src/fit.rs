//! What a fit returns, the same for every model.

use serde::{Deserialize, Serialize};

use crate::diagnosis::{Diagnosis, Towards};
use crate::optimise::{Derivatives, Outcome, free_inverse, weak_direction};
use crate::prior::LogPrior;
use crate::special::chi_square_above;

/// A fitted model with its accuracy and what is to be said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit<M> {
    /// The model at its maximum-likelihood parameters, or at the top of the posterior where a prior was given.
    pub model: M,
    /// Symbols of the parameters, in the model's order.
    pub names: Vec<String>,
    /// Estimates, in the same order.
    pub parameters: Vec<f64>,
    /// Standard errors; `None` for a parameter at the end of its range, and for a whole number.
    pub standard_errors: Vec<Option<f64>>,
    /// Full symmetric covariance of the estimates (inverse of the observed information, from log parameters by the delta
    /// method). A parameter at the end of its range is held there: its row and column are zero. `None` where the
    /// likelihood does not curve down in every free direction.
    pub covariance: Option<Vec<Vec<f64>>>,
    /// Log-likelihood of all customers, in the user's units; the prior is no part of it.
    pub log_likelihood: f64,
    /// The same plus the log density of the prior, in the logarithms of the parameters that have one; `None` without a prior.
    pub log_posterior: Option<f64>,
    /// Akaike's criterion, `2k − 2 ln L`. With a prior `L` is not at its maximum and this says nothing.
    pub aic: f64,
    /// Schwarz's criterion, `k ln n − 2 ln L`; as [`Fit::aic`].
    pub bic: f64,
    /// Customers used (sum of the weights).
    pub customers: f64,
    /// Different rows among them: what the likelihood was summed over.
    pub distinct_rows: usize,
    /// Trust-region steps over all runs.
    pub iterations: usize,
    /// Length of the gradient in the free log parameters at the estimate.
    pub gradient_norm: f64,
    /// Findings, the most important first.
    pub diagnosis: Vec<Diagnosis>,
    /// The test against the simpler model that this one contains, where the fit begins with that.
    pub likelihood_ratio: Option<LikelihoodRatio>,
}

/// A likelihood-ratio test against a simpler model within the fitted one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LikelihoodRatio {
    /// Twice the gain of log-likelihood.
    pub statistic: f64,
    /// Parameters that the simpler model has fewer.
    pub degrees: usize,
    /// Probability of at least such a statistic if the simpler model holds (χ²).
    pub p: f64,
}

impl LikelihoodRatio {
    /// For a `gain` of log-likelihood by so many parameters more.
    pub(crate) fn of(gain: f64, degrees: usize) -> LikelihoodRatio {
        let statistic = (2.0 * gain).max(0.0);
        LikelihoodRatio { statistic, degrees, p: chi_square_above(statistic, degrees) }
    }
}

impl<M> Fit<M> {
    /// What was made as large as it can be.
    pub(crate) fn objective(&self) -> f64 {
        self.log_posterior.unwrap_or(self.log_likelihood)
    }

    /// Whether nothing but convergence, and that a prior was used, is to be said.
    pub fn is_clean(&self) -> bool {
        self.diagnosis.iter().all(|finding| matches!(finding, Diagnosis::Converged | Diagnosis::PriorUsed { .. }))
    }

    /// The same in other `parameters`, whose derivatives in those of the fit are the rows of the `jacobian`. A parameter that had no
    /// standard error has none.
    pub(crate) fn moved<const N: usize>(mut self, parameters: &[f64; N], jacobian: &[[f64; N]; N]) -> Fit<M> {
        self.parameters = parameters.to_vec();
        if let Some(covariance) = &mut self.covariance {
            let old = std::mem::take(covariance);
            let half = jacobian.map(|row| -> [f64; N] {
                std::array::from_fn(|j| row.iter().zip(&old).map(|(slope, row)| slope * row[j]).sum())
            });
            let entry = |i: usize, j: usize| half[i].iter().zip(&jacobian[j]).map(|(a, b)| a * b).sum::<f64>();
            // Symmetric to the last bit.
            *covariance = (0..N).map(|i| (0..N).map(|j| entry(i.max(j), i.min(j))).collect()).collect();
            for (i, error) in self.standard_errors.iter_mut().enumerate() {
                *error = error.map(|_| libm::sqrt(covariance[i][i].max(0.0)));
            }
        }
        self
    }
}

/// What the search found, before it is put into words.
pub(crate) struct Found<const N: usize> {
    pub(crate) outcome: Outcome<N>,
    pub(crate) prior: LogPrior<N>,
    pub(crate) iterations: usize,
    pub(crate) customers: f64,
    pub(crate) distinct_rows: usize,
    /// Added to the log-likelihood to bring it to the user's units.
    pub(crate) shift: f64,
    /// What each natural parameter is multiplied by to bring it to the user's units.
    pub(crate) scale: [f64; N],
}

/// A parameter whose relative standard error is above this is as good as unknown on its own.
pub(crate) const VAGUE: f64 = 1.5;

impl<const N: usize> Found<N> {
    pub(crate) fn into_fit<M>(
        self,
        names: &'static [&'static str],
        findings: Vec<Diagnosis>,
        model: impl Fn(&[f64; N]) -> M,
    ) -> Fit<M> {
        let Outcome { point, fixed, converged } = &self.outcome;
        let Derivatives { value, gradient, hessian } = &point.derivatives;
        let mut natural = [0.0; N];
        for i in 0..N {
            natural[i] = libm::exp(point.at[i]) * self.scale[i];
        }
        let gradient_norm =
            libm::sqrt((0..N).filter(|&i| fixed[i].is_none()).map(|i| gradient[i] * gradient[i]).sum::<f64>());
        let logs = free_inverse(hessian, fixed);
        let covariance: Option<Vec<Vec<f64>>> =
            logs.map(|logs| (0..N).map(|i| (0..N).map(|j| logs[i][j] * (natural[i] * natural[j])).collect()).collect());
        let standard_errors = (0..N)
            .map(|i| match (&covariance, fixed[i]) {
                (Some(covariance), None) => Some(libm::sqrt(covariance[i][i])),
                _ => None,
            })
            .collect();

        let mut diagnosis = findings;
        if !self.prior.is_flat() {
            let parameters = self.prior.places().map(|i| names[i].to_owned()).collect();
            diagnosis.push(Diagnosis::PriorUsed { parameters });
        }
        for i in 0..N {
            if let Some(towards) = fixed[i] {
                diagnosis.push(Diagnosis::Boundary { parameter: names[i].to_owned(), towards });
            }
        }
        let flat = weak_direction(hessian, fixed, 1.0 / (VAGUE * VAGUE));
        if let Some(direction) = flat {
            let involved = (0..N).filter(|&i| direction[i].abs() > 0.25).map(|i| names[i].to_owned()).collect();
            diagnosis.push(Diagnosis::Ridge { parameters: involved });
        }
        if *converged && covariance.is_some() {
            diagnosis.push(Diagnosis::Converged);
        } else {
            diagnosis.push(Diagnosis::NotConverged { gradient: gradient_norm });
        }

        let log_likelihood = value - self.prior.value(&point.at) + self.shift;
        Fit {
            model: model(&natural),
            names: names.iter().map(|&name| name.to_owned()).collect(),
            parameters: natural.to_vec(),
            standard_errors,
            covariance,
            log_likelihood,
            log_posterior: (!self.prior.is_flat()).then_some(value + self.shift),
            aic: 2.0 * N as f64 - 2.0 * log_likelihood,
            bic: N as f64 * libm::log(self.customers) - 2.0 * log_likelihood,
            customers: self.customers,
            distinct_rows: self.distinct_rows,
            iterations: self.iterations,
            gradient_norm,
            diagnosis,
            likelihood_ratio: None,
        }
    }
}

/// Which end of its range a log parameter stands at, if it is pressed against it.
pub(crate) fn pressed(at: f64, gradient: f64, lower: f64, upper: f64) -> Option<Towards> {
    const CLOSE: f64 = 1e-9;
    if at >= upper - CLOSE && gradient >= 0.0 {
        Some(Towards::Infinity)
    } else if at <= lower + CLOSE && gradient <= 0.0 {
        Some(Towards::Zero)
    } else {
        None
    }
}
