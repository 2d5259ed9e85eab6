//! Statistics of customer surveys and files: regression, scales, path models, correlation.
//!
//! The crate stands alone: it knows nothing of files, tables, texts or the web, has no clock and no randomness of its own,
//! and gives the same numbers natively and in WebAssembly. Columns come in as slices of equal length with complete rows
//! only. No NaN leaves it: a result is a number, or a reason why there is none.
//!
//! * [`special`] – the distributions behind the tests.

mod error;

pub mod special;

pub use error::{Column, Error};
