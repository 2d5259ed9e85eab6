//! What is drawn of the fitted customer base: how well the purchase model describes the log, and how value is spread, as plain data.
//!
//! The worker computes it and the module of results draws it; here is what both agree on. The page between them passes it on
//! as text.

use serde::{Deserialize, Serialize};

/// All of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ValueFigures {
    /// Time unit: `day`, `week`, `month`.
    pub unit: String,
    /// Repeat purchases over time, actual against expected; `None` for a customer table.
    pub tracking: Option<Tracking>,
    /// Customers by number of repeat purchases: actual and expected, the last bin open.
    pub frequencies: Vec<[f64; 2]>,
    /// How the forecast did on the days held out.
    pub holdout: Option<Holdout>,
    /// Customers in ten groups by value, best first; none without values.
    pub deciles: Vec<Decile>,
    /// What is to be told of estimates beyond parameters: of the purchase model, then of the spend model.
    #[serde(default)]
    pub estimates: Vec<EstimateFigures>,
}

/// What is to be told of an estimate that rests on more than the likelihood of customers who are all alike.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct EstimateFigures {
    /// Model id.
    pub model: String,
    /// Draws from the posterior, where they were asked for.
    pub draws: Option<DrawsFigures>,
    /// Why there are none although they were asked for: the code of a failure.
    pub no_draws: Option<String>,
    /// Effects of covariates.
    pub effects: Vec<EffectFigures>,
    /// Test against the model without covariates or correlation, where there are such.
    pub test: Option<TestFigures>,
    /// How purchase rate and rate of leaving go together, where the model knows, and the standard error of that.
    pub correlation: Option<(f64, Option<f64>)>,
}

/// What draws from a posterior say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DrawsFigures {
    /// How many.
    pub draws: usize,
    /// Their seed.
    pub seed: u32,
    /// Level of the intervals.
    pub level: f64,
    /// Each parameter by its symbol: lower end, median and upper end.
    pub parameters: Vec<(String, [f64; 3])>,
    /// How many independent draws the weighted ones are worth.
    pub effective: f64,
    /// Shape of the tail of their weights; `None` where it is beyond every number.
    pub pareto_k: Option<f64>,
}

/// An effect of a covariate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EffectFigures {
    /// What it moves: `rate`, `dropout`, `dropout_a`, `dropout_b`, `both`, `spend`.
    pub of: String,
    /// The covariate.
    pub covariate: String,
    /// The effect on the logarithm of what it moves.
    pub value: f64,
    /// Standard error, `None` at a limit.
    pub standard_error: Option<f64>,
}

/// A likelihood-ratio test.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct TestFigures {
    /// Twice the gain of log-likelihood.
    pub statistic: f64,
    /// Parameters that the simpler model has fewer.
    pub degrees: usize,
    /// Probability of at least such a statistic if the simpler model holds.
    pub p: f64,
}

/// Repeat purchases by period.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Tracking {
    /// First day of the first period.
    pub start: i32,
    /// Days a period.
    pub step: f64,
    /// Actual repeat purchases in each period.
    pub actual: Vec<f64>,
    /// Expected repeat purchases in each period.
    pub expected: Vec<f64>,
    /// Index of the first period held out, `None` without a holdout.
    pub split: Option<usize>,
}

/// Errors of the forecast on the days held out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Holdout {
    /// Length in units.
    pub length: f64,
    /// Purchases that happened.
    pub actual: f64,
    /// Purchases that were expected.
    pub expected: f64,
    /// Mean absolute error a customer.
    pub mae: f64,
    /// Root mean square error a customer.
    pub rmse: f64,
    /// Mean of expected less actual.
    pub bias: f64,
    /// Mean actual and expected purchases by calibration frequency 0, 1, …, 7 and more; customers third.
    pub by_frequency: Vec<[f64; 3]>,
}

/// A tenth of the customers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Decile {
    /// Customers.
    pub customers: usize,
    /// Mean value.
    pub mean: f64,
    /// Sum of values.
    pub total: f64,
    /// Mean P(alive).
    pub alive: f64,
}
