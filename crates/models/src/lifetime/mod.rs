//! Chapter 8: lifetime value and customer equity.

mod flows;
mod lifetime_value;

use crate::model::Model;

/// The chapter's models, in the textbook's order.
pub(crate) static MODELS: &[&dyn Model] = &[&lifetime_value::LifetimeValue];
