//! The purchase models by id. A further one is a line in [`MODELS`].

use std::borrow::Cow;
use std::fmt::Debug;
use std::rc::Rc;

use btyd::bg_bb::BgBb;
use btyd::bg_cnbd_k::{BgCnbdK, MOST_REGULAR};
use btyd::bg_nbd::BgNbd;
use btyd::covariates::{Covariable, WithCovariates, loads, prefixes};
use btyd::gamma_gamma::GammaGamma;
use btyd::ggom_nbd::GgomNbd;
use btyd::mbg_cnbd_k::MbgCnbdK;
use btyd::mbg_nbd::MbgNbd;
use btyd::nbd::Nbd;
use btyd::pareto_ggg::ParetoGgg;
use btyd::pareto_nbd::ParetoNbd;
use btyd::pareto_nbd::correlated::CorrelatedParetoNbd;
use btyd::posterior::{Drawing, Drawn, Intervals, Posterior, Predicting, Quantity};
use btyd::value::{Bought, Estimate, Terms};
use btyd::{Condensed, Error, Fit, Fitting, History, PurchaseModel, Scores};

use super::asked::count;
use super::covariates::{fitted_with_covariates, made_by_name};
use super::history::PurchaseHistory;
use super::options::FitOptions;
use super::posterior::{PosteriorReport, report};
use super::summary::{FitSummary, RateCorrelation, known, summary};
use crate::protocol::Failure;

/// How a discount rate is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rate {
    /// Continuous, a time unit.
    Continuous,
    /// Effective, an opportunity to buy.
    Effective,
}

impl Rate {
    /// The continuous rate.
    pub(super) fn continuous(self, rate: f64) -> f64 {
        match self {
            Self::Continuous => rate,
            Self::Effective => rate.ln_1p(),
        }
    }
}

/// A purchase model, whatever its type.
pub(super) type Asked = Rc<dyn Purchases>;

/// What a model sees of a history, with the weights that count.
pub(super) fn weighted<'a>(of: &'a PurchaseHistory, options: &FitOptions) -> Result<Cow<'a, History>, Failure> {
    let Some(weight) = &options.weight else { return Ok(Cow::Borrowed(&of.history)) };
    let weighted = of.history.clone().with_weight(weight.clone());
    weighted.map(Cow::Owned).map_err(|error| of.located(&error))
}

/// What a model is fitted to, and how.
pub(super) struct Given<'a> {
    pub(super) history: Cow<'a, History>,
    pub(super) options: &'a FitOptions,
    pub(super) of: &'a PurchaseHistory,
}

impl<'a> Given<'a> {
    /// # Errors
    /// `empty`, `length` or `row` for weights that do not fit.
    pub(super) fn new(of: &'a PurchaseHistory, options: &'a FitOptions) -> Result<Self, Failure> {
        Ok(Self { history: weighted(of, options)?, options, of })
    }

    /// A fit as it is asked, with its draws, or what is wrong in the words of the history.
    fn known<M: PurchaseModel>(&self, fitting: Result<Fitting<M>, Error>) -> Result<Asked, Failure> {
        let asked = self.options.draws()?;
        let located = |error: Error| self.of.located(&error);
        let mut fitting = fitting.map_err(located)?;
        let fit = fitting.run();
        let drawing = asked.map(|asked| fitting.drawing(asked)).transpose().map_err(located)?;
        let posterior = drawing.map(Drawing::finish);
        Ok(Rc::new(Known { model: fit.model, fit: Some(fit), posterior }))
    }
}

/// A purchase model that can be asked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) id: &'static str,
    pub(super) names: &'static [&'static str],
    pub(super) rate: Rate,
    /// Settings that it can be fitted with, by their names in [`FitOptions`].
    pub(super) takes: &'static [&'static str],
    pub(super) fit: fn(&Given<'_>) -> Result<Asked, Failure>,
    pub(super) of: fn(&[f64]) -> Result<Asked, Error>,
    /// The same model with parameters more, where there is one.
    pub(super) wider: Option<&'static Entry>,
    /// How effects of covariates are given, where the model can have them.
    pub(super) effects: Option<Effects>,
}

/// A model from all its parameters by name.
pub(super) type Named = fn(&[(String, f64)]) -> Result<Asked, Error>;

/// Places of the parameters that an effect moves, with the sign, by what its name begins with.
pub(super) type Loads = fn(&str) -> Option<&'static [(usize, f64)]>;

/// A model with effects of covariates.
#[derive(Clone, Copy, Debug)]
pub(super) struct Effects {
    /// What their names begin with.
    pub(super) prefixes: fn() -> Vec<&'static str>,
    /// The parameters that an effect moves, by the same.
    pub(super) loads: Loads,
    /// The model with all parameters and effects by name.
    pub(super) of: Named,
}

const PLAIN: &[&str] = &["weight", "prior", "draws", "seed"];
const REGULAR: &[&str] = &["weight", "k", "prior", "draws", "seed"];
const COVARIABLE: &[&str] = &["weight", "prior", "covariates", "constrain", "draws", "seed"];
const TWO_RATES: &[&str] = &["weight", "prior", "covariates", "constrain", "correlation", "draws", "seed"];

const PARETO: &str = "pareto-nbd";

/// Reached by its fifth parameter, or by the setting `correlation`.
const CORRELATED: Entry = Entry { takes: TWO_RATES, ..entry::<CorrelatedParetoNbd>(PARETO, Rate::Continuous) };

/// All of them, the first the usual one.
pub(super) const MODELS: [Entry; 9] = [
    covariable::<BgNbd>("bg-nbd", Rate::Continuous),
    covariable::<MbgNbd>("mbg-nbd", Rate::Continuous),
    Entry { takes: REGULAR, fit: fitted_regular::<0>, ..entry::<BgCnbdK>("bg-cnbd-k", Rate::Continuous) },
    Entry { takes: REGULAR, fit: fitted_regular::<1>, ..entry::<MbgCnbdK>("mbg-cnbd-k", Rate::Continuous) },
    Entry {
        takes: TWO_RATES,
        fit: fitted_pareto,
        wider: Some(&CORRELATED),
        ..covariable::<ParetoNbd>(PARETO, Rate::Continuous)
    },
    entry::<GgomNbd>("ggom-nbd", Rate::Continuous),
    entry::<ParetoGgg>("pareto-ggg", Rate::Continuous),
    entry::<Nbd>("nbd", Rate::Continuous),
    entry::<BgBb>("bg-bb", Rate::Effective),
];

const fn entry<M: PurchaseModel>(id: &'static str, rate: Rate) -> Entry {
    Entry { id, names: M::NAMES, rate, takes: PLAIN, fit: fitted::<M>, of: made::<M>, wider: None, effects: None }
}

const fn covariable<M: PurchaseModel + Covariable>(id: &'static str, rate: Rate) -> Entry {
    let entry = entry::<M>(id, rate);
    let effects = Some(Effects { prefixes: prefixes::<M>, loads: loads::<M>, of: made_by_name::<M> });
    Entry { takes: COVARIABLE, fit: fitted_with_covariates::<M>, effects, ..entry }
}

pub(super) fn fitted<M: PurchaseModel>(given: &Given<'_>) -> Result<Asked, Failure> {
    given.known(Fitting::<M>::with_prior(&given.history, &given.options.prior()))
}

/// With or without a correlation of the two rates.
fn fitted_pareto(given: &Given<'_>) -> Result<Asked, Failure> {
    let covariates = given.options.choice(ParetoNbd::PROCESSES)?.is_some();
    if given.options.correlation && !covariates {
        fitted::<CorrelatedParetoNbd>(given)
    } else {
        fitted_with_covariates::<ParetoNbd>(given)
    }
}

/// With `k` chosen by likelihood, or the one given.
fn fitted_regular<const EARLY: u8>(given: &Given<'_>) -> Result<Asked, Failure> {
    let k = given.options.k.map(regularity).transpose()?;
    given.known(Condensed::<EARLY>::fitting_of(&given.history, k, &given.options.prior()))
}

fn regularity(k: f64) -> Result<u32, Failure> {
    match count("k", k)? {
        whole if (1..=u64::from(MOST_REGULAR)).contains(&whole) => Ok(whole as u32),
        _ => Err(Failure::new("out-of-range").column("k").value(k).expected(format!("1 2 … {MOST_REGULAR}"))),
    }
}

fn made<M: PurchaseModel>(parameters: &[f64]) -> Result<Asked, Error> {
    Ok(Rc::new(Known { model: M::of(parameters)?, fit: None, posterior: None }))
}

/// A model with the fit that it comes from, if it does.
#[derive(Debug)]
pub(super) struct Known<M> {
    pub(super) model: M,
    pub(super) fit: Option<Fit<M>>,
    pub(super) posterior: Option<Posterior<M>>,
}

/// What is asked of a purchase model, whatever its type: [`PurchaseModel`] for whole histories.
///
/// Histories have been checked.
pub(super) trait Purchases: Debug {
    fn summary(&self, id: &'static str, parameters: &[f64]) -> FitSummary;
    fn check(&self, history: &History) -> Result<(), Error>;
    /// Covariates that a customer must have.
    fn covariates(&self) -> &[String] {
        &[]
    }
    /// Those of them that changed with time in the history of the fit.
    fn over_time(&self) -> &[String] {
        &[]
    }
    /// The model of a customer with these covariates; `None` where it has none.
    fn of_customer(&self, _: &[f64]) -> Result<Option<Asked>, Error> {
        Ok(None)
    }
    fn log_likelihoods(&self, history: &History) -> Result<Vec<f64>, Error>;
    fn alive(&self, history: &History, after: f64) -> Result<Vec<f64>, Error>;
    fn score(&self, history: &History, horizon: f64, rate: f64) -> Result<Scores, Error>;
    fn probability(&self, history: &History, count: u64, horizon: f64) -> Result<Vec<f64>, Error>;
    fn expected_new(&self, horizon: f64) -> f64;
    fn probability_new(&self, count: u64, horizon: f64) -> f64;
    fn discounted_new(&self, horizon: f64, rate: f64) -> f64;
    fn bought(&self, history: &History, terms: &Terms) -> Result<Bought, Error>;
    fn posterior(&self) -> Option<PosteriorReport> {
        None
    }
    /// Of each customer; `None` without draws.
    fn intervals(&self, _: &History, _: Quantity, _level: f64) -> Option<Result<Intervals, Error>> {
        None
    }
    /// Of each customer's value; `None` without draws.
    fn value_intervals(&self, _: &Valued<'_>) -> Option<Result<Intervals, Error>> {
        None
    }
}

/// Customers to be valued with draws.
pub(super) struct Valued<'a> {
    pub(super) spend: &'a Posterior<WithCovariates<GammaGamma>>,
    pub(super) history: &'a History,
    pub(super) mean_spend: &'a [f64],
    pub(super) terms: Terms,
    pub(super) level: f64,
}

impl Valued<'_> {
    /// Of each customer, from draws of a purchase model.
    pub(super) fn intervals<M: Drawn>(&self, posterior: &Posterior<M>) -> Result<Intervals, Error> {
        let valuing = Predicting::values(posterior, self.spend, self.history, self.mean_spend, &self.terms, self.level);
        valuing.map(Predicting::finish)
    }
}

impl<M: PurchaseModel> Purchases for Known<M> {
    fn summary(&self, id: &'static str, parameters: &[f64]) -> FitSummary {
        let summary = self.fit.as_ref().map_or_else(|| known(id, M::NAMES, parameters), |fit| summary(id, fit));
        FitSummary { correlation: RateCorrelation::of(&self.model, self.fit.as_ref()), ..summary }
    }

    fn check(&self, history: &History) -> Result<(), Error> {
        M::check(history)
    }

    fn log_likelihoods(&self, history: &History) -> Result<Vec<f64>, Error> {
        Ok(self.model.log_likelihoods(history))
    }

    fn alive(&self, history: &History, after: f64) -> Result<Vec<f64>, Error> {
        if after == 0.0 {
            return Ok(self.model.alive_all(history));
        }
        Ok((0..history.len()).map(|row| self.model.alive_in(history, row, after)).collect())
    }

    fn score(&self, history: &History, horizon: f64, rate: f64) -> Result<Scores, Error> {
        self.model.score(history, horizon, rate)
    }

    fn probability(&self, history: &History, count: u64, horizon: f64) -> Result<Vec<f64>, Error> {
        Ok((0..history.len()).map(|row| self.model.probability_in(history, row, count, horizon)).collect())
    }

    fn expected_new(&self, horizon: f64) -> f64 {
        self.model.expected_new(horizon)
    }

    fn probability_new(&self, count: u64, horizon: f64) -> f64 {
        self.model.probability_new(count, horizon)
    }

    fn discounted_new(&self, horizon: f64, rate: f64) -> f64 {
        self.model.discounted_new(horizon, rate)
    }

    fn bought(&self, history: &History, terms: &Terms) -> Result<Bought, Error> {
        let covariance = self.fit.as_ref().and_then(|fit| fit.covariance.as_deref());
        Bought::of(Estimate { model: &self.model, covariance }, history, terms)
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
