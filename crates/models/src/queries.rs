//! What a database is asked in place of the page, as plain data: the module of results draws the form for it, the worker writes
//! the query.

use serde::{Deserialize, Serialize};

/// What is wanted of the database.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Query {
    /// A row a customer, of a table of orders.
    #[default]
    Histories,
    /// A row for all customers with the same history, rounded to weeks, of a table of orders.
    Groups,
    /// How many rows the groups would be.
    Count,
    /// Scores and segments of a table of customers, by the cut points and rules of the page.
    Segments,
    /// What the fitted models say of a table of customers.
    Scores,
}

impl Query {
    /// Name within texts.
    pub fn id(self) -> &'static str {
        match self {
            Self::Histories => "histories",
            Self::Groups => "groups",
            Self::Count => "count",
            Self::Segments => "segments",
            Self::Scores => "scores",
        }
    }

    /// Whether its table is one of customers, as [`Query::Histories`] answers it.
    pub fn of_customers(self) -> bool {
        matches!(self, Self::Segments | Self::Scores)
    }
}

/// The dialects of SQL that are written, by the names that the worker knows.
pub const DIALECTS: [&str; 5] = ["duckdb", "postgresql", "spark", "bigquery", "clickhouse"];

/// A query wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueryAsked {
    /// Of what.
    pub what: Query,
    /// One of [`DIALECTS`].
    pub dialect: String,
    /// Name of the table, with the schema before a dot where there is one.
    pub table: String,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QueryWritten<Failure> {
    /// The query.
    Sql(String),
    /// Why there is none.
    Refused(Failure),
}
