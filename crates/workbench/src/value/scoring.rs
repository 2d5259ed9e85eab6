//! Every customer's P(alive), expected purchases, expected spend and value.

use std::rc::Rc;

use btyd::History;
use btyd::posterior::Intervals;
use btyd::value::Terms;

use super::cohort::Histories;
use super::failure;
use super::purchases::{FittedPurchases, ScoringWork};
use super::spending::Spending;
use crate::protocol::{Column, Failure};

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
    /// Credible intervals of [`Scores::alive`], [`Scores::expected`] and [`Scores::value`], where there are draws.
    pub(crate) credible: [Option<Intervals>; 3],
}

impl Scores {
    /// One end of the credible intervals.
    pub(crate) fn bounds(&self, column: Column) -> Option<&[f64]> {
        let (place, upper) = match column {
            Column::AliveLower => (0, false),
            Column::AliveUpper => (0, true),
            Column::ExpectedLower => (1, false),
            Column::ExpectedUpper => (1, true),
            Column::ValueLower => (2, false),
            Column::ValueUpper => (2, true),
            _ => return None,
        };
        let found = self.credible[place].as_ref()?;
        Some(if upper { &found.upper } else { &found.lower })
    }
}

/// Computes [`Scores`] in slices.
pub(super) struct Scorer {
    history: Rc<History>,
    scoring: Box<dyn ScoringWork>,
    terms: Terms,
}

impl Scorer {
    pub(super) fn start(purchases: &dyn FittedPurchases, terms: Terms, history: Rc<History>) -> Result<Self, Failure> {
        let scoring = purchases.scoring(Rc::clone(&history), terms.horizon, terms.rate).map_err(failure)?;
        Ok(Self { history, scoring, terms })
    }

    /// Share of the customers done.
    pub(super) fn progress(&self) -> f64 {
        self.scoring.progress()
    }

    /// Goes on for `budget` customers; the scores when all are done. `spend` is the model that values them, if one does.
    pub(super) fn advance(
        &mut self,
        rows: &Histories,
        spend: Option<&Spending>,
        budget: usize,
    ) -> Result<Option<Scores>, Failure> {
        let Some(scored) = self.scoring.advance(budget).map_err(failure)? else { return Ok(None) };
        let expected = spend.map(|spend| spend.expected(&self.history, &rows.spend)).transpose().map_err(failure)?;
        let spend: Option<Vec<f64>> = expected.flatten();
        let value = spend.as_ref().map(|spend| {
            spend.iter().zip(&scored.residual).map(|(spend, residual)| self.terms.margin * spend * residual).collect()
        });
        let (alive, expected) = (scored.alive, scored.expected);
        Ok(Some(Scores { alive, expected, spend, value, credible: Default::default() }))
    }
}
