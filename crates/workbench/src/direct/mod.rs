//! The same work as a [`Session`](crate::Session) does, one call each and without one: what the npm package offers.

mod asked;
mod catalogue;
mod contracts;
mod covariates;
mod estimates;
mod fits;
mod history;
mod history_sql;
pub(crate) mod known;
mod moved_sql;
mod options;
mod posterior;
mod purchases;
mod regularity;
mod score_sql;
mod seasons;
mod segment_sql;
mod spend;
mod summary;
#[cfg(test)]
mod tests;

/// Columns of covariates that change with time.
pub use btyd::covariates::{AtPurchases, Values};
pub use catalogue::{CardReport, EvaluationReport, ExampleReport, catalogue, evaluate, score};
pub use contracts::{RetentionFit, RetentionTable, retention_models, retention_parameter_names};
pub use estimates::{estimate, estimated_models};
pub use fits::{
    Prediction, PurchaseFit, Valuation, ValueOptions, customer_value, parameter_names, parameter_names_among,
    purchase_models,
};
pub use history::{Day, HistoryColumnsGiven, HistoryOptions, OverTimeGiven, PurchaseHistory, Rfm};
pub(crate) use history_sql::MADE;
pub use history_sql::{Dialect, SqlOptions, history_sql};
pub use options::{CovariateNames, FitOptions, NamedPrior, PriorOption};
pub use posterior::{IntervalOf, IntervalOptions, ParameterPosterior, PosteriorReport};
pub use regularity::{RegularityOptions, regularity, regularity_of};
pub(crate) use score_sql::score_query;
pub use score_sql::{ScoreSqlOptions, score_sql};
pub use seasons::Seasons;
pub(crate) use segment_sql::segment_query;
pub use segment_sql::{SegmentSqlOptions, segment_sql};
pub use spend::{SPEND_MODEL, SpendFit, SpendPrediction};
pub use summary::{FitSummary, RateCorrelation};

pub use btyd::posterior::Intervals;

use crate::protocol::{Failure, Request};
use crate::{Incoming, Response, SLICE, Session, Step, Task};

/// Carries a request out in one go, for hosts that need no progress; for [`Request::Read`] the file with all its bytes, or
/// several that are one table.
///
/// # Errors
/// As the request's own.
pub fn run<'bytes>(
    session: &mut Session,
    request: Request,
    files: impl IntoIterator<Item = (Incoming, &'bytes [u8])>,
) -> Result<Response, Failure> {
    let mut files = files.into_iter();
    let (incoming, bytes) = files.next().map_or((None, &[][..]), |(incoming, bytes)| (Some(incoming), bytes));
    let mut task = session.start(request, incoming)?;
    task.push(bytes)?;
    for (incoming, bytes) in files {
        task.next_file(incoming)?;
        task.push(bytes)?;
    }
    finish(task, session)
}

/// Carries a request out that has all its bytes.
///
/// # Errors
/// As the request's own.
pub fn finish(mut task: Task, session: &mut Session) -> Result<Response, Failure> {
    task.close();
    loop {
        match task.advance(session, SLICE) {
            Step::Done(response) => return Ok(*response),
            Step::Failed(failure) => return Err(failure),
            Step::Progress(_) | Step::Hungry(_) => {}
        }
    }
}
