//! Fitting a retention model.

use super::table::most_of_period;
use super::{Counts, RetentionModel, RetentionTable};
use crate::covariates::Kernel;
use crate::diagnosis::Diagnosis;
use crate::error::Error;
use crate::fit::{Fit, Found};
use crate::optimise::{Derivatives, Problem, Search};
use crate::posterior::{Asked, Drawing};
use crate::prior::{LogPrior, Prior, WithPrior};

/// The likelihood of a retention model over all cohorts.
pub(crate) trait RetentionProblem<const N: usize>: Problem<N> {
    fn of(counts: Counts) -> Self;
}

/// Periods of cohorts, each with its own parameters: how a model adds one to the sum, given the periods before it and the customers
/// lost and kept.
pub(crate) struct Periods<const N: usize>(pub(crate) fn([f64; N], f64, f64, f64, &mut Derivatives<N>));

impl<const N: usize> Kernel<N> for Periods<N> {
    const SLICE: usize = 32_768;

    fn add(&self, &parameters: &[f64; N], [before, lost, kept]: [f64; 3], weight: f64, sum: &mut Derivatives<N>) {
        (self.0)(parameters, before, weight * lost, weight * kept, sum);
    }

    fn most(&self, [_, lost, kept]: [f64; 3]) -> f64 {
        most_of_period(lost, kept)
    }
}

/// A fit, and what draws from the posterior around it.
#[doc(hidden)]
pub struct Fitted<M> {
    pub(super) fit: Fit<M>,
    pub(super) drawing: Box<dyn FnOnce(Asked) -> Result<Drawing<M>, Error>>,
}

pub(crate) fn fit_retention<M: RetentionModel, P: RetentionProblem<N> + 'static, const N: usize>(
    table: &RetentionTable,
    prior: &Prior,
    build: fn(&[f64; N]) -> M,
) -> Result<Fitted<M>, Error> {
    let findings = before_the_fit(table, N);
    let nothing = findings.contains(&Diagnosis::NobodyLeft) || findings.contains(&Diagnosis::AllLeftAtOnce);
    let prior: LogPrior<N> = prior.in_logs(M::NAMES, M::WEAK, 1.0)?;
    let likelihood = P::of(table.counts().clone());
    let mut search = Search::new(WithPrior { likelihood, prior: prior.clone() });
    let outcome = loop {
        if let Some(outcome) = search.advance() {
            break outcome;
        }
    };
    let ended = outcome.clone();
    let found = Found {
        outcome,
        prior,
        iterations: search.steps(),
        customers: table.customers(),
        distinct_rows: table.periods(),
        shift: 0.0,
        scale: [1.0; N],
    };
    let mut fit = found.into_fit(M::NAMES, findings.clone(), build);
    if nothing && fit.log_posterior.is_none() {
        // The search only says where its ranges end: one finding says it all.
        fit.diagnosis = findings;
        fit.standard_errors = vec![None; N];
        fit.covariance = None;
    }
    let problem = search.into_problem();
    let drawing =
        move |asked| Drawing::of(problem, &ended, M::NAMES, asked, move |natural| (build(natural), natural.to_vec()));
    Ok(Fitted { fit, drawing: Box::new(drawing) })
}

/// What can be said of the table before the fit.
fn before_the_fit(table: &RetentionTable, parameters: usize) -> Vec<Diagnosis> {
    let any = |counts: &[f64]| counts.iter().any(|&count| count > 0.0);
    if !any(table.lost()) {
        return vec![Diagnosis::NobodyLeft];
    }
    if !any(table.kept()) {
        return vec![Diagnosis::AllLeftAtOnce];
    }
    // A period says one thing: its retention rate.
    let telling = table.lost().iter().zip(table.kept()).filter(|(lost, kept)| **lost + **kept > 0.0).count();
    if telling < parameters {
        return vec![Diagnosis::TooFewPeriods { periods: telling, wanted: parameters }];
    }
    Vec::new()
}
