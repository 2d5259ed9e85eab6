//! What can be wrong with a file, as kinds with their place. The words live with the page, under `error-<code>`.

use serde::{Deserialize, Serialize};

/// Why a file gave no table, or a table no customers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum Error {
    /// The file has no bytes, or nothing but blank lines.
    #[error("empty-file")]
    EmptyFile,
    /// There is a header and no row under it.
    #[error("no-rows")]
    NoRows {
        /// Columns found in the header.
        columns: usize,
    },
    /// The first row is data, and the columns' meaning cannot be told from their content.
    #[error("no-header: row {row}, {value:?}")]
    NoHeader {
        /// Row in the file.
        row: usize,
        /// First cell of that row.
        value: String,
    },
    /// The bytes are no text.
    #[error("binary: {format}")]
    Binary {
        /// What it seems to be: `pdf`, `image`, `gzip`, `parquet`, `arrow`, `zip`, `workbook`, `legacy-workbook`, `database`, `unknown`.
        format: String,
    },
    /// A workbook protected by a password.
    #[error("protected-workbook")]
    ProtectedWorkbook,
    /// A workbook that cannot be read.
    #[error("broken-workbook: {detail}")]
    BrokenWorkbook {
        /// What the reader said, in English.
        detail: String,
    },
    /// A compressed file or archive that cannot be unpacked.
    #[error("damaged-archive")]
    DamagedArchive,
    /// An archive without a file.
    #[error("empty-archive")]
    EmptyArchive,
    /// Files opened together whose headers do not agree: they are no one table.
    #[error("other-header: {file}, {value:?}, expected {expected:?}")]
    OtherHeader {
        /// The first file that differs.
        file: String,
        /// Its column that differs; `None` where it has one less.
        value: Option<String>,
        /// The column that the first file has there; `None` where it has one less.
        expected: Option<String>,
    },
    /// An error in one of several files opened together.
    #[error("{file}: {kind}")]
    InFile {
        /// The file.
        file: String,
        /// What is wrong there.
        kind: Box<Error>,
    },
    /// An archive protected by a password.
    #[error("protected-archive")]
    ProtectedArchive,
    /// A file packed by a method that browsers cannot unpack.
    #[error("unknown-packing: {method}")]
    UnknownPacking {
        /// Number of the method in the archive's format.
        method: u64,
    },
    /// Text that begins as JSON and does not go on so.
    #[error("broken-json: row {row}, {value:?}, expected {expected}")]
    BrokenJson {
        /// Line in the file.
        row: usize,
        /// What stands there.
        value: String,
        /// What could stand there, blanks between.
        expected: String,
    },
    /// A column whose cells are lists, or objects too deep: a table has no place for them.
    #[error("nested-column: {column}, row {row}")]
    NestedColumn {
        /// Column name, the path to it with dots.
        column: String,
        /// Line in the file, or row of a file without lines.
        row: usize,
    },
    /// A file of columns (Parquet, Arrow) that is not what it should be.
    #[error("damaged-file: {format}, {part}, {column:?}")]
    DamagedFile {
        /// `parquet` or `arrow`.
        format: String,
        /// What of it: `end`, `footer`, `schema`, `message`, `column`.
        part: String,
        /// The column, where it is one.
        column: Option<String>,
    },
    /// A file of columns that is encrypted.
    #[error("protected-file")]
    ProtectedFile,
    /// Columns that hold lists, maps or structures: a table has no place for them.
    #[error("nested-columns: {columns}")]
    NestedColumns {
        /// Their names, with commas between.
        columns: String,
    },
    /// A column whose values lie in a way that is not read.
    #[error("unknown-column: {column}, {what}")]
    UnknownColumn {
        /// Column name.
        column: String,
        /// The way, by its name.
        what: String,
    },
    /// The workbook has no such sheet.
    #[error("no-sheet: {sheet}")]
    NoSheet {
        /// Name asked for.
        sheet: String,
    },
    /// Most rows differ from the header in their number of cells.
    #[error("ragged: row {row} has {found} cells of {expected}")]
    Ragged {
        /// First such row in the file.
        row: usize,
        /// Cells in it.
        found: usize,
        /// Cells expected.
        expected: usize,
    },
    /// Bytes that no encoding tried can have.
    #[error("undecodable: {encoding}, row {row}")]
    Undecodable {
        /// Encoding tried last.
        encoding: String,
        /// First row in the file with such bytes.
        row: usize,
    },
    /// An encoding that this host cannot decode.
    #[error("unknown-encoding: {encoding}")]
    UnknownEncoding {
        /// Label asked for.
        encoding: String,
    },
    /// More than can be held.
    #[error("too-large: {bytes} bytes of {limit}")]
    TooLarge {
        /// Bytes of text needed.
        bytes: u64,
        /// Bytes that can be held.
        limit: u64,
    },
    /// No column of this name.
    #[error("no-column: {column}")]
    NoColumn {
        /// Name asked for.
        column: String,
    },
    /// No column is the customer.
    #[error("no-customer-column")]
    NoCustomerColumn,
    /// No column is the date.
    #[error("no-date-column")]
    NoDateColumn,
    /// No column is the amount.
    #[error("no-amount-column")]
    NoAmountColumn,
    /// A customer table without the columns a summary needs.
    #[error("no-history-columns")]
    NoHistoryColumns,
    /// Hardly a cell of the date column is a date.
    #[error("unreadable-dates: row {row}, column {column}, {value:?}")]
    UnreadableDates {
        /// First such row in the file.
        row: usize,
        /// Column name.
        column: String,
        /// Cell as read.
        value: String,
    },
    /// Day and month cannot be told apart and the user has not said which comes first.
    #[error("ambiguous-dates: row {row}, column {column}, {value:?}")]
    AmbiguousDates {
        /// First data row in the file.
        row: usize,
        /// Column name.
        column: String,
        /// Cell as read.
        value: String,
    },
    /// Hardly a cell of the amount column is a number.
    #[error("unreadable-amounts: row {row}, column {column}, {value:?}")]
    UnreadableAmounts {
        /// First such row in the file.
        row: usize,
        /// Column name.
        column: String,
        /// Cell as read.
        value: String,
    },
    /// All rows belong to one customer: there is nobody to compare.
    #[error("one-customer: {customer:?}")]
    OneCustomer {
        /// The customer.
        customer: String,
    },
    /// Every row was set aside.
    #[error("no-usable-rows: {rows} rows")]
    NoUsableRows {
        /// Rows read.
        rows: usize,
    },
}

impl Error {
    /// The kebab-case code, as in a text id `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::EmptyFile => "empty-file",
            Self::NoRows { .. } => "no-rows",
            Self::NoHeader { .. } => "no-header",
            Self::Binary { .. } => "binary",
            Self::ProtectedWorkbook => "protected-workbook",
            Self::BrokenWorkbook { .. } => "broken-workbook",
            Self::DamagedArchive => "damaged-archive",
            Self::EmptyArchive => "empty-archive",
            Self::OtherHeader { .. } => "other-header",
            Self::InFile { kind, .. } => kind.code(),
            Self::ProtectedArchive => "protected-archive",
            Self::UnknownPacking { .. } => "unknown-packing",
            Self::BrokenJson { .. } => "broken-json",
            Self::NestedColumn { .. } => "nested-column",
            Self::DamagedFile { .. } => "damaged-file",
            Self::ProtectedFile => "protected-file",
            Self::NestedColumns { .. } => "nested-columns",
            Self::UnknownColumn { .. } => "unknown-column",
            Self::NoSheet { .. } => "no-sheet",
            Self::Ragged { .. } => "ragged",
            Self::Undecodable { .. } => "undecodable",
            Self::UnknownEncoding { .. } => "unknown-encoding",
            Self::TooLarge { .. } => "too-large",
            Self::NoColumn { .. } => "no-column",
            Self::NoCustomerColumn => "no-customer-column",
            Self::NoDateColumn => "no-date-column",
            Self::NoAmountColumn => "no-amount-column",
            Self::NoHistoryColumns => "no-history-columns",
            Self::UnreadableDates { .. } => "unreadable-dates",
            Self::AmbiguousDates { .. } => "ambiguous-dates",
            Self::UnreadableAmounts { .. } => "unreadable-amounts",
            Self::OneCustomer { .. } => "one-customer",
            Self::NoUsableRows { .. } => "no-usable-rows",
        }
    }
}
