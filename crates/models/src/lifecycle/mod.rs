//! Chapter 1: customers and their lifecycle.

mod exhibition_customers;
mod lifecycle_stages;
mod loyalty_ladder;
mod relationship_phases;
mod relationship_pyramid;

use crate::model::Model;

/// The chapter's models, in the textbook's order.
pub(crate) static MODELS: &[&dyn Model] = &[
    &lifecycle_stages::LifecycleStages,
    &relationship_phases::RELATIONSHIP_PHASES,
    &relationship_pyramid::RelationshipPyramid,
    &loyalty_ladder::LoyaltyLadder,
    &exhibition_customers::ExhibitionCustomers,
];
