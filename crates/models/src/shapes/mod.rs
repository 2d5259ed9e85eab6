//! The shapes that several models stand on.

pub(crate) mod association;
pub(crate) mod gap;
pub(crate) mod matrix;
pub(crate) mod rules;
pub(crate) mod scorecard;
pub(crate) mod wilson;
pub(crate) mod worksheet;
