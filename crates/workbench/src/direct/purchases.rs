//! The purchase models by id. A further one is a line in [`MODELS`].

use std::fmt::Debug;
use std::rc::Rc;

use btyd::bg_bb::BgBb;
use btyd::bg_cnbd_k::BgCnbdK;
use btyd::bg_nbd::BgNbd;
use btyd::gamma_gamma::GammaGamma;
use btyd::ggom_nbd::GgomNbd;
use btyd::mbg_cnbd_k::MbgCnbdK;
use btyd::mbg_nbd::MbgNbd;
use btyd::nbd::Nbd;
use btyd::pareto_nbd::ParetoNbd;
use btyd::value::{Covers, Estimate, Terms, Total, Totalling};
use btyd::{Condensed, Error, Fit, History, PurchaseModel, Scores};

use super::summary::{FitSummary, known, summary};

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

/// A fit for a given `k`.
pub(super) type FittedFor = fn(&History, u32) -> Result<Asked, Error>;

/// A purchase model that can be asked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) id: &'static str,
    pub(super) names: &'static [&'static str],
    pub(super) rate: Rate,
    pub(super) fit: fn(&History) -> Result<Asked, Error>,
    pub(super) of: fn(&[f64]) -> Result<Asked, Error>,
    /// A fit for a given `k`, where the model has one.
    pub(super) regular: Option<FittedFor>,
}

/// All of them, the first the usual one.
pub(super) const MODELS: [Entry; 8] = [
    entry::<BgNbd>("bg-nbd", Rate::Continuous),
    entry::<MbgNbd>("mbg-nbd", Rate::Continuous),
    Entry { regular: Some(fitted_for::<0>), ..entry::<BgCnbdK>("bg-cnbd-k", Rate::Continuous) },
    Entry { regular: Some(fitted_for::<1>), ..entry::<MbgCnbdK>("mbg-cnbd-k", Rate::Continuous) },
    entry::<ParetoNbd>("pareto-nbd", Rate::Continuous),
    entry::<GgomNbd>("ggom-nbd", Rate::Continuous),
    entry::<Nbd>("nbd", Rate::Continuous),
    entry::<BgBb>("bg-bb", Rate::Effective),
];

const fn entry<M: PurchaseModel>(id: &'static str, rate: Rate) -> Entry {
    Entry { id, names: M::NAMES, rate, fit: fitted::<M>, of: made::<M>, regular: None }
}

fn fitted<M: PurchaseModel>(history: &History) -> Result<Asked, Error> {
    let fit = btyd::fit::<M>(history)?;
    Ok(Rc::new(Known { model: fit.model, fit: Some(fit) }))
}

fn fitted_for<const EARLY: u8>(history: &History, k: u32) -> Result<Asked, Error> {
    let fit = Condensed::<EARLY>::fitting_with(history, Some(k))?.finish();
    Ok(Rc::new(Known { model: fit.model, fit: Some(fit) }))
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
        self.fit.as_ref().map_or_else(|| known(id, M::NAMES, parameters), |fit| summary(id, fit))
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
