//! A model over the rows of the open file: which column fills which input, then segments and results of all rows, group by
//! group. It knows neither the file nor the worker: whoever shows it hands over plain data ([`RunViewProps`]) and hears what
//! the reader wants ([`RunNews`]).

mod bulk;
mod columns;
mod compare;
mod door;
mod dots;
mod items;
mod labels;
mod mapping;
mod outcome;
mod view;

use std::collections::BTreeMap;

use models::runs::{ModelSettings, OptionWords};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

pub use self::door::RunOptions;
pub use self::dots::RunDots;
pub use self::view::{RunView, RunViewProps};
use crate::failure::FailureFacts;

/// The open file, as far as a run over it has to know it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RunFile {
    /// Its name.
    pub name: String,
    /// Its rows.
    pub rows: usize,
    /// Names of its columns.
    pub columns: Vec<String>,
    /// Number of this reading of it: what was computed of another belongs to that.
    pub reading: u32,
}

/// How the work goes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RunWork {
    /// Nothing is under way.
    #[default]
    Idle,
    /// The worker is at it.
    Running {
        /// Share done; `None` until it is said.
        done: Option<f64>,
    },
    /// It failed.
    Failed(FailureFacts),
}

/// What the reader wants.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RunNews {
    /// Other columns, items, groups or numbers.
    Settings(ModelSettings),
    /// Run over all rows, in place of a run under way.
    Run {
        /// What it depends on.
        settings: ModelSettings,
        /// What cells may say.
        words: OptionWords,
    },
    /// Where the rows of the last run stand in the picture.
    Dots,
    /// Names of the items that the file puts into the model.
    Names(Vec<String>),
    /// Open a file of one's own.
    Open,
    /// Save the rows with the result columns.
    Save {
        /// `csv`, `xlsx` or `parquet`.
        format: String,
        /// Words for columns and cells, by id.
        names: BTreeMap<String, String>,
    },
}

/// Calls back once after so many milliseconds.
fn after(milliseconds: i32, callback: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let callback = Closure::once_into_js(callback);
    // Fails only where there are no timers, which is no browser.
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(callback.unchecked_ref(), milliseconds);
}
