//! Columns in, columns out.

use btyd::gamma_gamma::GammaGamma;
use btyd::{Error, History};
use serde_json::json;

use crate::model::Purchases;
use crate::reason::Reason;

/// No call takes more rows: what is made of them on the way has to fit into the 4 GiB that a module can have.
pub(crate) const MOST_ROWS: usize = 10_000_000;

/// Customers, one a row, in the time unit and the currency of the fits.
pub(crate) struct Given {
    /// Repeat purchases.
    pub(crate) frequency: Vec<f64>,
    /// Age at the last purchase.
    pub(crate) recency: Vec<f64>,
    /// Age now.
    pub(crate) age: Vec<f64>,
    /// Sums of the logarithms of the times between purchases, where they are known.
    pub(crate) sum_log_intervals: Option<Vec<f64>>,
}

/// What a purchase model says of each.
pub(crate) struct Scored {
    /// Probability to be alive.
    pub(crate) alive: Vec<f64>,
    /// Expected purchases over the horizon.
    pub(crate) expected: Vec<f64>,
}

/// What a spend model says of each.
pub(crate) struct Spent {
    /// Expected amount of an order; 0 where it does not exist.
    pub(crate) mean: Vec<f64>,
    /// The same times the expected purchases.
    pub(crate) expected: Vec<f64>,
    /// 1 where the expected amount exists, 0 where it does not.
    pub(crate) exists: Vec<f64>,
}

/// What holds whoever the customers are.
///
/// # Errors
/// `too-many-rows`; `setting` for a horizon below 0 or not finite.
pub(crate) fn check(rows: usize, horizon: f64) -> Result<(), Reason> {
    if rows > MOST_ROWS {
        return Err(Reason::new(json!({ "code": "too-many-rows", "value": rows, "expected": MOST_ROWS })));
    }
    if horizon.is_finite() && horizon >= 0.0 {
        return Ok(());
    }
    Err(Error::Setting { setting: "horizon".to_owned() }.into())
}

/// What a purchase model says of at least one customer.
///
/// # Errors
/// `row` for the first customer who cannot be, `no-value` for the first customer with a score too large for a number.
pub(crate) fn scored(model: &dyn Purchases, given: Given, horizon: f64) -> Result<Scored, Reason> {
    let mut history = History::new(given.frequency, given.recency, given.age)?;
    if let Some(sums) = given.sum_log_intervals {
        history = history.with_sum_log_intervals(sums)?;
    }
    let scores = model.score(&history, horizon)?;
    finite(&scores.alive)?;
    finite(&scores.expected)?;
    Ok(Scored { alive: scores.alive, expected: scores.expected })
}

/// What a spend model says of the same customers, `spend` being their mean amounts of an order; that of a customer without a repeat
/// purchase is not looked at.
///
/// # Errors
/// `row` for the first amount that is not finite or below 0, `no-value` as [`scored`].
pub(crate) fn spent(model: &GammaGamma, frequency: &[f64], spend: &[f64], expected: &[f64]) -> Result<Spent, Reason> {
    for (row, &amount) in spend.iter().enumerate().filter(|(row, _)| frequency[*row] > 0.0) {
        if !amount.is_finite() {
            return Err(Reason::row(row, "spend", amount, "finite"));
        }
        if amount < 0.0 {
            return Err(Reason::row(row, "spend", amount, "not-negative"));
        }
    }
    let of = |(&frequency, &spend): (&f64, &f64)| model.spend(frequency, spend);
    let means: Vec<Option<f64>> = frequency.iter().zip(spend).map(of).collect();
    let mean: Vec<f64> = means.iter().map(|mean| mean.unwrap_or(0.0)).collect();
    let expected: Vec<f64> = mean.iter().zip(expected).map(|(mean, expected)| mean * expected).collect();
    finite(&mean)?;
    finite(&expected)?;
    Ok(Spent { mean, expected, exists: means.iter().map(|mean| f64::from(u8::from(mean.is_some()))).collect() })
}

fn finite(column: &[f64]) -> Result<(), Reason> {
    column.iter().position(|value| !value.is_finite()).map_or(Ok(()), |row| Err(Reason::no_value(row)))
}
