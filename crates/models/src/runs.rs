//! A model run over a file, row by row: what it takes, what may be chosen, what came out, as plain data.
//!
//! The worker computes a run and the module that shows models draws it; here is what both agree on. The page between them
//! passes it on as text.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{RowKind, Unit, Value, Values};

/// What a reader chooses for one model: its numbers, and how a file fills them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ModelSettings {
    /// Hand-entered inputs.
    pub inputs: Values,
    /// Settings.
    pub settings: Values,
    /// Column name by input id, for the run over a file.
    pub columns: BTreeMap<String, String>,
    /// Items of a survey, for a model that looks at several at once; `None` for those that the headers suggest, empty for
    /// none: then each row is one case.
    pub items: Option<Vec<SurveyItem>>,
    /// Column that divides the rows into groups to be compared; empty for none.
    pub group: String,
    /// Fewer rows than this are few; `None` for 30.
    pub small: Option<usize>,
    /// Definition, of a model of the user's own: it comes with a run, and a project keeps it beside the settings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own: Option<serde_json::Value>,
}

/// Words in which a file may say the options of a choice, by `<input>-<option>`.
pub type OptionWords = BTreeMap<String, Vec<String>>;

/// An item of a survey and the columns of its answers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SurveyItem {
    /// Its name; empty for the so-and-so-many-th.
    pub name: String,
    /// A column for each answer; empty where none is set yet.
    pub columns: Vec<String>,
}

/// What a textbook model takes and gives: of its card, what the run over a file has to show.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ModelFields {
    /// Model id.
    pub model: String,
    /// What a row of a file is, `None` for a model that does not run over a file.
    pub rows: Option<RowKind>,
    /// The inputs that a column can fill, in the card's order.
    pub fields: Vec<ModelField>,
    /// The results, in the card's order.
    pub results: Vec<ModelResult>,
    /// Segment ids, best first; empty where the model does not classify.
    pub segments: Vec<String>,
    /// Places of the segments' colours among the product's; empty where they follow from the order.
    pub tones: Vec<u8>,
    /// Words of a model of the user's own, by the ids that ours have in their texts; empty for ours.
    pub names: BTreeMap<String, String>,
    /// For a model that looks at several items of a survey at once: what it asks of each, and the items of the open file.
    pub survey: Option<SurveyFields>,
}

/// What a model asks of each item of a survey.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SurveyFields {
    /// What an item is; the so-and-so-many-th has the text `nth-<of>`.
    pub of: String,
    /// Inputs that a column of each item fills.
    pub answers: Vec<String>,
    /// Lists of the model with an entry for each item.
    pub lists: Vec<String>,
    /// Settings that show all items.
    pub shows: Vec<String>,
    /// The most items that there is room for.
    pub most: usize,
    /// The items that the headers of the open file suggest.
    pub items: Vec<SurveyItem>,
}

/// One input of a textbook model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ModelField {
    /// Input id.
    pub id: String,
    /// Unit of a number; plain for a choice.
    pub unit: Unit,
    /// Value where nothing is entered.
    pub default: Value,
    /// Options of a choice; empty for others.
    pub options: Vec<String>,
    /// Whether it may be left open: without a column and without an entry it is, in every row.
    pub optional: bool,
    /// Column of the open file with a header that the card knows.
    pub column: Option<String>,
    /// Run of inputs that a questionnaire prints one after the other, so that columns side by side can fill it at once:
    /// the id without its number (`expected` of `expected1` and its like), `items` for rating items without numbers;
    /// empty for an input of its own.
    pub series: String,
    /// Group that the input is set under, empty for none.
    pub group: String,
    /// What it is used with, of a model that checks records for what is filled in; `None` where a column may always fill it.
    pub used: Option<UsedWith>,
}

/// The option of a setting that an input is used with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsedWith {
    /// Setting id.
    pub setting: String,
    /// The option.
    pub option: String,
    /// Whether it is the one that the setting begins with.
    pub begins: bool,
}

/// One result of a textbook model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ModelResult {
    /// Result id.
    pub id: String,
    /// Its unit.
    pub unit: Unit,
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
    /// Rows of the file.
    pub total: usize,
    /// Rows that have a segment, or, where the model does not classify, the headline result.
    pub rows: usize,
    /// Rows without, by reason.
    pub without: BTreeMap<String, usize>,
    /// Level of all intervals. That of a share is Wilson's, that of a mean Student's.
    pub level: f64,
    /// Fewer rows than this are few: groups and segments of so few are marked.
    pub small: usize,
    /// What was found in the columns, in the card's order.
    pub answers: Vec<AnswerReport>,
    /// Rows in which at least one of the columns holds nothing that the model can use.
    pub incomplete: usize,
    /// What becomes of them.
    pub rule: MissingRule,
    /// Segments with their counts, in the card's order.
    pub segments: Vec<ShareReport>,
    /// Summary of each numeric result.
    pub results: Vec<ResultSummary>,
    /// The two axes, for a matrix: every row can be a dot.
    pub matrix: Option<MatrixReport>,
    /// The items, for a run over several of a survey.
    pub items: Vec<ItemReport>,
    /// What shows all items in the model's own picture.
    pub shown: Option<ShownItems>,
    /// The groups compared, where a column divides the rows.
    pub comparison: Option<Comparison>,
}

/// What becomes of a row that lacks an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MissingRule {
    /// It has no result.
    #[default]
    LeftOut,
    /// The model has a rule of its own for questions left open: how many have to be answered.
    Own,
    /// It does not count for the item, and does for the others.
    ItemByItem,
}

/// What was found in the column of an input.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AnswerReport {
    /// Input id.
    pub input: String,
    /// Name of the column.
    pub column: String,
    /// Cells that the model can use.
    pub usable: usize,
    /// Empty cells.
    pub empty: usize,
    /// Cells that do not read as a number, or as one of the options.
    pub unreadable: usize,
    /// Numbers that the input does not allow.
    pub outside: usize,
    /// Mean of the usable numbers, `None` without any and for a choice.
    pub mean: Option<MeanReport>,
}

/// A mean with its interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MeanReport {
    /// Rows behind it.
    pub rows: usize,
    /// The mean.
    pub mean: f64,
    /// Its interval; `None` for a single row.
    pub interval: Option<[f64; 2]>,
}

/// A count with its share and the share's interval.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ShareReport {
    /// Segment, or list that the count goes to.
    pub id: String,
    /// Rows.
    pub count: usize,
    /// Their share; `None` where there are no rows at all.
    pub share: Option<f64>,
    /// Its interval.
    pub interval: Option<[f64; 2]>,
}

/// Distribution of one result over a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ResultSummary {
    /// Result id.
    pub id: String,
    /// Rows that have the result.
    pub rows: usize,
    /// Mean.
    pub mean: f64,
    /// Interval of the mean; `None` for a single row.
    pub interval: Option<[f64; 2]>,
    /// Minimum, quartiles, maximum.
    pub quartiles: [f64; 5],
}

/// The plane of a matrix.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MatrixReport {
    /// The horizontal axis.
    pub x: AxisReport,
    /// The vertical axis.
    pub y: AxisReport,
    /// Segments of the quadrants: low x low y, high x low y, low x high y, high x high y.
    pub quadrants: Vec<String>,
}

/// An axis of a matrix.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AxisReport {
    /// Id of the input or result that the axis shows.
    pub id: String,
    /// Whether it is an input.
    pub is_input: bool,
    /// Unit of its values.
    pub unit: Unit,
    /// Its ends, wide enough for every row.
    pub domain: [f64; 2],
    /// Where the line stands.
    pub cut: f64,
    /// Whether only what lies above the line is high; else the line itself is too.
    pub above: bool,
    /// Setting that holds the line.
    pub setting: String,
    /// Least and largest value that the setting allows.
    pub limits: [f64; 2],
}

/// One item of a survey over all respondents.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ItemReport {
    /// Its name; empty for the so-and-so-many-th.
    pub name: String,
    /// The columns of its answers.
    pub columns: Vec<String>,
    /// Respondents who count.
    pub rows: usize,
    /// Respondents who do not, by reason.
    pub without: BTreeMap<String, usize>,
    /// Mean of each answer that is a number.
    pub answers: Vec<Option<MeanReport>>,
    /// Shares of the counts that go to the lists; empty where the lists take means.
    pub shares: Vec<ShareReport>,
}

/// The numbers of a model that show all items.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ShownItems {
    /// Names of the items shown: those that somebody answered.
    pub names: Vec<String>,
    /// Inputs.
    pub inputs: Values,
    /// Settings.
    pub settings: Values,
}

/// Groups of rows held against each other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// Column that divides the rows.
    pub column: String,
    /// Different values in it; beyond [`Comparison::most`] it is no grouping, and nothing is compared.
    pub different: usize,
    /// The most groups that are compared.
    pub most: usize,
    /// Rows in which the column is empty: they are in no group.
    pub unknown: usize,
    /// The groups: by number where all are numbers, else as they first appear.
    pub groups: Vec<GroupReport>,
    /// Segments by group: of the rows, or of each item.
    pub shares: Vec<ShareComparison>,
    /// Means by group: of the results, or of the answers of each item.
    pub means: Vec<MeanComparison>,
}

/// One group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GroupReport {
    /// The value of the column.
    pub name: String,
    /// Rows of the group.
    pub rows: usize,
}

/// Counts by group and whether the groups differ in them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ShareComparison {
    /// Place of the item; `None` for the rows themselves.
    pub item: Option<usize>,
    /// The counts of each group.
    pub groups: Vec<Vec<ShareReport>>,
    /// Pearson's test of the table; `None` where fewer than two groups or fewer than two classes hold rows.
    pub test: Option<ChiSquare>,
}

/// Pearson's chi-squared test of a table of counts, without correction for continuity.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ChiSquare {
    /// The statistic.
    pub statistic: f64,
    /// Its degrees of freedom.
    pub degrees: usize,
    /// How often such a statistic or a larger one comes about where rows and columns have nothing to do with each other.
    pub p: f64,
    /// Cramér's V: from 0, no connection, to 1.
    pub cramer_v: f64,
    /// Cells that expect fewer than five rows.
    pub sparse: usize,
    /// Cells of the table, without its empty rows and columns.
    pub cells: usize,
}

/// Welch's analysis of variance, which does not take the groups to vary alike.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Welch {
    /// The statistic.
    pub f: f64,
    /// Degrees of freedom between the groups.
    pub between: f64,
    /// Degrees of freedom within them.
    pub within: f64,
    /// How often such a statistic or a larger one comes about where all groups have one mean.
    pub p: f64,
}

/// Means by group and whether the groups differ in them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MeanComparison {
    /// Place of the item; `None` for a result of the rows.
    pub item: Option<usize>,
    /// Result, or input of the answer.
    pub id: String,
    /// The mean of each group; `None` for a group without rows.
    pub groups: Vec<Option<MeanReport>>,
    /// Welch's test; `None` with a reason.
    pub test: Option<Welch>,
    /// Groups that the test leaves out, having a single row or none.
    pub left_out: usize,
    /// Second less first mean with its interval, where there are two groups.
    pub difference: Option<Difference>,
    /// Why there is no test: `too-few-groups`, `no-spread`.
    pub reason: Option<String>,
}

/// A difference of two means.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Difference {
    /// Second less first.
    pub value: f64,
    /// Welch's interval.
    pub interval: [f64; 2],
}
