//! What a fit found, as both ends know it: the worker fills it in, the page shows it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::churn_survival::SurvivalReport;
use super::clusters::ClusterReport;
use super::loyalty_drivers::DriversReport;
use super::relationship_paths::PathsReport;
use super::retention_projection::ProjectionReport;
use super::scale_quality::ScaleReport;

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
    /// The first of them in its file, the header being row 1 where there is one.
    pub first: usize,
    /// That file, where the table is of several.
    pub file: Option<String>,
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
    /// Of `loyalty-drivers`.
    Drivers(Box<DriversReport>),
    /// Of `scale-quality`.
    Scale(Box<ScaleReport>),
    /// Of `relationship-paths`.
    Paths(Box<PathsReport>),
    /// Of `retention-projection`.
    Projection(Box<ProjectionReport>),
}

/// A role's columns as one variable: their mean, row by row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Variable {
    /// Its role.
    pub role: String,
    /// The columns averaged. Where a role takes columns one by one, there is one.
    pub columns: Vec<String>,
    /// Cronbach's alpha of the columns; `None` for a single one, and where their sum does not vary.
    pub alpha: Option<f64>,
    /// Mean.
    pub mean: f64,
    /// Standard deviation.
    pub deviation: f64,
}

/// An estimate with its test against zero and its interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Estimated {
    /// The estimate.
    pub value: f64,
    /// Its standard error.
    pub error: f64,
    /// Estimate over standard error; `None` where the error is 0.
    pub t: Option<f64>,
    /// Two-sided p value, as `t`.
    pub p: Option<f64>,
    /// Lower end of the interval.
    pub lower: f64,
    /// Upper end of the interval.
    pub upper: f64,
}

/// A test statistic with its degrees of freedom.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Tested {
    /// F or χ².
    pub statistic: f64,
    /// Degrees of freedom.
    pub degrees: f64,
    /// Those of the residuals, for F.
    pub residual_degrees: Option<f64>,
    /// p value.
    pub p: f64,
}
