//! What comes out of reading, summarising, segmenting and valuing.

use serde::{Deserialize, Serialize};

use btyd::Diagnosis;
pub use table::{Noted, SetAsideGroup, SetAsideRow};

use super::{ColumnType, Covers, EstimateSettings, Failure, PurchaseModelId, ReportText, Role, TableKind, TimeUnit};

/// What was read, before any result.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TableReport {
    /// File name.
    pub name: String,
    /// Size in bytes.
    pub bytes: u64,
    /// `csv`, `json`, `xlsx`, `xls`, `ods`, `parquet`, `arrow`.
    pub format: String,
    /// Names of the files, where several are one table.
    #[serde(default)]
    pub files: Vec<String>,
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
    /// Cells of workbooks that were left out, because they lie far from the table of their sheet.
    #[serde(default)]
    pub stray_cells: usize,
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

/// The customers that the rows became.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HistoryReport {
    /// Rows used.
    pub rows_used: usize,
    /// Customers.
    pub customers: usize,
    /// Whether a row stands for several of them.
    pub grouped: bool,
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
    /// Those of them whose spend the file does not tell, since it has only the mean of repeat orders: they count as 0.
    pub spend_unknown: usize,
    /// Rows set aside, with reasons.
    pub set_aside: Vec<SetAsideGroup>,
    /// What was met among the rows, whatever was done about it; nothing for a customer table.
    pub noted: Noted,
    /// The log seems to begin in the middle of customers' lives: the first acquisition day offered.
    pub begins_midway: Option<i32>,
    /// Every order is known, and with it the times between them; not in a customer table.
    pub intervals: bool,
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
    /// From which segment the customers came, where an earlier day is compared.
    pub migration: Option<Box<Migration>>,
}

/// Customers by their segment on an earlier day and on the day reported, both by the cut points of the latter. Segments are in
/// the order of [`SegmentReport::segments`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Migration {
    /// The earlier day.
    pub from: i32,
    /// Customers by segment then (row) and now (column).
    pub moved: Vec<Vec<usize>>,
    /// Customers of each segment now who had not ordered by the earlier day.
    pub joined: Vec<usize>,
    /// What the customers of each segment then spent between the days, refunds taken off.
    pub spent: Vec<f64>,
    /// Value of a customer of each segment if moves and spend go on as between the days (Pfeifer & Carraway, 2000): the discounted
    /// spend of this time and all that follow. `None` where nobody was in the segment then; whoever moves there is taken to go
    /// on as all customers together did.
    pub values: Vec<Option<f64>>,
    /// The same moves between three states: the best, middle and last third of the segments by rank. `None` where nobody was
    /// in one of them.
    pub thirds: Option<[MigrationState; 3]>,
    /// Discount rate of the time between the days, as a share.
    pub discount_rate: f64,
}

/// A state of the moves between three.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct MigrationState {
    /// What a customer of the state spent between the days.
    pub spent: f64,
    /// Shares of its customers in each state at the end.
    pub moved: [f64; 3],
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

/// A [`Diagnosis`] by the names that it is written with: its `kind`, which chooses the words, and its data, which stand in them. Whoever
/// tells it need not know every kind.
pub type FitFinding = serde_json::Map<String, serde_json::Value>;

/// What is written of a diagnosis.
pub(crate) fn fit_finding(diagnosis: &Diagnosis) -> FitFinding {
    match serde_json::to_value(diagnosis) {
        Ok(serde_json::Value::Object(written)) => written,
        _ => FitFinding::default(),
    }
}

/// One fitted model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FitReport {
    /// Model id: `bg-nbd`, `gamma-gamma`.
    pub model: String,
    /// Parameters in the model's order; effects of covariates are among the figures.
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
    /// What is to be said of it.
    pub diagnosis: Vec<FitFinding>,
    /// Log-likelihood plus the log density of the prior, where one is held; then the criteria mean nothing.
    pub log_posterior: Option<f64>,
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
    /// How the models were estimated, without what they do not take.
    pub estimate: EstimateSettings,
    /// Purchase model.
    pub purchases: FitReport,
    /// Spend model, `None` with a reason where it cannot be fitted.
    pub spend: Option<FitReport>,
    /// Why there is no spend model, or none that gives values (`mean-undefined`); a text id `no-spend-<reason>`.
    pub no_spend: Option<String>,
    /// Correlation of repeat purchases with mean spend.
    pub independence: Option<Independence>,
    /// What is drawn of it: a [`ValueFigures`](models::value_figures::ValueFigures).
    pub figures: ReportText,
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

/// Every purchase model on the same customers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ComparisonReport {
    /// Time unit used.
    pub unit: TimeUnit,
    /// Customers that the models were fitted to.
    pub customers: usize,
    /// Length of the days held out in units; `None` without any.
    pub length: Option<f64>,
    /// Purchases that happened on them.
    pub actual: Option<f64>,
    /// The models, that with the smallest AIC first.
    pub models: Vec<Compared>,
    /// Models that cannot take these customers, with the reason.
    pub unsuited: Vec<Unsuited>,
    /// The forecast that everybody buys as often as in the period before, as long as the one held out; `None` for a customer
    /// table.
    pub last_period: Option<ForecastErrors>,
}

/// A model that was not compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Unsuited {
    /// Which.
    pub model: PurchaseModelId,
    /// Why it cannot be fitted.
    pub reason: Failure,
}

/// One model among those compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Compared {
    /// Which.
    pub model: PurchaseModelId,
    /// Its fit.
    pub fit: FitReport,
    /// Whether its likelihood is that of the same data as the others': one that counts periods with a purchase is judged by
    /// its forecast alone.
    pub comparable: bool,
    /// Its forecast of the days held out; `None` without any.
    pub forecast: Option<ForecastErrors>,
    /// Customers by P(alive) at the calibration end, lowest first, and how many of them bought on the days held out.
    pub alive: Vec<AliveBand>,
}

/// How a forecast did on the days held out.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ForecastErrors {
    /// Purchases that were expected.
    pub expected: f64,
    /// Expected less actual by actual; `None` where nothing was bought.
    pub relative: Option<f64>,
    /// Mean absolute error a customer.
    pub mae: f64,
    /// Root mean square error a customer.
    pub rmse: f64,
    /// Mean of expected less actual.
    pub bias: f64,
    /// Purchases of the tenth of customers of whom most were expected, as a multiple of a tenth of all purchases; `None`
    /// where nothing was bought.
    pub lift: Option<f64>,
}

/// Customers whose P(alive) lies in a fifth of its range.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AliveBand {
    /// Customers.
    pub customers: usize,
    /// Their mean P(alive); `None` without customers.
    pub alive: Option<f64>,
    /// Share of them who bought on the days held out; `None` without customers.
    pub bought: Option<f64>,
}

/// A total with its interval.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Total {
    /// Point value.
    pub value: f64,
    /// Lower and upper end; `None` where what it covers has no finite variance, as spend has none for q ≤ 2.
    pub interval: Option<[f64; 2]>,
    /// Level, 0.95.
    pub level: f64,
    /// What it covers.
    pub covers: Covers,
    /// Lower end, median and upper end by draws from the posteriors: what is not known of the parameters, at the same level.
    /// `None` without draws of both models, and where the mean spend is infinite in too many of them.
    pub credible: Option<[f64; 3]>,
}
