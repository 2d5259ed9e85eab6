//! Correlation: Pearson's, Spearman's, partial, and the matrix of all.

use serde::{Deserialize, Serialize};

use crate::columns::{Centred, centred, dot};
use crate::error::{Column, Error, check_columns, check_setting};
use crate::matrix::Matrix;
use crate::qr::Decomposition;
use crate::special::{normal_quantile_two_sided, student_t_two_sided};

/// A correlation with its test and interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Correlation {
    /// The coefficient, −1 to 1.
    pub r: f64,
    /// Degrees of freedom of its test.
    pub degrees: f64,
    /// Student's t of no correlation; absent when the correlation is perfect.
    pub t: Option<f64>,
    /// Two-sided p value; 0 when the correlation is perfect.
    pub p: f64,
    /// Confidence interval by Fisher's z (Fisher 1921); absent with fewer than two degrees of freedom.
    pub interval: Option<(f64, f64)>,
    /// Rows.
    pub n: usize,
}

/// Test and interval of a coefficient with its degrees of freedom.
fn judged(r: f64, degrees: f64, n: usize, level: f64) -> Correlation {
    // A coefficient this near to ±1 differs from it by rounding alone.
    let r = if 1.0 - r.abs() <= 4.0 * f64::EPSILON { r.signum() } else { r };
    let unexplained = (1.0 - r) * (1.0 + r);
    let t = (unexplained > 0.0).then(|| r * libm::sqrt(degrees / unexplained));
    let interval = (degrees > 1.0).then(|| {
        if unexplained <= 0.0 {
            return (r, r);
        }
        let half = normal_quantile_two_sided(1.0 - level) / libm::sqrt(degrees - 1.0);
        let z = libm::atanh(r);
        (libm::tanh(z - half), libm::tanh(z + half))
    });
    Correlation { r, degrees, t, p: t.map_or(0.0, |t| student_t_two_sided(t, degrees)), interval, n }
}

fn coefficient(a: &Centred, b: &Centred) -> f64 {
    (dot(&a.deviations, &b.deviations) / a.norm / b.norm).clamp(-1.0, 1.0)
}

fn check(columns: &[&[f64]], level: f64) -> Result<(), Error> {
    check_setting("level", level > 0.0 && level < 1.0)?;
    let rows = columns.first().map_or(0, |column| column.len());
    check_columns(rows, columns)?;
    if rows < columns.len() + 1 {
        return Err(Error::TooFewRows { needed: columns.len() + 1, found: rows });
    }
    Ok(())
}

/// Pearson's correlation of two columns (Pearson 1896), tested by Student's t with `n − 2` degrees of freedom.
///
/// # Errors
///
/// [`Error::TooFewRows`] below three; [`Error::Length`], [`Error::Value`], [`Error::Constant`] for a column (`x` is input
/// 0, `y` input 1); [`Error::Setting`] for a level not between 0 and 1.
pub fn pearson(x: &[f64], y: &[f64], level: f64) -> Result<Correlation, Error> {
    check(&[x, y], level)?;
    let columns = centred(&[x, y])?;
    Ok(judged(coefficient(&columns[0], &columns[1]), x.len() as f64 - 2.0, x.len(), level))
}

/// Spearman's rank correlation (Spearman 1904): Pearson's on ranks, equal values sharing the mean of their ranks. The
/// test by Student's t is an approximation, good from about ten rows.
///
/// # Errors
///
/// As [`pearson`].
pub fn spearman(x: &[f64], y: &[f64], level: f64) -> Result<Correlation, Error> {
    check(&[x, y], level)?;
    pearson(&ranks(x), &ranks(y), level)
}

/// Ranks from 1, equal values sharing the mean of theirs (Kendall 1945).
pub fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_unstable_by(|i, j| values[*i].total_cmp(&values[*j]));
    let mut ranks = vec![0.0; values.len()];
    let mut start = 0;
    while start < order.len() {
        let value = values[order[start]];
        let mut end = start + 1;
        // Adding zero makes −0 and 0 equal neighbours, as the order has them.
        while end < order.len() && values[order[end]] == value {
            end += 1;
        }
        let rank = (start + 1 + end) as f64 / 2.0;
        order[start..end].iter().for_each(|i| ranks[*i] = rank);
        start = end;
    }
    ranks
}

/// The correlation of two columns after what they share with the `controls` is taken out (Yule 1907), with
/// `n − 2 − controls` degrees of freedom.
///
/// # Errors
///
/// [`Error::TooFewRows`] without a degree of freedom; [`Error::Collinear`] when the controls determine one another or one
/// of the two. Columns are counted controls first, then `x`, then `y`. Otherwise as [`pearson`].
pub fn partial(x: &[f64], y: &[f64], controls: &[&[f64]], level: f64) -> Result<Correlation, Error> {
    let k = controls.len();
    let mut columns = controls.to_vec();
    columns.extend([x, y]);
    check(&columns, level)?;
    let columns = centred(&columns)?;
    let n = x.len();
    // Both must leave something beyond the controls, while each may determine the other.
    let with_x = Decomposition::new(&columns[..=k])?;
    let mut without_x = columns[..k].to_vec();
    without_x.push(columns[k + 1].clone());
    Decomposition::new(&without_x).map_err(|error| match error {
        Error::Collinear { by, .. } => Error::Collinear { column: Column::Input(k + 1), by },
        other => other,
    })?;
    // Rotated, the rest of x lies on axis k, and y's rest on axis k and beyond.
    let mut rest = columns[k + 1].deviations.clone();
    with_x.rotate(&mut rest);
    let r = with_x.upper[(k, k)].signum() * rest[k] / crate::columns::norm(&rest[k..]);
    Ok(judged(r.clamp(-1.0, 1.0), n as f64 - 2.0 - k as f64, n, level))
}

/// Pearson's correlations of all columns with each other.
///
/// # Errors
///
/// [`Error::TooFewRows`] below two; [`Error::Length`], [`Error::Value`], [`Error::Constant`] for a column.
pub fn matrix(columns: &[&[f64]]) -> Result<Matrix, Error> {
    let rows = columns.first().map_or(0, |column| column.len());
    if rows < 2 {
        return Err(Error::TooFewRows { needed: 2, found: rows });
    }
    Ok(matrix_of(&centred(columns)?))
}

pub(crate) fn matrix_of(columns: &[Centred]) -> Matrix {
    let k = columns.len();
    let mut matrix = Matrix::identity(k);
    for i in 0..k {
        for j in 0..i {
            let r = coefficient(&columns[i], &columns[j]);
            matrix[(i, j)] = r;
            matrix[(j, i)] = r;
        }
    }
    matrix
}
