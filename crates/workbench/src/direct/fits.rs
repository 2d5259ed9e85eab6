//! Models of a history, fitted or made from parameters, and what they say of each customer.

use btyd::Fit;
use btyd::gamma_gamma::{self, GammaGamma};
use btyd::value::{Covers, Estimate, Terms, Total, continuous_rate};
use serde::{Deserialize, Serialize};

use super::asked::{count, discount, finite, numbers, one};
use super::history::{PurchaseHistory, failure};
use super::options::FitOptions;
use super::purchases::{Asked, Entry, Given, MODELS, Valued};
use super::summary::{FitSummary, known, summary};
use crate::protocol::Failure;

/// Ids of the purchase models, the first the usual one.
pub fn purchase_models() -> Vec<&'static str> {
    MODELS.iter().map(|entry| entry.id).collect()
}

fn found(model: &str) -> Result<&'static Entry, Failure> {
    let unknown = || Failure::new("unknown-model").value(model).expected(purchase_models().join(" "));
    MODELS.iter().find(|entry| entry.id == model).ok_or_else(unknown)
}

/// A purchase model, fitted to a history or made from parameters.
#[derive(Clone, Debug)]
pub struct PurchaseFit {
    entry: &'static Entry,
    parameters: Vec<f64>,
    model: Asked,
}

/// A spend model, fitted to a history or made from parameters.
#[derive(Clone, Debug)]
pub struct SpendFit {
    model: GammaGamma,
    fit: Option<Fit<GammaGamma>>,
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

/// Id of the spend model.
pub const SPEND_MODEL: &str = "gamma-gamma";

/// Settings that it can be fitted with.
pub(super) const SPEND_TAKES: &[&str] = &["weight", "prior"];

/// Symbols of the parameters of a purchase model or the spend model, in order.
pub fn parameter_names(model: &str) -> Option<&'static [&'static str]> {
    if model == SPEND_MODEL {
        return Some(&gamma_gamma::NAMES);
    }
    MODELS.iter().find(|entry| entry.id == model).map(|entry| entry.names)
}

/// The same of the model that has all the parameters `given`, where there is a wider one with the same id.
pub fn parameter_names_among(model: &str, given: &[String]) -> Option<&'static [&'static str]> {
    let has = |entry: &Entry| given.iter().all(|name| entry.names.contains(&name.as_str()));
    let wider = |entry: &Entry| entry.wider.filter(|wider| !has(entry) && has(wider));
    let entry = MODELS.iter().find(|entry| entry.id == model);
    entry.and_then(wider).map_or_else(|| parameter_names(model), |wider| Some(wider.names))
}

/// Rows of customers with a repeat order and money spent on it.
fn repeat_buyers(frequency: &[f64], spend: &[f64]) -> Vec<usize> {
    (0..frequency.len()).filter(|&row| frequency[row] > 0.0 && spend[row] > 0.0).collect()
}

/// Why there is no value where the population's mean spend does not exist.
const UNDEFINED: &str = "mean-spend-undefined";

impl PurchaseFit {
    /// Fits a model of [`purchase_models`].
    ///
    /// # Errors
    /// `unknown-model`; `bad-option` for a setting that the model does not take, `out-of-range` for a `k` that is not from 1
    /// to 50; `empty`, `length` or `row` for weights that do not fit; `row` for a customer whom the model cannot take.
    pub fn new(model: &str, history: &PurchaseHistory, options: &FitOptions) -> Result<Self, Failure> {
        let entry = found(model)?;
        options.suit(entry.takes)?;
        let model = (entry.fit)(&Given::new(history, options)?)?;
        Ok(Self { entry, parameters: Vec::new(), model })
    }

    /// A model of [`purchase_models`] from its parameters, in the order of [`parameter_names`] or [`parameter_names_among`].
    ///
    /// # Errors
    /// `unknown-model`, `parameter` for one outside its range.
    pub fn of(model: &str, parameters: Vec<f64>) -> Result<Self, Failure> {
        let entry = found(model)?;
        let entry = entry.wider.filter(|wider| wider.names.len() == parameters.len()).unwrap_or(entry);
        let model = (entry.of)(&parameters).map_err(|error| failure(&error))?;
        Ok(Self { entry, parameters, model })
    }

    /// What the fit says of itself.
    pub fn summary(&self) -> FitSummary {
        self.model.summary(self.entry.id, &self.parameters)
    }

    /// What is expected of each customer of a history over `horizon` units.
    ///
    /// # Errors
    /// `setting` for a horizon below 0 or not finite; `row` for a customer whom the model cannot take, as in all below.
    pub fn predict(&self, history: &PurchaseHistory, horizon: f64) -> Result<Prediction, Failure> {
        let scores = self.model.score(&history.history, horizon, 0.0);
        let scores = scores.map_err(|error| history.located(&error))?;
        Ok(Prediction { alive: numbers(scores.alive)?, expected: numbers(scores.expected)? })
    }

    fn checked<'a>(&self, history: &'a PurchaseHistory) -> Result<&'a btyd::History, Failure> {
        self.model.check(&history.history).map_err(|error| history.located(&error))?;
        Ok(&history.history)
    }

    /// Log-likelihood of a history, weights counted.
    ///
    /// # Errors
    /// As [`PurchaseFit::predict`].
    pub fn log_likelihood(&self, history: &PurchaseHistory) -> Result<f64, Failure> {
        one(self.model.log_likelihood(self.checked(history)?))
    }

    /// Log-likelihood of each customer, weights left out.
    ///
    /// # Errors
    /// As [`PurchaseFit::predict`].
    pub fn log_likelihoods(&self, history: &PurchaseHistory) -> Result<Vec<f64>, Failure> {
        numbers(self.model.log_likelihoods(self.checked(history)?))
    }

    /// Probability that each customer is alive a time `after` the end of the history.
    ///
    /// # Errors
    /// `out-of-range` for a time below 0 or not finite.
    pub fn alive(&self, history: &PurchaseHistory, after: f64) -> Result<Vec<f64>, Failure> {
        let after = finite("after", after)?;
        numbers(self.model.alive(self.checked(history)?, after))
    }

    /// Expected purchases of each customer over the `horizon`.
    ///
    /// # Errors
    /// `out-of-range` for a horizon below 0 or not finite.
    pub fn expected(&self, history: &PurchaseHistory, horizon: f64) -> Result<Vec<f64>, Failure> {
        let horizon = finite("horizon", horizon)?;
        let scores = self.model.score(&history.history, horizon, 0.0);
        numbers(scores.map_err(|error| history.located(&error))?.expected)
    }

    /// Probability of exactly `n` purchases of each customer over the `horizon`.
    ///
    /// # Errors
    /// `out-of-range` for a number that is not whole, or a horizon below 0 or not finite.
    pub fn probability(&self, history: &PurchaseHistory, n: f64, horizon: f64) -> Result<Vec<f64>, Failure> {
        let (n, horizon) = (count("n", n)?, finite("horizon", horizon)?);
        numbers(self.model.probability(self.checked(history)?, n, horizon))
    }

    /// Expected purchases of each customer over the `horizon`, each discounted to the end of the history: at the continuous
    /// rate a time unit, or at the effective one an opportunity where the model counts opportunities.
    ///
    /// # Errors
    /// `out-of-range` for a rate or horizon outside its range; only with a rate above 0 may the horizon be infinite.
    pub fn residual(&self, history: &PurchaseHistory, horizon: f64, rate: f64) -> Result<Vec<f64>, Failure> {
        let rate = self.entry.rate.continuous(discount(horizon, rate)?);
        let scores = self.model.score(&history.history, horizon, rate);
        numbers(scores.map_err(|error| history.located(&error))?.residual)
    }

    /// Probability of exactly `n` purchases of a new customer in the `horizon`.
    ///
    /// # Errors
    /// As [`PurchaseFit::probability`].
    pub fn probability_new(&self, n: f64, horizon: f64) -> Result<f64, Failure> {
        one(self.model.probability_new(count("n", n)?, finite("horizon", horizon)?))
    }

    /// Expected purchases of a new customer in the `horizon`.
    ///
    /// # Errors
    /// As [`PurchaseFit::expected`].
    pub fn expected_new(&self, horizon: f64) -> Result<f64, Failure> {
        one(self.model.expected_new(finite("horizon", horizon)?))
    }

    /// Expected purchases of a new customer in the `horizon`, each discounted to the first purchase, which is not counted.
    ///
    /// # Errors
    /// As [`PurchaseFit::residual`].
    pub fn discounted_new(&self, horizon: f64, rate: f64) -> Result<f64, Failure> {
        one(self.model.discounted_new(horizon, self.entry.rate.continuous(discount(horizon, rate)?)))
    }
}

impl SpendFit {
    /// Fits Gamma-Gamma to the customers with a repeat order whose mean spend is above 0.
    ///
    /// # Errors
    /// `bad-option` for a setting that it does not take; `no-amounts` for a history without money, `empty` when nobody
    /// qualifies, `length` or `row` for weights that do not fit.
    pub fn new(history: &PurchaseHistory, options: &FitOptions) -> Result<Self, Failure> {
        options.suit(SPEND_TAKES)?;
        let weight = options.weight.as_deref();
        let spend = history.spend().ok_or_else(|| Failure::new("no-amounts"))?;
        let frequency = history.frequency();
        if let Some(weight) = weight.filter(|weight| weight.len() != frequency.len()) {
            return Err(Failure::new("length").column("weight").value(weight.len()).expected(frequency.len()));
        }
        let (used, weight) = (repeat_buyers(frequency, spend), weight.or(history.history.weights()));
        let pick = |column: &[f64]| -> Vec<f64> { used.iter().map(|&row| column[row]).collect() };
        let weight = weight.map(pick);
        let fit = gamma_gamma::fit_with_prior(&pick(frequency), &pick(spend), weight.as_deref(), &options.prior());
        let fit = fit.map_err(|error| failure(&error))?;
        Ok(Self { model: fit.model, fit: Some(fit) })
    }

    /// Gamma-Gamma from `p`, `q` and `gamma`.
    ///
    /// # Errors
    /// `parameter` for one that is not positive, `length` for too few or too many.
    pub fn of(parameters: &[f64]) -> Result<Self, Failure> {
        let &[p, q, gamma] = parameters else {
            return Err(Failure::new("length").column("parameters").value(parameters.len()).expected(3));
        };
        let model = GammaGamma::new(p, q, gamma).map_err(|error| failure(&error))?;
        Ok(Self { model, fit: None })
    }

    /// What the fit says of itself.
    pub fn summary(&self) -> FitSummary {
        let GammaGamma { p, q, gamma } = self.model;
        let made = || known(SPEND_MODEL, &gamma_gamma::NAMES, &[p, q, gamma]);
        self.fit.as_ref().map_or_else(made, |fit| summary(SPEND_MODEL, fit))
    }

    fn estimate(&self) -> Estimate<'_, GammaGamma> {
        let covariance = self.fit.as_ref().and_then(|fit| fit.covariance.as_deref());
        Estimate { model: &self.model, covariance }
    }

    /// Expected amount of an order of each customer.
    ///
    /// # Errors
    /// `no-amounts` for a history without money; `mean-spend-undefined` with the first customer who has none.
    pub fn spend(&self, history: &PurchaseHistory) -> Result<Vec<f64>, Failure> {
        let spend = history.spend().ok_or_else(|| Failure::new("no-amounts"))?;
        let one = |(row, (&frequency, &spend)): (usize, (&f64, &f64))| {
            let undefined = || Failure { row: Some(row), ..Failure::new(UNDEFINED).column("q").value(self.model.q) };
            self.model.spend(frequency, spend).ok_or_else(undefined)
        };
        numbers(history.frequency().iter().zip(spend).enumerate().map(one).collect::<Result<_, _>>()?)
    }

    /// Log-likelihood of the mean spends of the customers with a repeat order, weights left out; 0 for the others, of whom
    /// the model says nothing.
    ///
    /// # Errors
    /// `no-amounts` for a history without money.
    pub fn log_likelihoods(&self, history: &PurchaseHistory) -> Result<Vec<f64>, Failure> {
        let spend = history.spend().ok_or_else(|| Failure::new("no-amounts"))?;
        let frequency = history.frequency();
        let mut values = vec![0.0; frequency.len()];
        for row in repeat_buyers(frequency, spend) {
            let one = self.model.log_likelihood(&frequency[row..=row], &spend[row..=row], None);
            values[row] = one.map_err(|error| failure(&error))?;
        }
        numbers(values)
    }

    /// The sum of the same, weights counted.
    ///
    /// # Errors
    /// As [`SpendFit::log_likelihoods`].
    pub fn log_likelihood(&self, history: &PurchaseHistory) -> Result<f64, Failure> {
        let values = self.log_likelihoods(history)?;
        one(values.iter().enumerate().map(|(row, value)| history.history.weight(row) * value).sum())
    }

    /// Expected amount of an order of each customer.
    ///
    /// # Errors
    /// `no-amounts` for a history without money.
    pub fn predict(&self, history: &PurchaseHistory) -> Result<SpendPrediction, Failure> {
        let spend = history.spend().ok_or_else(|| Failure::new("no-amounts"))?;
        let model = &self.model;
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
    let scores = purchases.model.score(&history.history, terms.horizon, terms.rate);
    let residual = scores.map_err(|error| history.located(&error))?.residual;
    let value = residual.iter().zip(&expected).map(|(residual, spend)| residual * spend * terms.margin).collect();
    let (covers, level) = (options.covers, options.level);
    let valued = Valued { history: &history.history, mean_spend: mean, terms, covers, level };
    let sum = purchases.model.total(spend.estimate(), &valued);
    valuation.total = Some(sum.map_err(|error| failure(&error))?);
    valuation.value = Some(value);
    Ok(valuation)
}
