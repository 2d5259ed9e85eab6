//! Chapter 3: segmentation. Scores and rule sets of RFM are a module of their own, [`crate::rfm`].

mod loyalty_diamond;
mod loyalty_matrix;
mod market_forms;
pub mod profit_duration;
mod relationship_tiers;
mod rfm;
mod rowley_loyalty;
mod satisfaction_loyalty;
mod secure_customer_index;
mod social_styles;
mod transaction_emotion;
mod value_potential;

use crate::model::Model;

/// The chapter's models, in the textbook's order.
pub(crate) static MODELS: &[&dyn Model] = &[
    &rfm::Rfm,
    &loyalty_matrix::MODEL,
    &loyalty_diamond::MODEL,
    &profit_duration::MODEL,
    &secure_customer_index::SecureCustomerIndex,
    &relationship_tiers::RelationshipTiers,
    &value_potential::ValuePotential,
    &transaction_emotion::MODEL,
    &satisfaction_loyalty::SatisfactionLoyalty,
    &market_forms::MODEL,
    &rowley_loyalty::MODEL,
    &social_styles::MODEL,
];
