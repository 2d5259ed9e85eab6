//! What a fit found, as both ends know it: the worker fills it in, the page shows it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::churn_survival::SurvivalReport;
use super::clusters::ClusterReport;

/// What came of a fit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FitReport {
    /// Model id.
    pub model: String,
    /// Columns used, by role.
    pub columns: BTreeMap<String, Vec<String>>,
    /// Rows of the file.
    pub rows: usize,
    /// Rows that took part.
    pub used: usize,
    /// Rows that did not, by the first thing that is wrong with each.
    pub left_out: Vec<LeftOut>,
    /// Ids of the columns that can be saved.
    pub saved: Vec<String>,
    /// What was found.
    pub found: Finding,
}

/// Rows that took no part, for one reason.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LeftOut {
    /// One of [`super::COMMON_FAULTS`] or of the card's own reasons.
    pub reason: String,
    /// The column at fault; `None` where it takes more than one.
    pub column: Option<String>,
    /// How many.
    pub rows: usize,
    /// The first of them in the file, the header being row 1.
    pub first: usize,
    /// What stands in the column there; empty where nothing does.
    pub example: String,
}

/// What was found, by fit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Finding {
    /// Of `churn-survival`.
    Survival(Box<SurvivalReport>),
    /// Of `clusters`.
    Clusters(Box<ClusterReport>),
}
