//! Purchase models with covariates, and parameters by name.

use std::rc::Rc;

use btyd::covariates::{Covariable, CovariateFit, OverTime, WithCovariates, fit};
use btyd::posterior::{Intervals, Posterior, Quantity};
use btyd::value::{Bought, Terms};
use btyd::{Error, Fit, History, PurchaseModel, Scores};

use super::posterior::{PosteriorReport, report};
use super::purchases::{Asked, Given, Purchases, Valued, fitted};
use super::summary::{FitSummary, known, summary};
use crate::protocol::Failure;

/// A model with covariates, with the fit that it comes from, if it does.
#[derive(Debug)]
struct Covaried<M> {
    model: WithCovariates<M>,
    fit: Option<Fit<WithCovariates<M>>>,
    posterior: Option<Posterior<WithCovariates<M>>>,
    over_time: Vec<String>,
}

/// With the covariates chosen, or without any.
pub(super) fn fitted_with_covariates<M: PurchaseModel + Covariable>(given: &Given<'_>) -> Result<Asked, Failure> {
    let Some(choice) = given.options.choice(M::PROCESSES)? else { return fitted::<M>(given) };
    let found = fit::<M>(&given.history, &choice).map_err(|error| given.of.located(&error))?;
    let CovariateFit { fit, posterior, .. } = found;
    let changing = given.history.over_time().map_or(&[][..], OverTime::names);
    let over_time = fit.model.covariates().iter().filter(|name| changing.contains(name)).cloned().collect();
    Ok(Rc::new(Covaried { model: fit.model.clone(), fit: Some(fit), posterior, over_time }))
}

/// From all parameters and effects by name.
pub(super) fn made_by_name<M: PurchaseModel + Covariable>(named: &[(String, f64)]) -> Result<Asked, Error> {
    let model = WithCovariates::<M>::new(named)?;
    Ok(Rc::new(Covaried { model, fit: None, posterior: None, over_time: Vec::new() }))
}

impl<M: PurchaseModel + Covariable> Purchases for Covaried<M> {
    fn summary(&self, id: &'static str, _: &[f64]) -> FitSummary {
        match &self.fit {
            Some(fit) => summary(id, fit),
            None => known(id, &self.model.names(), &self.model.parameters()),
        }
    }

    fn check(&self, history: &History) -> Result<(), Error> {
        self.model.check(history)
    }

    fn covariates(&self) -> &[String] {
        self.model.covariates()
    }

    fn over_time(&self) -> &[String] {
        &self.over_time
    }

    fn of_customer(&self, covariates: &[f64]) -> Result<Option<Asked>, Error> {
        let model = self.model.at(covariates)?;
        Ok(Some(Rc::new(super::purchases::Known { model, fit: None, posterior: None })))
    }

    fn log_likelihoods(&self, history: &History) -> Result<Vec<f64>, Error> {
        self.model.log_likelihoods(history)
    }

    fn alive(&self, history: &History, after: f64) -> Result<Vec<f64>, Error> {
        self.model.alive(history, after)
    }

    fn score(&self, history: &History, horizon: f64, rate: f64) -> Result<Scores, Error> {
        self.model.score(history, horizon, rate)
    }

    fn probability(&self, history: &History, count: u64, horizon: f64) -> Result<Vec<f64>, Error> {
        self.model.probability(history, count, horizon)
    }

    fn expected_new(&self, horizon: f64) -> f64 {
        self.model.base().expected_new(horizon)
    }

    fn probability_new(&self, count: u64, horizon: f64) -> f64 {
        self.model.base().probability_new(count, horizon)
    }

    fn discounted_new(&self, horizon: f64, rate: f64) -> f64 {
        self.model.base().discounted_new(horizon, rate)
    }

    fn bought(&self, history: &History, terms: &Terms) -> Result<Bought, Error> {
        let covariance = self.fit.as_ref().and_then(|fit| fit.covariance.as_deref());
        self.model.bought(covariance, history, terms)
    }

    fn posterior(&self) -> Option<PosteriorReport> {
        self.posterior.as_ref().map(report)
    }

    fn intervals(&self, history: &History, quantity: Quantity, level: f64) -> Option<Result<Intervals, Error>> {
        Some(self.posterior.as_ref()?.intervals(history, quantity, level))
    }

    fn value_intervals(&self, of: &Valued<'_>) -> Option<Result<Intervals, Error>> {
        Some(of.intervals(self.posterior.as_ref()?))
    }
}

/// The values of `names` in order, where nothing else is given; `None` where there is more, which a model with effects of
/// covariates may take.
///
/// # Errors
/// `bad-option` for one that is missing, and for more where the model takes no effects.
pub(super) fn in_order(names: &[&str], effects: &[&str], named: &[(String, f64)]) -> Result<Option<Vec<f64>>, Failure> {
    let values = names.iter().map(|name| {
        let given = named.iter().find(|(known, _)| known == name).map(|(_, value)| *value);
        given.ok_or_else(|| Failure::new("bad-option").column(*name).expected("number"))
    });
    let is_effect =
        |name: &str| name.split_once('.').is_some_and(|(prefix, rest)| effects.contains(&prefix) && !rest.is_empty());
    let mut more = named.iter().map(|(name, _)| name.as_str()).filter(|name| !names.contains(name)).peekable();
    let none = more.peek().is_none();
    if let Some(unknown) = more.find(|name| !is_effect(name)) {
        let effects = effects.iter().map(|prefix| format!("{prefix}.…"));
        let known: Vec<String> = names.iter().map(|&name| name.to_owned()).chain(effects).collect();
        return Err(Failure::new("bad-option").column(unknown).expected(known.join(" ")));
    }
    let values = values.collect::<Result<_, _>>()?;
    Ok(none.then_some(values))
}
