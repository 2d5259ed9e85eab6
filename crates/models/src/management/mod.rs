//! Chapter 9: managing the relationship.

mod circle_of_competence;
mod crm_principles;
mod customer_centric_marketing;
mod customer_needs;
mod customer_record;
mod customer_roles;
mod excellence_model;
mod growth_sources;
mod marketing_mix;
mod nine_elements;
mod resource_allocation;
mod selling_process;
mod service_system;

use crate::model::Model;

/// The chapter's models, in the textbook's order.
pub(crate) static MODELS: &[&dyn Model] = &[
    &resource_allocation::ResourceAllocation,
    &nine_elements::NINE_ELEMENTS,
    &growth_sources::GrowthSources,
    &service_system::SERVICE_SYSTEM,
    &crm_principles::CRM_PRINCIPLES,
    &customer_record::CustomerRecord,
    &customer_needs::CUSTOMER_NEEDS,
    &customer_roles::CUSTOMER_ROLES,
    &marketing_mix::MarketingMix,
    &excellence_model::EXCELLENCE_MODEL,
    &selling_process::SELLING_PROCESS,
    &circle_of_competence::CIRCLE_OF_COMPETENCE,
    &customer_centric_marketing::CUSTOMER_CENTRIC_MARKETING,
];
