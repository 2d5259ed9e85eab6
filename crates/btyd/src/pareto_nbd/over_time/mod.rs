//! Covariates that change with time, seasons among them (Bachmann, Meierer & Näf 2021, *The role of time-varying contextual factors in
//! latent attrition models for customer base analysis*, Marketing Science 40(4)).
//!
//! # Story
//!
//! Before the holidays everybody buys more, and a letter brings customers back for some weeks. A customer's purchase rate and rate of
//! leaving at age `u` are
//!
//! `λ(u) = λ exp(γ′z(u))`, `μ(u) = μ exp(δ′z(u))`, `λ ~ Gamma(r, α)`, `μ ~ Gamma(s, β)`,
//!
//! with covariates `z` that stay as they are within a period, and effects `γ` and `δ` that are the same for all.
//!
//! # Formula
//!
//! Each rate has a clock of its own, `B(τ) = ∫ exp(γ′z)` and `D(τ) = ∫ exp(δ′z)` from the first purchase to `τ`, and in the time of
//! its clock it is a constant. A customer who buys at ages `t₁, …, tₓ` contributes
//!
//! `exp(Σ γ′z(tⱼ)) (r)ₓ αʳ βˢ [ (α+B(T))^−(r+x) (β+D(T))^−s + s ∫ (α+B(τ))^−(r+x) (β+D(τ))^−(s+1) exp(δ′z(τ)) dτ ]`,
//!
//! `τ` from `tₓ` to `T`. Within a period both clocks run evenly, so that each piece of the integral is that of Pareto/NBD in its own
//! units, by the same nodes, with derivatives. The literature writes each piece as a difference of two `₂F₁`, which overflow for
//! heavy buyers.
//!
//! A repeat purchase counts by the covariates of its own period, as in CLVTools; one on the border of two periods belongs to the later.
//! The first purchase is where time begins and is not counted.
//!
//! # Forecasts
//!
//! They need the covariates to come: the columns go on beyond the end of observation, and a horizon beyond their end is refused with the
//! number of periods that are missing ([`crate::Error::Periods`]).
//!
//! ```
//! use btyd::covariates::{AtPurchases, Values, WithCovariates};
//! use btyd::{History, pareto_nbd::ParetoNbd};
//!
//! // Two purchases in the weeks of a campaign, which comes again in weeks 8 and 9.
//! let campaign = vec![0.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0];
//! let named = vec![("campaign".to_owned(), Values::Shared(campaign))];
//! let history = History::new(vec![2.0], vec![2.5], vec![6.0])?;
//! let times = AtPurchases::Times(vec![vec![1.25, 2.5]]);
//! let history = history.with_covariates_over_time(1.0, vec![0.0], named, times)?;
//! let parameters = [("r", 0.5), ("alpha", 4.0), ("s", 0.6), ("beta", 12.0), ("rate.campaign", 1.2)];
//! let named: Vec<_> = parameters.iter().map(|&(name, value)| (name.to_owned(), value)).collect();
//! let model = WithCovariates::<ParetoNbd>::new(&named)?;
//! let expected = |weeks: f64| model.score(&history, weeks, 0.0).map(|scores| scores.expected[0]);
//! assert!(expected(4.0)? > 3.0 * expected(2.0)?);
//! assert!(expected(5.0).is_err());
//! # Ok::<(), btyd::Error>(())
//! ```

mod likelihood;
mod living;
mod search;
#[cfg(test)]
mod tests;

use crate::covariates::{Asked, Moved, Paths, Steps, WithCovariates};
use crate::error::Error;
use crate::pareto_nbd::ParetoNbd;
use likelihood::{Customer, Effects};
use living::Ahead;
pub(super) use search::search;

/// Parameters without covariates: `r, α, s, β`.
const COUNT: usize = 4;

/// Whether an effect moves `α` and `β`, that is: the purchase rate and the rate of leaving.
fn moved(covariate: usize, loads: &[(usize, f64)]) -> Moved {
    let loads_on = |place: usize| loads.iter().any(|load| load.0 == place);
    Moved { covariate, rate: loads_on(1), dropout: loads_on(3) }
}

/// What is asked of every customer.
pub(super) fn answers(model: &WithCovariates<ParetoNbd>, paths: &Paths<'_>, asked: Asked) -> Result<Vec<f64>, Error> {
    let moved: Vec<Moved> = model.effects().map(|(covariate, loads, _)| moved(covariate, loads)).collect();
    let by: Vec<f64> = model.effects().map(|(_, _, value)| value).collect();
    let effects = Effects { moved: &moved, by: &by };
    let base = model.base();
    let ahead = match asked {
        Asked::LogLikelihood => 0.0,
        Asked::Alive { after } => after,
        Asked::Expected { horizon, .. } | Asked::Squared { horizon, .. } | Asked::Probability { horizon, .. } => {
            horizon
        }
    };
    let mut steps = Steps::default();
    let answer = |row: usize| {
        let (x, t_x, t) = paths.history.customer(row);
        paths.steps(row, t + ahead, &mut steps)?;
        let sums = paths.sums(row);
        let customer = Customer { x, t_x, t, sums: &sums, steps: &steps };
        if matches!(asked, Asked::LogLikelihood) {
            return Ok(likelihood::one(base, &effects, &customer));
        }
        let future = Ahead::new(base, effects, customer);
        Ok(match asked {
            Asked::LogLikelihood => 0.0,
            Asked::Alive { after } => future.alive_after(after),
            _ if future.alive == 0.0 => future.without(asked),
            Asked::Expected { horizon, rate } => future.alive * future.purchases(horizon, rate),
            Asked::Squared { horizon, rate } => future.alive * future.squared(horizon, rate),
            Asked::Probability { count, horizon } => {
                crate::model::if_alive(future.alive, future.probability(count as f64, horizon), count)
            }
        })
    };
    (0..paths.history.len()).map(answer).collect()
}
