//! The fit: Pareto/NBD first, from whose maximum `b` is let grow, and the model itself beside it.

use super::likelihood::{COUNT, LEAST, Likelihood, Start};
use super::{GgomNbd, NAMES};
use crate::contours::{Profile, Region, Walk};
use crate::diagnosis::Diagnosis;
use crate::error::Error;
use crate::findings;
use crate::fit::{Fit, Found};
use crate::fitting::{Estimation, Fitting};
use crate::grouped::Grouped;
use crate::history::History;
use crate::model::PurchaseModel;
use crate::optimise::{Outcome, Search};
use crate::pareto_nbd::ParetoNbd;
use crate::posterior::{Asked, Drawing};
use crate::prior::{LogPrior, Prior, WithPrior};

/// From a `b` below this (in units of one over the mean age) a search away from Pareto/NBD is on its way back to it.
const COARSE: f64 = 1e-3;

/// The searches one after the other.
pub(super) struct Searching {
    grouped: Grouped,
    pareto: Option<Fitting<ParetoNbd>>,
    search: Option<Search<WithPrior<Likelihood, COUNT>, COUNT>>,
    prior: LogPrior<COUNT>,
    best: Option<Outcome<COUNT>>,
    /// The best once all searches are done.
    found: Option<Outcome<COUNT>>,
    /// Starts of searches still to come.
    waiting: Vec<Start>,
    steps: usize,
    findings: Vec<Diagnosis>,
    customers: f64,
}

impl Searching {
    pub(super) fn fitting(history: &History, prior: &Prior) -> Result<Fitting<GgomNbd>, Error> {
        // Only a place to start from: priors of single parameters are left out.
        let of_pareto = if *prior == Prior::Weak { Prior::Weak } else { Prior::None };
        let pareto = ParetoNbd::fitting(history, &of_pareto)?;
        let prior = prior.in_logs(&NAMES, GgomNbd::WEAK, history.mean_age())?;
        let grouped = Grouped::new(history, false);
        Ok(Fitting::from(Searching {
            findings: findings::before_the_fit(history, &grouped.recency.values),
            customers: history.customers(),
            grouped,
            pareto: Some(pareto),
            search: None,
            // The search is in κ = β/b.
            prior: prior.in_ratio(4, 2),
            best: None,
            found: None,
            waiting: Vec::new(),
            steps: 0,
        }))
    }

    /// Where to begin once Pareto/NBD is known: beside it; with a risk that grows over the time observed; and with one that
    /// is hardly there at first (`β = 20`).
    fn begin(&mut self, pareto: &Fit<ParetoNbd>) {
        let ParetoNbd { r, alpha, s, beta } = pareto.model;
        let scale = self.grouped.scale();
        let sudden = 4.0 / scale;
        // Away from Pareto/NBD the way back to it is not followed to its end.
        let coarse = |at: [f64; COUNT]| Start { at, least: COARSE };
        self.waiting = vec![
            coarse([r, alpha, sudden, 1.0, 20.0 / sudden]),
            coarse([r, alpha, 0.3 / scale, s.clamp(0.05, 5.0), beta.clamp(0.05 * scale, 20.0 * scale)]),
            Start { at: [r, alpha, LEAST / scale, s, beta], least: LEAST },
        ];
        self.steps = pareto.iterations;
        self.next();
    }

    fn next(&mut self) {
        let start = self.waiting.pop();
        let likelihood = |start| Likelihood::new(self.grouped.clone(), start);
        self.search =
            start.map(|start| Search::new(WithPrior { likelihood: likelihood(start), prior: self.prior.clone() }));
    }

    fn finish(&mut self) -> Option<Fit<GgomNbd>> {
        let outcome = self.best.take()?;
        self.found = Some(outcome.clone());
        let b = outcome.point.at[2];
        let found = Found {
            outcome,
            prior: self.prior.clone(),
            iterations: self.steps,
            customers: self.customers,
            distinct_rows: self.grouped.rows.len(),
            shift: 0.0,
            scale: [1.0; COUNT],
        };
        let fit = found.into_fit(&NAMES, std::mem::take(&mut self.findings), build);
        Some(findings::after_the_fit(in_beta(fit, libm::exp(b))))
    }
}

fn build(&[r, alpha, b, s, kappa]: &[f64; COUNT]) -> GgomNbd {
    GgomNbd { r, alpha, b, s, beta: b * kappa }
}

/// From `κ` to `β = bκ`: to first order `dβ = κ db + b dκ`.
fn in_beta(fit: Fit<GgomNbd>, b: f64) -> Fit<GgomNbd> {
    let mut parameters: [f64; COUNT] = std::array::from_fn(|i| fit.parameters[i]);
    let kappa = parameters[4];
    parameters[4] = b * kappa;
    let mut jacobian = [[0.0; COUNT]; COUNT];
    for i in 0..COUNT {
        jacobian[i][i] = if i == 4 { b } else { 1.0 };
    }
    jacobian[4][2] = kappa;
    fit.moved(&parameters, &jacobian)
}

impl Estimation<GgomNbd> for Searching {
    fn advance(&mut self) -> Option<Fit<GgomNbd>> {
        if let Some(pareto) = &mut self.pareto {
            let fit = pareto.advance()?;
            self.pareto = None;
            self.begin(&fit);
            return None;
        }
        let Some(search) = &mut self.search else { return self.finish() };
        let outcome = search.advance()?;
        self.steps += search.steps();
        let value = |outcome: &Outcome<COUNT>| outcome.point.derivatives.value;
        // A gain that is not above rounding is none: the simpler model stays.
        if self.best.as_ref().is_none_or(|best| value(&outcome) > value(best) + 1e-6) {
            if search.problem().likelihood.is_coarse() && outcome.fixed[2].is_some() {
                self.waiting.push(Start { at: outcome.point.at.map(libm::exp), least: LEAST });
            }
            self.best = Some(outcome);
        }
        self.next();
        if self.search.is_none() { self.finish() } else { None }
    }

    fn drawing(self: Box<Self>, asked: Asked) -> Result<Drawing<GgomNbd>, Error> {
        let outcome = self.found.ok_or(Error::NoMaximum)?;
        let start = Start { at: outcome.point.at.map(libm::exp), least: LEAST };
        let problem = WithPrior { likelihood: Likelihood::new(self.grouped, start), prior: self.prior };
        Drawing::of(problem, &outcome, &NAMES, asked, |natural| {
            let model = build(natural);
            (model, vec![model.r, model.alpha, model.b, model.s, model.beta])
        })
    }

    fn progress(&self) -> f64 {
        match (&self.pareto, &self.search) {
            (Some(pareto), _) => 0.2 * pareto.progress(),
            (None, Some(search)) => 0.2 + 0.26 * ((2.0 - self.waiting.len() as f64).max(0.0) + search.progress()),
            _ => 1.0,
        }
    }

    fn contours(self: Box<Self>, fit: &Fit<GgomNbd>, region: Region) -> Option<Box<dyn Walk>> {
        let GgomNbd { r, alpha, b, s, beta } = fit.model;
        let at = [r, alpha, b, s, beta / b];
        let problem = Likelihood::new(self.grouped, Start { at, least: LEAST });
        Some(Box::new(Profile::new(problem, at, region)))
    }
}
