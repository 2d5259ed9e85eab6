//! What a model says of itself and of its fit.

use btyd::{Diagnosis, Fit};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

/// What a fit says of itself; of a model made from parameters, these alone.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FitSummary {
    /// Model id.
    pub model: &'static str,
    /// Estimates by symbol.
    #[serde(serialize_with = "as_map")]
    pub parameters: Vec<(&'static str, Option<f64>)>,
    /// Standard errors by symbol; `None` at a boundary.
    #[serde(serialize_with = "as_map")]
    pub standard_errors: Vec<(&'static str, Option<f64>)>,
    /// Covariance of the estimates, in the order of the parameters.
    pub covariance: Option<Vec<Vec<f64>>>,
    /// Log-likelihood of all customers.
    pub log_likelihood: Option<f64>,
    /// The same plus the log density of the prior; `None` without one.
    pub log_posterior: Option<f64>,
    /// Akaike's criterion; `None` with a prior, where the likelihood is not at its maximum.
    pub aic: Option<f64>,
    /// Schwarz's criterion; as [`FitSummary::aic`].
    pub bic: Option<f64>,
    /// Customers used (sum of the weights).
    pub customers: Option<f64>,
    /// Trust-region steps taken.
    pub iterations: usize,
    /// What is to be said of the fit.
    pub diagnosis: Vec<Diagnosis>,
}

/// Of a fit.
pub(super) fn summary<M>(model: &'static str, fit: &Fit<M>) -> FitSummary {
    let named = |values: Vec<Option<f64>>| fit.names.iter().copied().zip(values).collect();
    FitSummary {
        model,
        parameters: named(fit.parameters.iter().copied().map(Some).collect()),
        standard_errors: named(fit.standard_errors.clone()),
        covariance: fit.covariance.clone(),
        log_likelihood: Some(fit.log_likelihood),
        log_posterior: fit.log_posterior,
        aic: fit.log_posterior.is_none().then_some(fit.aic),
        bic: fit.log_posterior.is_none().then_some(fit.bic),
        customers: Some(fit.customers),
        iterations: fit.iterations,
        diagnosis: fit.diagnosis.clone(),
    }
}

/// Of a model that has been fitted to nothing.
pub(super) fn known(model: &'static str, names: &[&'static str], parameters: &[f64]) -> FitSummary {
    FitSummary {
        model,
        parameters: names.iter().copied().zip(parameters.iter().copied().map(Some)).collect(),
        standard_errors: names.iter().map(|&name| (name, None)).collect(),
        covariance: None,
        log_likelihood: None,
        log_posterior: None,
        aic: None,
        bic: None,
        customers: None,
        iterations: 0,
        diagnosis: Vec::new(),
    }
}

fn as_map<S: Serializer>(named: &[(&'static str, Option<f64>)], serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(named.len()))?;
    for (name, value) in named {
        map.serialize_entry(name, value)?;
    }
    map.end()
}
