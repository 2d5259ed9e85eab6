//! What a model says of itself and of its fit.

use btyd::{Diagnosis, Fit, LikelihoodRatio, PurchaseModel};
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
    pub parameters: Vec<(String, Option<f64>)>,
    /// Standard errors by symbol; `None` at a boundary.
    #[serde(serialize_with = "as_map")]
    pub standard_errors: Vec<(String, Option<f64>)>,
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
    /// Test against the simpler model that this one contains, where the fit begins with that.
    pub likelihood_ratio: Option<LikelihoodRatio>,
    /// Correlation of the purchase rate with the rate of leaving, where the model knows one.
    pub correlation: Option<RateCorrelation>,
    /// Trust-region steps taken.
    pub iterations: usize,
    /// What is to be said of the fit.
    pub diagnosis: Vec<Diagnosis>,
}

/// How purchase rate and rate of leaving go together.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RateCorrelation {
    /// Between −1 and 1: below 0 where frequent buyers stay longer.
    pub value: f64,
    /// By the delta method; `None` at a limit of the model, and without a fit.
    pub standard_error: Option<f64>,
}

impl RateCorrelation {
    /// Of a model that knows one, and the fit that it comes from.
    pub(crate) fn of<M: PurchaseModel>(model: &M, fit: Option<&Fit<M>>) -> Option<RateCorrelation> {
        let (value, slopes) = model.rate_correlation()?;
        let inside = fit.filter(|fit| fit.standard_errors.last().is_some_and(Option::is_some));
        let covariance = inside.and_then(|fit| fit.covariance.as_deref());
        let variance = |covariance: &[Vec<f64>]| {
            let row =
                |(row, slope): (&Vec<f64>, &f64)| slope * row.iter().zip(&slopes).map(|(c, s)| c * s).sum::<f64>();
            covariance.iter().zip(&slopes).map(row).sum::<f64>()
        };
        Some(RateCorrelation {
            value,
            standard_error: covariance.map(|covariance| variance(covariance).max(0.0).sqrt()),
        })
    }
}

/// Of a fit.
pub(super) fn summary<M>(model: &'static str, fit: &Fit<M>) -> FitSummary {
    let named = |values: Vec<Option<f64>>| fit.names.iter().cloned().zip(values).collect();
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
        likelihood_ratio: fit.likelihood_ratio,
        correlation: None,
        iterations: fit.iterations,
        diagnosis: fit.diagnosis.clone(),
    }
}

/// Of a model that has been fitted to nothing.
pub(super) fn known<S: ToString>(model: &'static str, names: &[S], parameters: &[f64]) -> FitSummary {
    FitSummary {
        model,
        parameters: names.iter().map(S::to_string).zip(parameters.iter().copied().map(Some)).collect(),
        standard_errors: names.iter().map(|name| (name.to_string(), None)).collect(),
        covariance: None,
        log_likelihood: None,
        log_posterior: None,
        aic: None,
        bic: None,
        customers: None,
        likelihood_ratio: None,
        correlation: None,
        iterations: 0,
        diagnosis: Vec::new(),
    }
}

fn as_map<S: Serializer>(named: &[(String, Option<f64>)], serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(named.len()))?;
    for (name, value) in named {
        map.serialize_entry(name, value)?;
    }
    map.end()
}
