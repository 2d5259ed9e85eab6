//! A purchase model that is the same for all customers: fitted, with draws from its posterior where they are asked for.

use std::rc::Rc;

use btyd::contours::Contours;
use btyd::posterior::{Asked, Drawing, Intervals, Posterior, Predicting};
use btyd::value::{Bought, Estimate, Terms};
use btyd::{Error, Fit, Fitting, History, PurchaseModel, Scoring, tracking};
use models::value_figures::{DrawsFigures, EffectFigures, EstimateFigures, TestFigures};

use super::purchases::{FittedPurchases, How, IntervalOf, IntervalWork, PurchaseFitting, ScoringWork};
use super::{LEVEL, failure};
use crate::direct::RateCorrelation;
use crate::protocol::{FitReport, ParameterReport, PurchaseModelId, fit_finding};

/// A fit under way, then the draws.
pub(super) struct Estimating<M> {
    asked: Option<Asked>,
    state: State<M>,
}

enum State<M> {
    /// The top of the likelihood, or of the posterior, is searched for.
    Fit(Option<Fitting<M>>),
    /// Parameters are drawn.
    Draw(Box<Fit<M>>, Drawing<M>),
}

/// Share of the work that is done once a fit with draws is there.
const FITTED: f64 = 0.3;

impl<M: PurchaseModel> Estimating<M> {
    /// # Errors
    /// As [`Fitting::with_prior`].
    pub(super) fn start(history: &History, how: &How) -> Result<Self, Error> {
        Ok(Self { asked: how.asked, state: State::Fit(Some(Fitting::with_prior(history, &how.prior)?)) })
    }
}

impl<M: PurchaseModel> PurchaseFitting for Estimating<M> {
    fn advance(&mut self) -> Result<Option<Rc<dyn FittedPurchases>>, Error> {
        let done = |fit: &Fit<M>, posterior, refused| -> Rc<dyn FittedPurchases> {
            Rc::new(Estimated { fit: fit.clone(), posterior, refused })
        };
        match &mut self.state {
            State::Fit(fitting) => {
                let Some(fit) = fitting.as_mut().and_then(Fitting::advance) else { return Ok(None) };
                let drawing = fitting.take().zip(self.asked).map(|(fitting, asked)| fitting.drawing(asked));
                match drawing {
                    None => return Ok(Some(done(&fit, None, None))),
                    // Values do not depend on draws.
                    Some(Err(error)) => return Ok(Some(done(&fit, None, Some(failure(error).code)))),
                    Some(Ok(drawing)) => self.state = State::Draw(Box::new(fit), drawing),
                }
                Ok(None)
            }
            State::Draw(fit, drawing) => {
                let posterior = drawing.advance();
                Ok(posterior.map(|posterior| done(fit, Some(Rc::new(posterior)), None)))
            }
        }
    }

    fn progress(&self) -> f64 {
        match &self.state {
            State::Fit(fitting) => {
                let done = fitting.as_ref().map_or(1.0, Fitting::progress);
                if self.asked.is_some() { FITTED * done } else { done }
            }
            State::Draw(_, drawing) => FITTED + (1.0 - FITTED) * drawing.progress(),
        }
    }

    fn draws(&self) -> Option<[usize; 2]> {
        let State::Draw(_, drawing) = &self.state else { return None };
        self.asked.map(|asked| [(drawing.progress() * asked.draws as f64) as usize, asked.draws])
    }
}

/// A fit, with the draws that were taken around it or why there are none.
#[derive(Debug)]
struct Estimated<M> {
    fit: Fit<M>,
    posterior: Option<Rc<Posterior<M>>>,
    refused: Option<String>,
}

/// What is told of draws.
pub(super) fn draws_figures<M>(posterior: &Posterior<M>) -> DrawsFigures {
    let ends = |place: usize| {
        let found = posterior.parameter(place).interval(LEVEL);
        (posterior.names[place].to_owned(), [found.lower, found.median, found.upper])
    };
    DrawsFigures {
        draws: posterior.models.len(),
        seed: posterior.seed as u32,
        level: LEVEL,
        parameters: (0..posterior.names.len()).map(ends).collect(),
        effective: posterior.effective_sample_size,
        pareto_k: Some(posterior.pareto_k).filter(|k| k.is_finite()),
    }
}

impl<M: PurchaseModel> FittedPurchases for Estimated<M> {
    fn report(&self, id: PurchaseModelId) -> FitReport {
        let mut report = fit_report(id.id(), &self.fit);
        report
            .diagnosis
            .extend(self.posterior.iter().flat_map(|posterior| posterior.diagnosis.iter().map(fit_finding)));
        report
    }

    fn estimate(&self, id: PurchaseModelId) -> EstimateFigures {
        let correlation = RateCorrelation::of(&self.fit.model, Some(&self.fit));
        EstimateFigures {
            draws: self.posterior.as_deref().map(draws_figures),
            no_draws: self.refused.clone(),
            correlation: correlation.map(|found| (found.value, found.standard_error)),
            ..estimate_figures(id.id(), &self.fit)
        }
    }

    fn alive(&self, history: &History) -> Vec<f64> {
        self.fit.model.alive_all(history)
    }

    fn alive_in(&self, history: &History, row: usize, after: f64) -> f64 {
        self.fit.model.alive_in(history, row, after)
    }

    fn expected_new(&self, t: f64) -> f64 {
        self.fit.model.expected_new(t)
    }

    fn expected_frequencies(&self, history: &History, last: usize) -> Vec<f64> {
        tracking::expected_frequencies(&self.fit.model, history, last)
    }

    fn scoring(&self, history: Rc<History>, horizon: f64, rate: f64) -> Result<Box<dyn ScoringWork>, Error> {
        Ok(Box::new(Scoring::start(self.fit.model, history, horizon, rate)?))
    }

    fn free(&self) -> Vec<&'static str> {
        Contours::free(&self.fit)
    }

    fn contours(&self, history: &History, pair: [&str; 2], side: usize) -> Result<Contours, Error> {
        Contours::start(&self.fit, history, pair, side)
    }

    fn bought(&self, history: &History, terms: &Terms) -> Result<Bought, Error> {
        Bought::of(Estimate::from(&self.fit), history, terms)
    }

    fn intervals(
        &self,
        history: Rc<History>,
        of: IntervalOf<'_>,
        level: f64,
    ) -> Option<Result<Box<dyn IntervalWork>, Error>> {
        let posterior = Rc::clone(self.posterior.as_ref()?);
        Some(match of {
            IntervalOf::Purchases(quantity) => {
                Predicting::start(posterior, history, quantity, level).map(|work| Box::new(Work(work)) as _)
            }
            IntervalOf::Value(spend, mean, terms) => {
                let found = Predicting::values(posterior, spend.posterior()?, history, mean, &terms, level);
                found.map(|work| Box::new(Work(work)) as _)
            }
        })
    }
}

/// Intervals of the customers of a shared history.
struct Work<M>(Predicting<Rc<Posterior<M>>, Rc<History>, M>);

impl<M: PurchaseModel> IntervalWork for Work<M> {
    fn advance(&mut self) -> Option<Intervals> {
        self.0.advance()
    }

    fn progress(&self) -> f64 {
        self.0.progress()
    }
}

/// The fit in words and numbers.
pub(super) fn fit_report<M>(model: &str, fit: &Fit<M>) -> FitReport {
    FitReport {
        model: model.to_owned(),
        parameters: fit
            .names
            .iter()
            .zip(&fit.parameters)
            .zip(&fit.standard_errors)
            .filter(|((name, _), _)| !name.contains('.'))
            .map(|((name, &value), &standard_error)| ParameterReport {
                name: (*name).to_owned(),
                value,
                standard_error,
            })
            .collect(),
        log_likelihood: fit.log_likelihood,
        aic: fit.aic,
        bic: fit.bic,
        customers: fit.customers.round() as usize,
        iterations: fit.iterations,
        diagnosis: fit.diagnosis.iter().map(fit_finding).collect(),
        log_posterior: fit.log_posterior,
    }
}

/// What is to be told of a fit beyond its parameters.
pub(super) fn estimate_figures<M>(model: &str, fit: &Fit<M>) -> EstimateFigures {
    let effect = |place: usize| {
        let (of, covariate) = fit.names[place].split_once('.')?;
        let (value, standard_error) = (fit.parameters[place], fit.standard_errors[place]);
        Some(EffectFigures { of: of.to_owned(), covariate: covariate.to_owned(), value, standard_error })
    };
    EstimateFigures {
        model: model.to_owned(),
        effects: (0..fit.names.len()).filter_map(effect).collect(),
        test: fit.likelihood_ratio.map(|test| TestFigures {
            statistic: test.statistic,
            degrees: test.degrees,
            p: test.p,
        }),
        ..EstimateFigures::default()
    }
}
