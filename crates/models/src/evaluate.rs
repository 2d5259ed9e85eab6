//! What goes into a model and what comes out.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::formula::Step;
use crate::picture::Picture;

/// A value that a user or a file gives; an absent key means that nothing was given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// Yes or no.
    Flag(bool),
    /// A number, never NaN.
    Number(f64),
    /// A list of numbers.
    List(Vec<f64>),
    /// The id of an option.
    Word(String),
}

/// Values by field id.
pub type Values = BTreeMap<String, Value>;

/// A model evaluated for one case.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Evaluation {
    /// One entry for each declared result, in the card's order.
    pub values: Vec<Quantity>,
    /// Segment of the case, where the model classifies.
    pub segment: Option<&'static str>,
    /// The computation in reading order: formula, the user's numbers in it, result.
    pub steps: Vec<Step>,
    /// What the picture draws.
    pub picture: Picture,
}

/// A result: a value, or the reason why there is none. Never NaN.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Quantity {
    /// Id of the result.
    pub id: &'static str,
    /// The value; `None` comes with a reason.
    pub value: Option<f64>,
    /// Why there is no value (a text id), `None` where there is one.
    pub reason: Option<&'static str>,
}

/// Why a model cannot be evaluated; the words live in the texts under `error-<code>`.
#[derive(Clone, Debug, PartialEq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum Error {
    /// No model has this id.
    #[error("no model is called {id}")]
    UnknownModel {
        /// The id that was asked for.
        id: String,
    },
    /// The model has no such input or setting.
    #[error("{model} has no field {field}")]
    UnknownField {
        /// Model id.
        model: &'static str,
        /// The field that was given.
        field: String,
    },
    /// A value of the wrong kind.
    #[error("{field} wants a {expected}")]
    WrongKind {
        /// Field id.
        field: &'static str,
        /// What was expected: `number`, `flag`, `choice`, `list`.
        expected: &'static str,
    },
    /// A number outside the limits that the model allows.
    #[error("{field} is {value}, allowed is {min} to {max}")]
    OutOfRange {
        /// Field id.
        field: &'static str,
        /// The value given.
        value: f64,
        /// Smallest value allowed.
        min: f64,
        /// Largest value allowed.
        max: f64,
    },
    /// The inputs contradict each other or leave the formula without a value.
    #[error("{reason}")]
    Undefined {
        /// Text id of the reason.
        reason: &'static str,
    },
}
