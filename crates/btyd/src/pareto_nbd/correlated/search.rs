//! The fit: Pareto/NBD first, then from its maximum with `m`.

use super::likelihood::{Likelihood, natural};
use super::{COUNT, CorrelatedParetoNbd, NAMES};
use crate::diagnosis::Diagnosis;
use crate::error::Error;
use crate::findings;
use crate::fit::{Fit, Found, LikelihoodRatio};
use crate::fitting::{Estimation, Fitting};
use crate::grouped::Grouped;
use crate::history::History;
use crate::model::PurchaseModel;
use crate::optimise::{Outcome, Search};
use crate::pareto_nbd::ParetoNbd;
use crate::posterior::{Asked, Drawing};
use crate::prior::{LogPrior, Prior, WithPrior};

/// The two searches one after the other.
pub(super) struct Searching {
    grouped: Grouped,
    findings: Vec<Diagnosis>,
    customers: f64,
    plain: Fitting<ParetoNbd>,
    prior: LogPrior<COUNT>,
    known: Option<Known>,
    /// The likelihood, and where its search ended.
    found: Option<(WithPrior<Likelihood, COUNT>, Outcome<COUNT>)>,
}

/// The maximum without correlation, and the search that begins there.
struct Known {
    log_likelihood: f64,
    iterations: usize,
    search: Search<WithPrior<Likelihood, COUNT>, COUNT>,
}

impl Searching {
    pub(super) fn new(history: &History, prior: &Prior) -> Result<Searching, Error> {
        let grouped = Grouped::new(history, false);
        Ok(Searching {
            findings: findings::before_the_fit(history, &grouped.recency.values),
            customers: history.customers(),
            plain: ParetoNbd::fitting(history, prior)?,
            prior: prior.in_logs(ParetoNbd::NAMES, ParetoNbd::WEAK, history.mean_age())?,
            grouped,
            known: None,
            found: None,
        })
    }

    fn finish(&mut self, outcome: Outcome<COUNT>) -> Option<Fit<CorrelatedParetoNbd>> {
        let known = self.known.take()?;
        let at_end = outcome.fixed[4].is_some();
        let ended = outcome.clone();
        let (parameters, jacobian) = natural(&outcome.point.at.map(libm::exp));
        let found = Found {
            outcome,
            prior: self.prior.clone(),
            iterations: known.iterations + known.search.steps(),
            customers: self.customers,
            distinct_rows: self.grouped.rows.len(),
            shift: 0.0,
            scale: [1.0; COUNT],
        };
        let [r, alpha, s, beta, m] = parameters;
        let model = CorrelatedParetoNbd { r, alpha, s, beta, m };
        let fit = found.into_fit(&NAMES, std::mem::take(&mut self.findings), |_| model);
        let mut fit = fit.moved(&parameters, &jacobian);
        if at_end {
            for finding in &mut fit.diagnosis {
                if matches!(finding, Diagnosis::Boundary { parameter, .. } if parameter == NAMES[4]) {
                    *finding = Diagnosis::CorrelationLimit { correlation: model.correlation() };
                }
            }
        }
        let gain = fit.log_likelihood - known.log_likelihood;
        self.found = Some((known.search.into_problem(), ended));
        fit.likelihood_ratio = self.prior.is_flat().then(|| LikelihoodRatio::of(gain, 1));
        Some(findings::after_the_fit(fit))
    }
}

impl Estimation<CorrelatedParetoNbd> for Searching {
    fn advance(&mut self) -> Option<Fit<CorrelatedParetoNbd>> {
        match &mut self.known {
            None => {
                let plain = self.plain.advance()?;
                self.known = Some(Known {
                    log_likelihood: plain.log_likelihood,
                    iterations: plain.iterations,
                    search: Search::new(WithPrior {
                        likelihood: Likelihood::new(self.grouped.clone(), &plain.model),
                        prior: self.prior.clone(),
                    }),
                });
                None
            }
            Some(known) => {
                let outcome = known.search.advance()?;
                self.finish(outcome)
            }
        }
    }

    fn drawing(self: Box<Self>, asked: Asked) -> Result<Drawing<CorrelatedParetoNbd>, Error> {
        let (problem, outcome) = self.found.ok_or(Error::NoMaximum)?;
        Drawing::of(problem, &outcome, &NAMES, asked, |searched| {
            let (parameters, _) = natural(searched);
            let [r, alpha, s, beta, m] = parameters;
            (CorrelatedParetoNbd { r, alpha, s, beta, m }, parameters.to_vec())
        })
    }

    fn progress(&self) -> f64 {
        self.known.as_ref().map_or_else(|| 0.2 * self.plain.progress(), |known| 0.2 + 0.8 * known.search.progress())
    }
}
