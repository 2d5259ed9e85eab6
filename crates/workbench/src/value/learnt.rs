//! What a valuation learns from the customers before it looks ahead.

use std::rc::Rc;

use models::value_figures::{Holdout, Tracking};

use super::cohort::{Histories, Period};
use super::purchases::FittedPurchases;
use super::spending::Spending;
use crate::protocol::{Covers, Independence, ValueSettings};

/// The fits and what they say of the days that are known. Another horizon, rate or margin changes nothing of it, so that a
/// slider that is moved finds it done, draws included.
#[derive(Debug)]
pub(crate) struct Learnt {
    /// The purchase model.
    pub(crate) purchases: Rc<dyn FittedPurchases>,
    /// The spend model.
    pub(crate) spend: Option<Spending>,
    /// Why there is none.
    pub(super) no_spend: Option<&'static str>,
    pub(super) independence: Option<Independence>,
    pub(super) tracking: Option<Tracking>,
    pub(super) frequencies: Vec<[f64; 2]>,
    pub(super) holdout: Option<Holdout>,
    /// Days that the valuation rests on, `None` for a customer table.
    pub(crate) period: Option<Period>,
    /// The customers valued, up to the last day observed.
    pub(crate) now: Histories,
    /// Row among [`Learnt::now`] of every customer, [`super::NO_ROW`] for those not valued.
    pub(crate) row_of: Vec<u32>,
}

impl Learnt {
    /// The spend model, where the mean spend of the population exists. Where it does not, one-time buyers have no
    /// expected spend: then nobody is given a value, rather than a total that leaves out the many.
    pub(super) fn valuing_spend(&self) -> Option<&Spending> {
        self.spend.as_ref().filter(|spend| spend.has_mean())
    }
}

/// The settings that it depends on: equal for two whose valuations learn the same.
pub(super) fn basis(settings: &ValueSettings) -> ValueSettings {
    ValueSettings {
        horizon: None,
        annual_discount_rate: 0.0,
        margin: 1.0,
        covers: Covers::default(),
        estimate: settings.estimate.suited(settings.model.takes()),
        ..settings.clone()
    }
}
