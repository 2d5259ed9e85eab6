//! What draws from a posterior say of the parameters and of each customer.

use btyd::Diagnosis;
use btyd::posterior::{FEWEST, Interval, Intervals, MOST, Posterior, Quantity};
use serde::{Deserialize, Serialize};

use super::asked::{count, discount, finite, numbers};
use super::purchases::Rate;
use crate::protocol::Failure;

/// Level of intervals where none is asked for.
pub(super) const LEVEL: f64 = 0.95;

/// Draws from the posterior of a model.
#[derive(Clone, Debug, PartialEq)]
pub struct PosteriorReport {
    /// One of each parameter, in the model's order.
    pub parameters: Vec<ParameterPosterior>,
    /// Level of their intervals.
    pub level: f64,
    /// How many independent draws the weighted ones are worth.
    pub effective_sample_size: f64,
    /// Shape of the tail of the weights; `None` where it is beyond every number.
    pub pareto_k: Option<f64>,
    /// Seed of the draws.
    pub seed: u64,
    /// Evaluations of the likelihood.
    pub evaluations: usize,
    /// Proposals that were needed.
    pub rounds: usize,
    /// What is to be said of the draws; nothing where they can be relied on.
    pub diagnosis: Vec<Diagnosis>,
}

/// Draws of a parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct ParameterPosterior {
    /// Its symbol.
    pub name: String,
    /// The draws, in no order; those at one place in all parameters belong together.
    pub draws: Vec<f64>,
    /// Their mean.
    pub mean: f64,
    /// Their standard deviation.
    pub deviation: f64,
    /// Their median and the ends of the interval.
    pub interval: Interval,
}

pub(super) fn report<M>(posterior: &Posterior<M>) -> PosteriorReport {
    let parameter = |(place, name): (usize, &String)| {
        let figure = posterior.parameter(place);
        ParameterPosterior {
            name: name.clone(),
            draws: posterior.draws[place].clone(),
            mean: figure.mean(),
            deviation: figure.deviation(),
            interval: figure.interval(LEVEL),
        }
    };
    PosteriorReport {
        parameters: posterior.names.iter().enumerate().map(parameter).collect(),
        level: LEVEL,
        effective_sample_size: posterior.effective_sample_size,
        pareto_k: Some(posterior.pareto_k).filter(|k| k.is_finite()),
        seed: posterior.seed,
        evaluations: posterior.evaluations,
        rounds: posterior.rounds,
        diagnosis: posterior.diagnosis.clone(),
    }
}

/// How many draws, and the seed; none where nothing is asked for.
pub(super) fn draws(draws: Option<f64>, seed: Option<f64>) -> Result<Option<btyd::posterior::Asked>, Failure> {
    let Some(given) = draws else {
        return match seed {
            Some(_) => Err(Failure::new("bad-option").column("seed").expected("draws")),
            None => Ok(None),
        };
    };
    let refused = || Failure::new("out-of-range").column("draws").value(given).expected(format!("{FEWEST} … {MOST}"));
    let whole = count("draws", given).map_err(|_| refused())?;
    if !(FEWEST as u64..=MOST as u64).contains(&whole) {
        return Err(refused());
    }
    let seed = count("seed", seed.unwrap_or(1.0))?;
    Ok(Some(btyd::posterior::Asked { draws: whole as usize, seed }))
}

/// What an interval is asked of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum IntervalOf {
    /// The probability to be alive.
    Alive,
    /// Expected purchases.
    #[default]
    Expected,
    /// Discounted expected residual purchases.
    Residual,
}

/// Which interval.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct IntervalOptions {
    /// Of what.
    pub of: IntervalOf,
    /// Of purchases: how far ahead; those that are discounted without end where absent.
    pub horizon: Option<f64>,
    /// Of being alive: how long after the end of the history.
    pub after: Option<f64>,
    /// Of discounted purchases: the rate, as in `residual`.
    pub discount_rate: Option<f64>,
    /// Level, 0 to 1.
    pub level: f64,
}

impl Default for IntervalOptions {
    fn default() -> Self {
        Self { of: IntervalOf::Expected, horizon: None, after: None, discount_rate: None, level: LEVEL }
    }
}

impl IntervalOptions {
    /// # Errors
    /// `bad-option` for one that is wanting or says nothing of what is asked, `out-of-range`.
    pub(super) fn quantity(&self, rate: Rate) -> Result<Quantity, Failure> {
        if !(self.level > 0.0 && self.level < 1.0) {
            return Err(Failure::new("out-of-range").column("level").value(self.level).expected("0 … 1"));
        }
        let given = [("horizon", self.horizon), ("after", self.after), ("discountRate", self.discount_rate)];
        let of = |known: &[&str], quantity: Quantity| match given
            .into_iter()
            .find(|(name, value)| value.is_some() && !known.contains(name))
        {
            Some((name, _)) => Err(Failure::new("bad-option").column(name).expected(known.join(" "))),
            None => Ok(quantity),
        };
        let needed = |name: &str, value: Option<f64>| {
            value.ok_or_else(|| Failure::new("bad-option").column(name).expected("number"))
        };
        match self.of {
            IntervalOf::Alive => of(&["after"], Quantity::Alive { after: finite("after", self.after.unwrap_or(0.0))? }),
            IntervalOf::Expected => {
                of(&["horizon"], Quantity::Expected { horizon: finite("horizon", needed("horizon", self.horizon)?)? })
            }
            IntervalOf::Residual => {
                let horizon = self.horizon.unwrap_or(f64::INFINITY);
                let rate = rate.continuous(discount(horizon, needed("discountRate", self.discount_rate)?)?);
                of(&["horizon", "discountRate"], Quantity::Residual { horizon, rate })
            }
        }
    }
}

/// Intervals whose ends are all numbers, or the place of the first that is none.
pub(super) fn finite_intervals(found: Intervals) -> Result<Intervals, Failure> {
    let Intervals { lower, median, upper, total } = found;
    let (lower, median, upper) = (numbers(lower)?, numbers(median)?, numbers(upper)?);
    numbers(vec![total.lower, total.median, total.upper]).map_err(|_| Failure::new("no-value"))?;
    Ok(Intervals { lower, median, upper, total })
}

/// Why there are no intervals.
pub(super) fn no_draws() -> Failure {
    Failure::new("no-draws").column("draws").expected("fit with draws")
}
