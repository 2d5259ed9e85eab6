//! Chapter 8: lifetime value and customer equity.

mod cohort_value;
mod customer_base_valuation;
mod customer_equity;
mod economic_franchise;
mod flows;
mod lifetime_value;
mod migration_value;
mod relationship_value;

use crate::model::Model;

/// The chapter's models, in the textbook's order.
pub(crate) static MODELS: &[&dyn Model] = &[
    &lifetime_value::LifetimeValue,
    &cohort_value::CohortValue,
    &migration_value::MigrationValue,
    &relationship_value::RelationshipValue,
    &customer_equity::CustomerEquity,
    &customer_base_valuation::CustomerBaseValuation,
    &economic_franchise::EconomicFranchise,
];
