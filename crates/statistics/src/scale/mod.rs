//! Scales: several items that together measure one thing.
//!
//! [`reliability`] says whether the items agree, [`adequacy`] whether their correlations are worth a factor analysis, and
//! [`factors`] what lies behind them.

mod composite;
mod factors;

pub use composite::{Composite, alpha_interval, composite};
pub use factors::{Factors, Finish, Settings, factors};

use serde::{Deserialize, Serialize};

use crate::columns::{Centred, add_multiple, centred, dot, norm};
use crate::correlation;
use crate::error::Error;
use crate::matrix::{Matrix, symmetric_eigen};
use crate::qr::Decomposition;
use crate::special::chi_square_upper;

/// What the reliability analysis says of one item.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Item {
    /// Mean.
    pub mean: f64,
    /// Standard deviation (divisor n − 1).
    pub deviation: f64,
    /// Correlation with the sum of the other items; absent when that sum does not vary. A negative one means that the item
    /// is turned the other way.
    pub item_total: Option<f64>,
    /// Cronbach's alpha of the other items; absent with two items, or when their sum does not vary.
    pub alpha_without: Option<f64>,
}

/// Whether the items of a scale agree.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Reliability {
    /// Cronbach's alpha; negative when the items disagree on the whole.
    pub alpha: f64,
    /// Alpha of the standardised items, from the mean correlation; absent when that is so negative that the sum of the
    /// standardised items does not vary.
    pub standardised_alpha: Option<f64>,
    /// Mean correlation between two items.
    pub mean_correlation: f64,
    /// Each item.
    pub items: Vec<Item>,
    /// Rows.
    pub n: usize,
}

/// Cronbach's alpha (Cronbach 1951), alpha without each item, and corrected item–total correlations (Nunnally 1978).
///
/// # Errors
///
/// [`Error::TooFewColumns`] below two items, [`Error::TooFewRows`] below two rows, [`Error::Length`], [`Error::Value`], [`Error::Constant`] for an item, [`Error::ConstantSum`] when the
/// sum of the items does not vary.
pub fn reliability(items: &[&[f64]]) -> Result<Reliability, Error> {
    let k = items.len();
    let n = rows_of(items, 2, 2)?;
    let columns = centred(items)?;
    let mut total = vec![0.0; n];
    columns.iter().for_each(|item| add_multiple(&mut total, 1.0, &item.deviations));
    let total_norm = norm(&total);
    let sum_of_norms: f64 = columns.iter().map(|item| item.norm).sum();
    if total_norm <= NO_SUM * sum_of_norms {
        return Err(Error::ConstantSum);
    }
    let squares: f64 = columns.iter().map(|item| item.norm * item.norm).sum();
    let items = columns
        .iter()
        .map(|item| {
            let mut rest = total.clone();
            add_multiple(&mut rest, -1.0, &item.deviations);
            let length = norm(&rest);
            let varies = length > NO_SUM * sum_of_norms;
            Item {
                mean: item.mean,
                deviation: item.deviation(),
                item_total: varies.then(|| (dot(&item.deviations, &rest) / item.norm / length).clamp(-1.0, 1.0)),
                alpha_without: (varies && k > 2).then(|| alpha(k - 1, squares - item.norm * item.norm, length)),
            }
        })
        .collect();
    let correlations = correlation::matrix_of(&columns);
    let pairs = (k * (k - 1)) as f64;
    let mean_correlation = (correlations.values().iter().sum::<f64>() - k as f64) / pairs;
    let below = 1.0 + (k as f64 - 1.0) * mean_correlation;
    Ok(Reliability {
        alpha: alpha(k, squares, total_norm),
        standardised_alpha: (below > NO_SUM).then(|| k as f64 * mean_correlation / below),
        mean_correlation,
        items,
        n,
    })
}

/// A sum whose deviations are below this share of its parts' is the rounding of a constant.
const NO_SUM: f64 = 1e-13;

fn alpha(k: usize, squares: f64, total_norm: f64) -> f64 {
    k as f64 / (k as f64 - 1.0) * (1.0 - squares / (total_norm * total_norm))
}

/// The rows of at least `columns` columns and `rows` rows.
fn rows_of(items: &[&[f64]], columns: usize, rows: usize) -> Result<usize, Error> {
    if items.len() < columns {
        return Err(Error::TooFewColumns { needed: columns, found: items.len() });
    }
    let n = items[0].len();
    if n < rows { Err(Error::TooFewRows { needed: rows, found: n }) } else { Ok(n) }
}

/// Whether the items' correlations are worth a factor analysis.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Adequacy {
    /// Kaiser–Meyer–Olkin measure of all items, 0 to 1.
    pub kmo: f64,
    /// Measure of each item; absent for one that correlates with no other at all.
    pub kmo_items: Vec<Option<f64>>,
    /// Bartlett's chi-square.
    pub chi_square: f64,
    /// Its degrees of freedom.
    pub degrees: f64,
    /// p value of no correlation at all.
    pub p: f64,
    /// Correlations of the items.
    pub correlations: Matrix,
    /// Eigenvalues of the correlations, largest first.
    pub eigenvalues: Vec<f64>,
    /// Squared multiple correlation of each item with the others.
    pub squared_multiple: Vec<f64>,
    /// Rows.
    pub n: usize,
}

/// Kaiser–Meyer–Olkin measures (Kaiser 1970; Kaiser & Rice 1974) and Bartlett's test of sphericity (Bartlett 1951).
///
/// # Errors
///
/// [`Error::TooFewColumns`] below two items, [`Error::TooFewRows`] unless there are more rows than items;
/// [`Error::Collinear`] for an item that others before it determine; [`Error::Length`], [`Error::Value`], [`Error::Constant`].
pub fn adequacy(items: &[&[f64]]) -> Result<Adequacy, Error> {
    let k = items.len();
    let n = rows_of(items, 2, k + 1)?;
    let columns = centred(items)?;
    let correlations = correlation::matrix_of(&columns);
    let (inverse, log_determinant) = inverse_correlations(&columns)?;
    let (mut plain, mut both) = (vec![0.0; k], vec![0.0; k]);
    for i in 0..k {
        for j in 0..k {
            if i != j {
                let r = correlations[(i, j)];
                let partial = inverse[(i, j)] / libm::sqrt(inverse[(i, i)] * inverse[(j, j)]);
                plain[i] += r * r;
                both[i] += r * r + partial * partial;
            }
        }
    }
    let all: f64 = both.iter().sum();
    // Without any correlation the ratio is 0/0; equal squares of both kinds are its limit.
    let kmo = if all > 0.0 { plain.iter().sum::<f64>() / all } else { 0.5 };
    // Positive for two items and more, as there are more rows than items.
    let factor = n as f64 - 1.0 - (2.0 * k as f64 + 5.0) / 6.0;
    let chi_square = (-factor * log_determinant).max(0.0);
    let degrees = (k * (k - 1)) as f64 / 2.0;
    Ok(Adequacy {
        kmo,
        kmo_items: plain.iter().zip(&both).map(|(plain, both)| (*both > 0.0).then(|| plain / both)).collect(),
        chi_square,
        degrees,
        p: chi_square_upper(chi_square, degrees),
        eigenvalues: symmetric_eigen(&correlations).values,
        squared_multiple: squared_multiple(&inverse),
        correlations,
        n,
    })
}

/// The inverse of the correlation matrix and the logarithm of its determinant, from the columns rather than the matrix:
/// that keeps twice the digits.
fn inverse_correlations(columns: &[Centred]) -> Result<(Matrix, f64), Error> {
    let k = columns.len();
    let upper = Decomposition::new(columns)?.upper;
    let root = upper.upper_inverse();
    let mut inverse = Matrix::zeros(k, k);
    let mut log_determinant = 0.0;
    for i in 0..k {
        log_determinant += 2.0 * libm::log(upper[(i, i)].abs() / columns[i].norm);
        for j in 0..k {
            inverse[(i, j)] = dot(root.row(i), root.row(j)) * columns[i].norm * columns[j].norm;
        }
    }
    Ok((inverse, log_determinant))
}

fn squared_multiple(inverse: &Matrix) -> Vec<f64> {
    (0..inverse.rows()).map(|i| (1.0 - 1.0 / inverse[(i, i)]).clamp(0.0, 1.0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Column;

    #[test]
    fn opposite_items_have_no_alpha() {
        let up = [1.0, 2.0, 3.0, 4.0];
        let down = [4.0, 3.0, 2.0, 1.0];
        assert_eq!(reliability(&[&up, &down]), Err(Error::ConstantSum));
        assert_eq!(reliability(&[&up]), Err(Error::TooFewColumns { needed: 2, found: 1 }));
        let twice = reliability(&[&up, &up]).expect("varied");
        assert!((twice.alpha - 1.0).abs() < 1e-15 && twice.items[0].alpha_without.is_none());
        let named = Error::Collinear { column: Column::Input(1), by: vec![Column::Input(0)] };
        assert_eq!(adequacy(&[&up, &down]), Err(named));
    }
}
