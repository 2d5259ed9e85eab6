//! The fit: Pareto/NBD first, from whose maximum purchases are let be regular.

use super::ParetoGgg;
use super::likelihood::{COUNT, First, Likelihood, build};
use crate::diagnosis::{Diagnosis, Towards};
use crate::error::Error;
use crate::findings;
use crate::fit::{Fit, Found};
use crate::fitting::{Estimation, Fitting};
use crate::history::History;
use crate::model::PurchaseModel;
use crate::optimise::{Outcome, Problem, Search};
use crate::pareto_nbd::ParetoNbd;
use crate::posterior::{Asked, Drawing};
use crate::prior::{LogPrior, Prior, WithPrior};

/// The searches one after the other.
pub(super) struct Searching {
    likelihood: Option<Likelihood>,
    distinct_rows: usize,
    pareto: Option<Fitting<ParetoNbd>>,
    search: Option<Search<WithPrior<Likelihood, COUNT>, COUNT>>,
    prior: LogPrior<COUNT>,
    first: First,
    found: Option<Outcome<COUNT>>,
    steps: usize,
    findings: Vec<Diagnosis>,
    customers: f64,
}

impl Searching {
    pub(super) fn fitting(history: &History, prior: &Prior) -> Result<Fitting<ParetoGgg>, Error> {
        if history.sum_log_intervals().is_none() {
            return Err(Error::NoIntervals);
        }
        // Only a place to start from: priors of single parameters are left out.
        let of_pareto = if *prior == Prior::Weak { Prior::Weak } else { Prior::None };
        let pareto = ParetoNbd::fitting(history, &of_pareto)?;
        let prior = prior.in_logs(ParetoGgg::NAMES, ParetoGgg::WEAK, history.mean_age())?;
        // The search is in γ/t.
        let prior = prior.in_ratio(1, 0);
        let first = if prior.is_of(0) { First::Shape } else { First::Spread };
        let likelihood = Likelihood::new(history);
        Ok(Fitting::from(Searching {
            findings: findings::before_the_fit(history, history.recency()),
            customers: history.customers(),
            distinct_rows: likelihood.rows(),
            likelihood: Some(likelihood),
            pareto: Some(pareto),
            search: None,
            prior,
            first,
            found: None,
            steps: 0,
        }))
    }

    /// Where to begin once Pareto/NBD is known: purchases that are more random than random, as random, and regular, with
    /// customers who differ in it.
    fn begin(&mut self, pareto: &Fit<ParetoNbd>) {
        let ParetoNbd { r, alpha, s, beta } = pareto.model;
        self.steps = pareto.iterations;
        let start = |t: f64, mean: f64| [t, 1.0 / mean, r, alpha, s, beta];
        let starts = vec![start(3.0, 0.7), start(3.0, 1.2), start(3.0, 3.0), start(20.0, 1.0)];
        let (first, prior) = (self.first, self.prior.clone());
        let problem = |likelihood: Likelihood| WithPrior { likelihood: likelihood.from(first, starts), prior };
        self.search = self.likelihood.take().map(|likelihood| Search::new(problem(likelihood)));
    }
}

/// From `ρ = γ/t` to `γ = tρ`: to first order `dγ = ρ dt + t dρ`.
fn in_gamma(fit: Fit<ParetoGgg>) -> Fit<ParetoGgg> {
    let mut parameters: [f64; COUNT] = std::array::from_fn(|i| fit.parameters[i]);
    let (t, inverse) = (parameters[0], parameters[1]);
    parameters[1] = t * inverse;
    let mut jacobian = [[0.0; COUNT]; COUNT];
    for i in 0..COUNT {
        jacobian[i][i] = if i == 1 { t } else { 1.0 };
    }
    jacobian[1][0] = inverse;
    let mut fit = fit.moved(&parameters, &jacobian);
    // Where customers do not differ in regularity, γ goes the way of t; what is known is their ratio.
    let no_spread = |finding: &Diagnosis| matches!(finding, Diagnosis::Boundary { parameter, towards: Towards::Infinity } if parameter == ParetoGgg::NAMES[0]);
    if let Some(place) = fit.diagnosis.iter().position(no_spread) {
        let parameter = ParetoGgg::NAMES[1].to_owned();
        fit.diagnosis.insert(place + 1, Diagnosis::Boundary { parameter, towards: Towards::Infinity });
        fit.standard_errors[1] = None;
    }
    fit
}

impl Estimation<ParetoGgg> for Searching {
    fn advance(&mut self) -> Option<Fit<ParetoGgg>> {
        if let Some(pareto) = &mut self.pareto {
            let fit = pareto.advance()?;
            self.pareto = None;
            self.begin(&fit);
            return None;
        }
        let search = self.search.as_mut()?;
        let outcome = self.first.outcome_in_shape(search.advance()?);
        self.found = Some(outcome.clone());
        let found = Found {
            outcome,
            prior: self.prior.clone(),
            iterations: self.steps + search.steps(),
            customers: self.customers,
            distinct_rows: self.distinct_rows,
            shift: 0.0,
            scale: [1.0; COUNT],
        };
        let fit = found.into_fit(ParetoGgg::NAMES, std::mem::take(&mut self.findings), build);
        Some(findings::after_the_fit(in_gamma(fit)))
    }

    fn drawing(self: Box<Self>, asked: Asked) -> Result<Drawing<ParetoGgg>, Error> {
        let outcome = self.found.ok_or(Error::NoMaximum)?;
        let mut problem = self.search.ok_or(Error::NoMaximum)?.into_problem();
        problem.likelihood = problem.likelihood.from(First::Shape, Vec::new());
        Drawing::of(problem, &outcome, ParetoGgg::NAMES, asked, |natural| {
            let model = build(natural);
            (model, vec![model.t, model.gamma, model.r, model.alpha, model.s, model.beta])
        })
    }

    fn progress(&self) -> f64 {
        match (&self.pareto, &self.search) {
            (Some(pareto), _) => 0.03 * pareto.progress(),
            (None, Some(search)) => 0.03 + 0.97 * search.progress(),
            _ => 1.0,
        }
    }
}
