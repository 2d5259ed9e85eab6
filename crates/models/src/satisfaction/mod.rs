//! Chapter 5: satisfaction and expectation.

mod complaint_handling;
mod complaint_iceberg;
mod consumption_emotion;
mod cumulative_satisfaction;
mod disconfirmation;
mod e_satisfaction;
mod expectancy_motivation;
mod expectation_sheet;
mod expectation_zones;
mod experience_norms;
mod importance_performance;
mod kano;
mod online_shopping_index;
mod rating_distribution;
mod satisfaction_components;
mod satisfaction_gap;
mod satisfaction_index;
mod satisfaction_measures;
mod satisfaction_stages;
mod satisfaction_system;
mod service_consistency;
mod service_stages;
mod servqual;
mod value_percept;
mod website_acceptance;

use crate::model::Model;

/// The chapter's models, in the textbook's order.
pub(crate) static MODELS: &[&dyn Model] = &[
    &satisfaction_gap::SatisfactionGap,
    &disconfirmation::Disconfirmation,
    &experience_norms::ExperienceNorms,
    &value_percept::ValuePercept,
    &service_stages::ServiceStages,
    &satisfaction_index::SatisfactionIndex,
    &servqual::Servqual,
    &kano::Kano,
    &importance_performance::ImportancePerformance,
    &rating_distribution::RatingDistribution,
    &expectation_sheet::ExpectationSheet,
    &complaint_iceberg::ComplaintIceberg,
    &expectancy_motivation::ExpectancyMotivation,
    &satisfaction_system::SATISFACTION_SYSTEM,
    &satisfaction_components::SATISFACTION_COMPONENTS,
    &consumption_emotion::CONSUMPTION_EMOTION,
    &cumulative_satisfaction::CumulativeSatisfaction,
    &satisfaction_measures::SatisfactionMeasures,
    &e_satisfaction::E_SATISFACTION,
    &online_shopping_index::ONLINE_SHOPPING_INDEX,
    &website_acceptance::WEBSITE_ACCEPTANCE,
    &service_consistency::ServiceConsistency,
    &complaint_handling::ComplaintHandling,
    &satisfaction_stages::SATISFACTION_STAGES,
    &expectation_zones::ExpectationZones,
];
