//! The shapes that several models stand on.

pub(crate) mod gap;
pub(crate) mod matrix;
