//! The rows to be grouped, checked and standardised.

use serde::{Deserialize, Serialize};

use crate::error::{Error, check_columns};

/// What is done to the columns so that none outweighs the others by its unit.
///
/// Milligan & Cooper (1988), *A study of standardization of variables in cluster analysis*, Journal of Classification 5,
/// find the division by the range the most robust choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standardise {
    /// Nothing: distances are in the columns' own units.
    None,
    /// Minus the mean, over the standard deviation (divisor n − 1).
    #[default]
    ZScores,
    /// Over the range, so that each column spans one unit.
    Range,
}

/// Rows of finite numbers, row by row in one piece, each column standardised and shifted to mean zero.
///
/// The shift changes no distance and keeps digits when the values are large against their spread. A column that does not
/// vary is only shifted.
#[derive(Clone, Debug)]
pub struct Points {
    rows: usize,
    columns: usize,
    values: Vec<f64>,
    means: Vec<f64>,
    scales: Vec<f64>,
}

impl Points {
    /// Takes columns of equal length.
    ///
    /// # Errors
    /// [`Error::TooFewColumns`] and [`Error::TooFewRows`] for nothing to group, [`Error::Length`], [`Error::Value`],
    /// and [`Error::TooManyRows`] for more than 2³² − 2.
    pub fn new(columns: &[&[f64]], standardise: Standardise) -> Result<Points, Error> {
        let count = columns.len();
        let rows = columns.first().ok_or(Error::TooFewColumns { needed: 1, found: 0 })?.len();
        check_columns(rows, columns)?;
        if rows == 0 {
            return Err(Error::TooFewRows { needed: 1, found: 0 });
        }
        if rows >= u32::MAX as usize {
            return Err(Error::TooManyRows { most: u32::MAX as usize - 1, found: rows });
        }
        let mut values = vec![0.0; rows * count];
        let (mut means, mut scales) = (Vec::with_capacity(count), Vec::with_capacity(count));
        for (j, column) in columns.iter().enumerate() {
            let mean = mean(column);
            let scale = scale(column, mean, standardise);
            for (cell, &value) in values.iter_mut().skip(j).step_by(count).zip(*column) {
                *cell = (value - mean) / scale;
            }
            means.push(mean);
            scales.push(scale);
        }
        Ok(Points { rows, columns: count, values, means, scales })
    }

    /// Rows that already are what they should be; for samples and references.
    pub(crate) fn raw(columns: usize, values: Vec<f64>) -> Points {
        Points { rows: values.len() / columns, columns, values, means: vec![0.0; columns], scales: vec![1.0; columns] }
    }

    /// Number of rows.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Number of columns.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// A row in standardised units.
    pub fn row(&self, row: usize) -> &[f64] {
        &self.values[row * self.columns..(row + 1) * self.columns]
    }

    /// All rows, one after the other.
    pub(crate) fn values(&self) -> &[f64] {
        &self.values
    }

    /// A place in standardised units, back in the units of the columns.
    pub fn original(&self, place: &[f64]) -> Vec<f64> {
        (0..self.columns.min(place.len())).map(|j| place[j] * self.scales[j] + self.means[j]).collect()
    }

    /// A place in the units of the columns, in standardised units.
    pub fn standardised(&self, place: &[f64]) -> Vec<f64> {
        (0..self.columns.min(place.len())).map(|j| (place[j] - self.means[j]) / self.scales[j]).collect()
    }

    /// What one standardised unit of each column is in its own unit.
    pub fn scales(&self) -> &[f64] {
        &self.scales
    }

    /// Mean over the columns of their variances (divisor n), in standardised units.
    pub(crate) fn mean_variance(&self) -> f64 {
        self.values.iter().map(|value| value * value).sum::<f64>() / (self.rows * self.columns) as f64
    }
}

/// Squared Euclidean distance.
#[inline]
pub(crate) fn squared_distance(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| (x - y) * (x - y)).sum()
}

fn mean(column: &[f64]) -> f64 {
    let count = column.len() as f64;
    let first = column.iter().sum::<f64>() / count;
    // A second pass takes the rounding of the first out of large numbers.
    first + column.iter().map(|value| value - first).sum::<f64>() / count
}

fn scale(column: &[f64], mean: f64, standardise: Standardise) -> f64 {
    let (low, high) =
        column.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), &v| (low.min(v), high.max(v)));
    let scale = match standardise {
        Standardise::None => 1.0,
        Standardise::Range => high - low,
        Standardise::ZScores if column.len() > 1 => {
            let sum: f64 = column.iter().map(|value| (value - mean) * (value - mean)).sum();
            (sum / (column.len() - 1) as f64).sqrt()
        }
        Standardise::ZScores => 1.0,
    };
    // The spread of a constant column is nothing but rounding; a subnormal one would send quotients to infinity.
    if low == high || scale < 1e-150 { 1.0 } else { scale }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_standardised() {
        let (a, b, c) = ([1.0, 2.0, 6.0], [1e9, 1e9 + 1.0, 1e9 + 2.0], [0.1, 0.1, 0.1]);
        let points = Points::new(&[&a, &b, &c], Standardise::ZScores).expect("valid");
        assert!((points.row(2)[0] - 3.0 / 7.0_f64.sqrt()).abs() < 1e-15);
        assert_eq!(points.row(0)[1], -1.0);
        assert!(points.row(1)[2].abs() < 1e-16);
        let points = Points::new(&[&a, &b, &c], Standardise::Range).expect("valid");
        assert_eq!(points.row(2)[0], 0.6);
        assert_eq!(points.original(points.row(2)), [6.0, 1e9 + 2.0, 0.1]);
        assert_eq!(points.standardised(&[6.0, 1e9 + 2.0, 0.1]), points.row(2));
        assert_eq!(points.scales(), [5.0, 2.0, 1.0]);
    }

    #[test]
    fn what_is_no_table_is_refused() {
        assert!(matches!(Points::new(&[], Standardise::None), Err(Error::TooFewColumns { .. })));
        assert!(matches!(Points::new(&[&[]], Standardise::None), Err(Error::TooFewRows { .. })));
        assert!(matches!(Points::new(&[&[1.0], &[]], Standardise::None), Err(Error::Length { .. })));
        assert!(matches!(Points::new(&[&[f64::NAN]], Standardise::None), Err(Error::Value { .. })));
    }
}
