//! The spend model, fitted or made from parameters.

use btyd::covariates::{Covariable, WithCovariates, fit_spend, prefixes};
use btyd::gamma_gamma::{self, GammaGamma, NAMES};
use btyd::posterior::{Drawing, Posterior};

use super::asked::{numbers, one, values_of};
use super::covariates::in_order;
use super::history::{PurchaseHistory, failure};
use super::options::FitOptions;
use super::posterior::{PosteriorReport, report};
use super::purchases::weighted;
use super::summary::{FitSummary, known, summary};
use crate::protocol::Failure;

/// Id of the spend model.
pub const SPEND_MODEL: &str = "gamma-gamma";

/// Settings that it can be fitted with.
pub(super) const SPEND_TAKES: &[&str] = &["weight", "covariates", "prior", "draws", "seed"];

/// A spend model, fitted to a history or made from parameters.
#[derive(Clone, Debug)]
pub struct SpendFit {
    /// Without effects unless covariates were chosen.
    pub(super) model: WithCovariates<GammaGamma>,
    pub(super) summary: FitSummary,
    pub(super) posterior: Option<Posterior<WithCovariates<GammaGamma>>>,
}

/// What a spend model expects of each customer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SpendPrediction {
    /// Expected amount of an order; `None` where the mean of the population does not exist.
    pub spend: Option<Vec<f64>>,
    /// Why there is none: `mean-spend-undefined`.
    pub reason: Option<&'static str>,
    /// Expected amount of an order of a new customer; `None` too for a model with covariates, see [`SpendFit::mean_new`].
    pub mean: Option<f64>,
}

/// Rows of customers with a repeat order and money spent on it.
fn repeat_buyers(frequency: &[f64], spend: &[f64]) -> Vec<usize> {
    (0..frequency.len()).filter(|&row| frequency[row] > 0.0 && spend[row] > 0.0).collect()
}

/// Why there is no value where the population's mean spend does not exist.
const UNDEFINED: &str = "mean-spend-undefined";

fn plain(parameters: &[f64]) -> Result<WithCovariates<GammaGamma>, Failure> {
    let named: Vec<_> = NAMES.iter().map(|&name| name.to_owned()).zip(parameters.iter().copied()).collect();
    WithCovariates::new(&named).map_err(|error| failure(&error))
}

impl SpendFit {
    /// Fits Gamma-Gamma to the customers with a repeat order whose mean spend is above 0.
    ///
    /// # Errors
    /// `bad-option` for a setting that it does not take; `no-amounts` for a history without money, `empty` when nobody
    /// qualifies, `length` or `row` for weights that do not fit.
    pub fn new(history: &PurchaseHistory, options: &FitOptions) -> Result<Self, Failure> {
        options.suit(SPEND_TAKES)?;
        let choice = options.choice(GammaGamma::PROCESSES)?;
        let spend = history.spend().ok_or_else(|| Failure::new("no-amounts"))?;
        let weighted = weighted(history, options)?;
        let Some(choice) = choice else {
            let used = repeat_buyers(weighted.frequency(), spend);
            let pick = |column: &[f64]| -> Vec<f64> { used.iter().map(|&row| column[row]).collect() };
            let weight = weighted.weights().map(pick);
            let asked = options.draws()?;
            let refused = |error: btyd::Error| failure(&error);
            let (frequency, spend) = (pick(weighted.frequency()), pick(spend));
            let fitting = gamma_gamma::Fitting::with_prior(&frequency, &spend, weight.as_deref(), &options.prior());
            let mut fitting = fitting.map_err(refused)?;
            let fit = fitting.run();
            let drawing = asked.map(|asked| fitting.drawing(asked)).transpose().map_err(refused)?;
            let posterior = drawing.map(Drawing::finish).map(Posterior::with_covariates);
            return Ok(Self { model: plain(&fit.parameters)?, summary: summary(SPEND_MODEL, &fit), posterior });
        };
        let found = fit_spend(&weighted, spend, &choice).map_err(|error| history.located(&error))?;
        let summary = summary(SPEND_MODEL, &found.fit);
        Ok(Self { model: found.fit.model, summary, posterior: found.posterior })
    }

    /// Gamma-Gamma from `p`, `q` and `gamma`.
    ///
    /// # Errors
    /// `parameter` for one that is not positive, `length` for too few or too many.
    pub fn of(parameters: &[f64]) -> Result<Self, Failure> {
        if parameters.len() != NAMES.len() {
            return Err(Failure::new("length").column("parameters").value(parameters.len()).expected(NAMES.len()));
        }
        Ok(Self { model: plain(parameters)?, summary: known(SPEND_MODEL, &NAMES, parameters), posterior: None })
    }

    /// The same by name, where effects of covariates may be among them: `spend.shop`.
    ///
    /// # Errors
    /// `bad-option` for a parameter that is missing or unknown, `parameter` for one outside its range.
    pub fn named(named: &[(String, f64)]) -> Result<Self, Failure> {
        in_order(&NAMES, &prefixes::<GammaGamma>(), named)?;
        let model = WithCovariates::new(named).map_err(|error| failure(&error))?;
        let summary = known(SPEND_MODEL, &model.names(), &model.parameters());
        Ok(Self { model, summary, posterior: None })
    }

    /// What the fit says of itself.
    pub fn summary(&self) -> FitSummary {
        self.summary.clone()
    }

    /// Draws from the posterior, where the fit was asked for them.
    pub fn posterior(&self) -> Option<PosteriorReport> {
        self.posterior.as_ref().map(report)
    }

    /// Expected amount of an order of a new customer with these covariates, all that the model has.
    ///
    /// # Errors
    /// `bad-option` for a covariate that is missing, unknown or not finite; `mean-spend-undefined` where it is infinite.
    pub fn mean_new(&self, covariates: &[(String, f64)]) -> Result<f64, Failure> {
        let values = values_of(self.model.covariates(), covariates)?;
        let model = self.model.at(&values).map_err(|error| failure(&error))?;
        let undefined = || Failure::new(UNDEFINED).column("q").value(model.q);
        one(model.mean().ok_or_else(undefined)?)
    }

    /// The model of every customer.
    fn customers(&self, history: &PurchaseHistory) -> Result<Vec<GammaGamma>, Failure> {
        self.model.customers(&history.history).map_err(|error| history.located(&error))
    }

    /// Expected amount of an order of each customer.
    ///
    /// # Errors
    /// `no-amounts` for a history without money; `mean-spend-undefined` with the first customer who has none.
    pub fn spend(&self, history: &PurchaseHistory) -> Result<Vec<f64>, Failure> {
        let spend = history.spend().ok_or_else(|| Failure::new("no-amounts"))?;
        let customers = self.customers(history)?;
        let one = |(row, (&frequency, &spend)): (usize, (&f64, &f64))| {
            let model = &customers[row];
            let undefined = || Failure { row: Some(row), ..Failure::new(UNDEFINED).column("q").value(model.q) };
            model.spend(frequency, spend).ok_or_else(undefined)
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
        let customers = self.customers(history)?;
        let mut values = vec![0.0; frequency.len()];
        for row in repeat_buyers(frequency, spend) {
            let one = customers[row].log_likelihood(&frequency[row..=row], &spend[row..=row], None);
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
        let customers = self.customers(history)?;
        // Whether there is a mean depends on nothing that covariates move.
        let mean = self.model.base().mean();
        let rows = customers.iter().zip(history.frequency().iter().zip(spend));
        let spend: Option<Vec<f64>> =
            mean.and_then(|_| rows.map(|(model, (&frequency, &spend))| model.spend(frequency, spend)).collect());
        let mean = mean.filter(|_| self.model.covariates().is_empty());
        let reason = if spend.is_none() { Some(UNDEFINED) } else { None };
        Ok(SpendPrediction { spend, reason, mean })
    }
}
