//! Models of customers with a contract.

use std::fmt::Debug;
use std::rc::Rc;

use btyd::bdw::Bdw;
use btyd::covariates::{Covariable, CovariateFit, Covariates, WithCovariates, fit_table, prefixes};
use btyd::posterior::Posterior;
use btyd::sbg::Sbg;
use btyd::{Error, Fit, RetentionModel};

use super::asked::{count, discount, numbers, one, periods, values_of};
use super::covariates::in_order;
use super::history::failure;
use super::options::FitOptions;
use super::posterior::{PosteriorReport, report};
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

    /// Gives the cohorts covariates by name, one value a cohort.
    ///
    /// # Errors
    /// `length` or `row` for a column that does not fit, `covariate` for a name given twice.
    pub fn with_covariates(self, named: Vec<(String, Vec<f64>)>) -> Result<Self, Failure> {
        self.0.with_covariates(named).map(Self).map_err(|error| failure(&error))
    }

    /// What else is known of the cohorts.
    pub fn covariates(&self) -> &Covariates {
        self.0.covariates()
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

/// Makes a model from all parameters and effects by name.
type MadeByName = fn(&[(String, f64)]) -> Result<Asked, Error>;

/// A retention model that can be asked for.
pub(super) struct Entry {
    pub(super) id: &'static str,
    names: &'static [&'static str],
    /// Settings that it can be fitted with.
    pub(super) takes: &'static [&'static str],
    fit: fn(&btyd::RetentionTable, &FitOptions) -> Result<Asked, Failure>,
    of: fn(&[f64]) -> Result<Asked, Error>,
    /// What the names of effects begin with.
    prefixes: fn() -> Vec<&'static str>,
    /// The model with all parameters and effects by name.
    named: MadeByName,
}

pub(super) const MODELS: [Entry; 2] = [entry::<Sbg>("sbg"), entry::<Bdw>("bdw")];

const fn entry<M: RetentionModel + Covariable>(id: &'static str) -> Entry {
    let takes = &["prior", "covariates", "draws", "seed"];
    Entry {
        id,
        names: M::NAMES,
        takes,
        fit: fitted::<M>,
        of: made::<M>,
        prefixes: prefixes::<M>,
        named: made_by_name::<M>,
    }
}

fn fitted<M: RetentionModel + Covariable>(
    table: &btyd::RetentionTable,
    options: &FitOptions,
) -> Result<Asked, Failure> {
    let failed = |error: Error| failure(&error);
    let Some(choice) = options.choice(M::PROCESSES)? else {
        let found = match options.draws()? {
            Some(asked) => M::draw(table, &options.prior(), asked).map(|(fit, posterior)| (fit, Some(posterior))),
            None => M::fit_with_prior(table, &options.prior()).map(|fit| (fit, None)),
        };
        let (fit, posterior) = found.map_err(failed)?;
        return Ok(Rc::new(Known { model: fit.model, fit: Some(fit), posterior }));
    };
    let CovariateFit { fit, posterior, .. } = fit_table::<M>(table, &choice).map_err(failed)?;
    Ok(Rc::new(Covaried { model: fit.model.clone(), fit: Some(fit), posterior }))
}

fn made_by_name<M: RetentionModel + Covariable>(named: &[(String, f64)]) -> Result<Asked, Error> {
    Ok(Rc::new(Covaried { model: WithCovariates::<M>::new(named)?, fit: None, posterior: None }))
}

fn made<M: RetentionModel>(parameters: &[f64]) -> Result<Asked, Error> {
    Ok(Rc::new(Known { model: M::of(parameters)?, fit: None, posterior: None }))
}

#[derive(Debug)]
struct Known<M> {
    model: M,
    fit: Option<Fit<M>>,
    posterior: Option<Posterior<M>>,
}

/// What is asked of a retention model, whatever its type.
trait Contracts: Debug {
    fn summary(&self, id: &'static str, parameters: &[f64]) -> FitSummary;
    fn posterior(&self) -> Option<PosteriorReport> {
        None
    }
    fn log_likelihood(&self, table: &btyd::RetentionTable) -> Result<f64, Error>;
    /// Covariates that a cohort has to have.
    fn covariates(&self) -> &[String] {
        &[]
    }
    /// The model of a cohort with these covariates; `None` where it has none.
    fn of_cohort(&self, _: &[f64]) -> Result<Option<Asked>, Error> {
        Ok(None)
    }
    fn survival(&self, period: f64) -> f64;
    fn retention(&self, period: f64) -> f64;
    fn residual_lifetime(&self, renewals: f64, horizon: f64, rate: f64) -> f64;
}

impl<M: RetentionModel> Contracts for Known<M> {
    fn summary(&self, id: &'static str, parameters: &[f64]) -> FitSummary {
        self.fit.as_ref().map_or_else(|| known(id, M::NAMES, parameters), |fit| summary(id, fit))
    }

    fn posterior(&self) -> Option<PosteriorReport> {
        self.posterior.as_ref().map(report)
    }

    fn log_likelihood(&self, table: &btyd::RetentionTable) -> Result<f64, Error> {
        Ok(self.model.log_likelihood(table))
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

/// A model with covariates of cohorts, with the fit that it comes from, if it does. Of a cohort without covariates it says
/// nothing: that of given ones is asked instead.
#[derive(Debug)]
struct Covaried<M> {
    model: WithCovariates<M>,
    fit: Option<Fit<WithCovariates<M>>>,
    posterior: Option<Posterior<WithCovariates<M>>>,
}

impl<M: RetentionModel + Covariable> Contracts for Covaried<M> {
    fn summary(&self, id: &'static str, _: &[f64]) -> FitSummary {
        match &self.fit {
            Some(fit) => summary(id, fit),
            None => known(id, &self.model.names(), &self.model.parameters()),
        }
    }

    fn posterior(&self) -> Option<PosteriorReport> {
        self.posterior.as_ref().map(report)
    }

    fn log_likelihood(&self, table: &btyd::RetentionTable) -> Result<f64, Error> {
        self.model.log_likelihood_of_table(table)
    }

    fn covariates(&self) -> &[String] {
        self.model.covariates()
    }

    fn of_cohort(&self, covariates: &[f64]) -> Result<Option<Asked>, Error> {
        let model = self.model.at(covariates)?;
        Ok(Some(Rc::new(Known { model, fit: None, posterior: None })))
    }

    fn survival(&self, period: f64) -> f64 {
        self.model.base().survival(period)
    }

    fn retention(&self, period: f64) -> f64 {
        self.model.base().retention(period)
    }

    fn residual_lifetime(&self, renewals: f64, horizon: f64, rate: f64) -> f64 {
        self.model.base().residual_lifetime(renewals, horizon, rate)
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
        let model = (entry.fit)(&table.0, options)?;
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

    /// The same by name, where effects of covariates may be among them: `dropout_alpha.shop`.
    ///
    /// # Errors
    /// As [`RetentionFit::of`]; `bad-option` for a parameter that is missing or unknown.
    pub fn named(model: &str, named: &[(String, f64)]) -> Result<Self, Failure> {
        let entry = found(model)?;
        match in_order(entry.names, &(entry.prefixes)(), named)? {
            Some(values) => Self::of(model, values),
            None => {
                let model = (entry.named)(named).map_err(|error| failure(&error))?;
                Ok(Self { id: entry.id, parameters: Vec::new(), model })
            }
        }
    }

    /// The model of a cohort with these covariates, all that a model with covariates has; the model itself where it has none.
    ///
    /// # Errors
    /// `bad-option` for a covariate that is missing, unknown or not finite.
    pub fn of_cohort(&self, covariates: &[(String, f64)]) -> Result<Self, Failure> {
        let values = values_of(self.model.covariates(), covariates)?;
        let model = self.model.of_cohort(&values).map_err(|error| failure(&error))?;
        let model = model.unwrap_or_else(|| Asked::clone(&self.model));
        Ok(Self { id: self.id, parameters: self.parameters.clone(), model })
    }

    /// Of no cohort in particular nothing can be said where covariates matter.
    fn of_any(&self) -> Result<&Asked, Failure> {
        values_of(self.model.covariates(), &[]).map(|_| &self.model)
    }

    /// What the fit says of itself.
    pub fn summary(&self) -> FitSummary {
        self.model.summary(self.id, &self.parameters)
    }

    /// Draws from the posterior, where the fit was asked for them.
    pub fn posterior(&self) -> Option<PosteriorReport> {
        self.model.posterior()
    }

    /// Log-likelihood of a table.
    ///
    /// # Errors
    /// `no-value` where it is below every number; `covariate` for one that the cohorts do not have.
    pub fn log_likelihood(&self, table: &RetentionTable) -> Result<f64, Failure> {
        one(self.model.log_likelihood(&table.0).map_err(|error| failure(&error))?)
    }

    /// Share of a cohort still there after 0, 1, …, `periods` periods.
    ///
    /// # Errors
    /// `out-of-range` for a number of periods that is none; `bad-option` for a model with covariates, as in all below: see
    /// [`RetentionFit::of_cohort`].
    pub fn survival(&self, periods_asked: f64) -> Result<Vec<f64>, Failure> {
        let model = self.of_any()?;
        numbers((0..=periods(periods_asked)?).map(|period| model.survival(period as f64)).collect())
    }

    /// Retention rates of periods 1, …, `periods`.
    ///
    /// # Errors
    /// As [`RetentionFit::survival`].
    pub fn retention(&self, periods_asked: f64) -> Result<Vec<f64>, Failure> {
        let model = self.of_any()?;
        numbers((1..=periods(periods_asked)?).map(|period| model.retention(period as f64)).collect())
    }

    /// Expected renewals of a customer who has renewed `renewals` times and is about to decide on the next, each discounted
    /// at the effective rate a period to that decision, among the next `horizon` ones.
    ///
    /// # Errors
    /// `out-of-range` for a number of renewals that is none, and for a rate or horizon outside its range.
    pub fn residual_lifetime(&self, renewals: f64, horizon: f64, rate: f64) -> Result<f64, Failure> {
        let renewals = count("renewals", renewals)? as f64;
        one(self.of_any()?.residual_lifetime(renewals, horizon, discount(horizon, rate)?.ln_1p()))
    }
}
