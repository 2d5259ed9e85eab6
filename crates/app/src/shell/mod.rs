//! What stands around every page: the rail with its steps, the line to the worker, the notices.

mod later;
mod model_link;
mod notices;
mod progress;
mod rail;
mod root;

pub(crate) use later::Later;
pub(crate) use model_link::ModelLink;
pub(crate) use notices::{FailureNotice, facts};
pub(crate) use progress::{WorkNotice, stage_name};
pub(crate) use root::Root;
