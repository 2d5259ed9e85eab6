//! Queries for a database that does in place of the page what the page does: see [`crate::direct::history_sql`],
//! [`crate::direct::segment_sql`] and [`crate::direct::score_sql`].

use models::queries::{Query, QueryAsked};
use serde_json::Value as Json;

use crate::customers::Customers;
use crate::direct::known;
use crate::direct::{
    Dialect, HistoryOptions, MADE, ScoreSqlOptions, SegmentSqlOptions, SqlOptions, history_sql, score_query,
    segment_query,
};
use crate::protocol::{Failure, FitReport, Role, TableKind};
use crate::roles::assigned;
use crate::session::Session;
use crate::value::covariates as covariates_of;

/// Days to which times are rounded where equal customers become one row.
const GROUP_DAYS: u32 = 7;

/// The query asked for: a [`QueryAsked`].
///
/// # Errors
/// `query-table` without a name of the table; `query-model` and `query-not-carried` (with what, as `column`) for
/// what SQL is not written of; `no-segments`, `superseded` where there is nothing to write yet.
pub(crate) fn query(session: &Session, asked: Json) -> Result<String, Failure> {
    let asked: QueryAsked = serde_json::from_value(asked).map_err(|_| Failure::new("unknown"))?;
    let dialect: Dialect = serde_json::from_value(asked.dialect.into()).map_err(|_| Failure::new("unknown"))?;
    let table = asked.table;
    let written = match asked.what {
        Query::Histories | Query::Groups | Query::Count => {
            let group_days = (asked.what != Query::Histories).then_some(GROUP_DAYS);
            let options = SqlOptions { dialect, table, group_days, count: asked.what == Query::Count };
            let history = log(session);
            // The table that is scored has the columns that the models on the page need.
            let covariates = match session.valued() {
                Some(valued) if asked.what == Query::Histories => valued.report.estimate.covariates.columns(),
                _ => Vec::new(),
            };
            history_sql(&options, &HistoryOptions { covariates, ..history })
        }
        Query::Segments => {
            let segmented = session.segmented().ok_or_else(|| Failure::new("no-segments"))?;
            // A log is summarised in the unit of the valuation; a table of customers stays in the one that it was read in.
            let unit = match session.customers() {
                Some(Customers::Rows(_)) => segmented.settings.unit,
                _ => None,
            };
            let options = SegmentSqlOptions { dialect, table };
            segment_query(segmented, unit.unwrap_or(session.unit()), segmented.facts.as_of, &options)
        }
        Query::Scores => {
            let valued = session.valued().ok_or_else(|| Failure::new("superseded"))?;
            let report = &valued.report;
            let covariates = report.estimate.covariates.columns();
            // A column of that name says something else in the table that is scored.
            if covariates.iter().any(|name| MADE.iter().any(|made| name.eq_ignore_ascii_case(made))) {
                return Err(Failure::new("query-not-carried").column("covariates"));
            }
            let estimates = valued.estimates();
            let values = |fit: &FitReport, place: usize| -> Vec<(String, f64)> {
                let effects = estimates.get(place).into_iter().flat_map(|estimate| &estimate.effects);
                let effects = effects.map(|effect| (format!("{}.{}", effect.of, effect.covariate), effect.value));
                fit.parameters.iter().map(|one| (one.name.clone(), one.value)).chain(effects).collect()
            };
            let purchases = values(&report.purchases, 0);
            let spend = report.spend.as_ref().filter(|_| report.no_spend.is_none()).map(|fit| values(fit, 1));
            let options = ScoreSqlOptions { dialect, table, horizon: report.horizon, ..ScoreSqlOptions::default() };
            let words = covariates_of(session, &covariates, known::words)?;
            score_query(&report.purchases.model, &purchases, spend.as_deref(), &options, &words)
        }
    };
    written.map_err(|failure| match (failure.code.as_str(), failure.column.as_deref()) {
        ("bad-option", Some("table")) => Failure::new("query-table"),
        ("bad-option", Some("model")) => Failure { code: "query-model".to_owned(), column: None, ..failure },
        ("bad-option", _) => Failure { code: "query-not-carried".to_owned(), ..failure },
        _ => failure,
    })
}

/// How orders are read: as from the open file, where it holds some.
fn log(session: &Session) -> HistoryOptions {
    let mut options = HistoryOptions { unit: session.unit(), ..HistoryOptions::default() };
    let (Some(opened), Some(summarised)) = (&session.opened, &session.summarised) else { return options };
    let roles = assigned(&opened.table, &summarised.mapping);
    if roles.kind != TableKind::Transactions {
        return options;
    }
    let columns = roles.columns();
    let name = |role| columns.get(&role).map(|&column| opened.table.columns()[column].name.clone());
    let cleaning = &summarised.cleaning;
    options.customer = name(Role::Customer);
    options.date = name(Role::Date);
    options.amount = name(Role::Amount);
    options.quantity = name(Role::Quantity);
    options.refunds = cleaning.refunds;
    options.keep_zero = Some(cleaning.keep_zero);
    options.drop_duplicates = cleaning.drop_duplicates;
    options.join_orders = cleaning.join_orders;
    options.drop_tests = cleaning.drop_tests;
    options.zone = cleaning.zone;
    options
}
