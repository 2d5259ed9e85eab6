//! What customers are worth: purchases to come, discounted, times what is spent on each, times the margin.
//!
//! The value is **residual**: it counts purchases after the end of observation, discounted to that day, and nothing of
//! the past. It contains no cost of acquisition or of keeping the customer, no growth of prices, and no tax. The horizon
//! and the continuous rate are in the time unit of the history; [`continuous_rate`] makes one from an annual rate.

use serde::{Deserialize, Serialize};

use crate::bg_nbd::BgNbd;
use crate::error::{Error, check_length, check_setting};
use crate::fit::Fit;
use crate::gamma_gamma::GammaGamma;
use crate::history::History;
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
        check_setting("rate", self.rate.is_finite() && self.rate >= 0.0)?;
        check_setting("horizon", self.horizon >= 0.0 && (self.horizon.is_finite() || self.rate > 0.0))?;
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

/// Value of one customer: [`BgNbd::residual`] × [`GammaGamma::spend`] × margin. `None` where mean spend is undefined.
pub fn customer_value(
    purchases: &BgNbd,
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
/// # Errors
/// [`Error::Setting`] for terms or a level outside their range, [`Error::Length`] for a spend column of another length,
/// [`Error::MeanSpendUndefined`] where a customer has no expected spend.
pub fn total(
    purchases: &Fit<BgNbd>,
    spend: &Fit<GammaGamma>,
    history: &History,
    mean_spend: &[f64],
    terms: &Terms,
    covers: Covers,
    level: f64,
) -> Result<Total, Error> {
    terms.check()?;
    check_setting("level", level > 0.0 && level < 1.0)?;
    check_length("mean_spend", history.len(), mean_spend.len())?;
    let scores = purchases.model.score(history, terms.horizon, terms.rate)?;
    let mut value = 0.0;
    for row in 0..history.len() {
        let spend = spend
            .model
            .spend(history.frequency()[row], mean_spend[row])
            .ok_or(Error::MeanSpendUndefined { q: spend.model.q })?;
        value += history.weight(row) * scores.residual[row] * spend * terms.margin;
    }
    let _ = normal_quantile(level);
    Ok(Total { value, interval: None, parameter_error: None, customer_error: None, level, covers })
}
