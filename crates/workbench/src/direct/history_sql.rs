//! The summary of customers as SQL: what [`PurchaseHistory::from_table`](super::PurchaseHistory::from_table) makes of a log,
//! made where the log is.
//!
//! One definition in five dialects. A line without a customer, a day or an amount is left out; lines of one customer and day
//! are one purchase; a refund (a negative amount) is no purchase and is taken off the total; times are from the first
//! purchase. Dates are days in the zone of the database's session.

use serde::{Deserialize, Serialize};
use table::{Cleaning, NOBODY, Refunds, iso};

use super::history::{Day, HistoryOptions};
use crate::protocol::Failure;

/// A dialect of SQL.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Dialect {
    /// DuckDB.
    #[default]
    DuckDb,
    /// PostgreSQL.
    PostgreSql,
    /// Spark SQL.
    Spark,
    /// BigQuery (GoogleSQL).
    BigQuery,
    /// ClickHouse.
    ClickHouse,
}

/// What is to be written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SqlOptions {
    /// For which database.
    pub dialect: Dialect,
    /// Name of the table, with the schema before a dot where there is one.
    pub table: String,
    /// Where set, equal customers become one row with their number as `weight`, recency and age rounded to whole spans of
    /// so many days: what `bg-nbd` and the other models without spend need, in few rows.
    pub group_days: Option<u32>,
    /// Only how many rows there would be.
    pub count: bool,
}

impl Default for SqlOptions {
    fn default() -> Self {
        Self { dialect: Dialect::default(), table: "orders".to_owned(), group_days: None, count: false }
    }
}

/// The query that makes histories of a log, one row a customer (or one a group of equal customers) with the columns that a
/// table of customers is read by: `customer`, `frequency`, `recency`, `age`, `spend`, `total`, …
///
/// The columns of the log are those of `history`, `customer`, `date` and `amount` where it names none. Its covariates become
/// columns with their names, which equal customers share; of a customer with several values that of the earliest day is taken, of
/// several there the smallest, as [`PurchaseHistory::from_table`](super::PurchaseHistory::from_table) does.
///
/// # Errors
/// `bad-option` for a day that is none, an empty name, a span of no days, a covariate with the name of a column that the query
/// makes, or what this does not carry: order numbers, test customers, time zones.
pub fn history_sql(options: &SqlOptions, history: &HistoryOptions) -> Result<String, Failure> {
    let made = |name: &&String| MADE.iter().any(|made| name.eq_ignore_ascii_case(made));
    if let Some(name) = history.covariates.iter().find(made) {
        return Err(Failure::new("bad-option").column("covariates").value(name.as_str()));
    }
    let not_carried = [
        ("order", history.order.is_some()),
        ("joinOrders", history.join_orders),
        ("dropTests", history.drop_tests),
        ("zone", history.zone.is_some()),
    ];
    if let Some((name, _)) = not_carried.iter().find(|(_, asked)| *asked) {
        return Err(Failure::new("bad-option").column(*name));
    }
    if options.table.trim().is_empty() {
        return Err(Failure::new("bad-option").column("table").value("").expected("orders"));
    }
    if options.group_days == Some(0) {
        return Err(Failure::new("bad-option").column("groupDays").value(0).expected("≥ 1"));
    }
    let day = |day: &Option<Day>, name: &str| day.as_ref().map(|day| day.civil(name)).transpose();
    let until = day(&history.until, "until")?;
    let observed = day(&history.holdout_until, "holdoutUntil")?;
    let acquired = match &history.acquired {
        Some([from, to]) => Some([from.civil("acquired")?, to.civil("acquired")?]),
        None => None,
    };
    let sql = options.dialect;
    let parts = [
        lines(options, history),
        orders(sql, history)?,
        PURCHASE_DAYS.to_owned(),
        ends(sql, until, observed),
        counted(sql, history.unit.days(), acquired),
        summary(sql, history),
    ];
    let with = parts.join(",\n");
    let last = match options.group_days {
        None => "SELECT * FROM customer_summary\nORDER BY customer".to_owned(),
        Some(days) => grouped(sql, history, days),
    };
    Ok(if options.count {
        let last = last.replace("\nORDER BY customer", "");
        format!("WITH {with}\nSELECT COUNT(*) AS found FROM (\n{last}\n) AS answer")
    } else {
        format!("WITH {with}\n{last}")
    })
}

/// Columns that a query makes.
pub(crate) const MADE: [&str; 12] = [
    "customer",
    "frequency",
    "recency",
    "age",
    "spend",
    "total",
    "orders",
    "first_order",
    "last_order",
    "sum_log_intervals",
    "holdout_frequency",
    "weight",
];

/// A text for each covariate, by its place from 1 and its name in SQL.
fn each_covariate(sql: Dialect, history: &HistoryOptions, told: impl Fn(usize, String) -> String) -> String {
    history.covariates.iter().enumerate().map(|(place, name)| told(place + 1, sql.name(name))).collect()
}

/// The lines of the log that say who, when and how much.
fn lines(options: &SqlOptions, history: &HistoryOptions) -> String {
    let sql = options.dialect;
    let named = |given: &Option<String>, usual: &str| sql.name(given.as_deref().unwrap_or(usual));
    let amount = sql.number(&named(&history.amount, "amount"));
    let amount = match &history.quantity {
        Some(quantity) => format!("{amount} * {}", sql.number(&sql.name(quantity))),
        None => amount,
    };
    let table = sql.table(&options.table);
    let from = if history.drop_duplicates { format!("(SELECT DISTINCT * FROM {table}) AS once") } else { table };
    let covariates = each_covariate(sql, history, |place, name| format!(", {name} AS covariate_{place}"));
    format!(
        "log_lines AS (\n  SELECT {} AS customer, {} AS day, {amount} AS amount{covariates}\n  FROM {from}\n)",
        sql.text(&named(&history.customer, "customer")),
        sql.day(&named(&history.date, "date")),
    )
}

/// What each customer bought and gave back on a day.
fn orders(sql: Dialect, history: &HistoryOptions) -> Result<String, Failure> {
    let nobody: Vec<String> = std::iter::once("").chain(NOBODY).map(|word| format!("'{word}'")).collect();
    let mut kept = vec![
        format!("LOWER(customer) NOT IN ({})", nobody.join(", ")),
        "day IS NOT NULL".to_owned(),
        "amount IS NOT NULL".to_owned(),
    ];
    if history.refunds == Refunds::SetAside {
        kept.push("amount >= 0".to_owned());
    }
    if !history.keep_zero.unwrap_or(Cleaning::default().keep_zero) {
        kept.push("amount <> 0".to_owned());
    }
    if let Some(last) = history.cleaning()?.last_day {
        kept.push(format!("day <= {}", sql.day_literal(&iso(last))));
    }
    Ok(format!(
        "order_days AS (
  SELECT customer, day, SUM(amount) AS net, SUM(CASE WHEN amount >= 0 THEN amount END) AS bought
  FROM log_lines
  WHERE {}
  GROUP BY customer, day
)",
        kept.join("\n    AND "),
    ))
}

/// Days on which a customer bought, with the purchase day before and the first. The day before is a maximum over one row,
/// which every dialect has.
const PURCHASE_DAYS: &str = "purchase_days AS (
  SELECT customer, day, bought,
    MAX(day) OVER (PARTITION BY customer ORDER BY day ROWS BETWEEN 1 PRECEDING AND 1 PRECEDING) AS day_before,
    MIN(day) OVER (PARTITION BY customer) AS first_day
  FROM order_days
  WHERE bought IS NOT NULL
)";

/// Last day of the history and last day observed, in one row.
fn ends(sql: Dialect, until: Option<i32>, observed: Option<i32>) -> String {
    let last = |day: Option<i32>| day.map_or_else(|| "MAX(day)".to_owned(), |day| sql.day_literal(&iso(day)));
    let (until_day, observed_day) = (last(until), last(observed.or(until)));
    let from = if until.is_some() { "" } else { " FROM purchase_days" };
    format!("period AS (\n  SELECT {until_day} AS until_day, {observed_day} AS observed_day{from}\n)")
}

/// Counts and sums of the customers who had bought by the last day.
fn counted(sql: Dialect, unit: f64, acquired: Option<[i32; 2]>) -> String {
    let (gap, whole) = (sql.days("day_before", "day"), sql.whole());
    let within = match acquired {
        Some([from, to]) => {
            format!("\n    AND first_day BETWEEN {} AND {}", sql.day_literal(&iso(from)), sql.day_literal(&iso(to)))
        }
        None => String::new(),
    };
    format!(
        "counted_customers AS (
  SELECT customer, first_day, until_day,
    MAX(CASE WHEN day <= until_day THEN day END) AS last_day,
    CAST(SUM(CASE WHEN day <= until_day THEN 1 ELSE 0 END) AS {whole}) AS purchases,
    SUM(CASE WHEN day > first_day AND day <= until_day THEN bought ELSE 0 END) AS repeated,
    SUM(CASE WHEN day > first_day AND day <= until_day THEN LN({gap} / {unit:?}) ELSE 0 END) AS sum_log,
    CAST(SUM(CASE WHEN day > until_day AND day <= observed_day THEN 1 ELSE 0 END) AS {whole}) AS holdout
  FROM purchase_days CROSS JOIN period
  WHERE first_day <= until_day{within}
  GROUP BY customer, first_day, until_day
),
customer_totals AS (
  SELECT customer, SUM(net) AS total
  FROM order_days CROSS JOIN period
  WHERE day <= until_day
  GROUP BY customer
)"
    )
}

/// One row a customer.
fn summary(sql: Dialect, history: &HistoryOptions) -> String {
    let unit = history.unit.days();
    let known = if history.covariates.is_empty() {
        [""; 2].map(str::to_owned)
    } else {
        let of_first = |place: usize, name: String| {
            format!(",\n    MIN(CASE WHEN day = first_told_{place} THEN covariate_{place} END) AS {name}")
        };
        let told = |place: usize, _: String| {
            format!(
                ",\n      MIN(CASE WHEN covariate_{place} IS NOT NULL THEN day END) OVER (PARTITION BY customer) AS first_told_{place}"
            )
        };
        let given = each_covariate(sql, history, |place, _| format!(", covariate_{place}"));
        let table = format!(
            "customer_covariates AS (
  SELECT customer{}
  FROM (
    SELECT customer, day{given}{}
    FROM log_lines
  ) AS told
  GROUP BY customer
),\n",
            each_covariate(sql, history, of_first),
            each_covariate(sql, history, told),
        );
        let join = "\n    JOIN customer_covariates ON customer_covariates.customer = counted_customers.customer";
        [table, join.to_owned()]
    };
    let [covariates, joined] = known;
    let of_covariates = each_covariate(sql, history, |_, name| format!(",\n    customer_covariates.{name} AS {name}"));
    let holdout = if history.holdout_until.is_some() { ",\n    holdout AS holdout_frequency" } else { "" };
    format!(
        "{covariates}customer_summary AS (
  SELECT counted_customers.customer AS customer,
    purchases - 1 AS frequency,
    {recency} / {unit:?} AS recency,
    {age} / {unit:?} AS age,
    CASE WHEN purchases > 1 THEN repeated / {repeats} ELSE 0 END AS spend,
    total,
    purchases AS orders,
    first_day AS first_order,
    last_day AS last_order,
    sum_log AS sum_log_intervals{holdout}{of_covariates}
  FROM counted_customers JOIN customer_totals ON customer_totals.customer = counted_customers.customer{joined}
)",
        recency = sql.days("first_day", "last_day"),
        age = sql.days("first_day", "until_day"),
        repeats = sql.number("(purchases - 1)"),
    )
}

/// One row a group of customers who are equal once their times are rounded. A repeat buyer's recency is one span at least.
fn grouped(sql: Dialect, history: &HistoryOptions, days: u32) -> String {
    let span = format!("{:?}", f64::from(days) / history.unit.days());
    let covariates = each_covariate(sql, history, |_, name| format!(", {name}"));
    let spans = |column: &str| sql.number(&format!("ROUND({column} / {span})"));
    let (recency, age) = (spans("recency"), spans("age"));
    // Rounded times may be shorter than the intervals between purchases: at a given recency equal intervals have the largest sum
    // of logarithms.
    let repeats = sql.number("frequency");
    let bound = format!("{repeats} * LN(recency_spans * {span} / {repeats})");
    let (most, one) = (|left: &str, right: &str| format!("GREATEST({left}, {right})"), sql.number("1"));
    format!(
        "SELECT frequency,
  recency_spans * {span} AS recency,
  age_spans * {span} AS age,
  COUNT(*) AS weight,
  AVG(CASE WHEN frequency > 0 THEN LEAST(sum_log_intervals, {bound}) ELSE 0 END) AS sum_log_intervals{covariates}
FROM (
  SELECT frequency, sum_log_intervals{covariates},
    CASE WHEN frequency > 0 THEN {} ELSE 0 END AS recency_spans,
    CASE WHEN frequency > 0 THEN {} ELSE {age} END AS age_spans
  FROM customer_summary
) AS rounded
GROUP BY frequency, recency_spans, age_spans{covariates}",
        most(&recency, &one),
        most(&age, &one),
    )
}

impl Dialect {
    /// A name as it stands, whatever is in it.
    pub(super) fn name(self, name: &str) -> String {
        match self {
            Self::DuckDb | Self::PostgreSql => format!("\"{}\"", name.replace('"', "\"\"")),
            Self::Spark => format!("`{}`", name.replace('`', "``")),
            Self::BigQuery | Self::ClickHouse => format!("`{}`", name.replace('\\', "\\\\").replace('`', "\\`")),
        }
    }

    /// A table's name, schema and all.
    pub(super) fn table(self, name: &str) -> String {
        name.split('.').map(|part| self.name(part)).collect::<Vec<_>>().join(".")
    }

    /// A text as a constant.
    pub(super) fn literal(self, text: &str) -> String {
        match self {
            Self::DuckDb | Self::PostgreSql => format!("'{}'", text.replace('\'', "''")),
            Self::Spark | Self::BigQuery | Self::ClickHouse => {
                format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'").replace('\n', "\\n"))
            }
        }
    }

    /// A column as text, without the blanks around it.
    pub(super) fn text(self, column: &str) -> String {
        match self {
            Self::ClickHouse => format!("trim(BOTH ' ' FROM CAST({column} AS Nullable(String)))"),
            Self::DuckDb => format!("TRIM(CAST({column} AS VARCHAR))"),
            Self::PostgreSql => format!("TRIM(CAST({column} AS TEXT))"),
            Self::Spark | Self::BigQuery => format!("TRIM(CAST({column} AS STRING))"),
        }
    }

    /// A query that answers given rows of numbers.
    pub(super) fn rows<Row: AsRef<[f64]>>(self, names: &[&str], rows: &[Row]) -> String {
        let list = |row: &Row| row.as_ref().iter().map(|value| format!("{value:e}")).collect::<Vec<_>>().join(", ");
        let all = |open: &str, close: &str| -> String {
            rows.iter().map(|row| format!("{open}{}{close}", list(row))).collect::<Vec<_>>().join(",\n    ")
        };
        let each = |told: &dyn Fn(&str) -> String| names.iter().map(|name| told(name)).collect::<Vec<_>>().join(", ");
        match self {
            Self::DuckDb | Self::PostgreSql | Self::Spark => {
                let cast = each(&|name| format!("{} AS {name}", self.number(name)));
                format!("SELECT {cast} FROM (VALUES\n    {}\n  ) AS given({})", all("(", ")"), names.join(", "))
            }
            Self::BigQuery => {
                let types = each(&|name| format!("{name} FLOAT64"));
                format!("SELECT * FROM UNNEST(ARRAY<STRUCT<{types}>>[\n    {}\n  ])", all("(", ")"))
            }
            Self::ClickHouse => {
                let types = each(&|name| format!("{name} Float64"));
                format!("SELECT * FROM VALUES('{types}',\n    {}\n  )", all("(", ")"))
            }
        }
    }

    fn day(self, column: &str) -> String {
        match self {
            Self::ClickHouse => format!("CAST({column} AS Nullable(Date32))"),
            _ => format!("CAST({column} AS DATE)"),
        }
    }

    fn day_literal(self, iso: &str) -> String {
        match self {
            Self::ClickHouse => format!("toDate32('{iso}')"),
            _ => format!("DATE '{iso}'"),
        }
    }

    pub(super) fn number(self, value: &str) -> String {
        match self {
            Self::DuckDb | Self::Spark => format!("CAST({value} AS DOUBLE)"),
            Self::PostgreSql => format!("CAST({value} AS DOUBLE PRECISION)"),
            Self::BigQuery => format!("CAST({value} AS FLOAT64)"),
            Self::ClickHouse => format!("CAST({value} AS Nullable(Float64))"),
        }
    }

    fn whole(self) -> &'static str {
        match self {
            Self::BigQuery => "INT64",
            Self::ClickHouse => "Int64",
            _ => "BIGINT",
        }
    }

    /// Days from one date to a later one, as a number that divides without loss.
    fn days(self, from: &str, to: &str) -> String {
        let days = match self {
            Self::DuckDb | Self::PostgreSql => format!("({to} - {from})"),
            Self::Spark => format!("DATEDIFF({to}, {from})"),
            Self::BigQuery => format!("DATE_DIFF({to}, {from}, DAY)"),
            Self::ClickHouse => format!("dateDiff('day', {from}, {to})"),
        };
        self.number(&days)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(options: &SqlOptions, history: &HistoryOptions) -> String {
        history_sql(options, history).expect_err("refused").column.expect("an option")
    }

    #[test]
    fn names_stand_as_they_are_whatever_is_in_them() {
        let history = HistoryOptions { customer: Some("a \"b\"` c".to_owned()), ..HistoryOptions::default() };
        for (dialect, name, table) in [
            (Dialect::DuckDb, r#""a ""b""` c""#, r#""shop"."orders""#),
            (Dialect::PostgreSql, r#""a ""b""` c""#, r#""shop"."orders""#),
            (Dialect::Spark, r#"`a "b"`` c`"#, "`shop`.`orders`"),
            (Dialect::BigQuery, r#"`a "b"\` c`"#, "`shop`.`orders`"),
            (Dialect::ClickHouse, r#"`a "b"\` c`"#, "`shop`.`orders`"),
        ] {
            let options = SqlOptions { dialect, table: "shop.orders".to_owned(), ..SqlOptions::default() };
            let sql = history_sql(&options, &history).expect("a query");
            assert!(sql.contains(name) && sql.contains(table), "{sql}");
        }
    }

    #[test]
    fn what_cannot_be_written_is_refused_by_name() {
        let (usual, history) = (SqlOptions::default(), HistoryOptions::default());
        assert_eq!(refused(&SqlOptions { table: " ".to_owned(), ..usual.clone() }, &history), "table");
        assert_eq!(refused(&SqlOptions { group_days: Some(0), ..usual.clone() }, &history), "groupDays");
        let until = HistoryOptions { until: Some(Day::Text("soon'; DROP".to_owned())), ..HistoryOptions::default() };
        assert_eq!(refused(&usual, &until), "until");
        let covariates = HistoryOptions { covariates: vec!["age".to_owned()], ..HistoryOptions::default() };
        assert_eq!(refused(&usual, &covariates), "covariates");
    }
}
