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
    /// Known to be missing ("don't know"); only for optional fields. Written as `null`.
    Missing,
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
    /// Why there is no value (`<reason>` of the text id), `None` where there is one.
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
    /// Not a whole number where only those are allowed.
    #[error("{field} is {value}, not a whole number")]
    NotWhole {
        /// Field id.
        field: &'static str,
        /// The value given.
        value: f64,
    },
    /// A choice that has no such option.
    #[error("{field} has no option {option}")]
    UnknownOption {
        /// Field id.
        field: &'static str,
        /// The option that was given.
        option: String,
        /// Those that there are.
        options: Vec<&'static str>,
    },
    /// More entries than a list may hold.
    #[error("{field} has {length} entries, at most {most} are allowed")]
    TooLong {
        /// Field id.
        field: &'static str,
        /// Entries given.
        length: usize,
        /// Most allowed.
        most: usize,
    },
    /// The inputs contradict each other or leave the formula without a value.
    #[error("{reason}")]
    Undefined {
        /// The reason: `<reason>` of the text id.
        reason: &'static str,
    },
    /// A number of bins outside what scores allow.
    #[error("{bins} bins, allowed is {min} to {max}")]
    Bins {
        /// Bins asked for.
        bins: u8,
        /// Fewest.
        min: u8,
        /// Most.
        max: u8,
    },
    /// Columns that should have one entry a row differ in length.
    #[error("columns of different lengths: {lengths:?}")]
    LengthsDiffer {
        /// Length of each.
        lengths: Vec<usize>,
    },
    /// An infinite or missing number where every row needs one.
    #[error("{column} is not a number in row {row}")]
    NotFinite {
        /// Column: `daysSinceLast`, `orders`, `total`.
        column: &'static str,
        /// Index of the row.
        row: usize,
    },
    /// There is no row.
    #[error("there are no customers")]
    NoCustomers,
    /// Not one cut point fewer than bins.
    #[error("{axis} has {found} cut points, wanted are {expected}")]
    CutCount {
        /// Axis: `daysSinceLast`, `orders`, `total`.
        axis: &'static str,
        /// Cut points wanted.
        expected: usize,
        /// Cut points given.
        found: usize,
    },
    /// Cut points that do not ascend.
    #[error("the cut points of {axis} do not ascend")]
    CutOrder {
        /// Axis: `daysSinceLast`, `orders`, `total`.
        axis: &'static str,
    },
    /// No rule set has this id.
    #[error("no rule set is called {id}")]
    UnknownRuleSet {
        /// The id that was asked for.
        id: String,
    },
    /// A rule set published for another number of bins.
    #[error("{rule_set} needs {expected} bins, not {bins}")]
    WrongBins {
        /// Id of the rule set.
        rule_set: String,
        /// Bins that it is published for.
        expected: u8,
        /// Bins asked for.
        bins: u8,
    },
    /// More rules than a set may hold.
    #[error("{rules} rules, at most {most}")]
    TooManyRules {
        /// Rules given.
        rules: usize,
        /// Most allowed.
        most: usize,
    },
}
