//! The pages.

pub(crate) mod data;
pub(crate) mod embed;
mod open;
mod queries;
pub(crate) mod segment;
pub(crate) mod start;
pub(crate) mod textbook;
pub(crate) mod value;
