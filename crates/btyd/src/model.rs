//! What every purchase model can do, and what is made of it for a whole history.

use std::borrow::Borrow;
use std::fmt::Debug;

use crate::error::{Error, check_setting};
use crate::fitting::Fitting;
use crate::history::History;
use crate::prior::{Prior, Weak};

/// An infinite horizon counts as this.
pub(crate) const LONGEST: f64 = 1e15;

/// `e^−42` is below rounding: discounted purchases later than this are nothing.
pub(crate) const DISCOUNTED_AWAY: f64 = 42.0;

/// A time or count as the formulas take it: not negative, and not beyond what a double can be divided by.
pub(crate) fn amount(value: f64) -> f64 {
    if value > 0.0 { value.min(LONGEST) } else { 0.0 }
}

/// As many parameters as the model has, or what is wrong.
pub(crate) fn all<const N: usize>(parameters: &[f64]) -> Result<[f64; N], Error> {
    parameters.try_into().map_err(|_| Error::Length {
        column: "parameters".to_owned(),
        expected: N,
        found: parameters.len(),
    })
}

/// # Errors
/// [`Error::Setting`] for a horizon or rate outside its range.
pub(crate) fn check_ahead(horizon: f64, rate: f64) -> Result<(), Error> {
    check_setting("rate", rate.is_finite() && rate >= 0.0)?;
    check_setting("horizon", horizon >= 0.0 && (horizon.is_finite() || rate > 0.0))
}

/// Probability of `count` purchases of a customer who is there with the probability `alive`, and who then makes them with
/// the probability `bought`: one who has left makes none.
pub(crate) fn if_alive(alive: f64, bought: f64, count: u64) -> f64 {
    let all = alive * bought;
    if count == 0 { (1.0 - alive) + all } else { all }
}

/// No purchase model has more parameters.
pub(crate) const MOST_PARAMETERS: usize = 6;

/// Derivatives in the parameters of a model that has fewer.
pub(crate) fn padded<const N: usize>(slopes: [f64; N]) -> [f64; MOST_PARAMETERS] {
    let mut all = [0.0; MOST_PARAMETERS];
    all[..N].copy_from_slice(&slopes);
    all
}

/// How often customers buy and whether they are still there.
///
/// In all methods a customer is `x` repeat purchases, the last at age `t_x`, observed to age `t`, as in [`History`].
/// Negative and not-a-number arguments of predictions count as 0, so that a prediction is always a number.
pub trait PurchaseModel: Copy + Debug + PartialEq + 'static {
    /// Symbols of the parameters, in order.
    const NAMES: &'static [&'static str];

    /// Those that a search moves, over pairs of which [`crate::contours`] can be drawn.
    #[doc(hidden)]
    const CONTOURED: &'static [&'static str] = &[];

    /// The model with these parameters, in the order of [`PurchaseModel::NAMES`].
    ///
    /// # Errors
    /// [`Error::Parameter`] for one outside its range, [`Error::Length`] for too few or too many.
    fn of(parameters: &[f64]) -> Result<Self, Error>;

    /// Whether the model can speak of this history.
    ///
    /// # Errors
    /// [`Error::Row`] for the first customer whom it cannot take, [`Error::Length`] where a column is wanting.
    fn check(_: &History) -> Result<(), Error> {
        Ok(())
    }

    /// The weakly informative prior of each parameter that is searched for, in order; see [`crate::prior`].
    const WEAK: &'static [Weak];

    /// A fit; see [`Fitting::with_prior`].
    ///
    /// # Errors
    /// Where the history lacks what the model needs, or the prior is none.
    #[doc(hidden)]
    fn fitting(history: &History, prior: &Prior) -> Result<Fitting<Self>, Error>;

    /// Log-likelihood of one customer: of the times of the purchases and of none after the last, so that values of
    /// different models can be compared.
    fn log_likelihood_of(&self, x: f64, t_x: f64, t: f64) -> f64;

    /// Log-likelihood of the customer of one row, weight left out: [`PurchaseModel::log_likelihood_of`], or more where the
    /// history knows more and the model uses it.
    fn log_likelihood_in(&self, history: &History, row: usize) -> f64 {
        let (x, t_x, t) = history.customer(row);
        self.log_likelihood_of(x, t_x, t)
    }

    /// Probability that the customer is alive a time `after` the end of observation.
    fn alive(&self, x: f64, t_x: f64, t: f64, after: f64) -> f64;

    /// Expected purchases in the `horizon` after the end of observation.
    fn expected(&self, x: f64, t_x: f64, t: f64, horizon: f64) -> f64;

    /// Expected purchases in the `horizon`, each discounted to the end of observation at the continuous `rate` a time
    /// unit (see [`crate::value::continuous_rate`]). The horizon may be infinite when the rate is positive; an infinite
    /// horizon at rate 0 counts as 10¹⁵ units.
    fn residual(&self, x: f64, t_x: f64, t: f64, horizon: f64, rate: f64) -> f64;

    /// Probability of exactly `count` purchases in the `horizon` after the end of observation.
    fn probability(&self, x: f64, t_x: f64, t: f64, count: u64, horizon: f64) -> f64;

    /// [`PurchaseModel::alive`] of the customer of one row, with all that the history knows; the three below likewise. They
    /// differ from those of `x`, `t_x` and `t` alone where a model uses more.
    fn alive_in(&self, history: &History, row: usize, after: f64) -> f64 {
        let (x, t_x, t) = history.customer(row);
        self.alive(x, t_x, t, after)
    }

    /// [`PurchaseModel::expected`] of the customer of one row.
    fn expected_in(&self, history: &History, row: usize, horizon: f64) -> f64 {
        let (x, t_x, t) = history.customer(row);
        self.expected(x, t_x, t, horizon)
    }

    /// [`PurchaseModel::residual`] of the customer of one row.
    fn residual_in(&self, history: &History, row: usize, horizon: f64, rate: f64) -> f64 {
        let (x, t_x, t) = history.customer(row);
        self.residual(x, t_x, t, horizon, rate)
    }

    /// [`PurchaseModel::probability`] of the customer of one row.
    fn probability_in(&self, history: &History, row: usize, count: u64, horizon: f64) -> f64 {
        let (x, t_x, t) = history.customer(row);
        self.probability(x, t_x, t, count, horizon)
    }

    /// Probability that a new customer makes `count` repeat purchases by age `t`.
    fn probability_new(&self, count: u64, t: f64) -> f64;

    /// Expected repeat purchases of a new customer by age `t`.
    fn expected_new(&self, t: f64) -> f64 {
        self.expected(0.0, 0.0, 0.0, t)
    }

    /// Expected repeat purchases of a new customer in the `horizon`, each discounted to the first purchase at the
    /// continuous `rate`; as [`PurchaseModel::residual`].
    fn discounted_new(&self, horizon: f64, rate: f64) -> f64 {
        self.residual(0.0, 0.0, 0.0, horizon, rate)
    }

    /// Correlation of the purchase rate with the rate of leaving and its derivatives in the parameters, where the model knows one.
    fn rate_correlation(&self) -> Option<(f64, Vec<f64>)> {
        None
    }

    /// Log-likelihood of a history: the sum over customers, weights counted.
    fn log_likelihood(&self, history: &History) -> f64 {
        (0..history.len()).map(|row| history.weight(row) * self.log_likelihood_in(history, row)).sum()
    }

    /// Log-likelihood of each row, weights left out.
    fn log_likelihoods(&self, history: &History) -> Vec<f64> {
        (0..history.len()).map(|row| self.log_likelihood_in(history, row)).collect()
    }

    /// [`PurchaseModel::alive_in`] at the end of observation of every customer.
    fn alive_all(&self, history: &History) -> Vec<f64> {
        (0..history.len()).map(|row| self.alive_in(history, row, 0.0)).collect()
    }

    /// [`PurchaseModel::alive`], [`PurchaseModel::expected`] and [`PurchaseModel::residual`] of every customer.
    ///
    /// # Errors
    /// As [`Scoring::start`].
    fn score(&self, history: &History, horizon: f64, rate: f64) -> Result<Scores, Error> {
        let mut scoring = Scoring::start(*self, history, horizon, rate)?;
        loop {
            if let Some(scores) = scoring.advance(history.len()) {
                return Ok(scores);
            }
        }
    }

    /// What scores the customers of this history.
    #[doc(hidden)]
    fn scorer(&self, history: &History, horizon: f64, rate: f64) -> Scorer;

    /// What gives the customers of this history with derivatives and second moments.
    #[doc(hidden)]
    fn discounter(&self, history: &History, horizon: f64, rate: f64) -> Discounter;
}

/// Scores one customer after the other, by `x`, `t_x`, `t` and the row of the history that it was made for: alive now,
/// expected and residual purchases if alive.
pub struct Scorer(pub(crate) Box<dyn FnMut(f64, f64, f64, usize) -> [f64; 3]>);

/// Gives one customer after the other, as a [`Scorer`]: expected discounted purchases, with derivatives and second moments.
pub struct Discounter(pub(crate) Box<dyn FnMut(f64, f64, f64, usize) -> Discounted>);

/// A customer's discounted purchases with derivatives and second moments: what the variance of a total is made of.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Discounted {
    /// Expected discounted purchases.
    pub(crate) mean: f64,
    /// Derivatives of the mean in the parameters, in order; 0 beyond the last.
    pub(crate) gradient: [f64; MOST_PARAMETERS],
    /// Expected sum of the squared discount factors.
    pub(crate) squares: f64,
    /// Expected square of the discounted sum.
    pub(crate) second: f64,
}

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

/// Scoring under way, in slices. Customers share their work, so that scoring is far cheaper than asking
/// [`PurchaseModel::expected`] and [`PurchaseModel::residual`] for each. The history may be borrowed, shared or owned.
pub struct Scoring<H> {
    history: H,
    scorer: Scorer,
    scores: Scores,
}

impl<H: Borrow<History>> Scoring<H> {
    /// Prepares scoring for a `horizon ≥ 0` in time units and a continuous discount `rate ≥ 0` a unit; the horizon may be
    /// infinite when the rate is positive (`expected` is then taken to 10¹⁵ units).
    ///
    /// # Errors
    /// [`Error::Setting`] for a horizon or rate outside its range; as [`PurchaseModel::check`].
    pub fn start<M: PurchaseModel>(model: M, history: H, horizon: f64, rate: f64) -> Result<Scoring<H>, Error> {
        M::check(history.borrow())?;
        check_ahead(horizon, rate)?;
        let scorer = model.scorer(history.borrow(), horizon.min(LONGEST), rate);
        Ok(Scoring { history, scorer, scores: Scores::default() })
    }

    /// Scores up to `rows` more customers (a few thousand take a few milliseconds); all scores when the last is done.
    pub fn advance(&mut self, rows: usize) -> Option<Scores> {
        let start = self.scores.alive.len();
        let history = self.history.borrow();
        let customers = history.len();
        let end = start.saturating_add(rows.max(1)).min(customers);
        for row in start..end {
            let (x, t_x, t) = history.customer(row);
            let [alive, expected, residual] = (self.scorer.0)(x, t_x, t, row);
            self.scores.alive.push(alive);
            self.scores.expected.push(alive * expected);
            self.scores.residual.push(alive * residual);
        }
        (end == customers).then(|| std::mem::take(&mut self.scores))
    }

    /// Share of the customers scored.
    pub fn progress(&self) -> f64 {
        self.scores.alive.len() as f64 / self.history.borrow().len() as f64
    }
}
