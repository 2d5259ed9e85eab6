//! Chapter 2: choosing customers.

mod man_rule;

use crate::model::Model;

/// The chapter's models, in the textbook's order.
pub(crate) static MODELS: &[&dyn Model] = &[&man_rule::ManRule];
