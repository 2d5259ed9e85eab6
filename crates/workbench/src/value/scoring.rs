//! Every customer's P(alive), expected purchases, expected spend and value.

use std::rc::Rc;

use btyd::gamma_gamma::GammaGamma;
use btyd::value::Terms;
use btyd::{History, Scoring};

use super::cohort::Histories;
use super::purchases::FittedPurchases;
use crate::protocol::Failure;

/// What was computed of each customer valued.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Scores {
    /// P(alive) on the last day observed.
    pub(crate) alive: Vec<f64>,
    /// Expected purchases over the horizon, undiscounted.
    pub(crate) expected: Vec<f64>,
    /// Expected spend an order; `None` without a spend model or where its mean does not exist.
    pub(crate) spend: Option<Vec<f64>>,
    /// Value over the horizon, discounted, times the margin; `None` as [`Scores::spend`].
    pub(crate) value: Option<Vec<f64>>,
}

/// Computes [`Scores`] in slices.
pub(super) struct Scorer {
    scoring: Scoring<Rc<History>>,
    spend: Option<GammaGamma>,
    terms: Terms,
}

impl Scorer {
    pub(super) fn start(
        purchases: &dyn FittedPurchases,
        spend: Option<GammaGamma>,
        terms: Terms,
        history: Rc<History>,
    ) -> Result<Self, Failure> {
        let scoring =
            purchases.scoring(history, terms.horizon, terms.rate).map_err(|error| Failure::from_kind(&error))?;
        Ok(Self { scoring, spend, terms })
    }

    /// Share of the customers done.
    pub(super) fn progress(&self) -> f64 {
        self.scoring.progress()
    }

    /// Goes on for `budget` customers; the scores when all are done.
    pub(super) fn advance(&mut self, rows: &Histories, budget: usize) -> Option<Scores> {
        let scored = self.scoring.advance(budget)?;
        let spend: Option<Vec<f64>> = self.spend.as_ref().and_then(|model| {
            rows.frequency.iter().zip(&rows.spend).map(|(&frequency, &spend)| model.spend(frequency, spend)).collect()
        });
        let value = spend.as_ref().map(|spend| {
            spend.iter().zip(&scored.residual).map(|(spend, residual)| self.terms.margin * spend * residual).collect()
        });
        Some(Scores { alive: scored.alive, expected: scored.expected, spend, value })
    }
}
