//! What can be wrong with an input: kinds with data, words for them live with the caller.

use serde::{Deserialize, Serialize};

/// Why a call was refused.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum Error {
    /// No rows (or none that the model can use).
    #[error("no rows to work on")]
    Empty,
    /// Columns of different lengths.
    #[error("column {column} has {found} rows, expected {expected}")]
    Length {
        /// Which column.
        column: String,
        /// Rows of the first column.
        expected: usize,
        /// Rows of this one.
        found: usize,
    },
    /// A value outside its range.
    #[error("row {row}: {column} is {value:?}, expected {expected}")]
    Row {
        /// Index of the row, from 0.
        row: usize,
        /// Which column.
        column: String,
        /// What stands there; `None` when not a finite number.
        value: Option<f64>,
        /// Which rule it breaks: `finite`, `not-negative`, `not-too-large`, `positive`, `whole`, `recency-within-age`,
        /// `recency-zero-without-repeat`, `recency-positive-with-repeat`, `recency-at-least-frequency`,
        /// `zero-without-repeat`, `within-recency`.
        expected: String,
    },
    /// A number of survivors that cannot be.
    #[error("cohort {cohort}, period {period}: {value:?} survivors, expected {expected}")]
    Survivors {
        /// Index of the cohort, from 0.
        cohort: usize,
        /// Period, 0 for the size of the cohort.
        period: usize,
        /// What stands there; `None` when not a finite number, or nothing.
        value: Option<f64>,
        /// Which rule it breaks: `not-empty`, `finite`, `not-negative`, `not-too-large`, `positive`, `not-rising`.
        expected: String,
    },
    /// The times between purchases are not known ([`crate::History::with_sum_log_intervals`]).
    #[error("the sums of logarithms of the times between purchases are needed")]
    NoIntervals,
    /// A covariate that a model cannot take as it is.
    #[error("covariate {column}: expected {expected}")]
    Covariate {
        /// Its name.
        column: String,
        /// What it should be: `given`, `once`, `finite`, `varying` between customers, `independent` of others, `near-zero` so that a
        /// customer with all covariates 0 can be spoken of, `in rate` or `in dropout` where a constraint wants it,
        /// `n effects at most`.
        expected: String,
        /// Other covariates concerned: those that make it up, or those that there are.
        with: Vec<String>,
    },
    /// A covariate over time ends before the time that is asked about.
    #[error("covariate {column} of row {row} has {found} periods, {expected:?} are needed")]
    Periods {
        /// Its name.
        column: String,
        /// Index of the customer, from 0.
        row: usize,
        /// Periods needed; `None` for a horizon without end.
        expected: Option<usize>,
        /// Periods given.
        found: usize,
    },
    /// A model parameter that is not a positive finite number.
    #[error("parameter {parameter} must be positive and finite")]
    Parameter {
        /// Its symbol.
        parameter: String,
    },
    /// A prior that is none.
    #[error("prior of {parameter}: expected {expected}")]
    Prior {
        /// Symbol of the parameter.
        parameter: String,
        /// `median > 0`, `spread > 0`, or, for a parameter that the search does not know, those that it does.
        expected: String,
    },
    /// No posterior can be drawn from around a maximum that is not there, or not inside the ranges of the parameters: a prior
    /// ([`crate::Prior::Weak`]) gives it one.
    #[error("no maximum inside the ranges of the parameters")]
    NoMaximum,
    /// A horizon, rate, margin, level or number of draws outside its range.
    #[error("setting {setting} is out of range")]
    Setting {
        /// Which one.
        setting: String,
    },
    /// The mean spend of a population with `q ≤ 1` is infinite: there is no value to give.
    #[error("mean spend is undefined for q = {q}")]
    MeanSpendUndefined {
        /// Shape of the spread of spend between customers.
        q: f64,
    },
}

pub(crate) fn row_error(row: usize, column: &str, value: f64, expected: &str) -> Error {
    Error::Row {
        row,
        column: column.to_owned(),
        value: value.is_finite().then_some(value),
        expected: expected.to_owned(),
    }
}

pub(crate) fn check_length(column: &str, expected: usize, found: usize) -> Result<(), Error> {
    if expected == found { Ok(()) } else { Err(Error::Length { column: column.to_owned(), expected, found }) }
}

pub(crate) fn check_parameter(name: &str, value: f64) -> Result<(), Error> {
    if value.is_finite() && value > 0.0 { Ok(()) } else { Err(Error::Parameter { parameter: name.to_owned() }) }
}

pub(crate) fn check_setting(name: &str, valid: bool) -> Result<(), Error> {
    if valid { Ok(()) } else { Err(Error::Setting { setting: name.to_owned() }) }
}
