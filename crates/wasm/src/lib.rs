//! The functions and types of the npm package: a thin skin over workbench.
//!
//! What is written here in front of an exported item is read by JavaScript users: it lands in the type declarations.
//! Values go in and out as plain objects and typed arrays; errors are `ClovisError` with a code and data; no NaN goes out.

mod contracts;
mod error;
mod estimates;
mod fits;
mod history;
mod options;
mod posterior;
mod record;
mod regularity;
mod table;
mod textbook;
mod types;

pub use contracts::{RetentionFit, RetentionTable, fit_table, model_of, retention_table};
pub use error::ClovisError;
pub use estimates::{estimate, estimated_models};
pub use fits::{PurchaseFit, SpendFit, customer_value, fit_history, score_sql};
pub use history::{PurchaseHistory, history_sql, purchase_history, purchase_history_from, rfm, segment_sql};
pub use record::repeat_run;
pub use regularity::{regularity_of_history, regularity_of_times};
pub use table::{Table, TableReader, archived_tables, detect_format};
pub use textbook::{catalogue, evaluate, score};
