//! Statistics of customer surveys and files: regression, scales, path models, correlation, clusters, survival.
//!
//! The crate stands alone: it knows nothing of files, tables, texts or the web, has no clock and no randomness of its own,
//! and gives the same numbers natively and in WebAssembly. Columns come in as slices of equal length with complete rows
//! only. No NaN leaves it: a result is a number, or a reason why there is none.
//!
//! * [`clusters`] – groups of similar rows.
//! * [`groups`] – shares and means with intervals, and tests of whether groups differ.
//! * [`linear`] – regression with classical and robust errors, interactions and simple slopes.
//! * [`scale`] – reliability and structure of scales of several items.
//! * [`paths`] – path models: direct, indirect and total effects, with bootstrap intervals.
//! * [`correlation`] – Pearson's, Spearman's, partial.
//! * [`special`] – the distributions behind the tests.
//! * [`survival`] – how long customers stay.
//!
//! ```
//! use statistics::linear::{StandardErrors, regress};
//!
//! // Satisfaction of six customers, by perceived value and years with the firm.
//! let satisfaction = [3.0, 4.0, 4.0, 5.0, 6.0, 7.0];
//! let value = [2.0, 4.0, 3.0, 5.0, 6.0, 6.0];
//! let years = [1.0, 5.0, 2.0, 7.0, 3.0, 4.0];
//! let fit = regress(&satisfaction, &[&value, &years])?;
//! let slopes = fit.coefficients(StandardErrors::Classical, 0.95)?;
//! assert!(slopes[0].estimate.lower > 0.0 && fit.r_squared() > 0.9);
//! # Ok::<(), statistics::Error>(())
//! ```

mod columns;
mod error;
mod matrix;
mod qr;
mod random;

pub mod clusters;
pub mod correlation;
pub mod groups;
pub mod linear;
pub mod paths;
pub mod scale;
pub mod special;
pub mod survival;

pub use error::{Column, Error};
pub use matrix::Matrix;
