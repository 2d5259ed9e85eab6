//! What the user chooses: saved as the project file, replayed when a worker is started anew.

use std::collections::BTreeMap;

pub use models::fits::FitSettings;
use models::runs::ModelSettings;
use serde::{Deserialize, Serialize};
pub use table::{Cleaning, ColumnType, Currencies, Refunds, Role, TableKind};

use super::{EstimateSettings, TableReport};

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
    /// The profit–duration matrix.
    pub matrix: MatrixSettings,
    /// Models of the textbook: inputs, settings, and the columns they run on, by model id.
    pub models: BTreeMap<String, ModelSettings>,
    /// Models that are estimated from a file: columns and settings, by model id.
    pub fits: BTreeMap<String, FitSettings>,
    /// Definitions of the user's own models, by id: `own-1`. They are JSON here, which a page need not understand to keep
    /// them; what it says is `models::own`'s to know.
    pub own: BTreeMap<String, serde_json::Value>,
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

/// What the columns of the table mean.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Mapping {
    /// What a row is; `None`: decided from the roles found.
    pub kind: Option<TableKind>,
    /// Column name by role, as set by hand; absent roles are suggested, an empty name means "none".
    pub roles: BTreeMap<Role, String>,
}

impl Mapping {
    /// What a row of a table is: by hand, or as decided.
    pub fn kind_of(&self, table: &TableReport) -> TableKind {
        self.kind.unwrap_or(table.kind)
    }

    /// Whether a role is left to suggestion. A quantity is suggested for the price found beside it, so it goes when another
    /// amount is chosen by hand.
    pub fn leaves_open(&self, role: Role) -> bool {
        !(self.roles.contains_key(&role) || role == Role::Quantity && self.roles.contains_key(&Role::Amount))
    }
}

/// Settings of the segment page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SegmentSettings {
    /// Day from which days since the last order are counted; `None`: the last day of the log.
    pub as_of: Option<i32>,
    /// Unit that ages of a table of customers without dates count in; `None`: that of the last valuation. What came out of a run
    /// has the one that was used.
    pub unit: Option<TimeUnit>,
    /// An earlier day whose segments are compared with those of `as_of`; `None`: none. Only a log of orders knows what
    /// customers had done by it.
    pub compared_with: Option<i32>,
    /// Discount rate of the values of the moves between both days, effective a year, as a share, above 0.
    pub annual_discount_rate: f64,
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
            unit: None,
            compared_with: None,
            annual_discount_rate: 0.15,
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
    /// Each on its own, one above the percentiles, as the R package rfm cuts.
    PlusOne,
    /// The user's own cut points.
    Own,
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

/// Purchase models that the value page offers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PurchaseModelId {
    /// BG/NBD: a chance to leave after each repeat purchase.
    #[default]
    BgNbd,
    /// MBG/NBD: a chance to leave after the first purchase too.
    MbgNbd,
    /// BG/CNBD-k: as BG/NBD, with times between purchases that may be regular.
    BgCnbdK,
    /// MBG/CNBD-k: as MBG/NBD, with times between purchases that may be regular.
    MbgCnbdK,
    /// Pareto/NBD: customers leave at any time.
    ParetoNbd,
    /// Gamma-Gompertz/NBD: customers leave at any time, at a risk that may grow.
    GgomNbd,
    /// Pareto/GGG: as Pareto/NBD, with times between purchases as regular as each customer's own are.
    ParetoGgg,
    /// NBD: nobody leaves.
    Nbd,
    /// BG/BB: periods in which a customer buys or does not.
    BgBb,
}

impl PurchaseModelId {
    /// All of them, the usual one first.
    pub const ALL: [Self; 9] = [
        Self::BgNbd,
        Self::MbgNbd,
        Self::BgCnbdK,
        Self::MbgCnbdK,
        Self::ParetoNbd,
        Self::GgomNbd,
        Self::ParetoGgg,
        Self::Nbd,
        Self::BgBb,
    ];

    /// Id of the model: `bg-nbd`.
    pub fn id(self) -> &'static str {
        match self {
            Self::BgNbd => "bg-nbd",
            Self::MbgNbd => "mbg-nbd",
            Self::BgCnbdK => "bg-cnbd-k",
            Self::MbgCnbdK => "mbg-cnbd-k",
            Self::ParetoNbd => "pareto-nbd",
            Self::GgomNbd => "ggom-nbd",
            Self::ParetoGgg => "pareto-ggg",
            Self::Nbd => "nbd",
            Self::BgBb => "bg-bb",
        }
    }

    /// Whether the model counts the periods (a day, a week, a month: the time unit) in which a customer bought, and not the
    /// purchases. What it says of how probable the data are is not to be compared with what others say.
    pub fn counts_periods(self) -> bool {
        self == Self::BgBb
    }

    /// Whether the model learns from the times between purchases, which only a log of orders tells.
    pub fn needs_intervals(self) -> bool {
        matches!(self, Self::BgCnbdK | Self::MbgCnbdK | Self::ParetoGgg)
    }

    /// The most customers whom the model is offered for, where it takes so long that more would keep nobody waiting; `None`
    /// where there is no such limit.
    pub fn most_customers(self) -> Option<usize> {
        // Some ten milliseconds a customer in a browser, and some hundred where purchases follow a strict rhythm: from half a
        // minute to a few.
        (self == Self::ParetoGgg).then_some(3_000)
    }

    /// The most customers with whom the model is compared with the others, which together take a fraction of a second;
    /// `None` where there is no such limit.
    pub fn most_compared(self) -> Option<usize> {
        // Fit and forecast take 2.5 ms a customer natively where purchases come at random, and 50 where they follow a strict
        // rhythm: ten seconds. On the CDNOW sample the others take 0.2 s, and this one alone six.
        (self == Self::ParetoGgg).then_some(200)
    }
}

/// Settings of the value page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct ValueSettings {
    /// How customers are taken to buy and leave.
    pub model: PurchaseModelId,
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
    /// How the models are estimated.
    pub estimate: EstimateSettings,
}

impl Default for ValueSettings {
    fn default() -> Self {
        Self {
            model: PurchaseModelId::default(),
            unit: TimeUnit::Week,
            calibration_end: None,
            holdout: true,
            observed_until: None,
            acquired: None,
            horizon: None,
            annual_discount_rate: 0.15,
            margin: 1.0,
            covers: Covers::Both,
            estimate: EstimateSettings::default(),
        }
    }
}

/// Settings of the profit–duration matrix.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MatrixSettings {
    /// Where the lines stand on duration and total, as drawn by hand; `None`: at a half and near the median.
    pub cuts: Option<[f64; 2]>,
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
