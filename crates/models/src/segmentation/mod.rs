//! Chapter 3: segmentation. The rule sets of RFM are a module of their own, [`crate::rfm`].

mod loyalty_matrix;
pub mod profit_duration;

use crate::model::Model;

/// The chapter's models, in the textbook's order.
pub(crate) static MODELS: &[&dyn Model] = &[&loyalty_matrix::LoyaltyMatrix, &profit_duration::ProfitDuration];
