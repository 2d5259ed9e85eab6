//! Models of customers with a contract.

use std::fmt::Debug;
use std::rc::Rc;

use btyd::bdw::Bdw;
use btyd::sbg::Sbg;
use btyd::{Error, Fit, RetentionModel};

use super::asked::{count, discount, numbers, one, periods};
use super::history::failure;
use super::options::FitOptions;
use super::summary::{FitSummary, known, summary};
use crate::protocol::Failure;

/// Survivors by cohort, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct RetentionTable(btyd::RetentionTable);

impl RetentionTable {
    /// Checks and keeps the survivors, one list a cohort, the size of the cohort first.
    ///
    /// # Errors
    /// `empty`, or `survivors` with the first offending cohort and period.
    pub fn new(survivors: Vec<Vec<f64>>) -> Result<Self, Failure> {
        btyd::RetentionTable::new(survivors).map(Self).map_err(|error| failure(&error))
    }

    /// Survivors, one list a cohort.
    pub fn survivors(&self) -> &[Vec<f64>] {
        self.0.survivors()
    }

    /// Periods that the oldest cohort has been observed for.
    pub fn periods(&self) -> usize {
        self.0.periods()
    }

    /// Customers of all cohorts at their beginning.
    pub fn customers(&self) -> f64 {
        self.0.customers()
    }
}

/// A retention model, whatever its type.
type Asked = Rc<dyn Contracts>;

/// A retention model that can be asked for.
pub(super) struct Entry {
    pub(super) id: &'static str,
    names: &'static [&'static str],
    /// Settings that it can be fitted with.
    pub(super) takes: &'static [&'static str],
    fit: fn(&btyd::RetentionTable, &FitOptions) -> Result<Asked, Error>,
    of: fn(&[f64]) -> Result<Asked, Error>,
}

pub(super) const MODELS: [Entry; 2] = [entry::<Sbg>("sbg"), entry::<Bdw>("bdw")];

const fn entry<M: RetentionModel>(id: &'static str) -> Entry {
    Entry { id, names: M::NAMES, takes: &["prior"], fit: fitted::<M>, of: made::<M> }
}

fn fitted<M: RetentionModel>(table: &btyd::RetentionTable, options: &FitOptions) -> Result<Asked, Error> {
    let fit = M::fit_with_prior(table, &options.prior())?;
    Ok(Rc::new(Known { model: fit.model, fit: Some(fit) }))
}

fn made<M: RetentionModel>(parameters: &[f64]) -> Result<Asked, Error> {
    Ok(Rc::new(Known { model: M::of(parameters)?, fit: None }))
}

#[derive(Debug)]
struct Known<M> {
    model: M,
    fit: Option<Fit<M>>,
}

/// What is asked of a retention model, whatever its type.
trait Contracts: Debug {
    fn summary(&self, id: &'static str, parameters: &[f64]) -> FitSummary;
    fn log_likelihood(&self, table: &btyd::RetentionTable) -> f64;
    fn survival(&self, period: f64) -> f64;
    fn retention(&self, period: f64) -> f64;
    fn residual_lifetime(&self, renewals: f64, horizon: f64, rate: f64) -> f64;
}

impl<M: RetentionModel> Contracts for Known<M> {
    fn summary(&self, id: &'static str, parameters: &[f64]) -> FitSummary {
        self.fit.as_ref().map_or_else(|| known(id, M::NAMES, parameters), |fit| summary(id, fit))
    }

    fn log_likelihood(&self, table: &btyd::RetentionTable) -> f64 {
        self.model.log_likelihood(table)
    }

    fn survival(&self, period: f64) -> f64 {
        self.model.survival(period)
    }

    fn retention(&self, period: f64) -> f64 {
        self.model.retention(period)
    }

    fn residual_lifetime(&self, renewals: f64, horizon: f64, rate: f64) -> f64 {
        self.model.residual_lifetime(renewals, horizon, rate)
    }
}

/// Ids of the retention models.
pub fn retention_models() -> Vec<&'static str> {
    MODELS.iter().map(|entry| entry.id).collect()
}

/// Symbols of the parameters of a retention model, in order.
pub fn retention_parameter_names(model: &str) -> Option<&'static [&'static str]> {
    MODELS.iter().find(|entry| entry.id == model).map(|entry| entry.names)
}

fn found(model: &str) -> Result<&'static Entry, Failure> {
    let unknown = || Failure::new("unknown-model").value(model).expected(retention_models().join(" "));
    MODELS.iter().find(|entry| entry.id == model).ok_or_else(unknown)
}

/// A retention model, fitted to a table or made from parameters.
#[derive(Clone, Debug)]
pub struct RetentionFit {
    id: &'static str,
    parameters: Vec<f64>,
    model: Asked,
}

impl RetentionFit {
    /// Fits a model of [`retention_models`] to all cohorts at once.
    ///
    /// # Errors
    /// `unknown-model`, `bad-option` for a setting that the model does not take.
    pub fn new(model: &str, table: &RetentionTable, options: &FitOptions) -> Result<Self, Failure> {
        let entry = found(model)?;
        options.suit(entry.takes)?;
        let model = (entry.fit)(&table.0, options).map_err(|error| failure(&error))?;
        Ok(Self { id: entry.id, parameters: Vec::new(), model })
    }

    /// A model of [`retention_models`] from its parameters, in the order of [`retention_parameter_names`].
    ///
    /// # Errors
    /// `unknown-model`, `parameter` for one that is not positive.
    pub fn of(model: &str, parameters: Vec<f64>) -> Result<Self, Failure> {
        let entry = found(model)?;
        let model = (entry.of)(&parameters).map_err(|error| failure(&error))?;
        Ok(Self { id: entry.id, parameters, model })
    }

    /// What the fit says of itself.
    pub fn summary(&self) -> FitSummary {
        self.model.summary(self.id, &self.parameters)
    }

    /// Log-likelihood of a table.
    ///
    /// # Errors
    /// `no-value` where it is below every number.
    pub fn log_likelihood(&self, table: &RetentionTable) -> Result<f64, Failure> {
        one(self.model.log_likelihood(&table.0))
    }

    /// Share of a cohort still there after 0, 1, …, `periods` periods.
    ///
    /// # Errors
    /// `out-of-range` for a number of periods that is none.
    pub fn survival(&self, periods_asked: f64) -> Result<Vec<f64>, Failure> {
        numbers((0..=periods(periods_asked)?).map(|period| self.model.survival(period as f64)).collect())
    }

    /// Retention rates of periods 1, …, `periods`.
    ///
    /// # Errors
    /// As [`RetentionFit::survival`].
    pub fn retention(&self, periods_asked: f64) -> Result<Vec<f64>, Failure> {
        numbers((1..=periods(periods_asked)?).map(|period| self.model.retention(period as f64)).collect())
    }

    /// Expected renewals of a customer who has renewed `renewals` times and is about to decide on the next, each discounted
    /// at the effective rate a period to that decision, among the next `horizon` ones.
    ///
    /// # Errors
    /// `out-of-range` for a number of renewals that is none, and for a rate or horizon outside its range.
    pub fn residual_lifetime(&self, renewals: f64, horizon: f64, rate: f64) -> Result<f64, Failure> {
        let renewals = count("renewals", renewals)? as f64;
        one(self.model.residual_lifetime(renewals, horizon, discount(horizon, rate)?.ln_1p()))
    }
}
