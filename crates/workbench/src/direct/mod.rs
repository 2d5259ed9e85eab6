//! The same work as a [`Session`](crate::Session) does, one call each and without one: what the npm package offers.

mod catalogue;
mod fits;
mod history;

pub use catalogue::{CardReport, EvaluationReport, ExampleReport, catalogue, evaluate};
pub use fits::{
    FitSummary, PURCHASE_MODELS, Prediction, PurchaseFit, SpendFit, SpendPrediction, Valuation, ValueOptions,
    customer_value,
};
pub use history::{Day, HistoryColumnsGiven, HistoryOptions, PurchaseHistory, Rfm};

use crate::protocol::{Failure, Request};
use crate::{Incoming, Response, SLICE, Session, Step};

/// Carries a request out in one go, for hosts that need no progress; `file` with all its bytes for
/// [`Request::Read`].
///
/// # Errors
/// As the request's own.
pub fn run(session: &mut Session, request: Request, file: Option<(Incoming, &[u8])>) -> Result<Response, Failure> {
    let (incoming, bytes) = file.map_or((None, &[][..]), |(incoming, bytes)| (Some(incoming), bytes));
    let mut task = session.start(request, incoming)?;
    task.push(bytes)?;
    task.close();
    loop {
        match task.advance(session, SLICE) {
            Step::Done(response) => return Ok(*response),
            Step::Failed(failure) => return Err(failure),
            Step::Progress(_) | Step::Hungry(_) => {}
        }
    }
}
