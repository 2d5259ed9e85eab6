//! The page of a model that is estimated from a file: its roles with the columns that fill them, its settings, how the work
//! goes, and what was found. It knows neither the file nor the worker: whoever shows it hands both over as plain data
//! ([`FitViewProps`]) and hears what the reader wants ([`FitNews`]).
//!
//! What is found is drawn by one file a model ([`survival`]); everything around it is the same for all and is here.

mod clusters;
mod door;
mod drivers;
mod field;
mod parts;
mod paths;
mod projection;
mod scale;
mod survival;
mod view;

use models::Values;
use models::fits::{FileColumn, FitSettings};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub use self::door::FitOptions;
pub use self::view::{FitView, FitViewProps};
use crate::failure::FailureFacts;

/// The open file, as far as the page of a fit has to know it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FitFile {
    /// Its name.
    pub name: String,
    /// Its rows.
    pub rows: usize,
    /// Its columns.
    pub columns: Vec<FileColumn>,
}

/// How the work goes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FitWork {
    /// Nothing is under way; a report, where there is one, belongs to what is chosen.
    #[default]
    Idle,
    /// The worker is at it.
    Running {
        /// Stage, as the texts name it: `fitting`.
        stage: Option<String>,
        /// Share done.
        done: f64,
    },
    /// The reader stopped it.
    Stopped,
    /// It failed.
    Failed(FailureFacts),
}

/// What the reader wants.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FitNews {
    /// Other columns or settings.
    Settings(FitSettings),
    /// Whether all roles that need a column have one, once for every question.
    Ready {
        /// [`FitViewProps::question`].
        question: u32,
        /// Whether it can be computed.
        complete: bool,
    },
    /// Compute (again).
    Run,
    /// Stop computing.
    Stop,
    /// Open a file of one's own.
    Open,
    /// Open a sample of the site.
    Sample(String),
    /// Save the rows with the result columns.
    Save {
        /// `csv`, `xlsx` or `parquet`.
        format: String,
        /// Words for columns and cells, by id.
        names: BTreeMap<String, String>,
    },
}

/// Settings with one of them changed; a value at its start leaves the list.
fn changed(settings: &FitSettings, id: &str, value: models::Value, start: &models::Value) -> FitSettings {
    let mut next = settings.clone();
    let values: &mut Values = &mut next.settings;
    if value == *start {
        values.remove(id);
    } else {
        values.insert(id.to_owned(), value);
    }
    next
}
