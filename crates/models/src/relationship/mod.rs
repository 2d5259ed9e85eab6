//! Chapter 6: trust, commitment and relationship quality.

mod alternatives;
mod channel_choice;
mod commitment;
mod communication_taboos;
mod empowering_practices;
mod empowerment;
mod experience_modules;
mod interpersonal_needs;
mod relationship_quality;
mod substitution;
mod switching_costs;
mod trust;
mod trust_antecedents;

use crate::model::Model;

/// The chapter's models, in the textbook's order.
pub(crate) static MODELS: &[&dyn Model] = &[
    &relationship_quality::RELATIONSHIP_QUALITY,
    &trust::Trust,
    &commitment::COMMITMENT_MODEL,
    &switching_costs::SWITCHING_COSTS,
    &alternatives::Alternatives,
    &empowerment::EMPOWERMENT_MODEL,
    &experience_modules::EXPERIENCE_MODULES,
    &channel_choice::ChannelChoice,
    &trust_antecedents::TRUST_ANTECEDENTS,
    &substitution::Substitution,
    &interpersonal_needs::InterpersonalNeeds,
    &empowering_practices::EMPOWERING_PRACTICES,
    &communication_taboos::COMMUNICATION_TABOOS,
];
