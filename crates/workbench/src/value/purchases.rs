//! A fitted purchase model, whichever it is.

use std::fmt::Debug;
use std::rc::Rc;

use btyd::bg_cnbd_k::BgCnbdK;
use btyd::bg_nbd::BgNbd;
use btyd::contours::Contours;
use btyd::gamma_gamma::GammaGamma;
use btyd::ggom_nbd::GgomNbd;
use btyd::mbg_cnbd_k::MbgCnbdK;
use btyd::mbg_nbd::MbgNbd;
use btyd::nbd::Nbd;
use btyd::pareto_nbd::ParetoNbd;
use btyd::value::{Terms, Totalling};
use btyd::{Error, Fit, Fitting, History, PurchaseModel, Scoring, tracking};

use super::fit_report;
use crate::protocol::{FitReport, PurchaseModelId};

/// Begins the fit of a model.
///
/// # Errors
/// As [`btyd::Fitting::start`].
pub(super) fn fitting(id: PurchaseModelId, history: &History) -> Result<Box<dyn PurchaseFitting>, Error> {
    Ok(match id {
        PurchaseModelId::BgNbd => Box::new(Fitting::<BgNbd>::start(history)?),
        PurchaseModelId::MbgNbd => Box::new(Fitting::<MbgNbd>::start(history)?),
        PurchaseModelId::BgCnbdK => Box::new(Fitting::<BgCnbdK>::start(history)?),
        PurchaseModelId::MbgCnbdK => Box::new(Fitting::<MbgCnbdK>::start(history)?),
        PurchaseModelId::GgomNbd => Box::new(Fitting::<GgomNbd>::start(history)?),
        PurchaseModelId::ParetoNbd => Box::new(Fitting::<ParetoNbd>::start(history)?),
        PurchaseModelId::Nbd => Box::new(Fitting::<Nbd>::start(history)?),
    })
}

/// How many customers of a model in closed form take as long as one of this model, roughly.
pub(super) fn cost(id: PurchaseModelId) -> usize {
    match id {
        PurchaseModelId::BgNbd | PurchaseModelId::MbgNbd | PurchaseModelId::Nbd => 1,
        PurchaseModelId::ParetoNbd => 4,
        PurchaseModelId::BgCnbdK | PurchaseModelId::MbgCnbdK => 8,
        PurchaseModelId::GgomNbd => 16,
    }
}

/// A fit under way, in slices.
pub(super) trait PurchaseFitting {
    /// One slice; the model when the fit is finished.
    fn advance(&mut self) -> Option<Rc<dyn FittedPurchases>>;
    /// Share of the work done, roughly.
    fn progress(&self) -> f64;
}

impl<M: PurchaseModel> PurchaseFitting for Fitting<M> {
    fn advance(&mut self) -> Option<Rc<dyn FittedPurchases>> {
        Fitting::advance(self).map(|fit| Rc::new(fit) as Rc<dyn FittedPurchases>)
    }

    fn progress(&self) -> f64 {
        Fitting::progress(self)
    }
}

/// What the value page asks of a fitted purchase model, whatever its type. The package asks for more, of more models, and
/// not in slices (`direct::purchases`): the worker carries only what a page shows.
pub(crate) trait FittedPurchases: Debug {
    /// The fit in words and numbers.
    fn report(&self, id: PurchaseModelId) -> FitReport;
    /// See [`btyd::PurchaseModel::alive_all`].
    fn alive(&self, history: &History) -> Vec<f64>;
    /// See [`btyd::PurchaseModel::alive_in`].
    fn alive_in(&self, history: &History, row: usize, after: f64) -> f64;
    /// See [`btyd::PurchaseModel::expected_new`].
    fn expected_new(&self, t: f64) -> f64;
    /// See [`btyd::tracking::expected_frequencies`].
    fn expected_frequencies(&self, history: &History, last: usize) -> Vec<f64>;
    /// See [`btyd::Scoring::start`].
    fn scoring(&self, history: Rc<History>, horizon: f64, rate: f64) -> Result<Scoring<Rc<History>>, Error>;
    /// See [`btyd::contours::Contours::free`].
    fn free(&self) -> Vec<&'static str>;
    /// See [`btyd::contours::Contours::start`].
    fn contours(&self, history: &History, pair: [&str; 2], side: usize) -> Result<Contours, Error>;
    /// See [`btyd::value::Totalling::start`].
    fn totalling(
        &self,
        spend: &Fit<GammaGamma>,
        history: Rc<History>,
        mean_spend: Vec<f64>,
        terms: &Terms,
    ) -> Result<Totalling<Rc<History>, Vec<f64>>, Error>;
}

impl<M: PurchaseModel> FittedPurchases for Fit<M> {
    fn report(&self, id: PurchaseModelId) -> FitReport {
        fit_report(id.id(), self)
    }

    fn alive(&self, history: &History) -> Vec<f64> {
        self.model.alive_all(history)
    }

    fn alive_in(&self, history: &History, row: usize, after: f64) -> f64 {
        self.model.alive_in(history, row, after)
    }

    fn expected_new(&self, t: f64) -> f64 {
        self.model.expected_new(t)
    }

    fn expected_frequencies(&self, history: &History, last: usize) -> Vec<f64> {
        tracking::expected_frequencies(&self.model, history, last)
    }

    fn scoring(&self, history: Rc<History>, horizon: f64, rate: f64) -> Result<Scoring<Rc<History>>, Error> {
        Scoring::start(self.model, history, horizon, rate)
    }

    fn free(&self) -> Vec<&'static str> {
        Contours::free(self)
    }

    fn contours(&self, history: &History, pair: [&str; 2], side: usize) -> Result<Contours, Error> {
        Contours::start(self, history, pair, side)
    }

    fn totalling(
        &self,
        spend: &Fit<GammaGamma>,
        history: Rc<History>,
        mean_spend: Vec<f64>,
        terms: &Terms,
    ) -> Result<Totalling<Rc<History>, Vec<f64>>, Error> {
        Totalling::start(self, spend, history, mean_spend, terms)
    }
}
