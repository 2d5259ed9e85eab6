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
