//! Chapter 5: satisfaction and expectation.

mod satisfaction_gap;
mod servqual;

pub(crate) use satisfaction_gap::SatisfactionGap;
pub(crate) use servqual::Servqual;
