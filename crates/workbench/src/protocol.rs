//! What the page and the worker say to each other, and what the npm package returns: settings in, reports out.
//!
//! Everything here is plain data. Long columns do not travel in a report: they are fetched as typed arrays
//! (see [`Column`]). Days are civil days since 1970-01-01; texts for people are not here, only kinds and numbers.

mod estimate;
mod message;
mod report;
mod run;
mod settings;

pub use estimate::*;
pub use message::*;
pub use report::*;
pub use run::*;
pub use settings::*;
