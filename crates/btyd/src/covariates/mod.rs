//! Covariates that do not change with time: what else is known of customers moves their parameters (Fader & Hardie 2007,
//! *Incorporating time-invariant covariates into the Pareto/NBD and BG/NBD models*, note 019).
//!
//! Customers who came through a shop may buy more often than those who came through the web, and stay for longer. The
//! models explain differences between customers by distributions of purchase rates and chances to leave; covariates
//! `z` move these distributions from one customer to the next (for those that change with time see
//! [`crate::pareto_nbd::over_time`]). With effects `γ`, one a covariate and process, and
//! `γ′z` their sum over the covariates,
//!
//! | model | process | customer `i` has |
//! |---|---|---|
//! | [`crate::pareto_nbd`] | `rate` | `αᵢ = α exp(−γ′zᵢ)` |
//! | | `dropout` | `βᵢ = β exp(−γ′zᵢ)` |
//! | [`crate::bg_nbd`], [`crate::mbg_nbd`] | `rate` | `αᵢ = α exp(−γ′zᵢ)` |
//! | | `dropout` | `aᵢ = a exp(γₐ′zᵢ)`, `bᵢ = b exp(γ_b′zᵢ)` |
//! | [`crate::gamma_gamma`] | `spend` | `γᵢ = γ exp(−β′zᵢ)` |
//! | [`crate::sbg`], [`crate::bdw`] | `dropout` | `αᵢ = α exp(γ_α′zᵢ)`, `βᵢ = β exp(γ_β′zᵢ)`, of cohort `i` |
//!
//! The mean purchase rate `r/αᵢ` is thus `e^γ` times as large for every unit of a covariate, and so is the mean rate of
//! leaving `s/βᵢ`: a positive effect means more purchases, and a shorter stay. In the beta-geometric models the mean chance to leave is
//! `aᵢ/(aᵢ + bᵢ)`: a positive effect on `a` raises it, one on `b` lowers it, and both together, as effects of their own, can
//! change the chance as well as how much it differs between customers. (With one effect shared by `a` and `b`, as some
//! programs have it, the mean chance could not change at all.) In the spend model `γ` stands in the numerator of the mean
//! spend `pγᵢ/(q − 1)`, so that a **positive effect on spend means less spend** (Fader & Hardie, note 045: the rate `ν` of
//! spend is multiplied by `e^(β′z)`, as the rates of the other models are).
//!
//! The parameters without a covariate to their name are those of a customer with `z = 0`. Effects are named
//! `rate.shop`, `dropout.shop`, in the beta-geometric models `dropout_a.shop` and `dropout_b.shop`, `spend.shop`, and in the models
//! of contracts, whose covariates are of cohorts ([`fit_table`]), `dropout_alpha.shop` and `dropout_beta.shop`.
//!
//! **Constraints.** An effect on `rate` and `dropout` may be required to be one parameter, named `both.shop`. In Pareto/NBD both
//! rates are then multiplied by the same `e^γ`: customers live through the same story at another speed. In the
//! beta-geometric models `α`, `a` and `b` share it, with their signs as above: the rate is multiplied by `e^γ`, the mean chance to leave stays,
//! and customers differ less in it by the larger `a + b`. That is the constrained model of CLVTools; there is
//! no better reason for it than to be able to compare.
//!
//! **Priors and draws.** [`Choice::prior`] and [`Choice::draws`] put a prior on parameters and effects ([`crate::prior`] says which) and draw
//! from the posterior, as without covariates; constant covariates and those that change with time alike.
//!
//! **Fitting.** The logarithms of a customer's parameters are linear in those of all and in the effects, so that
//! the derivatives of the model without covariates are carried over exactly. The search sees covariates with mean 0 and
//! variance 1; estimates, errors and covariance are in the user's units. A covariate that is the same for all, or made up of
//! others, is refused by name. An effect that runs away (as when nobody of a kind ever bought again) is found at the end of its
//! range and named, as any other parameter.
//!
//! ```
//! use btyd::covariates::{Choice, fit};
//! use btyd::{History, pareto_nbd::ParetoNbd};
//!
//! let history = History::new(
//!     vec![2.0, 0.0, 1.0, 5.0, 0.0, 1.0],
//!     vec![30.4, 0.0, 1.7, 20.0, 0.0, 3.0],
//!     vec![38.9, 38.9, 38.9, 30.0, 35.0, 30.0],
//! )?
//! .with_covariates(vec![("shop".to_owned(), vec![1.0, 0.0, 1.0, 1.0, 0.0, 0.0])])?;
//! let choice = Choice { of: vec![("rate".to_owned(), vec!["shop".to_owned()])], ..Choice::default() };
//! let found = fit::<ParetoNbd>(&history, &choice)?;
//! assert_eq!(found.fit.names.last().map(String::as_str), Some("rate.shop"));
//! assert!(found.fit.log_likelihood >= found.without.log_likelihood);
//! # Ok::<(), btyd::Error>(())
//! ```

mod choice;
mod columns;
mod fitting;
mod likelihood;
mod over_time;
mod paths;
mod prediction;
#[cfg(test)]
mod tests;
mod totals;

use std::fmt::Debug;

pub use choice::{Choice, Effect, loads, prefixes};
pub use columns::Covariates;
pub use fitting::{CovariateFit, fit, fit_spend, fit_table};

#[cfg(test)]
pub(crate) use likelihood::tests::check_carried;
pub use likelihood::{Data, Ended, Plan};
pub use over_time::{AtPurchases, OverTime, Paths, Values};

pub(crate) use likelihood::MOST;
pub(crate) use likelihood::{Kernel, search};
pub(crate) use paths::{Clock, Moved, Steps, factor};
#[cfg(test)]
pub(crate) use tests::{ROWS, check_against, check_kernel};

use crate::error::Error;
use crate::posterior::Posterior;
use crate::prior::Weak;
use crate::retention::{RetentionModel, RetentionTable};

/// A part of a model that covariates can move.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Process {
    /// What a user calls it: `rate`, `dropout`, `spend`.
    pub name: &'static str,
    /// Its effects: what their names begin with, and the parameters that they move, with the sign.
    pub effects: &'static [(&'static str, &'static [(usize, f64)])],
    /// The parameters moved by an effect that this process shares with others.
    pub shared: &'static [(usize, f64)],
}

/// What covariates of cohorts can move: both shapes of the spread of the probability to leave, each by an effect of its own.
pub(crate) const OF_COHORTS: &[Process] = &[Process {
    name: "dropout",
    effects: &[("dropout_alpha", &[(0, 1.0)]), ("dropout_beta", &[(1, 1.0)])],
    shared: &[],
}];

/// A model whose parameters covariates can move.
pub trait Covariable: Copy + Debug + PartialEq + 'static {
    /// Symbols of the parameters, in order.
    const SYMBOLS: &'static [&'static str];
    /// What covariates can move.
    const PROCESSES: &'static [Process];
    /// The weakly informative set of the model ([`crate::prior`]).
    const WEAK_SET: &'static [Weak];

    /// The model with these parameters.
    ///
    /// # Errors
    /// As the model's own.
    fn made(parameters: &[f64]) -> Result<Self, Error>;

    /// Searches for the estimates with covariates from those `without`.
    ///
    /// # Errors
    /// Those of draws, where they are asked for.
    #[doc(hidden)]
    fn search(data: &Data, without: &[f64], plan: &Plan<'_>) -> Result<Ended, Error>;

    /// The same where covariates change with time; `None` for a model that does not take such.
    ///
    /// # Errors
    /// As above.
    #[doc(hidden)]
    fn search_over_time(_: &Paths<'_>, _: &[f64], _: &Plan<'_>) -> Option<Result<Ended, Error>> {
        None
    }

    /// What is asked of every customer of a history whose covariates change with time; `None` as above.
    ///
    /// # Errors
    /// [`Error::Periods`] where the covariates end before the time that is asked about.
    #[doc(hidden)]
    fn answers_over_time(_: &WithCovariates<Self>, _: &Paths<'_>, _: Asked) -> Option<Result<Vec<f64>, Error>> {
        None
    }
}

/// What is asked of every customer.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum Asked {
    /// The log-likelihood.
    LogLikelihood,
    /// The probability to be alive a time after the end of observation.
    Alive {
        /// How long.
        after: f64,
    },
    /// Expected purchases, discounted at a continuous rate.
    Expected {
        /// How far ahead.
        horizon: f64,
        /// The rate.
        rate: f64,
    },
    /// The expected square of the sum of the discount factors of the purchases.
    Squared {
        /// How far ahead.
        horizon: f64,
        /// The rate.
        rate: f64,
    },
    /// The probability of so many purchases.
    Probability {
        /// How many.
        count: u64,
        /// How far ahead.
        horizon: f64,
    },
}

/// A model with covariates: the parameters of a customer whose covariates are all 0, and effects.
#[derive(Clone, Debug, PartialEq)]
pub struct WithCovariates<M> {
    base: M,
    parameters: Vec<f64>,
    effects: Vec<Effect>,
    values: Vec<f64>,
    /// Names of the covariates that the effects are of.
    covariates: Vec<String>,
}

/// A parameter moved by covariates is kept within these, so that no covariate however far out makes it infinite or zero.
const RANGE: [f64; 2] = [1e-100, 1e100];

/// The same without effects.
impl<M: Covariable> From<(M, Vec<f64>)> for WithCovariates<M> {
    fn from((base, parameters): (M, Vec<f64>)) -> Self {
        Self { base, parameters, effects: Vec::new(), values: Vec::new(), covariates: Vec::new() }
    }
}

impl<M: Covariable> Posterior<M> {
    /// The same draws as models without effects.
    pub fn with_covariates(self) -> Posterior<WithCovariates<M>> {
        let parameters = |draw: usize| self.draws.iter().map(|column| column[draw]).collect::<Vec<f64>>();
        let model = |(draw, &base): (usize, &M)| WithCovariates::from((base, parameters(draw)));
        let models = self.models.iter().enumerate().map(model).collect();
        let Posterior { names, draws, effective_sample_size, pareto_k, seed, evaluations, rounds, diagnosis, .. } =
            self;
        Posterior { names, models, draws, effective_sample_size, pareto_k, seed, evaluations, rounds, diagnosis }
    }
}

impl<M: Covariable> WithCovariates<M> {
    /// The model with these parameters by name, in any order: all of [`Covariable::SYMBOLS`], and any effects, as
    /// `rate.shop`. Without effects it is the plain model.
    ///
    /// # Errors
    /// [`Error::Parameter`] for a parameter that is missing or not positive, an effect that is not finite or of a process that
    /// the model does not have, and an effect given twice.
    pub fn new(named: &[(String, f64)]) -> Result<Self, Error> {
        let wrong = |name: &str| Error::Parameter { parameter: name.to_owned() };
        let symbol = |symbol: &&str| {
            let given = named.iter().find(|(name, _)| name == symbol);
            given.map(|(_, value)| *value).ok_or_else(|| wrong(symbol))
        };
        let parameters: Vec<f64> = M::SYMBOLS.iter().map(symbol).collect::<Result<_, _>>()?;
        let (mut effects, mut values, mut covariates): (Vec<Effect>, Vec<f64>, Vec<String>) = Default::default();
        for (name, value) in named.iter().filter(|(name, _)| !M::SYMBOLS.contains(&name.as_str())) {
            let effect = Effect::named::<M>(name, &mut covariates).ok_or_else(|| wrong(name))?;
            if !value.is_finite() || effects.iter().any(|known| known.name == effect.name) {
                return Err(wrong(name));
            }
            effects.push(effect);
            values.push(*value);
        }
        Self::of(parameters, effects, values, covariates)
    }

    fn of(
        parameters: Vec<f64>,
        effects: Vec<Effect>,
        values: Vec<f64>,
        covariates: Vec<String>,
    ) -> Result<Self, Error> {
        Ok(Self { base: M::made(&parameters)?, parameters, effects, values, covariates })
    }

    /// The same with these parameters and effects, in order.
    fn with(&self, values: &[f64]) -> Result<Self, Error> {
        let (parameters, values) = values.split_at(self.parameters.len());
        Self::of(parameters.to_vec(), self.effects.clone(), values.to_vec(), self.covariates.clone())
    }

    /// The covariates that the model needs.
    pub fn covariates(&self) -> &[String] {
        &self.covariates
    }

    /// Log-likelihood of a table whose cohorts have the covariates.
    ///
    /// # Errors
    /// [`Error::Covariate`] for a covariate that the cohorts do not have.
    pub fn log_likelihood_of_table(&self, table: &RetentionTable) -> Result<f64, Error>
    where
        M: RetentionModel,
    {
        let columns = table.covariates().need(&self.covariates)?;
        let observed = table.survivors().iter().enumerate().filter(|(_, column)| column.len() > 1);
        let of_cohort = |(cohort, column): (usize, &Vec<f64>)| {
            let values: Vec<f64> = columns.iter().map(|column| column[cohort]).collect();
            Ok(self.at(&values)?.log_likelihood(&RetentionTable::new(vec![column.clone()])?))
        };
        observed.map(of_cohort).sum()
    }

    /// Every effect: the place of its covariate, the parameters that it moves, and its value.
    pub(crate) fn effects(&self) -> impl Iterator<Item = (usize, &'static [(usize, f64)], f64)> {
        self.effects.iter().zip(&self.values).map(|(effect, &value)| (effect.covariate, effect.loads, value))
    }

    /// The model of a customer whose covariates are all 0.
    pub fn base(&self) -> &M {
        &self.base
    }

    /// Names of the parameters and the effects, in order.
    pub fn names(&self) -> Vec<String> {
        let symbols = M::SYMBOLS.iter().map(|&symbol| symbol.to_owned());
        symbols.chain(self.effects.iter().map(|effect| effect.name.clone())).collect()
    }

    /// Parameters and effects, in the same order.
    pub fn parameters(&self) -> Vec<f64> {
        [self.parameters.as_slice(), &self.values].concat()
    }

    /// The parameters of a customer with these covariates, in the order of [`WithCovariates::covariates`].
    fn parameters_at(&self, covariates: &[f64]) -> Vec<f64> {
        let mut moved = vec![0.0; self.parameters.len()];
        for (effect, value) in self.effects.iter().zip(&self.values) {
            for &(place, sign) in effect.loads {
                moved[place] += sign * value * covariates[effect.covariate];
            }
        }
        let at = |(parameter, moved): (&f64, f64)| {
            if moved == 0.0 { *parameter } else { (parameter * libm::exp(moved)).clamp(RANGE[0], RANGE[1]) }
        };
        self.parameters.iter().zip(moved).map(at).collect()
    }

    /// The model of a customer with these covariates, in the order of [`WithCovariates::covariates`].
    ///
    /// # Errors
    /// [`Error::Length`] for too few or too many, [`Error::Covariate`] for one that is not finite.
    pub fn at(&self, covariates: &[f64]) -> Result<M, Error> {
        crate::error::check_length("covariates", self.covariates.len(), covariates.len())?;
        if let Some(place) = covariates.iter().position(|value| !value.is_finite()) {
            return Err(columns::refused(&self.covariates[place], "finite", Vec::new()));
        }
        M::made(&self.parameters_at(covariates))
    }
}
