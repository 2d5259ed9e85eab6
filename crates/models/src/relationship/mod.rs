//! Chapter 6: trust, commitment and relationship quality.

mod commitment;
mod empowerment;
mod relationship_quality;
mod switching_costs;
mod trust;

use crate::model::Model;

/// The chapter's models, in the textbook's order.
pub(crate) static MODELS: &[&dyn Model] = &[
    &relationship_quality::RELATIONSHIP_QUALITY,
    &trust::Trust,
    &commitment::COMMITMENT_MODEL,
    &switching_costs::SWITCHING_COSTS,
    &empowerment::EMPOWERMENT_MODEL,
];
