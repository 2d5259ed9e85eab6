//! A purchase model whose parameters are moved by what else is known of the customers.

use std::fmt::Debug;
use std::ops::Range;
use std::rc::Rc;

use btyd::contours::Contours;
use btyd::covariates::{Choice, Covariable, WithCovariates, fit};
use btyd::value::{Bought, Terms};
use btyd::{Error, Fit, History, PurchaseModel, Scores};
use models::value_figures::EstimateFigures;

use super::estimated::{estimate_figures, fit_report};
use super::purchases::{FittedPurchases, How, PurchaseFitting, ScoringWork, plain};
use crate::protocol::{FitReport, PurchaseModelId};

/// Different customers over whom what is expected of a new one is averaged.
const KINDS: usize = 100;

/// With the covariates chosen, or without any.
pub(super) fn covariable<M: PurchaseModel + Covariable>(
    history: &History,
    how: &How,
) -> Result<Box<dyn PurchaseFitting>, Error> {
    match &how.choice {
        None => plain::<M>(history, how),
        Some(choice) => Ok(Box::new(CovariateFitting::<M> {
            history: history.clone(),
            choice: choice.clone(),
            begun: false,
            of: std::marker::PhantomData,
        })),
    }
}

/// A fit that is made in one go, after a slice in which it is announced.
struct CovariateFitting<M> {
    history: History,
    choice: Choice,
    begun: bool,
    of: std::marker::PhantomData<M>,
}

impl<M: PurchaseModel + Covariable> PurchaseFitting for CovariateFitting<M> {
    fn advance(&mut self) -> Result<Option<Rc<dyn FittedPurchases>>, Error> {
        if !std::mem::replace(&mut self.begun, true) {
            return Ok(None);
        }
        let found = fit::<M>(&self.history, &self.choice)?.fit;
        let kinds = kinds(&found.model, &self.history)?;
        Ok(Some(Rc::new(Covaried { fit: found, kinds })))
    }

    fn progress(&self) -> f64 {
        if self.begun { 0.1 } else { 0.0 }
    }
}

/// The models of the different customers of a history with the share of each; where there are many, of those of every so
/// many-th customer.
fn kinds<M: PurchaseModel + Covariable>(model: &WithCovariates<M>, history: &History) -> Result<Vec<(f64, M)>, Error> {
    let columns = columns(model, history);
    let mut values: Vec<Vec<f64>> =
        (0..history.len()).map(|row| columns.iter().map(|column| column[row]).collect()).collect();
    values.sort_by(|one, other| one.partial_cmp(other).unwrap_or(std::cmp::Ordering::Equal));
    let customers = values.len() as f64;
    let mut kinds: Vec<(Vec<f64>, f64)> = Vec::new();
    for value in &values {
        match kinds.last_mut() {
            Some((known, count)) if known == value => *count += 1.0,
            _ => kinds.push((value.clone(), 1.0)),
        }
    }
    if kinds.len() > KINDS {
        let place = |kind: usize| (2 * kind + 1) * values.len() / (2 * KINDS);
        kinds = (0..KINDS).map(|kind| (values[place(kind)].clone(), customers / KINDS as f64)).collect();
    }
    kinds.into_iter().map(|(values, count)| Ok((count / customers, model.at(&values)?))).collect()
}

/// The columns that a model needs, in its order.
fn columns<'a, M: Covariable>(model: &WithCovariates<M>, history: &'a History) -> Vec<&'a [f64]> {
    model.covariates().iter().filter_map(|name| history.covariates().column(name)).collect()
}

#[derive(Debug)]
struct Covaried<M> {
    fit: Fit<WithCovariates<M>>,
    kinds: Vec<(f64, M)>,
}

impl<M: PurchaseModel + Covariable> FittedPurchases for Covaried<M> {
    fn report(&self, id: PurchaseModelId) -> FitReport {
        fit_report(id.id(), &self.fit)
    }

    fn estimate(&self, id: PurchaseModelId) -> EstimateFigures {
        estimate_figures(id.id(), &self.fit)
    }

    fn alive(&self, history: &History) -> Vec<f64> {
        // The histories of this page carry the covariates that the model was fitted with.
        self.fit.model.alive(history, 0.0).unwrap_or_default()
    }

    fn alive_in(&self, history: &History, row: usize, after: f64) -> f64 {
        let values: Vec<f64> = columns(&self.fit.model, history).iter().map(|column| column[row]).collect();
        let model = self.fit.model.at(&values);
        model.map_or(0.0, |model| model.alive_in(history, row, after))
    }

    fn expected_new(&self, t: f64) -> f64 {
        self.kinds.iter().map(|(share, model)| share * model.expected_new(t)).sum()
    }

    fn expected_frequencies(&self, history: &History, last: usize) -> Vec<f64> {
        let columns = columns(&self.fit.model, history);
        let mut sums = vec![0.0; last + 1];
        for (row, &age) in history.age().iter().enumerate() {
            let values: Vec<f64> = columns.iter().map(|column| column[row]).collect();
            let Ok(model) = self.fit.model.at(&values) else { continue };
            let mut rest = history.weight(row);
            for (count, sum) in sums[..last].iter_mut().enumerate() {
                let share = history.weight(row) * model.probability_new(count as u64, age);
                *sum += share;
                rest -= share;
            }
            sums[last] += rest.max(0.0);
        }
        sums
    }

    fn scoring(&self, history: Rc<History>, horizon: f64, rate: f64) -> Result<Box<dyn ScoringWork>, Error> {
        self.fit.model.check(&history)?;
        let model = self.fit.model.clone();
        Ok(Box::new(ByParts { model, history, horizon, rate, scores: Scores::default() }))
    }

    fn free(&self) -> Vec<&'static str> {
        Vec::new()
    }

    fn same_for_all(&self) -> bool {
        false
    }

    fn contours(&self, _: &History, _: [&str; 2], _: usize) -> Result<Contours, Error> {
        Err(Error::Setting { setting: "pair".to_owned() })
    }

    fn bought(&self, history: &History, terms: &Terms) -> Result<Bought, Error> {
        self.fit.model.bought(self.fit.covariance.as_deref(), history, terms)
    }
}

/// Scores of some customers after the other.
struct ByParts<M> {
    model: WithCovariates<M>,
    history: Rc<History>,
    horizon: f64,
    rate: f64,
    scores: Scores,
}

/// Some rows of a history with their covariates.
pub(super) fn part(history: &History, rows: Range<usize>) -> Result<History, Error> {
    let of = |column: &[f64]| column[rows.clone()].to_vec();
    let known = history.covariates();
    let named = known.names().iter().map(|name| (name.clone(), of(known.column(name).unwrap_or_default())));
    History::new(of(history.frequency()), of(history.recency()), of(history.age()))?.with_covariates(named.collect())
}

impl<M: PurchaseModel + Covariable> ScoringWork for ByParts<M> {
    fn advance(&mut self, rows: usize) -> Result<Option<Scores>, Error> {
        let start = self.scores.alive.len();
        let end = start.saturating_add(rows.max(1)).min(self.history.len());
        let own = self.model.score(&part(&self.history, start..end)?, self.horizon, self.rate)?;
        self.scores.alive.extend(own.alive);
        self.scores.expected.extend(own.expected);
        self.scores.residual.extend(own.residual);
        Ok((end == self.history.len()).then(|| std::mem::take(&mut self.scores)))
    }

    fn progress(&self) -> f64 {
        self.scores.alive.len() as f64 / self.history.len() as f64
    }
}
