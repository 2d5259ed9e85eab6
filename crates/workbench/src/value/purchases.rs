//! A fitted purchase model, whichever it is.

use std::fmt::Debug;
use std::rc::Rc;

use btyd::bg_bb::BgBb;
use btyd::bg_cnbd_k::BgCnbdK;
use btyd::bg_nbd::BgNbd;
use btyd::contours::Contours;
use btyd::covariates::Choice;
use btyd::ggom_nbd::GgomNbd;
use btyd::mbg_cnbd_k::MbgCnbdK;
use btyd::mbg_nbd::MbgNbd;
use btyd::nbd::Nbd;
use btyd::pareto_ggg::ParetoGgg;
use btyd::pareto_nbd::ParetoNbd;
use btyd::pareto_nbd::correlated::CorrelatedParetoNbd;
use btyd::posterior::{Asked, Intervals, Quantity};
use btyd::value::{Bought, Terms};
use btyd::{Error, History, Prior, PurchaseModel, Scores, Scoring};

use models::value_figures::EstimateFigures;

use super::covaried::covariable;
use super::estimated::Estimating;
use super::spending::Spending;
use crate::protocol::{EstimateSettings, FitReport, PurchaseModelId};

/// How a model is estimated.
pub(super) struct How {
    pub(super) prior: Prior,
    pub(super) asked: Option<Asked>,
    /// Covariates of the purchase model, where some are chosen.
    pub(super) choice: Option<Choice>,
    /// Covariates of the spend model, where some are chosen.
    pub(super) spend: Option<Choice>,
    correlation: bool,
}

impl How {
    /// As the settings say, without what the model does not take ([`EstimateSettings::suited`]).
    pub(super) fn of(suited: &EstimateSettings) -> Self {
        let covariates = &suited.covariates;
        let chosen = |processes: &[(&str, &Vec<String>)], constrain: &[String]| {
            let of: Vec<_> = processes.iter().filter(|(_, columns)| !columns.is_empty()).collect();
            let of: Vec<_> = of.into_iter().map(|(name, columns)| ((*name).to_owned(), (*columns).clone())).collect();
            (!of.is_empty()).then(|| Choice { of, constrain: constrain.to_vec(), ..Choice::default() })
        };
        let purchases = [("rate", &covariates.rate), ("dropout", &covariates.dropout)];
        Self {
            prior: if suited.weak_prior { Prior::Weak } else { Prior::None },
            asked: suited.draws.map(|draws| Asked { draws: draws as usize, seed: u64::from(suited.seed) }),
            choice: chosen(&purchases, &covariates.shared),
            spend: chosen(&[("spend", &covariates.spend)], &[]),
            correlation: suited.correlation,
        }
    }
}

/// Begins the fit of a model.
///
/// # Errors
/// As [`btyd::Fitting::with_prior`] and [`btyd::covariates::fit`].
pub(super) fn fitting(id: PurchaseModelId, history: &History, how: &How) -> Result<Box<dyn PurchaseFitting>, Error> {
    match id {
        PurchaseModelId::BgNbd => covariable::<BgNbd>(history, how),
        PurchaseModelId::MbgNbd => covariable::<MbgNbd>(history, how),
        PurchaseModelId::BgCnbdK => plain::<BgCnbdK>(history, how),
        PurchaseModelId::MbgCnbdK => plain::<MbgCnbdK>(history, how),
        PurchaseModelId::GgomNbd => plain::<GgomNbd>(history, how),
        PurchaseModelId::ParetoNbd if how.correlation => plain::<CorrelatedParetoNbd>(history, how),
        PurchaseModelId::ParetoNbd => covariable::<ParetoNbd>(history, how),
        PurchaseModelId::ParetoGgg => plain::<ParetoGgg>(history, how),
        PurchaseModelId::Nbd => plain::<Nbd>(history, how),
        PurchaseModelId::BgBb => plain::<BgBb>(history, how),
    }
}

/// The same for all customers.
pub(super) fn plain<M: PurchaseModel>(history: &History, how: &How) -> Result<Box<dyn PurchaseFitting>, Error> {
    Ok(Box::new(Estimating::<M>::start(history, how)?))
}

/// How many customers of a model in closed form take as long as one of this model, roughly.
pub(super) fn cost(id: PurchaseModelId) -> usize {
    match id {
        PurchaseModelId::BgNbd | PurchaseModelId::MbgNbd | PurchaseModelId::Nbd => 1,
        PurchaseModelId::BgBb => 2,
        PurchaseModelId::ParetoNbd => 4,
        PurchaseModelId::BgCnbdK | PurchaseModelId::MbgCnbdK => 8,
        PurchaseModelId::GgomNbd => 16,
        PurchaseModelId::ParetoGgg => 4_096,
    }
}

/// A fit under way, in slices.
pub(super) trait PurchaseFitting {
    /// One slice; the model when the fit is finished.
    fn advance(&mut self) -> Result<Option<Rc<dyn FittedPurchases>>, Error>;
    /// Share of the work done, roughly.
    fn progress(&self) -> f64;
    /// How many draws from the posterior there are of how many, once the parameters are being drawn.
    fn draws(&self) -> Option<[usize; 2]> {
        None
    }
}

/// Scores under way, in slices: as [`btyd::Scoring`], of a model that may differ from one customer to the next.
pub(crate) trait ScoringWork {
    /// Up to `rows` more customers; all scores when the last is done.
    fn advance(&mut self, rows: usize) -> Result<Option<Scores>, Error>;
    /// Share of the customers scored.
    fn progress(&self) -> f64;
}

impl ScoringWork for Scoring<Rc<History>> {
    fn advance(&mut self, rows: usize) -> Result<Option<Scores>, Error> {
        Ok(Scoring::advance(self, rows))
    }

    fn progress(&self) -> f64 {
        Scoring::progress(self)
    }
}

/// Credible intervals of every customer under way, in slices.
pub(crate) trait IntervalWork {
    /// One slice; the intervals when finished.
    fn advance(&mut self) -> Option<Intervals>;
    /// Share of the work done.
    fn progress(&self) -> f64;
}

/// What credible intervals are asked of.
pub(crate) enum IntervalOf<'a> {
    /// Something that the purchase model tells.
    Purchases(Quantity),
    /// The value, with what the customers spend.
    Value(&'a Spending, Vec<f64>, Terms),
}

/// What the value page asks of a fitted purchase model, whatever its type. The package asks for more, of more models, and
/// not in slices (`direct::purchases`): the worker carries only what a page shows.
pub(crate) trait FittedPurchases: Debug {
    /// The fit in words and numbers.
    fn report(&self, id: PurchaseModelId) -> FitReport;
    /// What is to be told of it besides.
    fn estimate(&self, id: PurchaseModelId) -> EstimateFigures;
    /// See [`btyd::PurchaseModel::alive_all`].
    fn alive(&self, history: &History) -> Vec<f64>;
    /// See [`btyd::PurchaseModel::alive_in`].
    fn alive_in(&self, history: &History, row: usize, after: f64) -> f64;
    /// See [`btyd::PurchaseModel::expected_new`]: of a customer as those are whom the model was fitted to.
    fn expected_new(&self, t: f64) -> f64;
    /// See [`btyd::tracking::expected_frequencies`]; as [`FittedPurchases::expected_new`].
    fn expected_frequencies(&self, history: &History, last: usize) -> Vec<f64>;
    /// See [`btyd::Scoring::start`].
    fn scoring(&self, history: Rc<History>, horizon: f64, rate: f64) -> Result<Box<dyn ScoringWork>, Error>;
    /// See [`btyd::contours::Contours::free`].
    fn free(&self) -> Vec<&'static str>;
    /// Whether all customers have the same parameters.
    fn same_for_all(&self) -> bool {
        true
    }
    /// See [`btyd::contours::Contours::start`].
    fn contours(&self, history: &History, pair: [&str; 2], side: usize) -> Result<Contours, Error>;
    /// See [`btyd::value::Bought`].
    fn bought(&self, history: &History, terms: &Terms) -> Result<Bought, Error>;
    /// Credible intervals of the customers; `None` without draws.
    fn intervals(
        &self,
        _: Rc<History>,
        _: IntervalOf<'_>,
        _level: f64,
    ) -> Option<Result<Box<dyn IntervalWork>, Error>> {
        None
    }
}
