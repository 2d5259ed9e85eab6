//! Fits of a history, and what they say of each customer.

use btyd::bg_nbd::BgNbd;
use btyd::gamma_gamma::{self, GammaGamma};
use btyd::mbg_nbd::MbgNbd;
use btyd::nbd::Nbd;
use btyd::pareto_nbd::ParetoNbd;
use btyd::value::{Covers, Terms, Total, continuous_rate, total};
use btyd::{Diagnosis, Fit, History, PurchaseModel};
use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};

use super::history::{PurchaseHistory, failure};
use crate::protocol::Failure;

/// A purchase model fitted to a history.
#[derive(Clone, Debug)]
pub struct PurchaseFit {
    fit: Fitted,
}

/// Ids of the purchase models, the first the usual one.
pub const PURCHASE_MODELS: [&str; 4] = ["bg-nbd", "mbg-nbd", "pareto-nbd", "nbd"];

#[derive(Clone, Debug)]
enum Fitted {
    BgNbd(Fit<BgNbd>),
    MbgNbd(Fit<MbgNbd>),
    ParetoNbd(Fit<ParetoNbd>),
    Nbd(Fit<Nbd>),
}

/// The same of whatever model was fitted.
macro_rules! each {
    ($fitted:expr, $fit:ident => $body:expr) => {
        match $fitted {
            Fitted::BgNbd($fit) => $body,
            Fitted::MbgNbd($fit) => $body,
            Fitted::ParetoNbd($fit) => $body,
            Fitted::Nbd($fit) => $body,
        }
    };
}

impl Fitted {
    fn new(model: &str, history: &History) -> Result<Fitted, Failure> {
        let fitted = match model {
            "bg-nbd" => btyd::fit(history).map(Fitted::BgNbd),
            "mbg-nbd" => btyd::fit(history).map(Fitted::MbgNbd),
            "pareto-nbd" => btyd::fit(history).map(Fitted::ParetoNbd),
            "nbd" => btyd::fit(history).map(Fitted::Nbd),
            other => return Err(Failure::new("unknown-model").value(other).expected(PURCHASE_MODELS.join(" "))),
        };
        fitted.map_err(|error| failure(&error))
    }

    fn id(&self) -> &'static str {
        match self {
            Fitted::BgNbd(_) => "bg-nbd",
            Fitted::MbgNbd(_) => "mbg-nbd",
            Fitted::ParetoNbd(_) => "pareto-nbd",
            Fitted::Nbd(_) => "nbd",
        }
    }
}

/// A spend model fitted to a history.
#[derive(Clone, Debug)]
pub struct SpendFit {
    fit: Fit<GammaGamma>,
}

/// What a fit says of itself.
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
    pub log_likelihood: f64,
    /// Akaike's criterion.
    pub aic: f64,
    /// Schwarz's criterion.
    pub bic: f64,
    /// Customers used (sum of the weights).
    pub customers: f64,
    /// Trust-region steps taken.
    pub iterations: usize,
    /// What is to be said of the fit.
    pub diagnosis: Vec<Diagnosis>,
}

/// What a purchase model expects of each customer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prediction {
    /// Probability to be alive at the end of the history.
    pub alive: Vec<f64>,
    /// Expected purchases over the horizon.
    pub expected: Vec<f64>,
}

/// What a spend model expects of each customer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SpendPrediction {
    /// Expected amount of an order; `None` where the mean of the population does not exist.
    pub spend: Option<Vec<f64>>,
    /// Why there is none: `mean-spend-undefined`.
    pub reason: Option<&'static str>,
    /// Expected amount of an order of a new customer.
    pub mean: Option<f64>,
}

/// How customers are valued.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ValueOptions {
    /// Discount rate a year, effective.
    pub annual_discount_rate: f64,
    /// Horizon in units of the history; a year where absent.
    pub horizon: Option<f64>,
    /// Share of an order's amount that is margin, 0 to 1.
    pub margin: f64,
    /// What the interval of the total covers.
    pub covers: Covers,
    /// Level of the interval, 0 to 1.
    pub level: f64,
}

impl Default for ValueOptions {
    fn default() -> Self {
        Self { annual_discount_rate: 0.15, horizon: None, margin: 1.0, covers: Covers::Both, level: 0.95 }
    }
}

/// Values of the customers and of all of them together.
#[derive(Clone, Debug, PartialEq)]
pub struct Valuation {
    /// Value of each customer; `None` where the mean spend of the population does not exist.
    pub value: Option<Vec<f64>>,
    /// The total with its interval; `None` as [`Valuation::value`].
    pub total: Option<Total>,
    /// Why there is none: `mean-spend-undefined`.
    pub reason: Option<&'static str>,
    /// Horizon used, in units of the history.
    pub horizon: f64,
    /// Continuous rate per unit that the annual rate became.
    pub rate: f64,
}

/// Why there is no value where the population's mean spend does not exist.
const UNDEFINED: &str = "mean-spend-undefined";

impl PurchaseFit {
    /// Fits a model of [`PURCHASE_MODELS`]; a row stands for `weight` customers where weights are given.
    ///
    /// # Errors
    /// `unknown-model`; `empty`, `length` or `row` for weights that do not fit.
    pub fn new(model: &str, history: &PurchaseHistory, weight: Option<Vec<f64>>) -> Result<Self, Failure> {
        let fit = match weight {
            Some(weight) => {
                let weighted = history.history.clone().with_weight(weight).map_err(|error| failure(&error))?;
                Fitted::new(model, &weighted)
            }
            None => Fitted::new(model, &history.history),
        };
        Ok(Self { fit: fit? })
    }

    /// What the fit says of itself.
    pub fn summary(&self) -> FitSummary {
        each!(&self.fit, fit => summary(self.fit.id(), fit))
    }

    /// What is expected of each customer of a history over `horizon` units.
    ///
    /// # Errors
    /// `setting` for a horizon below 0 or not finite.
    pub fn predict(&self, history: &PurchaseHistory, horizon: f64) -> Result<Prediction, Failure> {
        let scores = each!(&self.fit, fit => fit.model.score(&history.history, horizon, 0.0));
        let scores = scores.map_err(|error| failure(&error))?;
        Ok(Prediction { alive: scores.alive, expected: scores.expected })
    }

    /// Probability of exactly `count` purchases of a new customer in `time` units.
    pub fn probability_new(&self, count: u32, time: f64) -> f64 {
        each!(&self.fit, fit => fit.model.probability_new(u64::from(count), time))
    }

    /// Expected purchases of a new customer in `time` units.
    pub fn expected_new(&self, time: f64) -> f64 {
        each!(&self.fit, fit => fit.model.expected_new(time))
    }
}

impl SpendFit {
    /// Fits Gamma-Gamma to the customers with a repeat order whose mean spend is above 0.
    ///
    /// # Errors
    /// `no-amounts` for a history without money, `empty` when nobody qualifies, `length` or `row` for weights that do
    /// not fit.
    pub fn new(history: &PurchaseHistory, weight: Option<&[f64]>) -> Result<Self, Failure> {
        let spend = history.spend().ok_or_else(|| Failure::new("no-amounts"))?;
        let frequency = history.frequency();
        if let Some(weight) = weight.filter(|weight| weight.len() != frequency.len()) {
            return Err(Failure::new("length").column("weight").value(weight.len()).expected(frequency.len()));
        }
        let used: Vec<usize> = (0..frequency.len()).filter(|&row| frequency[row] > 0.0 && spend[row] > 0.0).collect();
        let pick = |column: &[f64]| -> Vec<f64> { used.iter().map(|&row| column[row]).collect() };
        let weight = weight.map(pick);
        let fit = gamma_gamma::fit(&pick(frequency), &pick(spend), weight.as_deref());
        Ok(Self { fit: fit.map_err(|error| failure(&error))? })
    }

    /// What the fit says of itself.
    pub fn summary(&self) -> FitSummary {
        summary("gamma-gamma", &self.fit)
    }

    /// Expected amount of an order of each customer.
    ///
    /// # Errors
    /// `no-amounts` for a history without money.
    pub fn predict(&self, history: &PurchaseHistory) -> Result<SpendPrediction, Failure> {
        let spend = history.spend().ok_or_else(|| Failure::new("no-amounts"))?;
        let model = &self.fit.model;
        let mean = model.mean();
        let spend: Option<Vec<f64>> = mean.and_then(|_| {
            history.frequency().iter().zip(spend).map(|(&frequency, &spend)| model.spend(frequency, spend)).collect()
        });
        let reason = if spend.is_none() { Some(UNDEFINED) } else { None };
        Ok(SpendPrediction { spend, reason, mean })
    }
}

/// Values every customer of a history with two fits: discounted expected purchases over the horizon, times the expected
/// spend, times the margin.
///
/// # Errors
/// `out-of-range` or `setting` for an option outside its range, `no-amounts` for a history without money.
pub fn customer_value(
    purchases: &PurchaseFit,
    spend: &SpendFit,
    history: &PurchaseHistory,
    options: &ValueOptions,
) -> Result<Valuation, Failure> {
    if !(options.annual_discount_rate >= 0.0 && options.annual_discount_rate.is_finite()) {
        let failure = Failure::new("out-of-range").column("annualDiscountRate");
        return Err(failure.value(options.annual_discount_rate).expected("≥ 0"));
    }
    let terms = Terms {
        horizon: options.horizon.unwrap_or(history.unit.year()),
        rate: continuous_rate(options.annual_discount_rate, history.unit.per_year()),
        margin: options.margin,
    };
    terms.check().map_err(|error| failure(&error))?;
    let expected_spend = spend.predict(history)?;
    let mut valuation =
        Valuation { value: None, total: None, reason: expected_spend.reason, horizon: terms.horizon, rate: terms.rate };
    let (Some(expected), Some(mean)) = (expected_spend.spend, history.spend()) else { return Ok(valuation) };
    let scores = each!(&purchases.fit, fit => fit.model.score(&history.history, terms.horizon, terms.rate));
    let residual = scores.map_err(|error| failure(&error))?.residual;
    let value = residual.iter().zip(&expected).map(|(residual, spend)| residual * spend * terms.margin).collect();
    let sum = each!(&purchases.fit, fit => {
        total(fit, &spend.fit, &history.history, mean, &terms, options.covers, options.level)
    });
    valuation.total = Some(sum.map_err(|error| failure(&error))?);
    valuation.value = Some(value);
    Ok(valuation)
}

fn summary<M>(model: &'static str, fit: &Fit<M>) -> FitSummary {
    let named = |values: Vec<Option<f64>>| fit.names.iter().copied().zip(values).collect();
    FitSummary {
        model,
        parameters: named(fit.parameters.iter().copied().map(Some).collect()),
        standard_errors: named(fit.standard_errors.clone()),
        covariance: fit.covariance.clone(),
        log_likelihood: fit.log_likelihood,
        aic: fit.aic,
        bic: fit.bic,
        customers: fit.customers,
        iterations: fit.iterations,
        diagnosis: fit.diagnosis.clone(),
    }
}

fn as_map<S: Serializer>(named: &[(&'static str, Option<f64>)], serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(named.len()))?;
    for (name, value) in named {
        map.serialize_entry(name, value)?;
    }
    map.end()
}
