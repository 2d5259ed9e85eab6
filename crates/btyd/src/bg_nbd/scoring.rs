//! A whole history at once.

use super::BgNbd;
use crate::error::{Error, check_setting};
use crate::history::History;

/// One value a customer, in the history's order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scores {
    /// Probability to be alive at the end of observation.
    pub alive: Vec<f64>,
    /// Expected purchases in the horizon.
    pub expected: Vec<f64>,
    /// The same, each purchase discounted to the end of observation.
    pub residual: Vec<f64>,
}

/// Scoring under way, in slices.
pub struct Scoring<'a> {
    model: BgNbd,
    history: &'a History,
    horizon: f64,
    rate: f64,
    scores: Scores,
}

impl BgNbd {
    /// [`BgNbd::alive`], [`BgNbd::expected`] and [`BgNbd::residual`] of every customer.
    ///
    /// # Errors
    /// As [`Scoring::start`].
    pub fn score(&self, history: &History, horizon: f64, rate: f64) -> Result<Scores, Error> {
        let mut scoring = Scoring::start(*self, history, horizon, rate)?;
        loop {
            if let Some(scores) = scoring.advance(history.len()) {
                return Ok(scores);
            }
        }
    }
}

impl<'a> Scoring<'a> {
    /// Prepares scoring for a `horizon > 0` in time units and a continuous discount `rate ≥ 0` a unit.
    ///
    /// # Errors
    /// [`Error::Setting`] for a horizon or rate outside its range.
    pub fn start(model: BgNbd, history: &'a History, horizon: f64, rate: f64) -> Result<Scoring<'a>, Error> {
        check_setting("horizon", horizon.is_finite() && horizon >= 0.0)?;
        check_setting("rate", rate.is_finite() && rate >= 0.0)?;
        Ok(Scoring { model, history, horizon, rate, scores: Scores::default() })
    }

    /// Scores up to `rows` more customers; all scores when the last is done.
    pub fn advance(&mut self, rows: usize) -> Option<Scores> {
        let start = self.scores.alive.len();
        let end = (start + rows.max(1)).min(self.history.len());
        for row in start..end {
            let (x, t_x, t) = (self.history.frequency()[row], self.history.recency()[row], self.history.age()[row]);
            let alive = self.model.alive_now(x, t_x, t);
            let living = self.model.living(x, t);
            self.scores.alive.push(alive);
            self.scores.expected.push(alive * living.purchases(self.horizon));
            self.scores.residual.push(alive * living.discounted(self.horizon, self.rate));
        }
        (end == self.history.len()).then(|| std::mem::take(&mut self.scores))
    }

    /// Share of the customers scored.
    pub fn progress(&self) -> f64 {
        self.scores.alive.len() as f64 / self.history.len() as f64
    }
}
