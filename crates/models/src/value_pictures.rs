//! What the pictures of a fitted purchase model show, as plain data.
//!
//! The worker computes them from the customers and the fitted models, and the module that draws them asks and reads; here
//! is what both agree on. The page between them passes it on as text.

use serde::{Deserialize, Serialize};

/// A request for pictures of the last valuation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "picture", rename_all = "kebab-case")]
pub enum PictureAsked {
    /// All that need no choice of the reader: [`Overview`].
    Overview,
    /// The purchases of some customers: [`Timing`].
    Timing {
        /// Chooses the customers.
        seed: u32,
    },
    /// The likelihood over two parameters: [`Contours`].
    Contours {
        /// The parameters, of [`Overview::free`].
        pair: [String; 2],
    },
}

/// The pictures that need no choice of the reader.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Overview {
    /// Id of the purchase model.
    pub model: String,
    /// Time unit of everything: `day`, `week`, `month`.
    pub unit: String,
    /// Horizon of the expected purchases.
    pub horizon: f64,
    /// The forecast of the days held out by recency; `None` without such days.
    pub by_recency: Option<Vec<RecencyGroup>>,
    /// P(alive) and expected purchases by frequency and time since the last purchase; `None` where time stands still.
    pub map: Option<Map>,
    /// How customers differ in the parts of the purchase model.
    pub spreads: Vec<Spread>,
    /// Mean spend of customers against the spend model; `None` without one.
    pub spend: Option<SpendPicture>,
    /// Times between purchases; `None` without a log of orders, or without a repeat purchase.
    pub intervals: Option<Intervals>,
    /// Parameters over pairs of which there are contours of the likelihood.
    pub free: Vec<String>,
}

/// Customers whose last purchase by the calibration end lies in a stretch of their age.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RecencyGroup {
    /// The stretch: above the first, at most the second; `None` for those without a repeat purchase.
    pub recency: Option<[f64; 2]>,
    /// Customers.
    pub customers: usize,
    /// Mean purchases on the days held out, actual and expected; `None` without customers.
    pub means: Option<[f64; 2]>,
}

/// What a model says by repeat purchases (columns) and time since the last purchase (rows).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Map {
    /// Age of the customers that the columns speak of, that of the oldest customer. In the column without repeat purchases
    /// the only purchase is the last one, so that the age is the time since it.
    pub age: f64,
    /// Fewest and most repeat purchases of each column.
    pub columns: Vec<[f64; 2]>,
    /// Stretches of time since the last purchase, the shortest first.
    pub rows: Vec<[f64; 2]>,
    /// P(alive) in the middle of each cell, row by row.
    pub alive: Vec<f64>,
    /// Expected purchases over the horizon in the middle of each cell.
    pub expected: Vec<f64>,
    /// Customers in each cell, by their own frequency and time since the last purchase.
    pub customers: Vec<usize>,
    /// Customers with more purchases than the last column.
    pub beyond: usize,
}

/// How customers differ in one part of the purchase model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Spread {
    /// What differs: `rate` (purchases a time unit), `dropout` (chance to leave at a purchase), `leaving` (rate of leaving a
    /// time unit).
    pub what: String,
    /// `gamma` or `beta`.
    pub family: String,
    /// Its two parameters: shape and rate of a gamma, the shapes of a beta distribution.
    pub parameters: [f64; 2],
    /// Mean.
    pub mean: f64,
    /// Variance.
    pub variance: f64,
    /// Values below which 5, 25, 50, 75 and 95 % of the customers are.
    pub quantiles: [f64; 5],
    /// Whether the density grows without bound at the lower and at the upper end.
    pub unbounded: [bool; 2],
    /// Value, density and share of the customers below, ascending; ends where the density is unbounded are left out.
    pub points: Vec<[f64; 3]>,
}

/// Mean spend of repeat buyers: counted, and as the spend model has it for customers with as many purchases.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SpendPicture {
    /// Repeat buyers.
    pub customers: usize,
    /// Width of a bin; the first begins at 0.
    pub width: f64,
    /// Customers in each bin, actual and expected.
    pub bins: Vec<[f64; 2]>,
    /// Customers above the last bin, actual and expected.
    pub beyond: [f64; 2],
    /// Mean spend and expected customers in a bin of that width around it.
    pub curve: Vec<[f64; 2]>,
    /// Mean over customers of what they spend a purchase, observed and of the population as the model has it; the second is
    /// `None` where it is infinite.
    pub means: (f64, Option<f64>),
}

/// Times between one purchase and the next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Intervals {
    /// How many.
    pub count: usize,
    /// Days a bin; the first begins with one day.
    pub width: u32,
    /// Intervals in each bin.
    pub bins: Vec<usize>,
    /// Intervals longer than the last bin.
    pub beyond: usize,
    /// Mean in days.
    pub mean: f64,
    /// Middle one in days.
    pub median: f64,
}

/// The purchases of some customers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Timing {
    /// What chose the customers.
    pub seed: u32,
    /// Time unit.
    pub unit: String,
    /// Customers among whom they were chosen.
    pub of: usize,
    /// The chosen ones, the most likely alive first.
    pub customers: Vec<Purchases>,
}

/// One customer's purchases.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Purchases {
    /// Identifier.
    pub customer: String,
    /// Age at each purchase, the first being 0.
    pub at: Vec<f64>,
    /// Age on the last day observed.
    pub age: f64,
    /// P(alive) then.
    pub alive: f64,
}

/// How well other values of two parameters would fit, the others being at their best for each pair.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Contours {
    /// The parameters.
    pub pair: [String; 2],
    /// Their estimates.
    pub estimate: [f64; 2],
    /// Those put at their best.
    pub others: Vec<String>,
    /// Values of the first parameter and of the second, ascending, even in logarithms; the estimate is in the middle.
    pub at: [Vec<f64>; 2],
    /// Drop of the log-likelihood from its maximum, a row for each value of the second; `None` where it cannot be computed.
    pub below: Vec<Option<f64>>,
    /// Joint confidence levels with the drop on the edge of their regions.
    pub levels: Vec<[f64; 2]>,
}
