//! What the page asks of textbook models over the open file.

pub use models::runs::*;
use serde::{Deserialize, Serialize};

/// How well the columns of the open file fit a textbook model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ModelFit {
    /// Model id.
    pub model: String,
    /// Inputs with a column of their name.
    pub found: usize,
    /// Inputs that a column can fill.
    pub of: usize,
}
