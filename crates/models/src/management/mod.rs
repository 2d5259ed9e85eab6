//! Chapter 9: managing the relationship.

use crate::model::Model;

/// The chapter's models, in the textbook's order.
pub(crate) static MODELS: &[&dyn Model] = &[];
