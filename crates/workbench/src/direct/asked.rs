//! What is asked of a model, checked, and what comes out.

use crate::protocol::Failure;

/// The largest count that a double holds exactly.
const MOST: f64 = 9_007_199_254_740_992.0;

fn refused(name: &str, value: f64, expected: &str) -> Failure {
    Failure::new("out-of-range").column(name).value(value).expected(expected)
}

/// A time or horizon that ends.
pub(super) fn finite(name: &str, value: f64) -> Result<f64, Failure> {
    if value >= 0.0 && value.is_finite() { Ok(value) } else { Err(refused(name, value, "≥ 0")) }
}

/// A number of purchases.
pub(super) fn count(name: &str, value: f64) -> Result<u64, Failure> {
    let whole = (0.0..=MOST).contains(&value) && value.fract() == 0.0;
    if whole { Ok(value as u64) } else { Err(refused(name, value, "0 1 2 …")) }
}

/// A number of periods, few enough to give one value each.
pub(super) fn periods(value: f64) -> Result<usize, Failure> {
    const LONGEST: f64 = 1e6;
    let whole = (0.0..=LONGEST).contains(&value) && value.fract() == 0.0;
    if whole { Ok(value as usize) } else { Err(refused("periods", value, "0 1 2 … 1000000")) }
}

/// The rate, where it and the horizon are in their ranges.
pub(super) fn discount(horizon: f64, rate: f64) -> Result<f64, Failure> {
    if !(rate >= 0.0 && rate.is_finite()) {
        return Err(refused("discountRate", rate, "≥ 0"));
    }
    if horizon.is_nan() || horizon < 0.0 {
        return Err(refused("horizon", horizon, "≥ 0"));
    }
    if horizon.is_infinite() && rate == 0.0 {
        return Err(refused("discountRate", rate, "> 0 where the horizon is infinite"));
    }
    Ok(rate)
}

/// A value, which may be too large for a number.
pub(super) fn one(value: f64) -> Result<f64, Failure> {
    if value.is_finite() { Ok(value) } else { Err(Failure::new("no-value")) }
}

/// The values, or the place of the first that is too large for a number.
pub(super) fn numbers(values: Vec<f64>) -> Result<Vec<f64>, Failure> {
    match values.iter().position(|value| !value.is_finite()) {
        Some(row) => Err(Failure { row: Some(row), ..Failure::new("no-value") }),
        None => Ok(values),
    }
}

/// The values of all covariates of a customer in order, and of no others.
pub(super) fn values_of(names: &[String], given: &[(String, f64)]) -> Result<Vec<f64>, Failure> {
    if let Some((name, _)) = given.iter().find(|(name, _)| !names.contains(name)) {
        return Err(Failure::new("bad-option").column(format!("covariates.{name}")).expected(names.join(" ")));
    }
    let value = |name: &String| {
        let refused = || Failure::new("bad-option").column(format!("covariates.{name}")).expected("number");
        let value = given.iter().find(|(known, _)| known == name).map(|(_, value)| *value);
        value.filter(|value| value.is_finite()).ok_or_else(refused)
    };
    names.iter().map(value).collect()
}
