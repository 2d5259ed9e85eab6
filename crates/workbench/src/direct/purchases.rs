//! The purchase models by id. A further one is a line in [`MODELS`].

use std::borrow::Cow;
use std::fmt::Debug;
use std::rc::Rc;

use btyd::bg_bb::BgBb;
use btyd::bg_cnbd_k::{BgCnbdK, MOST_REGULAR};
use btyd::bg_nbd::BgNbd;
use btyd::gamma_gamma::GammaGamma;
use btyd::ggom_nbd::GgomNbd;
use btyd::mbg_cnbd_k::MbgCnbdK;
use btyd::mbg_nbd::MbgNbd;
use btyd::nbd::Nbd;
use btyd::pareto_nbd::ParetoNbd;
use btyd::pareto_nbd::correlated::CorrelatedParetoNbd;
use btyd::value::{Covers, Estimate, Terms, Total, Totalling};
use btyd::{Condensed, Error, Fit, Fitting, History, PurchaseModel, Scores};

use super::asked::count;
use super::history::PurchaseHistory;
use super::options::FitOptions;
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

/// What a model is fitted to, and how.
pub(super) struct Given<'a> {
    /// What the model sees, with the weights that count.
    history: Cow<'a, History>,
    options: &'a FitOptions,
    of: &'a PurchaseHistory,
}

impl<'a> Given<'a> {
    /// # Errors
    /// `empty`, `length` or `row` for weights that do not fit.
    pub(super) fn new(of: &'a PurchaseHistory, options: &'a FitOptions) -> Result<Self, Failure> {
        let history = match &options.weight {
            Some(weight) => {
                let weighted = of.history.clone().with_weight(weight.clone());
                Cow::Owned(weighted.map_err(|error| of.located(&error))?)
            }
            None => Cow::Borrowed(&of.history),
        };
        Ok(Self { history, options, of })
    }

    /// A fit as it is asked, or what is wrong in the words of the history.
    fn known<M: PurchaseModel>(&self, fit: Result<Fit<M>, Error>) -> Result<Asked, Failure> {
        let fit = fit.map_err(|error| self.of.located(&error))?;
        Ok(Rc::new(Known { model: fit.model, fit: Some(fit) }))
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
}

const PLAIN: &[&str] = &["weight", "prior"];
const REGULAR: &[&str] = &["weight", "k", "prior"];
const TWO_RATES: &[&str] = &["weight", "prior", "correlation"];

const PARETO: &str = "pareto-nbd";

/// Reached by its fifth parameter, or by the setting `correlation`.
const CORRELATED: Entry = Entry { takes: TWO_RATES, ..entry::<CorrelatedParetoNbd>(PARETO, Rate::Continuous) };

/// All of them, the first the usual one.
pub(super) const MODELS: [Entry; 8] = [
    entry::<BgNbd>("bg-nbd", Rate::Continuous),
    entry::<MbgNbd>("mbg-nbd", Rate::Continuous),
    Entry { takes: REGULAR, fit: fitted_regular::<0>, ..entry::<BgCnbdK>("bg-cnbd-k", Rate::Continuous) },
    Entry { takes: REGULAR, fit: fitted_regular::<1>, ..entry::<MbgCnbdK>("mbg-cnbd-k", Rate::Continuous) },
    Entry {
        takes: TWO_RATES,
        fit: fitted_pareto,
        wider: Some(&CORRELATED),
        ..entry::<ParetoNbd>(PARETO, Rate::Continuous)
    },
    entry::<GgomNbd>("ggom-nbd", Rate::Continuous),
    entry::<Nbd>("nbd", Rate::Continuous),
    entry::<BgBb>("bg-bb", Rate::Effective),
];

const fn entry<M: PurchaseModel>(id: &'static str, rate: Rate) -> Entry {
    Entry { id, names: M::NAMES, rate, takes: PLAIN, fit: fitted::<M>, of: made::<M>, wider: None }
}

fn fitted<M: PurchaseModel>(given: &Given<'_>) -> Result<Asked, Failure> {
    given.known(btyd::fit_with_prior::<M>(&given.history, &given.options.prior()))
}

/// With or without a correlation of the two rates.
fn fitted_pareto(given: &Given<'_>) -> Result<Asked, Failure> {
    if given.options.correlation { fitted::<CorrelatedParetoNbd>(given) } else { fitted::<ParetoNbd>(given) }
}

/// With `k` chosen by likelihood, or the one given.
fn fitted_regular<const EARLY: u8>(given: &Given<'_>) -> Result<Asked, Failure> {
    let k = given.options.k.map(regularity).transpose()?;
    let fitting = Condensed::<EARLY>::fitting_of(&given.history, k, &given.options.prior());
    given.known(fitting.map(Fitting::finish))
}

fn regularity(k: f64) -> Result<u32, Failure> {
    match count("k", k)? {
        whole if (1..=u64::from(MOST_REGULAR)).contains(&whole) => Ok(whole as u32),
        _ => Err(Failure::new("out-of-range").column("k").value(k).expected(format!("1 2 … {MOST_REGULAR}"))),
    }
}

fn made<M: PurchaseModel>(parameters: &[f64]) -> Result<Asked, Error> {
    Ok(Rc::new(Known { model: M::of(parameters)?, fit: None }))
}

/// A model with the fit that it comes from, if it does.
#[derive(Debug)]
struct Known<M> {
    model: M,
    fit: Option<Fit<M>>,
}

/// What is asked of a purchase model, whatever its type: [`PurchaseModel`] for whole histories.
pub(super) trait Purchases: Debug {
    fn summary(&self, id: &'static str, parameters: &[f64]) -> FitSummary;
    fn check(&self, history: &History) -> Result<(), Error>;
    fn log_likelihood(&self, history: &History) -> f64;
    fn log_likelihoods(&self, history: &History) -> Vec<f64>;
    fn alive(&self, history: &History, after: f64) -> Vec<f64>;
    fn score(&self, history: &History, horizon: f64, rate: f64) -> Result<Scores, Error>;
    fn probability(&self, history: &History, count: u64, horizon: f64) -> Vec<f64>;
    fn expected_new(&self, horizon: f64) -> f64;
    fn probability_new(&self, count: u64, horizon: f64) -> f64;
    fn discounted_new(&self, horizon: f64, rate: f64) -> f64;
    fn total(&self, spend: Estimate<'_, GammaGamma>, of: &Valued<'_>) -> Result<Total, Error>;
}

/// Customers to be valued together, and how.
pub(super) struct Valued<'a> {
    pub(super) history: &'a History,
    pub(super) mean_spend: &'a [f64],
    pub(super) terms: Terms,
    pub(super) covers: Covers,
    pub(super) level: f64,
}

impl<M: PurchaseModel> Purchases for Known<M> {
    fn summary(&self, id: &'static str, parameters: &[f64]) -> FitSummary {
        let summary = self.fit.as_ref().map_or_else(|| known(id, M::NAMES, parameters), |fit| summary(id, fit));
        FitSummary { correlation: RateCorrelation::of(&self.model, self.fit.as_ref()), ..summary }
    }

    fn check(&self, history: &History) -> Result<(), Error> {
        M::check(history)
    }

    fn log_likelihood(&self, history: &History) -> f64 {
        self.model.log_likelihood(history)
    }

    fn log_likelihoods(&self, history: &History) -> Vec<f64> {
        self.model.log_likelihoods(history)
    }

    fn alive(&self, history: &History, after: f64) -> Vec<f64> {
        if after == 0.0 {
            return self.model.alive_all(history);
        }
        (0..history.len()).map(|row| self.model.alive_in(history, row, after)).collect()
    }

    fn score(&self, history: &History, horizon: f64, rate: f64) -> Result<Scores, Error> {
        self.model.score(history, horizon, rate)
    }

    fn probability(&self, history: &History, count: u64, horizon: f64) -> Vec<f64> {
        (0..history.len()).map(|row| self.model.probability_in(history, row, count, horizon)).collect()
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

    fn total(&self, spend: Estimate<'_, GammaGamma>, of: &Valued<'_>) -> Result<Total, Error> {
        let covariance = self.fit.as_ref().and_then(|fit| fit.covariance.as_deref());
        let purchases = Estimate { model: &self.model, covariance };
        let mut totalling = Totalling::of(purchases, spend, of.history, of.mean_spend, &of.terms)?;
        while !totalling.advance(of.history.len())? {}
        totalling.finish(of.covers, of.level)
    }
}
