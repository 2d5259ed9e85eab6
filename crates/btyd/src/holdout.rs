//! How a forecast did on days that were held out.

use serde::{Deserialize, Serialize};

use crate::error::{Error, check_length, check_setting};

/// Errors of a forecast, customer by customer.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Errors {
    /// Purchases that happened.
    pub actual: f64,
    /// Purchases that were expected.
    pub expected: f64,
    /// Mean absolute error a customer.
    pub mae: f64,
    /// Root mean square error a customer.
    pub rmse: f64,
    /// Mean of expected less actual: above 0 when too much was expected.
    pub bias: f64,
}

/// Compares expected with actual purchases of the same customers.
///
/// # Errors
/// [`Error::Length`] for columns of different lengths, [`Error::Empty`] for none.
pub fn errors(expected: &[f64], actual: &[f64]) -> Result<Errors, Error> {
    check_length("actual", expected.len(), actual.len())?;
    if expected.is_empty() {
        return Err(Error::Empty);
    }
    let count = expected.len() as f64;
    let (mut absolute, mut square) = (0.0, 0.0);
    for (expected, actual) in expected.iter().zip(actual) {
        let error = expected - actual;
        absolute += error.abs();
        square += error * error;
    }
    let (expected, actual): (f64, f64) = (expected.iter().sum(), actual.iter().sum());
    Ok(Errors {
        actual,
        expected,
        mae: absolute / count,
        rmse: libm::sqrt(square / count),
        bias: (expected - actual) / count,
    })
}

/// Mean actual and expected purchases of the customers with calibration frequency 0, 1, …, `last` and more, with the
/// number of customers third. Groups without customers have zeros.
///
/// # Errors
/// [`Error::Length`] for columns of different lengths.
pub fn by_frequency(frequency: &[f64], expected: &[f64], actual: &[f64], last: usize) -> Result<Vec<[f64; 3]>, Error> {
    check_length("expected", frequency.len(), expected.len())?;
    check_length("actual", frequency.len(), actual.len())?;
    let mut groups = vec![[0.0; 3]; last + 1];
    for row in 0..frequency.len() {
        let group = &mut groups[(frequency[row].max(0.0) as usize).min(last)];
        group[0] += actual[row];
        group[1] += expected[row];
        group[2] += 1.0;
    }
    for group in &mut groups {
        if group[2] > 0.0 {
            group[0] /= group[2];
            group[1] /= group[2];
        }
    }
    Ok(groups)
}

/// Purchases of the `share` of customers of whom most were expected, as a multiple of what so many customers drawn at
/// random would have made; `None` where nothing was bought. Customers of whom equally many were expected count alike: of
/// those at the border, each is in by the same part.
///
/// # Errors
/// [`Error::Length`] for columns of different lengths, [`Error::Setting`] for a share that is not above 0 and at most 1.
pub fn lift(expected: &[f64], actual: &[f64], share: f64) -> Result<Option<f64>, Error> {
    check_length("actual", expected.len(), actual.len())?;
    check_setting("share", share > 0.0 && share <= 1.0)?;
    let total: f64 = actual.iter().sum();
    if total <= 0.0 {
        return Ok(None);
    }
    let mut order: Vec<usize> = (0..expected.len()).collect();
    order.sort_unstable_by(|&a, &b| expected[b].total_cmp(&expected[a]));
    let mut places = share * expected.len() as f64;
    let mut bought = 0.0;
    for alike in order.chunk_by(|&a, &b| expected[a] == expected[b]) {
        let taken = places.min(alike.len() as f64);
        bought += alike.iter().map(|&row| actual[row]).sum::<f64>() * taken / alike.len() as f64;
        places -= taken;
    }
    Ok(Some(bought / (total * share)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_by_hand() {
        let found = errors(&[1.0, 2.0, 0.0], &[0.0, 2.0, 2.0]).expect("equal lengths");
        assert_eq!((found.actual, found.expected, found.mae), (4.0, 3.0, 1.0));
        assert!((found.rmse - (5.0_f64 / 3.0).sqrt()).abs() < 1e-15 && (found.bias + 1.0 / 3.0).abs() < 1e-15);
        assert_eq!(errors(&[], &[]), Err(Error::Empty));
    }

    #[test]
    fn lift_counts_the_best_forecasts_and_shares_ties() {
        let actual = [4.0, 0.0, 1.0, 3.0, 2.0];
        // The best two of five made 7 of 10 purchases: 0.7 / 0.4.
        let found = lift(&[9.0, 1.0, 1.0, 8.0, 1.0], &actual, 0.4).expect("equal lengths");
        assert!((found.expect("purchases") - 1.75).abs() < 1e-15);
        // Nobody stands out: any share of the customers makes its share of the purchases.
        let level = lift(&[2.0; 5], &actual, 0.3).expect("equal lengths");
        assert!((level.expect("purchases") - 1.0).abs() < 1e-15);
        assert_eq!(lift(&[1.0], &[0.0], 0.1), Ok(None));
        assert!(lift(&[1.0], &[0.0], 0.0).is_err());
    }

    #[test]
    fn last_group_is_open() {
        let groups = by_frequency(&[0.0, 9.0, 2.0], &[0.5, 3.0, 1.0], &[0.0, 5.0, 1.0], 2).expect("equal lengths");
        assert_eq!(groups, vec![[0.0, 0.5, 1.0], [0.0, 0.0, 0.0], [3.0, 2.0, 2.0]]);
    }
}
