//! What the page and the worker say to each other, and what the npm package returns: settings in, reports out.
//!
//! Everything here is plain data. Long columns do not travel in a report: they are fetched as typed arrays
//! (see [`Column`]). Days are civil days since 1970-01-01; texts for people are not here, only kinds and numbers.

use std::collections::BTreeMap;

use models::Values;
use serde::{Deserialize, Serialize};

/// What the user has chosen so far. Saved as the project file; replayed when a worker is started anew.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// Version of the project format; readers of old versions are kept.
    pub version: u32,
    /// How the file is read.
    pub read: ReadSettings,
    /// What its columns mean.
    pub mapping: Mapping,
    /// What happens to odd rows.
    pub cleaning: Cleaning,
    /// The segment page.
    pub segment: SegmentSettings,
    /// The value page.
    pub value: ValueSettings,
    /// Models of the textbook: inputs, settings, and the columns they run on, by model id.
    pub models: BTreeMap<String, ModelSettings>,
}

/// How a file is read; `None` means: decide from the file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ReadSettings {
    /// Encoding label (`utf-8`, `gb18030`, `utf-16le`, …).
    pub encoding: Option<String>,
    /// Delimiter, one ASCII character.
    pub delimiter: Option<char>,
    /// Whether the first row is a header.
    pub header: Option<bool>,
    /// Sheet of a workbook, by name.
    pub sheet: Option<String>,
    /// Column types set by hand, by column name.
    pub types: BTreeMap<String, ColumnType>,
}

/// Type of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ColumnType {
    /// Numbers, in any of the notations read.
    Number,
    /// Civil dates, year first or unambiguous.
    Date,
    /// Civil dates, day before month.
    DateDayFirst,
    /// Civil dates, month before day.
    DateMonthFirst,
    /// A few repeating texts.
    Category,
    /// Any text, identifiers included.
    Text,
}

/// What a column is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Identifier of the customer.
    Customer,
    /// Day of the order.
    Date,
    /// Amount of the order.
    Amount,
    /// Identifier of the order.
    Order,
    /// Orders of the customer, in a customer table.
    Orders,
    /// Day of the first order, in a customer table.
    FirstDate,
    /// Day of the last order, in a customer table.
    LastDate,
    /// Frequency (repeat purchases), in a customer table.
    Frequency,
    /// Recency (age at last purchase), in a customer table.
    Recency,
    /// Age of the customer, in a customer table.
    Age,
    /// Mean spend of repeat orders, in a customer table.
    Spend,
    /// Total spend, in a customer table.
    Total,
}

/// What the rows of a table are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TableKind {
    /// One row an order.
    #[default]
    Transactions,
    /// One row a customer.
    Customers,
    /// One row a respondent or prospect: models run on it, RFM and value do not.
    Responses,
}

/// What the columns of the table mean.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Mapping {
    /// What a row is; `None`: decided from the roles found.
    pub kind: Option<TableKind>,
    /// Column name by role, as set by hand; absent roles are suggested, an empty name means "none".
    pub roles: BTreeMap<Role, String>,
}

/// What happens to refunds and odd rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Cleaning {
    /// Rows with a negative amount.
    pub refunds: Refunds,
    /// Rows with amount zero count as orders.
    pub keep_zero: bool,
    /// Rows equal in every column are read once.
    pub drop_duplicates: bool,
}

impl Default for Cleaning {
    fn default() -> Self {
        Self { refunds: Refunds::Subtract, keep_zero: false, drop_duplicates: false }
    }
}

/// What a row with a negative amount does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Refunds {
    /// It is taken off the customer's total; it is no order.
    #[default]
    Subtract,
    /// It is set aside.
    SetAside,
}

/// What was read, before any result.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TableReport {
    /// File name.
    pub name: String,
    /// Size in bytes.
    pub bytes: u64,
    /// `csv`, `xlsx`.
    pub format: String,
    /// Encoding used.
    pub encoding: String,
    /// Delimiter used.
    pub delimiter: Option<char>,
    /// Whether the first row was taken as the header.
    pub header: bool,
    /// Sheets of a workbook, empty otherwise.
    pub sheets: Vec<String>,
    /// Sheet that was read.
    pub sheet: Option<String>,
    /// Data rows.
    pub row_count: usize,
    /// The columns in file order.
    pub columns: Vec<ColumnReport>,
    /// The first eight rows, as text.
    pub preview: Vec<Vec<String>>,
    /// What a row is taken to be.
    pub kind: TableKind,
    /// Rows that could not be read as rows (ragged, undecodable).
    pub set_aside: Vec<SetAsideGroup>,
    /// Whether day and month cannot be told apart in a date column: the user is asked.
    pub ambiguous_dates: Vec<String>,
}

/// One column of the table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ColumnReport {
    /// Header text, or `column N`.
    pub name: String,
    /// Type used.
    pub column_type: ColumnType,
    /// Share of the sampled cells that read as the type, 0 to 1.
    pub confidence: f64,
    /// Up to three examples.
    pub examples: Vec<String>,
    /// Empty cells.
    pub missing: usize,
    /// Role used, suggested or set by hand.
    pub role: Option<Role>,
    /// Whether the role is a suggestion.
    pub suggested: bool,
}

/// Rows set aside for one reason.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SetAsideGroup {
    /// Why, a text id `set-aside-<reason>`: `ragged`, `no-customer`, `bad-date`, `bad-amount`, `refund`, `zero-amount`,
    /// `duplicate`, `future-date`.
    pub reason: String,
    /// How many rows.
    pub count: usize,
    /// The first few, with their place.
    pub examples: Vec<SetAsideRow>,
}

/// A row that was set aside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SetAsideRow {
    /// Row in the file, the header being row 1.
    pub row: usize,
    /// Column at fault.
    pub column: Option<String>,
    /// Cell as read.
    pub value: Option<String>,
}

/// The customers that the rows became.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HistoryReport {
    /// Rows used.
    pub rows_used: usize,
    /// Customers.
    pub customers: usize,
    /// Orders (purchase days after merging).
    pub orders: usize,
    /// Orders merged into another of the same customer and day.
    pub merged_same_day: usize,
    /// First and last civil day; `None` for a customer table without dates.
    pub days: Option<[i32; 2]>,
    /// Sum of all amounts.
    pub revenue: f64,
    /// Customers with one order.
    pub one_time: usize,
    /// Rows set aside, with reasons.
    pub set_aside: Vec<SetAsideGroup>,
    /// The log seems to begin in the middle of customers' lives: the first acquisition day offered.
    pub begins_midway: Option<i32>,
}

/// Settings of the segment page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SegmentSettings {
    /// Day from which days since the last order are counted; `None`: the last day of the log.
    pub as_of: Option<i32>,
    /// 3 to 10.
    pub bins: u8,
    /// How bins are cut.
    pub binning: Binning,
    /// Own cut points for R (days), F (orders), M (total), ascending, one fewer than the bins.
    pub cuts: [Vec<f64>; 3],
    /// Id of the rule set: `rf-ten`, `codes-eleven`, `eight-types`, `rfm-030`, `rfm-02x`, `putler`, `own`.
    pub rule_set: String,
    /// Rules of the user's own set.
    pub own_rules: Vec<models::rfm::Rule>,
    /// How the eight types tell high from low.
    pub high_low: models::rfm::HighLow,
}

impl Default for SegmentSettings {
    fn default() -> Self {
        Self {
            as_of: None,
            bins: 5,
            binning: Binning::default(),
            cuts: Default::default(),
            rule_set: "rf-ten".to_owned(),
            own_rules: Vec::new(),
            high_low: Default::default(),
        }
    }
}

/// How scores are cut.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Binning {
    /// Each of R, F, M is cut on its own.
    #[default]
    Independent,
    /// F within each R bin, M within each R and F bin (Hughes).
    Nested,
    /// The user's own cut points.
    Own,
}

/// What the segment page shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SegmentReport {
    /// Day from which days since the last order were counted.
    pub as_of: Option<i32>,
    /// Bins.
    pub bins: u8,
    /// Cut points used for R, F, M; of the independent binning.
    pub cuts: [Vec<f64>; 3],
    /// Customers in each score 1..=bins of R, F, M.
    pub score_counts: [Vec<usize>; 3],
    /// Segments in the rule set's order, the empty ones too; `others` last where a rule set leaves cells out.
    pub segments: Vec<SegmentRow>,
    /// Grid of R score (row) by F score (column), lowest first.
    pub grid: Vec<GridCell>,
    /// Audit of the rule set over all cells.
    pub audit: models::rfm::Audit,
    /// Inequality of total spend over the customers.
    pub lorenz: LorenzReport,
}

/// One segment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SegmentRow {
    /// Segment id; its name is the text `rfm-<rule set>-<id>`, or the user's own words.
    pub id: String,
    /// H/L pattern of the eight types (`HLH`), `None` elsewhere.
    pub pattern: Option<String>,
    /// Rank by value, 0 best: chooses the colour.
    pub rank: u8,
    /// Customers.
    pub customers: usize,
    /// Orders.
    pub orders: f64,
    /// Revenue.
    pub revenue: f64,
    /// Mean total spend, `None` for an empty segment.
    pub mean: Option<f64>,
    /// Median total spend.
    pub median: Option<f64>,
    /// Mean days since the last order.
    pub days_since_last: Option<f64>,
}

/// One cell of the R by F grid.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GridCell {
    /// R score.
    pub r: u8,
    /// F score.
    pub f: u8,
    /// Customers.
    pub customers: usize,
    /// Revenue.
    pub revenue: f64,
    /// The segment that most of its customers are in.
    pub segment: String,
}

/// Inequality of customers' value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LorenzReport {
    /// Share of customers and share of revenue along the curve, poorest first, at most 501 points.
    pub points: Vec<[f64; 2]>,
    /// Gini index, `None` where revenue is not positive.
    pub gini: Option<f64>,
    /// Share of revenue of the top 1, 5, 10 and 20 per cent.
    pub top_shares: Vec<[f64; 2]>,
    /// Customers whose total is not positive, left out of the curve.
    pub left_out: usize,
}

/// Time unit of the models.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TimeUnit {
    /// Days.
    Day,
    /// Seven days.
    #[default]
    Week,
    /// 365.25 / 12 days.
    Month,
}

/// Settings of the value page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ValueSettings {
    /// Time unit of all parameters and of the horizon.
    pub unit: TimeUnit,
    /// Last day used for fitting; `None`: two thirds of the log when a holdout is kept.
    pub calibration_end: Option<i32>,
    /// Whether the days after the calibration end are kept to judge the forecast.
    pub holdout: bool,
    /// Last day observed; `None`: the last day of the log.
    pub observed_until: Option<i32>,
    /// First and last acquisition day of the customers fitted; `None`: all.
    pub acquired: Option<[i32; 2]>,
    /// Horizon of the forecast in units; `None`: one year.
    pub horizon: Option<f64>,
    /// Discount rate a year, effective.
    pub annual_discount_rate: f64,
    /// Share of an order's amount that is margin, 0 to 1.
    pub margin: f64,
    /// What the interval of the total covers.
    pub covers: Covers,
}

impl Default for ValueSettings {
    fn default() -> Self {
        Self {
            unit: TimeUnit::Week,
            calibration_end: None,
            holdout: true,
            observed_until: None,
            acquired: None,
            horizon: None,
            annual_discount_rate: 0.15,
            margin: 1.0,
            covers: Covers::Both,
        }
    }
}

/// What uncertainty an interval covers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Covers {
    /// That of the estimated parameters.
    Parameters,
    /// That of what customers will do, given the parameters.
    Customers,
    /// Both.
    #[default]
    Both,
}

/// One fitted model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FitReport {
    /// Model id: `bg-nbd`, `gamma-gamma`.
    pub model: String,
    /// Parameters in the model's order.
    pub parameters: Vec<ParameterReport>,
    /// Log-likelihood of the full data in the user's units.
    pub log_likelihood: f64,
    /// Akaike's criterion.
    pub aic: f64,
    /// Schwarz's criterion.
    pub bic: f64,
    /// Customers used.
    pub customers: usize,
    /// Trust-region steps taken.
    pub iterations: usize,
    /// What is to be said of the fit, kinds with data.
    pub diagnosis: Vec<btyd::Diagnosis>,
}

/// One parameter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ParameterReport {
    /// Symbol (`r`, `alpha`, …).
    pub name: String,
    /// Estimate.
    pub value: f64,
    /// Standard error, `None` at a boundary.
    pub standard_error: Option<f64>,
}

/// What the value page shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ValueReport {
    /// Time unit used.
    pub unit: TimeUnit,
    /// First day, calibration end, last day observed; `None` for a customer table.
    pub days: Option<[i32; 3]>,
    /// Horizon in units.
    pub horizon: f64,
    /// Annual rate and the continuous rate per unit that it became.
    pub discount: [f64; 2],
    /// Customers valued.
    pub customers: usize,
    /// Purchase model.
    pub purchases: FitReport,
    /// Spend model, `None` with a reason where it cannot be fitted.
    pub spend: Option<FitReport>,
    /// Why there is no spend model, a text id `no-spend-<reason>`.
    pub no_spend: Option<String>,
    /// Correlation of repeat purchases with mean spend.
    pub independence: Option<Independence>,
    /// Repeat purchases over time, actual against expected.
    pub tracking: Option<Tracking>,
    /// Customers by number of repeat purchases: actual and expected, the last bin open.
    pub frequencies: Vec<[f64; 2]>,
    /// How the forecast did on the days held out.
    pub holdout: Option<Holdout>,
    /// Customers in ten groups by value, best first.
    pub deciles: Vec<Decile>,
    /// Value of all customers together.
    pub total: Option<Total>,
}

/// Check of the spend model's assumption.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Independence {
    /// Pearson correlation of frequency and mean spend over repeat buyers.
    pub correlation: f64,
    /// Two-sided p value.
    pub p: f64,
    /// Repeat buyers.
    pub customers: usize,
}

/// Repeat purchases by period.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Tracking {
    /// First day of the first period.
    pub start: i32,
    /// Days a period.
    pub step: f64,
    /// Actual repeat purchases in each period.
    pub actual: Vec<f64>,
    /// Expected repeat purchases in each period.
    pub expected: Vec<f64>,
    /// Index of the first period held out, `None` without a holdout.
    pub split: Option<usize>,
}

/// Errors of the forecast on the days held out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Holdout {
    /// Length in units.
    pub length: f64,
    /// Purchases that happened.
    pub actual: f64,
    /// Purchases that were expected.
    pub expected: f64,
    /// Mean absolute error a customer.
    pub mae: f64,
    /// Root mean square error a customer.
    pub rmse: f64,
    /// Mean of expected less actual.
    pub bias: f64,
    /// Mean actual and expected purchases by calibration frequency 0, 1, …, 7 and more; customers third.
    pub by_frequency: Vec<[f64; 3]>,
}

/// A tenth of the customers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Decile {
    /// Customers.
    pub customers: usize,
    /// Mean value.
    pub mean: f64,
    /// Sum of values.
    pub total: f64,
    /// Mean P(alive).
    pub alive: f64,
}

/// A total with its interval.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Total {
    /// Point value.
    pub value: f64,
    /// Lower and upper end.
    pub interval: [f64; 2],
    /// Level, 0.95.
    pub level: f64,
    /// What it covers.
    pub covers: Covers,
}

/// A column of the customer table, for sorting, windows, dots and export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Column {
    /// Identifier.
    Customer,
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
    /// Frequency (repeat purchases in calibration).
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
    /// Customers that match.
    pub matching: usize,
    /// First row.
    pub offset: usize,
    /// Index of each row's customer, for [`Story`].
    pub customers: Vec<usize>,
    /// Cells, row by row.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Cell {
    /// A number.
    Number(f64),
    /// A text, or the id of a segment.
    Text(String),
    /// Nothing.
    Empty(()),
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
    /// The customer's cells: column and value.
    pub facts: Vec<(Column, Cell)>,
}

/// Settings of one textbook model.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ModelSettings {
    /// Hand-entered inputs.
    pub inputs: Values,
    /// Settings.
    pub settings: Values,
    /// Column name by input id, for the run over a file.
    pub columns: BTreeMap<String, String>,
}

/// A textbook model run over the open file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ModelRunReport {
    /// Model id.
    pub model: String,
    /// Column used for each input (suggested ones too).
    pub columns: BTreeMap<String, String>,
    /// Inputs for which no column is set and the hand-entered value is used for every row.
    pub constant: Vec<String>,
    /// Rows that have a result.
    pub rows: usize,
    /// Rows without, by reason.
    pub without: BTreeMap<String, usize>,
    /// Segments with their counts, in the card's order.
    pub segments: Vec<(String, usize)>,
    /// Summary of each numeric result.
    pub results: Vec<ResultSummary>,
}

/// Distribution of one result over a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ResultSummary {
    /// Result id.
    pub id: String,
    /// Mean.
    pub mean: f64,
    /// 95 % interval of the mean (normal).
    pub interval: [f64; 2],
    /// Minimum, quartiles, maximum.
    pub quartiles: [f64; 5],
}

/// What the page asks of the worker. Every request is answered once, by [`Answer`] or [`Failure`], unless it is cancelled.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Request {
    /// Read the file handed over beside the request (or the one already open, with new settings).
    Read {
        /// How.
        settings: ReadSettings,
        /// Roles set by hand.
        mapping: Mapping,
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
    /// A window of the customer table.
    Window(WindowRequest),
    /// Whole columns as typed arrays, for dots.
    Columns(Vec<Column>),
    /// One customer.
    Story {
        /// Index of the customer.
        customer: usize,
    },
    /// A textbook model over the open file.
    RunModel {
        /// Model id.
        model: String,
        /// Columns, constants, settings.
        settings: ModelSettings,
    },
    /// A table as a file.
    Export {
        /// Which.
        table: ExportTable,
        /// `csv` or `xlsx`.
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
}

/// What the worker answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", content = "content", rename_all = "kebab-case")]
pub enum Answer {
    /// To [`Request::Read`].
    Table(TableReport),
    /// To [`Request::Summarise`].
    History(HistoryReport),
    /// To [`Request::Segment`].
    Segment(SegmentReport),
    /// To [`Request::Value`].
    Value(Box<ValueReport>),
    /// To [`Request::Window`].
    Window(Window),
    /// To [`Request::Columns`]: the arrays travel beside the answer.
    Columns(Vec<Column>),
    /// To [`Request::Story`].
    Story(Story),
    /// To [`Request::RunModel`].
    ModelRun(ModelRunReport),
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
    /// Rows so far, where the stage has rows.
    pub rows: usize,
}

/// Stage of a long request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Bytes to rows.
    Reading,
    /// Rows to typed columns.
    Typing,
    /// Rows to customers.
    Summarising,
    /// Likelihood to parameters.
    Fitting,
    /// Parameters to every customer's values.
    Scoring,
    /// Tables to a file.
    Writing,
}
