//! The product-limit estimate and what is read off it.

use serde::{Deserialize, Serialize};

use super::Spells;
use crate::error::{Error, check_setting};
use crate::special::normal_quantile_two_sided;

/// Below this two survival shares are one: a product of fractions misses 1/2 by rounding.
const SAME: f64 = 1e-12;

/// How the confidence band is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Band {
    /// On the scale of `ln(−ln S)`: never leaves [0, 1] and keeps its level in small samples (Kalbfleisch & Prentice 1980,
    /// *The Statistical Analysis of Failure Time Data*, section 1.3).
    #[default]
    LogLog,
    /// `S ± z·SE`, cut off at 0 and 1.
    Plain,
}

/// How a curve is estimated.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SurvivalSettings {
    /// The kind of band.
    pub band: Band,
    /// Its level at each time, between 0 and 1.
    pub level: f64,
    /// Up to when the restricted mean is taken; `None` for the last exit.
    pub until: Option<f64>,
}

impl Default for SurvivalSettings {
    fn default() -> Self {
        SurvivalSettings { band: Band::LogLog, level: 0.95, until: None }
    }
}

/// The curve at one exit time.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SurvivalPoint {
    /// The time.
    pub time: f64,
    /// Customers watched just before it.
    pub at_risk: usize,
    /// Of these, events at it.
    pub events: usize,
    /// Of these, censored at it, after the events.
    pub censored: usize,
    /// Share still there after it, `∏ (1 − d/n)`.
    pub survival: f64,
    /// Greenwood's standard error `S √Σ d/(n(n − d))`; `None` once nobody is left, where it is undefined.
    pub standard_error: Option<f64>,
    /// Lower end of the band; `None` with the error.
    pub lower: Option<f64>,
    /// Upper end of the band; `None` with the error.
    pub upper: Option<f64>,
}

/// A time by which a share of the customers has left.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Quantile {
    /// The first time at which the curve is at or below the rest; `None` when it never gets there.
    pub time: Option<f64>,
    /// Lower limit: the first time the lower end of the band is (Brookmeyer & Crowley 1982, *A confidence interval for the
    /// median survival time*, Biometrics 38).
    pub lower: Option<f64>,
    /// Upper limit: the first time the upper end of the band is; `None` when the data set none.
    pub upper: Option<f64>,
}

/// Mean time within a horizon: the area under the curve.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RestrictedMean {
    /// The horizon.
    pub until: f64,
    /// `∫ S(t) dt` from 0 to the horizon.
    pub mean: f64,
    /// Its standard error, `√Σ A² d/(n(n − d))` with `A` the area from the event to the horizon.
    pub standard_error: f64,
}

/// The Kaplan–Meier estimate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Survival {
    /// The curve at each different exit time, ascending; it is 1 before the first and level between them.
    pub points: Vec<SurvivalPoint>,
    /// Median lifetime with its interval.
    pub median: Quantile,
    /// Restricted mean; `None` when the horizon lies beyond the last exit and somebody is left there, for then nothing is
    /// known of the curve up to it.
    pub restricted_mean: Option<RestrictedMean>,
}

impl Survival {
    /// Estimates the curve. At equal times events come before censoring.
    ///
    /// When late entries leave a single customer at risk who then goes, the curve falls to zero for good: the points' numbers
    /// at risk show it.
    ///
    /// # Errors
    /// [`Error::Setting`] for a level or horizon out of range.
    pub fn estimate(spells: &Spells, settings: &SurvivalSettings) -> Result<Survival, Error> {
        check_setting("level", settings.level > 0.0 && settings.level < 1.0)?;
        check_setting("until", settings.until.is_none_or(|until| until > 0.0 && until.is_finite()))?;
        let z = normal_quantile_two_sided(1.0 - settings.level);
        let (mut survival, mut greenwood) = (1.0, 0.0);
        let points: Vec<SurvivalPoint> = spells
            .counts()
            .into_iter()
            .map(|counts| {
                let (n, d) = (counts.at_risk as f64, counts.events as f64);
                if counts.events > 0 {
                    survival *= (n - d) / n;
                    greenwood += if counts.events < counts.at_risk { d / (n * (n - d)) } else { 0.0 };
                }
                let (lower, upper) = band(settings.band, survival, greenwood, z).unzip();
                SurvivalPoint {
                    time: counts.time,
                    at_risk: counts.at_risk,
                    events: counts.events,
                    censored: counts.censored,
                    survival,
                    standard_error: (survival > 0.0).then(|| survival * greenwood.sqrt()),
                    lower,
                    upper,
                }
            })
            .collect();
        let mut curve =
            Survival { points, median: Quantile { time: None, lower: None, upper: None }, restricted_mean: None };
        curve.median = curve.quantile(0.5)?;
        let last = curve.points.last().map_or(0.0, |point| point.time);
        curve.restricted_mean = curve.restricted_mean(settings.until.unwrap_or(last));
        Ok(curve)
    }

    /// Share still there after a time; `None` beyond the last exit while somebody is left, and for NaN.
    pub fn at(&self, time: f64) -> Option<f64> {
        let after = self.points.partition_point(|point| point.time <= time);
        let survival = after.checked_sub(1).map_or(1.0, |at| self.points[at].survival);
        let known = survival == 0.0 || self.points.last().is_some_and(|last| time <= last.time);
        (known && !time.is_nan()).then_some(survival)
    }

    /// The time by which a share `p` has left, with its interval at the level of the band.
    ///
    /// # Errors
    /// [`Error::Setting`] for `p` not between 0 and 1.
    pub fn quantile(&self, p: f64) -> Result<Quantile, Error> {
        check_setting("p", p > 0.0 && p < 1.0)?;
        let rest = 1.0 - p + SAME;
        let first = |end: &dyn Fn(&SurvivalPoint) -> Option<f64>| {
            self.points.iter().find(|point| end(point).is_some_and(|value| value <= rest)).map(|point| point.time)
        };
        let time = first(&|point| Some(point.survival));
        // Once nobody is left the band has no lower end, but the curve itself is below every share.
        let lower = first(&|point| point.lower.or(Some(0.0)));
        Ok(Quantile { time, lower, upper: first(&|point| point.upper) })
    }

    /// Mean time within a horizon; `None` when the curve is not known that far, or the horizon is not positive.
    pub fn restricted_mean(&self, until: f64) -> Option<RestrictedMean> {
        self.at(until).filter(|_| until > 0.0 && until.is_finite())?;
        let within = &self.points[..self.points.partition_point(|point| point.time <= until)];
        let (mut area, mut variance, mut end) = (0.0, 0.0, until);
        // Backwards, since each event's term needs the area after it.
        for point in within.iter().rev() {
            area += point.survival * (end - point.time);
            end = point.time;
            if point.events > 0 && point.events < point.at_risk {
                let (n, d) = (point.at_risk as f64, point.events as f64);
                variance += area * area * d / (n * (n - d));
            }
        }
        Some(RestrictedMean { until, mean: area + end, standard_error: variance.sqrt() })
    }
}

/// Ends of the band; `None` once nobody is left.
fn band(kind: Band, survival: f64, greenwood: f64, z: f64) -> Option<(f64, f64)> {
    if survival <= 0.0 {
        return None;
    }
    if greenwood == 0.0 {
        return Some((survival, survival));
    }
    match kind {
        Band::Plain => {
            let half = z * survival * greenwood.sqrt();
            Some(((survival - half).max(0.0), (survival + half).min(1.0)))
        }
        Band::LogLog => {
            let ln = libm::log(survival);
            let width = z * greenwood.sqrt() / -ln;
            Some((libm::exp(ln * libm::exp(width)), libm::exp(ln * libm::exp(-width))))
        }
    }
}
