//! What customers are worth: purchases to come, discounted, times what is spent on each, times the margin.
//!
//! The value is **residual**: it counts purchases after the end of observation, discounted to that day, and nothing of
//! the past. It contains no cost of acquisition or of keeping the customer, no growth of prices, and no tax. The horizon
//! and the continuous rate are in the time unit of the history; [`continuous_rate`] makes one from an annual rate.

use std::borrow::Borrow;

use serde::{Deserialize, Serialize};

use crate::error::{Error, check_length, check_setting, row_error};
use crate::fit::Fit;
use crate::gamma_gamma::{GammaGamma, NAMES};
use crate::history::History;
use crate::model::{Discounted, Discounter, LONGEST, PurchaseModel, check_ahead};
use crate::special::normal_quantile;

/// What a value counts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Terms {
    /// How far ahead, in time units; may be infinite when the rate is positive.
    pub horizon: f64,
    /// Continuous discount rate a time unit, 0 or more.
    pub rate: f64,
    /// Share of spend that is margin, 0 to 1.
    pub margin: f64,
}

impl Terms {
    /// Checks the ranges.
    ///
    /// # Errors
    /// [`Error::Setting`] with the name of the offending one.
    pub fn check(&self) -> Result<(), Error> {
        check_ahead(self.horizon, self.rate)?;
        check_setting("margin", (0.0..=1.0).contains(&self.margin))
    }
}

/// The continuous rate a time unit that compounds to an effective `annual` rate over `units_per_year` units
/// (365.25 days, 52.18 weeks, 12 months): `ln(1 + annual) / units_per_year`. 0 for arguments outside `annual > −1`,
/// `units_per_year > 0`.
pub fn continuous_rate(annual: f64, units_per_year: f64) -> f64 {
    let valid = annual.is_finite() && annual > -1.0 && units_per_year.is_finite() && units_per_year > 0.0;
    if valid { libm::log1p(annual) / units_per_year } else { 0.0 }
}

/// Value of one customer: [`PurchaseModel::residual`] × [`GammaGamma::spend`] × margin. `None` where mean spend is undefined.
pub fn customer_value(
    purchases: &impl PurchaseModel,
    spend: &GammaGamma,
    x: f64,
    t_x: f64,
    t: f64,
    mean_spend: f64,
    terms: &Terms,
) -> Option<f64> {
    terms.check().ok()?;
    let spend = spend.spend(x, mean_spend)?;
    Some(purchases.residual(x, t_x, t, terms.horizon, terms.rate) * spend * terms.margin)
}

/// What uncertainty an interval covers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Covers {
    /// That of the estimated parameters, by the delta method through both fits.
    Parameters,
    /// That of what customers will do and spend, given the parameters.
    Customers,
    /// Both.
    #[default]
    Both,
}

/// The value of all customers together.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Total {
    /// Sum of the customers' values.
    pub value: f64,
    /// Lower and upper end, log-normal around the value; `None` where what it covers has no finite variance.
    pub interval: Option<[f64; 2]>,
    /// Standard error from the parameters; `None` without a covariance.
    pub parameter_error: Option<f64>,
    /// Standard deviation of what customers will do; `None` where spend has no finite variance.
    pub customer_error: Option<f64>,
    /// Coverage of the interval, 0 to 1.
    pub level: f64,
    /// What it covers.
    pub covers: Covers,
}

/// Sum of the customers' values with an interval.
///
/// * **Parameters**: the gradient of the sum through both models, against both covariances. The two fits are taken as
///   independent. A parameter held at the end of its range adds nothing.
/// * **Customers**: given the parameters customers are independent, so the variances of their values add. Each counts
///   how many purchases come and when (given an unknown rate and chance to leave), the customer's own mean spend (given
///   the purchases seen), and the spread of single purchases around it.
///
/// The interval is `value · e^(±z · error/value)`: never below zero, and to first order the usual one.
///
/// # Errors
/// [`Error::Setting`] for terms or a level outside their range, [`Error::Length`] for a spend column of another length,
/// [`Error::Row`] for a repeat buyer's spend that is not a number, [`Error::MeanSpendUndefined`] where a customer has no
/// expected spend.
pub fn total<M: PurchaseModel>(
    purchases: &Fit<M>,
    spend: &Fit<GammaGamma>,
    history: &History,
    mean_spend: &[f64],
    terms: &Terms,
    covers: Covers,
    level: f64,
) -> Result<Total, Error> {
    let mut totalling = Totalling::start(purchases, spend, history, mean_spend, terms)?;
    while !totalling.advance(history.len())? {}
    totalling.finish(covers, level)
}

/// A model and what is known of the accuracy of its parameters.
#[derive(Clone, Copy, Debug)]
pub struct Estimate<'a, M> {
    /// The model.
    pub model: &'a M,
    /// Covariance of its parameters, as in [`Fit::covariance`]; `None` where it is not known.
    pub covariance: Option<&'a [Vec<f64>]>,
}

impl<'a, M> From<&'a Fit<M>> for Estimate<'a, M> {
    fn from(fit: &'a Fit<M>) -> Self {
        Estimate { model: &fit.model, covariance: fit.covariance.as_deref() }
    }
}

/// How derivatives in the parameters of the customer of a row, times a scale, are added to those in the parameters estimated:
/// row, derivatives, scale, sum.
pub(crate) type Carry = Box<dyn Fn(usize, &[f64], f64, &mut [f64])>;

/// Where every customer has the parameters estimated.
fn same_for_all() -> Carry {
    Box::new(|_, slopes, scale, sum| sum.iter_mut().zip(slopes).for_each(|(sum, slope)| *sum += scale * slope))
}

/// The purchases of the customers of a history, as a total takes them.
pub struct Bought {
    pub(crate) customers: Discounter,
    pub(crate) carry: Carry,
    /// Parameters estimated.
    pub(crate) parameters: usize,
    pub(crate) covariance: Option<Vec<Vec<f64>>>,
}

impl Bought {
    /// Under a model that is the same for all customers.
    ///
    /// # Errors
    /// As [`PurchaseModel::check`], and as [`Terms::check`].
    pub fn of<M: PurchaseModel>(purchases: Estimate<'_, M>, history: &History, terms: &Terms) -> Result<Bought, Error> {
        terms.check()?;
        M::check(history)?;
        Ok(Bought {
            customers: purchases.model.discounter(history, terms.horizon.min(LONGEST), terms.rate),
            carry: same_for_all(),
            parameters: M::NAMES.len(),
            covariance: purchases.covariance.map(<[_]>::to_vec),
        })
    }
}

/// The spend of the customers of a history, as a total takes it.
pub struct Spent {
    /// The model of the customer of a row.
    pub(crate) model: Box<dyn Fn(usize) -> GammaGamma>,
    pub(crate) carry: Carry,
    /// Parameters estimated.
    pub(crate) parameters: usize,
    pub(crate) covariance: Option<Vec<Vec<f64>>>,
}

impl From<Estimate<'_, GammaGamma>> for Spent {
    fn from(spend: Estimate<'_, GammaGamma>) -> Spent {
        let model = *spend.model;
        let covariance = spend.covariance.map(<[_]>::to_vec);
        Spent { model: Box::new(move |_| model), carry: same_for_all(), parameters: NAMES.len(), covariance }
    }
}

/// A total under way, in slices. History and spend may be borrowed, shared or owned.
pub struct Totalling<H, S> {
    bought: Bought,
    spent: Spent,
    mean_spend: S,
    margin: f64,
    history: H,
    row: usize,
    value: f64,
    in_purchases: Vec<f64>,
    in_spend: Vec<f64>,
    /// Sum of the customers' variances; `None` once one is infinite.
    variance: Option<f64>,
}

impl<H: Borrow<History>, S: Borrow<[f64]>> Totalling<H, S> {
    /// Checks and begins.
    ///
    /// # Errors
    /// As [`total`].
    pub fn start<M: PurchaseModel>(
        purchases: &Fit<M>,
        spend: &Fit<GammaGamma>,
        history: H,
        mean_spend: S,
        terms: &Terms,
    ) -> Result<Totalling<H, S>, Error> {
        let (purchases, spend) = (Estimate::from(purchases), Estimate::from(spend));
        Totalling::of(purchases, spend, history, mean_spend, terms)
    }

    /// The same with models that need not come from a fit.
    ///
    /// # Errors
    /// As [`total`].
    pub fn of<M: PurchaseModel>(
        purchases: Estimate<'_, M>,
        spend: Estimate<'_, GammaGamma>,
        history: H,
        mean_spend: S,
        terms: &Terms,
    ) -> Result<Totalling<H, S>, Error> {
        let bought = Bought::of(purchases, history.borrow(), terms)?;
        Totalling::from_parts(bought, spend.into(), history, mean_spend, terms.margin)
    }

    /// The same with purchases and spend that may differ in their parameters from one customer to the next.
    ///
    /// # Errors
    /// As [`total`].
    pub fn from_parts(
        bought: Bought,
        spent: Spent,
        history: H,
        mean_spend: S,
        margin: f64,
    ) -> Result<Totalling<H, S>, Error> {
        check_length("mean_spend", history.borrow().len(), mean_spend.borrow().len())?;
        let (in_purchases, in_spend) = (vec![0.0; bought.parameters], vec![0.0; spent.parameters]);
        let (row, value, variance) = (0, 0.0, Some(0.0));
        Ok(Totalling { bought, spent, mean_spend, margin, history, row, value, in_purchases, in_spend, variance })
    }

    /// Adds up to `rows` more customers; whether all are in.
    ///
    /// # Errors
    /// As [`total`].
    pub fn advance(&mut self, rows: usize) -> Result<bool, Error> {
        let customers = self.history.borrow().len();
        let end = self.row.saturating_add(rows.max(1)).min(customers);
        for row in self.row..end {
            self.add(row)?;
        }
        self.row = end;
        Ok(end == customers)
    }

    fn add(&mut self, row: usize) -> Result<(), Error> {
        let spend = (self.spent.model)(row);
        let GammaGamma { p, q, gamma } = spend;
        let history = self.history.borrow();
        let ((x, t_x, t), weight) = (history.customer(row), history.weight(row));
        let seen = self.mean_spend.borrow()[row];
        if x > 0.0 && !(seen.is_finite() && seen >= 0.0) {
            return Err(row_error(row, "mean_spend", seen, "not-negative"));
        }
        let mean = spend.spend(x, seen).ok_or(Error::MeanSpendUndefined { q })?;
        let customer: Discounted = (self.bought.customers.0)(x, t_x, t, row);
        let scale = weight * self.margin;
        self.value += scale * customer.mean * mean;
        (self.bought.carry)(row, &customer.gradient, scale * mean, &mut self.in_purchases);
        // Derivatives of p(γ + mx)/(px + q − 1) in p, q and γ.
        let shape = p * x + q - 1.0;
        let total = gamma + if x > 0.0 { seen * x } else { 0.0 };
        let slopes = [total * (q - 1.0) / (shape * shape), -mean / shape, p / shape];
        (self.spent.carry)(row, &slopes, scale * customer.mean, &mut self.in_spend);
        let square = spend.spend_square(x, seen);
        self.variance = self.variance.zip(square).map(|(variance, square)| {
            let mean = customer.mean * mean;
            let own = square * (customer.second + customer.squares / p) - mean * mean;
            variance + weight * self.margin * self.margin * own.max(0.0)
        });
        Ok(())
    }

    /// Share of the customers added.
    pub fn progress(&self) -> f64 {
        self.row as f64 / self.history.borrow().len() as f64
    }

    /// The total of the customers added so far.
    ///
    /// # Errors
    /// [`Error::Setting`] for a level that is not between 0 and 1.
    pub fn finish(&self, covers: Covers, level: f64) -> Result<Total, Error> {
        check_setting("level", level > 0.0 && level < 1.0)?;
        let of_purchases = self.bought.covariance.as_ref().map(|c| quadratic(c, &self.in_purchases));
        let of_spend = self.spent.covariance.as_ref().map(|c| quadratic(c, &self.in_spend));
        let of_parameters = of_purchases.zip(of_spend).map(|(a, b)| a + b);
        let variance = match covers {
            Covers::Parameters => of_parameters,
            Covers::Customers => self.variance,
            Covers::Both => of_parameters.zip(self.variance).map(|(a, b)| a + b),
        };
        let z = normal_quantile(0.5 + 0.5 * level);
        let around = |variance: f64| {
            let spread = if self.value > 0.0 { libm::exp(z * libm::sqrt(variance) / self.value) } else { 1.0 };
            [self.value / spread, self.value * spread]
        };
        Ok(Total {
            value: self.value,
            interval: variance.map(around).filter(|ends| ends[1].is_finite()),
            parameter_error: of_parameters.map(libm::sqrt),
            customer_error: self.variance.map(libm::sqrt),
            level,
            covers,
        })
    }
}

/// `gᵀ C g`.
fn quadratic(covariance: &[Vec<f64>], gradient: &[f64]) -> f64 {
    let row = |(row, g): (&Vec<f64>, &f64)| g * row.iter().zip(gradient).map(|(c, h)| c * h).sum::<f64>();
    covariance.iter().zip(gradient).map(row).sum::<f64>().max(0.0)
}
