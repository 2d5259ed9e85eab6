//! What stands around every page: the rail with its steps, the line to the worker, the notices.

mod later;
mod model_link;
mod notices;
mod progress;
mod rail;
mod root;

pub(crate) use later::Later;
pub(crate) use model_link::ModelLink;
pub(crate) use notices::FailureNotice;
pub(crate) use progress::WorkNotice;
pub(crate) use root::Root;
