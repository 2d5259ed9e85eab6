//! RFM segments as SQL: the cut points and rules that a history was segmented by, put to a table of customers where it is.

use models::rfm::{Classifier, OTHERS};
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
/// # Errors
/// As [`PurchaseHistory::rfm`]; `bad-option` for an empty name, and for nested binning, whose cut points are many.
pub fn segment_sql(
    history: &PurchaseHistory,
    settings: SegmentSettings,
    options: &SegmentSqlOptions,
) -> Result<String, Failure> {
    if settings.binning == Binning::Nested {
        return Err(nested());
    }
    segment_query(&history.segmented(settings)?, history.unit(), history.until(), options)
}

/// The cut points of nested binning are as many as its cells.
fn nested() -> Failure {
    Failure::new("bad-option").column("binning").value("nested").expected("independent plus-one own")
}

/// The same of customers that were segmented by a day.
pub(crate) fn segment_query(
    segmented: &Segmented,
    unit: TimeUnit,
    until: Option<i32>,
    options: &SegmentSqlOptions,
) -> Result<String, Failure> {
    let (SegmentSqlOptions { dialect: sql, table }, settings) = (options, &segmented.settings);
    if table.trim().is_empty() {
        return Err(Failure::new("bad-option").column("table").value("").expected("customers"));
    }
    if settings.binning == Binning::Nested {
        return Err(nested());
    }
    // A value equal to a cut falls into the upper bin by "+1", into the lower one else.
    let above = if settings.binning == Binning::PlusOne { ">=" } else { ">" };
    let (bins, cuts) = (segmented.report.bins, &segmented.report.cuts);
    let reached = |measure: &str, cuts: &[f64]| {
        let steps: Vec<String> =
            cuts.iter().map(|cut| format!("CASE WHEN {measure} {above} {cut:e} THEN 1 ELSE 0 END")).collect();
        steps.join(" + ")
    };
    let [orders, total, recency, age] =
        ["orders", "total", "recency", "age"].map(|name| sql.number(&format!("customers.{name}")));
    let days = format!("({age} - {recency}) * {:?}", unit.days());
    let classifier = Classifier::new(&segmented.rules, bins);
    let cells = || (1..=bins).flat_map(|r| (1..=bins).flat_map(move |f| (1..=bins).map(move |m| [r, f, m])));
    let of_segment = |(code, id): (usize, &str)| {
        let own = cells().filter(|&[r, f, m]| usize::from(classifier.segment(r, f, m)) == code);
        let own: Vec<String> =
            own.map(|[r, f, m]| (10_000 * u32::from(r) + 100 * u32::from(f) + u32::from(m)).to_string()).collect();
        let id = id.replace('\'', "''");
        (!own.is_empty()).then(|| format!("    WHEN 10000 * r + 100 * f + m IN ({}) THEN '{id}'", own.join(", ")))
    };
    let ids = segmented.rules.rules.iter().map(|rule| rule.id.as_str()).enumerate();
    let segments: Vec<String> = ids.filter_map(of_segment).collect();
    let until = until.map_or_else(String::new, |day| format!("-- Cut points of a history until {}.\n", iso(day)));
    Ok(format!(
        "{until}WITH measured AS (
  SELECT customers.*, {orders} AS order_count, {total} AS total_amount,
    CASE WHEN ABS({days} - ROUND({days})) < 1e-6 THEN ROUND({days}) ELSE {days} END AS days_since_last
  FROM {table} AS customers
),
scored AS (
  SELECT measured.*,
    {bins} - ({r}) AS r,
    1 + {f} AS f,
    1 + {m} AS m
  FROM measured
)
SELECT scored.*,
  CASE
{segments}
    ELSE '{OTHERS}'
  END AS segment
FROM scored",
        table = sql.table(table),
        r = reached("days_since_last", &cuts[0]),
        f = reached("order_count", &cuts[1]),
        m = reached("total_amount", &cuts[2]),
        segments = segments.join("\n"),
    ))
}
