//! RFM segments as SQL: the cut points and rules that a history was segmented by, put to a table of customers where it is.

use models::rfm::{Classifier, NestedCuts, OTHERS};
use serde::{Deserialize, Serialize};
use table::iso;

use super::history::PurchaseHistory;
use super::history_sql::Dialect;
use crate::protocol::{Binning, Failure, SegmentSettings, TimeUnit};
use crate::segment::Segmented;

/// What is to be written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SegmentSqlOptions {
    /// For which database.
    pub dialect: Dialect,
    /// Name of the table with a row a customer: `orders`, `total`, and `recency` and `age` in the unit of the history, as
    /// [`history_sql`](super::history_sql()) names them.
    pub table: String,
}

impl Default for SegmentSqlOptions {
    fn default() -> Self {
        Self { dialect: Dialect::default(), table: "customers".to_owned() }
    }
}

/// The query that adds to each row of a table of customers `days_since_last`, the scores `r`, `f` and `m`, and the id of the
/// `segment`, by the cut points that [`PurchaseHistory::rfm`] finds in a history with the same settings and by the same rules.
///
/// Nested cut points stand in the query as tables. A customer whose R (or R and F) nobody in the history has cannot be scored
/// by them: `f` (or `m`) and `segment` are null.
///
/// # Errors
/// As [`PurchaseHistory::rfm`]; `bad-option` for an empty name.
pub fn segment_sql(
    history: &PurchaseHistory,
    settings: SegmentSettings,
    options: &SegmentSqlOptions,
) -> Result<String, Failure> {
    segment_query(&history.segmented(settings)?, history.unit(), history.until(), options)
}

/// The same of customers that were segmented by a day.
pub(crate) fn segment_query(
    segmented: &Segmented,
    unit: TimeUnit,
    until: Option<i32>,
    options: &SegmentSqlOptions,
) -> Result<String, Failure> {
    let SegmentSqlOptions { dialect: sql, table } = options;
    if table.trim().is_empty() {
        return Err(Failure::new("bad-option").column("table").value("").expected("customers"));
    }
    let [orders, total, recency, age] =
        ["orders", "total", "recency", "age"].map(|name| sql.number(&format!("customers.{name}")));
    let days = format!("({age} - {recency}) * {:?}", unit.days());
    let until = until.map_or_else(String::new, |day| format!("-- Cut points of a history until {}.\n", iso(day)));
    Ok(format!(
        "{until}WITH measured AS (
  SELECT customers.*, {orders} AS order_count, {total} AS total_amount,
    CASE WHEN ABS({days} - ROUND({days})) < 1e-6 THEN ROUND({days}) ELSE {days} END AS days_since_last
  FROM {table} AS customers
),
{scored}
SELECT scored.*,
  CASE
{segments}
    ELSE '{OTHERS}'
  END AS segment
FROM scored",
        table = sql.table(table),
        scored = segmented.nested.as_ref().map_or_else(|| by_cuts(segmented), |cuts| nested(*sql, segmented, cuts)),
        segments = segments(segmented),
    ))
}

/// How many of some cut points a measure lies above.
fn above(measure: &str, sign: &str, cuts: impl Iterator<Item = String>) -> String {
    cuts.map(|cut| format!("CASE WHEN {measure} {sign} {cut} THEN 1 ELSE 0 END")).collect::<Vec<_>>().join(" + ")
}

/// A cut point of money. Databases sum in an order of their own: a total that is equal to the cut but for rounding is not above it.
fn of_money(cut: f64) -> f64 {
    cut + 1e-12 * cut.abs().max(1.0)
}

/// The score of days by the cut points of all.
fn by_days(segmented: &Segmented, sign: &str) -> String {
    let cuts = segmented.report.cuts[0].iter().map(|cut| format!("{cut:e}"));
    format!("{} - ({}) AS r", segmented.report.bins, above("days_since_last", sign, cuts))
}

/// The scores where all customers share the cut points.
fn by_cuts(segmented: &Segmented) -> String {
    // A value equal to a cut falls into the upper bin by "+1", into the lower one else.
    let plus_one = segmented.settings.binning == Binning::PlusOne;
    let sign = if plus_one { ">=" } else { ">" };
    let [_, orders, total] = &segmented.report.cuts;
    let total = total.iter().map(|cut| if plus_one { *cut } else { of_money(*cut) });
    format!(
        "scored AS (
  SELECT measured.*,
    {r},
    1 + {f} AS f,
    1 + {m} AS m
  FROM measured
)",
        r = by_days(segmented, sign),
        f = above("order_count", sign, orders.iter().map(|cut| format!("{cut:e}"))),
        m = above("total_amount", sign, total.map(|cut| format!("{cut:e}"))),
    )
}

/// The scores where F is cut within each R, and M within both.
fn nested(sql: Dialect, segmented: &Segmented, cuts: &NestedCuts) -> String {
    let bins = usize::from(segmented.report.bins);
    let places: Vec<String> = (1..bins).map(|cut| format!("cut_{cut}")).collect();
    let names: Vec<&str> = std::iter::once("cell").chain(places.iter().map(String::as_str)).collect();
    // A group without customers has no cut points.
    let row = |(cell, cuts): (usize, Vec<f64>)| -> Option<Vec<f64>> {
        (!cuts.is_empty()).then(|| std::iter::once(cell as f64).chain(cuts).collect())
    };
    let orders: Vec<Vec<f64>> =
        cuts.orders.iter().enumerate().filter_map(|(group, cuts)| row((group + 1, cuts.clone()))).collect();
    let of_total = |(group, cuts): (usize, &Vec<f64>)| {
        row((100 * (group / bins + 1) + group % bins + 1, cuts.iter().map(|cut| of_money(*cut)).collect()))
    };
    let total: Vec<Vec<f64>> = cuts.total.iter().enumerate().filter_map(of_total).collect();
    let within = |cuts: &str, measure: &str| {
        let score = above(measure, ">", places.iter().map(|place| format!("{cuts}.{place}")));
        format!("CASE WHEN {cuts}.cell IS NOT NULL THEN 1 + {score} END")
    };
    format!(
        "order_cuts AS (
  {orders}
),
total_cuts AS (
  {total}
),
with_r AS (
  SELECT measured.*,
    {r}
  FROM measured
),
with_f AS (
  SELECT with_r.*,
    {f} AS f
  FROM with_r LEFT JOIN order_cuts ON order_cuts.cell = {of_r}
),
scored AS (
  SELECT with_f.*,
    {m} AS m
  FROM with_f LEFT JOIN total_cuts ON total_cuts.cell = {of_r_and_f}
)",
        orders = sql.rows(&names, &orders),
        total = sql.rows(&names, &total),
        r = by_days(segmented, ">"),
        f = within("order_cuts", "order_count"),
        m = within("total_cuts", "total_amount"),
        of_r = sql.number("with_r.r"),
        of_r_and_f = sql.number("100 * with_f.r + with_f.f"),
    )
}

/// The cells of each segment, a line each.
fn segments(segmented: &Segmented) -> String {
    let bins = segmented.report.bins;
    let classifier = Classifier::new(&segmented.rules, bins);
    let cells = || (1..=bins).flat_map(|r| (1..=bins).flat_map(move |f| (1..=bins).map(move |m| [r, f, m])));
    let of_segment = |(code, id): (usize, &str)| {
        let own = cells().filter(|&[r, f, m]| usize::from(classifier.segment(r, f, m)) == code);
        let own: Vec<String> =
            own.map(|[r, f, m]| (10_000 * u32::from(r) + 100 * u32::from(f) + u32::from(m)).to_string()).collect();
        let id = id.replace('\'', "''");
        (!own.is_empty()).then(|| format!("    WHEN 10000 * r + 100 * f + m IN ({}) THEN '{id}'", own.join(", ")))
    };
    let unscored = segmented.nested.is_some().then(|| "    WHEN m IS NULL THEN NULL".to_owned());
    let ids = segmented.rules.rules.iter().map(|rule| rule.id.as_str()).enumerate();
    unscored.into_iter().chain(ids.filter_map(of_segment)).collect::<Vec<_>>().join("\n")
}
