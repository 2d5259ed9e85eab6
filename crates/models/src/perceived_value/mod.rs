//! Chapter 4: customer perceived value.

mod delivered_value;

use crate::model::Model;

/// The chapter's models, in the textbook's order.
pub(crate) static MODELS: &[&dyn Model] = &[&delivered_value::DeliveredValue];
