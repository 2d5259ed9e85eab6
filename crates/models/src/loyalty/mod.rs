//! Chapter 7: loyalty.

mod behavioural_loyalty;
mod composite_loyalty;
mod intention_behaviour;
mod loyalty_intentions;
mod loyalty_phases;
mod loyalty_profit;
mod loyalty_programme;
mod non_price_factors;
mod retain_or_acquire;
mod satisfaction_loyalty_views;
mod three_in_a_row;
mod three_r;

use crate::model::Model;

/// The chapter's models, in the textbook's order.
pub(crate) static MODELS: &[&dyn Model] = &[
    &loyalty_phases::LOYALTY_PHASES,
    &composite_loyalty::CompositeLoyalty,
    &loyalty_intentions::LOYALTY_INTENTIONS,
    &three_in_a_row::ThreeInARow,
    &loyalty_profit::LoyaltyProfit,
    &retain_or_acquire::RetainOrAcquire,
    &loyalty_programme::LoyaltyProgramme,
    &three_r::ThreeR,
    &behavioural_loyalty::BehaviouralLoyalty,
    &intention_behaviour::IntentionBehaviour,
    &satisfaction_loyalty_views::SatisfactionLoyaltyViews,
    &non_price_factors::NON_PRICE_FACTORS,
];
