//! Why something was refused: a code with data.

use serde_json::{Value, json};

/// An object with a `code` and what else is to be said, as the package's errors have it: `row`, `column`, `value`, `expected`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Reason(Value);

impl Reason {
    /// The object itself, with its `code`.
    pub(crate) fn new(object: Value) -> Self {
        Self(object)
    }

    /// A setting or a parameter that is none, and what is wanted.
    pub(crate) fn bad_option(column: &str, expected: &str) -> Self {
        Self(json!({ "code": "bad-option", "column": column, "expected": expected }))
    }

    /// A value of a row that breaks the rule `expected`.
    pub(crate) fn row(row: usize, column: &str, value: f64, expected: &str) -> Self {
        Self(json!({ "code": "row", "row": row, "column": column, "value": value, "expected": expected }))
    }

    /// A score that is too large for a number.
    pub(crate) fn no_value(row: usize) -> Self {
        Self(json!({ "code": "no-value", "row": row }))
    }

    /// The object as text.
    pub(crate) fn text(&self) -> String {
        self.0.to_string()
    }
}

impl From<btyd::Error> for Reason {
    fn from(error: btyd::Error) -> Self {
        // Errors are plain data, of which serialising fails for none.
        Self(serde_json::to_value(&error).unwrap_or_else(|_| json!({ "code": "refused" })))
    }
}
