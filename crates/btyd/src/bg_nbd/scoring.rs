//! A whole history at once.

use std::borrow::Borrow;

use super::BgNbd;
use super::alike::{Ahead, Alike, ByAge, MANY};
use super::prediction::LONGEST;
use crate::error::{Error, check_setting};
use crate::history::History;
use crate::places::Places;

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

/// Scoring under way, in slices. Customers of one frequency share their work, so that scoring is far cheaper than
/// asking [`BgNbd::expected`] and [`BgNbd::residual`] for each. The history may be borrowed, shared or owned.
pub struct Scoring<H> {
    model: BgNbd,
    history: H,
    ahead: Ahead,
    groups: Groups,
    tables: Vec<Option<Table>>,
    scores: Scores,
}

/// Relative size of the last coefficients at which an interpolant is exact to rounding.
const CONVERGED: f64 = 1e-12;

struct Table {
    alike: Alike,
    /// Logarithms of expected and residual by age.
    by_age: Option<ByAge<2>>,
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

    /// [`BgNbd::alive`] at the end of observation of every customer.
    pub fn alive_all(&self, history: &History) -> Vec<f64> {
        (0..history.len())
            .map(|row| self.alive_now(history.frequency()[row], history.recency()[row], history.age()[row]))
            .collect()
    }
}

impl<H: Borrow<History>> Scoring<H> {
    /// Prepares scoring for a `horizon ≥ 0` in time units and a continuous discount `rate ≥ 0` a unit; the horizon may be
    /// infinite when the rate is positive (`expected` is then taken to 10¹⁵ units).
    ///
    /// # Errors
    /// [`Error::Setting`] for a horizon or rate outside its range.
    pub fn start(model: BgNbd, history: H, horizon: f64, rate: f64) -> Result<Scoring<H>, Error> {
        check_setting("rate", rate.is_finite() && rate >= 0.0)?;
        check_setting("horizon", horizon >= 0.0 && (horizon.is_finite() || rate > 0.0))?;
        let groups = Groups::new(history.borrow());
        let tables = groups.ages.iter().map(|_| None).collect();
        let ahead = Ahead { horizon: horizon.min(LONGEST), rate };
        Ok(Scoring { model, history, ahead, groups, tables, scores: Scores::default() })
    }

    /// Scores up to `rows` more customers (a few thousand take a few milliseconds); all scores when the last is done.
    pub fn advance(&mut self, rows: usize) -> Option<Scores> {
        let start = self.scores.alive.len();
        let customers = self.history.borrow().len();
        let end = start.saturating_add(rows.max(1)).min(customers);
        for row in start..end {
            let history = self.history.borrow();
            let (x, t_x, t) = (history.frequency()[row], history.recency()[row], history.age()[row]);
            let alive = self.model.alive_now(x, t_x, t);
            let [expected, residual] = if self.ahead.horizon > 0.0 { self.future(row) } else { [0.0; 2] };
            self.scores.alive.push(alive);
            self.scores.expected.push(alive * expected);
            self.scores.residual.push(alive * residual);
        }
        (end == customers).then(|| std::mem::take(&mut self.scores))
    }

    fn future(&mut self, row: usize) -> [f64; 2] {
        let group = self.groups.of[row] as usize;
        let ages = self.groups.ages[group];
        let (model, ahead) = (self.model, self.ahead);
        let table = self.tables[group].get_or_insert_with(|| {
            let alike = Alike::new(model.living(ages.frequency, ages.least), ahead, false);
            let ln = |age: f64| {
                let future = alike.future(age);
                [libm::log(future.expected), libm::log(future.residual)]
            };
            let by_age = (ages.customers > MANY)
                .then(|| ByAge::new(model.alpha + ages.least, model.alpha + ages.most, CONVERGED, ln))
                .flatten();
            Table { alike, by_age }
        });
        let age = model.alpha + self.history.borrow().age()[row];
        match &table.by_age {
            Some(by_age) => by_age.at(libm::log(age)).map(libm::exp),
            None => {
                let future = table.alike.future(age);
                [future.expected, future.residual]
            }
        }
    }

    /// Share of the customers scored.
    pub fn progress(&self) -> f64 {
        self.scores.alive.len() as f64 / self.history.borrow().len() as f64
    }
}

/// Customers by frequency.
pub(super) struct Groups {
    /// Group of each row.
    pub(super) of: Vec<u32>,
    pub(super) ages: Vec<Ages>,
}

/// The ages found with one frequency.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ages {
    pub(super) frequency: f64,
    pub(super) least: f64,
    pub(super) most: f64,
    pub(super) customers: usize,
}

impl Groups {
    pub(super) fn new(history: &History) -> Groups {
        let mut frequencies = Places::default();
        let mut groups = Groups { of: Vec::with_capacity(history.len()), ages: Vec::new() };
        for (&frequency, &age) in history.frequency().iter().zip(history.age()) {
            let place = frequencies.of(frequency);
            if place as usize == groups.ages.len() {
                groups.ages.push(Ages { frequency, least: age, most: age, customers: 0 });
            }
            let ages = &mut groups.ages[place as usize];
            ages.least = ages.least.min(age);
            ages.most = ages.most.max(age);
            ages.customers += 1;
            groups.of.push(place);
        }
        groups
    }
}
