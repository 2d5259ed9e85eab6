//! Errors of `statistics` as failures that name the file's columns and rows, and say what to do.

use models::Value;
use statistics::{Column, Error};

use crate::protocol::Failure;

/// An error of a method. `columns` are the names of the columns in the order in which the method got them, the outcome, where
/// there is one, apart.
pub(super) fn of_statistics(error: &Error, outcome: Option<&str>, columns: &[&str]) -> Failure {
    let name = |column: &Column| match column {
        Column::Outcome => outcome.unwrap_or_default().to_owned(),
        Column::Input(place) => columns.get(*place).copied().unwrap_or_default().to_owned(),
    };
    let count = |value: usize| Value::Number(value as f64);
    match error {
        Error::TooFewRows { needed, found } => {
            Failure::new("fit-too-few-rows").with("needed", count(*needed)).with("found", count(*found))
        }
        Error::TooFewDistinct { needed, found } => {
            Failure::new("fit-too-few-distinct").with("needed", count(*needed)).with("found", count(*found))
        }
        Error::TooManyRows { most, found } => {
            Failure::new("fit-too-many-rows").with("most", count(*most)).with("found", count(*found))
        }
        Error::TooFewColumns { needed, found } => {
            Failure::new("fit-too-few-columns").with("needed", count(*needed)).with("found", count(*found))
        }
        Error::Value { column, .. } => Failure::new("fit-value").column(name(column)),
        Error::Constant { column } => Failure::new("fit-constant").column(name(column)),
        Error::ConstantSum => Failure::new("fit-constant-sum"),
        Error::Collinear { column, by } => {
            let others: Vec<String> = by.iter().map(name).collect();
            Failure::new("fit-collinear").column(name(column)).with("by", Value::Word(others.join(" · ")))
        }
        Error::Leverage { row } => Failure::new("fit-leverage").with("place", count(row + 1)),
        Error::Singular { group } => Failure::new("fit-singular").with("group", count(group + 1)),
        Error::NothingToCompare => Failure::new("fit-nothing-to-compare"),
        Error::NoConvergence { steps } => Failure::new("fit-no-convergence").with("steps", count(*steps)),
        Error::Circle { through } => {
            let names: Vec<String> = through.iter().map(name).collect();
            Failure::new("fit-circle").with("through", Value::Word(names.join(" · ")))
        }
        Error::Setting { setting } => Failure::new("out-of-range").column(setting),
        // What is checked before a method is called; a failure of ours, not of the file.
        other => Failure::from_kind(other),
    }
}
