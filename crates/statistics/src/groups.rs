//! Shares and means with their intervals, and tests of whether groups of rows differ in them.
//!
//! ```
//! use statistics::groups::{Sample, contingency, welch, wilson};
//!
//! // Nine of twelve customers are loyal.
//! let [low, high] = wilson(9, 12, 0.95).expect("a share of twelve");
//! assert!((low - 0.4677).abs() < 1e-4 && (high - 0.9111).abs() < 1e-4);
//! // Loyal or not, by region.
//! assert!(contingency(&[vec![9, 3], vec![4, 8]])?.p < 0.05);
//! let north = Sample::of(&[4.0, 5.0, 6.0, 5.0])?;
//! let south = Sample::of(&[6.0, 8.0, 7.0, 9.0])?;
//! assert!(welch(&[north, south])?.p < 0.05);
//! # Ok::<(), statistics::Error>(())
//! ```

use serde::{Deserialize, Serialize};

use crate::error::{Column, Error, check_column};
use crate::special::{chi_square_upper, f_upper, normal_quantile_two_sided, student_t_quantile_two_sided};

/// A cell of a table whose expected count is below this is sparse: the chi-squared distribution is then only roughly that
/// of the statistic (Cochran, 1954).
pub const SPARSE: f64 = 5.0;

/// Wilson's interval of a share (Wilson, 1927) of `count` among `rows` at a level such as 0.95; `None` without rows, for
/// a count beyond them, or for a level that is none.
pub fn wilson(count: usize, rows: usize, level: f64) -> Option<[f64; 2]> {
    if rows == 0 || count > rows || !is_level(level) {
        return None;
    }
    let (n, share) = (rows as f64, count as f64 / rows as f64);
    let z = normal_quantile_two_sided(1.0 - level);
    let square = z * z;
    let middle = share + square / (2.0 * n);
    let half = z * (share * (1.0 - share) / n + square / (4.0 * n * n)).sqrt();
    let whole = 1.0 + square / n;
    // At the ends the root is exact in principle; rounding may not carry an end beyond a share.
    let low = if count == 0 { 0.0 } else { ((middle - half) / whole).max(0.0) };
    let high = if count == rows { 1.0 } else { ((middle + half) / whole).min(1.0) };
    Some([low, high])
}

/// What is known of a column once its rows are counted.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Sample {
    /// Rows.
    pub rows: usize,
    /// Their mean.
    pub mean: f64,
    /// Variance over one row less; zero for a single row.
    pub variance: f64,
}

impl Sample {
    /// Mean and variance of a column.
    ///
    /// # Errors
    /// [`Error::TooFewRows`] without rows, [`Error::Value`] for a value that is no number to compute with.
    pub fn of(values: &[f64]) -> Result<Self, Error> {
        check_column(values.len(), Column::Outcome, values)?;
        if values.is_empty() {
            return Err(Error::TooFewRows { needed: 1, found: 0 });
        }
        let n = values.len() as f64;
        let rough = values.iter().sum::<f64>() / n;
        // The second pass takes out what rounding left in the first.
        let mean = rough + values.iter().map(|value| value - rough).sum::<f64>() / n;
        let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
        let variance = if values.len() > 1 { squares / (n - 1.0) } else { 0.0 };
        Ok(Self { rows: values.len(), mean, variance })
    }

    /// Student's interval of the mean at a level such as 0.95; `None` for a single row, which tells nothing of the others.
    pub fn interval(&self, level: f64) -> Option<[f64; 2]> {
        if self.rows < 2 || !is_level(level) {
            return None;
        }
        let n = self.rows as f64;
        let half = student_t_quantile_two_sided(1.0 - level, n - 1.0) * (self.variance / n).sqrt();
        Some([self.mean - half, self.mean + half])
    }

    /// Squared standard error of the mean.
    fn square_error(&self) -> f64 {
        self.variance / self.rows as f64
    }

    /// Whether the rows differ by more than rounding.
    fn varies(&self) -> bool {
        self.variance > 1e-24 * self.mean * self.mean
    }
}

fn is_level(level: f64) -> bool {
    0.0 < level && level < 1.0
}

/// Pearson's chi-squared test of a table of counts, without correction for continuity.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Contingency {
    /// The statistic.
    pub chi_square: f64,
    /// Its degrees of freedom.
    pub degrees: usize,
    /// How often such a statistic or a larger one comes about where rows and columns have nothing to do with each other.
    pub p: f64,
    /// Cramér's V: from 0, no connection, to 1.
    pub cramer_v: f64,
    /// The least expected count.
    pub least_expected: f64,
    /// Cells with an expected count below [`SPARSE`].
    pub sparse: usize,
    /// Cells of the table, without its empty rows and columns.
    pub cells: usize,
}

/// Tests whether the rows of a table of counts are distributed alike. Rows and columns in which nothing was counted are
/// left out.
///
/// # Errors
/// [`Error::Length`] for rows of different lengths, [`Error::TooFewRows`] and [`Error::TooFewColumns`] where fewer than
/// two are left.
pub fn contingency(table: &[Vec<usize>]) -> Result<Contingency, Error> {
    let width = table.first().map_or(0, Vec::len);
    if let Some((place, row)) = table.iter().enumerate().find(|(_, row)| row.len() != width) {
        return Err(Error::Length { column: Column::Input(place), expected: width, found: row.len() });
    }
    let in_column = |column: usize| table.iter().map(|row| row[column]).sum::<usize>();
    let columns: Vec<(usize, f64)> =
        (0..width).map(|column| (column, in_column(column) as f64)).filter(|(_, sum)| *sum > 0.0).collect();
    let rows: Vec<(&Vec<usize>, f64)> =
        table.iter().map(|row| (row, row.iter().sum::<usize>() as f64)).filter(|(_, sum)| *sum > 0.0).collect();
    if rows.len() < 2 {
        return Err(Error::TooFewRows { needed: 2, found: rows.len() });
    }
    if columns.len() < 2 {
        return Err(Error::TooFewColumns { needed: 2, found: columns.len() });
    }
    let all: f64 = rows.iter().map(|(_, sum)| sum).sum();
    let (mut chi_square, mut least_expected, mut sparse) = (0.0, f64::INFINITY, 0);
    for (row, of_row) in &rows {
        for (column, of_column) in &columns {
            let expected = of_row / all * of_column;
            chi_square += (row[*column] as f64 - expected).powi(2) / expected;
            least_expected = expected.min(least_expected);
            sparse += usize::from(expected < SPARSE);
        }
    }
    let degrees = (rows.len() - 1) * (columns.len() - 1);
    let least = (rows.len().min(columns.len()) - 1) as f64;
    Ok(Contingency {
        chi_square,
        degrees,
        p: chi_square_upper(chi_square, degrees as f64),
        cramer_v: (chi_square / (all * least)).sqrt().min(1.0),
        least_expected,
        sparse,
        cells: rows.len() * columns.len(),
    })
}

/// Welch's analysis of variance (Welch, 1951), which does not take the groups to vary alike. For two groups it is
/// Welch's t test, F being the square of t.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Welch {
    /// The statistic.
    pub f: f64,
    /// Degrees of freedom between the groups.
    pub between: f64,
    /// Degrees of freedom within them.
    pub within: f64,
    /// How often such a statistic or a larger one comes about where all groups have one mean.
    pub p: f64,
}

/// Tests whether groups have the same mean.
///
/// # Errors
/// [`Error::TooFewColumns`] for fewer than two groups, [`Error::TooFewRows`] for a group of one row,
/// [`Error::Constant`] for a group whose rows are all the same.
pub fn welch(groups: &[Sample]) -> Result<Welch, Error> {
    check_groups(groups)?;
    let count = groups.len() as f64;
    let weights: Vec<f64> = groups.iter().map(|group| 1.0 / group.square_error()).collect();
    let whole: f64 = weights.iter().sum();
    let mean = weights.iter().zip(groups).map(|(weight, group)| weight / whole * group.mean).sum::<f64>();
    let spread: f64 = weights.iter().zip(groups).map(|(weight, group)| weight * (group.mean - mean).powi(2)).sum();
    let lack: f64 = weights
        .iter()
        .zip(groups)
        .map(|(weight, group)| (1.0 - weight / whole).powi(2) / (group.rows as f64 - 1.0))
        .sum();
    let between = count - 1.0;
    let scale = count * count - 1.0;
    let f = spread / between / (1.0 + 2.0 * (count - 2.0) / scale * lack);
    let within = scale / (3.0 * lack);
    Ok(Welch { f, between, within, p: f_upper(f, between, within) })
}

/// The difference of two means (the second less the first) with Welch's interval.
///
/// # Errors
/// As [`welch`].
pub fn difference(first: &Sample, second: &Sample, level: f64) -> Result<(f64, [f64; 2]), Error> {
    check_groups(&[*first, *second])?;
    let (one, two) = (first.square_error(), second.square_error());
    let degrees =
        (one + two).powi(2) / (one * one / (first.rows as f64 - 1.0) + two * two / (second.rows as f64 - 1.0));
    let found = second.mean - first.mean;
    let half = student_t_quantile_two_sided(1.0 - level, degrees) * (one + two).sqrt();
    Ok((found, [found - half, found + half]))
}

fn check_groups(groups: &[Sample]) -> Result<(), Error> {
    if groups.len() < 2 {
        return Err(Error::TooFewColumns { needed: 2, found: groups.len() });
    }
    for (place, group) in groups.iter().enumerate() {
        if group.rows < 2 {
            return Err(Error::TooFewRows { needed: 2, found: group.rows });
        }
        if !group.varies() {
            return Err(Error::Constant { column: Column::Input(place) });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_nothing_and_of_all_keeps_within_its_ends() {
        assert_eq!(wilson(0, 0, 0.95), None);
        assert_eq!(wilson(3, 2, 0.95), None);
        assert_eq!(wilson(1, 2, 1.0), None);
        let [low, high] = wilson(0, 10, 0.95).unwrap();
        assert!(low == 0.0 && 0.0 < high && high < 0.5);
        assert_eq!(wilson(10, 10, 0.95).unwrap(), [1.0 - high, 1.0]);
    }

    #[test]
    fn one_row_has_a_mean_and_no_interval() {
        let sample = Sample::of(&[3.0]).unwrap();
        assert_eq!((sample.mean, sample.interval(0.95)), (3.0, None));
        assert_eq!(Sample::of(&[]), Err(Error::TooFewRows { needed: 1, found: 0 }));
        assert!(matches!(Sample::of(&[1.0, f64::NAN]), Err(Error::Value { row: 1, .. })));
    }

    #[test]
    fn what_cannot_be_compared_says_why() {
        let sample = |values: &[f64]| Sample::of(values).unwrap();
        assert!(matches!(welch(&[sample(&[1.0, 2.0])]), Err(Error::TooFewColumns { found: 1, .. })));
        assert!(matches!(welch(&[sample(&[1.0, 2.0]), sample(&[1.0])]), Err(Error::TooFewRows { found: 1, .. })));
        let constant = welch(&[sample(&[1.0, 2.0]), sample(&[0.1; 7])]);
        assert_eq!(constant, Err(Error::Constant { column: Column::Input(1) }));
        assert!(matches!(contingency(&[vec![3, 0], vec![4, 0]]), Err(Error::TooFewColumns { found: 1, .. })));
        assert!(matches!(contingency(&[vec![3, 1], vec![0, 0]]), Err(Error::TooFewRows { found: 1, .. })));
        assert!(matches!(contingency(&[vec![3, 1], vec![1]]), Err(Error::Length { .. })));
    }

    #[test]
    fn empty_rows_and_columns_do_not_count() {
        let plain = contingency(&[vec![9, 3], vec![4, 8]]).unwrap();
        let padded = contingency(&[vec![9, 0, 3], vec![0, 0, 0], vec![4, 0, 8]]).unwrap();
        assert_eq!(plain, padded);
        assert_eq!((plain.degrees, plain.cells), (1, 4));
    }
}
