//! What the posterior says of each customer and of all together.

use std::borrow::Borrow;

use super::Posterior;
use super::figure::{Figure, Interval, interval};
use crate::error::{Error, check_length, check_setting, row_error};
use crate::gamma_gamma::GammaGamma;
use crate::history::History;
use crate::model::{LONGEST, PurchaseModel};
use crate::value::Terms;

/// Values held at once: draws times customers.
const HELD: usize = 1 << 21;

/// Draws that customers are looked at with, the first of those there are: more would move the ends of an interval by less
/// than a tenth of a standard deviation.
const ENOUGH: usize = 1_000;

/// What is asked of every customer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Quantity {
    /// Probability to be alive a time after the end of observation.
    Alive {
        /// How long after.
        after: f64,
    },
    /// Expected purchases.
    Expected {
        /// In this time after the end of observation.
        horizon: f64,
    },
    /// The same, each discounted to the end of observation.
    Residual {
        /// As in [`Quantity::Expected`]; may be infinite when the rate is positive.
        horizon: f64,
        /// Continuous rate a time unit.
        rate: f64,
    },
}

impl Quantity {
    fn check(self) -> Result<(), Error> {
        let time = |value: f64| value.is_finite() && value >= 0.0;
        match self {
            Quantity::Alive { after } => check_setting("after", time(after)),
            Quantity::Expected { horizon } => check_setting("horizon", time(horizon)),
            Quantity::Residual { horizon, rate } => {
                check_setting("rate", time(rate))?;
                check_setting("horizon", horizon >= 0.0 && (horizon.is_finite() || rate > 0.0))
            }
        }
    }
}

/// A drawn model, which can be asked about the customers of a history.
pub trait Drawn {
    /// Whether it can say this of this history.
    ///
    /// # Errors
    /// As the model's own.
    fn suits(&self, history: &History, quantity: Quantity) -> Result<(), Error>;

    /// Calls `take` with the row and the value of every customer of a history that suits.
    #[doc(hidden)]
    fn draw_each(&self, history: &History, quantity: Quantity, take: &mut dyn FnMut(usize, f64));
}

impl<M: PurchaseModel> Drawn for M {
    fn suits(&self, history: &History, _: Quantity) -> Result<(), Error> {
        M::check(history)
    }

    fn draw_each(&self, history: &History, quantity: Quantity, take: &mut dyn FnMut(usize, f64)) {
        let (horizon, rate, place) = match quantity {
            Quantity::Alive { after } if after > 0.0 => {
                return (0..history.len()).for_each(|row| take(row, self.alive_in(history, row, after)));
            }
            Quantity::Alive { .. } => (0.0, 0.0, 0),
            Quantity::Expected { horizon } => (horizon, 0.0, 1),
            Quantity::Residual { horizon, rate } => (horizon, rate, 2),
        };
        let mut scorer = self.scorer(history, horizon.min(LONGEST), rate);
        for row in 0..history.len() {
            let (x, t_x, t) = history.customer(row);
            let scores = (scorer.0)(x, t_x, t, row);
            take(row, if place == 0 { scores[0] } else { scores[0] * scores[place] });
        }
    }
}

/// A drawn model of what customers spend.
pub trait DrawnSpend: Clone {
    /// What every customer of a history needs of it: the history has to have the covariates that it takes.
    ///
    /// # Errors
    /// [`Error::Covariate`] where it does not.
    fn suits_spend(&self, history: &History) -> Result<(), Error>;

    /// That of the customer in a row.
    fn of_row(&self, history: &History, row: usize) -> GammaGamma;
}

impl DrawnSpend for GammaGamma {
    fn suits_spend(&self, _: &History) -> Result<(), Error> {
        Ok(())
    }

    fn of_row(&self, _: &History, _: usize) -> GammaGamma {
        *self
    }
}

/// Credible intervals, one a customer in the history's order, and that of the sum.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Intervals {
    /// Lower ends.
    pub lower: Vec<f64>,
    /// Medians.
    pub median: Vec<f64>,
    /// Upper ends.
    pub upper: Vec<f64>,
    /// Of the sum over all customers, weights counted. What customers have in common does not average out, so it is not the
    /// sum of the ends.
    pub total: Interval,
}

impl<M: Drawn> Posterior<M> {
    /// Credible intervals of every customer of a history, from the first 1,000 draws.
    ///
    /// # Errors
    /// As [`Predicting::start`].
    pub fn intervals(&self, history: &History, quantity: Quantity, level: f64) -> Result<Intervals, Error> {
        Predicting::start(self, history, quantity, level).map(Predicting::finish)
    }
}

/// The model of what a customer spends, by draw and by row of the whole history.
type SpendModel = Box<dyn Fn(usize, &History, usize) -> GammaGamma>;

/// What customers spend, where they are valued.
struct Spending<S> {
    model: SpendModel,
    mean_spend: S,
    margin: f64,
}

impl<S: Borrow<[f64]>> Spending<S> {
    /// Margin of an expected order of the customer in a row of the whole history; infinite where the mean spend is.
    fn of(&self, draw: usize, history: &History, row: usize) -> f64 {
        let spend = (self.model)(draw, history, row).spend(history.frequency()[row], self.mean_spend.borrow()[row]);
        self.margin * spend.unwrap_or(f64::INFINITY)
    }
}

/// Predicting under way, in slices: one draw for some thousand customers. Posterior and history may be borrowed or shared.
pub struct Predicting<P, H, M, S = Vec<f64>> {
    posterior: P,
    history: H,
    spending: Option<Spending<S>>,
    quantity: Quantity,
    level: f64,
    /// Rows by frequency and age: those that share work are together.
    order: Vec<usize>,
    /// Where in the order customers begin who differ from those before.
    begins: Vec<usize>,
    /// Different customers looked at at once.
    block: usize,
    /// Different customers that are done.
    done: usize,
    /// Those being done, as a history.
    under_way: Option<History>,
    draw: usize,
    /// Of the rows under way: all draws of the first, of the second and so on.
    values: Vec<f64>,
    totals: Vec<f64>,
    found: Intervals,
    of: std::marker::PhantomData<M>,
}

impl<M: Drawn, P: Borrow<Posterior<M>>, H: Borrow<History>> Predicting<P, H, M> {
    /// Prepares for a level between 0 and 1.
    ///
    /// # Errors
    /// [`Error::Setting`] for a level, horizon, time or rate outside its range; as [`PurchaseModel::check`].
    pub fn start(posterior: P, history: H, quantity: Quantity, level: f64) -> Result<Self, Error> {
        Self::begin(posterior, history, quantity, level, None)
    }
}

impl<M: Drawn, P: Borrow<Posterior<M>>, H: Borrow<History>, S: Borrow<[f64]>> Predicting<P, H, M, S> {
    /// Prepares for the customers' values ([`crate::value`]): discounted purchases times expected spend times margin. The draws of
    /// both posteriors are taken as independent, as the fits are.
    ///
    /// # Errors
    /// As [`Predicting::start`]; [`Error::Setting`] for terms outside their range, [`Error::Length`] for a spend column of another
    /// length, [`Error::Row`] for a repeat buyer's spend that is not a number.
    pub fn values<G: DrawnSpend + 'static>(
        posterior: P,
        spend: &Posterior<G>,
        history: H,
        mean_spend: S,
        terms: &Terms,
        level: f64,
    ) -> Result<Self, Error> {
        terms.check()?;
        let (of, seen) = (history.borrow(), mean_spend.borrow());
        check_length("mean_spend", of.len(), seen.len())?;
        let bad = |&row: &usize| of.frequency()[row] > 0.0 && !(seen[row].is_finite() && seen[row] >= 0.0);
        if let Some(row) = (0..of.len()).find(bad) {
            return Err(row_error(row, "mean_spend", seen[row], "not-negative"));
        }
        let quantity = Quantity::Residual { horizon: terms.horizon, rate: terms.rate };
        if let Some(model) = spend.models.first() {
            model.suits_spend(of)?;
        }
        let models = spend.models.clone();
        let model = move |draw: usize, history: &History, row| models[draw % models.len()].of_row(history, row);
        let spending = Spending { model: Box::new(model), mean_spend, margin: terms.margin };
        Self::begin(posterior, history, quantity, level, Some(spending))
    }

    fn begin(
        posterior: P,
        history: H,
        quantity: Quantity,
        level: f64,
        spending: Option<Spending<S>>,
    ) -> Result<Self, Error> {
        check_setting("level", level > 0.0 && level < 1.0)?;
        quantity.check()?;
        if let Some(model) = posterior.borrow().models.first() {
            model.suits(history.borrow(), quantity)?;
        }
        let draws = posterior.borrow().models.len().min(ENOUGH);
        let of = history.borrow();
        let rows = of.len();
        let mut order: Vec<usize> = (0..rows).collect();
        let key = |row: usize| [of.frequency()[row], of.age()[row], of.recency()[row]];
        order.sort_by(|&a, &b| {
            let by_place = key(a).into_iter().zip(key(b)).map(|(a, b)| a.total_cmp(&b));
            by_place.fold(std::cmp::Ordering::Equal, std::cmp::Ordering::then)
        });
        let differ = |place: usize| place == 0 || spending.is_some() || !of.alike(order[place - 1], order[place]);
        let begins: Vec<usize> = (0..rows).filter(|&place| differ(place)).collect();
        Ok(Predicting {
            posterior,
            history,
            spending,
            quantity,
            level,
            order,
            begins,
            block: (HELD / draws.max(1)).clamp(1, 4_096),
            done: 0,
            under_way: None,
            draw: 0,
            values: Vec::new(),
            totals: vec![0.0; draws],
            found: Intervals {
                lower: vec![0.0; rows],
                median: vec![0.0; rows],
                upper: vec![0.0; rows],
                ..Intervals::default()
            },
            of: std::marker::PhantomData,
        })
    }

    /// One slice; the intervals when finished. Ends are infinite where the mean spend is in too many of the draws.
    pub fn advance(&mut self) -> Option<Intervals> {
        let models = &self.posterior.borrow().models[..self.totals.len()];
        let all = self.history.borrow();
        let end = (self.done + self.block).min(self.begins.len());
        let begins = &self.begins[self.done..end];
        let draws = models.len();
        let rows = begins.iter().map(|&begin| self.order[begin]);
        let history = self.under_way.get_or_insert_with(|| {
            self.values = vec![0.0; begins.len() * draws];
            all.part_with_covariates(&rows.clone().collect::<Vec<_>>())
        });
        // The rows of each customer of the block.
        let until = |place: usize| self.begins.get(self.done + place + 1).copied().unwrap_or(self.order.len());
        let alike = |place: usize| &self.order[begins[place]..until(place)];
        let weights: Vec<f64> =
            (0..begins.len()).map(|place| alike(place).iter().map(|&row| all.weight(row)).sum()).collect();
        // A draw or, where there are few customers, some.
        for _ in 0..(512 / begins.len().max(1)).max(1) {
            let Some(model) = models.get(self.draw) else { break };
            let mut total = 0.0;
            model.draw_each(history, self.quantity, &mut |place, mut value| {
                if let (Some(spending), true) = (&self.spending, value > 0.0) {
                    value *= spending.of(self.draw, all, self.order[begins[place]]);
                }
                self.values[place * draws + self.draw] = value;
                total += weights[place] * value;
            });
            self.totals[self.draw] += total;
            self.draw += 1;
        }
        if self.draw < draws {
            return None;
        }
        for (place, values) in self.values.chunks_mut(draws).enumerate() {
            values.sort_by(f64::total_cmp);
            let found = interval(values, self.level);
            for &row in alike(place) {
                self.found.lower[row] = found.lower;
                self.found.median[row] = found.median;
                self.found.upper[row] = found.upper;
            }
        }
        (self.done, self.draw, self.under_way) = (end, 0, None);
        if end < self.begins.len() {
            return None;
        }
        self.found.total = Figure::of(std::mem::take(&mut self.totals)).interval(self.level);
        Some(std::mem::take(&mut self.found))
    }

    /// All slices to the end.
    pub fn finish(mut self) -> Intervals {
        loop {
            if let Some(intervals) = self.advance() {
                return intervals;
            }
        }
    }

    /// Share of the work done.
    pub fn progress(&self) -> f64 {
        let block = self.block.min(self.begins.len() - self.done) as f64;
        (self.done as f64 + block * self.draw as f64 / self.totals.len() as f64) / self.begins.len() as f64
    }
}
