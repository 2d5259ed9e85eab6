//! Why there is no result: kinds with data, words for them live with the caller.

use serde::{Deserialize, Serialize};

/// A column of a call, as the caller can name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Column {
    /// What is to be explained: the outcome of a regression, the time of a survival model.
    Outcome,
    /// A predictor, item or variable: its place among them, from 0.
    Input(usize),
}

/// Why a call gave no result.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum Error {
    /// Columns of different lengths.
    #[error("{column:?} has {found} rows, expected {expected}")]
    Length {
        /// Which column.
        column: Column,
        /// Rows of the others.
        expected: usize,
        /// Rows of this one.
        found: usize,
    },
    /// A value that is not a number, or too large to compute with (from 1e60).
    #[error("row {row} of {column:?} is not a number to compute with")]
    Value {
        /// Which column.
        column: Column,
        /// Index of the row, from 0.
        row: usize,
    },
    /// Not enough rows for what is asked.
    #[error("{found} rows, at least {needed} needed")]
    TooFewRows {
        /// The least number that would do.
        needed: usize,
        /// Rows there are.
        found: usize,
    },
    /// Not enough rows that differ for what is asked.
    #[error("{found} rows differ, at least {needed} needed")]
    TooFewDistinct {
        /// The least number that would do.
        needed: usize,
        /// Different rows there are.
        found: usize,
    },
    /// A time of observation that ends before it begins, or begins before zero.
    #[error("row {row} ends before it begins")]
    Interval {
        /// Index of the row, from 0.
        row: usize,
    },
    /// No event happened while customers of two groups were at risk.
    #[error("no event tells the groups apart")]
    NothingToCompare,
    /// A group of a mixture whose covariance matrix is not positive definite.
    #[error("the covariance matrix of group {group} is singular")]
    Singular {
        /// Which group, from 0.
        group: usize,
    },
    /// More rows than a method can take.
    #[error("{found} rows, at most {most} possible")]
    TooManyRows {
        /// The greatest number that would do.
        most: usize,
        /// Rows there are.
        found: usize,
    },
    /// Not enough columns for what is asked.
    #[error("{found} columns, at least {needed} needed")]
    TooFewColumns {
        /// The least number that would do.
        needed: usize,
        /// Columns there are.
        found: usize,
    },
    /// A column without variation.
    #[error("{column:?} does not vary")]
    Constant {
        /// Which column.
        column: Column,
    },
    /// A column that others determine.
    #[error("{column:?} is determined by {by:?}")]
    Collinear {
        /// The first column that those before it determine.
        column: Column,
        /// Those that take part in determining it.
        by: Vec<Column>,
    },
    /// A row that its own coefficient fits exactly, so that its error cannot be judged.
    #[error("row {row} has a coefficient of its own")]
    Leverage {
        /// Index of the row, from 0.
        row: usize,
    },
    /// Items whose sum is the same in every row.
    #[error("the sum of the items does not vary")]
    ConstantSum,
    /// An arrow to the variable itself, one given twice, or one between variables that are not there.
    #[error("arrow {arrow} is not one between two different variables, or is given twice")]
    Arrow {
        /// Its place among the arrows, from 0.
        arrow: usize,
    },
    /// Arrows that lead back to where they began.
    #[error("the arrows through {through:?} form a circle")]
    Circle {
        /// The variables on circles or behind them.
        through: Vec<Column>,
    },
    /// A setting outside its range.
    #[error("setting {setting} is out of range")]
    Setting {
        /// Which one.
        setting: String,
    },
    /// An iteration that did not settle.
    #[error("no convergence in {steps} steps")]
    NoConvergence {
        /// Steps taken.
        steps: usize,
    },
}

/// Beyond this a product of four may overflow, as variances of slopes are.
const LARGE: f64 = 1e60;

/// Every column has `rows` finite values of a size to compute with.
pub(crate) fn check_columns(rows: usize, columns: &[&[f64]]) -> Result<(), Error> {
    columns.iter().enumerate().try_for_each(|(j, column)| check_column(rows, Column::Input(j), column))
}

/// The column has `rows` finite values of a size to compute with.
pub(crate) fn check_column(rows: usize, column: Column, values: &[f64]) -> Result<(), Error> {
    if values.len() != rows {
        return Err(Error::Length { column, expected: rows, found: values.len() });
    }
    // NaN fails the comparison too.
    match values.iter().position(|value| !matches!(value.abs().partial_cmp(&LARGE), Some(std::cmp::Ordering::Less))) {
        Some(row) => Err(Error::Value { column, row }),
        None => Ok(()),
    }
}

/// A setting is in its range.
pub(crate) fn check_setting(setting: &str, valid: bool) -> Result<(), Error> {
    if valid { Ok(()) } else { Err(Error::Setting { setting: setting.to_owned() }) }
}
