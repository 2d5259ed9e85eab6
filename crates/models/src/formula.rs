//! Formulas as expression trees: the line in symbols, the line with the user's numbers and the MathML come from
//! one place.

use serde::Serialize;

/// One line of a computation.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// Id of the result, or of an intermediate quantity that has a text `step-<id>`.
    pub id: &'static str,
    /// The formula in symbols, as presentation MathML (content of a `<math>` element).
    pub symbols: String,
    /// The formula with the user's numbers, as presentation MathML, ending in the result.
    pub numbers: String,
    /// Both in plain text, for a screen reader and for the package.
    pub text: String,
    /// The value of the line.
    pub value: f64,
}
