//! Models of a history, fitted or made from parameters, and what they say of each customer.

use btyd::gamma_gamma;
use btyd::posterior::Intervals;
use btyd::value::{Covers, Terms, Total, Totalling, continuous_rate};
use serde::{Deserialize, Serialize};

use super::asked::{count, discount, finite, numbers, one, values_of};
use super::covariates::in_order;
use super::history::{PurchaseHistory, failure};
use super::options::FitOptions;
use super::posterior::{IntervalOptions, PosteriorReport, finite_intervals, no_draws};
use super::purchases::{Asked, Entry, Given, MODELS, Valued};
use super::spend::{SPEND_MODEL, SpendFit};
use super::summary::FitSummary;
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

/// What a purchase model expects of each customer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prediction {
    /// Probability to be alive at the end of the history.
    pub alive: Vec<f64>,
    /// Expected purchases over the horizon.
    pub expected: Vec<f64>,
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
    /// Credible intervals of the customers' values and of their sum, at the same level; `None` unless both models have draws
    /// and the mean spend is finite in all but a few of them.
    pub credible: Option<Intervals>,
    /// Why there is none: `mean-spend-undefined`.
    pub reason: Option<&'static str>,
    /// Horizon used, in units of the history.
    pub horizon: f64,
    /// Continuous rate per unit that the annual rate became.
    pub rate: f64,
}

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

    /// The same by name, where effects of covariates may be among them: `rate.shop`.
    ///
    /// # Errors
    /// `unknown-model`, `bad-option` for a parameter that is missing or unknown, `parameter` for one outside its range.
    pub fn named(model: &str, named: &[(String, f64)]) -> Result<Self, Failure> {
        let entry = found(model)?;
        let prefixes = entry.effects.map(|effects| (effects.prefixes)()).unwrap_or_default();
        let given: Vec<String> = named.iter().map(|(name, _)| name.clone()).collect();
        let names = parameter_names_among(model, &given).unwrap_or(entry.names);
        match (in_order(names, &prefixes, named)?, entry.effects) {
            (None, Some(effects)) => {
                let model = (effects.of)(named).map_err(|error| failure(&error))?;
                Ok(Self { entry, parameters: Vec::new(), model })
            }
            (values, _) => Self::of(model, values.unwrap_or_default()),
        }
    }

    /// The model of a customer with these covariates, all that a model with covariates has; the model itself where it has
    /// none.
    ///
    /// # Errors
    /// `bad-option` for a covariate that is missing, unknown or not finite.
    pub fn of_customer(&self, covariates: &[(String, f64)]) -> Result<Self, Failure> {
        let values = values_of(self.model.covariates(), covariates)?;
        let model = self.model.of_customer(&values).map_err(|error| failure(&error))?;
        let model = model.unwrap_or_else(|| Asked::clone(&self.model));
        Ok(Self { entry: self.entry, parameters: self.parameters.clone(), model })
    }

    /// Covariates of the model that changed with time in the history that it was fitted to; none for a model made from
    /// parameters, of which it is not known.
    pub(super) fn over_time(&self) -> &[String] {
        self.model.over_time()
    }

    /// Of nobody in particular nothing can be said where covariates matter.
    fn of_anyone(&self) -> Result<&Asked, Failure> {
        values_of(self.model.covariates(), &[]).map(|_| &self.model)
    }

    /// What the fit says of itself.
    pub fn summary(&self) -> FitSummary {
        self.model.summary(self.entry.id, &self.parameters)
    }

    /// Draws from the posterior, where the fit was asked for them.
    pub fn posterior(&self) -> Option<PosteriorReport> {
        self.model.posterior()
    }

    /// Credible intervals of each customer and of all together: what is not known of the parameters.
    ///
    /// # Errors
    /// `no-draws` for a fit without draws or a model made from parameters; `bad-option`, `out-of-range`; `no-value` with the
    /// first customer with an end that is too large for a number.
    pub fn intervals(&self, history: &PurchaseHistory, options: &IntervalOptions) -> Result<Intervals, Failure> {
        let quantity = options.quantity(self.entry.rate)?;
        let found = self.model.intervals(self.checked(history)?, quantity, options.level).ok_or_else(no_draws)?;
        finite_intervals(found.map_err(|error| history.located(&error))?)
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
        let values = self.log_likelihoods(history)?;
        one(values.iter().enumerate().map(|(row, value)| history.history.weight(row) * value).sum())
    }

    /// Log-likelihood of each customer, weights left out.
    ///
    /// # Errors
    /// As [`PurchaseFit::predict`].
    pub fn log_likelihoods(&self, history: &PurchaseHistory) -> Result<Vec<f64>, Failure> {
        let values = self.model.log_likelihoods(self.checked(history)?);
        numbers(values.map_err(|error| history.located(&error))?)
    }

    /// Probability that each customer is alive a time `after` the end of the history.
    ///
    /// # Errors
    /// `out-of-range` for a time below 0 or not finite.
    pub fn alive(&self, history: &PurchaseHistory, after: f64) -> Result<Vec<f64>, Failure> {
        let after = finite("after", after)?;
        let values = self.model.alive(self.checked(history)?, after);
        numbers(values.map_err(|error| history.located(&error))?)
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
        let values = self.model.probability(self.checked(history)?, n, horizon);
        numbers(values.map_err(|error| history.located(&error))?)
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
    /// As [`PurchaseFit::probability`]; `bad-option` for a model with covariates, as in the two below: see
    /// [`PurchaseFit::of_customer`].
    pub fn probability_new(&self, n: f64, horizon: f64) -> Result<f64, Failure> {
        one(self.of_anyone()?.probability_new(count("n", n)?, finite("horizon", horizon)?))
    }

    /// Expected purchases of a new customer in the `horizon`.
    ///
    /// # Errors
    /// As [`PurchaseFit::expected`].
    pub fn expected_new(&self, horizon: f64) -> Result<f64, Failure> {
        one(self.of_anyone()?.expected_new(finite("horizon", horizon)?))
    }

    /// Expected purchases of a new customer in the `horizon`, each discounted to the first purchase, which is not counted.
    ///
    /// # Errors
    /// As [`PurchaseFit::residual`].
    pub fn discounted_new(&self, horizon: f64, rate: f64) -> Result<f64, Failure> {
        one(self.of_anyone()?.discounted_new(horizon, self.entry.rate.continuous(discount(horizon, rate)?)))
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
    let mut valuation = Valuation {
        value: None,
        total: None,
        credible: None,
        reason: expected_spend.reason,
        horizon: terms.horizon,
        rate: terms.rate,
    };
    let (Some(expected), Some(mean)) = (expected_spend.spend, history.spend()) else { return Ok(valuation) };
    let scores = purchases.model.score(&history.history, terms.horizon, terms.rate);
    let residual = scores.map_err(|error| history.located(&error))?.residual;
    let value = residual.iter().zip(&expected).map(|(residual, spend)| residual * spend * terms.margin).collect();
    let total = || {
        let bought = purchases.model.bought(&history.history, &terms)?;
        let spent = spend.model.spent(spend.summary.covariance.as_deref(), &history.history)?;
        let mut totalling = Totalling::from_parts(bought, spent, &history.history, mean, terms.margin)?;
        while !totalling.advance(history.history.len())? {}
        totalling.finish(options.covers, options.level)
    };
    valuation.total = Some(total().map_err(|error: btyd::Error| failure(&error))?);
    if let Some(spend) = &spend.posterior {
        let of = Valued { spend, history: &history.history, mean_spend: mean, terms, level: options.level };
        let found = purchases.model.value_intervals(&of).transpose().map_err(|error| history.located(&error))?;
        valuation.credible = found.and_then(|found| finite_intervals(found).ok());
    }
    valuation.value = Some(value);
    Ok(valuation)
}
