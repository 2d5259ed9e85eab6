//! Arithmetic on columns. Sums run in four lanes: faster, closer to exact, and the same everywhere.

use crate::error::{Column, Error};

/// Deviations whose norm is below this share of the column's own norm are the rounding of a constant.
const NOTHING: f64 = 1e-14;

/// Deviations below this would underflow when squared twice.
const SMALL: f64 = 1e-60;

/// `Σ term(i)` for `i` below `n`.
#[inline]
fn sum_of(n: usize, term: impl Fn(usize) -> f64) -> f64 {
    let mut lanes = [0.0; 4];
    let whole = n - n % 4;
    let mut i = 0;
    while i < whole {
        for (k, lane) in lanes.iter_mut().enumerate() {
            *lane += term(i + k);
        }
        i += 4;
    }
    let rest: f64 = (whole..n).map(&term).sum();
    (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]) + rest
}

/// `Σ a b`.
pub(crate) fn dot(a: &[f64], b: &[f64]) -> f64 {
    let n = a.len().min(b.len());
    let (a, b) = (&a[..n], &b[..n]);
    sum_of(n, |i| a[i] * b[i])
}

/// `Σ w a b`.
pub(crate) fn weighted_dot(w: &[f64], a: &[f64], b: &[f64]) -> f64 {
    let n = w.len().min(a.len()).min(b.len());
    let (w, a, b) = (&w[..n], &a[..n], &b[..n]);
    sum_of(n, |i| w[i] * a[i] * b[i])
}

/// `√Σ a²`.
pub(crate) fn norm(a: &[f64]) -> f64 {
    libm::sqrt(dot(a, a))
}

/// `y ← y + factor · x`.
pub(crate) fn add_multiple(y: &mut [f64], factor: f64, x: &[f64]) {
    for (y, x) in y.iter_mut().zip(x) {
        *y += factor * x;
    }
}

/// The mean, corrected once by the mean of the deviations; 0 of nothing.
pub(crate) fn mean(values: &[f64]) -> f64 {
    if values.is_empty() {
        return 0.0;
    }
    let n = values.len() as f64;
    let first = sum_of(values.len(), |i| values[i]) / n;
    first + sum_of(values.len(), |i| values[i] - first) / n
}

/// A column as deviations from its mean.
#[derive(Clone, Debug)]
pub(crate) struct Centred {
    pub(crate) mean: f64,
    pub(crate) deviations: Vec<f64>,
    /// Root of the sum of squared deviations.
    pub(crate) norm: f64,
}

impl Centred {
    /// Refuses a column that does not vary beyond the rounding of its values.
    pub(crate) fn new(column: Column, values: &[f64]) -> Result<Self, Error> {
        let rounded = mean(values);
        let mut deviations: Vec<f64> = values.iter().map(|value| value - rounded).collect();
        // A large mean is rounded coarsely, and deviations from it do not sum to zero; these do.
        let left = mean(&deviations);
        deviations.iter_mut().for_each(|deviation| *deviation -= left);
        let mean = rounded + left;
        let spread = norm(&deviations);
        if spread <= NOTHING * norm(values) || spread < SMALL {
            return Err(Error::Constant { column });
        }
        Ok(Self { mean, deviations, norm: spread })
    }

    /// Standard deviation of a sample (divisor n − 1).
    pub(crate) fn deviation(&self) -> f64 {
        self.norm / libm::sqrt(self.deviations.len() as f64 - 1.0)
    }
}

/// All columns as deviations, each checked for length, values and variation.
pub(crate) fn centred(columns: &[&[f64]]) -> Result<Vec<Centred>, Error> {
    let rows = columns.first().map_or(0, |column| column.len());
    crate::error::check_columns(rows, columns)?;
    columns.iter().enumerate().map(|(j, values)| Centred::new(Column::Input(j), values)).collect()
}
