//! What the page asks of the worker and what the worker answers.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value as Json;

use super::{
    Cleaning, ComparisonReport, FitSettings, HistoryReport, Mapping, ModelFit, ModelSettings, OptionWords,
    ReadSettings, SegmentReport, SegmentSettings, TableReport, ValueReport, ValueSettings,
};

/// A column of the customer table, for sorting, windows, dots and export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Column {
    /// Identifier.
    Customer,
    /// Customers that the row stands for.
    Weight,
    /// Segment.
    Segment,
    /// Scores.
    R,
    /// Score of frequency.
    F,
    /// Score of money.
    M,
    /// Days since the last order.
    DaysSinceLast,
    /// Orders.
    Orders,
    /// Total spend.
    Total,
    /// Frequency (repeat purchases up to the last day observed).
    Frequency,
    /// Recency (age at last purchase).
    Recency,
    /// Age.
    Age,
    /// Mean spend of repeat orders.
    Spend,
    /// P(alive).
    Alive,
    /// Expected purchases to the horizon.
    Expected,
    /// Expected spend an order.
    ExpectedSpend,
    /// Value.
    Value,
    /// Lower end of the credible interval of P(alive), by draws from the posterior; so are those below.
    AliveLower,
    /// Its upper end.
    AliveUpper,
    /// Lower end of that of the expected purchases.
    ExpectedLower,
    /// Its upper end.
    ExpectedUpper,
    /// Lower end of that of the value.
    ValueLower,
    /// Its upper end.
    ValueUpper,
    /// Duration axis of the profit–duration matrix: share of the observed time up to the last order, to the number of orders.
    Duration,
}

/// A window of the customer table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WindowRequest {
    /// Columns wanted, in order.
    pub columns: Vec<Column>,
    /// Sort column.
    pub sort: Column,
    /// Largest first.
    pub descending: bool,
    /// Only customers whose identifier contains this, ignoring case.
    pub search: String,
    /// Only this segment.
    pub segment: Option<String>,
    /// First row.
    pub offset: usize,
    /// Rows wanted.
    pub count: usize,
}

/// The answer to a [`WindowRequest`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Window {
    /// Rows that match, which are customers unless each stands for several.
    pub matching: usize,
    /// Customers that those rows stand for, where a row stands for several.
    pub customers_matching: Option<usize>,
    /// First row.
    pub offset: usize,
    /// Index of each row's customer, for [`Story`].
    pub customers: Vec<usize>,
    /// Cells, row by row.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Cell {
    /// A number.
    Number(f64),
    /// A text, or the id of a segment.
    Text(String),
    /// Nothing.
    Empty(()),
}

// Written out: a derived untagged enum tries one kind after the other, and each miss makes an error object in the
// browser, with its stack, for nothing. That was most of the time of reading a window of the table.
impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CellVisitor)
    }
}

struct CellVisitor;

impl Visitor<'_> for CellVisitor {
    type Value = Cell;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a number, a text or nothing")
    }

    fn visit_f64<E>(self, number: f64) -> Result<Cell, E> {
        Ok(Cell::Number(number))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Cell, E> {
        Ok(Cell::Number(number as f64))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Cell, E> {
        Ok(Cell::Number(number as f64))
    }

    fn visit_str<E>(self, text: &str) -> Result<Cell, E> {
        Ok(Cell::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Cell, E> {
        Ok(Cell::Text(text))
    }

    fn visit_unit<E>(self) -> Result<Cell, E> {
        Ok(Cell::Empty(()))
    }
}

/// What a column holds, without going through it again.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ColumnSummary {
    /// Customers with a value.
    pub filled: usize,
    /// The middle value, `None` without any.
    pub median: Option<f64>,
    /// Least and largest of the positive values, `None` without any.
    pub positive: Option<[f64; 2]>,
}

/// One customer's story.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Story {
    /// Identifier.
    pub customer: String,
    /// Orders: civil day and amount.
    pub orders: Vec<(i32, f64)>,
    /// P(alive) over time: civil day and probability.
    pub alive: Vec<(f64, f64)>,
    /// P(alive) from the last of these days on, if nothing more is bought: civil day and probability.
    pub ahead: Vec<(f64, f64)>,
    /// The customer's cells: column and value.
    pub facts: Vec<(Column, Cell)>,
}

/// What the page asks of the worker. Every request is answered once, by [`Answer`] or [`Failure`], unless it is cancelled.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Request {
    /// Read the file handed over beside the request (or the one already open, with new settings).
    Read {
        /// How.
        settings: ReadSettings,
        /// Roles set by hand.
        mapping: Mapping,
        /// What will happen to odd rows when customers are made of them, as far as it is known: they are made as the rows are read.
        #[serde(default)]
        cleaning: Cleaning,
    },
    /// Make customers of the rows.
    Summarise {
        /// What the columns mean.
        mapping: Mapping,
        /// What happens to odd rows.
        cleaning: Cleaning,
    },
    /// Score and segment the customers.
    Segment(SegmentSettings),
    /// Fit and value the customers.
    Value(ValueSettings),
    /// Fit and judge every purchase model on the customers that these settings take.
    Compare(ValueSettings),
    /// Numbers for pictures of the last valuation: a [`PictureAsked`](models::value_pictures::PictureAsked), which the page
    /// passes on unread.
    ValuePicture(Json),
    /// A window of the customer table.
    Window(WindowRequest),
    /// Whole columns as typed arrays, for dots.
    Columns(Vec<Column>),
    /// One customer.
    Story {
        /// Index of the customer.
        customer: usize,
    },
    /// What a textbook model takes and gives, with the column of the open file, if there is one, for each input.
    ModelFields {
        /// Model id.
        model: String,
        /// Definition, of a model of the user's own.
        own: Option<Json>,
    },
    /// Which textbook models the columns of the open file fit.
    ModelFits,
    /// A textbook model over the open file.
    RunModel {
        /// Model id.
        model: String,
        /// Columns, constants, settings.
        settings: Box<ModelSettings>,
        /// Words in which the file may say the options of a choice.
        words: OptionWords,
    },
    /// Where the rows of a run of a matrix stand on its two axes: two columns, [`crate::NO_VALUE`] for a row without a result.
    ModelDots {
        /// Model id.
        model: String,
    },
    /// A model whose parameters are estimated from columns of the open file.
    Fit {
        /// Model id.
        model: String,
        /// Columns and settings.
        settings: FitSettings,
    },
    /// A query for a database that does what the page does: a [`QueryAsked`](models::queries::QueryAsked), which the page passes
    /// on unread.
    Query(Json),
    /// The record of what was read, how, and what came out ([`crate::RunRecord`]) as a file.
    Record {
        /// The files that were read, in their order; the worker, which has them, says what they are.
        files: Vec<RecordedFile>,
    },
    /// A table as a file.
    Export {
        /// Which.
        table: ExportTable,
        /// `csv`, `xlsx` or `parquet`.
        format: String,
        /// Header texts in the user's language, by column id, and segment names by id.
        names: BTreeMap<String, String>,
    },
    /// Stop what is under way; the tables and the old results stay.
    Cancel,
}

/// Tables that can be saved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "table", rename_all = "kebab-case")]
pub enum ExportTable {
    /// Every customer with every column that is known.
    Customers,
    /// The segments.
    Segments,
    /// Rows set aside with reasons.
    SetAside,
    /// The textbook model's result columns beside the file's own.
    Model {
        /// Model id.
        model: String,
    },
    /// The result columns of a fit beside the file's own.
    Fit {
        /// Model id.
        model: String,
    },
}

/// A file that was read, in the record of a run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RecordedFile {
    /// Its name.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// SHA-256 of its bytes, 64 hexadecimal digits; `None` where the browser does not compute it (a page over plain HTTP), or the
    /// file is too large for it.
    pub sha256: Option<String>,
}

/// A report as JSON text. The page hands it on to the module that shows it without reading it: with every report's type, the
/// first load would grow with every report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ReportText(pub String);

impl ReportText {
    /// Writes a report.
    ///
    /// # Errors
    /// `unknown`, for what JSON cannot write; reports hold finite numbers and names only.
    pub fn of(report: &impl Serialize) -> Result<Self, Failure> {
        serde_json::to_string(report).map(Self).map_err(|_| Failure::new("unknown"))
    }
}

/// What the worker answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
// Tagged from outside: with the tag inside, serde holds code to read every report a second time, from a buffer, for
// content that comes before its tag. That is a tenth of the page.
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// To [`Request::Read`].
    Table(TableReport),
    /// To [`Request::Query`].
    Query(String),
    /// To [`Request::Summarise`].
    History(HistoryReport),
    /// To [`Request::Segment`].
    Segment(Box<SegmentReport>),
    /// To [`Request::Value`].
    Value(Box<ValueReport>),
    /// To [`Request::Compare`].
    Comparison(ComparisonReport),
    /// To [`Request::ValuePicture`], by what was asked for: [`Overview`](models::value_pictures::Overview),
    /// [`Timing`](models::value_pictures::Timing) or [`Contours`](models::value_pictures::Contours).
    ValuePicture(ReportText),
    /// To [`Request::Window`].
    Window(Window),
    /// To [`Request::Columns`] and [`Request::ModelDots`], in their order: the arrays travel beside the answer.
    Columns(Vec<ColumnSummary>),
    /// To [`Request::Story`].
    Story(Story),
    /// To [`Request::ModelFields`]: [`ModelFields`](super::ModelFields).
    ModelFields(ReportText),
    /// To [`Request::ModelFits`]: every model that runs over a file, those first whose inputs are all among the
    /// columns, then by the share of the inputs found, then in the textbook's order.
    ModelFits(Vec<ModelFit>),
    /// To [`Request::RunModel`]: [`ModelRunReport`](super::ModelRunReport).
    ModelRun(ReportText),
    /// To [`Request::Fit`]: [`FitReport`](models::fits::FitReport).
    Fit(ReportText),
    /// To [`Request::Export`]: the bytes travel beside the answer.
    File {
        /// Suggested file name.
        name: String,
        /// Media type.
        media_type: String,
    },
    /// The request was cancelled; everything is as before it.
    Cancelled,
}

/// Progress of a long request.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// Stage: a text id `stage-<stage>`.
    pub stage: Stage,
    /// Done so far, 0 to 1.
    pub done: f64,
    /// Rows so far, or what else the stage counts (draws); 0 where it counts nothing.
    pub rows: usize,
    /// How many there are in all, where that is told; else 0.
    #[serde(default)]
    pub of: usize,
}

/// Stage of a long request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Packed bytes to those of a file.
    Unpacking,
    /// Bytes to rows.
    Reading,
    /// Rows to typed columns.
    Typing,
    /// Rows to customers.
    Summarising,
    /// Likelihood to parameters.
    Fitting,
    /// Parameters drawn from the posterior.
    Drawing,
    /// Every customer's values under each draw.
    Crediting,
    /// Parameters to every customer's values.
    Scoring,
    /// Tables to a file.
    Writing,
}

/// Why a request has no answer: a kind with its place. The words live in the texts under `error-<code>`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Failure {
    /// Kebab-case kind.
    pub code: String,
    /// File at fault.
    pub file: Option<String>,
    /// Row in the file, the header being row 1 where there is one.
    pub row: Option<usize>,
    /// Column, role, field or setting at fault.
    pub column: Option<String>,
    /// The value found there.
    pub value: Option<String>,
    /// What was expected instead.
    pub expected: Option<String>,
    /// Whatever else the kind carries, by name.
    pub data: BTreeMap<String, models::Value>,
}

#[cfg(test)]
mod tests {
    use super::Cell;

    #[test]
    fn a_cell_is_read_as_it_was_written() {
        let cells = [Cell::Number(-2.5), Cell::Number(3.0), Cell::Text("3".to_owned()), Cell::Empty(())];
        let text = serde_json::to_string(&cells).unwrap();
        assert_eq!(text, r#"[-2.5,3.0,"3",null]"#);
        assert_eq!(serde_json::from_str::<Vec<Cell>>(&text).unwrap(), cells);
        assert_eq!(serde_json::from_str::<Cell>("7").unwrap(), Cell::Number(7.0));
        assert!(serde_json::from_str::<Cell>("[1]").is_err());
    }
}
