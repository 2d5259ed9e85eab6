//! From bytes to typed columns to customer summaries, and back out to files.
//!
//! ```text
//! bytes ─ Reader (decode, split, type) ─► Table ─ roles::suggest ─► Collector ─► Transactions ─► CustomerSummary ─► HistoryColumns
//! ```
//! Knows no model, no clock, no text for people: an error is a kind with data, a row set aside has a reason by name.

mod archive;
mod archive_write;
mod bundle;
mod cells;
mod collector;
mod column;
mod counted;
mod customers;
mod date;
mod decode;
mod dialect;
mod error;
mod format;
mod json;
mod kinds;
mod names;
mod normal;
mod number;
mod oddities;
mod packed;
mod pages;
mod parts;
mod reader;
pub mod roles;
mod scan;
mod split;
mod stretch;
mod summarise;
mod table;
mod transactions;
mod truncation;
mod unpack;
mod write;
mod zone;

pub use archive::{ARCHIVE_HEADER, ARCHIVE_TAIL, ArchivedTable, archive_directory, archived_tables};
pub use archive_write::archive;
pub use bundle::{BUNDLE_MARK, Bundled, bundle_head, bundle_head_length, bundled};
pub use collector::Collector;
pub use column::{CellState, ColumnInfo, Parsed};
pub use customers::CustomerTable;
pub use date::{DateOrder, civil_of, day_of, iso, parse_date};
pub use decode::{Decoder, DecoderFactory, no_decoders};
pub use error::Error;
pub use format::{Format, detect, is_protected};
pub use json::{JSON_DELIMITER, json_to_text};
pub use kinds::{
    Cleaning, ColumnType, Currencies, Noted, Reason, Refunds, Role, SetAside, SetAsideGroup, SetAsideRow, TableKind,
};
pub use names::Names;
pub use number::{DecimalMark, parse_number, parse_number_with};
pub use oddities::NOBODY;
pub use pages::{Holding, Refetch};
pub use reader::{ReadOptions, Reader};
pub use roles::{Suggestion, Suggestions, TransactionColumns};
pub use split::TEXT_LIMIT;
pub use stretch::{Brief, Gatherer, Joining};
pub use summarise::{CustomerSummary, HistoryColumns, LogIntervals, Window};
pub use table::{SetAsideLine, Table};
pub use transactions::{Transaction, Transactions};
pub use truncation::first_acquisition_day;
pub use unpack::Unpacking;
pub use write::{CsvWriter, Field, is_formula};
