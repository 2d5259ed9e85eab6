//! Every customer's P(alive), expected purchases, expected spend and value.

use btyd::bg_nbd::BgNbd;
use btyd::gamma_gamma::GammaGamma;
use btyd::value::Terms;

use super::cohort::Histories;
use crate::protocol::Failure;

/// Rows scored together, whatever the slices: the last digits of a score depend on its neighbours, and results must not
/// depend on how the work was cut. Rows of one frequency share their work, so many at once are cheaper than few.
pub(crate) const CHUNK: usize = 1 << 16;

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
#[derive(Debug)]
pub(super) struct Scorer {
    purchases: BgNbd,
    spend: Option<GammaGamma>,
    terms: Terms,
    scores: Scores,
}

impl Scorer {
    pub(super) fn new(purchases: BgNbd, spend: Option<GammaGamma>, terms: Terms, customers: usize) -> Self {
        let column = || Vec::with_capacity(customers);
        let money = || spend.is_some().then(column);
        let scores = Scores { alive: column(), expected: column(), spend: money(), value: money() };
        Self { purchases, spend, terms, scores }
    }

    /// Customers done.
    pub(super) fn done(&self) -> usize {
        self.scores.alive.len()
    }

    /// Goes on for `budget` customers; `true` when all are done.
    pub(super) fn advance(&mut self, rows: &Histories, budget: usize) -> Result<bool, Failure> {
        let until = (self.done() + budget).min(rows.len());
        while self.done() < until {
            self.chunk(rows, self.done()..(self.done() + CHUNK).min(rows.len()))?;
        }
        Ok(self.done() == rows.len())
    }

    fn chunk(&mut self, rows: &Histories, range: std::ops::Range<usize>) -> Result<(), Failure> {
        let history = rows.history(range.clone())?;
        let scored = self
            .purchases
            .score(&history, self.terms.horizon, self.terms.rate)
            .map_err(|error| Failure::from_kind(&error))?;
        if let (Some(model), Some(spends), Some(values)) = (&self.spend, &mut self.scores.spend, &mut self.scores.value)
        {
            for (row, residual) in range.zip(&scored.residual) {
                let spend = model.spend(rows.frequency[row], rows.spend[row]).unwrap_or_default();
                spends.push(spend);
                values.push(self.terms.margin * spend * residual);
            }
        }
        self.scores.alive.extend(scored.alive);
        self.scores.expected.extend(scored.expected);
        Ok(())
    }

    pub(super) fn finish(self) -> Scores {
        self.scores
    }
}
